// SPDX-License-Identifier: MIT
#include "engine/assess/partial_credit.h"

#include <algorithm>
#include <utility>

#include "engine/assess/basis.h"
#include "engine/assess/transcript.h"
#include "engine/assess/transfer_words.h"
#include "engine/credit/transfer.h"

namespace mizani::assess {
namespace {

/// The pieces of the record; where it lists none, the workload that was found, as one piece.
Transcript pieces_of(Work& work) {
  const auto& assessor = work.assessor;
  const double coverage = assessor.transfer_policy.level_coverage;
  const auto whole = work.together.empty() ? std::nullopt : std::optional{earned_level(work.together, coverage)};
  auto out = read_transcript(assessor.catalogue, assessor.paths, assessor.credits,
                             {.record = &work.record,
                              .to = work.target.framework,
                              .sector = work.query.sector,
                              .decided = work.query.decided,
                              .filter = {.weakest = work.query.weakest, .as_of = work.query.decided},
                              .coverage = coverage,
                              .whole = whole});
  for (auto& fault : out.faults) {
    const auto told = [&](const Fault& known) { return known.code == fault.code && known.found == fault.found; };
    if (std::none_of(work.faults.begin(), work.faults.end(), told)) work.fault(fault);
  }
  const auto& found = work.workload.credits ? work.workload.credits : work.workload.credits_by_year;
  if (!out.credits.empty() || !found || found->lower <= 0) return out;
  credit::EarnedCredit piece;
  piece.id = piece.title = work.record.title;
  piece.amount = found;
  piece.system = work.target.system;
  piece.earned = work.record.date;
  piece.level = whole;
  out.credits.push_back(std::move(piece));
  out.pointers.push_back(work.workload.basis.empty() ? "#" : work.workload.basis.front().where);
  return out;
}

/// Rules that are a share of an award bind only where there is one.
void leave_out_shares(credit::TransferRules& rules) {
  for (const auto kind : {PracticeRuleKind::transfer_ceiling, PracticeRuleKind::prior_learning_ceiling,
                          PracticeRuleKind::combined_ceiling, PracticeRuleKind::residency})
    rules.of(kind).reset();
}

/// All the credit there is, where no award sets a size.
credit::Rational sum_of(const Transcript& transcript, const Work& work) {
  credit::Rational out = 0;
  for (const auto& piece : transcript.credits) {
    if (!piece.amount) continue;
    const auto read = credit::convert(work.assessor.credits, *piece.amount, *piece.system, *work.target.system);
    if (read.by_hours)
      out += read.by_hours->credits.upper;
    else if (read.by_year)
      out += read.by_year->credits.upper;
  }
  return out;
}

void tell(Work& work, const credit::Transfer& answer, const TransferContext& context) {
  const auto add = [&](StepWords said, Result result) {
    work.add(CheckKind::workload, result, std::move(said.code), std::move(said.values), std::move(said.basis));
  };
  for (const auto& step : answer.steps) {
    if (step.code == credit::StepCode::partial_study || step.code == credit::StepCode::remaining) continue;
    auto said = words_of(step, context);
    if (said.code == "credit.no_rule" || said.code == "credit.not_bound") continue;
    add(std::move(said), Result::noted);
  }
  if (context.query.award->type != nullptr) add(words_of_total(answer, context), Result::noted);
}

AmountRange range_of(const credit::Interval& interval) {
  return {.lower = credit::to_decimal(interval.lower, 2), .upper = credit::to_decimal(interval.upper, 2)};
}

}  // namespace

void credit_in_part(Work& work, Proposal& proposal) {
  const Target& target = work.target;
  if (target.system == nullptr) return;
  const auto transcript = pieces_of(work);
  if (transcript.credits.empty()) return;
  auto rules = credit::transfer_rules(work.assessor.catalogue.practice(work.query.country), work.query.sector,
                                      work.assessor.transfer_policy);
  if (!rules) {
    for (const auto& fault : rules.error()) work.fault(fault);
    return;
  }
  credit::Award award{.framework = target.framework,
                      .type = target.size ? target.type : nullptr,
                      .level = std::nullopt,
                      .size = target.size ? credit::Rational{*target.size} : sum_of(transcript, work),
                      .system = target.system};
  if (award.type != nullptr)
    award.level = credit::level_of(*target.framework, *target.type);
  else
    leave_out_shares(*rules);
  if (award.size <= 0) return;
  const credit::TransferQuery query{.award = &award,
                                    .credits = transcript.credits,
                                    .rules = &*rules,
                                    .as_of = work.query.decided,
                                    .complete = work.record.complete};
  const auto answer = credit::transfer(work.assessor.credits, query);
  if (!answer) {
    for (const auto& fault : answer.error()) work.fault(fault);
    return;
  }
  proposal.credit_system = target.system->system->id.str();
  for (const auto& at : answer->levels) {
    const auto range = range_of(at.credits);
    proposal.credits.push_back(
        {.level = at.level ? target.framework->id.str() + ':' + target.framework->levels[*at.level].code : "",
         .lower = range.lower,
         .upper = range.upper});
  }
  proposal.credit_total = range_of(answer->total);
  if (award.type != nullptr) proposal.credit_remaining = range_of(answer->remaining);
  tell(work, *answer, {.catalogue = work.assessor.catalogue, .query = query, .transcript = transcript});
}

}  // namespace mizani::assess
