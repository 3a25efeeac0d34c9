// SPDX-License-Identifier: MIT
// What the tables of levels and the reports on them say for a criterion. Known to the probes only.
#pragma once

#include "engine/compare/criteria_probe.h"

namespace mizani::compare {

/// Levels that have a row, stated absence of a counterpart included, in a table from the framework to `to`.
ProbeFinding level_table(const ProbeContext& context);

/// Reports by responsible bodies on a table between the two, read or not. Found where one is published and bears a
/// year and an address; else partly, with what is lacking.
ProbeFinding report(const ProbeContext& context);

/// Reports by responsible bodies on tables to other meta-frameworks.
ProbeFinding other_tables(const ProbeContext& context);

}  // namespace mizani::compare
