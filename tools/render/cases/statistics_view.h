// SPDX-License-Identifier: MIT
// cases stats, as text and JSON (schema mizani/cases-stats/1).
#pragma once

#include <string>

#include "tools/cases/search.h"
#include "tools/cases/statistics.h"

namespace mizani::render {

/// What the office did up to `today`: how long cases took, what was proposed and decided, by country. The text tells
/// countries by name where `names` has them.
std::string statistics_text(const cases::Statistics& statistics, const Date& today, const cases::CountryNames& names);
std::string statistics_json(const cases::Statistics& statistics, const Date& today);

}  // namespace mizani::render
