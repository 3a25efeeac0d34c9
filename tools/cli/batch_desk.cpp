// SPDX-License-Identifier: MIT
#include "tools/cli/batch_desk.h"

#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/credit/system_name.h"
#include "frameworks/load/loader.h"
#include "tools/batch/tasks/assess_task.h"
#include "tools/batch/tasks/check_task.h"
#include "tools/batch/tasks/credits_task.h"
#include "tools/batch/tasks/level_task.h"
#include "tools/batch/tasks/match_task.h"
#include "tools/batch/tasks/path_task.h"
#include "tools/cli/assess_desk.h"
#include "tools/cli/micro_desk.h"
#include "tools/cli/outcome_side.h"

namespace mizani::cli {
namespace {

using batch::RowTask;

/// A catalogue, and what is built on it.
class World : public BatchDesk {
 public:
  explicit World(Catalogue loaded) : catalogue(std::move(loaded)) {}
  [[nodiscard]] const RowTask& task() const override { return *task_; }

  Catalogue catalogue;
  std::optional<Judge> judge;
  std::unique_ptr<RowTask> task_;
};

template <class Desk>
Expected<std::unique_ptr<Desk>> world(const CommonOptions& options) {
  auto catalogue = load::load_catalogue(data_folders(options));
  if (!catalogue) return failure(std::move(catalogue.error()));
  return std::make_unique<Desk>(std::move(*catalogue));
}

/// As `world`, with the models.
template <class Desk>
Expected<std::unique_ptr<Desk>> judged_world(const CommonOptions& options) {
  auto out = world<Desk>(options);
  if (!out) return out;
  auto judge = Judge::open((*out)->catalogue, options);
  if (!judge) return failure(std::move(judge.error()));
  (*out)->judge = std::move(*judge);
  return out;
}

Expected<std::unique_ptr<BatchDesk>> opened(std::unique_ptr<BatchDesk> desk) {
  return desk;
}

struct LevelOptions {
  EvidenceOptions evidence;
  std::string framework = "acqf";
  std::string language;
  double coverage = 0.9;
  bool strike = false;
};

class LevelDesk : public World {
 public:
  using World::World;
  std::optional<level::FrameworkReader> reader;
};

BatchCommand level_command() {
  auto options = std::make_shared<LevelOptions>();
  return {
      .name = "level",
      .help = R"(rows with "text" or "outcomes", and "title", "credits", "hours", "country", "language")",
      .example = "mizani batch level --in courses.jsonl --out levels.jsonl --jobs 2",
      .add_options =
          [options](CLI::App& command) {
            add_evidence_options(command, options->evidence);
            command.add_option("--framework", options->framework, "framework id, alias or country to answer on")
                ->type_name("ID")
                ->capture_default_str();
            command
                .add_option("--text-language", options->language,
                            "language of all texts; without it each row's own, else as detected")
                ->type_name("CODE");
            command.add_option("--coverage", options->coverage, "how often the set of levels must hold the true one")
                ->check(CLI::Range(0.5, 0.999))
                ->capture_default_str();
            command.add_flag("--strike-levels", options->strike, "read no titles");
          },
      .open = [options](const CommonOptions& common) -> Expected<std::unique_ptr<BatchDesk>> {
        auto desk = judged_world<LevelDesk>(common);
        if (!desk) return failure(std::move(desk.error()));
        auto& at = **desk;
        const auto date = as_of(options->evidence, at.catalogue);
        if (!date) return failure(date.error());
        const auto framework = at.catalogue.resolve_framework(options->framework, *date);
        if (!framework) return failure(framework.error());
        const auto filter = filter_of(options->evidence, *date);
        at.reader.emplace(at.judge->model.trained(), *at.judge->acqf, **framework, at.judge->paths, filter);
        at.task_ = std::make_unique<batch::LevelTask>(batch::LevelTaskContext{.catalogue = at.catalogue,
                                                                              .model = at.judge->model,
                                                                              .reader = *at.reader,
                                                                              .paths = at.judge->paths,
                                                                              .award_words = at.judge->award_words,
                                                                              .award_policy = at.judge->award_policy,
                                                                              .filter = filter,
                                                                              .coverage = options->coverage,
                                                                              .language = options->language,
                                                                              .strike = options->strike});
        return opened(std::move(*desk));
      },
      .question =
          [options] {
            return fmt::format("framework {} language {} coverage {} strike {} evidence {} as-of {}",
                               options->framework, options->language, options->coverage, options->strike,
                               options->evidence.weakest, options->evidence.as_of);
          }};
}

BatchCommand bloom_command() {
  auto language = std::make_shared<std::string>();
  return {.name = "bloom",
          .help = R"(rows with "text" or "outcomes": the cognitive processes they name)",
          .example = "mizani batch bloom --in outcomes.csv --out processes.csv",
          .add_options =
              [language](CLI::App& command) {
                command
                    .add_option("--text-language", *language,
                                "language of all texts; without it each row's own, else as detected")
                    ->type_name("CODE");
              },
          .open = [language](const CommonOptions& common) -> Expected<std::unique_ptr<BatchDesk>> {
            auto desk = judged_world<World>(common);
            if (!desk) return failure(std::move(desk.error()));
            (*desk)->task_ = std::make_unique<batch::BloomTask>((*desk)->judge->model, *language);
            return opened(std::move(*desk));
          },
          .question = [language] { return "language " + *language; }};
}

/// Sides within one language, and sides across languages.
class MatchDesk : public World {
 public:
  using World::World;
  std::optional<OutcomeSides> plain;
  std::optional<OutcomeSides> bridged;
};

BatchCommand match_command() {
  return {.name = "match",
          .help = R"(rows with "source" and "target", lists of outcomes: which of the target the source covers)",
          .example = "mizani batch match --in pairs.jsonl --out matches.jsonl",
          .add_options = [](CLI::App&) {},
          .open = [](const CommonOptions& common) -> Expected<std::unique_ptr<BatchDesk>> {
            auto desk = judged_world<MatchDesk>(common);
            if (!desk) return failure(std::move(desk.error()));
            auto& at = **desk;
            const auto policy = match::MatchPolicy::from(at.catalogue.policy());
            if (!policy) return failure(policy.error());
            auto plain = OutcomeSides::open(common, at.judge->schemas, "en", "en");
            if (!plain) return failure(std::move(plain.error()));
            std::vector<std::string> languages{"en"};
            languages.insert(languages.end(), level_languages.begin(), level_languages.end());
            auto bridged = OutcomeSides::open(common, at.judge->schemas, languages);
            if (!bridged) return failure(std::move(bridged.error()));
            at.plain.emplace(std::move(*plain));
            at.bridged.emplace(std::move(*bridged));
            at.task_ = std::make_unique<batch::MatchTask>(
                [&at](const text::Document& document, bool across) {
                  auto side = (across ? *at.bridged : *at.plain).read(document, "", *at.judge);
                  return batch::ReadOutcomes{.outcomes = std::move(side.outcomes), .numbers = std::move(side.numbers)};
                },
                *policy);
            return opened(std::move(*desk));
          },
          .question = [] { return std::string{}; }};
}

struct CreditsOptions {
  std::string from;
  std::string to;
};

class CreditsDesk : public World {
 public:
  using World::World;
  std::optional<credit::CreditIndex> credits;
};

BatchCommand credits_command() {
  auto options = std::make_shared<CreditsOptions>();
  return {.name = "credits",
          .help = R"(rows with "amount", "from" and "to": credits of one system in another)",
          .example = "mizani batch credits --in amounts.csv --out ects.csv --from saqa --to ects",
          .add_options =
              [options](CLI::App& command) {
                command.add_option("--from", options->from, "system of rows that name none")->type_name("SYSTEM");
                command.add_option("--to", options->to, "system wanted by rows that name none")->type_name("SYSTEM");
              },
          .open = [options](const CommonOptions& common) -> Expected<std::unique_ptr<BatchDesk>> {
            auto desk = world<CreditsDesk>(common);
            if (!desk) return failure(std::move(desk.error()));
            auto& at = **desk;
            auto credits = credit::CreditIndex::build(at.catalogue.credit_systems());
            if (!credits) return failure(std::move(credits.error()));
            at.credits = std::move(*credits);
            Faults faults;
            for (const auto& name : {options->from, options->to}) {
              if (!name.empty())
                collect(credit::system_named(*at.credits, at.catalogue, name, at.catalogue.edition()), faults);
            }
            if (!faults.empty()) return failure(std::move(faults));
            at.task_ = std::make_unique<batch::CreditsTask>(at.catalogue, *at.credits, options->from, options->to);
            return opened(std::move(*desk));
          },
          .question = [options] { return fmt::format("from {} to {}", options->from, options->to); }};
}

struct PathOptions {
  EvidenceOptions evidence;
  std::string to;
  std::string sector;
};

class PathDesk : public World {
 public:
  using World::World;
  std::optional<path::PathIndex> paths;
};

BatchCommand path_command() {
  auto options = std::make_shared<PathOptions>();
  return {.name = "path",
          .help = R"(rows with "from" and "to": the best recognition path of each)",
          .example = "mizani batch path --in levels.csv --out paths.csv --to ZM",
          .add_options =
              [options](CLI::App& command) {
                add_evidence_options(command, options->evidence);
                command.add_option("--to", options->to, "target of rows that name none")->type_name("ID");
                command.add_option("--sector", options->sector, "he, tvet or school")
                    ->check(CLI::IsMember({"he", "tvet", "school"}));
              },
          .open = [options](const CommonOptions& common) -> Expected<std::unique_ptr<BatchDesk>> {
            auto desk = world<PathDesk>(common);
            if (!desk) return failure(std::move(desk.error()));
            auto& at = **desk;
            const auto date = as_of(options->evidence, at.catalogue);
            auto paths = path::PathIndex::build(at.catalogue);
            Faults faults;
            collect(date, faults);
            collect(paths, faults);
            const auto sector = parse_sector(options->sector);
            if (!options->to.empty() && date)
              collect(at.catalogue.resolve_framework(options->to, *date, sector), faults);
            if (!faults.empty()) return failure(std::move(faults));
            at.paths.emplace(std::move(*paths));
            at.task_ =
                std::make_unique<batch::PathTask>(batch::PathTaskContext{.catalogue = at.catalogue,
                                                                         .paths = *at.paths,
                                                                         .filter = filter_of(options->evidence, *date),
                                                                         .sector = sector,
                                                                         .to = options->to});
            return opened(std::move(*desk));
          },
          .question =
              [options] {
                return fmt::format("to {} sector {} evidence {} as-of {}", options->to, options->sector,
                                   options->evidence.weakest, options->evidence.as_of);
              }};
}

struct AssessOptions {
  EvidenceOptions evidence;
  std::string country;
  std::string purpose;
  std::string sector;
};

class AssessBatch : public BatchDesk {
 public:
  explicit AssessBatch(std::unique_ptr<AssessDesk> opened_desk) : desk(std::move(opened_desk)) {}
  [[nodiscard]] const RowTask& task() const override { return *task_; }

