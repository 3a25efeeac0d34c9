// SPDX-License-Identifier: MIT
// A micro-credential -> its labour-market tags.
#pragma once

#include <vector>

#include "engine/assess/credential_record.h"
#include "engine/level/level_model.h"
#include "engine/micro/tag_model.h"
#include "engine/micro/tag_policy.h"
#include "engine/micro/tag_reading.h"
#include "engine/micro/tag_words.h"

namespace mizani::micro {

/// The four tables with their weights and curves. Immutable; safe to share between threads, each with a
/// level::LevelScratch of its own.
///
/// Words of the title, the outcomes and the further information point to tags, by the tables and, in English, by what
/// training learnt of fields and occupations; a score is the sum of their points. A
/// narrow field or group also has the points of the broader ones that it belongs to. An area or a group of occupations
/// further has points for the fields that are usually about it or lead to it; points are against a group where the
/// outcomes ask much more or less than its skill level. Rules: DigComp 2.2 and GreenComp (an area is tagged where
/// outcomes ask for it), ISCED-F 2013 (the leading subject decides), ISCO-08 (skill level and specialisation).
class Tagger {
 public:
  /// Faults: "broken-model", a learnt word of a tag that its table does not have.
  static Expected<Tagger> build(std::array<TagTable, tag_families> tables, const TagModel& model,
                                const TagPolicy& policy);

  /// One reading of the words a family and one levelling of the outcomes; one more a digital area found. Linear in the
  /// words, times the number of tags.
  [[nodiscard]] Tagging tag(const assess::CredentialRecord& record, const level::LevelModel& model,
                            level::LevelScratch& scratch) const;

  [[nodiscard]] const TagTable& table(TagFamily family) const { return tables_.at(static_cast<std::size_t>(family)); }
  [[nodiscard]] const TagPolicy& policy() const { return policy_; }

 private:
  Tagger(std::array<TagTable, tag_families> tables, const TagModel& model, const TagPolicy& policy)
      : tables_(std::move(tables)), curves_(model.curves), policy_(policy) {}

  [[nodiscard]] const TagCurve& curve(TagFamily family) const { return curves_.at(static_cast<std::size_t>(family)); }
  [[nodiscard]] FamilyReading several_of(const TagTable& table, const TagCounter& counter,
                                         const FamilyReading& field) const;
  [[nodiscard]] FamilyReading field_of(const TagCounter& counter) const;
  [[nodiscard]] FamilyReading occupation_of(const TagCounter& counter, const FamilyReading& field,
                                            std::optional<double> position) const;

  std::array<TagTable, tag_families> tables_;
  std::array<TagCurve, tag_families> curves_;
  std::array<LearntTags, tag_families> learnt_;  ///< of English
  TagPolicy policy_;
};

}  // namespace mizani::micro
