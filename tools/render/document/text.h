// SPDX-License-Identifier: MIT
// Words with their language, so that a format can mark, isolate and escape them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mizani::render::document {

/// A run of words. `language` is ISO 639-1 where it is known to differ from the document's. `foreign`: words of the
/// data or of a user rather than of the report, kept apart from the text around them whatever way they are written.
/// `sources`: numbers of the sources cited behind it. `link`: "#anchor" or an http(s) address; anything else is shown
/// as plain words.
struct Span {
  std::string words;
  std::string language;
  bool foreign = false;
  bool strong = false;
  std::string link;
  std::vector<std::size_t> sources;
};

/// A text of spans. Words enter as they are: each format escapes all of them.
class Text {
 public:
  Text() = default;
  Text(std::string words);  // NOLINT(google-explicit-constructor): plain words are a text
  Text(const char* words);  // NOLINT(google-explicit-constructor)
  Text(Span span);          // NOLINT(google-explicit-constructor)

  Text& operator+=(const Text& more);
  friend Text operator+(Text left, const Text& right) { return left += right; }
  /// Cites the sources behind the last span; none where the list is empty.
  Text& cite(const std::vector<std::size_t>& sources);

  [[nodiscard]] const std::vector<Span>& spans() const { return spans_; }
  [[nodiscard]] bool empty() const { return spans_.empty(); }
  /// The words alone.
  [[nodiscard]] std::string plain() const;

 private:
  std::vector<Span> spans_;
};

/// Words of the data: in `language` (ISO 639-1) where it is known.
Text foreign(std::string words, std::string language = "");

/// Texts with `separator` between them; empty ones are left out.
Text joined(const std::vector<Text>& texts, std::string_view separator);

/// Whether a link may be followed: "#…", "http://…" or "https://…" without blanks and control characters.
bool is_link(std::string_view address);

/// Words fit for any format: valid UTF-8, no control characters (a line break or tab becomes a blank), and no signs
/// that turn the direction of the text after them. All that can be seen stays.
std::string clean(std::string_view words);

/// `clean` words between U+2068 and U+2069, where the words or the document are of a right-to-left script and could
/// else reorder what stands beside them.
std::string isolated(std::string_view words, bool right_to_left_document);

/// The whole text on one line for formats without marks: foreign words isolated, sources as [1].
std::string as_line(const Text& text, bool right_to_left_document);

/// " [1, 2]", or nothing.
std::string citation_marks(const std::vector<std::size_t>& sources);

}  // namespace mizani::render::document
