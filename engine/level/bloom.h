// SPDX-License-Identifier: MIT
// Which cognitive processes the verbs of a text name.
#pragma once

#include <vector>

#include "engine/level/levelling.h"
#include "engine/level/lexicon.h"

namespace mizani::level {

/// A verb found in a statement; `leading` where it opens the statement or is coordinated with the verb that does.
struct FoundVerb {
  const LexiconEntry* entry = nullptr;
  bool leading = false;
};

/// Score of a process = 1 − Π (1 − p) over its verbs: p is the policy's for leading or for other verbs, since what
/// governs the label is mostly the leading and coordinated verbs (Li et al., EDM 2022). Labels: scores at or above the
/// threshold; the highest alone where none reaches it but some verb was found.
BloomReading read_bloom(const std::vector<FoundVerb>& verbs, const LevelPolicy& policy);

}  // namespace mizani::level
