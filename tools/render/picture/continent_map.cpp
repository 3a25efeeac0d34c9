// SPDX-License-Identifier: MIT
#include "tools/render/picture/continent_map.h"

#include <algorithm>

#include <fmt/format.h>

#include "tools/render/picture/continent_layout.h"
#include "tools/render/picture/legend.h"
#include "tools/render/picture/text_fit.h"

namespace mizani::render::picture {
namespace {

constexpr double margin = 32;
constexpr Stroke member_stroke{.colour = "#8a8f98", .width = 0.7, .dash = {}};
constexpr Stroke report_stroke{.colour = ink, .width = 1.6, .dash = {}};
constexpr std::string_view degrees_fill = "#f1f1f1";

/// A ring on the line: a report is known, nobody has read its table.
void draw_report(SvgWriter& writer, Point at) {
  writer.circle(at, 4, paper, report_stroke);
}

Stroke stroke_for(const path::ReferencingEdge& edge) {
  if (edge.evidence) return stroke_of(*edge.evidence);
  return edge.report ? Stroke{.colour = ink, .width = 1, .dash = {}} : member_stroke;
}

const HubBox* hub_box(const ContinentLayout& layout, const Framework& hub) {
  const auto found =
      std::find_if(layout.hubs.begin(), layout.hubs.end(), [&](const HubBox& box) { return box.hub == &hub; });
  return found == layout.hubs.end() ? nullptr : &*found;
}

/// The outer side of a half's states, where lines turn into the lanes.
double beside(const ContinentLayout& layout, Half half) {
  const auto found = std::find_if(layout.states.begin(), layout.states.end(),
                                  [&](const StateBox& state) { return state.half == half; });
  return found == layout.states.end() ? layout.width / 2 : found->outer().x;
}

bool is_degrees(const path::StateReferencing& state) {
  return state.framework != nullptr && state.framework->kind == FrameworkKind::degree_structure;
}

/// Lines of a state, weaker ones first, so that firmer ones lie on top.
void draw_lines(SvgWriter& writer, const ContinentLayout& layout, const path::ReferencingGraph& graph, bool members) {
  for (const auto& place : layout.states) {
    for (const auto& edge : place.state->edges) {
      if (members == (edge.evidence || edge.report)) continue;
      if (edge.to == graph.acqf) {
        writer.line(place.inner(), layout.acqf_end(place.half, place.box.middle()), stroke_for(edge));
        continue;
      }
      const auto* hub = hub_box(layout, *edge.to);
      if (hub == nullptr) continue;
      if (hub->half == place.half) {
        writer.bend(place.outer(), hub->inner(), stroke_for(edge));
      } else {
        // Behind the ACQF, and between the regions of the other half.
        const Point far{.x = beside(layout, hub->half), .y = hub->far_lane};
        writer.bend(place.inner(), layout.acqf_end(place.half, hub->far_lane), stroke_for(edge));
        writer.line(layout.acqf_end(hub->half, hub->far_lane), far, stroke_for(edge));
        writer.bend(far, hub->inner(), stroke_for(edge));
      }
    }
  }
}

void draw_hub_lines(SvgWriter& writer, const ContinentLayout& layout, const path::ReferencingGraph& graph) {
  for (const auto& edge : graph.hub_edges) {
    const auto* hub = hub_box(layout, *edge.from);
    if (hub == nullptr) continue;
    const Point bent{.x = beside(layout, hub->half), .y = hub->lane};
    const Point end = layout.acqf_end(hub->half, hub->lane);
    writer.bend(hub->inner(), bent, stroke_for(edge));
    writer.line(bent, end, stroke_for(edge));
    if (edge.report) draw_report(writer, {.x = (bent.x + end.x) / 2, .y = hub->lane});
  }
}

std::string framework_label(const path::StateReferencing& state, const PictureWords& words) {
  if (state.framework == nullptr) return words.no_framework;
  std::string out = is_degrees(state) ? words.degrees : state.framework->acronym.value_or(words.framework);
  const auto& levels = state.framework->levels;
  out += levels.empty() ? " ?" : fmt::format(" {}", levels.size());
  if (!state.others.empty()) out += fmt::format(" {}", filled(words.and_others, {std::to_string(state.others.size())}));
  return out;
}

void draw_state(SvgWriter& writer, const StateBox& place, const path::ReferencingGraph& graph,
                const PictureWords& words) {
  const auto& state = *place.state;
  const bool framework = state.framework != nullptr && !is_degrees(state);
  writer.rectangle(place.box,
                   framework                    ? tint
                   : state.framework == nullptr ? paper
                                                : degrees_fill,
                   {.colour = framework ? "#0b2f5b" : "#8a8f98",
                    .width = framework ? 1.2 : 0.8,
                    .dash = state.framework == nullptr ? "3 3" : ""},
                   3);
  constexpr double pad = 7;
  constexpr double apart = 6;
  const std::string framework_text = framework_label(state, words);
  const double most = place.box.width / 2 - pad;
  const double right_part = std::min(most, text_width(framework_text, 9) + 1);
  writer.label({.x = place.box.x + pad,
                .y = place.box.y,
                .width = place.box.width - 2 * pad - right_part - apart,
                .height = place.box.height},
               state.state->name.in(words.language), {.size = 10.5, .least_size = 7, .bold = framework});
  writer.label(
      {.x = place.box.right() - pad - right_part, .y = place.box.y, .width = right_part, .height = place.box.height},
      framework_text, {.size = 9, .least_size = 7, .anchor = Anchor::right, .colour = "#333333"},
      state.framework == nullptr ? "" : state.framework->name.in(words.language));
  constexpr double ring = 7;
  for (const auto& edge : state.edges) {
    if (!edge.report) continue;
    const bool inwards = edge.to == graph.acqf;
    const bool to_right = inwards == (place.half == Half::left);
    const Point end = inwards ? place.inner() : place.outer();
    draw_report(writer, {.x = end.x + (to_right ? ring : -ring), .y = end.y});
  }
}

void draw_hub(SvgWriter& writer, const HubBox& place, const PictureWords& words) {
  writer.rectangle(place.box, paper, {.colour = "#0b2f5b", .width = 2, .dash = {}}, 6);
  const auto& name = place.hub->name.in(words.language);
  const Box upper{.x = place.box.x + 5, .y = place.box.y + 4, .width = place.box.width - 10, .height = 20};
  writer.label(upper, place.hub->acronym.value_or(name),
               {.size = 12.5, .least_size = 8, .anchor = Anchor::middle, .bold = true}, name);
  Box lower = upper;
  lower.y += 20;
  lower.height = 18;
  writer.label(lower,
               place.hub->levels.empty() ? words.levels_unknown
                                         : filled(words.levels_short, {std::to_string(place.hub->levels.size())}),
               {.size = 9.5, .least_size = 7, .anchor = Anchor::middle});
}

void draw_acqf(SvgWriter& writer, const ContinentLayout& layout, const Framework& acqf, const PictureWords& words) {
  const auto& box = layout.acqf;
  writer.rectangle(box, tint, {.colour = "#0b2f5b", .width = 3}, 6);
  writer.label({.x = box.x + 6, .y = box.middle() - 28, .width = box.width - 12, .height = 30},
               acqf.acronym.value_or(acqf.id.str()),
               {.size = 22, .least_size = 10, .anchor = Anchor::middle, .bold = true}, acqf.name.in(words.language));
  writer.label({.x = box.x + 6, .y = box.middle() + 6, .width = box.width - 12, .height = 20},
               filled(words.levels_short, {std::to_string(acqf.levels.size())}),
               {.size = 11.5, .least_size = 8, .anchor = Anchor::middle});
}

LegendEntry box_entry(const std::string& meaning, std::string_view fill, const Stroke& stroke) {
  return {.meaning = meaning, .draw = [=](SvgWriter& writer, const Box& box) {
            writer.rectangle({.x = box.x + 2, .y = box.y + 4, .width = box.width - 4, .height = 12}, fill, stroke, 3);
          }};
}

std::vector<LegendEntry> legend_of(const path::ReferencingGraph& graph, const PictureWords& words) {
  std::vector<LegendEntry> out;
  for (const Evidence evidence : evidence_ladder) out.push_back(stroke_entry(stroke_of(evidence), words.of(evidence)));
  out.push_back({.meaning = words.mark_report, .draw = [](SvgWriter& writer, const Box& box) {
                   writer.line({.x = box.x, .y = box.middle()}, {.x = box.right(), .y = box.middle()},
                               {.colour = ink, .width = 1, .dash = {}});
                   draw_report(writer, {.x = box.x + box.width / 2, .y = box.middle()});
                 }});
  out.push_back(stroke_entry(member_stroke, words.mark_member));
  out.push_back(box_entry(words.mark_framework, tint, {.colour = "#0b2f5b", .width = 1.2, .dash = {}}));
  out.push_back(box_entry(words.mark_degrees, degrees_fill, {.colour = "#8a8f98", .width = 0.8, .dash = {}}));
  if (std::any_of(graph.states.begin(), graph.states.end(), [](const auto& state) { return !state.others.empty(); })) {
    out.push_back({.meaning = words.mark_others, .draw = [words](SvgWriter& writer, const Box& box) {
                     writer.label(box, filled(words.and_others, {"1"}), {.size = 9, .anchor = Anchor::right});
                   }});
  }
  return out;
}

}  // namespace

Picture draw_continent(const path::ReferencingGraph& graph, const Date& as_of, const ContinentOptions& options) {
  const auto& words = options.words;
  const auto layout = lay_out(graph);
  SvgWriter writer{{.width = layout.width,
                    .height = layout.height,
                    .title = words.continent_title,
                    .words = continent_words(graph, as_of, words),
                    .id_prefix = options.id_prefix,
                    .language = words.language,
                    .right_to_left = words.right_to_left}};
  const double inner = layout.width - 2 * margin;
  const Anchor start = words.right_to_left ? Anchor::right : Anchor::left;
  writer.label({.x = words.right_to_left ? layout.width / 2 : margin, .y = 24, .width = inner / 2 - 10, .height = 26},
               words.continent_title, {.size = 18, .least_size = 12, .anchor = start, .bold = true});
  writer.label({.x = words.right_to_left ? layout.width / 2 : margin, .y = 52, .width = inner / 2 - 10, .height = 18},
               filled(words.continent_how, {to_string(as_of)}),
               {.size = 11.5, .least_size = 9, .anchor = start, .colour = quiet_ink});
  const Anchor end = words.right_to_left ? Anchor::left : Anchor::right;
  writer.label({.x = words.right_to_left ? margin : layout.width / 2, .y = 26, .width = inner / 2, .height = 40},
               counts_by_evidence(graph, words),
               {.size = 10.5, .least_size = 8.5, .lines = 2, .anchor = end, .colour = quiet_ink});
  draw_lines(writer, layout, graph, true);
  draw_hub_lines(writer, layout, graph);
  draw_lines(writer, layout, graph, false);
  draw_acqf(writer, layout, *graph.acqf, words);
  for (const auto& heading : layout.headings) {
    writer.label(heading.box, heading.region ? words.of(*heading.region) : words.other_states,
                 {.size = 12, .least_size = 9, .anchor = start, .bold = true});
  }
  for (const auto& state : layout.states) draw_state(writer, state, graph, words);
  for (const auto& hub : layout.hubs) draw_hub(writer, hub, words);
  draw_legend(writer, {.x = margin, .y = layout.legend_top, .width = inner, .height = 0}, legend_of(graph, words));
  return writer.finish();
}

}  // namespace mizani::render::picture
