// SPDX-License-Identifier: MIT
#include "frameworks/model/recognition_practice.h"

#include <algorithm>

namespace mizani {
namespace {

/// Most years a credit may be said to stay current, and the largest step of rounding, in credits.
constexpr double longest_currency = 50;
constexpr double largest_step = 60;

}  // namespace

std::string_view wanted_value(PracticeRuleKind kind, double value) {
  switch (kind) {
    case PracticeRuleKind::transfer_ceiling:
    case PracticeRuleKind::prior_learning_ceiling:
    case PracticeRuleKind::combined_ceiling:
    case PracticeRuleKind::residency:
    case PracticeRuleKind::overlap: return value >= 0 && value <= 1 ? "" : "a share from 0 to 1";
    case PracticeRuleKind::currency:
      return value > 0 && value <= longest_currency ? "" : "years, above 0 and at most 50";
    case PracticeRuleKind::rounding: return value > 0 && value <= largest_step ? "" : "credits, above 0 and at most 60";
    case PracticeRuleKind::partial_study:
    case PracticeRuleKind::entry_route:
    case PracticeRuleKind::originals:
    case PracticeRuleKind::short_courses: return value == 0 || value == 1 ? "" : "0 (no) or 1 (yes)";
  }
  return "";
}

bool covers(const std::vector<Sector>& sectors, std::optional<Sector> sector) {
  return sectors.empty() || !sector || std::find(sectors.begin(), sectors.end(), *sector) != sectors.end();
}

}  // namespace mizani
