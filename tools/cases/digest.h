// SPDX-License-Identifier: MIT
// SHA-256 over fields. Called by cases only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <nettle/sha2.h>

namespace mizani::cases {

/// Fields enter with their length before them, so that no two lists of fields are taken for one another.
class Digest {
 public:
  Digest();
  Digest& add(std::string_view field);
  Digest& add(std::int64_t number);
  /// 64 hexadecimal digits; the digest is fresh afterwards.
  std::string hex();

 private:
  sha256_ctx state_{};
};

/// Bytes of a digest in hexadecimal.
inline constexpr std::size_t digest_digits = 2 * SHA256_DIGEST_SIZE;

}  // namespace mizani::cases