  std::unique_ptr<AssessDesk> desk;
  std::unique_ptr<RowTask> task_;
};

BatchCommand assess_command() {
  auto options = std::make_shared<AssessOptions>();
  return {
      .name = "assess",
      .help = "credential records: what is proposed for each, with its certainty",
      .example = "mizani batch assess --in credentials.jsonl --out proposals.csv --country ZM",
      .add_options =
          [options](CLI::App& command) {
            add_evidence_options(command, options->evidence);
            command.add_option("--country", options->country, "that is to recognise rows that name none")
                ->type_name("CODE");
            command.add_option("--purpose", options->purpose, "study, work or regulated; without it the record's own")
                ->check(CLI::IsMember({"study", "work", "regulated"}));
            command.add_option("--sector", options->sector, "he, tvet or school")
                ->check(CLI::IsMember({"he", "tvet", "school"}));
          },
      .open = [options](const CommonOptions& common) -> Expected<std::unique_ptr<BatchDesk>> {
        auto desk = AssessDesk::open(common, std::vector<std::string>{level_languages.begin(), level_languages.end()});
        if (!desk) return failure(std::move(desk.error()));
        auto out = std::make_unique<AssessBatch>(std::move(*desk));
        const auto date = as_of(options->evidence, out->desk->catalogue());
        if (!date) return failure(date.error());
        if (!options->country.empty() && out->desk->catalogue().country(CountryCode{options->country}) == nullptr) {
          return failure({.code = "unknown-country",
                          .where = "--country",
                          .found = options->country,
                          .expected = "an ISO 3166 code of the data's countries"});
        }
        out->task_ = std::make_unique<batch::AssessTask>(
            batch::AssessTaskContext{.assessor = out->desk->assessor(),
                                     .schemas = out->desk->judge().schemas,
                                     .country = options->country,
                                     .purpose = assess::parse_purpose(options->purpose),
                                     .sector = parse_sector(options->sector),
                                     .decided = *date,
                                     .weakest = filter_of(options->evidence, *date).weakest});
        return opened(std::move(out));
      },
      .question =
          [options] {
            return fmt::format("country {} purpose {} sector {} evidence {} as-of {}", options->country,
                               options->purpose, options->sector, options->evidence.weakest, options->evidence.as_of);
          }};
}

struct CheckOptions {
  std::vector<std::string> profiles{"acqf-handbook", "eu-annex-1"};
  std::string as_of;
};

class CheckBatch : public BatchDesk {
 public:
  CheckBatch(std::unique_ptr<MicroDesk> opened_desk, const Date& on)
      : desk(std::move(opened_desk)), context(desk->context(on)) {}
  [[nodiscard]] const RowTask& task() const override { return *task_; }

