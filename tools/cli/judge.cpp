// SPDX-License-Identifier: MIT
#include "tools/cli/judge.h"

#include <utility>

#include "frameworks/load/json_document.h"

namespace mizani::cli {
namespace {

/// The English lexicon of the last data folder that has one.
Expected<level::Lexicon> open_lexicon(const CommonOptions& options, const load::SchemaSet& schemas) {
  const auto folders = data_folders(options);
  std::filesystem::path file = folders.front() / "lexicon" / "en.json";
  std::error_code error;
  for (const auto& folder : folders) {
    if (std::filesystem::exists(folder / "lexicon" / "en.json", error)) file = folder / "lexicon" / "en.json";
  }
  return load::read_bytes(file).and_then(
      [&](const std::string& bytes) { return level::Lexicon::load(bytes, file.string(), schemas); });
}

}  // namespace

Expected<Judge> Judge::open(const Catalogue& catalogue, const CommonOptions& options) {
  auto schemas = load::SchemaSet::load(data_folders(options).front() / "schema");
  if (!schemas) return failure(std::move(schemas.error()));
  auto lexicon = open_lexicon(options, *schemas);
  if (!lexicon) return failure(std::move(lexicon.error()));
  const auto policy = level::LevelPolicy::from(catalogue.policy());
  if (!policy) return failure(policy.error());
  auto paths = path::PathIndex::build(catalogue);
  if (!paths) return failure(std::move(paths.error()));
  const Framework* acqf = catalogue.framework(FrameworkId{"acqf"});
  if (acqf == nullptr || acqf->levels.size() != level::acqf_levels) {
    return failure({.code = "missing-framework",
                    .where = "data",
                    .found = "no ACQF with ten levels",
                    .expected = "frameworks/acqf.json"});
  }
  return Judge{.schemas = std::move(*schemas),
               .model = {std::move(*lexicon), level::acqf_descriptors(catalogue), *policy},
               .paths = std::move(*paths),
               .acqf = acqf};
}

}  // namespace mizani::cli
