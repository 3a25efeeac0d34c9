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

Expected<micro::Tagger> open_tagger(const Catalogue& catalogue, const CommonOptions& options,
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
  const auto calibration = data_file(options, "tags/calibration.json", file).and_then([&](const std::string& bytes) {
    return micro::TagCalibration::load(bytes, file.string(), schemas);
  });
  if (!calibration) faults.insert(faults.end(), calibration.error().begin(), calibration.error().end());
  const auto policy = micro::TagPolicy::from(catalogue.policy());
  if (!policy) faults.insert(faults.end(), policy.error().begin(), policy.error().end());
  if (!faults.empty()) return failure(std::move(faults));
  return micro::Tagger{std::move(tables), *calibration, *policy};
}

}  // namespace mizani::cli
