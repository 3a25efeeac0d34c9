// SPDX-License-Identifier: MIT
#include "frameworks/fault.h"

#include <array>
#include <string_view>

namespace mizani {
namespace {

std::string printable(std::string_view text) {
  static constexpr std::array<char, 17> hex{"0123456789abcdef"};
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) {
      out += "\\x";
      out += hex[byte >> 4U];
      out += hex[byte & 0xfU];
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string located(std::string_view file, std::string_view pointer) {
  const bool inside_a_file = file.find('#') != std::string_view::npos;
  return std::string{file} + (inside_a_file ? "" : "#") + std::string{pointer};
}

std::string describe(const Fault& fault) {
  std::string line = printable(fault.where);
  if (!line.empty()) line += ": ";
  line += fault.code;
  if (!fault.found.empty()) line += ": found " + printable(fault.found);
  if (!fault.expected.empty())
    line += (fault.found.empty() ? ": expected " : ", expected ") + printable(fault.expected);
  return line;
}

}  // namespace mizani
