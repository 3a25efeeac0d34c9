// SPDX-License-Identifier: MIT
// mizani path FROM TO
#include <filesystem>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "engine/level/framework_levels.h"
#include "engine/path/legal_standing.h"
#include "tools/cli/commands.h"
#include "tools/cli/judge.h"
#include "tools/interop/document_file.h"
#include "tools/render/path_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  EvidenceOptions evidence;
  std::string from;
  std::string to;
  std::string sector;
  std::size_t most = 3;
};

/// Where a walk begins: one level, a whole framework, or a record's own suggested levels.
struct Start {
  const Framework* framework = nullptr;
  const Level* level = nullptr;
  Eigen::RowVectorXd distribution;  ///< empty for a whole framework
  std::string words;
  std::vector<std::string> warnings;
};

bool is_record_file(const std::string& from) {
  std::error_code error;
  return std::filesystem::path{from}.extension() == ".json" || std::filesystem::is_regular_file(from, error);
}

Expected<Start> on_stated_level(const LevelRef& stated, std::string words) {
  return Start{.framework = stated.framework,
               .level = stated.level,
               .distribution = path::on_level(*stated.framework, *stated.level),
               .words = std::move(words),
               .warnings = {}};
}

/// The record's stated level, else the levels its outcomes suggest on its own country's framework.
Expected<Start> start_of_record(const Options& options, const Catalogue& catalogue, const Judge& judge,
                                const EdgeFilter& filter) {
  auto file = interop::read_document(options.from, judge.schemas);
  if (!file) return failure(std::move(file.error()));
  if (!file->record) {
    return failure({.code = "not-a-record",
                    .where = options.from,
                    .found = "a text without a country",
                    .expected = "a credential record (.json) or FRAMEWORK:LEVEL"});
  }
  const auto& record = *file->record;
  if (record.level) {
    return catalogue.resolve_level(*record.level, *filter.as_of).and_then([&](const LevelRef& stated) {
      return on_stated_level(stated, fmt::format("{} ({}, as its issuer states)", record.title, stated.id().str()));
    });
  }
  if (!record.country) {
    return failure({.code = "missing-field",
                    .where = options.from,
                    .found = "neither level nor country",
                    .expected = R"("level" or "country")"});
  }
  return catalogue.in_force(*record.country, *filter.as_of, parse_sector(options.sector))
      .and_then([&](const Framework* framework) -> Expected<Start> {
        level::LevelScratch scratch{judge.model.lexicon()};
        const auto levelling = judge.model.level(file->document, scratch);
        const auto levels =
            level::on_framework(levelling.distribution, *judge.acqf, *framework, judge.paths, filter, 0.9);
        if (!levels) {
          return failure({.code = "no-route",
                          .where = options.from,
                          .found = "no level stated, and no table at evidence " + options.evidence.weakest +
                                   " or stronger from the ACQF to " + framework->id.str(),
                          .expected = "a record with \"level\", or weaker evidence allowed"});
        }
        Start start{.framework = framework, .level = nullptr, .distribution = {}, .words = {}, .warnings = {}};
        const auto count = static_cast<Eigen::Index>(levels->distribution.size());
        start.distribution = Eigen::Map<const Eigen::RowVectorXd>(levels->distribution.data(), count);
        start.distribution /= start.distribution.sum();
        start.words = fmt::format("{} (no level stated; its outcomes suggest {}:{} with probability {:.2f})",
                                  record.title, framework->id.str(), framework->levels[levels->best_fit].code,
                                  levels->distribution[levels->best_fit]);
        start.warnings.emplace_back(
            "the starting level is suggested from the text, which is weak evidence; state \"level\" in the record if "
            "the issuer does");
        return start;
      });
}

Expected<Start> start_of(const Options& options, const Catalogue& catalogue, const EdgeFilter& filter) {
  if (options.from.find(':') != std::string::npos) {
    return catalogue.resolve_level(options.from, *filter.as_of, parse_sector(options.sector))
        .and_then([](const LevelRef& level) { return on_stated_level(level, level.id().str()); });
  }
  return catalogue.resolve_framework(options.from, *filter.as_of, parse_sector(options.sector))
      .map([](const Framework* framework) {
        return Start{.framework = framework,
                     .level = nullptr,
                     .distribution = {},
                     .words = framework->id.str() + " (every level)",
                     .warnings = {}};
      });
}

Exit find_paths(const Options& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto date = as_of(options.evidence, *catalogue);
  if (!date) return report(date.error());
  const EdgeFilter filter = filter_of(options.evidence, *date);
  const auto to = catalogue->resolve_framework(options.to, *date, parse_sector(options.sector));

  std::optional<Judge> judge;
  if (is_record_file(options.from)) {
    auto opened = Judge::open(*catalogue, options.common);
    if (!opened) return report(opened.error());
    judge = std::move(*opened);
  }
  const auto start =
      judge ? start_of_record(options, *catalogue, *judge, filter) : start_of(options, *catalogue, filter);
  if (!start || !to) {
    Faults faults = start ? Faults{} : start.error();
    if (!to) faults.insert(faults.end(), to.error().begin(), to.error().end());
    return report(faults);
  }
  auto own_paths = judge ? Expected<path::PathIndex>{std::move(judge->paths)} : path::PathIndex::build(*catalogue);
  if (!own_paths) return report(own_paths.error());

  render::PathReport answer{.from = start->framework,
                            .to = *to,
                            .from_level = start->level,
                            .starts_at = start->words,
                            .as_of = *date,
                            .weakest = filter.weakest,
                            .sector = parse_sector(options.sector),
                            .answer = {},
                            .instruments = {},
                            .warnings = start->warnings};
  answer.answer = own_paths->find({.from = start->framework,
                                   .to = *to,
                                   .start = start->distribution,
                                   .filter = filter,
                                   .most = options.most,
                                   .with_matrix = start->distribution.size() == 0});
  for (const Framework* end : {start->framework, *to}) {
    if (!end->validity.holds(*date))
      answer.warnings.push_back(fmt::format("{} was not in force on {}", end->id.str(), to_string(*date)));
    if (end->levels.empty()) answer.warnings.push_back(fmt::format("the levels of {} are not recorded", end->id.str()));
  }
  if (start->framework->country && (*to)->country) {
    answer.instruments =
        path::legal_links(*catalogue, *start->framework->country, *(*to)->country, *date, answer.sector);
  }
  return print(format_of(options.common) == Format::json ? render::path_json(answer) : render::path_text(answer));
}

}  // namespace

void add_path_command(CLI::App& program, std::vector<Command>& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.add_subcommand(
      "path", "recognition paths between two frameworks, level by level, with what each step rests on");
  add_common_options(*command, options->common);
  add_evidence_options(*command, options->evidence);
  command->add_option("FROM", options->from, "FRAMEWORK:LEVEL, a framework, a country, or a credential record (.json)")
      ->required();
  command->add_option("TO", options->to, "framework id, alias or country")->required();
  command
      ->add_option("--sector", options->sector,
                   "the sector: he, tvet or school; chooses among a country's frameworks and legal instruments")
      ->check(CLI::IsMember({"he", "tvet", "school"}));
  command->add_option("-k", options->most, "how many paths at most")->check(CLI::Range(1, 50))->capture_default_str();
  command->footer("Examples:\n  mizani path ke-knqf:7 ZM\n  mizani path gb-scqf eqf --evidence published");
  commands.push_back({.app = command, .action = [options] { return find_paths(*options); }});
}

}  // namespace mizani::cli
