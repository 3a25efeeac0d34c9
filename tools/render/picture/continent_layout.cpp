// SPDX-License-Identifier: MIT
#include "tools/render/picture/continent_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "tools/render/picture/spread.h"

namespace mizani::render::picture {
namespace {

// A4 at 96 pixels an inch.
constexpr double sheet_width = 1123;
constexpr double sheet_height = 794;
constexpr double margin = 32;
constexpr double body_top = 84;
constexpr double body_bottom = 712;
constexpr double heading_height = 34;  // the lane above it and the words
constexpr double lane_height = 15;
constexpr double most_row = 24;
constexpr double row_gap = 3;
constexpr double most_box = 19;
constexpr double hub_width = 112;
constexpr double hub_height = 46;
constexpr double state_width = 236;
constexpr double acqf_width = 92;

using Region = std::optional<AuRegion>;
struct Group {
  Region region;
  std::vector<const path::StateReferencing*> states;
};

Half half_of(const Region& region) {
  return region == AuRegion::eastern || region == AuRegion::southern || !region ? Half::right : Half::left;
}

/// The regions from the north down, each with its states in the order of the data.
std::vector<Group> groups_of(const path::ReferencingGraph& graph, Half half) {
  constexpr std::array<Region, 6> order{AuRegion::northern, AuRegion::western,  AuRegion::central,
                                        AuRegion::eastern,  AuRegion::southern, std::nullopt};
  std::vector<Group> out;
  for (const auto& region : order) {
    if (half_of(region) != half) continue;
    Group group{.region = region, .states = {}};
    for (const auto& state : graph.states) {
      if (state.state->au_region == region) group.states.push_back(&state);
    }
    if (!group.states.empty()) out.push_back(std::move(group));
  }
  return out;
}

double gap() {
  return (sheet_width - 2 * margin - 2 * hub_width - 2 * state_width - acqf_width) / 4;
}

double states_left(Half half) {
  return half == Half::left ? margin + hub_width + gap() : sheet_width - margin - hub_width - gap() - state_width;
}

/// Places one half's states; returns the heights of its free lanes.
std::vector<double> place_states(ContinentLayout& layout, const path::ReferencingGraph& graph, Half half) {
  const auto groups = groups_of(graph, half);
  std::size_t rows = 0;
  for (const auto& group : groups) rows += group.states.size();
  const double room = body_bottom - body_top - heading_height * static_cast<double>(groups.size());
  const double row = rows == 0 ? most_row : std::min(most_row, room / static_cast<double>(rows));
  const double box = std::min(most_box, row - row_gap);
  std::vector<double> lanes;
  double y = body_top;
  for (const auto& group : groups) {
    lanes.push_back(y + 4);
    layout.headings.push_back({.region = group.region,
                               .box = {.x = states_left(half),
                                       .y = y + lane_height,
                                       .width = state_width,
                                       .height = heading_height - lane_height - 2}});
    y += heading_height;
    for (const auto* state : group.states) {
      layout.states.push_back(
          {.state = state, .half = half, .box = {.x = states_left(half), .y = y, .width = state_width, .height = box}});
      y += row;
    }
  }
  return lanes;
}

bool leads_to(const StateBox& state, const Framework& hub) {
  return std::any_of(state.state->edges.begin(), state.state->edges.end(),
                     [&](const path::ReferencingEdge& edge) { return edge.to == &hub; });
}

/// Which half a hub's states are in for the most part, and the mean height of those that are there.
std::pair<Half, double> home_of(const ContinentLayout& layout, const Framework& hub) {
  struct Sum {
    double y = 0;
    double count = 0;
  };
  std::map<Half, Sum> sums;
  for (const auto& state : layout.states) {
    if (!leads_to(state, hub)) continue;
    sums[state.half].y += state.box.middle();
    sums[state.half].count += 1;
  }
  const Half half = sums[Half::right].count > sums[Half::left].count ? Half::right : Half::left;
  const double middle = (body_top + body_bottom) / 2;
  return {half, sums[half].count > 0 ? sums[half].y / sums[half].count : middle};
}

void place_hubs(ContinentLayout& layout, const path::ReferencingGraph& graph, Half half,
                const std::vector<double>& lanes) {
  struct Home {
    const Framework* hub;
    double y;
  };
  std::vector<Home> homes;
  for (const Framework* hub : graph.hubs) {
    const auto [where, y] = home_of(layout, *hub);
    if (where == half) homes.push_back({.hub = hub, .y = y});
  }
  std::stable_sort(homes.begin(), homes.end(), [](const Home& a, const Home& b) { return a.y < b.y; });
  std::vector<Wish> wishes;
  constexpr double air = 24;
  for (const auto& home : homes) wishes.push_back({.at = home.y, .length = hub_height + air});
  const auto middles = spread_out(wishes, body_top, body_bottom);
  const double x = half == Half::left ? margin : sheet_width - margin - hub_width;
  std::map<double, int> users;
  // Lines that share a lane run a little apart.
  const auto next_lane = [&](double near) {
    if (lanes.empty()) return near;
    constexpr double apart = 4;
    const double nearest = *std::min_element(
        lanes.begin(), lanes.end(), [&](double a, double b) { return std::abs(a - near) < std::abs(b - near); });
    return nearest + apart * users[nearest]++;
  };
  for (std::size_t i = 0; i < homes.size(); ++i) {
    const Framework* hub = homes[i].hub;
    const bool leads_up = std::any_of(graph.hub_edges.begin(), graph.hub_edges.end(),
                                      [&](const path::ReferencingEdge& edge) { return edge.from == hub; });
    const bool crossed = std::any_of(layout.states.begin(), layout.states.end(), [&](const StateBox& state) {
      return state.half != half && leads_to(state, *hub);
    });
    layout.hubs.push_back({.hub = hub,
                           .half = half,
                           .box = {.x = x, .y = middles[i] - hub_height / 2, .width = hub_width, .height = hub_height},
                           .lane = leads_up ? next_lane(middles[i]) : middles[i],
                           .far_lane = crossed ? next_lane(middles[i]) : middles[i]});
  }
}

}  // namespace

ContinentLayout lay_out(const path::ReferencingGraph& graph) {
  ContinentLayout layout;
  layout.width = sheet_width;
  layout.height = sheet_height;
  layout.legend_top = body_bottom + 12;
  layout.acqf = {
      .x = (sheet_width - acqf_width) / 2, .y = body_top, .width = acqf_width, .height = body_bottom - body_top};
  const auto left_lanes = place_states(layout, graph, Half::left);
  const auto right_lanes = place_states(layout, graph, Half::right);
  place_hubs(layout, graph, Half::left, left_lanes);
  place_hubs(layout, graph, Half::right, right_lanes);
  return layout;
}

}  // namespace mizani::render::picture
