// SPDX-License-Identifier: MIT
// How course titles speak (data/lexicon/course-words.json).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "frameworks/fault.h"
#include "frameworks/load/schema.h"

namespace mizani::match {

/// A topic named by a phrase; `stage` is its place in the topic's sequence of courses, 0 where the phrase tells none.
struct TopicPhrase {
  std::vector<std::string> words;  ///< as singular() gives them
  std::size_t topic = 0;
  int stage = 0;
  bool general = false;  ///< counts only where no other topic is named
};

/// Immutable once loaded; safe to share. All words are lower case.
class CourseWords {
 public:
  /// Faults: those of JSON and of the schema, "duplicate-phrase".
  static Expected<CourseWords> load(std::string_view json, std::string_view where, const load::SchemaSet& schemas);

  /// What an abbreviation stands for; the word itself where it is none.
  [[nodiscard]] const std::string& spelled_out(const std::string& word) const;
  [[nodiscard]] bool small(const std::string& word) const { return small_.contains(word); }
  [[nodiscard]] bool honours(const std::string& word) const { return honours_.contains(word); }
  [[nodiscard]] bool laboratory(const std::string& word) const { return laboratory_.contains(word); }
  /// The stage that a word names ("intermediate"), 0 where it names none.
  [[nodiscard]] int stage(const std::string& word) const;
  /// The field of a subject code in lower case without blanks, or of a word of a title.
  [[nodiscard]] std::optional<std::size_t> field_of_code(const std::string& code) const;
  [[nodiscard]] std::optional<std::size_t> field_of_word(const std::string& word) const;
  /// The longest phrase that stands at the head of `words` from `at`; nullptr where there is none.
  [[nodiscard]] const TopicPhrase* longest_at(const std::vector<std::string>& words, std::size_t at) const;
  [[nodiscard]] const std::string& field_name(std::size_t field) const { return fields_.at(field); }
  [[nodiscard]] const std::string& topic_name(std::size_t topic) const { return topics_.at(topic); }

  /// The same without topics: what is left where a field's topics are not in the list.
  [[nodiscard]] CourseWords without_topics() const;

  /// An English word without its plural ending: "structures" and "structure" are one.
  static std::string singular(const std::string& word);

 private:
  std::unordered_set<std::string> small_;
  std::unordered_set<std::string> honours_;
  std::unordered_set<std::string> laboratory_;
  std::unordered_map<std::string, int> stages_;
  std::unordered_map<std::string, std::string> abbreviations_;
  std::unordered_map<std::string, std::size_t> codes_;
  std::unordered_map<std::string, std::size_t> field_words_;
  std::vector<std::string> fields_;
  std::vector<std::string> topics_;
  std::vector<TopicPhrase> phrases_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;  ///< most words first
};

}  // namespace mizani::match
