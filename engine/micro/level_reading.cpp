// SPDX-License-Identifier: MIT
#include "engine/micro/level_reading.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace mizani::micro {
namespace {

using assess::CredentialRecord;

Date day_of(const CredentialRecord& record, const LevelContext& context) {
  return record.date ? record.date->last_day() : context.on;
}

/// The framework of the issuer's country on the day of award; nullptr where none is known.
const Framework* home_of(const CredentialRecord& record, const LevelContext& context) {
  const auto& country = record.country ? record.country : record.institution.country;
  if (!country) return nullptr;
  const auto found = context.catalogue.in_force(*country, day_of(record, context));
  return found ? *found : nullptr;
}

/// The stated level as evidence: where its framework's tables lead on the ACQF. Nothing where none is admitted.
std::optional<level::AwardEvidence> as_evidence(const LevelRef& stated, const LevelContext& context) {
  const auto answer = context.paths.find({.from = stated.framework,
                                          .to = &context.acqf,
                                          .start = path::on_level(*stated.framework, *stated.level),
                                          .filter = context.filter,
                                          .most = 1,
                                          .with_matrix = false});
  if (answer.paths.empty()) return std::nullopt;
  std::array<double, level::acqf_levels> likelihood{};
  const auto& row = answer.paths.front().distribution;
  std::copy_n(row.data(), level::acqf_levels, likelihood.begin());
  const double share = context.policy.stated_uniform;
  for (double& l : likelihood) l = (1 - share) * l + share / static_cast<double>(level::acqf_levels);
  const double largest = *std::max_element(likelihood.begin(), likelihood.end());
  for (double& l : likelihood) l = std::pow(l / largest, context.policy.stated_weight);
  return level::AwardEvidence{.kind = level::AwardEvidence::Kind::stated_level,
                              .words = "level as stated: " + stated.id().str(),
                              .likelihood = likelihood,
                              .weight = context.policy.stated_weight,
                              .source = stated.framework->id.str()};
}

std::optional<level::FrameworkLevels> on_framework(const level::FrameworkQuestion& question, const Framework& framework,
                                                   const LevelContext& context) {
  return level::on_framework(question, context.model.trained(), context.acqf, framework, context.paths, context.filter);
}

/// Words that pull down where the stated level is too high for them, up where it is too low; strongest first.
std::vector<std::size_t> words_against(const level::Levelling& levelling, Bearing bearing) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < levelling.evidence.size(); ++i) {
    const auto& evidence = levelling.evidence[i];
    if (evidence.kind != level::Evidence::Kind::text) continue;
    if (bearing == Bearing::too_high ? evidence.pull < 0 : evidence.pull > 0) out.push_back(i);
  }
  std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
    return std::abs(levelling.evidence[a].pull) > std::abs(levelling.evidence[b].pull);
  });
  return out;
}

StatedLevel read_stated(const CredentialRecord& record, const LevelContext& context) {
  StatedLevel out{.text = *record.level, .level = {}, .expected = {}, .by_outcomes = std::nullopt, .against = {}};
  const auto level = context.catalogue.resolve_level(*record.level, day_of(record, context));
  if (level)
    out.level = *level;
  else
    out.expected = level.error().front().expected;
  return out;
}

void hold_against(StatedLevel& stated, const level::Levelling& levelling, const LevelContext& context) {
  if (stated.level.framework == nullptr) return;
  stated.by_outcomes = on_framework(level::question_of(levelling, context.coverage), *stated.level.framework, context);
  if (!stated.by_outcomes) {
    stated.bearing = Bearing::no_way;
    return;
  }
  const auto place = static_cast<std::size_t>(stated.level.level - stated.level.framework->levels.data());
  const auto& found = *stated.by_outcomes;
  stated.probability = found.distribution[place];
  if (place < found.set_first)
    stated.bearing = Bearing::too_low;
  else if (place > found.set_last)
    stated.bearing = Bearing::too_high;
  else
    stated.bearing = Bearing::borne;
  if (stated.bearing != Bearing::borne) stated.against = words_against(levelling, stated.bearing);
}

}  // namespace

std::string_view to_string(Bearing bearing) {
  static constexpr std::array<std::string_view, 6> words{"borne",    "too-high", "too-low",
                                                         "not-read", "no-way",   "no-outcomes"};
  return words.at(static_cast<std::size_t>(bearing));
}

LevelReading read_level_of(const CredentialRecord& record, const LevelContext& context) {
  LevelReading out;
  if (record.level) out.stated = read_stated(record, context);
  if (record.outcomes.statement_count() == 0) {
    if (out.stated && out.stated->level.framework != nullptr) out.stated->bearing = Bearing::no_outcomes;
    return out;
  }
  level::LevelScratch scratch;
  out.alone = context.model.level(record.outcomes, scratch);
  if (out.stated) hold_against(*out.stated, *out.alone, context);

  const Framework* home = home_of(record, context);
  level::AwardFacts facts{.title = record.title, .credits = std::nullopt, .hours = std::nullopt, .framework = home};
  if (record.hours) facts.hours = *record.hours;
  out.others = level::award_evidence(facts, context.award_words, context.catalogue, context.paths, context.filter,
                                     context.award_policy);
  if (out.stated && out.stated->level.framework != nullptr) {
    if (auto evidence = as_evidence(out.stated->level, context)) out.others.push_back(std::move(*evidence));
  }
  out.combined = level::combined(out.alone->position, out.alone->best, out.others);

  std::vector<const Framework*> wanted{&context.acqf};
  for (const Framework* framework : {home, out.stated ? out.stated->level.framework : nullptr}) {
    if (framework != nullptr && std::find(wanted.begin(), wanted.end(), framework) == wanted.end())
      wanted.push_back(framework);
  }
  for (const Framework* framework : wanted) {
    auto levels = on_framework({.place = out.combined, .course = out.alone->course, .coverage = context.coverage},
                               *framework, context);
    if (levels) out.on.push_back(std::move(*levels));
  }
  return out;
}

}  // namespace mizani::micro
