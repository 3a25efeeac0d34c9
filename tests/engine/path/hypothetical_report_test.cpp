// SPDX-License-Identifier: MIT
#include "engine/path/hypothetical_report.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::path {
namespace {

using test::ladder;
using test::table;

using Rows = std::multimap<std::string, std::string>;

Rows rows_of(const HypotheticalReport& report, Match match) {
  Rows rows;
  for (const auto& row : report.table.rows) {
    if (row.match == match) rows.emplace(row.from, *row.to);
  }
  return rows;
}

HypotheticalReport report_in(const Catalogue& world) {
  return hypothetical_report(*PathIndex::build(world), *world.framework(FrameworkId{"aa-one"}),
                             *world.framework(FrameworkId{"meta"}), world.edition());
}

TEST(HypotheticalReport, NamesTheMostProbableCounterpartThatIsKnownToday) {
  const auto world = test::world_of(
      {ladder("aa-one", 3, FrameworkKind::national, "AA"), ladder("meta", 5, FrameworkKind::continental)},
      {table("aa-one", "meta", {{"1", "1"}, {"2", "3"}, {"3", "5"}}, Evidence::inferred)});
  const auto report = report_in(world);
  EXPECT_EQ(rows_of(report, Match::main), (Rows{{"1", "1"}, {"2", "3"}, {"3", "5"}}));
  EXPECT_TRUE(rows_of(report, Match::partial).empty()) << "of the levels between, nothing is said today either";
  EXPECT_EQ(report.today, Evidence::inferred);
  EXPECT_EQ(report.placed_by_rank, 0U);
  for (const auto& row : report.table.rows) EXPECT_EQ(row.provenance.evidence, Evidence::published);
}

TEST(HypotheticalReport, StillSpeaksOfALevelThatTodaysTableSpeaksOf) {
  const auto world = test::world_of(
      {ladder("aa-one", 2, FrameworkKind::national, "AA"), ladder("meta", 3, FrameworkKind::continental)},
      {table("aa-one", "meta", {{"1", "1"}, {"2", "2"}, {"2", "3"}}, Evidence::inferred)});
  const auto report = report_in(world);
  const auto main = rows_of(report, Match::main);
  const auto partial = rows_of(report, Match::partial);
  ASSERT_EQ(main.size(), 2U);
  ASSERT_EQ(partial.size(), 1U);
  EXPECT_EQ(partial.begin()->first, "2");
  EXPECT_NE(partial.begin()->second, main.find("2")->second);
}

TEST(HypotheticalReport, PlacesWhatNothingPlacesByItsShareOfTheLadderBetweenItsNeighbours) {
  const auto unknown = report_in(test::world_of(
      {ladder("aa-one", 5, FrameworkKind::national, "AA"), ladder("meta", 10, FrameworkKind::continental)}, {}));
  EXPECT_EQ(unknown.placed_by_rank, 5U);
  EXPECT_EQ(unknown.today, Evidence::unknown);
  EXPECT_EQ(rows_of(unknown, Match::main), (Rows{{"1", "2"}, {"2", "4"}, {"3", "6"}, {"4", "8"}, {"5", "10"}}));

  const auto between = report_in(test::world_of(
      {ladder("aa-one", 3, FrameworkKind::national, "AA"), ladder("meta", 10, FrameworkKind::continental)},
      {table("aa-one", "meta", {{"1", "8"}, {"3", "9"}}, Evidence::inferred)}));
  EXPECT_EQ(between.placed_by_rank, 1U);
  EXPECT_EQ(rows_of(between, Match::main), (Rows{{"1", "8"}, {"2", "8"}, {"3", "9"}}));
}

TEST(MissingReports, LeaveOutWhatIsPublishedAndNameTheReportsNobodyHasRead) {
  const auto& world = test::shipped();
  const auto total = *continent_uncertainty(
      world, test::shipped_paths(),
      {.filter = {.weakest = Evidence::assumed, .as_of = world.edition()}, .country = std::nullopt});
  const auto missing = missing_reports(world, test::shipped_paths(), total.states, world.edition());
  std::size_t unread = 0;
  for (const auto& report : missing) {
    EXPECT_TRUE(report.to->kind == FrameworkKind::continental || report.to->kind == FrameworkKind::regional);
    EXPECT_TRUE(std::none_of(world.referencings().begin(), world.referencings().end(), [&](const Referencing& known) {
      return known.from == report.table.from && known.to == report.table.to && known.evidence == Evidence::published &&
             !known.rows.empty();
    })) << report.table.id.str();
    if (report.unread != nullptr) ++unread;
  }
  // Known to exist, tables not read: Mauritius, Seychelles and South Africa to the SADC framework, Seychelles to the
  // ACQF.
  EXPECT_EQ(unread, 4U);
}

}  // namespace
}  // namespace mizani::path
