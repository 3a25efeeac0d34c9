// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "tools/render/picture/continent_map.h"

namespace mizani::render::picture {
namespace {

std::string framework_words(const path::StateReferencing& state, const PictureWords& words) {
  if (state.framework == nullptr) return words.no_framework;
  const std::string levels = state.framework->levels.empty()
                                 ? words.levels_unknown
                                 : filled(words.levels_short, {std::to_string(state.framework->levels.size())});
  std::string out = fmt::format("{} ({}{}{})", state.framework->name.in(words.language), state.framework->id.str(),
                                words.list_comma, levels);
  for (const Framework* other : state.others) out += fmt::format(" / {}", other->name.in(words.language));
  return out;
}

/// "inferred", "report published", or both; membership where there is neither.
std::string edge_words(const path::ReferencingEdge& edge, const PictureWords& words) {
  std::string out = edge.evidence ? words.of(*edge.evidence) : "";
  if (edge.report) {
    out += out.empty() ? "" : words.list_comma;
    out += fmt::format("{} ({})", words.mark_report, words.of(*edge.report));
  }
  return out.empty() ? words.mark_member : out;
}

std::string state_words(const path::StateReferencing& state, const path::ReferencingGraph& graph,
                        const PictureWords& words) {
  std::string out = filled(words.state_words, {state.state->name.in(words.language), framework_words(state, words),
                                               state.reaches ? words.of(*state.reaches) : words.none});
  for (const auto& edge : state.edges) {
    if (edge.to != graph.acqf || edge.report)
      out += fmt::format("; {}",
                         filled(words.edge_words, {short_name(*edge.to, words.language), edge_words(edge, words)}));
  }
  return out + '\n';
}

}  // namespace

std::string counts_by_evidence(const path::ReferencingGraph& graph, const PictureWords& words) {
  std::map<Evidence, std::size_t> states;
  for (const auto& state : graph.states) ++states[state.reaches.value_or(Evidence::unknown)];
  std::string out;
  for (const auto& [evidence, count] : states) {
    out +=
        (out.empty() ? "" : words.list_comma) + filled(words.count_words, {words.of(evidence), std::to_string(count)});
  }
  return words.states_by_evidence + out;
}

namespace {

std::string kinds_of_states(const path::ReferencingGraph& graph, const PictureWords& words) {
  const auto count = [&](auto is) {
    return std::to_string(std::count_if(graph.states.begin(), graph.states.end(), is));
  };
  const auto degrees = [](const path::StateReferencing& state) {
    return state.framework != nullptr && state.framework->kind == FrameworkKind::degree_structure;
  };
  const auto nothing = [](const path::StateReferencing& state) { return state.framework == nullptr; };
  const auto framework = [&](const path::StateReferencing& state) { return !degrees(state) && !nothing(state); };
  return filled(words.kinds_of_states, {count(framework), count(degrees), count(nothing)}) + '\n';
}

std::string hub_words(const path::ReferencingGraph& graph, const PictureWords& words) {
  std::string out;
  for (const Framework* hub : graph.hubs) {
    std::size_t tables = 0;
    std::size_t reports = 0;
    std::size_t members = 0;
    for (const auto& state : graph.states) {
      for (const auto& edge : state.edges) {
        if (edge.to != hub) continue;
        tables += edge.evidence ? 1 : 0;
        reports += edge.report ? 1 : 0;
        members += edge.member ? 1 : 0;
      }
    }
    const auto up = std::find_if(graph.hub_edges.begin(), graph.hub_edges.end(),
                                 [&](const path::ReferencingEdge& edge) { return edge.from == hub; });
    out += filled(words.hub_words,
                  {hub->name.in(words.language), std::to_string(tables), std::to_string(reports),
                   std::to_string(members), up == graph.hub_edges.end() ? words.none : edge_words(*up, words)}) +
           '\n';
  }
  return out;
}

}  // namespace

std::string continent_words(const path::ReferencingGraph& graph, const Date& as_of, const PictureWords& words) {
  const auto reports = std::count_if(graph.states.begin(), graph.states.end(), [](const path::StateReferencing& state) {
    return std::any_of(state.edges.begin(), state.edges.end(),
                       [](const path::ReferencingEdge& edge) { return edge.report.has_value(); });
  });
  std::string out = filled(words.continent_how, {to_string(as_of)}) + '\n';
  out += filled(words.continent_counts, {std::to_string(graph.states.size()), std::to_string(reports)}) + '\n';
  out += kinds_of_states(graph, words) + counts_by_evidence(graph, words) + ".\n" + hub_words(graph, words);
  for (const auto& state : graph.states) out += state_words(state, graph, words);
  return out;
}

}  // namespace mizani::render::picture
