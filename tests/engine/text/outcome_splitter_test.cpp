// SPDX-License-Identifier: MIT
#include "engine/text/outcome_splitter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mizani::text {
namespace {

using testing::ElementsAre;

Document split(std::string_view text) {
  DocumentBuilder builder;
  split_outcomes(text, builder);
  return std::move(builder).finish();
}

std::vector<std::string> statements(std::string_view text) {
  std::vector<std::string> out;
  for (const auto& section : split(text).sections) {
    for (const auto& statement : section.statements) out.push_back(statement.text);
  }
  return out;
}

TEST(SplitOutcomes, OneOutcomeALineWithoutBulletsIsOneStatementEach) {
  EXPECT_THAT(statements("Explain how modules and inverters work together\nInstall panels\nTest systems\n"),
              ElementsAre("Explain how modules and inverters work together", "Install panels", "Test systems"));
  EXPECT_THAT(statements("يشرح مبادئ الكهرباء\nيركب الألواح الشمسية\nيختبر الأنظمة"),
              ElementsAre("يشرح مبادئ الكهرباء", "يركب الألواح الشمسية", "يختبر الأنظمة"));
}

TEST(SplitOutcomes, AWrappedParagraphIsJoinedBesidesItsCapitals) {
  EXPECT_THAT(statements("The learner applies the wiring code that is in force in\n"
                         "Kenya and explains to customers how the systems that he\n"
                         "or she installs are kept in order"),
              ElementsAre("The learner applies the wiring code that is in force in Kenya and explains to customers how "
                          "the systems that he or she installs are kept in order"));
}

TEST(SplitOutcomes, AShortLineInWrappedTextEndsItsStatement) {
  EXPECT_THAT(statements("• Resilience and agility\n"
                         "Participants are encouraged to consider the programmes of the\n"
                         "school that amplify what they learn"),
              ElementsAre("Resilience and agility",
                          "Participants are encouraged to consider the programmes of the school that amplify what they "
                          "learn"));
}

TEST(SplitOutcomes, AListEntryOfTwoSentencesIsOneStatement) {
  EXPECT_THAT(statements("• Plan a visit. Adapt the plan on\nsite. Report.\n• Test systems"),
              ElementsAre("Plan a visit. Adapt the plan on site. Report.", "Test systems"));
}

TEST(SplitOutcomes, ABulletAloneOnItsLineOpensTheNext) {
  EXPECT_THAT(statements("• \a\nPlan a visit\non site\n• \a\nTest systems"),
              ElementsAre("Plan a visit on site", "Test systems"));
}

TEST(SplitOutcomes, LeadInsAreDropped) {
  EXPECT_THAT(statements("On completion the learner is able to:\n- plan a visit\n- test systems"),
              ElementsAre("plan a visit", "test systems"));
  EXPECT_THAT(statements("You will gain much.\nKey benefits\n• plan a visit.\nSkills you will develop\n• test systems"),
              ElementsAre("You will gain much.", "plan a visit.", "test systems"));
}

TEST(SplitOutcomes, AddressesAndPageNumbersAreDropped) {
  EXPECT_THAT(statements("• plan a visit and\n4\nwww.example.org/programmes\nreport it\n5 [www.example.org]\n"),
              ElementsAre("plan a visit and report it"));
}

TEST(SplitOutcomes, AbbreviationsEndNoSentence) {
  EXPECT_THAT(statements("Use office programs, e.g. Calc or Writer, with ease. Keep records."),
              ElementsAre("Use office programs, e.g. Calc or Writer, with ease.", "Keep records."));
}

TEST(SplitOutcomes, SentencesOfEveryLanguageAreSplit) {
  EXPECT_THAT(statements("Il évalue l’état du système. Il rédige un rapport !"),
              ElementsAre("Il évalue l’état du système.", "Il rédige un rapport !"));
  EXPECT_THAT(statements("هل يفهم المتعلم؟ يشرح المبادئ."), ElementsAre("هل يفهم المتعلم؟", "يشرح المبادئ."));
  EXPECT_THAT(statements("Anaeleza kanuni. Anapima mfumo."), ElementsAre("Anaeleza kanuni.", "Anapima mfumo."));
}

TEST(SplitOutcomes, SoftHyphensJoinWithoutATrace) {
  EXPECT_THAT(statements("• plan the main\u00AD\ntenance of sys\u00ADtems"),
              ElementsAre("plan the maintenance of systems"));
}

TEST(SplitOutcomes, TextAboveTheFirstLevelIsASectionOfItsOwn) {
  const auto document =
      split("This document holds the descriptors.\n\nNiveau 1\n- citer des faits\nNiveau 2\n- appliquer des règles\n");
  ASSERT_EQ(document.sections.size(), 3U);
  EXPECT_EQ(document.sections[0].heading, "");
  EXPECT_FALSE(document.sections[0].stated_level.has_value());
  EXPECT_EQ(document.sections[1].stated_level, "1");
  EXPECT_EQ(document.sections[2].heading, "Niveau 2");
}

TEST(SplitOutcomes, EveryKindOfLineEndIsOne) {
  EXPECT_THAT(statements("- plan\r\n- test\r- report\n- guide"), ElementsAre("plan", "test", "report", "guide"));
}

TEST(FoldedWhiteSpace, LeavesOutWhatNoReaderSees) {
  EXPECT_EQ(folded_white_space("\u200F \u00A0a\u00ADb\t\n\u3000c\uFEFF "), "ab c");
}

}  // namespace
}  // namespace mizani::text
