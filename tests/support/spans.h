// SPDX-License-Identifier: MIT
// The law that every reader keeps: a statement's span names its text.
#pragma once

#include <string>
#include <string_view>

#include "engine/text/document.h"

namespace mizani::test {

/// The piece of a document's text that a span names.
inline std::string slice(std::string_view utf8, text::Span span) {
  std::string out;
  std::size_t points = 0;
  for (const char c : utf8) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++points;
    if (points > span.begin && points <= span.end) out += c;
  }
  return out;
}

/// The first statement whose span does not name it, empty where all do. Linear: spans are in reading order.
inline std::string first_astray(const text::Document& document) {
  std::size_t points = 0;
  std::size_t byte = 0;
  const auto advance = [&](std::size_t to) {
    const std::size_t from = byte;
    while (byte < document.text.size()) {
      const bool begins = (static_cast<unsigned char>(document.text[byte]) & 0xC0U) != 0x80U;
      if (begins && points == to) break;
      if (begins) ++points;
      ++byte;
    }
    return std::string_view{document.text}.substr(from, byte - from);
  };
  for (const auto& section : document.sections) {
    for (const auto& statement : section.statements) {
      advance(statement.span.begin);
      if (advance(statement.span.end) != statement.text) return statement.text;
    }
  }
  return {};
}

}  // namespace mizani::test
