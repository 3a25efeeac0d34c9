// SPDX-License-Identifier: MIT
#include "tools/cli/judge.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "engine/level/model_file.h"
#include "frameworks/load/json_document.h"

namespace mizani::cli {
namespace {

/// The file of the last data folder that has it.
std::filesystem::path find_file(const CommonOptions& options, const std::filesystem::path& name) {
  const auto folders = data_folders(options);
  std::filesystem::path file = folders.front() / name;
  std::error_code error;
  for (const auto& folder : folders) {
    if (std::filesystem::exists(folder / name, error)) file = folder / name;
  }
  return file;
}

Expected<std::string> open_file(const CommonOptions& options, const std::filesystem::path& name,
                                std::filesystem::path& file) {
  file = find_file(options, name);
  return load::read_bytes(file);
}

Expected<level::LevelModel> open_model(const Catalogue& catalogue, const CommonOptions& options,
                                       const load::SchemaSet& schemas, std::span<const std::string_view> languages) {
  const auto policy = level::LevelPolicy::from(catalogue.policy());
  if (!policy) return failure(policy.error());
  std::filesystem::path file = find_file(options, "models/outcomes.model");
  auto trained = load::MappedBytes::of_file(file).and_then(
      [&](const load::MappedBytes& bytes) { return level::read_model(bytes, file.string()); });
  if (!trained) return failure(std::move(trained.error()));
  auto lexicon = open_file(options, "lexicon/en.json", file).and_then([&](const std::string& bytes) {
    return level::Lexicon::load(bytes, file.string(), schemas);
  });
  if (!lexicon) return failure(std::move(lexicon.error()));
  std::vector<level::BridgeLexicon> bridges;
  for (const auto language : languages) {
    if (std::find(level_languages.begin(), level_languages.end(), language) == level_languages.end()) continue;
    auto bridge = open_file(options, std::filesystem::path{"lexicon"} / (std::string{language} + ".json"), file)
                      .and_then([&](const std::string& bytes) {
                        return level::BridgeLexicon::load(bytes, file.string(), schemas);
                      });
    if (!bridge) return failure(std::move(bridge.error()));
    bridges.push_back(std::move(*bridge));
  }
  return level::LevelModel{std::move(*trained), std::move(*lexicon), std::move(bridges), *policy};
}

}  // namespace

Expected<Judge> Judge::open(const Catalogue& catalogue, const CommonOptions& options,
                            std::span<const std::string_view> languages) {
  auto schemas = load::SchemaSet::load(data_folders(options).front() / "schema");
  if (!schemas) return failure(std::move(schemas.error()));
  return open(catalogue, options, std::move(*schemas), languages);
}

Expected<Judge> Judge::open(const Catalogue& catalogue, const CommonOptions& options, load::SchemaSet schemas,
                            std::span<const std::string_view> languages) {
  auto model = open_model(catalogue, options, schemas, languages);
  if (!model) return failure(std::move(model.error()));
  auto paths = path::PathIndex::build(catalogue);
  if (!paths) return failure(std::move(paths.error()));
  const Framework* acqf = catalogue.framework(FrameworkId{"acqf"});
  if (acqf == nullptr || acqf->levels.size() != level::acqf_levels) {
    return failure({.code = "missing-framework",
                    .where = "data",
                    .found = "no ACQF with ten levels",
                    .expected = "frameworks/acqf.json"});
  }
  std::filesystem::path file;
  auto award_words = open_file(options, "lexicon/award-words.json", file).and_then([&](const std::string& bytes) {
    return level::AwardWords::load(bytes, file.string(), schemas);
  });
  if (!award_words) return failure(std::move(award_words.error()));
  const auto award_policy = level::AwardPolicy::from(catalogue.policy());
  if (!award_policy) return failure(award_policy.error());
  return Judge{.schemas = std::move(schemas),
               .model = std::move(*model),
               .paths = std::move(*paths),
               .acqf = acqf,
               .award_words = std::move(*award_words),
               .award_policy = *award_policy};
}

}  // namespace mizani::cli
