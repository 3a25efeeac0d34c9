// SPDX-License-Identifier: MIT
#include "tools/cli/tagger.h"

#include <array>
#include <filesystem>
#include <utility>

#include "tools/cli/matcher.h"

namespace mizani::cli {
namespace {

/// By TagFamily.
constexpr std::array<const char*, micro::tag_families> files{"tags/digcomp.json", "tags/greencomp.json",
                                                             "tags/isced-f.json", "tags/isco-08.json"};

}  // namespace

Expected<std::array<micro::TagTable, micro::tag_families>> open_tag_tables(const CommonOptions& options,
                                                                           const load::SchemaSet& schemas) {
  std::array<micro::TagTable, micro::tag_families> tables;
  Faults faults;
  std::filesystem::path file;
  for (std::size_t family = 0; family < files.size(); ++family) {
    auto table = data_file(options, files.at(family), file).and_then([&](const std::string& bytes) {
      return micro::TagTable::load(bytes, file.string(), static_cast<micro::TagFamily>(family), schemas);
    });
    if (table)
      tables.at(family) = std::move(*table);
    else
      faults.insert(faults.end(), table.error().begin(), table.error().end());
  }
  if (!faults.empty()) return failure(std::move(faults));
  return tables;
}

Expected<micro::Tagger> open_tagger(const Catalogue& catalogue, const CommonOptions& options,
                                    const load::SchemaSet& schemas) {
  Faults faults;
  auto tables = open_tag_tables(options, schemas);
  if (!tables) faults = std::move(tables.error());
  std::filesystem::path file;
  const auto model = data_file(options, "models/tags.model", file).and_then([&](const std::string& bytes) {
    return micro::read_tag_model(bytes, file.string());
  });
  if (!model) faults.insert(faults.end(), model.error().begin(), model.error().end());
  const auto policy = micro::TagPolicy::from(catalogue.policy());
  if (!policy) faults.insert(faults.end(), policy.error().begin(), policy.error().end());
  if (!faults.empty()) return failure(std::move(faults));
  return micro::Tagger::build(std::move(*tables), *model, *policy);
}

}  // namespace mizani::cli
