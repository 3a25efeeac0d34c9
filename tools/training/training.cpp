// SPDX-License-Identifier: MIT
#include "tools/training/training.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/level/bloom.h"
#include "engine/level/level_distribution.h"
#include "frameworks/load/json_document.h"
#include "frameworks/load/loader.h"
#include "frameworks/load/schema.h"
#include "tools/training/calibration_training.h"
#include "tools/training/framework_cuts.h"

namespace mizani::training {
namespace {

constexpr std::size_t folds = 5;
constexpr double offered_coverage = 0.9;

bool is_objective(const Row& row) {
  return row.bloom_labelled;
}

std::vector<std::string> codes(const Framework& framework) {
  std::vector<std::string> out;
  for (const auto& level : framework.levels) out.push_back(level.code);
  return out;
}

std::size_t place_of(const Framework& framework, const std::string& code) {
  const auto at = std::find_if(framework.levels.begin(), framework.levels.end(),
                               [&](const Level& level) { return level.code == code; });
  return static_cast<std::size_t>(at - framework.levels.begin());
}

/// All calibrations that the held-out rows allow: the ACQF itself, the EQF, and the frameworks that rows are labelled
/// in.
std::vector<level::FrameworkCalibration> calibrations(const World& world, const std::vector<HeldOut>& held) {
  const auto& catalogue = *world.catalogue;
  std::vector<level::FrameworkCalibration> out;
  const Framework* acqf = catalogue.framework(FrameworkId{"acqf"});
  out.push_back(calibrate_framework(
      "acqf", codes(*acqf), {level::acqf_cuts.begin(), level::acqf_cuts.end()}, held,
      [](const Row& row) {
        std::vector<std::size_t> levels;
        if (row.framework.empty()) return levels;
        for (std::size_t i = 0; i < level::acqf_levels; ++i) {
          const double middle = static_cast<double>(i) + 1;
          if (middle > row.low && middle < row.high) levels.push_back(i);
        }
        return levels;
      },
      false));
  const Framework* eqf = catalogue.framework(FrameworkId{"eqf"});
  out.push_back(calibrate_framework(
      "eqf", codes(*eqf), cuts_by_table(*eqf, catalogue, *world.paths), held,
      [&](const Row& row) { return row.eqf ? std::vector{place_of(*eqf, *row.eqf)} : std::vector<std::size_t>{}; },
      true));
  std::vector<std::string> own;
  for (const auto& source : world.sources) {
    if (!source.labelled) continue;
    const auto& id = source.rows.front().framework;
    if (std::find(own.begin(), own.end(), id) == own.end()) own.push_back(id);
  }
  for (const auto& id : own) {
    const Framework* framework = catalogue.framework(FrameworkId{id});
    out.push_back(calibrate_framework(
        id, codes(*framework), cuts_by_table(*framework, catalogue, *world.paths), held,
        [&](const Row& row) {
          return row.framework == id ? std::vector{place_of(*framework, row.level)} : std::vector<std::size_t>{};
        },
        true));
  }
  return out;
}

void add_row(level::LevelTally& tally, const level::FrameworkCalibration& calibration, const HeldOut& held,
             const std::string& code) {
  std::vector<double> distribution(calibration.levels.size());
  level::cut_up(held.reading.position, calibration.cuts, distribution);
  const auto best = level::level_at(held.reading.best, calibration.cuts);
  const auto [first, last] =
      level::set_with(distribution, level::mass_for(calibration, offered_coverage, held.reading.course), best);
  const auto at = std::find(calibration.levels.begin(), calibration.levels.end(), code);
  const auto truth = static_cast<std::size_t>(at - calibration.levels.begin());
  tally.add({.true_rank = static_cast<int>(truth) + 1,
             .best_rank = static_cast<int>(best) + 1,
             .right = best == truth,
             .in_set = truth >= first && truth <= last,
             .set_size = last - first + 1,
             .probability = distribution[best]});
}

/// Scores of each labelled source and of all of them, on the EQF and on their own frameworks.
std::vector<LevelFigure> figures_of(const World& world, const std::vector<HeldOut>& held,
                                    const std::vector<level::FrameworkCalibration>& calibrations) {
  const auto calibration = [&](const std::string& id) -> const level::FrameworkCalibration& {
    return *std::find_if(calibrations.begin(), calibrations.end(), [&](const auto& c) { return c.framework == id; });
  };
  std::vector<LevelFigure> out;
  level::LevelTally pooled;
  for (const auto& source : world.sources) {
    if (!source.labelled) continue;
    level::LevelTally on_eqf;
    level::LevelTally on_own;
    for (const auto& row : held) {
      if (row.row->source != source.name) continue;
      if (row.row->eqf) {
        add_row(on_eqf, calibration("eqf"), row, *row.row->eqf);
        add_row(pooled, calibration("eqf"), row, *row.row->eqf);
      }
      add_row(on_own, calibration(row.row->framework), row, row.row->level);
    }
    out.push_back({.source = source.name, .on_eqf = on_eqf.scores(), .on_own = on_own.scores()});
  }
  out.push_back({.source = "all", .on_eqf = pooled.scores(), .on_own = {}});
  return out;
}

/// Rows of sources that say how far off a reading is: the labelled ones and the descriptors.
bool tells(const Row& row) {
  return !row.framework.empty() || row.source == "level-descriptors";
}

std::vector<HeldOut> groups_held_out(const World& world, const Settings& settings) {
  std::vector<HeldOut> out;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto model = train_models(
        world.sources, [&](const Row& row) { return fold_of(row, folds) != fold; }, settings, false);
    auto held = read_rows(
        world.sources, [&](const Row& row) { return tells(row) && fold_of(row, folds) == fold; }, model);
    out.insert(out.end(), held.begin(), held.end());
  }
  return out;
}

std::vector<HeldOut> sources_held_out(const World& world, const Settings& settings) {
  std::vector<HeldOut> out;
  for (const auto& source : world.sources) {
    if (!source.labelled) continue;
    const auto model = train_models(
        world.sources, [&](const Row& row) { return row.source != source.name; }, settings, false);
    auto held = read_rows(
        world.sources, [&](const Row& row) { return row.source == source.name; }, model);
    out.insert(out.end(), held.begin(), held.end());
  }
  return out;
}

struct BloomHeldOut {
  level::BloomScores scores;
  std::array<std::pair<double, double>, level::bloom_processes> odds;
};

/// Every objective read once by a model that has not seen its fifth; equal texts are in the same fifth.
BloomHeldOut bloom_held_out(const World& world, const Settings& settings) {
  std::vector<HeldOut> held;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto in_fold = [fold](const Row& row) { return level::word_hash(row.plain) % folds == fold; };
    const auto model = train_models(
        world.sources, [&](const Row& row) { return is_objective(row) && !in_fold(row); }, settings, true);
    auto read = read_rows(
        world.sources, [&](const Row& row) { return is_objective(row) && in_fold(row); }, model);
    held.insert(held.end(), read.begin(), read.end());
  }
  BloomHeldOut out;
  for (std::size_t k = 0; k < level::bloom_processes; ++k) {
    std::vector<double> margins;
    std::vector<bool> named;
    for (const auto& row : held) {
      margins.push_back(row.reading.margins[k]);
      named.push_back(std::find(row.row->bloom.begin(), row.row->bloom.end(), k) != row.row->bloom.end());
    }
    out.odds.at(k) = calibrate_odds(margins, named);
  }
  level::BloomTally tally;
  for (const auto& row : held) {
    const auto reading = level::bloom_of(row.reading.margins, out.odds);
    level::ScoredBloom scored;
    for (const auto k : row.row->bloom) scored.truth.at(k) = true;
    for (const auto k : reading.labels) scored.labels.at(k) = true;
    scored.scores = reading.scores;
    tally.add(scored);
  }
  out.scores = tally.scores();
  return out;
}

}  // namespace

