// SPDX-License-Identifier: MIT
#include "engine/path/path_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::path {
namespace {

using test::ladder;
using test::paths;
using test::table;

constexpr double tolerance = 1e-9;

double worth(const RecognitionPath& found) {
  return found.confidence * (1 - found.distribution(found.distribution.size() - 1));
}

double at(const RecognitionPath& found, const Framework& to, const std::string& code) {
  const Level* level = to.level(code);
  return level == nullptr ? -1 : found.distribution(level - to.levels.data());
}

std::string best(const PathAnswer& answer, const std::string& framework) {
  if (answer.paths.empty()) return "no path";
  const auto level = answer.paths.front().best_level();
  return level ? test::shipped().framework(FrameworkId{framework})->levels[*level].code : "none";
}

std::string published(const std::string& from, const std::string& level, const std::string& to) {
  return best(paths(test::shipped(), test::shipped_paths(), from, level, to, Evidence::published), to);
}

// UK and Irish bodies, "Qualifications can cross boundaries"; EQF referencing reports of Scotland, England and Ireland.
TEST(PublishedReferencing, Scotland9And10BothLandOnEqf6) {
  EXPECT_EQ(published("gb-scqf", "9", "eqf"), "6");
  EXPECT_EQ(published("gb-scqf", "10", "eqf"), "6");
  EXPECT_EQ(published("gb-scqf", "12", "eqf"), "8");
  EXPECT_EQ(published("gb-scqf", "7", "eqf"), "5");
}

TEST(PublishedReferencing, Ireland7And8LandOnEqf6) {
  EXPECT_EQ(published("ie-nfq", "7", "eqf"), "6");
  EXPECT_EQ(published("ie-nfq", "8", "eqf"), "6");
}

TEST(PublishedReferencing, England4And5LandOnEqf5) {
  EXPECT_EQ(published("gb-rqf", "4", "eqf"), "5");
  EXPECT_EQ(published("gb-rqf", "5", "eqf"), "5");
}

TEST(PublishedReferencing, TheWayBackFromEqf6ToScotlandIsADistribution) {
  const auto answer = paths(test::shipped(), test::shipped_paths(), "eqf", "6", "gb-scqf", Evidence::published);
  ASSERT_FALSE(answer.paths.empty());
  const auto& scqf = *test::shipped().framework(FrameworkId{"gb-scqf"});
  const auto& found = answer.paths.front();
  EXPECT_NEAR(at(found, scqf, "9"), at(found, scqf, "10"), tolerance);
  EXPECT_GT(at(found, scqf, "9"), 0.4);
  EXPECT_NEAR(found.distribution.sum(), 1, tolerance);
}

// EC and NZQA comparability study of 2016: level 8 was left without a counterpart.
TEST(PublishedReferencing, NewZealand8HasNoCounterpartAndTheAnswerSaysSo) {
  const auto answer = paths(test::shipped(), test::shipped_paths(), "nz-nzqcf", "8", "eqf", Evidence::published);
  ASSERT_FALSE(answer.stated_none.empty());
  EXPECT_EQ(answer.stated_none.front().table->id.str(), "nz-nzqcf--eqf");
  for (const auto& found : answer.paths) EXPECT_NE(found.hops.front().table->id.str(), "nz-nzqcf--eqf");
}

TEST(EvidenceFloor, APublishedAnswerNeverRestsOnAnInferredOrAssumedRow) {
  const auto& world = test::shipped();
  std::size_t answers = 0;
  for (const auto& from : world.frameworks()) {
    for (const auto& to : world.frameworks()) {
      const auto answer = paths(world, test::shipped_paths(), from.id.str(), "", to.id.str(), Evidence::published, 3);
      for (const auto& found : answer.paths) {
        EXPECT_EQ(found.rests_on, Evidence::published);
        for (const auto& hop : found.hops) {
          EXPECT_EQ(hop.evidence, Evidence::published);
          for (const Alignment* row : hop.rows) EXPECT_EQ(row->provenance.evidence, Evidence::published);
        }
        ++answers;
      }
    }
  }
  EXPECT_GT(answers, 20U);
}

TEST(EvidenceFloor, KenyaToZambiaNeedsAnAssumptionAndWithoutOneThereIsNoPath) {
  const auto lenient = paths(test::shipped(), test::shipped_paths(), "ke-knqf", "7", "zm-zqf");
  ASSERT_FALSE(lenient.paths.empty());
  EXPECT_GE(lenient.paths.front().rests_on, Evidence::inferred);
  EXPECT_EQ(best(lenient, "zm-zqf"), "7");
  EXPECT_TRUE(
      paths(test::shipped(), test::shipped_paths(), "ke-knqf", "7", "zm-zqf", Evidence::published).paths.empty());
}

TEST(Route, NoPathOfTheShippedDataGoesDownIntoAThirdCountry) {
  const auto& world = test::shipped();
  std::size_t walked = 0;
  for (const auto& from : world.frameworks()) {
    for (const auto& to : world.frameworks()) {
      for (const auto& found :
           paths(world, test::shipped_paths(), from.id.str(), "", to.id.str(), Evidence::assumed, 5).paths) {
        for (const auto& hop : found.hops) {
          EXPECT_TRUE(hop.to->is_meta() || hop.to->country == from.country || hop.to->country == to.country)
              << from.id.str() << " to " << to.id.str() << " through " << hop.to->id.str();
        }
        ++walked;
      }
    }
  }
  EXPECT_GT(walked, 1000U);
}

TEST(Route, AThirdCountryIsNotBorrowedEvenWhenNothingElseLeadsThere) {
  const auto world = test::world_of(
      {ladder("aa-one", 2, FrameworkKind::national, "AA"), ladder("bb-two", 2, FrameworkKind::national, "BB"),
       ladder("cc-three", 2, FrameworkKind::national, "CC")},
      {table("aa-one", "bb-two", {{"1", "1"}}, Evidence::published, ReferencingKind::mutual),
       table("bb-two", "cc-three", {{"1", "1"}}, Evidence::published, ReferencingKind::mutual)});
  const auto index = PathIndex::build(world);
  EXPECT_TRUE(paths(world, *index, "aa-one", "1", "cc-three").paths.empty());
  EXPECT_EQ(paths(world, *index, "aa-one", "1", "bb-two").paths.size(), 1U) << "a bilateral agreement is a path";
}

TEST(Route, ATableItsAuthorsRuledOutCarriesNothing) {
  auto ruled_out = table("aa-one", "meta", {{"1", "1"}});
  ruled_out.endorsed = false;
  const auto world = test::world_of(
      {ladder("aa-one", 2, FrameworkKind::national, "AA"), ladder("meta", 2, FrameworkKind::meta)}, {ruled_out});
  EXPECT_TRUE(paths(world, *PathIndex::build(world), "aa-one", "1", "meta").paths.empty());
}

TEST(Route, AnOldVersionLeadsOnThroughItsSuccessor) {
  // South Africa's levels before 2009, read today.
  const auto answer = paths(test::shipped(), test::shipped_paths(), "za-nqf-1995", "4", "acqf");
  ASSERT_FALSE(answer.paths.empty());
  EXPECT_EQ(best(answer, "acqf"), "4");
}

TEST(Route, ATableReadBackwardsNamesTheLevelsItIsSilentOn) {
  const auto world =
      test::world_of({ladder("aa-one", 3, FrameworkKind::national, "AA"), ladder("meta", 3, FrameworkKind::meta)},
                     {table("aa-one", "meta", {{"1", "1"}, {"3", "3"}})});
  const auto index = PathIndex::build(world);
  const auto down = paths(world, *index, "meta", "3", "aa-one");
  ASSERT_EQ(down.paths.size(), 1U);
  ASSERT_EQ(down.paths.front().hops.front().unspoken.size(), 1U);
  EXPECT_EQ(down.paths.front().hops.front().unspoken.front()->code, "2");
  const auto up = paths(world, *index, "aa-one", "3", "meta");
  EXPECT_TRUE(up.paths.front().hops.front().unspoken.empty()) << "forward, every row leads somewhere";
}

TEST(Route, TablesOutOfForceOnTheDateAreNotWalked) {
  auto later = table("aa-one", "meta", {{"1", "1"}});
  later.validity.from = parse_partial_date("2010");
  const auto world = test::world_of(
      {ladder("aa-one", 2, FrameworkKind::national, "AA"), ladder("meta", 2, FrameworkKind::meta)}, {later});
  const auto index = PathIndex::build(world);
  const auto* source = world.framework(FrameworkId{"aa-one"});
  PathQuery query{.from = source,
                  .to = world.framework(FrameworkId{"meta"}),
                  .start = on_level(*source, source->levels[0]),
                  .filter = {.weakest = Evidence::assumed, .as_of = parse_date("2009-12-31")}};
  EXPECT_TRUE(index->find(query).paths.empty());
  query.filter.as_of = parse_date("2010-01-01");
  EXPECT_EQ(index->find(query).paths.size(), 1U);
}

TEST(RecognitionPath, EveryRowOfEveryMatrixSumsToOne) {
  const auto& world = test::shipped();
  for (const auto& from : world.frameworks()) {
    for (const auto& to : world.frameworks()) {
      for (const auto& found :
           paths(world, test::shipped_paths(), from.id.str(), "", to.id.str(), Evidence::assumed, 2).paths) {
        ASSERT_EQ(found.matrix.rows(), static_cast<Eigen::Index>(from.levels.size()) + 1);
        ASSERT_EQ(found.matrix.cols(), static_cast<Eigen::Index>(to.levels.size()) + 1);
        EXPECT_TRUE((found.matrix.rowwise().sum().array() - 1).abs().maxCoeff() < tolerance)
            << from.id.str() << " to " << to.id.str();
        EXPECT_GE(found.matrix.minCoeff(), 0);
      }
    }
  }
}

TEST(RecognitionPath, ALongerPathIsNeverSurerThanItsParts) {
  const auto& world = test::shipped();
  const auto& index = test::shipped_paths();
  std::size_t compared = 0;
  for (const auto& from : world.frameworks()) {
    for (const auto& to : world.frameworks()) {
      for (const auto& level : from.levels) {
        for (const auto& whole :
             paths(world, index, from.id.str(), level.code, to.id.str(), Evidence::assumed, 2).paths) {
          double confidence = 1;
          double uncertainty = 0;
          for (const auto& hop : whole.hops) {
            confidence *= index.policy().reliability_of(hop.evidence);
            EXPECT_LE(whole.confidence, index.policy().reliability_of(hop.evidence) + tolerance);
          }
          EXPECT_NEAR(whole.confidence, confidence, tolerance);
          // The first hop alone, as the same table gives it, is the first part.
          if (whole.hops.size() > 1) {
            for (const auto& part :
                 paths(world, index, from.id.str(), level.code, whole.hops.front().to->id.str(), Evidence::assumed, 5)
                     .paths) {
              if (part.hops.size() != 1 || part.hops.front().table != whole.hops.front().table) continue;
              uncertainty = part.uncertainty;
              EXPECT_GE(whole.uncertainty, part.uncertainty - tolerance);
              EXPECT_LE(whole.confidence, part.confidence + tolerance);
              ++compared;
            }
          }
          EXPECT_GE(whole.uncertainty, uncertainty - tolerance);
        }
      }
    }
  }
  EXPECT_GT(compared, 500U);
}

TEST(RecognitionPath, ComposingTwoTablesNeverGainsCertainty) {
  // Even where the second table folds levels together, the doubt of the first is not forgotten.
  const auto world =
      test::world_of({ladder("aa-one", 4, FrameworkKind::national, "AA"), ladder("meta", 4, FrameworkKind::meta),
                      ladder("other", 2, FrameworkKind::meta)},
                     {table("aa-one", "meta", {{"1", "1"}, {"1", "2"}, {"2", "2"}, {"3", "3"}}, Evidence::inferred),
                      table("meta", "other", {{"1", "1"}, {"2", "1"}, {"3", "2"}, {"4", "2"}})});
  const auto index = PathIndex::build(world);
  const auto part = paths(world, *index, "aa-one", "1", "meta").paths.front();
  const auto whole = paths(world, *index, "aa-one", "1", "other").paths.front();
  EXPECT_GE(whole.uncertainty, part.uncertainty);
  EXPECT_LT(whole.confidence, part.confidence);
}

TEST(RecognitionPath, AFrameworkLeadsToItselfWithoutAStep) {
  const auto answer = paths(test::shipped(), test::shipped_paths(), "acqf", "5", "acqf");
  ASSERT_EQ(answer.paths.size(), 1U);
  EXPECT_TRUE(answer.paths.front().hops.empty());
  EXPECT_EQ(answer.paths.front().confidence, 1);
  EXPECT_EQ(best(answer, "acqf"), "5");
}

TEST(RecognitionPath, ATableThatPlacesOneLevelDoesNotOutrankOneThatPlacesAll) {
  const auto world = test::world_of(
      {ladder("aa-one", 4, FrameworkKind::national, "AA"), ladder("meta", 4, FrameworkKind::meta)},
      {table("aa-one", "meta", {{"2", "2"}}, Evidence::inferred, ReferencingKind::type_inference), [] {
         auto whole = table("aa-one", "meta", {{"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}}, Evidence::assumed);
         whole.id = ReferencingId{"whole"};
         return whole;
       }()});
  const auto index = PathIndex::build(world);
  EXPECT_EQ(paths(world, *index, "aa-one", "", "meta").paths.front().hops.front().table->id.str(), "whole");
  EXPECT_EQ(paths(world, *index, "aa-one", "2", "meta").paths.front().rests_on, Evidence::inferred)
      << "for its own level it does";
}

TEST(RecognitionPath, PathsComeBestFirstAndTheSameTwice) {
  const auto once = paths(test::shipped(), test::shipped_paths(), "gb-scqf", "9", "za-nqf", Evidence::assumed, 8).paths;
  const auto again =
      paths(test::shipped(), test::shipped_paths(), "gb-scqf", "9", "za-nqf", Evidence::assumed, 8).paths;
  ASSERT_EQ(once.size(), again.size());
  ASSERT_GT(once.size(), 1U);
  for (std::size_t i = 0; i < once.size(); ++i) {
    if (i > 0) {
      EXPECT_GE(worth(once[i - 1]) + tolerance, worth(once[i]));
    }
    EXPECT_EQ(once[i].distribution, again[i].distribution);
    for (std::size_t h = 0; h < once[i].hops.size(); ++h) EXPECT_EQ(once[i].hops[h].table, again[i].hops[h].table);
  }
}

}  // namespace
}  // namespace mizani::path
