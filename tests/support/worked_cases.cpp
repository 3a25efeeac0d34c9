// SPDX-License-Identifier: MIT
#include "tests/support/worked_cases.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"
#include "tests/support/json_text.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/world.h"
#include "tools/interop/credential_record.h"

namespace mizani::test {
namespace {

namespace fs = std::filesystem;

fs::path folder() {
  return fs::path{MIZANI_SOURCE_DIR} / "tests" / "cases";
}

template <class T>
T must(Expected<T> expected) {
  if (!expected) throw std::runtime_error{describe(expected.error().front())};
  return std::move(*expected);
}

/// Overlays live as long as the process: answers refer to what was read from them.
ScratchFolder& overlay_of(const std::string& name) {
  static std::map<std::string, std::unique_ptr<ScratchFolder>> folders;
  auto& made = folders[name];
  if (!made) made = std::make_unique<ScratchFolder>();
  return *made;
}

}  // namespace

std::vector<std::string> worked_case_names() {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator{folder()}) {
    if (entry.path().extension() == ".json") out.push_back(entry.path().stem().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::shared_ptr<const WorkedCase> worked_case(const std::string& name) {
  const auto file = folder() / (name + ".json");
  auto out = std::make_shared<WorkedCase>();
  out->name = name;
  out->json = must(load::parse_json(must(load::read_bytes(file)), file.string()));
  out->record_json = json_text(out->json["record"]);
  out->record = must(interop::read_credential(out->record_json, file.string() + "#/record", shipped_schemas()));
  const auto& question = out->json["question"];
  out->request.country = CountryCode{load::text(question, "country")};
  out->request.purpose = assess::parse_purpose(load::text(question, "purpose")).value();
  out->request.sector = parse_sector(load::text(question, "sector"));
  out->request.decided = parse_date(load::text(question, "as_of")).value();
  out->request.target = load::text(question, "target");
  out->options.base_folder = MIZANI_DATA_DIR;
  if (const auto* data = load::find(out->json, "data")) {
    const auto& overlay = overlay_of(name);
    for (const auto& member : data->GetObject())
      overlay.write(std::string{load::view(member.name)}, json_text(member.value));
    out->options.data_folders.push_back(overlay.path().string());
  }
  return out;
}

const WorkedAnswer& worked_answer(const std::string& name) {
  static std::map<std::string, WorkedAnswer> answers;
  static const std::shared_ptr<const cli::AssessDesk> shipped_desk = [] {
    cli::CommonOptions options;
    options.base_folder = MIZANI_DATA_DIR;
    return std::shared_ptr<const cli::AssessDesk>{must(cli::AssessDesk::open(options, {"fr", "ar"}))};
  }();
  const auto found = answers.find(name);
  if (found != answers.end()) return found->second;
  const auto asked = worked_case(name);
  auto desk = asked->options.data_folders.empty()
                  ? shipped_desk
                  : std::shared_ptr<const cli::AssessDesk>{must(cli::AssessDesk::open(asked->options, {}))};
  auto assessment = must(desk->assess(asked->record, asked->request));
  return answers
      .emplace(name, WorkedAnswer{.asked = asked, .desk = std::move(desk), .assessment = std::move(assessment)})
      .first->second;
}

}  // namespace mizani::test
