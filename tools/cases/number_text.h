// SPDX-License-Identifier: MIT
// Numbers in their shortest exact form. Called by cases only.
#pragma once

#include <array>
#include <charconv>
#include <string>

namespace mizani::cases {

/// "0.9", "360": reads back as the same number.
inline std::string shortest(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

}  // namespace mizani::cases
