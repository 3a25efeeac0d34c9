// SPDX-License-Identifier: MIT
#include "tools/render/document/text.h"

#include <algorithm>
#include <utility>

#include <unicode/uchar.h>

#include "engine/text/utf8.h"

namespace mizani::render::document {
namespace {

/// Embeddings, overrides and isolates; marks (U+200E, U+200F, U+061C) turn nothing and stay.
bool turns_direction(std::int32_t point) {
  return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

/// Control characters, and the two code points that XML forbids though Unicode has them.
bool is_unfit(std::int32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0xFFFE || point == 0xFFFF;
}

bool is_right_to_left(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const auto point = text::next_point(words, at);
    const auto direction = u_charDirection(point);
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
  }
  return false;
}

}  // namespace

Text::Text(std::string words) {
  if (!words.empty()) spans_.push_back({.words = std::move(words), .language = {}, .link = {}, .sources = {}});
}

Text::Text(const char* words) : Text(std::string{words}) {}

Text::Text(Span span) {
  spans_.push_back(std::move(span));
}

Text& Text::operator+=(const Text& more) {
  // A copy first: a text may be added to itself.
  const auto spans = more.spans_;
  spans_.insert(spans_.end(), spans.begin(), spans.end());
  return *this;
}

Text& Text::cite(const std::vector<std::size_t>& sources) {
  if (sources.empty()) return *this;
  if (spans_.empty()) spans_.emplace_back();
  auto& cited = spans_.back().sources;
  for (const auto source : sources) {
    if (std::find(cited.begin(), cited.end(), source) == cited.end()) cited.push_back(source);
  }
  std::sort(cited.begin(), cited.end());
  return *this;
}

std::string Text::plain() const {
  std::string out;
  for (const auto& span : spans_) out += span.words;
  return out;
}

Text foreign(std::string words, std::string language) {
  if (words.empty()) return {};
  return Span{.words = std::move(words), .language = std::move(language), .foreign = true, .link = {}, .sources = {}};
}

Text joined(const std::vector<Text>& texts, std::string_view separator) {
  Text out;
  for (const auto& text : texts) {
    if (text.empty()) continue;
    if (!out.empty()) out += std::string{separator};
    out += text;
  }
  return out;
}

bool is_link(std::string_view address) {
  const bool known = address.starts_with("https://") || address.starts_with("http://") || address.starts_with('#');
  return known && std::none_of(address.begin(), address.end(),
                               [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == '\x7F'; });
}

std::string clean(std::string_view words) {
  const std::string valid = text::repaired_utf8(words);
  std::string out;
  for (std::size_t at = 0; at < valid.size();) {
    const std::size_t begin = at;
    const auto point = text::next_point(valid, at);
    if (turns_direction(point)) continue;
    if (point == '\n' || point == '\t' || point == '\r' || point == 0x2028 || point == 0x2029)
      out += ' ';
    else if (is_unfit(point))
      out += "\xEF\xBF\xBD";
    else
      out.append(valid, begin, at - begin);
  }
  return out;
}

std::string isolated(std::string_view words, bool right_to_left_document) {
  std::string fit = clean(words);
  if (!right_to_left_document && !is_right_to_left(fit)) return fit;
  return "\xE2\x81\xA8" + fit + "\xE2\x81\xA9";
}

std::string as_line(const Text& text, bool right_to_left_document) {
  std::string out;
  for (const auto& span : text.spans()) {
    out += span.foreign ? isolated(span.words, right_to_left_document) : clean(span.words);
    out += citation_marks(span.sources);
  }
  return out;
}

std::string citation_marks(const std::vector<std::size_t>& sources) {
  std::string out;
  for (const auto source : sources) out += (out.empty() ? " [" : ", ") + std::to_string(source);
  return out.empty() ? out : out + ']';
}

}  // namespace mizani::render::document
