// SPDX-License-Identifier: MIT
#include "engine/path/referencing_graph.h"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::path {
namespace {

ReferencingGraph graph(Evidence weakest = Evidence::assumed) {
  const auto& world = test::shipped();
  return referencing_graph(world, *world.framework(FrameworkId{"acqf"}), test::shipped_paths(),
                           {.weakest = weakest, .as_of = world.edition()});
}

const StateReferencing& state(const ReferencingGraph& all, const std::string& code) {
  return *std::find_if(all.states.begin(), all.states.end(),
                       [&](const StateReferencing& s) { return s.state->code.str() == code; });
}

const ReferencingEdge* edge_to(const StateReferencing& from, const std::string& hub) {
  const auto found = std::find_if(from.edges.begin(), from.edges.end(),
                                  [&](const ReferencingEdge& edge) { return edge.to->id.str() == hub; });
  return found == from.edges.end() ? nullptr : &*found;
}

// African Union, member states by region: 7 northern, 15 western, 9 central, 14 eastern, 10 southern.
TEST(Regions, EveryMemberStateOfTheAfricanUnionIsInOneOfItsFiveRegions) {
  std::map<AuRegion, int> states;
  for (const auto& country : test::shipped().countries()) {
    EXPECT_EQ(country.au_member, country.au_region.has_value()) << country.code.str();
    if (country.au_region) ++states[*country.au_region];
  }
  EXPECT_EQ(states, (std::map<AuRegion, int>{{AuRegion::northern, 7},
                                             {AuRegion::western, 15},
                                             {AuRegion::central, 9},
                                             {AuRegion::eastern, 14},
                                             {AuRegion::southern, 10}}));
}

TEST(ReferencingGraph, HasEveryMemberStateOnceEachWithAWayToTheAcqf) {
  const auto all = graph();
  std::set<std::string> codes;
  for (const auto& s : all.states) {
    EXPECT_TRUE(codes.insert(s.state->code.str()).second);
    EXPECT_NE(s.framework, nullptr) << s.state->code.str();
    EXPECT_TRUE(s.reaches) << s.state->code.str();
  }
  EXPECT_EQ(codes.size(), 55U);
}

TEST(ReferencingGraph, WhereSeveralAreInForceAFrameworkStandsBeforeTheDegreesAndNoneIsLost) {
  const auto all = graph();
  const auto& morocco = state(all, "MA");
  EXPECT_EQ(morocco.framework->id.str(), "ma-cnc");
  ASSERT_EQ(morocco.others.size(), 1U);
  EXPECT_EQ(morocco.others.front()->id.str(), "ma-degrees");
}

// Mauritius, "Report on Alignment of the National Qualifications Framework to the SADC Qualifications Framework", 2019:
// public, its level table not readable in the copy seen.
TEST(ReferencingGraph, AReportWhoseTableNobodyReadIsKnownButCarriesNoRow) {
  const auto published = graph(Evidence::published);
  const auto* edge = edge_to(state(published, "MU"), "sadcqf");
  ASSERT_NE(edge, nullptr);
  EXPECT_EQ(edge->report, Evidence::published);
  EXPECT_FALSE(edge->evidence);
  EXPECT_EQ(edge->rows, 0U);
  const auto all = graph();
  const auto* assumed = edge_to(state(all, "MU"), "sadcqf");
  ASSERT_NE(assumed, nullptr);
  EXPECT_EQ(assumed->evidence, Evidence::assumed);
  EXPECT_EQ(assumed->rows, 10U);
}

TEST(ReferencingGraph, AnEdgeCountsAsTheStrongestOfItsTables) {
  const auto all = graph();
  const auto* edge = edge_to(state(all, "KE"), "acqf");  // one table by types, one by design
  ASSERT_NE(edge, nullptr);
  EXPECT_EQ(edge->evidence, Evidence::inferred);
  EXPECT_EQ(state(all, "KE").edges.front().to->id.str(), "acqf") << "the ACQF comes first";
}

TEST(ReferencingGraph, RegionalFrameworksAreThereWithTheirMembersEvenWithoutATable) {
  const auto all = graph();
  const auto* member = edge_to(state(all, "RW"), "eaqfhe");
  ASSERT_NE(member, nullptr);
  EXPECT_TRUE(member->member);
  EXPECT_FALSE(member->evidence);
  EXPECT_TRUE(
      std::any_of(all.hubs.begin(), all.hubs.end(), [](const Framework* hub) { return hub->id.str() == "igadqf"; }));
  EXPECT_TRUE(
      std::none_of(all.hubs.begin(), all.hubs.end(), [](const Framework* hub) { return hub->id.str() == "acqf"; }));
}

TEST(ReferencingGraph, AFloorOfEvidenceTakesTheWeakerEdgesAway) {
  for (const auto& s : graph(Evidence::published).states) {
    for (const auto& edge : s.edges) {
      EXPECT_TRUE(!edge.evidence || *edge.evidence == Evidence::published) << s.state->code.str();
    }
  }
}

}  // namespace
}  // namespace mizani::path
