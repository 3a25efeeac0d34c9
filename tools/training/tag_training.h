// SPDX-License-Identifier: MIT
// What labour-market tags learn from labelled texts: words, and curves of confidence, with their figures.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/micro/tagger.h"
#include "tools/interop/tag_row.h"

namespace mizani::training {

/// A text of an occupation or a course, in stems, each once. Without a code where the family does not learn from it.
struct TagText {
  std::vector<std::string> stems;
  std::optional<std::string> field;       ///< ISCED-F, detailed
  std::optional<std::string> occupation;  ///< ISCO-08, sub-major
};

/// Natural logarithm of how many times more often the texts of a code have a stem than texts at large, with three
/// imagined texts that are like those at large in each code. Codes count alike, however many texts they have. Kept
/// where it is at least log 2 and three texts have the stem; hundredths.
micro::LearntWords learn_words(const std::vector<TagText>& texts, std::optional<std::string> TagText::*code);

/// What tag training reads.
struct TagWorld {
  std::vector<TagText> texts;
  std::vector<interop::TagRow> labelled;  ///< rows of the train split
  std::string trained_on;                 ///< checksums of both
  std::array<micro::TagTable, micro::tag_families> tables;
  micro::TagPolicy policy;
  std::unique_ptr<level::LevelModel> levels;

  /// Texts of `rows`/isco_esco_occupations.jsonl and uk_scot_edinburgh_courses.jsonl, fields by
  /// `data`/tags/field-of-text.json; tables, policy and the model of levels of the data folder; labelled rows of a file
  /// that mizani eval tags reads. Faults: those of the files.
  static Expected<TagWorld> open(const std::filesystem::path& rows, const std::filesystem::path& data,
                                 const std::filesystem::path& labelled);
};

/// Curves under which the labels of the rows are the most probable: for areas by logistic regression of whether a tag
/// is given on its score; for fields and groups by the slope, and for groups the points of none, that make the labels'
/// own tags surest. `model` has the learnt words; its curves are set.
void fit_curves(const TagWorld& world, micro::TagModel& model);

/// Learns words and fits curves. Deterministic: the same rows, tables and policy give the same model.
Expected<micro::TagModel> train_tags(const TagWorld& world);

}  // namespace mizani::training
