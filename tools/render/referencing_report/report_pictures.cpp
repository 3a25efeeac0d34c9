// SPDX-License-Identifier: MIT
#include "tools/render/referencing_report/report_pictures.h"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "tools/render/picture/heat_map.h"

namespace mizani::render::referencing {
namespace {

using picture::PictureWords;

/// Every word that the two pictures use, by its key below "picture.".
constexpr std::array<std::pair<std::string_view, std::string PictureWords::*>, 29> places{{
    {"level", &PictureWords::level},
    {"none", &PictureWords::none},
    {"no_counterpart", &PictureWords::no_counterpart},
    {"heat_map_title", &PictureWords::heat_map_title},
    {"heat_map_how", &PictureWords::heat_map_how},
    {"heat_map_combined", &PictureWords::heat_map_combined},
    {"heat_map_rows", &PictureWords::heat_map_rows},
    {"heat_map_columns", &PictureWords::heat_map_columns},
    {"shade_scale", &PictureWords::shade_scale},
    {"mark_table", &PictureWords::mark_table},
    {"mark_proposed", &PictureWords::mark_proposed},
    {"mark_tension", &PictureWords::mark_tension},
    {"not_described", &PictureWords::not_described},
    {"mark_not_described", &PictureWords::mark_not_described},
    {"row_likely", &PictureWords::row_likely},
    {"row_table", &PictureWords::row_table},
    {"row_proposed", &PictureWords::row_proposed},
    {"row_tension", &PictureWords::row_tension},
    {"ladder_title", &PictureWords::ladder_title},
    {"ladder_and", &PictureWords::ladder_and},
    {"ladder_how", &PictureWords::ladder_how},
    {"mark_box", &PictureWords::mark_box},
    {"mark_whisker", &PictureWords::mark_whisker},
    {"mark_link", &PictureWords::mark_link},
    {"mark_evidence", &PictureWords::mark_evidence},
    {"column_unplaced", &PictureWords::column_unplaced},
    {"column_levels", &PictureWords::column_levels},
    {"place_words", &PictureWords::place_words},
    {"links_words", &PictureWords::links_words},
}};

document::Figure figure_of(const picture::Picture& drawn, const document::Text& caption) {
  return {.svg = drawn.svg, .alternative = document::Text{drawn.words}, .caption = caption};
}

}  // namespace

PictureWords picture_words(const messages::Messages& messages) {
  PictureWords words;
  words.language = messages.language();
  words.right_to_left = messages.right_to_left();
  // The patterns themselves: their places are filled by the picture.
  const auto pattern = [&](std::string_view key) { return messages.all().at(fmt::format("picture.{}", key)); };
  for (const auto& [key, place] : places) words.*place = pattern(key);
  words.no_links = pattern("no_links");
  words.list_comma = messages.text("list.comma").plain() + ' ';
  constexpr std::array evidence{Evidence::published, Evidence::self_assessed, Evidence::secondary,
                                Evidence::inferred,  Evidence::assumed,       Evidence::unknown};
  for (std::size_t i = 0; i < evidence.size(); ++i)
    words.evidence.at(i) = messages.text(fmt::format("evidence.{}", mizani::to_string(evidence.at(i)))).plain();
  constexpr std::array domains{DescriptorDomain::knowledge, DescriptorDomain::skills, DescriptorDomain::autonomy,
                               DescriptorDomain::overall};
  for (std::size_t i = 0; i < domains.size(); ++i)
    words.domains.at(i) = messages.text(fmt::format("domain.{}", mizani::to_string(domains.at(i)))).plain();
  return words;
}

Pictures report_pictures(const compare::Comparison& comparison, const picture::Ladders* ladders,
                         const messages::Messages& messages) {
  Pictures out;
  const auto words = picture_words(messages);
  if (comparison.combined.size() != 0) {
    picture::HeatMapOptions options;
    options.words = words;
    out.matrix.push_back(
        figure_of(picture::draw_heat_map(comparison, options), messages.text("picture.heat_map_caption")));
  }
  if (ladders != nullptr)
    out.alignment.push_back(
        figure_of(picture::draw_ladders(*ladders, {.words = words}), messages.text("picture.ladder_caption")));
  return out;
}

}  // namespace mizani::render::referencing
