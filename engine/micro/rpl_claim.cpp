// SPDX-License-Identifier: MIT
#include "engine/micro/rpl_claim.h"

#include <utility>

namespace mizani::micro {
namespace {

/// The end of the newest evidence that counts for an outcome.
std::optional<PartialDate> newest(const OutcomeReading& outcome, const RplClaimQuery& in) {
  std::optional<PartialDate> out;
  for (const auto place : outcome.links) {
    const auto& link = in.found.links[place];
    const auto counts = [&](EvidenceRule rule) { return link.of(rule).verdict >= RuleVerdict::in_part; };
    if (in.found.items[link.item].aside || !counts(EvidenceRule::valid) || !counts(EvidenceRule::authentic) ||
        !counts(EvidenceRule::current)) {
      continue;
    }
    const auto& item = in.query.portfolio.items[link.item];
    const auto& end = item.to ? item.to : item.date;
    if (end && (!out || end->last_day() > out->last_day())) out = end;
  }
  return out;
}

assess::CredentialRecord record_of(Conclusion least, const RplClaimQuery& in) {
  assess::CredentialRecord out;
  out.title = in.query.target.title;
  const credit::Rational each = in.size->amount / static_cast<std::uint64_t>(in.found.outcomes.size());
  for (std::size_t o = 0; o < in.found.outcomes.size(); ++o) {
    if (in.found.outcomes[o].conclusion < least) continue;
    assess::CreditModule piece;
    piece.title = in.query.target.outcomes[o].text;
    piece.code = "outcome " + std::to_string(o + 1);
    piece.credits = assess::CreditAmount{.amount = credit::to_string(each), .system = in.size->whole.system};
    if (in.query.target.level.framework != nullptr) piece.level = in.query.target.level.id().str();
    piece.date = newest(in.found.outcomes[o], in);
    piece.origin = assess::Origin::prior_learning;
    piece.overlap = "1";
    out.modules.push_back(std::move(piece));
  }
  return out;
}

Expected<std::optional<RplTransfer>> transferred(Conclusion least, const RplClaimQuery& in) {
  RplTransfer out{.record = record_of(least, in), .transcript = {}, .transfer = {}};
  if (out.record.modules.empty()) return std::optional<RplTransfer>{};
  const auto& receiver = *in.receiver;
  out.transcript = assess::read_transcript(in.catalogue, in.query.levels.paths, in.credits,
                                           {.record = &out.record,
                                            .to = receiver.award.framework,
                                            .sector = receiver.sector,
                                            .decided = in.query.decided,
                                            .filter = in.query.levels.filter,
                                            .coverage = receiver.level_coverage,
                                            .whole = std::nullopt});
  auto answer = credit::transfer(in.credits, transfer_query(out, receiver, in.query.decided));
  if (!answer) return failure(std::move(answer.error()));
  out.transfer = std::move(*answer);
  // Prior learning is no unfinished study: what a receiver does with that says nothing of it.
  std::erase_if(out.transfer.steps, [](const auto& step) { return step.code == credit::StepCode::partial_study; });
  return std::optional{std::move(out)};
}

}  // namespace

credit::TransferQuery transfer_query(const RplTransfer& transfer, const RplReceiver& receiver, const Date& decided) {
  return {.award = &receiver.award,
          .credits = transfer.transcript.credits,
          .rules = &receiver.rules,
          .as_of = decided,
          .complete = false};
}

Expected<RplClaim> claim_of(const RplClaimQuery& in) {
  RplClaim out;
  const auto covered = in.found.count(Conclusion::covered);
  out.outcomes = {.lower = static_cast<std::uint64_t>(covered),
                  .upper = static_cast<std::uint64_t>(covered + in.found.count(Conclusion::partly))};
  if (!in.size || in.found.outcomes.empty()) return out;
  const credit::Rational each = in.size->amount / static_cast<std::uint64_t>(in.found.outcomes.size());
  out.share = credit::Interval{.lower = out.outcomes.lower * each, .upper = out.outcomes.upper * each};
  if (!in.receiver) return out;
  auto sure = transferred(Conclusion::covered, in);
  if (!sure) return failure(std::move(sure.error()));
  auto possible = transferred(Conclusion::partly, in);
  if (!possible) return failure(std::move(possible.error()));
  out.sure = std::move(*sure);
  out.possible = std::move(*possible);
  return out;
}

}  // namespace mizani::micro
