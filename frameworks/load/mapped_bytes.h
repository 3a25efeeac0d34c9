// SPDX-License-Identifier: MIT
// Bytes of a file where they lie, without a copy.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "frameworks/fault.h"

namespace mizani::load {

/// Bytes that stay as long as any copy of this, the first at an address that is a multiple of `alignment`. Immutable;
/// cheap to copy; safe to share. A mapped file must be replaced by another (a rename), never written to, while it is
/// open.
class MappedBytes {
 public:
  static constexpr std::size_t alignment = 64;

  /// Maps the file read-only; what cannot be mapped (an empty file, a pipe) is read. Faults: those of read_bytes.
  static Expected<MappedBytes> of_file(const std::filesystem::path& file);
  static MappedBytes copy_of(std::string_view bytes);

  [[nodiscard]] std::string_view view() const { return view_; }
  /// A part of the same bytes, which keeps the whole alive. `at` within view().
  [[nodiscard]] MappedBytes part(std::size_t at, std::size_t length) const;

 private:
  MappedBytes(std::shared_ptr<const void> owner, std::string_view view) : owner_(std::move(owner)), view_(view) {}

  std::shared_ptr<const void> owner_;
  std::string_view view_;
};

}  // namespace mizani::load
