// SPDX-License-Identifier: MIT
#include "tools/cli/path_start.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "engine/level/framework_levels.h"
#include "tools/interop/document_file.h"

namespace mizani::cli {
namespace {

PathStart on_level(const LevelRef& level, const Date& day, std::string words) {
  return {.framework = level.framework,
          .level = level.level,
          .distribution = path::on_level(*level.framework, *level.level),
          .read_on = day,
          .words = std::move(words),
          .warnings = {}};
}

/// The levels of its home framework that a text suggests.
Expected<PathStart> on_suggested_levels(const interop::ReadFile& file, const Framework& framework, const Date& day,
                                        const PathStartQuery& query, const Judge& judge) {
  constexpr double usual_coverage = 0.9;
  level::LevelScratch scratch;
  const auto levelling = judge.model.level(file.document, scratch);
  const auto levels = level::on_framework(level::question_of(levelling, usual_coverage), judge.model.trained(),
                                          *judge.acqf, framework, judge.paths, query.filter);
  if (!levels) {
    return failure({.code = "no-route",
                    .where = query.from,
                    .found = fmt::format("no level stated, and no table at evidence {} or stronger from the ACQF to {}",
                                         to_string(query.filter.weakest), framework.id.str()),
                    .expected = R"(a record with "level", or weaker evidence allowed)"});
  }
  PathStart start{.framework = &framework,
                  .level = nullptr,
                  .distribution = Eigen::Map<const Eigen::RowVectorXd>(
                      levels->distribution.data(), static_cast<Eigen::Index>(levels->distribution.size())),
                  .read_on = day,
                  .words = fmt::format("{} (no level stated; its outcomes suggest {}:{} with probability {:.2f})",
                                       file.record->title, framework.id.str(), framework.levels[levels->best_fit].code,
                                       levels->distribution[levels->best_fit]),
                  .warnings = {}};
  start.distribution /= start.distribution.sum();
  start.warnings.emplace_back(
      "the starting level is suggested from the text, which is weak evidence; state \"level\" in the record if the "
      "issuer does");
  return start;
}

}  // namespace

bool is_record_file(const std::string& from) {
  std::error_code error;
  return std::filesystem::path{from}.extension() == ".json" || std::filesystem::is_regular_file(from, error);
}

Expected<PathStart> start_of_name(const PathStartQuery& query, const Catalogue& catalogue) {
  const Date day = query.awarded.value_or(*query.filter.as_of);
  if (query.from.find(':') != std::string::npos) {
    return catalogue.resolve_level(query.from, day, query.sector).map([&](const LevelRef& level) {
      return on_level(level, day, level.id().str());
    });
  }
  return catalogue.resolve_framework(query.from, day, query.sector).map([&](const Framework* framework) {
    return PathStart{.framework = framework,
                     .level = nullptr,
                     .distribution = {},
                     .read_on = day,
                     .words = framework->id.str() + " (every level)",
                     .warnings = {}};
  });
}

Expected<PathStart> start_of_record(const PathStartQuery& query, const Catalogue& catalogue, const Judge& judge) {
  auto file = interop::read_document(query.from, judge.schemas);
  if (!file) return failure(std::move(file.error()));
  if (!file->record) {
    return failure({.code = "not-a-record",
                    .where = query.from,
                    .found = "a text without a country",
                    .expected = "a credential record (.json) or FRAMEWORK:LEVEL"});
  }
  const auto& record = *file->record;
  const Date unstated = !query.date_is_given && record.date ? record.date->first_day() : *query.filter.as_of;
  const Date day = query.awarded.value_or(unstated);
  if (record.level) {
    return catalogue.resolve_level(*record.level, day, query.sector).map([&](const LevelRef& stated) {
      return on_level(stated, day, fmt::format("{} ({}, as its issuer states)", record.title, stated.id().str()));
    });
  }
  if (!record.country) {
    return failure({.code = "missing-field",
                    .where = query.from,
                    .found = "neither level nor country",
                    .expected = R"("level" or "country")"});
  }
  return catalogue.in_force(*record.country, day, query.sector).and_then([&](const Framework* framework) {
    return on_suggested_levels(*file, *framework, day, query, judge);
  });
}

}  // namespace mizani::cli
