// SPDX-License-Identifier: MIT
#include "tools/cli/case_entry.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace mizani::cli {
namespace {

/// The first four digits of a date.
std::optional<int> year_of(const std::optional<std::string>& date) {
  constexpr std::size_t digits = 4;
  if (!date || date->size() < digits) return std::nullopt;
  return std::atoi(date->substr(0, digits).c_str());
}

/// The level where there is one alone.
std::string only_level(const assess::HomePlace& home) {
  return home.levels.size() == 1 ? home.levels.front() : std::string{};
}

std::string level_of(const assess::Assessment& assessment) {
  const auto likeliest = std::max_element(assessment.levels.begin(), assessment.levels.end(),
                                          [](const auto& a, const auto& b) { return a.together < b.together; });
  if (!assessment.proposal.level.empty()) return assessment.proposal.level;
  return likeliest == assessment.levels.end() ? std::string{} : likeliest->level;
}

}  // namespace

cases::CaseSummary summary_of(const assess::Assessment& assessment) {
  return {.holder = assessment.holder.value_or(""),
          .title = assessment.title,
          .institution = assessment.awarding_body.value_or(""),
          .award_country = CountryCode{assessment.from_country},
          .target_country = CountryCode{assessment.to_country},
          .purpose = std::string{assess::to_string(assessment.purpose)},
          .level = only_level(assessment.home),
          .type = assessment.home.type,
          .award_date = assessment.awarded.value_or(""),
          .proposal = std::string{assess::to_string(assessment.proposal.kind)},
          .certainty = assessment.proposal.certainty};
}

cases::CaseFeatures features_of(const assess::Assessment& assessment, bool complete) {
  cases::CaseFeatures out{.award_country = CountryCode{assessment.from_country},
                          .target_country = CountryCode{assessment.to_country},
                          .institution = assessment.awarding_body.value_or(""),
                          .type = assessment.home.type,
                          .purpose = std::string{assess::to_string(assessment.purpose)},
                          .home_level = only_level(assessment.home),
                          .target_level = level_of(assessment)};
  if (assessment.hours) {
    out.credits_lower = std::strtod(assessment.hours->lower.c_str(), nullptr);
    out.credits_upper = std::strtod(assessment.hours->upper.c_str(), nullptr);
  }
  if (complete) out.completed_share = 1;
  out.year = year_of(assessment.awarded);
  return out;
}

Expected<std::string> keep_data(const CommonOptions& options, cases::CaseFile& file) {
  const auto folders = data_folders(options);
  const auto version = cases::data_version(folders);
  if (!version) return failure(version.error());
  const auto kept = file.has_snapshot(version->hash);
  if (!kept) return failure(kept.error());
  if (!*kept) {
    const auto archive = cases::pack(*version);
    if (!archive) return failure(archive.error());
    if (auto stored = file.store_snapshot(version->hash, *archive); !stored) return failure(std::move(stored.error()));
  }
  return version->hash;
}

Expected<cases::SimilarCases> past_cases(cases::CaseFile& file, const cases::CaseFeatures& features,
                                         const std::string& own, const Policy& policy) {
  const auto limits = cases::ConsistencyPolicy::from(policy);
  if (!limits) return failure(limits.error());
  auto rows = file.rows();
  if (!rows) return failure(std::move(rows.error()));
  std::erase_if(*rows, [&](const auto& row) { return row.id == own; });
  constexpr std::size_t shown = 5;
  return cases::similar(features, *rows, *limits, shown);
}

}  // namespace mizani::cli
