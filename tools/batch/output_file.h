// SPDX-License-Identifier: MIT
// A file that grows, or standard output; every failure to write is told.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "frameworks/fault.h"

namespace mizani::batch {

class OutputFile {
 public:
  /// Begins a file anew, or standard output for "-". Fault "cannot-write".
  static Expected<OutputFile> create(const std::string& file);
  /// Goes on with a file behind its first `size` bytes; what stood behind them is cut off. Faults: "output-changed" (it
  /// is gone, or shorter), "cannot-write".
  static Expected<OutputFile> resume(const std::string& file, std::uint64_t size);

  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();

  /// All of the bytes, or a fault "cannot-write" with the system's reason (a full disk, a closed pipe).
  Expected<void> write(std::string_view bytes);
  /// Until the disk has them.
  Expected<void> sync();
  /// Faults: those of a last write.
  Expected<void> close();
  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] bool is_stream() const { return stream_; }

 private:
  OutputFile(int descriptor, std::string file, std::uint64_t size, bool stream)
      : descriptor_(descriptor), file_(std::move(file)), size_(size), stream_(stream) {}
  [[nodiscard]] Fault broken() const;

  int descriptor_;
  std::string file_;
  std::uint64_t size_;
  bool stream_;
};

}  // namespace mizani::batch
