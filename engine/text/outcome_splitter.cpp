// SPDX-License-Identifier: MIT
#include "engine/text/outcome_splitter.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "engine/text/heading.h"
#include "engine/text/line_join.h"
#include "engine/text/line_mark.h"
#include "engine/text/utf8.h"

namespace mizani::text {
namespace {

/// A line with a letter, or a bullet alone on its line.
struct Line {
  std::string_view text;  ///< trimmed, behind its mark
  std::uint32_t width = 0;
  bool marked = false;
  bool gap = false;      ///< an empty line stands above
  bool wrapped = false;  ///< the paragraph it stands in is wrapped
};

/// A web address with hardly a word beside it, as at the foot of a page.
bool is_web_address(std::string_view line) {
  constexpr std::ptrdiff_t few_blanks = 2;
  const bool address = line.find("://") != std::string_view::npos || line.find("www.") != std::string_view::npos;
  return address && std::count(line.begin(), line.end(), ' ') <= few_blanks;
}

/// Abbreviations with a stop that never end a sentence; ICU's rules know none.
bool ends_with_abbreviation(std::string_view sentence) {
  static constexpr std::array<std::string_view, 8> abbreviations{"e.g.", "i.e.",   "cf.",   "vs.",
                                                                 "viz.", "p. ex.", "p.ex.", "par ex."};
  return std::any_of(abbreviations.begin(), abbreviations.end(), [&](std::string_view abbreviation) {
    if (!sentence.ends_with(abbreviation)) return false;
    const auto before = sentence.size() - abbreviation.size();
    return before == 0 || sentence[before - 1] == ' ' || sentence[before - 1] == '(';
  });
}

std::vector<Line> lines_of(std::string_view utf8) {
  std::vector<Line> lines;
  bool gap = false;
  while (!utf8.empty()) {
    const auto end = std::min(utf8.find_first_of("\n\r\f"), utf8.size());
    const auto text = trimmed(utf8.substr(0, end));
    const bool page_break = end < utf8.size() && utf8[end] == '\f';
    utf8.remove_prefix(std::min(utf8.size(), end + (utf8.substr(end).starts_with("\r\n") ? 2 : 1)));
    if (text.empty()) {
      gap = gap || !page_break;
      continue;
    }
    const auto mark = line_mark(text);
    const bool lone_bullet = mark == text.size();
    if ((!lone_bullet && !has_letter(text)) || is_web_address(text)) continue;
    lines.push_back({.text = text.substr(mark),
                     .width = static_cast<std::uint32_t>(code_points(text)),
                     .marked = mark > 0,
                     .gap = gap});
    gap = false;
  }
  return lines;
}

/// Marks whole paragraphs as wrapped where one of their lines begins in lower case or they are a list entry.
void find_wrapped_paragraphs(std::vector<Line>& lines) {
  for (auto begin = lines.begin(); begin != lines.end();) {
    const auto end = std::find_if(begin + 1, lines.end(), [](const Line& line) { return line.marked || line.gap; });
    const bool wrapped =
        begin->marked || std::any_of(begin + 1, end, [](const Line& line) { return starts_lower_case(line.text); });
    std::for_each(begin, end, [&](Line& line) { line.wrapped = wrapped; });
    begin = end;
  }
}

/// Whether a text of ASCII has no stop, mark of question or exclamation before its last character: then it is one
/// sentence by the rules of Unicode (UAX #29, SB5 to SB11), where line breaks have become blanks.
bool is_one_sentence(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) &&
         text.substr(0, text.size() - 1).find_first_of(".!?\n\r") == std::string_view::npos;
}

/// Breaks at sentences as English does. Making one costs more than most texts; one a thread is enough.
icu::BreakIterator& sentence_breaks() {
  static thread_local const auto breaks = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>{
        icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status)};
  }();
  return *breaks;
}

/// Statements put together line by line.
class Splitter {
 public:
  explicit Splitter(DocumentBuilder& builder) : builder_(builder) {}

  void split(const std::vector<Line>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) line(lines, i);
    flush();
  }

 private:
  void line(const std::vector<Line>& lines, std::size_t i) {
    const Line& here = lines[i];
    if (auto level = level_of_heading(here.text)) {
      flush();
      builder_.heading(here.text, std::move(level));
      return;
    }
    if (here.marked) {
      flush();
      item_ = true;
    } else if (!continues(lines, i)) {
      flush();
      if (is_lead_in(lines, i)) return;
    }
    add(here.text);
    if (here.text.ends_with(';')) flush();
  }

  /// Whether an unmarked line belongs to what is pending.
  [[nodiscard]] bool continues(const std::vector<Line>& lines, std::size_t i) const {
    if (pending_.empty()) return item_ && !lines[i].gap;
    const Line& here = lines[i];
    const bool sentence_ended = ends_sentence(pending_);
    if (here.gap) return !sentence_ended && starts_lower_case(here.text);
    if ((sentence_ended || !item_) && is_lead_in(lines, i)) return false;
    if (sentence_ended && !item_) return true;
    constexpr std::size_t reach = 2;
    const auto from = lines.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, reach + 1));
    const auto to = lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), i + 1 + reach));
    const auto widest =
        std::max_element(from, to, [](const Line& a, const Line& b) { return a.width < b.width; })->width;
    return goes_on({.before = lines[i - 1].text, .after = here.text, .width = widest, .wrapped = here.wrapped});
  }

  /// A line of a few words right above a list: its title.
  static bool is_lead_in(const std::vector<Line>& lines, std::size_t i) {
    constexpr std::ptrdiff_t few_blanks = 5;
    const std::string_view text = lines[i].text;
    return i + 1 < lines.size() && lines[i + 1].marked && !ends_sentence(text) && !starts_lower_case(text) &&
           std::count(text.begin(), text.end(), ' ') <= few_blanks;
  }

  void add(std::string_view text) {
    constexpr std::string_view soft_hyphen = "\u00AD";
    if (pending_.ends_with(soft_hyphen))
      pending_.resize(pending_.size() - soft_hyphen.size());
    else if (pending_.ends_with('-') && starts_lower_case(text))
      pending_.pop_back();
    else if (!pending_.empty())
      pending_ += ' ';
    pending_ += text;
  }

  void flush() {
    const std::string text = std::exchange(pending_, {});
    const bool one = std::exchange(item_, false);
    if (text.empty()) return;
    if (one)
      emit(text);
    else
      each_sentence(text);
  }

  void each_sentence(const std::string& text) {
    if (is_one_sentence(text)) return emit(trimmed(text));
    auto& sentences = sentence_breaks();
    UErrorCode status = U_ZERO_ERROR;
    UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (U_FAILURE(status) != 0) return;
    sentences.setText(utext, status);
    std::size_t start = 0;
    for (std::int32_t next = sentences.next(); next != icu::BreakIterator::DONE; next = sentences.next()) {
      const auto end = static_cast<std::size_t>(next);
      const auto sentence = trimmed(std::string_view{text}.substr(start, end - start));
      if (end < text.size() && ends_with_abbreviation(sentence)) continue;
      emit(sentence);
      start = end;
    }
    utext_close(utext);
  }

  void emit(std::string_view text) {
    if (!text.empty() && text.back() != ':') builder_.statement(text);
  }

  DocumentBuilder& builder_;
  std::string pending_;
  bool item_ = false;  ///< pending text is a list entry: one statement, however many sentences
};

}  // namespace

void split_outcomes(std::string_view utf8, DocumentBuilder& builder) {
  auto lines = lines_of(utf8);
  find_wrapped_paragraphs(lines);
  Splitter{builder}.split(lines);
}

}  // namespace mizani::text
