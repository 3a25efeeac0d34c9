// SPDX-License-Identifier: MIT
#include "tools/cli/replay.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include <unistd.h>

#include "frameworks/load/json_document.h"
#include "tools/cases/snapshot.h"
#include "tools/cli/assess_desk.h"
#include "tools/interop/assessment_file.h"
#include "tools/interop/credential_record.h"
#include "tools/render/assessment/assess_json.h"

namespace mizani::cli {
namespace {

namespace fs = std::filesystem;

/// A folder of our own that is gone afterwards.
class TemporaryFolder {
 public:
  static Expected<TemporaryFolder> make() {
    std::error_code error;
    std::string name = (fs::temp_directory_path(error) / "mizani-replay-XXXXXX").string();
    if (error || mkdtemp(name.data()) == nullptr) {
      return failure({.code = "cannot-write",
                      .where = name,
                      .found = "no folder for temporary files that can be written",
                      .expected = "one, named by TMPDIR where it is another"});
    }
    return TemporaryFolder{name};
  }
  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  explicit TemporaryFolder(fs::path path) : path_(std::move(path)) {}
  fs::path path_;
};

std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  const auto line = text.substr(0, end);
  text.remove_prefix(std::min(text.size(), end + 1));
  return line;
}

/// The first line in which the answers differ.
void tell_difference(std::string_view then, std::string_view now, render::assessment::ReplayReport& out) {
  while (!then.empty() || !now.empty()) {
    ++out.line;
    const auto a = take_line(then);
    const auto b = take_line(now);
    if (a == b) continue;
    out.then = a;
    out.now = b;
    break;
  }
}

/// The options that read the data of an archive in place of today's.
CommonOptions with_layers(const CommonOptions& options, const std::vector<fs::path>& layers) {
  CommonOptions out = options;
  out.base_folder = layers.front();
  out.data_folders.clear();
  for (std::size_t i = 1; i < layers.size(); ++i) out.data_folders.push_back(layers[i].string());
  return out;
}

Expected<std::string> assessed_with(const CommonOptions& options, const cases::StoredCase& stored,
                                    const AssessRequest& request) {
  const auto schemas = load::SchemaSet::load(data_folders(options).front() / "schema");
  if (!schemas) return failure(schemas.error());
  const auto record = interop::read_credential(stored.record_json, "case " + stored.row.id, *schemas);
  if (!record) return failure(record.error());
  std::vector<std::string> languages{record->outcomes.language};
  if (request.programme) languages.push_back(request.programme->language);
  const auto desk = AssessDesk::open(options, languages);
  if (!desk) return failure(desk.error());
  return (*desk)->assess(*record, request).map(render::assessment::stored_json);
}

}  // namespace

Expected<render::assessment::ReplayReport> replay(cases::CaseFile& file, const std::string& case_id,
                                                  const CommonOptions& options) {
  const auto stored = file.find(case_id);
  if (!stored) return failure(stored.error());
  const auto& last = stored->assessments.back();
  const auto folders = data_folders(options);
  const auto output_schemas = load::SchemaSet::load(folders.front() / "schema" / "output");
  if (!output_schemas) return failure(output_schemas.error());
  const auto assessment = interop::read_assessment(last.assessment_json, "case " + case_id, *output_schemas);
  if (!assessment) return failure(assessment.error());
  const auto request = request_of(*assessment);
  if (!request) return failure(request.error());
  const auto today = cases::data_version(folders);
  if (!today) return failure(today.error());

  render::assessment::ReplayReport out;
  out.case_id = case_id;
  out.assessed_at = last.at;
  out.data = last.versions.data_hash;
  out.data_changed = today->hash != out.data;
  out.program_then = last.versions.program;
  out.program_now = MIZANI_VERSION;
  auto read_from = options;
  std::optional<TemporaryFolder> scratch;
  if (out.data_changed) {
    const auto archive = file.snapshot(out.data);
    if (!archive) return failure(archive.error());
    auto folder = TemporaryFolder::make();
    if (!folder) return failure(std::move(folder.error()));
    scratch.emplace(std::move(*folder));
    const auto layers = cases::unpack(*archive, scratch->path());
    if (!layers) return failure(layers.error());
    read_from = with_layers(options, *layers);
  }
  const auto answer = assessed_with(read_from, *stored, *request);
  if (!answer) return failure(answer.error());
  out.same = *answer == last.assessment_json;
  if (!out.same) tell_difference(last.assessment_json, *answer, out);
  return out;
}

}  // namespace mizani::cli
