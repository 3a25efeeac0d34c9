// SPDX-License-Identifier: MIT
// The words of a record, each with its place, and those that point to tags.
#pragma once

#include <string>
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

/// Adds what the words of a text say for the tags of a family: `points` by tag, and the reasons where they are wanted.
/// A phrase that a tag has been given before counts a half, then a third, and so on: `seen` counts, by phrase and
/// pointer. Words of a longer phrase are not read as a shorter one. Linear in the words.
class TagCounter {
 public:
  TagCounter(const TagTable& table, const TagPhrases& phrases, const TagPolicy& policy);

  void count(const TagText& text);

  [[nodiscard]] const std::vector<double>& points() const { return points_; }
  [[nodiscard]] const std::vector<TagReason>& reasons() const { return reasons_; }

 private:
  const TagPhrases& phrases_;
  const TagPolicy& policy_;
  std::vector<double> points_;
  std::vector<TagReason> reasons_;
  std::vector<int> seen_;  ///< by phrase
};

}  // namespace mizani::micro
