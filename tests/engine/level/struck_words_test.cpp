// SPDX-License-Identifier: MIT
#include "engine/level/struck_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mizani::level {
namespace {

using testing::ElementsAre;

const StruckWords& struck() {
  static const StruckWords words{std::vector<std::string>{"level", "nqf", "certificate", "degree"}};
  return words;
}

std::vector<std::string> kept(std::string_view utf8) {
  WordReader reader;
  std::vector<Word> out;
  struck().filter(reader.read(utf8), out);
  std::vector<std::string> texts;
  for (const auto& word : out) texts.emplace_back(utf8.substr(word.begin, word.end - word.begin));
  return texts;
}

std::vector<Break> breaks_kept(std::string_view utf8) {
  WordReader reader;
  std::vector<Word> out;
  struck().filter(reader.read(utf8), out);
  std::vector<Break> breaks;
  for (const auto& word : out) breaks.push_back(word.before);
  return breaks;
}

TEST(StruckWords, TakesOutWordsAndTheNumberBehindThem) {
  EXPECT_THAT(kept("Welding at Level 5 of NQF"), ElementsAre("Welding", "at", "of"));
  EXPECT_THAT(kept("Certificate III in care"), ElementsAre("in", "care"));
  EXPECT_THAT(kept("CERTIFICATE iv, degree"), ElementsAre());
  EXPECT_THAT(kept("NQF level 10: plan"), ElementsAre("plan"));
  EXPECT_THAT(kept("level 5/6 work"), ElementsAre("work")) << "a number behind a struck number goes, too";
}

TEST(StruckWords, NumbersElsewhereStay) {
  EXPECT_THAT(kept("Lift 5 bags for 3 days at level ground"),
              ElementsAre("Lift", "5", "bags", "for", "3", "days", "at", "ground"));
  EXPECT_THAT(kept("level 2030 plan"), ElementsAre("2030", "plan")) << "a year is no level";
  EXPECT_THAT(kept("I plan"), ElementsAre("I", "plan"));
}

TEST(StruckWords, BreaksBeforeStruckWordsPassToTheNextWord) {
  EXPECT_THAT(breaks_kept("plan. Level 5 work"), ElementsAre(Break::sentence, Break::sentence));
  EXPECT_THAT(breaks_kept("plan, level work"), ElementsAre(Break::sentence, Break::comma));
  EXPECT_THAT(breaks_kept("Level 5 plan work"), ElementsAre(Break::sentence, Break::none));
  EXPECT_THAT(breaks_kept("plan. level, work"), ElementsAre(Break::sentence, Break::sentence));
}

TEST(StruckWords, FilterEmptiesItsStorageFirst) {
  WordReader reader;
  std::vector<Word> out(7);
  struck().filter(reader.read("plan work"), out);
  EXPECT_EQ(out.size(), 2U);
  struck().filter({}, out);
  EXPECT_TRUE(out.empty());
}

TEST(StruckWords, PluralsGoWithTheirWords) {
  EXPECT_THAT(kept("Levels 4, degrees and certificates of work"), ElementsAre("and", "of", "work"));
}

TEST(StruckWords, WithoutWordsNothingGoes) {
  const StruckWords none{std::vector<std::string>{}};
  WordReader reader;
  std::vector<Word> out;
  none.filter(reader.read("Certificate III, level 5"), out);
  EXPECT_EQ(out.size(), 4U);
}

}  // namespace
}  // namespace mizani::level
