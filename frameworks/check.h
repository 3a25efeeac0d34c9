// SPDX-License-Identifier: MIT
// The rules a catalogue must keep. `error` rules are conditions of loading; `warning` rules are told to whoever keeps
// the data (mizani framework check).
#pragma once

#include <vector>

#include "frameworks/fault.h"

namespace mizani {

struct World;

enum class Severity : unsigned char { error, warning };

struct Finding {
  Severity severity = Severity::warning;
  Fault fault;
};

/// Every broken `error` rule: duplicate ids and aliases, dangling references (framework, level, sub-framework, credit
/// system, country, source), a level outside its framework, a cycle of `broader`, ranks out of order, dates reversed, a
/// value without a status or a status without a value, evidence without a source, a rule of a country's practice whose
/// value is out of range. Near-linear in the size of the world.
Faults broken_rules(const World& world);

/// All findings, errors first: the above and the warnings.
/// Frameworks: gaps between levels, a number of levels that differs from the stated one, levels without qualification
/// types, frameworks without types or without any table, versions and comprehensive frameworks that overlap in time, a
/// state of the African Union whose credentials cannot be placed.
/// Tables: a higher level placed below a lower one's place, levels passed over, tables that contradict each other, a
/// cycle of "broader" between frameworks.
/// Facts: a published one whose sources cannot be found (no URL, neither year nor day read), an inferred or assumed one
/// without a reason, a source that nobody cites.
/// Criteria: a number given twice, one that asks for no evidence.
/// Profiles of micro-credentials: nothing that must be there, a size without a limit, two limits for one day.
/// Practice of recognition: no body named that decides.
/// Instruments: a party listed twice or bound before there was a text. Credits: a year of implausibly few or many
/// hours.
std::vector<Finding> check(const World& world);

}  // namespace mizani
