// SPDX-License-Identifier: MIT
// Lines of a file one after the other, so that the file may be larger than memory.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "frameworks/fault.h"

namespace mizani::interop {

/// A line without its break. `cut`: it was longer than the limit and only its head is here.
struct Line {
  std::size_t number = 0;  ///< from 1
  std::string bytes;
  bool cut = false;
};

class LineReader {
 public:
  /// A file, or standard input for "-". Faults: "missing-file", "not-a-file", "unreadable".
  static Expected<LineReader> open(const std::string& file, std::size_t most_bytes);

  /// The next line; nothing at the end or where reading breaks off (then broken() tells). A line break at the end of
  /// the file begins no further line.
  std::optional<Line> next();
  [[nodiscard]] std::optional<Fault> broken() const;

 private:
  struct Close {
    void operator()(std::FILE* file) const {
      if (file != stdin) static_cast<void>(std::fclose(file));  // read only: nothing to lose
    }
  };
  LineReader(std::FILE* file, std::string where, std::size_t most_bytes);
  bool fill();

  std::unique_ptr<std::FILE, Close> file_;
  std::string where_;
  std::size_t most_bytes_;
  std::vector<char> chunk_;
  std::size_t at_ = 0;
  std::size_t filled_ = 0;
  std::size_t lines_ = 0;
};

}  // namespace mizani::interop
