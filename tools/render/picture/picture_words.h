// SPDX-License-Identifier: MIT
// Every word that a picture adds to the data's own. English here; whoever renders in another language hands in others.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

#include "engine/compare/comparison.h"
#include "frameworks/model/country.h"
#include "frameworks/model/evidence.h"

namespace mizani::render::picture {

/// {0}, {1} … stand for what the data say, in any order. `language`: ISO 639-1, also of the names taken from the data.
struct PictureWords {
  std::string language = "en";
  bool right_to_left = false;

  std::array<std::string, evidence_ladder.size() + 1> evidence{"published", "self-assessed", "secondary",
                                                               "inferred",  "assumed",       "nothing known"};
  std::string level = "level {0}";
  std::string none = "none";
  std::string no_counterpart = "no counterpart";
  std::string list_comma = ", ";

  std::array<std::string, 4> domains{"knowledge", "skills", "autonomy and responsibility", "all descriptors together"};
  std::string heat_map_title = "{0} against {1}";
  std::string heat_map_how = "Per cent by which each level of {0} (rows) answers to each level of {1} (columns)";
  std::string heat_map_combined = "the domains together";
  std::string heat_map_rows = "Levels of {0}, the highest on top";
  std::string heat_map_columns = "Levels of {0}, the highest on the right";
  std::string shade_scale = "Per cent";
  std::string mark_table = "level named by {0} ({1})";
  std::string mark_proposed = "proposed from the descriptors, keeping the order of levels";
  std::string mark_tension = "tension: the descriptors speak against the table";
  std::string not_described = "not described";
  std::string mark_not_described = "one side has no descriptor of this level";
  std::string row_likely = "most likely {0} ({1} %)";
  std::string row_table = "table {0}: {1}";
  std::string row_proposed = "proposed {0}";
  std::string row_tension = "tension with the table";

  std::string ladder_title = "{0} on the ACQF scale";
  std::string ladder_and = " and ";
  std::string ladder_how = "Where each level stands by the best tables as of {0}, and how surely";
  std::string scale_name = "ACQF";
  std::string mark_box = "middle half of the probability, with the mean";
  std::string mark_whisker = "middle nine tenths";
  std::string mark_link = "levels read as each other";
  std::string mark_evidence = "Lines by what they rest on:";
  std::string column_unplaced = "no way to the ACQF: {0}";
  std::string column_levels = "levels: {0}";
  std::string place_words = "{0}: mean {1}, nine tenths between {2} and {3}, evidence: {4}";
  std::string links_words = "{0} to {1}: {2}";
  std::string no_links = "no path between {0} and {1}";

  std::string continent_title = "Frameworks of the African Union's states and the ACQF";
  std::string continent_how = "Which tables lead from the framework in force on {0}, and what they rest on";
  std::string continent_counts = "States: {0}. States with a report whose table has not been read: {1}.";
  std::string hub_words = "{0}: tables of {1} states, unread reports of {2}, member states {3}; to the ACQF: {4}";
  std::array<std::string, 5> regions{"Northern Africa", "Western Africa", "Central Africa", "Eastern Africa",
                                     "Southern Africa"};
  std::string other_states = "Other states";
  std::string degrees = "degrees";
  std::string framework = "framework";
  std::string no_framework = "nothing in force";
  std::string and_others = "+{0}";
  std::string mark_others = "as many more are in force beside it";
  std::string levels_short = "{0} levels";
  std::string levels_unknown = "levels not known";
  std::string mark_framework = "framework with its number of levels";
  std::string mark_degrees = "read by its degrees";
  std::string mark_member = "member state, no table";
  std::string mark_report = "a report is known, its table has not been read";
  std::string state_words = "{0}: {1}; to the ACQF: {2}";
  std::string edge_words = "to {0}: {1}";
  std::string count_words = "{0}: {1}";
  std::string states_by_evidence = "States by what their firmest way to the ACQF rests on: ";
  std::string kinds_of_states = "States with a framework: {0}; read by their degrees: {1}; with nothing in force: {2}.";

  [[nodiscard]] const std::string& of(Evidence which) const { return evidence.at(static_cast<std::size_t>(which)); }
  [[nodiscard]] const std::string& of(AuRegion which) const { return regions.at(static_cast<std::size_t>(which)); }
  [[nodiscard]] const std::string& of(DescriptorDomain which) const {
    return domains.at(static_cast<std::size_t>(which));
  }
};

/// The pattern with {0}, {1} … replaced; a number without a part stays as it is. In a pattern that runs from right to
/// left each part keeps its own order (Unicode's isolates), so that a date reads the right way round.
std::string filled(std::string_view pattern, std::initializer_list<std::string_view> parts);

/// What a framework is called in a picture: "ZA NQF", "ACQF"; its name where it has no acronym, its id without either.
std::string short_name(const Framework& framework, const std::string& language);

}  // namespace mizani::render::picture
