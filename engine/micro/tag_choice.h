// SPDX-License-Identifier: MIT
// One tag out of a family of broader and narrower ones.
#pragma once

#include <vector>

#include "engine/micro/tag_model.h"
#include "engine/micro/tag_reading.h"

namespace mizani::micro {

/// What speaks for a narrowest tag beside the words: reasons by tag, in the order of TagTable::tags.
using OtherReasons = std::vector<std::vector<TagReason>>;

/// Chooses among the narrowest tags by the points of their own words, those of the broader tags they belong to, and the
/// other reasons (empty, or one list a tag). Without a word there is no answer and `none` is 1, unless the family has a
/// tag for that. Confidences of all narrowest tags sum to 1; that of a broader one is the sum of the narrower. Reasons
/// are kept of the surest tag and of the runner-up. A tag is named where it holds at least `narrower` of the confidence
/// of the one above it. Tags × reasons.
FamilyReading choose_tag(const TagTable& table, const std::vector<double>& points, const std::vector<TagReason>& words,
                         const OtherReasons& others, const TagCurve& curve, double narrower);

/// Largest points first, in size; those of the same size in the order of the text.
void sort_by_points(std::vector<TagReason>& reasons);

}  // namespace mizani::micro
