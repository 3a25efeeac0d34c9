// SPDX-License-Identifier: MIT
// From what was found to what is proposed.
#pragma once

#include <array>
#include <string_view>

#include "engine/assess/assessment.h"

namespace mizani::assess {

/// All that the rules of the proposal look at. `results`: by CheckKind.
struct Situation {
  std::array<Result, check_kinds> results{};
  bool forged = false;
  bool contradictory = false;
  bool refugee = false;
  bool complete = true;
  bool small = false;        ///< a micro-credential
  bool level_known = false;  ///< some level of the target framework
  bool type_known = false;   ///< some type to compare with
  bool type_asked = false;
  bool level_short = false;      ///< shown to stand below the type
  bool workload_short = false;   ///< substantially
  bool outcomes_short = false;   ///< substantially
  bool profile_matters = false;  ///< a substantial difference of profile
  bool access_matters = false;   ///< a substantial difference of access
  bool presumption = false;
  Purpose purpose = Purpose::study;

  [[nodiscard]] Result result(CheckKind check) const { return results.at(static_cast<std::size_t>(check)); }
};

/// `rule`: the first that applies, in the order below; conditions: those under which the proposal holds (codes of
/// messages), each with the check that it waits for.
///
/// 1 forged, 2 institution, 3 programme: no recognition of what is not what it says. 4 partial study, 5
/// micro-credential: credit. 6 no level: nothing but conditions. 7 level: the type at the level found. 8 workload, 9
/// outcomes: credit, or the whole after bridging. 10 profile, access, profession: conditions. 11 none of these: in
/// full. What is open (authenticity, standing, contradictions; the level, where there
/// is no type to compare with) makes a condition; full recognition on a condition is
/// conditional (European Area of Recognition manual: recognise unless a substantial difference is shown, else
/// alternative, partial or conditional recognition).
struct Decided {
  struct Condition {
    std::string_view code;
    CheckKind check = CheckKind::record;
  };
  ProposalKind kind = ProposalKind::full;
  std::string_view rule;
  CheckKind check = CheckKind::record;  ///< that decided
  std::vector<Condition> conditions;
};
Decided decide(const Situation& situation);

/// The situation if a check had another result.
Situation with_result(Situation situation, CheckKind check, Result result);

}  // namespace mizani::assess
