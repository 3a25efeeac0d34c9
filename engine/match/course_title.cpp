// SPDX-License-Identifier: MIT
#include "engine/match/course_title.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "engine/text/number_word.h"
#include "engine/text/utf8.h"

namespace mizani::match {
namespace {

constexpr int most_letter = 6;  // A to F: further letters are no places in a sequence
constexpr int most_ordinal = 12;
constexpr std::size_t longest_number = 4;
constexpr std::size_t most_code_words = 4;

bool capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool digit(char c) {
  return c >= '0' && c <= '9';
}
bool code_letter(char c) {
  return capital(c) || (c >= 'a' && c <= 'z') || c == '&' || c == '.' || c == '/' || c == '\'';
}

struct Code {
  std::string subject;
  int number = 0;
  std::string suffix;
  std::size_t end = 0;  ///< bytes of the title; 0: no code
};

/// "C180", "31A", "M51A": up to two capitals, digits, up to three capitals.
bool read_number(std::string_view word, Code& code) {
  std::size_t at = 0;
  while (at < word.size() && at < 2 && capital(word[at])) ++at;
  std::size_t digits = at;
  while (digits < word.size() && digit(word[digits])) ++digits;
  const auto suffix = word.substr(digits);
  if (digits == at || digits - at > longest_number || suffix.size() > 3 ||
      !std::all_of(suffix.begin(), suffix.end(), [](char c) { return capital(c) || c == '.' || digit(c); }))
    return false;
  std::from_chars(word.data() + at, word.data() + digits, code.number);
  code.suffix = suffix;
  return true;
}

/// A word of a subject begins with a capital: "MATH", "I&C", "Physics".
bool subject_word(std::string_view word) {
  return !word.empty() && capital(word.front()) && std::all_of(word.begin(), word.end(), code_letter);
}

void add_subject(std::string& subject, std::string_view word) {
  for (const char c : word) {
    if (capital(c) || c == '&') subject += c;
    if (c >= 'a' && c <= 'z') subject += static_cast<char>(c - 'a' + 'A');
  }
}

Code read_code(std::string_view title) {
  Code code;
  std::size_t at = 0;
  for (std::size_t words = 0; words <= most_code_words; ++words) {
    while (at < title.size() && (title[at] == ' ' || title[at] == '-')) ++at;
    auto end = std::min(title.find_first_of(" -:", at), title.size());
    const auto word = title.substr(at, end - at);
    if (word.empty()) return {};
    if (!code.subject.empty() && read_number(word, code)) {
      while (end < title.size() && (title[end] == ' ' || title[end] == '-' || title[end] == ':')) ++end;
      code.end = end;
      return end < title.size() ? code : Code{};
    }
    const auto first_digit = word.find_first_of("0123456789");
    if (first_digit != std::string_view::npos && first_digit > 0 && code.subject.empty() &&
        subject_word(word.substr(0, first_digit)) && read_number(word.substr(first_digit), code)) {
      add_subject(code.subject, word.substr(0, first_digit));
      code.end = end;
      return end < title.size() ? code : Code{};
    }
    if (!subject_word(word)) return {};
    add_subject(code.subject, word);
    at = end;
  }
  return {};
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return capital(c) ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

int stated_ordinal(const std::string& word) {
  const auto named = text::digits_of(word);
  const std::string_view digits = named ? *named : std::string_view{word};
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc{} && end == digits.data() + digits.size() && value >= 1 && value <= most_ordinal ? value
                                                                                                             : 0;
}

/// Topics by the phrases of the title, longest first; a general phrase counts only where no other topic is named.
std::vector<TopicStage> topics_of(const std::vector<std::string>& words, const CourseTitle& title,
                                  const CourseWords& lexicon) {
  struct Named {
    int stage = 0;
    bool plain = false;  ///< by a phrase that is not general
  };
  std::map<std::size_t, Named> named;
  for (std::size_t at = 0; at < words.size();) {
    const auto* phrase = lexicon.longest_at(words, at);
    if (phrase == nullptr) {
      ++at;
      continue;
    }
    auto& topic = named[phrase->topic];
    topic.stage = std::max(topic.stage, phrase->stage);
    topic.plain = topic.plain || !phrase->general;
    at += phrase->words.size();
  }
  const bool any_plain = std::any_of(named.begin(), named.end(), [](const auto& entry) { return entry.second.plain; });
  std::vector<TopicStage> out;
  for (const auto& [topic, how] : named) {
    if (any_plain && !how.plain) continue;
    const int stage = how.stage > 0 ? how.stage : title.ordinal;
    out.push_back(
        {.topic = topic, .stage = stage > 0 ? stage : title.letter, .by_letter = stage == 0 && title.letter > 0});
  }
  return out;
}

std::optional<std::size_t> field_of(const CourseTitle& title, const std::vector<std::string>& words,
                                    const CourseWords& lexicon) {
  if (const auto field = lexicon.field_of_code(lower(title.subject))) return field;
  for (const auto& word : words) {
    if (const auto field = lexicon.field_of_word(word)) return field;
  }
  return std::nullopt;
}

bool further(const TopicStage& a, const TopicStage& b) {
  return a.stage != b.stage ? a.stage > b.stage : b.by_letter && !a.by_letter;
}

}  // namespace

CourseTitle read_title(std::string_view utf8, const CourseWords& words, text::Tokenizer& tokenizer) {
  const auto whole = text::trimmed(utf8);
  CourseTitle out;
  out.text = whole;
  auto code = read_code(whole);
  out.subject = code.subject;
  out.number = code.number;
  if (code.suffix.ends_with('H')) {
    out.honours = true;
    code.suffix.pop_back();
  }
  if (code.suffix.ends_with('L')) out.laboratory = true;
  if (!code.suffix.empty()) {
    const auto place = [](char c) { return capital(c) && c - 'A' + 1 <= most_letter ? c - 'A' + 1 : 0; };
    out.letter = place(code.suffix.back()) > 0 ? place(code.suffix.back()) : place(code.suffix.front());
  }
  std::vector<std::string> plain;
  for (const auto& token : tokenizer.tokens(whole.substr(code.end))) {
    const auto& word = words.spelled_out(token.folded);
    out.honours = out.honours || words.honours(word);
    out.laboratory = out.laboratory || words.laboratory(word);
    plain.push_back(CourseWords::singular(word));
    if (const int ordinal = stated_ordinal(word)) {
      out.ordinal = ordinal;
      continue;
    }
    if (words.small(word)) continue;
    if (const int stage = words.stage(word); stage > 0 && out.ordinal == 0) out.ordinal = stage;
    auto stem = word == token.folded ? token.stem : tokenizer.tokens(word).front().stem;
    if (std::find(out.stems.begin(), out.stems.end(), stem) == out.stems.end()) out.stems.push_back(std::move(stem));
  }
  out.field = field_of(out, plain, words);
  out.topics = topics_of(plain, out, words);
  return out;
}

CourseOffer read_offer(std::string_view utf8, const CourseWords& words, text::Tokenizer& tokenizer) {
  CourseOffer out;
  out.text = utf8;
  while (!utf8.empty()) {
    const auto end = std::min(utf8.find(';'), utf8.size());
    if (const auto part = text::trimmed(utf8.substr(0, end)); !part.empty())
      out.courses.push_back(read_title(part, words, tokenizer));
    utf8.remove_prefix(std::min(end + 1, utf8.size()));
  }
  if (out.courses.empty()) out.courses.emplace_back();
  for (const auto& course : out.courses) {
    out.stems.insert(out.stems.end(), course.stems.begin(), course.stems.end());
    for (const auto& topic : course.topics) {
      const auto known = std::find_if(out.topics.begin(), out.topics.end(),
                                      [&](const TopicStage& other) { return other.topic == topic.topic; });
      if (known == out.topics.end())
        out.topics.push_back(topic);
      else if (further(topic, *known))
        *known = topic;
    }
  }
  std::sort(out.stems.begin(), out.stems.end());
  out.stems.erase(std::unique(out.stems.begin(), out.stems.end()), out.stems.end());
  return out;
}

}  // namespace mizani::match