Expected<World> World::open(const std::filesystem::path& rows, const std::filesystem::path& data) {
  World world;
  auto catalogue = load::load_catalogue(std::array{data});
  if (!catalogue) return failure(std::move(catalogue.error()));
  world.catalogue = std::make_unique<Catalogue>(std::move(*catalogue));
  auto paths = path::PathIndex::build(*world.catalogue);
  if (!paths) return failure(std::move(paths.error()));
  world.paths = std::make_unique<path::PathIndex>(std::move(*paths));
  auto schemas = load::SchemaSet::load(data / "schema");
  if (!schemas) return failure(std::move(schemas.error()));
  const auto file = data / "lexicon" / "en.json";
  const auto lexicon = load::read_bytes(file).and_then(
      [&](const std::string& bytes) { return level::Lexicon::load(bytes, file.string(), *schemas); });
  if (!lexicon) return failure(lexicon.error());
  auto sources = read_sources(rows, *world.catalogue, *world.paths, *lexicon);
  if (!sources) return failure(std::move(sources.error()));
  world.sources = std::move(*sources);
  return world;
}

Trained train_everything(const World& world, const std::function<void(const std::string&)>& tell) {
  const Settings settings;
  Trained out;
  for (const auto& source : world.sources) out.figures.rows.emplace_back(source.name, source.rows.size());

  tell("groups held out in turn");
  auto groups = groups_held_out(world, settings);
  tell("sources held out in turn");
  auto sources = sources_held_out(world, settings);
  tell("calibration");
  const auto scale = calibrate_positions(groups, settings.boldness);
  groups = calibrated(std::move(groups), scale);
  sources = calibrated(std::move(sources), scale);
  for (std::size_t k = 0; k < level::kind_count; ++k) {
    tell(fmt::format("position of a {} = {:.2f} + {:.2f} x, best fit stretched {:.2f} from {:.2f}",
                     level::kind_names.at(k), scale.offset.at(k), scale.slope.at(k), scale.stretch.at(k),
                     scale.middle.at(k)));
  }
  tell(fmt::format("ln spread = {:.2f} {:+.2f} course {:+.2f} length {:+.2f} unknown {:+.2f} disagreement",
                   scale.spread.base, scale.spread.course, scale.spread.length, scale.spread.unknown,
                   scale.spread.disagreement));
  const auto calibrated_frameworks = calibrations(world, groups);
  out.figures.groups_out = figures_of(world, groups, calibrated_frameworks);
  out.figures.source_out = figures_of(world, sources, calibrated_frameworks);
  tell("cognitive processes, fifths held out in turn");
  const auto bloom = bloom_held_out(world, settings);
  out.figures.bloom = bloom.scores;

  tell("the models on all rows");
  out.model = train_models(
      world.sources, [](const Row&) { return true; }, settings, true);
  apply(scale, out.model);
  out.model.bloom_odds = bloom.odds;
  out.model.calibrations = calibrated_frameworks;
  std::vector<HeldOut> descriptors;
  std::copy_if(groups.begin(), groups.end(), std::back_inserter(descriptors),
               [](const HeldOut& held) { return held.row->domain.has_value(); });
  train_domains(world.sources, descriptors, settings, out.model);
  std::uint64_t rows = 0;
  for (const auto& source : world.sources) {
    for (const auto& row : source.rows) rows = level::word_hash(fmt::format("{:016x}{}", rows, row.plain));
  }
  out.model.trained_on = fmt::format("rows {:016x}", rows);
  return out;
}

}  // namespace mizani::training