  std::unique_ptr<MicroDesk> desk;
  micro::CheckContext context;
  std::unique_ptr<RowTask> task_;
};

BatchCommand check_command() {
  auto options = std::make_shared<CheckOptions>();
  return {
      .name = "micro check",
      .help = "records of micro-credentials: complete by each profile or not, scores, and what is missing",
      .example = "mizani batch micro check --in offers.jsonl --out checked.csv --profile acqf-handbook",
      .add_options =
          [options](CLI::App& command) {
            command.add_option("--profile", options->profiles, "what to check against, by id; may be repeated")
                ->type_name("ID")
                ->allow_extra_args(false)
                ->capture_default_str();
            command.add_option("--as-of", options->as_of, "the day of the check (default: the edition of the data)")
                ->type_name("DATE");
          },
      .open = [options](const CommonOptions& common) -> Expected<std::unique_ptr<BatchDesk>> {
        auto desk = MicroDesk::open(common);
        if (!desk) return failure(std::move(desk.error()));
        const auto on = as_of({.weakest = "assumed", .as_of = options->as_of}, (*desk)->catalogue());
        if (!on) return failure(on.error());
        std::vector<const MicroProfile*> profiles;
        Faults faults;
        for (const auto& name : options->profiles) {
          const auto profile = micro::profile_named((*desk)->catalogue(), name);
          collect(profile, faults);
          if (profile && std::find(profiles.begin(), profiles.end(), *profile) == profiles.end())
            profiles.push_back(*profile);
        }
        if (!faults.empty()) return failure(std::move(faults));
        auto out = std::make_unique<CheckBatch>(std::move(*desk), *on);
        out->task_ = std::make_unique<batch::CheckTask>(out->context, out->desk->judge().schemas, std::move(profiles));
        return opened(std::move(out));
      },
      .question =
          [options] { return fmt::format("profiles {} as-of {}", fmt::join(options->profiles, " "), options->as_of); }};
}

}  // namespace

std::vector<BatchCommand> batch_commands() {
  return {level_command(), bloom_command(),  match_command(), credits_command(),
          path_command(),  assess_command(), check_command()};
}

}  // namespace mizani::cli
