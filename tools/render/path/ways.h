// SPDX-License-Identifier: MIT
// What stands behind the paths that are shown: criteria, instruments, disagreements, the two days, the missing table.
#pragma once

#include <string>
#include <vector>

#include "tools/render/json_writer.h"
#include "tools/render/path_view.h"

namespace mizani::render {

/// A path of the answer with its certainty's rank among those kept. `kept`: no other path beats it.
struct WeighedPath {
  path::ParetoPath path;
  bool kept = false;
};

/// The path with the instruments of the report that stand behind it, and where it is best. Linear in those kept.
WeighedPath weighed(const PathReport& report, const path::RecognitionPath& path);

/// The kept paths that are not among the most certain ones of the answer, most certain first.
std::vector<const path::ParetoPath*> kept_besides(const PathReport& report);

/// The criteria of the set in words: "certainty, hops".
std::vector<std::string> best_words(const path::CriterionSet& best_on);

/// Members "certainty", "pareto", "best_on", "legal_standing" and "instruments" (ids) of a path's object.
void weighed_members(JsonWriter& json, const WeighedPath& weighed);

/// Members "pareto", "disagreements", "dates", "missing_table" and "answerable_at" of the answer.
void ways_members(JsonWriter& json, const PathReport& report);

/// The lines below one path: its certainty, where it is best, the instruments behind it.
std::string weighed_lines(const PathReport& report, const path::RecognitionPath& path);

/// The sections "Ways that disagree", "Day of award against day of decision" and "What would make it surer"; empty
/// where there is nothing to say.
std::string ways_sections(const PathReport& report);

}  // namespace mizani::render
