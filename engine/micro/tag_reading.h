// SPDX-License-Identifier: MIT
// What tagging a micro-credential gives: tags, how surely, and the words that led there.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/micro/tag_policy.h"
#include "engine/micro/tag_table.h"

namespace mizani::micro {

enum class TagPart : unsigned char { title, outcome, further };
std::string_view to_string(TagPart part);

/// Words of a record. `statement` counts the outcomes from 1; 0 for the other parts. `span` is of the title's, the
/// outcome's or the further information's own text.
struct TagPlace {
  TagPart part = TagPart::title;
  std::size_t statement = 0;
  text::Span span;
};

/// Why a tag has its score. words: `text` stands at `place` and points to tag `of`, the tag itself or a broader one.
/// learnt: the same of a word that labelled texts of the tag have more often than others.
/// field: the fields of education that usually lead to the group, in the measure of their confidence. level: the level
/// that the outcomes bear lies beyond the reach of the group's skill level. start: what the answer that no tag fits has
/// before any word.
struct TagReason {
  enum class Kind : unsigned char { words, learnt, field, level, start };
  Kind kind = Kind::words;
  std::string text;  ///< as the record has it; the code of the surest such field; empty for level and start
  TagPlace place;
  std::size_t of = 0;  ///< place in TagTable::tags
  double points = 0;
};
std::string_view to_string(TagReason::Kind kind);

/// A tag with its score, the sum of the points of its reasons, largest first in size. `tag` is a place in
/// TagTable::tags.
struct ScoredTag {
  std::size_t tag = 0;
  double score = 0;
  double confidence = 0;
  std::vector<TagReason> reasons;
};

/// Proficiency that the outcomes which speak of an area ask for. `position`: where they stand on the ACQF scale with
/// the words of guidance and autonomy counted in.
struct AreaProficiency {
  Proficiency proficiency = Proficiency::foundation;
  double position = 0;
  std::vector<TagReason> autonomy;  ///< words; points in ACQF levels
};

/// A broader or narrower tag on the way to the surest one.
struct TagStep {
  std::size_t tag = 0;
  double confidence = 0;
};

/// Of a family with several tags: `tags` are those surer than not, surest first; `proficiency` runs beside them for
/// digital tags, absent where no outcome speaks of the area. Of the others: `tags` holds the surest narrowest tag and
/// the runner-up; `steps` leads from the broadest tag to the surest one; `named` is the narrowest of the steps that
/// holds its ground. No tags where nothing points to any, or where the surest answer is that none fits.
struct FamilyReading {
  std::vector<ScoredTag> tags;
  std::vector<std::optional<AreaProficiency>> proficiency;
  std::vector<TagStep> steps;
  std::optional<TagStep> named;
  double none = 0;                  ///< confidence that no tag fits
  std::vector<double> scores;       ///< by TagTable::tags; of broader tags only their own words
  std::vector<double> confidences;  ///< by TagTable::tags; of broader tags the sum of the narrower
};

struct Tagging {
  std::string language;            ///< ISO 639-1, whose words were looked for
  std::optional<double> position;  ///< where all outcomes stand on the ACQF scale; absent without outcomes
  std::array<FamilyReading, tag_families> families;

  [[nodiscard]] const FamilyReading& of(TagFamily family) const {
    return families.at(static_cast<std::size_t>(family));
  }
};

}  // namespace mizani::micro
