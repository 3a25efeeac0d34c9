// SPDX-License-Identifier: MIT
#include "tools/cases/digest.h"

#include <array>

namespace mizani::cases {
namespace {

const std::uint8_t* octets(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());  // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

std::array<std::uint8_t, sizeof(std::uint64_t)> little_endian(std::uint64_t number) {
  std::array<std::uint8_t, sizeof(std::uint64_t)> out{};
  for (auto& byte : out) {
    byte = static_cast<std::uint8_t>(number & 0xFFU);
    number >>= 8U;
  }
  return out;
}

}  // namespace

Digest::Digest() {
  sha256_init(&state_);
}

Digest& Digest::add(std::string_view field) {
  const auto length = little_endian(field.size());
  sha256_update(&state_, length.size(), length.data());
  sha256_update(&state_, field.size(), octets(field));
  return *this;
}

Digest& Digest::add(std::int64_t number) {
  return add(std::to_string(number));
}

std::string Digest::hex() {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> bytes{};
  sha256_digest(&state_, bytes.size(), bytes.data());
  std::string out;
  out.reserve(digest_digits);
  for (const auto byte : bytes) {
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  }
  return out;
}

}  // namespace mizani::cases
