// SPDX-License-Identifier: MIT
#include "engine/level/word_reader.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mizani::level {
namespace {

using testing::ElementsAre;

std::vector<Word> words_in(std::string_view utf8) {
  WordReader reader;
  const auto words = reader.read(utf8);
  return {words.begin(), words.end()};
}

/// The words as they stand in the text.
std::vector<std::string> quoted(std::string_view utf8) {
  std::vector<std::string> out;
  for (const auto& word : words_in(utf8)) out.emplace_back(utf8.substr(word.begin, word.end - word.begin));
  return out;
}

std::vector<Break> breaks(std::string_view utf8) {
  std::vector<Break> out;
  for (const auto& word : words_in(utf8)) out.push_back(word.before);
  return out;
}

std::uint64_t only_hash(std::string_view utf8) {
  const auto words = words_in(utf8);
  EXPECT_EQ(words.size(), 1U) << utf8;
  return words.empty() ? 0 : words.front().hash;
}

void expect_sound(std::string_view bytes) {
  std::size_t end = 0;
  for (const auto& word : words_in(bytes)) {
    EXPECT_LE(end, word.begin);
    EXPECT_LT(word.begin, word.end);
    EXPECT_LE(word.end, bytes.size());
    end = word.end;
  }
}

TEST(WordReader, SpansNameTheWordsInTheText) {
  EXPECT_THAT(quoted("  Solve (complex) problems-in 3 fields."),
              ElementsAre("Solve", "complex", "problems", "in", "3", "fields"));
  EXPECT_THAT(quoted("Gérer l'équipe"), ElementsAre("Gérer", "l", "équipe"));
  EXPECT_THAT(quoted(""), ElementsAre());
  EXPECT_THAT(quoted(" .,;\n"), ElementsAre());
}

TEST(WordReader, CapitalsAreReadAsSmallLetters) {
  EXPECT_EQ(only_hash("ANALYSE"), only_hash("analyse"));
  EXPECT_EQ(only_hash("Éducation"), only_hash("éducation"));
  EXPECT_EQ(only_hash("ÀÇÑÖÞ"), only_hash("àçñöþ"));
  EXPECT_NE(only_hash("éducation"), only_hash("education"));
}

// U+00D7 (times) and U+00DF (sharp s) stand among the capitals and their counterparts without being a pair.
TEST(WordReader, TimesAndSharpSAreNotCapitals) {
  EXPECT_EQ(only_hash("\xC3\x97"), word_hash("\xC3\x97"));
  EXPECT_EQ(only_hash("\xC3\x9F"), word_hash("\xC3\x9F"));
}

TEST(WordReader, LigaturesOfPdfFilesAreTakenApart) {
  EXPECT_EQ(only_hash("ﬁeld"), word_hash("field"));
  EXPECT_EQ(only_hash("di\xEF\xAC\x83"
                      "cult"),
            word_hash("difficult"));
  EXPECT_EQ(only_hash("a\xEF\xAC\x84uent"), word_hash("affluent"));
  EXPECT_EQ(only_hash("con\xEF\xAC\x82ict"), word_hash("conflict"));
  EXPECT_EQ(only_hash("e\xEF\xAC\x80"
                      "ect"),
            word_hash("effect"));
  EXPECT_EQ(words_in("ﬁeld").front().stem, word_of("field").stem);
}

TEST(WordReader, ASoftHyphenIsNoPartOfAWord) {
  EXPECT_EQ(only_hash("quali\xC2\xAD"
                      "fication"),
            word_hash("qualification"));
  EXPECT_THAT(quoted("manage\xC2\xAD work"), ElementsAre("manage", "work"));
}

TEST(WordReader, CurlyQuotesAndDashesEndAWord) {
  EXPECT_THAT(quoted("“plan”—the learner’s work"), ElementsAre("plan", "the", "learner", "s", "work"));
  EXPECT_EQ(words_in("“plan”").front().hash, word_hash("plan"));
  EXPECT_THAT(breaks("plan—work – rest"), ElementsAre(Break::sentence, Break::none, Break::none));
  EXPECT_THAT(quoted("a\xC2\xA0"
                     "b"),
              ElementsAre("a", "b"));
}

TEST(WordReader, SentencesEndAtStopsBulletsAndLineEnds) {
  for (const char* stop : {".", ";", ":", "!", "?", "\n", "\r\n", "•", "·", "▪", "■", "✓", "\xE2\x80\xA8"}) {
    EXPECT_THAT(breaks(std::string{"plan "} + stop + " work"), ElementsAre(Break::sentence, Break::sentence)) << stop;
  }
}

TEST(WordReader, ACommaBreaksLessThanASentence) {
  EXPECT_THAT(breaks("plan, lead and work"), ElementsAre(Break::sentence, Break::comma, Break::none, Break::none));
  EXPECT_THAT(breaks("plan,. lead"), ElementsAre(Break::sentence, Break::sentence));
  EXPECT_THAT(breaks("plan., lead"), ElementsAre(Break::sentence, Break::sentence));
  EXPECT_THAT(breaks(", plan"), ElementsAre(Break::sentence));
}

TEST(WordReader, EmojiAreBlanks) {
  EXPECT_THAT(quoted("plan 🚀 work👍well"), ElementsAre("plan", "work", "well"));
  EXPECT_THAT(quoted("🚀👍"), ElementsAre());
}

TEST(WordReader, ArabicWordsEndAtBlanks) {
  EXPECT_THAT(quoted("تحليل البيانات"), ElementsAre("تحليل", "البيانات"));
  EXPECT_EQ(words_in("تحليل").front().hash, word_hash("تحليل"));
}

TEST(WordReader, MalformedBytesAreReadAndSpansStayInside) {
  const std::string sample = "Plan \xC3\x89quipes, \xE2\x80\xA2 ﬁeld \xC2\xAD 🚀 تحليل 你好";
  for (std::size_t cut = 0; cut <= sample.size(); ++cut) {
    expect_sound(std::string_view{sample}.substr(0, cut));
    expect_sound(std::string_view{sample}.substr(cut));
  }
  for (int first = 0x80; first < 0x100; ++first) {
    for (int second = 0x80; second < 0x100; second += 3) {
      const std::string bytes{'a', static_cast<char>(first), static_cast<char>(second)};
      expect_sound(bytes);
      expect_sound(bytes + " end");
    }
  }
  expect_sound(std::string("a\0b", 3));
}

TEST(WordReader, AStemIsOfTheFirstFiveBytes) {
  const auto analyse = word_of("analyse");
  EXPECT_EQ(analyse.stem, word_of("analysis").stem);
  EXPECT_EQ(analyse.stem, word_of("analytical").stem);
  EXPECT_NE(analyse.stem, word_of("anal").stem);
  EXPECT_NE(analyse.hash, word_of("analysis").hash);
  EXPECT_EQ(word_of("analy").stem, analyse.stem);
  EXPECT_EQ(word_of("plan").stem, word_of("plan").hash) << "shorter words are their own stem";
}

TEST(WordReader, WordOfGivesWhatATextGives) {
  for (const char* word : {"a", "plan", "apply", "analyse", "evaluate", "responsibility", "internationalisation",
                           "équipe", "2030", "تحليل"}) {
    const auto read = words_in(word);
    ASSERT_EQ(read.size(), 1U) << word;
    const auto made = word_of(word);
    EXPECT_EQ(read.front().hash, made.hash) << word;
    EXPECT_EQ(read.front().stem, made.stem) << word;
    EXPECT_EQ(read.front().end, made.end) << word;
    EXPECT_EQ(word_hash(word), made.hash) << word;
  }
}

TEST(WordReader, WordsOfZeroBytesDifferByLength) {
  EXPECT_NE(word_hash(std::string_view("\0", 1)), word_hash(std::string_view("\0\0", 2)));
}

TEST(WordReader, ReadingAgainForgetsTheTextBefore) {
  WordReader reader;
  ASSERT_EQ(reader.read("one two three").size(), 3U);
  const auto again = reader.read("four");
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again.front().before, Break::sentence);
}

}  // namespace
}  // namespace mizani::level
