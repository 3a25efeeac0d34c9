// SPDX-License-Identifier: MIT
#include "frameworks/load/loader.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "frameworks/check.h"
#include "frameworks/load/decode.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"
#include "frameworks/load/layered.h"
#include "frameworks/load/schema.h"

namespace mizani::load {
namespace {

namespace fs = std::filesystem;

/// Schema of the data that may stand alone in a file or in a bundle: "framework.json" for "mizani/data/framework/1".
std::string schema_of(const Value& document) {
  constexpr std::string_view prefix = "mizani/data/";
  constexpr std::string_view suffix = "/1";
  static constexpr std::array<std::string_view, 10> loaded{"framework", "referencing",  "instrument",     "countries",
                                                           "criteria",  "policy",       "credit-systems", "recognition",
                                                           "bundle",    "micro-profile"};
  if (!document.IsObject()) return {};
  const auto word = document.FindMember("schema");
  if (word == document.MemberEnd() || !word->value.IsString()) return {};
  auto name = view(word->value);
  if (!name.starts_with(prefix) || !name.ends_with(suffix)) return {};
  name = name.substr(prefix.size(), name.size() - prefix.size() - suffix.size());
  return std::find(loaded.begin(), loaded.end(), name) == loaded.end() ? "" : std::string{name} + ".json";
}

class Loader {
 public:
  explicit Loader(const SchemaSet& schemas) : schemas_(schemas) {}

  /// One layer: a folder of the data's layout, or a single file that says by "schema" what it holds.
  void layer(const fs::path& root) {
    std::error_code error;
    if (fs::is_regular_file(root, error)) {
      read(root, {});
    } else if (fs::is_directory(root, error)) {
      folder(root);
    } else {
      faults_.push_back({.code = "unreadable-folder",
                         .where = root.string(),
                         .found = error ? error.message() : "neither folder nor file",
                         .expected = "a data folder or file"});
    }
    ++layer_;
  }

  /// What could be read; the rest is told by faults() and unread().
  World take() {
    world_.frameworks = frameworks_.take();
    world_.referencings = referencings_.take();
    world_.instruments = instruments_.take();
    world_.criteria = criteria_.take();
    world_.practices = practices_.take();
    world_.micro_profiles = micro_profiles_.take();
    world_.countries = countries_.take();
    world_.credit_systems.systems = systems_.take();
    return std::move(world_);
  }
  [[nodiscard]] const Faults& faults() const { return faults_; }
  /// Names of the files and ids of the documents that gave no value, files without ".json".
  [[nodiscard]] const std::set<std::string>& unread() const { return unread_; }

 private:
  void folder(const fs::path& root) {
    for (const auto& file : json_files(root / "frameworks")) read(file, "framework.json");
    for (const auto& file : json_files(root / "referencing")) read(file, "referencing.json");
    for (const auto& file : json_files(root / "instruments")) read(file, "instrument.json");
    for (const auto& file : json_files(root / "criteria")) read(file, "criteria.json");
    for (const auto& file : json_files(root / "recognition")) read(file, "recognition.json");
    for (const auto& file : json_files(root / "micro-profiles")) read(file, "micro-profile.json");
    for (const auto* name : {"countries.json", "credit-systems.json", "policy.json"}) {
      std::error_code error;
      if (fs::exists(root / name, error)) read(root / name, name);
    }
  }

  /// The folder's *.json at any depth, in byte order of their paths.
  std::vector<fs::path> json_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    if (!fs::exists(folder, error) && !error) return files;
    for (fs::recursive_directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error)) {
      if (entry->path().extension() == ".json") files.push_back(entry->path());
    }
    if (error)
      faults_.push_back({.code = "unreadable-folder",
                         .where = folder.string(),
                         .found = error.message(),
                         .expected = "a readable folder"});
    std::sort(files.begin(), files.end());
    return files;
  }

  /// Reads a file by the schema its folder calls for, or by the one it names itself where `schema` is empty.
  void read(const fs::path& file, std::string_view schema) {
    const auto document =
        read_bytes(file).and_then([&](const std::string& bytes) { return parse_json(bytes, file.string()); });
    if (!document) {
      faults_.insert(faults_.end(), document.error().begin(), document.error().end());
      unread_.insert(file.stem().string());
    } else if (schema.empty()) {
      accept_by_word(*document, file.string());
    } else if (!accept(*document, file.string(), schema)) {
      unread_.insert(file.stem().string());
    }
  }

  void accept_by_word(const Value& document, const std::string& where) {
    const std::string schema = schema_of(document);
    if (schema.empty()) {
      faults_.push_back({.code = "unknown-word",
                         .where = located(where, "/schema"),
                         .found = "no kind of data that is loaded",
                         .expected =
                             "mizani/data/framework/1, …/referencing/1, …/instrument/1, …/criteria/1, …/recognition/1, "
                             "…/micro-profile/1, …/countries/1, …/credit-systems/1, …/policy/1 or …/bundle/1"});
    } else if (!accept(document, where, schema) && document.HasMember("id") && document["id"].IsString()) {
      unread_.insert(document["id"].GetString());
    }
  }

