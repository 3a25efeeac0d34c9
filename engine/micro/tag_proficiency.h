// SPDX-License-Identifier: MIT
// How proficient a learner must be in a digital area.
#pragma once

#include <optional>
#include <vector>

#include "engine/assess/credential_record.h"
#include "engine/level/level_model.h"
#include "engine/micro/tag_policy.h"
#include "engine/micro/tag_reading.h"
#include "engine/micro/tag_words.h"

namespace mizani::micro {

/// The level that the outcomes bear which have a word of the area among `reasons`, moved by words of guidance down and
/// of autonomy up, at most two levels in all (DigComp 2.1: proficiency grows with complexity of tasks and autonomy).
/// Nothing where only the title or the further information speaks of the area. One levelling.
std::optional<AreaProficiency> read_proficiency(const std::vector<TagReason>& reasons,
                                                const assess::CredentialRecord& record,
                                                const std::vector<TagText>& texts, const TagPhrases& autonomy,
                                                const TagPolicy& policy, const level::LevelModel& model,
                                                level::LevelScratch& scratch);

}  // namespace mizani::micro
