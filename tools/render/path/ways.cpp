// SPDX-License-Identifier: MIT
#include "tools/render/path/ways.h"

#include <algorithm>

#include "engine/path/path_instruments.h"

namespace mizani::render {

WeighedPath weighed(const PathReport& report, const path::RecognitionPath& path) {
  const auto& kept = report.best().paths;
  const auto found = std::find_if(kept.begin(), kept.end(),
                                  [&](const path::ParetoPath& one) { return path::same_steps(one.path, path); });
  if (found != kept.end()) return {.path = *found, .kept = true};
  WeighedPath beaten{.path = {.path = path, .instruments = {}, .standing = {}, .best_on = {}}, .kept = false};
  beaten.path.instruments = path::instruments_on(path, report.instruments);
  beaten.path.standing = path::best_standing(beaten.path.instruments);
  return beaten;
}

std::vector<const path::ParetoPath*> kept_besides(const PathReport& report) {
  std::vector<const path::ParetoPath*> others;
  const auto& shown = report.answer.paths;
  for (const auto& kept : report.best().paths) {
    if (std::none_of(shown.begin(), shown.end(),
                     [&](const path::RecognitionPath& one) { return path::same_steps(one, kept.path); })) {
      others.push_back(&kept);
    }
  }
  return others;
}

std::vector<std::string> best_words(const path::CriterionSet& best_on) {
  std::vector<std::string> words;
  for (const auto criterion : path::criteria) {
    if (best_on.contains(criterion)) words.emplace_back(to_string(criterion));
  }
  return words;
}

}  // namespace mizani::render
