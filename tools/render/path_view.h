// SPDX-License-Identifier: MIT
// path FROM TO as text and JSON (schema mizani/path/1).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/path/dated_answer.h"
#include "engine/path/legal_standing.h"
#include "engine/path/missing_table.h"
#include "engine/path/path_index.h"
#include "tools/render/json_writer.h"

namespace mizani::render {

/// What was asked and what came back. `from_level` is set where the walk starts on one level; `starts_at` names the
/// start in words. `whole`: the question is about every level of `from`. `answer`: the most certain paths, as many as
/// were asked for. `awarded`: the day of award, where it is known; `dated`: the paths that no other beats, on the day
/// of the decision and on that of award (the same where it is not known). `answerable_at`: where no path is admitted,
/// the strongest evidence class at which there would be one.
struct PathReport {
  const Catalogue* catalogue = nullptr;
  const Framework* from = nullptr;
  const Framework* to = nullptr;
  const Level* from_level = nullptr;
  bool whole = false;
  std::string starts_at;
  Date as_of{};
  Evidence weakest = Evidence::assumed;
  std::optional<Sector> sector;
  path::PathAnswer answer;
  std::vector<path::LegalLink> instruments;
  std::optional<Date> awarded;
  path::DatedAnswer dated;
  std::optional<path::MissingTable> missing;
  std::optional<Evidence> answerable_at;
  std::vector<std::string> warnings;

  /// The paths that no other beats, on the day of the decision.
  [[nodiscard]] const path::ParetoAnswer& best() const { return dated.on_decision; }
};

std::string path_text(const PathReport& report);
/// `explained`: with "explanation", the argument of path/explanation.h.
std::string path_json(const PathReport& report, bool explained);

/// One path as an object of that JSON: by level where it has a matrix, else by its distribution.
void path_object(JsonWriter& json, const Framework& from, const Framework& to, const path::RecognitionPath& found);
/// The members of that object, for objects that say more about a path.
void path_members(JsonWriter& json, const Framework& from, const Framework& to, const path::RecognitionPath& found);

/// First line of any answer that leans on tables: what class of evidence it rests on, in a sentence.
std::string rests_on_sentence(Evidence rests_on);

/// Which levels a table read backwards is silent on; empty where there are none.
std::string unspoken_words(const path::PathHop& hop, std::string_view indent);

}  // namespace mizani::render
