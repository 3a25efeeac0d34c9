// SPDX-License-Identifier: MIT
#include "tools/cli/matcher.h"

#include "engine/match/course_model_file.h"
#include "frameworks/load/json_document.h"

namespace mizani::cli {

Expected<std::string> data_file(const CommonOptions& options, const std::filesystem::path& name,
                                std::filesystem::path& file) {
  const auto folders = data_folders(options);
  file = folders.front() / name;
  std::error_code error;
  for (const auto& folder : folders) {
    if (std::filesystem::exists(folder / name, error)) file = folder / name;
  }
  return load::read_bytes(file);
}

Expected<match::CourseRanker> open_course_ranker(const Catalogue& catalogue, const CommonOptions& options) {
  const auto policy = match::MatchPolicy::from(catalogue.policy());
  if (!policy) return failure(policy.error());
  const auto schemas = load::SchemaSet::load(data_folders(options).front() / "schema");
  if (!schemas) return failure(schemas.error());
  std::filesystem::path file;
  auto words = data_file(options, "lexicon/course-words.json", file).and_then([&](const std::string& bytes) {
    return match::CourseWords::load(bytes, file.string(), *schemas);
  });
  if (!words) return failure(std::move(words.error()));
  auto model = data_file(options, "models/courses.model", file).and_then([&](const std::string& bytes) {
    return match::read_course_model(bytes, file.string());
  });
  if (!model) return failure(std::move(model.error()));
  return match::CourseRanker{std::move(*model), std::move(*words), *policy};
}

}  // namespace mizani::cli
