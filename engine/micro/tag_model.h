// SPDX-License-Identifier: MIT
// What training adds to the words of the tables: words learnt from labelled texts, and curves of confidence.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/micro/tag_table.h"
#include "frameworks/fault.h"

namespace mizani::micro {

/// Confidence 1 / (1 + exp(−(slope·score + offset))) where a text may have several tags (Platt, 1999); else
/// exp(slope·score) over the sum of the same for all narrowest tags (temperature scaling; Guo et al., ICML 2017).
/// `none`: points of the answer that no tag of the family fits, before any word.
struct TagCurve {
  double slope = 1;
  double offset = 0;
  double none = 0;
};

/// `weight`: natural logarithm of how many times more often texts labelled with the tag have the word than texts at
/// large.
struct LearntPointer {
  std::string code;
  double weight = 0;
};

/// English words by their Snowball stem. Families without labelled texts have none.
using LearntWords = std::map<std::string, std::vector<LearntPointer>, std::less<>>;

struct TagModel {
  std::string trained_on;  ///< checksums of the rows
  std::array<TagCurve, tag_families> curves;
  std::array<LearntWords, tag_families> words;

  [[nodiscard]] const TagCurve& curve(TagFamily family) const { return curves.at(static_cast<std::size_t>(family)); }
  [[nodiscard]] const LearntWords& learnt(TagFamily family) const { return words.at(static_cast<std::size_t>(family)); }
};

/// A line with kind, version and checksum, then the numbers as JSON, a word a line. The same model gives the same
/// bytes.
std::string tag_model_bytes(const TagModel& model);

/// Faults, naming `where`: those of level::model_body, "broken-model".
Expected<TagModel> read_tag_model(std::string_view bytes, std::string_view where);

}  // namespace mizani::micro
