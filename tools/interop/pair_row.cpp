// SPDX-License-Identifier: MIT
#include "tools/interop/pair_row.h"

#include "engine/text/utf8.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"

namespace mizani::interop {
namespace {

/// A text of the row; notes what is wrong with it.
std::string text_of(const load::Value& row, const char* key, bool required, const std::string& where, Faults& faults) {
  const auto* value = load::find(row, key);
  if (value == nullptr) {
    if (required)
      faults.push_back(
          {.code = "missing-field", .where = where, .found = {}, .expected = '"' + std::string{key} + '"'});
    return {};
  }
  const std::string place = located(where, std::string{"/"} + key);
  if (!value->IsString()) {
    faults.push_back({.code = "wrong-type", .where = place, .found = "no text", .expected = "text"});
    return {};
  }
  std::string text{load::view(*value)};
  if (required && !text::has_letter(text))
    faults.push_back({.code = "empty-text", .where = place, .found = "no word", .expected = "the title of a course"});
  return text;
}

}  // namespace

Expected<match::ArticulationPair> read_pair_row(std::string_view line, const std::string& where) {
  if (const auto offset = text::first_invalid_byte(line)) {
    return failure({.code = "invalid-utf8",
                    .where = where,
                    .found = "a malformed sequence at byte " + std::to_string(*offset),
                    .expected = "UTF-8 text"});
  }
  const auto row = load::parse_json(line, "");
  if (!row) {
    Fault fault = row.error().front();
    constexpr std::size_t first_line = 2;  // ":1" of ":1:COLUMN"
    fault.where = where + fault.where.substr(first_line);
    return failure(std::move(fault));
  }
  if (!row->IsObject())
    return failure({.code = "wrong-type", .where = where, .found = "no object", .expected = "one JSON object a line"});
  Faults faults;
  match::ArticulationPair out{.receiving = {.institution = text_of(*row, "to_institution", false, where, faults),
                                            .title = text_of(*row, "title", true, where, faults)},
                              .sending = text_of(*row, "text", true, where, faults),
                              .sending_institution = text_of(*row, "from_institution", false, where, faults),
                              .candidates = {}};
  if (const auto* candidates = load::find(*row, "candidates")) {
    const auto wrong = [&](const char* found) {
      faults.push_back({.code = "wrong-type",
                        .where = located(where, "/candidates"),
                        .found = found,
                        .expected = "a list of course titles"});
    };
    if (!candidates->IsArray()) {
      wrong("no list");
    } else {
      for (const auto& candidate : candidates->GetArray()) {
        if (candidate.IsString())
          out.candidates.emplace_back(load::view(candidate));
        else
          wrong("an entry that is no text");
      }
    }
  }
  if (!faults.empty()) return failure(std::move(faults));
  return out;
}

}  // namespace mizani::interop
