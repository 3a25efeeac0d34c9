// SPDX-License-Identifier: MIT
#include "tools/render/cases/case_check_view.h"

#include <fmt/format.h>

#include "tools/render/cases/case_words.h"
#include "tools/render/picture/text_fit.h"

namespace mizani::render {

std::string case_check_text(const cases::CheckReport& report) {
  const auto& head = report.head;
  std::string out = report.faults.empty()
                        ? "The case file is whole.\n"
                        : fmt::format("The case file is damaged: {}.\n", counted(report.faults.size(), "fault"));
  if (!head.hash.empty()) {
    out += fmt::format("{}, {} entries, {}, {} of data\n", counted(head.cases, "case"), head.events,
                       counted(report.assessments, "assessment"), counted(head.snapshots, "archive"));
    if (report.faults.empty())
      out += fmt::format("Hash of the last entry, to be noted elsewhere:\n{}\n", picture::printable(head.hash));
  }
  if (!report.not_kept.empty()) {
    out += fmt::format("Data that assessments were made with and that the file does not keep ({}):\n",
                       report.not_kept.size());
    for (const auto& hash : report.not_kept)
      out += fmt::format("  {}\n", hash.empty() ? "not named" : cell(hash, case_page));
  }
  return out;
}

/// Whatever bytes a damaged file holds, the answer is JSON.
std::string case_check_json(const cases::CheckReport& report) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/cases-check/1");
    json.field("whole", report.faults.empty());
    json.object_field("head", [&] {
      json.field("cases", report.head.cases);
      json.field("entries", report.head.events);
      json.field("archives", report.head.snapshots);
      known_field(json, "hash", picture::printable(report.head.hash));
    });
    json.field("assessments", report.assessments);
    json.array_field("data_not_kept", [&] {
      for (const auto& hash : report.not_kept) json.value(picture::printable(hash));
    });
    json.array_field("faults", [&] {
      for (const auto& fault : report.faults) {
        json.object([&] {
          json.field("code", fault.code);
          json.field("where", picture::printable(fault.where));
          json.field("found", picture::printable(fault.found));
          json.field("expected", picture::printable(fault.expected));
        });
      }
    });
  });
  return json.str();
}

}  // namespace mizani::render
