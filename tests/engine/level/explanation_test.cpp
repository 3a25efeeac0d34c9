// SPDX-License-Identifier: MIT
#include "engine/level/explanation.h"

#include <cmath>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::level {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const TrainedModel& trained() {
  return test::shipped_model().trained();
}

const std::vector<std::string>& texts() {
  static const std::vector<std::string> ten{
      "Critically evaluate current research and lead a team.",
      "Recall basic facts. Follow simple instructions.",
      "Zebra",
      "Carry out routine tasks under direct supervision, keep the work place clean and report faults.",
      "Design, implement and test a relational database; document it and defend the design before peers.",
      "MANAGE PROJECTS in unpredictable contexts: take responsibility for decisions.",
      "Make an original contribution to knowledge through independent research at the frontier of the field.",
      "the the the and and of of",
      "Introduction to microeconomics. Students learn about demand, supply, elasticity and market failure.",
      "Explain 3 causes – and effects – of soil erosion • plan a remedy 🚜 • cost it"};
  return ten;
}

double sum(const std::vector<double>& values, double start = 0) {
  return std::accumulate(values.begin(), values.end(), start);
}

/// Words one blank apart, each as long as its name.
std::vector<Word> words_of(const std::vector<Break>& breaks) {
  std::vector<Word> out;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    out.push_back({.hash = i,
                   .stem = i,
                   .begin = static_cast<std::uint32_t>(10 * i),
                   .end = static_cast<std::uint32_t>(10 * i + 9),
                   .before = breaks[i]});
  }
  return out;
}

TEST(WordPulls, AddUpToThePosition) {
  ReadScratch scratch;
  for (const auto& text : texts()) {
    WordReader reader;
    const auto words = reader.read(text);
    const auto reading = trained().read(words, scratch);
    const auto pulls = pulls_of(words, trained(), reading, scratch);
    ASSERT_EQ(pulls.pulls.size(), words.size()) << text;
    EXPECT_NEAR(sum(pulls.pulls, pulls.start), reading.position.mean, 1e-9) << text;
  }
}

TEST(WordPulls, OfProcessesAddUpToTheMarginLessItsBias) {
  ReadScratch scratch;
  for (const auto& text : texts()) {
    WordReader reader;
    const auto words = reader.read(text);
    const auto reading = trained().read(words, scratch);
    for (std::size_t k = 0; k < bloom_processes; ++k) {
      EXPECT_NEAR(sum(process_pulls(words, trained(), k, scratch), trained().bloom.at(k).bias), reading.margins.at(k),
                  1e-9)
          << text;
    }
  }
}

TEST(Phrases, KeepTheSumWhateverIsListed) {
  ReadScratch scratch;
  for (const auto& text : texts()) {
    WordReader reader;
    const auto words = reader.read(text);
    const auto pulls = pulls_of(words, trained(), trained().read(words, scratch), scratch);
    for (const double least : {0.0, 0.01, 0.04, 0.3, 100.0}) {
      const auto phrases = phrases_of(words, pulls.pulls, least);
      double total = phrases.rest;
      std::size_t end = 0;
      for (const auto& phrase : phrases.listed) {
        total += phrase.pull;
        EXPECT_GE(std::abs(phrase.pull), least);
        EXPECT_LE(end, phrase.begin) << "in the order of the text, without overlap";
        EXPECT_LT(phrase.begin, phrase.end);
        end = phrase.end;
      }
      EXPECT_LE(end, text.size());
      EXPECT_NEAR(total, sum(pulls.pulls), 1e-9) << text;
      if (least > 50) {
        EXPECT_THAT(phrases.listed, IsEmpty());
      }
    }
  }
}

TEST(Phrases, ARunEndsWhereThePullTurnsOrTheSentenceDoes) {
  const auto words = words_of({Break::sentence, Break::none, Break::none, Break::comma, Break::none, Break::sentence});
  const auto phrases = phrases_of(words, std::vector<double>{0.2, 0.3, -0.4, -0.1, -0.1, -0.2}, 0.15);
  std::vector<std::pair<std::size_t, std::size_t>> spans;
  for (const auto& phrase : phrases.listed) spans.emplace_back(phrase.begin, phrase.end);
  EXPECT_THAT(spans, ElementsAre(std::pair{0, 19}, std::pair{20, 29}, std::pair{30, 49}, std::pair{50, 59}));
  EXPECT_NEAR(phrases.rest, 0, 1e-12);
}

