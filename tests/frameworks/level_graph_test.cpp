// SPDX-License-Identifier: MIT
#include "frameworks/level_graph.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani {
namespace {

TEST(LevelGraph, HasAVertexForEachLevelAndAnEdgeForEachRowWithACounterpart) {
  const auto& world = test::shipped();
  const LevelGraph graph{world};
  std::size_t levels = 0;
  std::size_t rows = 0;
  for (const auto& framework : world.frameworks()) levels += framework.levels.size();
  for (const auto& table : world.referencings()) {
    rows += static_cast<std::size_t>(
        std::count_if(table.rows.begin(), table.rows.end(), [](const Alignment& row) { return row.to.has_value(); }));
  }
  EXPECT_EQ(graph.level_count(), levels);
  EXPECT_EQ(graph.edge_count(), rows);
}

TEST(LevelGraph, EdgesCarryTheirRowAndTable) {
  const LevelGraph graph{test::shipped()};
  const auto edges = graph.alignments_from({.framework = FrameworkId{"gb-scqf"}, .code = "9"},
                                           {.weakest = Evidence::published, .as_of = {}});
  const auto to_eqf =
      std::find_if(edges.begin(), edges.end(), [](const LevelEdge& e) { return e.to.framework->id.str() == "eqf"; });
  ASSERT_NE(to_eqf, edges.end());
  EXPECT_EQ(to_eqf->to.level->code, "6");
  EXPECT_EQ(to_eqf->row->provenance.evidence, Evidence::published);
}

TEST(LevelGraph, TheFilterCutsWeakEvidenceAndTablesOutOfForce) {
  auto table = test::table("aa-one", "meta", {{"1", "1"}}, Evidence::assumed);
  table.validity.to = parse_partial_date("2010");
  const auto world = test::world_of(
      {test::ladder("aa-one", 2, FrameworkKind::national, "AA"), test::ladder("meta", 2, FrameworkKind::meta)},
      {table});
  const LevelGraph graph{world};
  const LevelId level{.framework = FrameworkId{"aa-one"}, .code = "1"};
  EXPECT_EQ(graph.alignments_from(level).size(), 1U);
  EXPECT_TRUE(graph.alignments_from(level, {.weakest = Evidence::inferred, .as_of = {}}).empty());
  EXPECT_TRUE(graph.alignments_from(level, {.weakest = Evidence::assumed, .as_of = parse_date("2011-01-01")}).empty());
  EXPECT_EQ(graph.connected_to(level).size(), 2U);
}

TEST(LevelGraph, AnUnknownLevelHasNoEdges) {
  const LevelGraph graph{test::shipped()};
  EXPECT_TRUE(graph.alignments_from({.framework = FrameworkId{"nowhere"}, .code = "1"}).empty());
  EXPECT_TRUE(graph.connected_to({.framework = FrameworkId{"acqf"}, .code = "11"}).empty());
}

}  // namespace
}  // namespace mizani
