// SPDX-License-Identifier: MIT
// path FROM TO as text and JSON (schema mizani/path/1).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/path/legal_standing.h"
#include "engine/path/path_index.h"
#include "tools/render/json_writer.h"

namespace mizani::render {

/// What was asked and what came back. `from_level` is set where the walk starts on one level; `starts_at` names the
/// start in words.
struct PathReport {
  const Framework* from = nullptr;
  const Framework* to = nullptr;
  const Level* from_level = nullptr;
  std::string starts_at;
  Date as_of{};
  Evidence weakest = Evidence::assumed;
  std::optional<Sector> sector;
  path::PathAnswer answer;
  std::vector<path::LegalLink> instruments;
  std::vector<std::string> warnings;
};

std::string path_text(const PathReport& report);
std::string path_json(const PathReport& report);

/// One path as an object of that JSON: by level where it has a matrix, else by its distribution.
void path_object(JsonWriter& json, const Framework& from, const Framework& to, const path::RecognitionPath& found);

/// First line of any answer that leans on tables: what class of evidence it rests on, in a sentence.
std::string rests_on_sentence(Evidence rests_on);

/// Which levels a table read backwards is silent on; empty where there are none.
std::string unspoken_words(const path::PathHop& hop, std::string_view indent);

}  // namespace mizani::render
