// SPDX-License-Identifier: MIT
// Puts headings and statements into a Document, keeping text and spans in step.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/text/document.h"

namespace mizani::text {

/// Collects lines in reading order. White space inside a line is folded to single blanks; empty lines are ignored.
class DocumentBuilder {
 public:
  void heading(std::string_view text, std::optional<std::string> stated_level);
  void statement(std::string_view text, std::optional<Domain> domain = std::nullopt);

  /// The document with its language detected. Sections without a statement are left out.
  [[nodiscard]] Document finish() &&;
  /// The same in a language that is known (ISO 639-1).
  [[nodiscard]] Document finish(std::string language) &&;

 private:
  Span append(const std::string& line);

  Document document_;
  std::size_t length_ = 0;  ///< of document_.text, in code points
};

/// Runs of white space and control characters of any Unicode kind become one blank, ends are trimmed, and signs that
/// no reader sees (soft hyphens, marks of writing direction) are left out.
std::string folded_white_space(std::string_view utf8);

}  // namespace mizani::text
