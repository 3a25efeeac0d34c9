// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>
#include <string>

#include "frameworks/check/rule_context.h"

namespace mizani::check_rules {
namespace {

/// The framework named by `id`; complains where there is none.
const Framework* end_of(const FrameworkId& id, std::string_view pointer, const KnownIds& known, RuleContext& context) {
  const auto found = known.frameworks.find(id);
  if (found != known.frameworks.end()) return found->second;
  context.error("dangling-reference", pointer, id.str(), "a framework's id");
  return nullptr;
}

void level_of(const Framework* framework, const std::string& code, const std::string& pointer, RuleContext& context) {
  if (framework != nullptr && framework->level(code) == nullptr) {
    context.error("level-outside-framework", pointer, code, "a level of " + framework->id.str());
  }
}

/// In a data folder guesses stay in folders of their own, so that nobody takes them for what a report says. A table
/// that comes in a file by itself or in a bundle has no such folder.
void folder_matches_evidence(const Referencing& referencing, RuleContext& context) {
  const auto folder = std::filesystem::path{referencing.file}.parent_path();
  const bool in_inferred = folder.filename() == "inferred";
  const bool in_assumed = folder.filename() == "assumed";
  const auto data_folder = in_inferred || in_assumed ? folder.parent_path() : folder;
  if (data_folder.filename() != "referencing") return;
  if ((referencing.evidence == Evidence::inferred) != in_inferred ||
      (referencing.evidence == Evidence::assumed) != in_assumed) {
    context.error(
        "wrong-folder", "/status", std::string{to_string(referencing.evidence)},
        "inferred tables in referencing/inferred, assumed ones in referencing/assumed, others in referencing");
  }
}

/// The main counterparts of each level of the table, by rank: lowest and highest.
struct MainPlace {
  const Level* from = nullptr;
  int lowest = 0;
  int highest = 0;
};

std::vector<MainPlace> main_places(const Referencing& referencing, const Framework& from, const Framework& to) {
  std::vector<MainPlace> places;
  for (const auto& level : from.levels) {
    MainPlace place;
    for (const auto& row : referencing.rows) {
      const Level* counterpart = row.to ? to.level(*row.to) : nullptr;
      if (row.from != level.code || row.match != Match::main || row.domain || counterpart == nullptr) continue;
      place.lowest = place.from == nullptr ? counterpart->rank : std::min(place.lowest, counterpart->rank);
      place.highest = place.from == nullptr ? counterpart->rank : std::max(place.highest, counterpart->rank);
      place.from = &level;
    }
    if (place.from != nullptr) places.push_back(place);
  }
  return places;
}

/// A higher level should not land below the place of a lower one. Levels of one rank may.
void not_monotone(const Referencing& referencing, const Framework& from, const Framework& to, RuleContext& context) {
  const auto places = main_places(referencing, from, to);
  for (std::size_t i = 1; i < places.size(); ++i) {
    const MainPlace& lower = places[i - 1];
    const MainPlace& higher = places[i];
    if (higher.from->rank == lower.from->rank || higher.highest >= lower.highest) continue;
    context.warning("not-monotone", "/rows",
                    from.id.str() + ':' + higher.from->code + " below the place of " + lower.from->code,
                    "higher levels at higher or equal places");
  }
}

/// Levels between the lowest and highest of the table that it says nothing about, not even that they have no
/// counterpart.
void levels_passed_over(const Referencing& referencing, const Framework& from, RuleContext& context) {
  const auto named = [&](const Level& level) {
    return std::any_of(referencing.rows.begin(), referencing.rows.end(),
                       [&](const Alignment& row) { return row.from == level.code; });
  };
  const auto first = std::find_if(from.levels.begin(), from.levels.end(), named);
  const auto last = std::find_if(from.levels.rbegin(), from.levels.rend(), named).base();
  std::string passed;
  for (auto level = first; level < last; ++level) {
    if (!named(*level)) passed += (passed.empty() ? "" : ", ") + level->code;
  }
  if (!passed.empty())
    context.warning("levels-passed-over", "/rows", "no row for " + passed,
                    "a row for every level between the first and the last, or one with relation none");
}

}  // namespace

void referencing_errors(const Referencing& referencing, const KnownIds& known, std::vector<Finding>& findings) {
  RuleContext context{referencing.file, referencing.sources, findings};
  const Framework* from = end_of(referencing.from, "/from", known, context);
  const Framework* to = end_of(referencing.to, "/to", known, context);
  if (referencing.from == referencing.to)
    context.error("same-framework", "/to", referencing.to.str(), "another framework than from");
  context.validity(referencing.validity);
  context.keys(referencing.report.sources, [] { return std::string{"/report"}; });
  if (at_least(referencing.evidence, Evidence::secondary) && referencing.report.sources.empty()) {
    context.error("no-source", "/report/sources", "none",
                  "a source, as the status says " + std::string{to_string(referencing.evidence)});
  }
  folder_matches_evidence(referencing, context);
  if (!referencing.table_read && !referencing.rows.empty()) {
    context.error("status-mismatch", "/table_read", "false with rows", "true, or no rows");
  }
  for (std::size_t i = 0; i < referencing.rows.size(); ++i) {
    const Alignment& row = referencing.rows[i];
    const std::string here = "/rows/" + std::to_string(i);
    level_of(from, row.from, here + "/from", context);
    if (row.to) level_of(to, *row.to, here + "/to", context);
    if (row.to.has_value() == (row.relation == Relation::none)) {
      context.error("status-mismatch", here + "/to", row.to.value_or("null"),
                    "null with relation none, a level with any other");
    }
    if (row.provenance.evidence < referencing.evidence) {
      context.error("status-mismatch", here + "/status", std::string{to_string(row.provenance.evidence)},
                    "no stronger than the table's " + std::string{to_string(referencing.evidence)});
    }
    context.keys(row.provenance.sources, [&]() -> std::string_view { return here; });
  }
}

void referencing_warnings(const Referencing& referencing, const KnownIds& known, std::vector<Finding>& findings) {
  const auto from = known.frameworks.find(referencing.from);
  const auto to = known.frameworks.find(referencing.to);
  if (from == known.frameworks.end() || to == known.frameworks.end()) return;
  RuleContext context{referencing.file, referencing.sources, findings};
  not_monotone(referencing, *from->second, *to->second, context);
  levels_passed_over(referencing, *from->second, context);
}

}  // namespace mizani::check_rules
