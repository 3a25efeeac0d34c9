// SPDX-License-Identifier: MIT
#include "engine/text/text_reader.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/text/utf8.h"
#include "tests/support/spans.h"

namespace mizani::text {
namespace {

std::vector<std::string> statements(const std::string& text) {
  std::vector<std::string> out;
  const auto document = read_text(text, "t");
  if (!document) return {document.error().front().code};
  for (const auto& section : document->sections) {
    for (const auto& statement : section.statements) out.push_back(statement.text);
  }
  return out;
}

TEST(ReadText, SplitsARunningParagraphIntoSentences) {
  EXPECT_THAT(statements("Explain the water cycle. Measure rainfall with a gauge."),
              testing::ElementsAre("Explain the water cycle.", "Measure rainfall with a gauge."));
}

TEST(ReadText, ReadsBulletsNumbersAndLettersAsOneStatementEach) {
  EXPECT_THAT(
      statements("The learner will be able to:\n• plan a visit\n  on site\n- test a system\n3. write a report. Hand it "
                 "in.\n(b) guide others\n"),
      testing::ElementsAre("plan a visit on site", "test a system", "write a report. Hand it in.", "guide others"));
}

TEST(ReadText, AHyphenatedWordIsNotABullet) {
  EXPECT_THAT(statements("Work with\n-5 degrees and co-\noperate with others."),
              testing::ElementsAre("Work with -5 degrees and cooperate with others."));
}

TEST(ReadText, JoinsAStatementAcrossAPageBreakAndDropsThePageNumber) {
  EXPECT_THAT(statements("a. report information clearly\n\n17\n\f\nand accurately\nb. work in a team\n"),
              testing::ElementsAre("report information clearly and accurately", "work in a team"));
}

TEST(ReadText, FindsSectionsByHeadingsThatStateALevel) {
  const auto document = read_text("NQF Level One\na. recall facts\nNQF Level Two\na. apply rules\n", "t");
  ASSERT_TRUE(document.has_value());
  ASSERT_EQ(document->sections.size(), 2U);
  EXPECT_EQ(document->sections[0].stated_level, "1");
  EXPECT_EQ(document->sections[1].stated_level, "2");
  EXPECT_EQ(document->sections[1].statements.front().text, "apply rules");
}

TEST(ReadText, EverySpanIsExactlyItsStatementInTheDocument) {
  const auto document = read_text(
      "Niveau 5\n• Évaluer des données complexes ; \n• Gérer une équipe.\n\nتحليل البيانات وكتابة التقارير.\nTathmini "
      "taarifa.",
      "t");
  ASSERT_TRUE(document.has_value());
  std::size_t checked = 0;
  for (const auto& section : document->sections) {
    for (const auto& statement : section.statements) {
      EXPECT_EQ(test::slice(document->text, statement.span), statement.text);
      ++checked;
    }
  }
  EXPECT_EQ(checked, 4U);
}

TEST(ReadText, RefusesTextWithoutAWord) {
  for (const char* text : {"", "  \n\t", "12 34\n--\n", "•\n•"})
    EXPECT_THAT(statements(text), testing::ElementsAre("empty-text")) << text;
}

TEST(ReadText, SaysAtWhichByteUtf8Breaks) {
  const auto document = read_text("Explain\xff this", "t");
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().front().code, "invalid-utf8");
  EXPECT_THAT(document.error().front().found, testing::HasSubstr("byte 7"));
}

TEST(ReadText, RefusesFiftyMegabytes) {
  const auto document = read_text(std::string(std::size_t{50} << 20U, 'a'), "t");
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().front().code, "too-large");
}

TEST(ReadText, AcceptsAByteOrderMarkAndWindowsLineEnds) {
  EXPECT_THAT(statements("\xEF\xBB\xBF- plan work\r\n- test it\r\n"), testing::ElementsAre("plan work", "test it"));
}

TEST(ReadText, NoBytesBreakIt) {
  std::mt19937 random{7};
  const std::string alphabet = "ab .;:\n\f\t-•é(1)\xff\xe2\x80" + std::string(1, '\0');
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 60; i > 0; --i) bytes += alphabet[random() % alphabet.size()];
    const auto document = read_text(bytes, "t");
    if (document) {
      EXPECT_EQ(test::first_astray(*document), "") << testing::PrintToString(bytes);
    }
  }
}

TEST(Utf8, FindsTheFirstMalformedByte) {
  EXPECT_FALSE(first_invalid_byte("Évaluer تقييم").has_value());
  EXPECT_EQ(first_invalid_byte("ab\xc0\x80"), 2U) << "overlong";
  EXPECT_EQ(first_invalid_byte("a\xed\xa0\x80"), 1U) << "surrogate";
  EXPECT_EQ(first_invalid_byte("abc\xe2\x80"), 3U) << "cut short";
}

TEST(Utf8, TrimsBlanksOfEveryKind) {
  EXPECT_EQ(trimmed("\u00A0 \aé \u3000"), "é");
  EXPECT_EQ(trimmed(" \u2003\n"), "");
  EXPECT_EQ(trimmed(""), "");
}

TEST(Utf8, RepairsWhatIsMalformedAndNothingElse) {
  EXPECT_EQ(repaired_utf8("a\xff"
                          "b\xe2\x80"),
            "a\uFFFDb\uFFFD");
  EXPECT_EQ(repaired_utf8("Évaluer"), "Évaluer");
}

}  // namespace
}  // namespace mizani::text
