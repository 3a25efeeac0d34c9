// SPDX-License-Identifier: MIT
// What the evidence for one outcome comes to. Known to the files of this folder only.
#pragma once

#include <optional>
#include <span>

#include "engine/micro/rpl.h"

namespace mizani::micro {

/// Hours of evidence asked for of each outcome: its share of the target's notional hours (of the lower end, where they
/// are an interval), times micro.rpl.hours_share. Nothing where the size is not known.
std::optional<double> hours_needed(const RplTarget& target, const RplPolicy& policy);

/// `links`: of this outcome, the nearest first; the first of them has place `first` among all links.
OutcomeReading read_outcome(const RplQuery& query, const std::vector<ItemReading>& items,
                            std::span<const EvidenceLink> links, std::optional<double> needed, std::size_t first);

}  // namespace mizani::micro
