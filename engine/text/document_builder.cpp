// SPDX-License-Identifier: MIT
#include "engine/text/document_builder.h"

#include <utility>

#include "engine/text/language.h"
#include "engine/text/utf8.h"

namespace mizani::text {

std::string folded_white_space(std::string_view utf8) {
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t start = at;
    const std::int32_t point = next_point(utf8, at);
    if (point >= 0 && is_invisible(static_cast<char32_t>(point))) continue;
    if (point >= 0 && is_blank(static_cast<char32_t>(point))) {
      blank = true;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    out.append(utf8, start, at - start);
  }
  return out;
}

Span DocumentBuilder::append(const std::string& line) {
  if (!document_.text.empty()) {
    document_.text += '\n';
    ++length_;
  }
  const Span span{.begin = length_, .end = length_ + code_points(line)};
  document_.text += line;
  length_ = span.end;
  return span;
}

void DocumentBuilder::heading(std::string_view text, std::optional<std::string> stated_level) {
  std::string line = folded_white_space(text);
  if (line.empty()) return;
  append(line);
  document_.sections.push_back({.heading = std::move(line), .stated_level = std::move(stated_level), .statements = {}});
}

void DocumentBuilder::statement(std::string_view text, std::optional<Domain> domain) {
  std::string line = folded_white_space(text);
  if (!has_letter(line)) return;
  if (document_.sections.empty()) document_.sections.emplace_back();
  const Span span = append(line);
  document_.sections.back().statements.push_back({.text = std::move(line), .span = span, .domain = domain});
}

Document DocumentBuilder::finish() && {
  auto language = detect_language(document_.text);
  const bool reliable = language.reliable;
  Document out = std::move(*this).finish(std::move(language.code));
  out.language_reliable = reliable;
  return out;
}

Document DocumentBuilder::finish(std::string language) && {
  std::erase_if(document_.sections, [](const Section& section) { return section.statements.empty(); });
  document_.language = std::move(language);
  document_.language_reliable = true;
  return std::move(document_);
}

}  // namespace mizani::text
