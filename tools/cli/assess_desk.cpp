// SPDX-License-Identifier: MIT
#include "tools/cli/assess_desk.h"

#include <string_view>
#include <utility>

#include "engine/match/match_policy.h"
#include "frameworks/load/loader.h"
#include "tools/cli/outcome_side.h"

namespace mizani::cli {
namespace {

/// A programme's outcomes as a document that can be read like any other.
text::Document document_of(const assess::Programme& programme) {
  text::Document out;
  out.language = programme.language;
  out.language_reliable = programme.language != "und";
  auto& section = out.sections.emplace_back();
  for (const auto& outcome : programme.outcomes)
    section.statements.push_back({.text = outcome.text, .span = {}, .domain = outcome.domain});
  return out;
}

}  // namespace

Expected<AssessRequest> request_of(const assess::Assessment& assessment) {
  const auto decided = parse_date(assessment.decided_on);
  const auto weakest = parse_evidence(assessment.weakest_evidence);
  if (!decided || !weakest) {
    return failure({.code = "bad-question",
                    .where = "question",
                    .found = decided ? assessment.weakest_evidence : assessment.decided_on,
                    .expected = "a day and a class of evidence, as mizani assess stores them"});
  }
  return AssessRequest{.country = CountryCode{assessment.to_country},
                       .purpose = assessment.purpose,
                       .sector = parse_sector(assessment.sector),
                       .decided = *decided,
                       .weakest = *weakest,
                       .target = assessment.target,
                       .programme = assessment.programme};
}

Expected<std::unique_ptr<AssessDesk>> AssessDesk::open(const CommonOptions& options,
                                                       const std::vector<std::string>& languages) {
  auto catalogue = load::load_catalogue(data_folders(options));
  if (!catalogue) return failure(std::move(catalogue.error()));
  std::unique_ptr<AssessDesk> desk{new AssessDesk{options, std::move(*catalogue)}};
  const std::vector<std::string_view> wanted{languages.begin(), languages.end()};
  auto judge = Judge::open(desk->catalogue_, options, wanted);
  auto credits = credit::CreditIndex::build(desk->catalogue_.credit_systems());
  auto policy = assess::AssessPolicy::from(desk->catalogue_.policy());
  auto transfer_policy = credit::TransferPolicy::from(desk->catalogue_.policy());
  Faults faults;
  const auto collect = [&](const auto& expected) {
    if (!expected) faults.insert(faults.end(), expected.error().begin(), expected.error().end());
  };
  collect(judge);
  collect(credits);
  collect(policy);
  collect(transfer_policy);
  if (!faults.empty()) return failure(std::move(faults));
  desk->judge_ = std::move(*judge);
  desk->credits_ = std::move(*credits);
  desk->assessor_.emplace(assess::Assessor{.catalogue = desk->catalogue_,
                                           .paths = desk->judge_->paths,
                                           .model = desk->judge_->model,
                                           .award_words = desk->judge_->award_words,
                                           .award_policy = desk->judge_->award_policy,
                                           .credits = *desk->credits_,
                                           .acqf = *desk->judge_->acqf,
                                           .policy = *policy,
                                           .transfer_policy = *transfer_policy,
                                           .model_name = "models/outcomes.model",
                                           .in_tables = frameworks_in_tables(desk->catalogue_.referencings())});
  return desk;
}

Expected<assess::TargetOutcomes> AssessDesk::matched(const assess::CredentialRecord& record,
                                                     const assess::Programme& programme) const {
  constexpr std::size_t counterparts = 1;
  const auto policy = match::MatchPolicy::from(catalogue_.policy());
  if (!policy) return failure(policy.error());
  const auto sides = OutcomeSides::open(options_, judge_->schemas, record.outcomes.language, programme.language);
  if (!sides) return failure(sides.error());
  const auto source = sides->read(record.outcomes, record.title, *judge_);
  const auto target = sides->read(document_of(programme), programme.name, *judge_);
  const match::TermWeights weights{source.outcomes, target.outcomes};
  assess::TargetOutcomes out{
      .programme = {.name = programme.name, .language = programme.language, .outcomes = {}},
      .match = match::match_outcomes(source.outcomes, target.outcomes, weights, *policy, counterparts)};
  // What the match speaks of: each wording once, with the domain that the programme itself gives it.
  std::size_t place = 0;
  for (const auto number : target.numbers) {
    const auto& stated = programme.outcomes.at(number - 1);
    out.programme.outcomes.push_back({.text = target.outcomes[place++].text, .domain = stated.domain});
  }
  return out;
}

Expected<assess::Assessment> AssessDesk::assess(const assess::CredentialRecord& record,
                                                const AssessRequest& request) const {
  assess::AssessQuery query{.record = &record,
                            .country = request.country,
                            .purpose = request.purpose,
                            .sector = request.sector,
                            .decided = request.decided,
                            .weakest = request.weakest,
                            .target = request.target,
                            .outcomes = std::nullopt};
  if (request.programme) {
    auto outcomes = matched(record, *request.programme);
    if (!outcomes) return failure(std::move(outcomes.error()));
    query.outcomes = std::move(*outcomes);
  }
  level::LevelScratch scratch;
  return assess::assess(*assessor_, query, scratch);
}

}  // namespace mizani::cli
