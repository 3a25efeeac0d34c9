// SPDX-License-Identifier: MIT
// The words of a record, each with its place, and those that point to tags.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/assess/credential_record.h"
#include "engine/micro/tag_policy.h"
#include "engine/micro/tag_reading.h"
#include "engine/text/token.h"

namespace mizani::micro {

/// One title, outcome or further information, in words.
struct TagText {
  TagPart part = TagPart::title;
  std::size_t statement = 0;  ///< of outcomes, from 1
  std::vector<text::Token> tokens;
};

/// Language of the outcomes where words of it point to tags, else of all the record says; English where neither can be
/// told.
std::string tag_language(const assess::CredentialRecord& record);

/// The title (and the original title), the outcomes and the further information without web addresses. `tokenizer` is
/// of the language.
std::vector<TagText> tag_texts(const assess::CredentialRecord& record, text::Tokenizer& tokenizer);

/// Learnt words of a family with the tags resolved: places in TagTable::tags.
struct LearntTag {
  std::size_t tag = 0;
  double weight = 0;
};
using LearntTags = std::unordered_map<std::string, std::vector<LearntTag>>;

/// Adds up what the words of texts say for the tags of a family. Words of a longer phrase are not read as a shorter
/// one; a phrase that stands there again counts a half, then a third, and so on. A learnt word counts once, wherever it
/// stands. Linear in the words.
class TagCounter {
 public:
  /// `learnt`: nullptr where none are for the language.
  TagCounter(const TagTable& table, const TagPhrases& phrases, const TagPolicy& policy, const LearntTags* learnt);

  void count(const TagText& text);

  [[nodiscard]] const std::vector<double>& points() const { return points_; }
  [[nodiscard]] const std::vector<TagReason>& reasons() const { return reasons_; }

 private:
  void count_phrases(const TagText& text);
  void count_learnt(const TagText& text);

  const TagPhrases& phrases_;
  const TagPolicy& policy_;
  const LearntTags* learnt_;
  std::vector<double> points_;
  std::vector<TagReason> reasons_;
  std::vector<int> seen_;  ///< by phrase
  std::unordered_set<std::string> seen_learnt_;
};

}  // namespace mizani::micro
