// SPDX-License-Identifier: MIT
// Bytes of a file or of standard input, decompressed on the way.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "frameworks/fault.h"

struct archive;

namespace mizani::batch {

/// Reads plain, gzip and zstd (and whatever else libarchive's filters know); which it is, the first bytes tell. Gives
/// what is decompressed, in order, in constant memory.
class ByteSource {
 public:
  /// A file, or standard input for "-". Faults: "missing-file", "not-a-file", "unreadable".
  static Expected<ByteSource> open(const std::string& file);

  /// The next bytes, valid until the next call; nothing at the end. Fault "broken-input" where the file breaks off or
  /// is no whole archive.
  Expected<std::span<const char>> next();

  /// Bytes of the file taken in so far, before decompression, for a share of the whole.
  [[nodiscard]] std::uint64_t taken() const;
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  struct Close {
    void operator()(archive* reader) const;
  };
  ByteSource(std::unique_ptr<archive, Close> reader, std::string name);

  std::unique_ptr<archive, Close> reader_;
  std::string name_;
};

/// The size of a regular file, nothing for a pipe.
std::optional<std::uint64_t> size_of_file(const std::string& file);

/// A regular file's bytes as they lie there: XXH3, 128 bits, in hexadecimal; nothing for a pipe. Faults: "unreadable".
Expected<std::optional<std::string>> hash_of_file(const std::string& file);

}  // namespace mizani::batch
