// SPDX-License-Identifier: MIT
// The words of a criteria checklist in four languages, one table for every format.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "engine/compare/criteria.h"

namespace mizani::render {

/// Words in one language. Arrays run in the order of the enums they are named after; sentences with {} are fmt formats
/// whose arguments the comment names.
struct CriteriaWords {
  std::string_view heading;                        ///< framework, its name, other framework, its name
  std::string_view caution;                        ///< what the list is and is not
  std::string_view degrees_only;                   ///< said of a degree structure
  std::string_view totals;                         ///< counts by status, in the order of CriterionStatus
  std::array<std::string_view, 3> kinds;           ///< CriterionKind
  std::array<std::string_view, 4> statuses;        ///< CriterionStatus
  std::array<std::string_view, 3> probe_statuses;  ///< ProbeStatus
  std::array<std::string_view, 12> probes;         ///< Probe
  std::string_view asked_by;                       ///< evidence class of the criterion: how it is known
  std::string_view counted;                        ///< have, of
  std::string_view counted_weak;                   ///< have, of, weak
  std::string_view lacking;                        ///< list of codes
  std::string_view to_supply;
  std::string_view source;
  /// Words for ProbeFinding::missing keys, in the order "year", "url", "published", "hours", "role".
  std::array<std::string_view, 5> missing;
};

/// Words of the language, English where there are none.
const CriteriaWords& criteria_words(std::string_view language);

/// The word for a key of ProbeFinding::missing; codes of levels and domains stand for themselves.
std::string_view missing_word(const CriteriaWords& words, std::string_view key);

}  // namespace mizani::render