  /// Takes a document's values in where it keeps its schema. False, with faults, where it does not.
  bool accept(const Value& document, const std::string& where, std::string_view schema) {
    const auto before = faults_.size();
    schemas_.validate(schema, document, where, faults_);
    if (faults_.size() != before) return false;
    if (schema == "framework.json")
      add(frameworks_, decode_framework(document, where), where);
    else if (schema == "referencing.json")
      add(referencings_, decode_referencing(document, where), where);
    else if (schema == "instrument.json")
      add(instruments_, decode_instrument(document, where), where);
    else if (schema == "criteria.json")
      add(criteria_, decode_criteria(document, where), where);
    else if (schema == "recognition.json")
      practice(decode_recognition(document, where), where);
    else if (schema == "micro-profile.json")
      add(micro_profiles_, decode_micro_profile(document, where), where);
    else if (schema == "countries.json")
      countries(document, where);
    else if (schema == "credit-systems.json")
      credits(document, where);
    else if (schema == "policy.json")
      policy(document);
    else
      bundle(document, where);
    return true;
  }

  template <class T>
  void add(Layered<T>& values, T value, const std::string& where) {
    const std::string id = value.id.str();
    values.add(id, std::move(value), layer_, located(where, "/id"), faults_);
  }

  void practice(RecognitionPractice value, const std::string& where) {
    const std::string code = value.country.str();
    practices_.add(code, std::move(value), layer_, located(where, "/country"), faults_);
  }

  void bundle(const Value& document, const std::string& where) {
    const auto& documents = document["documents"];
    for (rapidjson::SizeType i = 0; i < documents.Size(); ++i)
      accept_by_word(documents[i], located(where, "/documents/" + std::to_string(i)));
  }

  void countries(const Value& document, const std::string& where) {
    for (auto& country : decode_countries(document)) {
      const auto code = country.code.str();
      countries_.add(code, std::move(country), layer_, where, faults_);
    }
  }

  void credits(const Value& document, const std::string& where) {
    auto read_systems = decode_credit_systems(document);
    for (auto& system : read_systems.systems) {
      const auto id = system.id.str();
      systems_.add(id, std::move(system), layer_, where, faults_);
    }
    auto& all = world_.credit_systems;
    for (auto& convention : read_systems.conventions) all.conventions.push_back(std::move(convention));
    all.sources.merge(std::move(read_systems.sources));
  }

  void policy(const Value& document) {
    auto file = decode_policy(document);
    if (file.edition) world_.edition = *file.edition;
    for (const auto& [name, constant] : file.policy.all()) world_.policy.set(name, constant);
  }

  const SchemaSet& schemas_;
  World world_;
  Layered<Framework> frameworks_;
  Layered<Referencing> referencings_;
  Layered<RecognitionInstrument> instruments_;
  Layered<CriteriaSet> criteria_;
  Layered<RecognitionPractice> practices_;
  Layered<MicroProfile> micro_profiles_;
  Layered<Country> countries_;
  Layered<CreditSystem> systems_;
  Faults faults_;
  std::set<std::string> unread_;
  std::size_t layer_ = 0;
};

/// Rules broken by the files that could be read, less references to files that could not: those have their own faults.
Faults rules_beside(const World& world, const std::set<std::string>& unread) {
  Faults faults = broken_rules(world);
  std::erase_if(faults, [&](const Fault& fault) {
    return fault.code == "dangling-reference" &&
           (unread.contains(fault.found) || std::any_of(unread.begin(), unread.end(), [&](const std::string& name) {
              return fault.expected.find(name + ".json") != std::string::npos;
            }));
  });
  return faults;
}

Fault no_data() {
  return {.code = "no-data", .where = "", .found = "no data folder", .expected = "the base data folder"};
}

Expected<World> read_world(std::span<const fs::path> layers, const SchemaSet& schemas) {
  Loader loader{schemas};
  for (const auto& layer : layers) loader.layer(layer);
  World world = loader.take();
  if (loader.faults().empty()) return world;
  Faults faults = loader.faults();
  const Faults broken = rules_beside(world, loader.unread());
  faults.insert(faults.end(), broken.begin(), broken.end());
  return failure(std::move(faults));
}

}  // namespace

Expected<World> load_world(std::span<const fs::path> layers) {
  if (layers.empty()) return failure(no_data());
  const auto schemas = SchemaSet::load(layers.front() / "schema");
  if (!schemas) return failure(schemas.error());
  return read_world(layers, *schemas);
}

Expected<Catalogue> load_catalogue(std::span<const fs::path> layers) {
  return load_world(layers).and_then([](World world) { return Catalogue::build(std::move(world)); });
}

Expected<Catalogue> load_catalogue(std::span<const fs::path> layers, const SchemaSet& schemas) {
  if (layers.empty()) return failure(no_data());
  return read_world(layers, schemas).and_then([](World world) { return Catalogue::build(std::move(world)); });
}

}  // namespace mizani::load
