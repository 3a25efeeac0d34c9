// SPDX-License-Identifier: MIT
#include "engine/compare/side.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include "engine/text/document_builder.h"
#include "engine/text/text_reader.h"
#include "tests/support/shared_files.h"
#include "tests/support/world.h"
#include "tools/interop/document_file.h"

namespace mizani::compare {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using enum DescriptorDomain;

text::Document plain(const std::string& text) {
  const auto document = text::read_text(text, "levels.txt");
  EXPECT_TRUE(document.has_value());
  return document.value_or(text::Document{});
}

std::vector<std::string> codes(const Side& side) {
  std::vector<std::string> out;
  for (const auto& level : side.levels) out.push_back(level.code);
  return out;
}

std::vector<std::string> texts(const SideLevel& level) {
  std::vector<std::string> out;
  for (const auto& descriptor : level.descriptors) out.push_back(descriptor.text);
  return out;
}

std::vector<DescriptorDomain> domains(const SideLevel& level) {
  std::vector<DescriptorDomain> out;
  for (const auto& descriptor : level.descriptors) out.push_back(descriptor.domain);
  return out;
}

std::string code(const Expected<Side>& side) {
  return side ? "" : side.error().front().code;
}

Side side_of_file(const std::string& file, const Framework* framework = nullptr) {
  const auto read = interop::read_document(file, test::shipped_schemas());
  EXPECT_TRUE(read.has_value());
  auto side = side_of(read.value().document, file, framework);
  EXPECT_TRUE(side.has_value()) << (side ? "" : describe(side.error().front()));
  return side.value_or(Side{});
}

TEST(SideOfFramework, HasEveryLevelWithTheDescriptorsOfTheDataAndTheirStanding) {
  const auto& acqf = *test::shipped().framework(FrameworkId{"acqf"});
  const Side side = side_of(acqf);
  EXPECT_EQ(side.id, "acqf");
  EXPECT_EQ(side.framework, &acqf);
  EXPECT_EQ(side.language, "en");
  EXPECT_THAT(codes(side), ElementsAre("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
  EXPECT_EQ(side.described(), 10U);
  const SideLevel& seventh = side.levels[6];
  EXPECT_EQ(seventh.level, acqf.level("7"));
  EXPECT_THAT(domains(seventh), ElementsAre(knowledge, skills, autonomy));
  EXPECT_EQ(seventh.descriptors[0].text, acqf.level("7")->descriptors[0].text.in("en"));
  EXPECT_EQ(seventh.descriptors[0].evidence, Evidence::secondary);
  EXPECT_THAT(seventh.descriptors[0].sources, testing::Not(IsEmpty()));
}

TEST(SideOfFramework, WithoutDescriptorsHasItsLevelsAndNothingDescribed) {
  const Side side = side_of(test::ladder("xx-nqf", 4, FrameworkKind::national, "XX"));
  EXPECT_THAT(codes(side), ElementsAre("1", "2", "3", "4"));
  EXPECT_EQ(side.described(), 0U);
}

TEST(SideOfFramework, SpeaksTheLanguageOfItsDescriptorsWhereNoneIsEnglish) {
  Framework framework = test::ladder("xx-nqf", 1, FrameworkKind::national, "XX");
  framework.levels[0].descriptors.push_back(
      {.domain = overall, .text = LocalizedText{{{"fr", "Exécute des tâches simples."}}}, .provenance = {}});
  const Side side = side_of(framework);
  EXPECT_EQ(side.language, "fr");
  EXPECT_THAT(texts(side.levels[0]), ElementsAre("Exécute des tâches simples."));
}

// The EQF's table has eight levels with one cell for each of three domains.
TEST(SideOfFile, ReadsTheOfficialTableOfTheEqf) {
  MIZANI_NEEDS_SHARED("samples/artefacts/eqf-level-descriptors.csv");
  const Side side = side_of_file(test::shared_file("samples/artefacts/eqf-level-descriptors.csv").string());
  EXPECT_EQ(side.id, "eqf-level-descriptors");
  EXPECT_EQ(side.framework, nullptr);
  EXPECT_EQ(side.language, "en");
  EXPECT_THAT(codes(side), ElementsAre("1", "2", "3", "4", "5", "6", "7", "8"));
  EXPECT_EQ(side.described(), 8U);
  for (const auto& level : side.levels) EXPECT_THAT(domains(level), ElementsAre(knowledge, skills, autonomy));
}

// South Africa's level descriptors: ten levels, ten lettered categories a level.
TEST(SideOfFile, ReadsSouthAfricasLevelDescriptorsWithoutLosingACategory) {
  MIZANI_NEEDS_SHARED("samples/artefacts/south-africa-level-descriptors.pdf");
  const Side side = side_of_file(test::shared_file("samples/artefacts/south-africa-level-descriptors.pdf").string());
  EXPECT_THAT(codes(side), ElementsAre("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
  for (const auto& level : side.levels) {
    EXPECT_THAT(level.descriptors, SizeIs(10)) << level.code;
    EXPECT_THAT(domains(level), testing::Each(overall));
    EXPECT_THAT(texts(level).front(), testing::StartsWith("Scope of knowledge")) << level.code;
    EXPECT_THAT(texts(level).back(), testing::StartsWith("Accountability")) << level.code;
  }
  EXPECT_THAT(texts(side.levels[9]).back(), testing::EndsWith("governance of processes and systems."));
}

// The catalogue has the framework's ten categories with the ACQF domains they answer to; "context and systems" answers
// to two.
TEST(SideOfFile, CategoriesThatTheFrameworkNamesGetItsDomains) {
  MIZANI_NEEDS_SHARED("samples/artefacts/south-africa-level-descriptors.pdf");
  const auto* za = test::shipped().framework(FrameworkId{"za-nqf"});
  const Side side =
      side_of_file(test::shared_file("samples/artefacts/south-africa-level-descriptors.pdf").string(), za);
  EXPECT_EQ(side.id, "za-nqf");
  EXPECT_EQ(side.framework, za);
  for (const auto& level : side.levels) {
    EXPECT_EQ(level.level, za->level(level.code));
    EXPECT_THAT(domains(level), ElementsAre(knowledge, knowledge, skills, skills, autonomy, skills, skills, skills,
                                            autonomy, autonomy, autonomy))
        << level.code;
  }
}

TEST(SideOfFile, LevelsGoByTheirNumbersWhateverTheOrderInTheFile) {
  const auto side =
      side_of(plain("Level 10\n- Leads research.\nLevel 2\n- Follows rules.\nLevel 1\n- Helps.\n"), "a.txt");
  ASSERT_TRUE(side.has_value());
  EXPECT_THAT(codes(*side), ElementsAre("1", "2", "10"));
}

TEST(SideOfFile, LevelsOfAFrameworkGoInItsOrderAndThoseWithoutTextStay) {
  Framework roman = test::ladder("xx-nqf", 3, FrameworkKind::national, "XX");
  roman.levels[0].code = "III";
  roman.levels[1].code = "II";
  roman.levels[2].code = "I";
  text::DocumentBuilder builder;
  builder.heading("Level I", "I");
  builder.statement("Leads research.");
  builder.heading("Level III", "III");
  builder.statement("Follows rules.");
  const auto side = side_of(std::move(builder).finish(), "a.csv", &roman);
  ASSERT_TRUE(side.has_value());
  EXPECT_THAT(codes(*side), ElementsAre("III", "II", "I"));
  EXPECT_EQ(side->described(), 2U);
}

TEST(SideOfFile, TextBeforeTheFirstLevelAndBelowATableOfContentsIsOfNoLevel) {
  const auto side =
      side_of(plain("Level descriptors of the national framework\n\nContents\n\nLevel 1 ........ 4\nLevel 2 "
                    "........ 5\n\nThis booklet explains the framework to its readers.\n\n"
                    "Level 1\n- Helps others.\n\nLevel 2\n- Plans own work.\n"),
              "booklet.txt");
  ASSERT_TRUE(side.has_value()) << describe(side.error().front());
  ASSERT_THAT(codes(*side), ElementsAre("1", "2"));
  EXPECT_THAT(texts(side->levels[0]), ElementsAre("Helps others."));
  EXPECT_THAT(texts(side->levels[1]), ElementsAre("Plans own work."));
}

TEST(SideOfFile, AHeadingForEachLevelAndDomainMakesOneLevel) {
  const auto side = side_of(plain("Level 1: Knowledge\n- Simple facts.\nLevel 1: Skills\n- Follows steps.\n"
                                  "Level 2: Knowledge\n- Wider facts.\nLevel 2: Skills\n- Chooses steps.\n"),
                            "a.txt");
  ASSERT_TRUE(side.has_value());
  ASSERT_THAT(codes(*side), ElementsAre("1", "2"));
  EXPECT_THAT(domains(side->levels[0]), ElementsAre(knowledge, skills));
  EXPECT_THAT(texts(side->levels[1]), ElementsAre("Wider facts.", "Chooses steps."));
}

TEST(SideOfFile, AFileThatGoesThroughItsLevelsOnceADomainMakesEachLevelOnce) {
  const auto side = side_of(plain("Level 1\n- Simple facts.\nLevel 2\n- Wider facts.\n"
                                  "Level 1\n- Follows steps.\nLevel 2\n- Chooses steps.\n"),
                            "a.txt");
  ASSERT_TRUE(side.has_value());
  ASSERT_THAT(codes(*side), ElementsAre("1", "2"));
  EXPECT_THAT(texts(side->levels[0]), ElementsAre("Simple facts.", "Follows steps."));
}

TEST(SideOfFile, ALevelThatGoesOnAfterAPageBreakIsOne) {
  const auto side =
      side_of(plain("Level 1\n- Helps.\nLevel 2\n- Plans.\n\fLevel 2 (continued)\n- Reports.\n"), "a.txt");
  ASSERT_TRUE(side.has_value());
  EXPECT_THAT(texts(side->levels[1]), ElementsAre("Plans.", "Reports."));
}

TEST(SideOfFile, ALevelTwiceBesideAMissingOneIsAFault) {
  const auto side =
      side_of(plain("Level 1\n- Helps.\nLevel 2\n- Plans.\nLevel 2\n- Checks.\nLevel 4\n- Leads.\n"), "a.txt");
  ASSERT_FALSE(side.has_value());
  EXPECT_EQ(side.error().front().code, "duplicate-level");
  EXPECT_EQ(side.error().front().where, "a.txt");
  EXPECT_THAT(side.error().front().found, HasSubstr("level 2"));
}

TEST(SideOfFile, ALevelThatComesBackAloneIsAFault) {
  EXPECT_EQ(
      code(side_of(plain("Level 1\n- Helps.\nLevel 2\n- Plans.\nLevel 3\n- Leads.\nLevel 1\n- Other.\n"), "a.txt")),
      "duplicate-level");
}

TEST(SideOfFile, LabelsAtTheHeadOfStatementsNameTheirDomain) {
  const auto side = side_of(plain("Level 1\n- Knowledge: simple facts.\n- Skills – follows steps;\n- repeats them.\n"
                                  "- Autonomy and responsibility: works under guidance.\n"),
                            "a.txt");
  ASSERT_TRUE(side.has_value());
  EXPECT_THAT(domains(side->levels[0]), ElementsAre(knowledge, skills, skills, autonomy));
}

TEST(SideOfFile, AStatementThatSpeaksOfKnowledgeIsNotLabelledByIt) {
  const auto side =
      side_of(plain("Level 1\n- Knowledge of simple facts.\n- Skills, knowledge and attitudes for daily life.\n"
                    "Level 2\n- Knowledge of wider facts.\n- Skills and tools of a trade.\n"),
              "a.txt");
  ASSERT_TRUE(side.has_value());
  for (const auto& level : side->levels) EXPECT_THAT(domains(level), testing::Each(overall));
}

TEST(SideOfFile, ArabicLevelsAndLabelsAreRead) {
  const auto side = side_of(plain("المستوى ١\n- المعرفة: حقائق بسيطة.\n- المهارات: ينفذ خطوات بسيطة.\n"
                                  "المستوى ٢\n- المعرفة: حقائق أوسع.\n"),
                            "levels.txt");
  ASSERT_TRUE(side.has_value());
  EXPECT_THAT(codes(*side), ElementsAre("1", "2"));
  EXPECT_EQ(side->language, "ar");
  EXPECT_THAT(domains(side->levels[0]), ElementsAre(knowledge, skills));
}

TEST(SideOfFile, CodesWithTheFrameworksNameAreItsLevels) {
  text::DocumentBuilder builder;
  for (const char* code : {"ACQF-1", "acqf:2", "Level 3", "L4"}) {
    builder.heading(code, code);
    builder.statement(std::string{"Works at "} + code);
  }
  const auto side = side_of(std::move(builder).finish(), "a.csv", test::shipped().framework(FrameworkId{"acqf"}));
  ASSERT_TRUE(side.has_value()) << describe(side.error().front());
  for (std::size_t i = 0; i < 4; ++i) EXPECT_THAT(side->levels[i].descriptors, SizeIs(1));
}

TEST(SideOfFile, EveryLevelThatTheFrameworkLacksIsNamed) {
  const auto side = side_of(plain("Level 8\n- Leads.\nLevel 9\n- Leads.\nLevel 11\n- Leads.\n"), "a.txt",
                            test::shipped().framework(FrameworkId{"eqf"}));
  ASSERT_FALSE(side.has_value());
  ASSERT_THAT(side.error(), SizeIs(2));
  EXPECT_EQ(side.error()[0].code, "unknown-level");
  EXPECT_THAT(side.error()[0].found, HasSubstr("9"));
  EXPECT_THAT(side.error()[1].expected, HasSubstr("eqf"));
}

TEST(SideOfFile, ATextWithoutLevelsIsNoSide) {
  EXPECT_EQ(code(side_of(plain("Plans own work and checks it."), "outcomes.txt")), "no-level");
  EXPECT_EQ(code(side_of(text::Document{}, "empty.txt")), "no-level");
}

}  // namespace
}  // namespace mizani::compare
