// SPDX-License-Identifier: MIT
#include "frameworks/load/loader.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "frameworks/check.h"
#include "frameworks/load/decode.h"
#include "frameworks/load/json_document.h"
#include "frameworks/load/schema.h"

namespace mizani::load {
namespace {

namespace fs = std::filesystem;

/// Values by id: within one folder an id stands once, a later folder's value takes the place of an earlier one.
template <class Value>
class Layered {
 public:
  void add(const std::string& id, Value value, std::size_t folder, const std::string& where, Faults& faults) {
    const auto [place, is_new] =
        place_.try_emplace(id, Place{.index = values_.size(), .folder = folder, .where = where});
    if (is_new) {
      values_.push_back(std::move(value));
      return;
    }
    if (place->second.folder == folder) {
      faults.push_back({.code = "duplicate-id",
                        .where = where,
                        .found = id,
                        .expected = "an id that " + place->second.where + " does not have"});
      return;
    }
    values_[place->second.index] = std::move(value);
    place->second.folder = folder;
    place->second.where = where;
  }
  std::vector<Value> take() { return std::move(values_); }

 private:
  struct Place {
    std::size_t index;
    std::size_t folder;
    std::string where;
  };
  std::vector<Value> values_;
  std::unordered_map<std::string, Place> place_;
};

class Loader {
 public:
  explicit Loader(const SchemaSet& schemas) : schemas_(schemas) {}

  void folder(const fs::path& root) {
    std::error_code error;
    if (!fs::is_directory(root, error)) {
      faults_.push_back({.code = "unreadable-folder",
                         .where = root.string(),
                         .found = error ? error.message() : "no folder",
                         .expected = "a data folder"});
      return;
    }
    for (const auto& file : json_files(root / "frameworks")) {
      read(file, "framework.json", [&](const rapidjson::Document& document) {
        auto framework = decode_framework(document, file.string());
        const auto id = framework.id.str();
        frameworks_.add(id, std::move(framework), folder_, file.string() + "#/id", faults_);
      });
    }
    for (const auto& file : json_files(root / "referencing")) {
      read(file, "referencing.json", [&](const rapidjson::Document& document) {
        auto referencing = decode_referencing(document, file.string());
        const auto id = referencing.id.str();
        referencings_.add(id, std::move(referencing), folder_, file.string() + "#/id", faults_);
      });
    }
    for (const auto& file : json_files(root / "instruments")) {
      read(file, "instrument.json", [&](const rapidjson::Document& document) {
        auto instrument = decode_instrument(document, file.string());
        const auto id = instrument.id.str();
        instruments_.add(id, std::move(instrument), folder_, file.string() + "#/id", faults_);
      });
    }
    optional(root / "countries.json", "countries.json",
             [&](const rapidjson::Document& document) { countries(document, root); });
    optional(root / "credit-systems.json", "credit-systems.json",
             [&](const rapidjson::Document& document) { credits(document, root); });
    optional(root / "policy.json", "policy.json", [&](const rapidjson::Document& document) { policy(document); });
    ++folder_;
  }

  /// What could be read; the rest is told by faults() and unread().
  World take() {
    world_.frameworks = frameworks_.take();
    world_.referencings = referencings_.take();
    world_.instruments = instruments_.take();
    world_.countries = countries_.take();
    world_.credit_systems.systems = systems_.take();
    return std::move(world_);
  }
  [[nodiscard]] const Faults& faults() const { return faults_; }
  /// Names of the files that gave no value, without ".json".
  [[nodiscard]] const std::set<std::string>& unread() const { return unread_; }

 private:
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

  template <class Use>
  void read(const fs::path& file, std::string_view schema, const Use& use) {
    const auto document =
        read_bytes(file).and_then([&](const std::string& bytes) { return parse_json(bytes, file.string()); });
    const auto before = faults_.size();
    if (document)
      schemas_.validate(schema, *document, file.string(), faults_);
    else
      faults_.insert(faults_.end(), document.error().begin(), document.error().end());
    if (faults_.size() == before)
      use(*document);
    else
      unread_.insert(file.stem().string());
  }

  template <class Use>
  void optional(const fs::path& file, std::string_view schema, const Use& use) {
    std::error_code error;
    if (fs::exists(file, error)) read(file, schema, use);
  }

  void countries(const rapidjson::Document& document, const fs::path& root) {
    for (auto& country : decode_countries(document)) {
      const auto code = country.code.str();
      countries_.add(code, std::move(country), folder_, (root / "countries.json").string(), faults_);
    }
  }

  void credits(const rapidjson::Document& document, const fs::path& root) {
    auto read_systems = decode_credit_systems(document);
    for (auto& system : read_systems.systems) {
      const auto id = system.id.str();
      systems_.add(id, std::move(system), folder_, (root / "credit-systems.json").string(), faults_);
    }
    auto& all = world_.credit_systems;
    for (auto& convention : read_systems.conventions) all.conventions.push_back(std::move(convention));
    all.sources.merge(std::move(read_systems.sources));
  }

  void policy(const rapidjson::Document& document) {
    auto file = decode_policy(document);
    if (file.edition) world_.edition = *file.edition;
    for (const auto& [name, constant] : file.policy.all()) world_.policy.set(name, constant);
  }

  const SchemaSet& schemas_;
  World world_;
  Layered<Framework> frameworks_;
  Layered<Referencing> referencings_;
  Layered<RecognitionInstrument> instruments_;
  Layered<Country> countries_;
  Layered<CreditSystem> systems_;
  Faults faults_;
  std::set<std::string> unread_;
  std::size_t folder_ = 0;
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

}  // namespace

Expected<World> load_world(std::span<const fs::path> folders) {
  if (folders.empty()) {
    return failure({.code = "no-data", .where = "", .found = "no data folder", .expected = "the base data folder"});
  }
  const auto schemas = SchemaSet::load(folders.front() / "schema");
  if (!schemas) return failure(schemas.error());
  Loader loader{*schemas};
  for (const auto& folder : folders) loader.folder(folder);
  World world = loader.take();
  if (loader.faults().empty()) return world;
  Faults faults = loader.faults();
  const Faults broken = rules_beside(world, loader.unread());
  faults.insert(faults.end(), broken.begin(), broken.end());
  return failure(std::move(faults));
}

Expected<Catalogue> load_catalogue(std::span<const fs::path> folders) {
  return load_world(folders).and_then([](World world) { return Catalogue::build(std::move(world)); });
}

}  // namespace mizani::load
