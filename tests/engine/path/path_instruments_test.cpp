// SPDX-License-Identifier: MIT
#include "engine/path/path_instruments.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/path/pareto.h"
#include "tests/support/world.h"

namespace mizani::path {
namespace {

using namespace std::chrono;
using test::ladder;
using test::table;

InstrumentParty bound(const std::string& country) {
  return {.country = CountryCode{country},
          .consent = Consent::ratified,
          .date = parse_partial_date("2001"),
          .in_force_from = {},
          .disputed = false,
          .provenance = {}};
}

RecognitionInstrument instrument(const std::string& id, std::vector<FrameworkId> frameworks, bool binding) {
  RecognitionInstrument out;
  out.id = InstrumentId{id};
  out.binding = binding;
  out.in_force_from = {.value = parse_partial_date("2001"),
                       .provenance = {.evidence = Evidence::inferred, .sources = {}, .note = "a test world"}};
  out.parties = {bound("AA"), bound("BB")};
  out.frameworks = std::move(frameworks);
  return out;
}

/// Two countries that meet over a region and over the continent; the region's protocol binds, the general declaration
/// does not.
Catalogue two_routes() {
  World world;
  for (const char* code : {"AA", "BB"})
    world.countries.push_back(
        {.code = CountryCode{code}, .part_of = {}, .name = {}, .au_member = true, .communities = {}});
  world.frameworks = {ladder("aa-one", 2, FrameworkKind::national, "AA"),
                      ladder("bb-two", 2, FrameworkKind::national, "BB"),
                      ladder("continent", 2, FrameworkKind::continental), ladder("region", 2, FrameworkKind::regional)};
  world.referencings = {table("aa-one", "continent", {{"1", "1"}}), table("bb-two", "continent", {{"1", "1"}}),
                        table("aa-one", "region", {{"1", "1"}}, Evidence::assumed),
                        table("bb-two", "region", {{"1", "1"}}, Evidence::assumed)};
  world.instruments = {instrument("protocol", {FrameworkId{"region"}}, true), instrument("declaration", {}, false)};
  world.policy = test::shipped().policy();
  return std::move(*Catalogue::build(std::move(world)));
}

ParetoAnswer answer_of(const Catalogue& world) {
  const Framework* from = world.framework(FrameworkId{"aa-one"});
  const ParetoQuery query{.paths = {.from = from,
                                    .to = world.framework(FrameworkId{"bb-two"}),
                                    .start = on_level(*from, from->levels.front()),
                                    .filter = {},
                                    .most = 3,
                                    .with_matrix = false},
                          .decided = 2020y / June / 1,
                          .sector = std::nullopt};
  return pareto_paths(*PathIndex::build(world), world, query);
}

const ParetoPath* through(const ParetoAnswer& answer, const std::string& framework) {
  const auto found = std::find_if(answer.paths.begin(), answer.paths.end(),
                                  [&](const ParetoPath& one) { return visits(one.path, FrameworkId{framework}); });
  return found == answer.paths.end() ? nullptr : &*found;
}

TEST(PathInstruments, OneTiedToAFrameworkStandsBehindPathsThroughItOnly) {
  const auto world = two_routes();
  const auto answer = answer_of(world);
  const auto* over_region = through(answer, "region");
  const auto* over_continent = through(answer, "continent");
  ASSERT_TRUE(over_region != nullptr && over_continent != nullptr);
  ASSERT_EQ(over_region->instruments.size(), 2U);
  EXPECT_EQ(over_region->instruments.front().instrument->id.str(), "protocol") << "binding ones first";
  EXPECT_EQ(over_region->standing, Standing::binding);
  ASSERT_EQ(over_continent->instruments.size(), 1U) << "a general one stands behind every path";
  EXPECT_EQ(over_continent->standing, Standing::not_binding);
}

TEST(PathInstruments, AWeakerPathIsKeptForItsLegalStanding) {
  const auto world = two_routes();
  const auto answer = answer_of(world);
  ASSERT_EQ(answer.paths.size(), 2U);
  EXPECT_TRUE(through(answer, "region")->best_on.contains(Criterion::legal_standing));
  EXPECT_FALSE(through(answer, "region")->best_on.contains(Criterion::evidence));
  EXPECT_FALSE(through(answer, "continent")->best_on.contains(Criterion::legal_standing));
}

TEST(PathInstruments, WithoutAnInstrumentThereIsNoStanding) {
  EXPECT_EQ(best_standing({}), std::nullopt);
}

// EQA Eswatini, May 2024: the committee oversees the putting into practice of the SADC framework. ZAQA, October 2019:
// Namibia and Seychelles took part. Neither is a party of Addis, and the SADC protocol does not name Seychelles.
TEST(PathInstruments, NamibiaAndSeychellesHaveTheSadcCommitteeBehindTheWayOverTheSadcFrameworkOnly) {
  const auto& world = test::shipped();
  const Framework* from = world.framework(FrameworkId{"na-nqf"});
  const auto answer = pareto_paths(test::shipped_paths(), world,
                                   {.paths = {.from = from,
                                              .to = world.framework(FrameworkId{"sc-nqf"}),
                                              .start = on_level(*from, *from->level("7")),
                                              .filter = {.weakest = Evidence::assumed, .as_of = world.edition()},
                                              .most = 3,
                                              .with_matrix = false},
                                    .decided = world.edition(),
                                    .sector = std::nullopt});
  const auto* over_sadc = through(answer, "sadcqf");
  ASSERT_NE(over_sadc, nullptr);
  ASSERT_EQ(over_sadc->instruments.size(), 1U);
  EXPECT_EQ(over_sadc->instruments.front().instrument->id.str(), "sadc-tcca-qvn");
  EXPECT_EQ(over_sadc->standing, Standing::not_binding) << "it attended: a reason, no duty";
  EXPECT_TRUE(over_sadc->best_on.contains(Criterion::legal_standing));
  ASSERT_FALSE(visits(answer.paths.front().path, FrameworkId{"sadcqf"})) << "the ACQF gives the more certain way";
  EXPECT_EQ(answer.paths.front().standing, std::nullopt);
}

TEST(PathInstruments, AGeneralConventionStandsBehindEveryWayBetweenItsParties) {
  const auto& world = test::shipped();
  const auto links = legal_links(world, CountryCode{"ZA"}, CountryCode{"ZM"}, world.edition(), std::nullopt);
  const auto found = test::paths(world, test::shipped_paths(), "za-nqf", "7", "zm-zqf", Evidence::assumed, 30).paths;
  std::size_t over_sadc = 0;
  for (const auto& path : found) {
    const auto behind = instruments_on(path, links);
    const auto names = [&](const char* id) {
      return std::any_of(behind.begin(), behind.end(),
                         [&](const LegalLink& link) { return link.instrument->id.str() == id; });
    };
    EXPECT_TRUE(names("addis-2014"));
    EXPECT_EQ(names("sadc-tcca-qvn"), visits(path, FrameworkId{"sadcqf"}));
    over_sadc += visits(path, FrameworkId{"sadcqf"}) ? 1 : 0;
  }
  EXPECT_GT(over_sadc, 0U);
  EXPECT_LT(over_sadc, found.size());
}

}  // namespace
}  // namespace mizani::path
