// SPDX-License-Identifier: MIT
#include "tests/support/world.h"

#include <filesystem>
#include <set>
#include <stdexcept>

#include "engine/level/model_file.h"
#include "frameworks/load/json_document.h"
#include "frameworks/load/loader.h"

namespace mizani::test {
namespace {

template <class T>
T value_of(Expected<T> expected) {
  if (expected) return std::move(*expected);
  std::string text;
  for (const auto& fault : expected.error()) text += describe(fault) + '\n';
  throw std::runtime_error(text);
}

const std::filesystem::path data_folder{MIZANI_DATA_DIR};

}  // namespace

const Catalogue& shipped() {
  static const Catalogue catalogue = value_of(load::load_catalogue({&data_folder, 1}));
  return catalogue;
}

const path::PathIndex& shipped_paths() {
  static const path::PathIndex index = value_of(path::PathIndex::build(shipped()));
  return index;
}

const load::SchemaSet& shipped_schemas() {
  static const load::SchemaSet schemas = value_of(load::SchemaSet::load(data_folder / "schema"));
  return schemas;
}

const level::LevelModel& shipped_model() {
  static const level::LevelModel model = [] {
    const auto bytes = [](const char* name) { return value_of(load::read_bytes(data_folder / name)); };
    std::vector<level::BridgeLexicon> bridges;
    for (const std::string language : {"fr", "pt", "ar", "sw"}) {
      const auto name = "lexicon/" + language + ".json";
      bridges.push_back(value_of(level::BridgeLexicon::load(bytes(name.c_str()), name, shipped_schemas())));
    }
    return level::LevelModel{
        value_of(level::read_model(value_of(load::MappedBytes::of_file(data_folder / "models/outcomes.model")),
                                   "outcomes.model")),
        value_of(level::Lexicon::load(bytes("lexicon/en.json"), "en.json", shipped_schemas())), std::move(bridges),
        value_of(level::LevelPolicy::from(shipped().policy()))};
  }();
  return model;
}

Framework ladder(const std::string& id, int levels, FrameworkKind kind, const std::string& country) {
  Framework framework;
  framework.id = FrameworkId{id};
  framework.kind = kind;
  if (!country.empty()) framework.country = CountryCode{country};
  framework.name = LocalizedText{{{"en", id}}};
  framework.scope = {.value = FrameworkScope::comprehensive,
                     .provenance = {.evidence = Evidence::inferred, .sources = {}, .note = "a test world"}};
  for (int rank = 1; rank <= levels; ++rank) {
    framework.levels.push_back(
        {.code = std::to_string(rank), .rank = rank, .name = {}, .broader = {}, .descriptors = {}, .note = {}});
  }
  framework.file = id + ".json";
  return framework;
}

Referencing table(const std::string& from, const std::string& to,
                  const std::vector<std::pair<std::string, std::string>>& rows, Evidence evidence,
                  ReferencingKind kind) {
  Referencing out;
  out.id = ReferencingId{from + "--" + to};
  out.from = FrameworkId{from};
  out.to = FrameworkId{to};
  out.kind = kind;
  out.report = {.title = "a report", .year = {}, .sources = {SourceKey{"s"}}};
  out.evidence = evidence;
  out.sources.emplace(SourceKey{"s"},
                      Source{.title = "a source", .publisher = {}, .year = {}, .url = {}, .accessed = {}});
  for (const auto& [level, counterpart] : rows) {
    Alignment row;
    row.from = level;
    if (!counterpart.empty()) row.to = counterpart;
    row.relation = counterpart.empty() ? Relation::none : Relation::equal;
    row.provenance.evidence = evidence;
    out.rows.push_back(std::move(row));
  }
  const std::string folder = evidence == Evidence::inferred  ? "/inferred/"
                             : evidence == Evidence::assumed ? "/assumed/"
                                                             : "/";
  out.file = "referencing" + folder + out.id.str() + ".json";
  return out;
}

Catalogue world_of(std::vector<Framework> frameworks, std::vector<Referencing> tables) {
  World world;
  std::set<CountryCode> codes;
  for (const auto& framework : frameworks) {
    if (framework.country && codes.insert(*framework.country).second) {
      world.countries.push_back(
          {.code = *framework.country, .part_of = {}, .name = {}, .au_member = false, .communities = {}});
    }
  }
  world.frameworks = std::move(frameworks);
  world.referencings = std::move(tables);
  world.policy = shipped().policy();
  world.edition = shipped().edition();
  return value_of(Catalogue::build(std::move(world)));
}

path::PathAnswer paths(const Catalogue& catalogue, const path::PathIndex& index, const std::string& from,
                       const std::string& level, const std::string& to, Evidence weakest, std::size_t most) {
  const Framework* source = catalogue.framework(FrameworkId{from});
  const Framework* target = catalogue.framework(FrameworkId{to});
  if (source == nullptr || target == nullptr) throw std::runtime_error("no framework " + from + " or " + to);
  path::PathQuery query{.from = source,
                        .to = target,
                        .start = {},
                        .filter = {.weakest = weakest, .as_of = {}},
                        .most = most,
                        .with_matrix = true};
  if (!level.empty()) query.start = path::on_level(*source, *source->level(level));
  return index.find(query);
}

}  // namespace mizani::test
