// SPDX-License-Identifier: MIT
// A block of output as one member of a compressed file.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace mizani::batch {

enum class Compression : unsigned char { none, gzip, zstd };
inline constexpr std::array<std::string_view, 3> compression_words{"none", "gzip", "zstd"};
inline std::string_view to_string(Compression compression) {
  return compression_words.at(static_cast<std::size_t>(compression));
}

/// By the end of a file's name: .gz, .zst; else none.
Compression compression_of(std::string_view file);

/// The bytes as one gzip member or zstd frame, the same for the same bytes: a file may be cut off behind any of them
/// and written on, and reads as one. The bytes themselves where there is no compression; nothing for no bytes.
std::string compressed(std::string bytes, Compression compression);

}  // namespace mizani::batch