TEST(Phrases, FaintWordsAndWeakRunsGoToTheRest) {
  const auto words = words_of({Break::sentence, Break::none, Break::none, Break::none});
  const auto phrases = phrases_of(words, std::vector<double>{0.01, 0.5, 0.01, 0.1}, 0.2);
  ASSERT_EQ(phrases.listed.size(), 1U);
  EXPECT_EQ(phrases.listed.front().begin, 10U);
  EXPECT_NEAR(phrases.rest, 0.12, 1e-12);
}

TEST(Phrases, WordsThatShareASpanStayTogether) {
  auto words = words_of({Break::sentence, Break::none, Break::none});
  words[1].begin = words[0].begin;
  words[1].end = words[0].end;
  const auto phrases = phrases_of(words, std::vector<double>{0.5, -0.2, 0.4}, 0.1);
  ASSERT_FALSE(phrases.listed.empty());
  EXPECT_EQ(phrases.listed.front().begin, 0U);
  double total = phrases.rest;
  for (const auto& phrase : phrases.listed) total += phrase.pull;
  EXPECT_NEAR(total, 0.7, 1e-12);
}

TEST(Phrases, OfNoWordsAreNone) {
  const auto phrases = phrases_of({}, {}, 0.1);
  EXPECT_THAT(phrases.listed, IsEmpty());
  EXPECT_EQ(phrases.rest, 0);
}

std::vector<Evidence> evidence_of(const std::vector<double>& pulls, double rest = -5) {
  std::vector<Evidence> out;
  for (const double pull : pulls)
    out.push_back({.kind = Evidence::Kind::text, .span = {}, .text = "w", .domain = {}, .position = 0, .pull = pull});
  out.push_back({.kind = Evidence::Kind::rest, .span = {}, .text = "rest", .domain = {}, .position = 0, .pull = rest});
  return out;
}

const Lexicon& lexicon() {
  return test::shipped_model().lexicon();
}

TEST(MoveOf, LeavesOutTheStrongestWordsThatPullTheOtherWay) {
  const auto evidence = evidence_of({0.5, -0.4, -0.3, 0.2, -0.1});
  const auto raise = move_of(6, true, 1, evidence, lexicon());
  EXPECT_EQ(raise.to_level, 7);
  EXPECT_NEAR(raise.needs, 0.5, 1e-12);
  EXPECT_THAT(raise.without, ElementsAre(1, 2));
  const auto lower = move_of(6, false, 1, evidence, lexicon());
  EXPECT_EQ(lower.to_level, 5);
  EXPECT_NEAR(lower.needs, 0.5, 1e-12);
  EXPECT_THAT(lower.without, ElementsAre(0));
}

TEST(MoveOf, AStretchedBestFitNeedsFewerWords) {
  const auto evidence = evidence_of({-0.3, -0.3, -0.3});
  EXPECT_THAT(move_of(6, true, 2, evidence, lexicon()).without, ElementsAre(0));
  EXPECT_THAT(move_of(6, true, 1, evidence, lexicon()).without, ElementsAre(0, 1));
}

TEST(MoveOf, NothingIsOfferedWhereAllWordsTogetherDoNotSuffice) {
  const auto move = move_of(5.6, true, 1, evidence_of({0.5, -0.3}), lexicon());
  EXPECT_EQ(move.to_level, 7);
  EXPECT_NEAR(move.needs, 0.9, 1e-12);
  EXPECT_THAT(move.without, IsEmpty()) << "the rest cannot be left out";
}

TEST(MoveOf, TheScaleEndsAtOneAndTen) {
  EXPECT_EQ(move_of(10.2, true, 1, {}, lexicon()).to_level, 0);
  EXPECT_EQ(move_of(12, true, 1, {}, lexicon()).to_level, 0);
  EXPECT_EQ(move_of(0.7, false, 1, {}, lexicon()).to_level, 0);
  EXPECT_EQ(move_of(10.2, false, 1, {}, lexicon()).to_level, 9);
}

TEST(MoveOf, OffersPhrasesOfTheLevel) {
  for (int level = 2; level <= 10; ++level) {
    const auto move = move_of(level - 1, true, 1, {}, lexicon());
    EXPECT_EQ(move.to_level, level);
    EXPECT_LE(move.phrases.size(), 3U);
    for (const auto& phrase : move.phrases) {
      const auto& entries = lexicon().entries();
      const auto entry =
          std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return e.phrase == phrase; });
      ASSERT_NE(entry, entries.end());
      EXPECT_NEAR(entry->position, level, 0.5);
    }
  }
}

}  // namespace
}  // namespace mizani::level
