// SPDX-License-Identifier: MIT
#include "engine/assess/proposal.h"

namespace mizani::assess {
namespace {

bool open(Result result) {
  return result == Result::unknown || result == Result::doubtful;
}

/// What has to be settled before the proposal holds.
std::vector<Decided::Condition> conditions_of(const Situation& s) {
  std::vector<Decided::Condition> out;
  out.reserve(check_kinds);
  if (s.contradictory) out.push_back({"condition.contradiction", CheckKind::record});
  if (s.result(CheckKind::authenticity) == Result::unknown)
    out.push_back({s.refugee ? "condition.background" : "condition.documents", CheckKind::authenticity});
  else if (s.result(CheckKind::authenticity) == Result::doubtful)
    out.push_back({"condition.verification", CheckKind::authenticity});
  if (open(s.result(CheckKind::institution))) out.push_back({"condition.institution", CheckKind::institution});
  if (open(s.result(CheckKind::programme))) out.push_back({"condition.programme", CheckKind::programme});
  if (s.complete && !s.small && s.result(CheckKind::home) == Result::unknown)
    out.push_back({"condition.home", CheckKind::home});
  // Without a type to compare with the level is all that is recognised: it has to be firm.
  if (s.complete && !s.small && s.level_known && !s.type_known && open(s.result(CheckKind::level)))
    out.push_back({"condition.level", CheckKind::level});
  if (s.purpose == Purpose::regulated) out.push_back({"condition.competent_authority", CheckKind::rights});
  if (s.profile_matters) out.push_back({"condition.adaptation", CheckKind::profile});
  if (s.access_matters) out.push_back({"condition.entry", CheckKind::access});
  return out;
}

}  // namespace

Decided decide(const Situation& s) {
  const auto say = [&](ProposalKind kind, std::string_view rule, CheckKind check) {
    return Decided{.kind = kind, .rule = rule, .check = check, .conditions = conditions_of(s)};
  };
  const auto refuse = [&](std::string_view rule, CheckKind check) {
    return Decided{.kind = ProposalKind::not_recognised, .rule = rule, .check = check, .conditions = {}};
  };
  if (s.forged) return refuse("forged", CheckKind::authenticity);
  if (s.result(CheckKind::institution) == Result::not_met) return refuse("institution", CheckKind::institution);
  if (s.result(CheckKind::programme) == Result::not_met) return refuse("programme", CheckKind::programme);
  if (s.purpose == Purpose::regulated && s.result(CheckKind::rights) == Result::not_met)
    return say(ProposalKind::conditional, "profession", CheckKind::rights);
  if (!s.complete) return say(ProposalKind::partial, "part", CheckKind::workload);
  if (s.small) return say(ProposalKind::partial, "small", CheckKind::workload);
  if (!s.level_known) return say(ProposalKind::conditional, "no-level", CheckKind::level);
  if (s.level_short) return say(ProposalKind::alternative_level, "level", CheckKind::level);
  if (s.workload_short) return say(ProposalKind::partial, "workload", CheckKind::workload);
  if (s.outcomes_short) return say(ProposalKind::partial, "outcomes", CheckKind::outcomes);
  auto out = say(ProposalKind::full, "no-substantial-difference", CheckKind::level);
  if (!s.type_known) out.rule = "level-only";
  if (!out.conditions.empty()) {
    out.kind = ProposalKind::conditional;
    out.check = out.conditions.front().check;
  }
  return out;
}

Situation with_result(Situation situation, CheckKind check, Result result) {
  situation.results.at(static_cast<std::size_t>(check)) = result;
  const bool good = result == Result::met;
  switch (check) {
    case CheckKind::record: situation.contradictory = !good; break;
    case CheckKind::authenticity: situation.forged = result == Result::not_met; break;
    case CheckKind::level:
      situation.level_short = result == Result::not_met;
      situation.level_known = situation.level_known || good;
      break;
    case CheckKind::workload: situation.workload_short = result == Result::not_met; break;
    case CheckKind::outcomes: situation.outcomes_short = result == Result::not_met; break;
    case CheckKind::profile: situation.profile_matters = result == Result::not_met; break;
    case CheckKind::access: situation.access_matters = result == Result::not_met; break;
    default: break;
  }
  return situation;
}

}  // namespace mizani::assess
