// SPDX-License-Identifier: MIT
#include "engine/text/outcome_splitter.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "engine/text/heading.h"
#include "engine/text/utf8.h"

namespace mizani::text {
namespace {

constexpr std::string_view blanks = " \t\r\f\v";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Length of "12." "12)" "a." "(iv)" and the blank after it; 0 where the line begins otherwise.
std::size_t numbering(std::string_view line) {
  std::size_t at = !line.empty() && line[0] == '(' ? 1 : 0;
  const std::size_t start = at;
  while (at < line.size() && is_digit(line[at])) ++at;
  if (at == start) {
    while (at < line.size() && is_letter(line[at]) && at - start < 4) ++at;
    const auto word = line.substr(start, at - start);
    const bool roman = word.find_first_not_of("ivxIVX") == std::string_view::npos;
    if (word.size() != 1 && !roman) return 0;
  }
  if (at == start || at - start > 4 || at >= line.size() || (line[at] != '.' && line[at] != ')')) return 0;
  ++at;
  // "1.2.3 Title" keeps numbering inside the number
  while (at < line.size() && is_digit(line[at])) {
    while (at < line.size() && is_digit(line[at])) ++at;
    if (at < line.size() && line[at] == '.') ++at;
  }
  if (at >= line.size() || blanks.find(line[at]) == std::string_view::npos) return 0;
  return line.find_first_not_of(blanks, at);
}

/// Length of a bullet sign and the blanks after it; 0 where there is none. A bare hyphen needs a blank behind it.
std::size_t bullet(std::string_view line) {
  static constexpr std::array<std::string_view, 15> signs{"•", "●", "○", "▪", "■", "□", "◦", "‣",
                                                          "·", "►", "➢", "✓", "–", "-", "*"};
  for (const auto sign : signs) {
    if (line.substr(0, sign.size()) != sign) continue;
    const auto rest = line.find_first_not_of(blanks, sign.size());
    if (rest == std::string_view::npos) return line.size();
    const bool dash = sign == "-" || sign == "*" || sign == "–";
    return dash && rest == sign.size() ? 0 : rest;
  }
  return 0;
}

bool ends_sentence(std::string_view text) {
  static constexpr std::array<std::string_view, 6> ends{".", "!", "?", ";", ":", "؟"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
  });
}

/// Statements collected line by line.
class Splitter {
 public:
  explicit Splitter(DocumentBuilder& builder) : builder_(builder) {
    UErrorCode status = U_ZERO_ERROR;
    sentences_.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
  }

  void line(std::string_view raw) {
    const auto text = trimmed(raw);
    if (text.empty()) {
      gap_ = true;
      return;
    }
    if (!has_letter(text)) {  // a bullet alone on its line opens the next one; anything else is a page number or rule
      if (bullet(text) == text.size()) flush(), item_ = true;
      return;
    }
    if (auto level = level_of_heading(text)) {
      flush();
      const auto number = numbering(text);
      builder_.heading(text.substr(number), std::move(level));
      return;
    }
    const auto mark = std::max(bullet(text), numbering(text));
    if (mark > 0) {
      flush();
      item_ = true;
      add(text.substr(std::min(mark, text.size())));
    } else {
      const bool goes_on = !pending_.empty() && !ends_sentence(pending_) && (starts_lower_case(text) || !gap_);
      if (gap_ && !goes_on && !pending_.empty()) flush();
      add(text);
    }
    gap_ = false;
    if (pending_.ends_with(';')) flush();
  }

  void flush() {
    gap_ = false;
    const bool one = item_;
    item_ = false;
    if (pending_.empty()) return;
    const std::string text = std::move(pending_);
    pending_.clear();
    if (one)
      emit(text);
    else
      each_sentence(text);
  }

 private:
  void add(std::string_view text) {
    if (pending_.ends_with('-') && starts_lower_case(text))
      pending_.pop_back();
    else if (!pending_.empty())
      pending_ += ' ';
    pending_ += text;
  }

  void each_sentence(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (U_FAILURE(status)) return;
    sentences_->setText(utext, status);
    std::int32_t start = sentences_->first();
    for (std::int32_t end = sentences_->next(); end != icu::BreakIterator::DONE;
         start = end, end = sentences_->next()) {
      emit(std::string_view{text}.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)));
    }
    utext_close(utext);
  }

  void emit(std::string_view text) {
    auto shown = trimmed(text);
    if (shown.empty() || shown.back() == ':') return;
    builder_.statement(shown);
  }

  DocumentBuilder& builder_;
  std::unique_ptr<icu::BreakIterator> sentences_;
  std::string pending_;
  bool item_ = false;
  bool gap_ = false;
};

}  // namespace

void split_outcomes(std::string_view utf8, DocumentBuilder& builder) {
  Splitter splitter{builder};
  while (!utf8.empty()) {
    const auto end = std::min(utf8.find_first_of("\n\f"), utf8.size());
    splitter.line(utf8.substr(0, end));
    utf8.remove_prefix(std::min(utf8.size(), end + 1));
  }
  splitter.flush();
}

}  // namespace mizani::text
