// SPDX-License-Identifier: MIT
#include "engine/level/framework_levels.h"

#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/text/text_reader.h"
#include "tests/support/world.h"

namespace mizani::level {
namespace {

const TrainedModel& trained() {
  return test::shipped_model().trained();
}

const Framework& framework(const char* id) {
  return *test::shipped().framework(FrameworkId{id});
}

EdgeFilter admitting(mizani::Evidence weakest) {
  return {.weakest = weakest, .as_of = test::shipped().edition()};
}

std::optional<FrameworkLevels> read_on(const Framework& on, const FrameworkQuestion& question,
                                       mizani::Evidence weakest = mizani::Evidence::assumed) {
  return on_framework(question, trained(), framework("acqf"), on, test::shipped_paths(), admitting(weakest));
}

FrameworkQuestion question(double mean, double spread = 1, double coverage = 0.9) {
  return {.place = combined({.mean = mean, .spread = spread}, mean, {}), .course = 0.5, .coverage = coverage};
}

double total(const FrameworkLevels& levels) {
  return std::accumulate(levels.distribution.begin(), levels.distribution.end(), levels.no_counterpart);
}

TEST(FrameworkLevels, AreCalibratedWhereLabelledTextsWere) {
  for (const auto& calibration : trained().calibrations) {
    const auto levels = read_on(framework(calibration.framework.c_str()), question(5));
    ASSERT_TRUE(levels) << calibration.framework;
    EXPECT_TRUE(levels->calibrated) << calibration.framework;
    EXPECT_EQ(levels->rows, calibration.rows);
    EXPECT_GT(levels->rows, 0U);
    EXPECT_EQ(levels->no_counterpart, 0);
  }
}

TEST(FrameworkLevels, WithoutLabelledTextsGoThroughAPath) {
  for (const char* id : {"ke-knqf", "zm-zqf", "bw-ncqf"}) {
    const auto* on = test::shipped().framework(FrameworkId{id});
    if (on == nullptr) continue;
    ASSERT_EQ(trained().calibration(id), nullptr);
    const auto levels = read_on(*on, question(5));
    ASSERT_TRUE(levels) << id;
    EXPECT_FALSE(levels->calibrated);
    EXPECT_EQ(levels->rows, 0U);
    EXPECT_FALSE(levels->path.hops.empty());
  }
}

TEST(FrameworkLevels, SumToOneAndTheSetHoldsTheBestFit) {
  std::size_t read = 0;
  for (const auto& on : test::shipped().frameworks()) {
    for (const double mean : {0.2, 3.4, 5.5, 8.0, 11.0}) {
      for (const double spread : {0.5, 2.5}) {
        const auto levels = read_on(on, question(mean, spread));
        if (!levels) continue;
        ++read;
        ASSERT_EQ(levels->distribution.size(), on.levels.size());
        EXPECT_NEAR(total(*levels), 1, 1e-9) << on.id.str();
        EXPECT_LE(levels->set_first, levels->best_fit) << on.id.str();
        EXPECT_GE(levels->set_last, levels->best_fit) << on.id.str();
        EXPECT_LT(levels->set_last, on.levels.size());
      }
    }
  }
  EXPECT_GT(read, 500U);
}

TEST(FrameworkLevels, ALargerCoverageNeverGivesASmallerSet) {
  for (const char* id : {"acqf", "eqf", "za-nqf", "gb-scqf", "gb-rqf", "ke-knqf"}) {
    for (const double course : {0.0, 0.4, 1.0}) {
      for (const double mean : {2.0, 5.3, 7.9}) {
        std::optional<FrameworkLevels> before;
        for (double coverage = 0.5; coverage < 0.995; coverage += 0.01) {
          auto asked = question(mean, 1.2, coverage);
          asked.course = course;
          const auto levels = read_on(framework(id), asked);
          ASSERT_TRUE(levels);
          if (before) {
            EXPECT_LE(levels->set_first, before->set_first) << id << ' ' << coverage;
            EXPECT_GE(levels->set_last, before->set_last) << id << ' ' << coverage;
          }
          before = levels;
        }
      }
    }
  }
}

TEST(FrameworkLevels, AHigherPositionNeverHasALowerBestFit) {
  for (const auto& calibration : trained().calibrations) {
    std::size_t before = 0;
    for (double mean = -1; mean < 12; mean += 0.1) {
      const auto levels = read_on(framework(calibration.framework.c_str()), question(mean));
      ASSERT_TRUE(levels);
      EXPECT_GE(levels->best_fit, before) << calibration.framework << ' ' << mean;
      before = levels->best_fit;
    }
  }
}

TEST(FrameworkLevels, TheAcqfLeadsToItselfWithoutATable) {
  const auto levels = read_on(framework("acqf"), question(6, 0.4), mizani::Evidence::published);
  ASSERT_TRUE(levels);
  EXPECT_TRUE(levels->path.hops.empty());
  EXPECT_EQ(levels->best_fit, 5U);
}

TEST(FrameworkLevels, EvidenceWeakerThanAskedForIsRefused) {
  EXPECT_TRUE(read_on(framework("zm-zqf"), question(5)));
  EXPECT_FALSE(read_on(framework("zm-zqf"), question(5), mizani::Evidence::published));
  std::size_t refused = 0;
  for (const auto& on : test::shipped().frameworks()) {
    const bool weak = read_on(on, question(5)).has_value();
    const auto strong = read_on(on, question(5), mizani::Evidence::published);
    EXPECT_TRUE(weak || !strong) << on.id.str();
    refused += weak && !strong ? 1 : 0;
    if (strong && !strong->path.hops.empty()) {
      EXPECT_EQ(strong->path.rests_on, mizani::Evidence::published) << on.id.str();
    }
  }
  EXPECT_GT(refused, 0U);
}

TEST(FrameworkLevels, ACalibrationIsNotUsedForOtherLevelsOfTheSameId) {
  ASSERT_NE(trained().calibration("za-nqf"), nullptr);
  const auto catalogue = test::world_of(
      {test::ladder("acqf", 10, FrameworkKind::continental), test::ladder("za-nqf", 5, FrameworkKind::national, "ZA")},
      {test::table("za-nqf", "acqf", {{"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}, {"5", "5"}})});
  const auto index = *path::PathIndex::build(catalogue);
  const auto levels = on_framework(question(4, 0.5), trained(), *catalogue.framework(FrameworkId{"acqf"}),
                                   *catalogue.framework(FrameworkId{"za-nqf"}), index, {});
  ASSERT_TRUE(levels);
  EXPECT_FALSE(levels->calibrated);
  EXPECT_EQ(levels->path.hops.size(), 1U);
  EXPECT_EQ(levels->best_fit, 3U);
}

TEST(FrameworkLevels, AFrameworkWithoutLevelsHasNone) {
  EXPECT_FALSE(read_on(test::ladder("empty", 0, FrameworkKind::national, "ZZ"), question(5)));
}

TEST(FrameworkQuestion, IsTakenFromALevelling) {
  LevelScratch scratch;
  const auto levelling =
      test::shipped_model().level(*text::read_text("Plan and lead the work of a team.", "t"), scratch);
  const auto asked = question_of(levelling, 0.8);
  EXPECT_EQ(asked.place.position.mean, levelling.position.mean);
  EXPECT_EQ(asked.place.position.spread, levelling.position.spread);
  EXPECT_EQ(asked.place.best, levelling.best);
  EXPECT_EQ(asked.course, levelling.course);
  EXPECT_EQ(asked.coverage, 0.8);
}

}  // namespace
}  // namespace mizani::level
