// SPDX-License-Identifier: MIT
// What a text looks like once it has been read: sections of learning-outcome statements.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace mizani::text {

/// A half-open range of Unicode code points [begin, end) of Document::text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// The ACQF domains a statement may be labelled with by its source (a CSV column).
enum class Domain : unsigned char { knowledge, skills, autonomy };

/// One learning-outcome statement: a sentence, a bullet or a cell.
struct Statement {
  std::string text;              ///< UTF-8, one line, without its bullet or number
  Span span;                     ///< exactly where it stands in Document::text
  std::optional<Domain> domain;  ///< as labelled by the source; never guessed here
};

/// A part of a document under one heading. A document without headings has one section with an empty heading.
struct Section {
  std::string heading;
  std::optional<std::string> stated_level;  ///< level code the heading states ("7" for "NQF Level Seven")
  std::vector<Statement> statements;
};

/// A text that has been read. `text` is the cleaned text, one heading or statement a line: what was dropped (bullets,
/// page numbers, line breaks inside a sentence) is not in it.
struct Document {
  std::string text;
  std::string language = "und";  ///< ISO 639-1, "und" where undetermined
  bool language_reliable = false;
  std::vector<Section> sections;

  [[nodiscard]] std::size_t statement_count() const;
};

}  // namespace mizani::text
