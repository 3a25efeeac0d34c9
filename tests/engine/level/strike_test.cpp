// SPDX-License-Identifier: MIT
#include "engine/level/strike.h"

#include <random>

#include <gtest/gtest.h>

#include "engine/text/utf8.h"
#include "tests/support/world.h"

namespace mizani::level {
namespace {

std::string struck(const std::string& text) {
  const Lexicon& lexicon = test::shipped_model().lexicon();
  text::Tokenizer tokenizer{lexicon.language()};
  return strike_level_words(text, lexicon, tokenizer);
}

TEST(StrikeLevelWords, TakesTheWordAndTheNumberDirectlyAfterIt) {
  EXPECT_EQ(struck("Level 5 Diploma in soil science"), "in soil science");
  EXPECT_EQ(struck("Soil science (SCQF Level 10)"), "Soil science ()");
  EXPECT_EQ(struck("Certificate III in Carpentry"), "in Carpentry");
  EXPECT_EQ(struck("NQF Level Seven outcomes"), "outcomes");
  EXPECT_EQ(struck("Entry to levels 5/6, year one"), "Entry to , ");
  EXPECT_EQ(struck("Level 8A pumps"), "pumps");
}

TEST(StrikeLevelWords, KnowsFormsOfTheWords) {
  EXPECT_EQ(struck("A master's degree, M.Sc. or Bachelor’s in welding"), "A , . or in welding");
  EXPECT_EQ(struck("HONOURS degrees"), "");
}

TEST(StrikeLevelWords, LeavesOtherNumbersAndWords) {
  for (const char* text : {"Install 5 pumps, 12 valves.", "Analyse soil at depth.", "Évaluer des données  complexes\n",
                           "تحليل البيانات", "", " \n"})
    EXPECT_EQ(struck(text), text);
  EXPECT_EQ(struck("Reach the level. 5 pumps"), "Reach the . 5 pumps");
  EXPECT_EQ(struck("In my last year i built pumps"), "In my last i built pumps");
}

TEST(StrikeLevelWords, ASecondTimeTakesNothingFromASentence) {
  const std::string once = struck("A level 5 diploma in year 2 of welding and level 6 of soldering.");
  EXPECT_EQ(once, "A in of welding and of soldering.");
  EXPECT_EQ(struck(once), once);
}

TEST(StrikeLevelWords, NoTextBreaksIt) {
  std::mt19937 random{5};
  const std::vector<std::string> pieces{"level", "5", " ", "é", "درجة", "\n", "/", "II", ".", "\u00AD", "𝟙", "'s", "-"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
    const std::string out = struck(text);
    EXPECT_LE(out.size(), text.size());
    EXPECT_FALSE(text::first_invalid_byte(out).has_value()) << text;
  }
}

}  // namespace
}  // namespace mizani::level
