// SPDX-License-Identifier: MIT
#include "engine/level/level_model.h"

#include <cmath>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/level/level_distribution.h"
#include "engine/text/text_reader.h"
#include "tests/support/world.h"

namespace mizani::level {
namespace {

Levelling levelled(const std::string& text, const char* language = nullptr) {
  auto document = *text::read_text(text, "t");
  if (language != nullptr) document.language = language;
  LevelScratch scratch{test::shipped_model().lexicon()};
  return test::shipped_model().level(document, scratch);
}

double mean(const std::string& text) {
  return levelled(text, "en").position.mean;
}

TEST(LevelModel, MoreAutonomyAndComplexityStandHigher) {
  EXPECT_LT(mean("Carry out simple tasks under direct supervision in a structured context."),
            mean("Take responsibility for completing tasks and adapt to familiar problems."));
  EXPECT_LT(mean("Take responsibility for completing tasks and adapt to familiar problems."),
            mean("Manage projects and solve complex problems in unpredictable professional contexts."));
  EXPECT_LT(mean("Manage projects and solve complex problems in unpredictable professional contexts."),
            mean("Make an original contribution that extends the frontier of knowledge through independent research."));
}

// The ACQF's own order of supervision words: close, limited, routine, general.
TEST(LevelModel, SupervisionWordsFollowTheOrderOfTheAcqf) {
  EXPECT_LT(mean("Work under close supervision on given tasks."),
            mean("Work under limited supervision on given tasks."));
  EXPECT_LT(mean("Work under limited supervision on given tasks."),
            mean("Work under routine supervision on given tasks."));
  EXPECT_LT(mean("Work under routine supervision on given tasks."),
            mean("Work under general guidance on given tasks."));
}

TEST(LevelModel, ThePriorAndAllPullsAddUpToThePosition) {
  for (const char* text : {"Critically evaluate current research and lead a team.",
                           "Recall basic facts. Follow simple instructions.", "Zebra."}) {
    const auto answer = levelled(text, "en");
    const double sum =
        std::accumulate(answer.evidence.begin(), answer.evidence.end(), test::shipped_model().policy().prior_position,
                        [](double total, const Evidence& item) { return total + item.pull; });
    EXPECT_NEAR(sum, answer.position.mean, 1e-9) << text;
  }
}

TEST(LevelModel, EvidenceComesStrongestFirstAndQuotesTheText) {
  const auto answer = levelled("Critically evaluate current research and follow instructions.", "en");
  ASSERT_GT(answer.evidence.size(), 2U);
  for (std::size_t i = 1; i < answer.evidence.size(); ++i)
    EXPECT_GE(std::abs(answer.evidence[i - 1].pull), std::abs(answer.evidence[i].pull));
  EXPECT_TRUE(std::any_of(answer.evidence.begin(), answer.evidence.end(), [](const Evidence& item) {
    return item.text == "Critically evaluate" && item.span == text::Span{.begin = 0, .end = 19};
  }));
}

TEST(LevelModel, ProbabilitiesSumToOne) {
  for (const char* text : {"Recall facts.", "Lead change in strategic contexts.", "Zebra."}) {
    const auto answer = levelled(text, "en");
    EXPECT_NEAR(std::accumulate(answer.distribution.begin(), answer.distribution.end(), 0.0), 1, 1e-9);
    for (const auto& domain : answer.domains) {
      if (domain) {
        EXPECT_NEAR(std::accumulate(domain->distribution.begin(), domain->distribution.end(), 0.0), 1, 1e-9);
      }
    }
  }
}

TEST(LevelModel, WordsThatNameALevelOrAnAwardAreNotRead) {
  EXPECT_DOUBLE_EQ(mean("Solve complex problems."),
                   mean("Solve complex problems, level 9, PhD, master degree, NQF 2."));
}

TEST(LevelModel, RepeatingAPhraseMovesLessAndLess) {
  const std::string once = "Solve complex problems. ";
  const double first = mean(once);
  const double second = mean(once + once);
  const double third = mean(once + once + once);
  EXPECT_LT(first, second);
  EXPECT_LT(second, third);
  EXPECT_LT(third - second, second - first);
}

TEST(LevelModel, HoweverLongATextItsSpreadKeepsAFloor) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "Solve complex problems and lead teams. ";
  const auto spread = levelled(text, "en").position.spread;
  EXPECT_GE(spread, test::shipped_model().policy().spread_floor);
  EXPECT_LT(spread, levelled("Solve complex problems.", "en").position.spread);
}

TEST(LevelModel, ATextThatSaysNothingStandsInTheMiddleWithAWarning) {
  const auto answer = levelled("Zebra.", "en");
  EXPECT_NEAR(answer.position.mean, test::shipped_model().policy().prior_position, 1e-9);
  EXPECT_THAT(answer.warnings, testing::IsSupersetOf({Warning::no_cue, Warning::too_short, Warning::not_an_outcome}));
}

TEST(LevelModel, ALanguageWithoutALexiconIsSaidAndNotGuessed) {
  const auto answer = levelled("Évaluer des données complexes dans des contextes imprévisibles et gérer une équipe.");
  EXPECT_THAT(answer.warnings, testing::Contains(Warning::language_not_covered));
  EXPECT_NEAR(answer.position.mean, test::shipped_model().policy().prior_position, 1e-9);
  EXPECT_GE(answer.position.spread, test::shipped_model().policy().prior_spread);
}

TEST(LevelModel, WarnsWhenTheDomainsAreTwoLevelsApart) {
  const auto answer = levelled(
      "Demonstrate mastery of a complex body of knowledge at the forefront of a field. Work under direct supervision "
      "in a structured context.",
      "en");
  EXPECT_THAT(answer.warnings, testing::Contains(Warning::domains_disagree));
}

TEST(LevelModel, APhraseIsNotReadAcrossAComma) {
  const auto answer = levelled("Value independence, research and people.", "en");
  for (const auto& item : answer.evidence) EXPECT_EQ(item.text.find(','), std::string::npos) << item.text;
}

TEST(LevelModel, TheSameTextAlwaysGivesTheSameAnswer) {
  const auto once = levelled("Analyse data, justify decisions and guide others.", "en");
  const auto again = levelled("Analyse data, justify decisions and guide others.", "en");
  EXPECT_EQ(once.distribution, again.distribution);
  EXPECT_EQ(once.evidence.size(), again.evidence.size());
}

TEST(Bloom, TheLeadingVerbsDecide) {
  EXPECT_EQ(levelled("Critically evaluate sources.", "en").bloom.labels, (std::vector<std::size_t>{4}));
  EXPECT_EQ(levelled("List the parts of a pump.", "en").bloom.labels, (std::vector<std::size_t>{0}));
  EXPECT_THAT(levelled("Design and test a circuit.", "en").bloom.labels, testing::ElementsAre(2, 5));
}

TEST(LevelDistribution, TheSetIsTheShortestRunThatHoldsTheCoverage) {
  const std::vector<double> p{0.05, 0.1, 0.5, 0.3, 0.05};
  EXPECT_EQ(level_set(p, 0.5), std::pair(std::size_t{2}, std::size_t{2}));
  EXPECT_EQ(level_set(p, 0.79), std::pair(std::size_t{2}, std::size_t{3}));
  EXPECT_EQ(level_set(p, 0.9), std::pair(std::size_t{1}, std::size_t{3}));
  EXPECT_EQ(level_set(p, 1.0), std::pair(std::size_t{0}, std::size_t{4}));
}

TEST(LevelDistribution, ASharpPositionStandsOnItsLevel) {
  const auto p = distribution_of({.mean = 6.0, .spread = 0.1});
  EXPECT_EQ(best_fit(p), 5U);
  EXPECT_GT(p[5], 0.99);
  EXPECT_EQ(best_fit(distribution_of({.mean = 100, .spread = 1})), 9U)
      << "the ends of the scale catch what lies beyond";
}

TEST(LevelDistribution, AWiderSpreadNeverRaisesTheBestFit) {
  double before = 1;
  for (const double spread : {0.2, 0.5, 1.0, 2.0, 4.0}) {
    const auto p = distribution_of({.mean = 5, .spread = spread});
    EXPECT_LE(p[best_fit(p)], before);
    before = p[best_fit(p)];
  }
}

}  // namespace
}  // namespace mizani::level
