// SPDX-License-Identifier: MIT
#include "engine/level/level_model.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/level/bloom.h"
#include "engine/level/level_distribution.h"
#include "engine/text/text_reader.h"
#include "engine/text/utf8.h"
#include "tests/support/spans.h"
#include "tests/support/world.h"

namespace mizani::level {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

const LevelModel& model() {
  return test::shipped_model();
}

Levelling levelled(const std::string& text, const char* language = nullptr) {
  auto document = *text::read_text(text, "t");
  if (language != nullptr) {
    document.language = language;
    document.language_reliable = true;
  }
  LevelScratch scratch;
  return model().level(document, scratch);
}

/// The text as one statement, whatever a reader of documents would make of it.
Levelling levelled_whole(const std::string& text, const char* language) {
  const std::vector<text::Statement> statements{
      {.text = text, .span = {.begin = 0, .end = text::code_points(text)}, .domain = {}}};
  LevelScratch scratch;
  return model().level(statements, language, scratch);
}

double mean(const std::string& text) {
  return levelled(text, "en").position.mean;
}

double sum(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

const std::string simple = "Carry out simple tasks under direct supervision in a structured context.";
const std::string managing = "Manage projects and solve complex problems in unpredictable professional contexts.";
const std::string original =
    "Make an original contribution that extends the frontier of knowledge through independent research.";

TEST(LevelModel, MoreAutonomyAndComplexityStandHigher) {
  EXPECT_LT(mean(simple) + 1, mean(managing));
  EXPECT_LT(mean(managing) + 0.5, mean(original));
  EXPECT_LT(levelled(simple, "en").best, levelled(managing, "en").best);
  EXPECT_LT(levelled(managing, "en").best, levelled(original, "en").best);
}

TEST(LevelModel, TheStartAndAllPullsAddUpToThePosition) {
  for (const std::string text :
       {"Critically evaluate current research and lead a team.", "Recall basic facts. Follow simple instructions.",
        "Zebra quokka.", "Plan.", "Design and test a circuit, document it and present it to peers 🚀.\n- Lead others"}) {
    const auto answer = levelled(text, "en");
    const double total = std::accumulate(answer.evidence.begin(), answer.evidence.end(), answer.start,
                                         [](double so_far, const Evidence& item) { return so_far + item.pull; });
    EXPECT_NEAR(total, answer.position.mean, 1e-9) << text;
  }
}

TEST(LevelModel, EvidenceComesStrongestFirstTheRestLastAndQuotesTheText) {
  const std::string text =
      "• Évaluer – critically evaluate current “research” and follow instructions.\n"
      "• Lead a team of technicians under pressure.";
  const auto document = *text::read_text(text, "t");
  LevelScratch scratch;
  const auto answer = model().level(document, scratch);
  ASSERT_GT(answer.evidence.size(), 3U);
  EXPECT_EQ(answer.evidence.back().kind, Evidence::Kind::rest);
  for (std::size_t i = 0; i + 1 < answer.evidence.size(); ++i) {
    const auto& item = answer.evidence[i];
    EXPECT_EQ(item.kind, Evidence::Kind::text);
    EXPECT_EQ(item.text, test::slice(document.text, item.span));
    EXPECT_TRUE(item.domain.has_value());
    EXPECT_GE(std::abs(item.pull), model().policy().listed_pull);
    EXPECT_NEAR(item.position, answer.start + item.pull, 1e-12);
    if (i > 0) {
      EXPECT_GE(std::abs(answer.evidence[i - 1].pull), std::abs(item.pull));
    }
  }
  for (const auto& [span, words] : levelled("Design and test a circuit.", "en").bloom.words)
    EXPECT_EQ(words, test::slice("Design and test a circuit.", span));
}

TEST(LevelModel, ProbabilitiesSumToOne) {
  for (const char* text : {"Recall facts.", "Lead change in strategic contexts.", "Zebra.", "Plan and do."}) {
    const auto answer = levelled(text, "en");
    EXPECT_NEAR(sum(answer.distribution), 1, 1e-9);
    for (const auto& domain : answer.domains) {
      if (!domain) continue;
      EXPECT_NEAR(sum(domain->distribution), 1, 1e-9);
      EXPECT_GT(domain->statements, 0U);
    }
    EXPECT_GE(answer.course, 0);
    EXPECT_LE(answer.course, 1);
  }
}

TEST(LevelModel, WordsThatNameALevelOrAnAwardAreNotRead) {
  EXPECT_DOUBLE_EQ(mean("Solve complex problems."), mean("Solve complex problems level 9 PhD degree NQF 2."));
  EXPECT_DOUBLE_EQ(mean("Solve complex problems."), mean("Solve complex problems, Level 1."));
  for (const auto& item : levelled("Level 9 PhD degree: solve complex problems.", "en").evidence)
    EXPECT_EQ(item.text.find("PhD"), std::string::npos);
}

TEST(LevelModel, ATextOfUnknownWordsStandsInTheMiddleWithWarnings) {
  const auto answer = levelled("Xqzvbn wqrtzp.", "en");
  EXPECT_DOUBLE_EQ(answer.position.mean, model().policy().prior_position);
  EXPECT_DOUBLE_EQ(answer.best, model().policy().prior_position);
  EXPECT_DOUBLE_EQ(answer.position.spread, model().policy().prior_spread);
  EXPECT_THAT(answer.evidence, IsEmpty());
  EXPECT_THAT(answer.bloom.labels, IsEmpty());
  EXPECT_THAT(answer.warnings, IsSupersetOf({Warning::no_cue, Warning::too_short}));
}

TEST(LevelModel, WarnsOfShortTextsTextsWithoutVerbsAndManyUnknownWords) {
  EXPECT_THAT(levelled("Solve complex problems.", "en").warnings, Contains(Warning::too_short));
  EXPECT_THAT(levelled(managing, "en").warnings, IsEmpty());
  EXPECT_THAT(levelled("The weather of the coast and the sea in the summer.", "en").warnings,
              Contains(Warning::not_an_outcome));
  const auto unknown = levelled("Plan the xqzvbn wqrtzp kjhgf of the mnbvc lkjhq poiuz ztrew qqwwz vvbbn.", "en");
  EXPECT_THAT(unknown.warnings, Contains(Warning::many_unknown_words));
  EXPECT_GE(unknown.position.spread, model().policy().prior_spread);
}

TEST(LevelModel, ALanguageThatIsNotCoveredIsSaidAndNotGuessed) {
  const auto answer = levelled(
      "Komplexe Daten in unvorhersehbaren Zusammenhängen beurteilen und eine Gruppe von Fachleuten leiten.", "de");
  EXPECT_THAT(answer.warnings, Contains(Warning::language_not_covered));
  EXPECT_DOUBLE_EQ(answer.position.mean, model().policy().prior_position);
  EXPECT_DOUBLE_EQ(answer.position.spread, model().policy().prior_spread);
  EXPECT_THAT(answer.evidence, IsEmpty());
}

TEST(LevelModel, AnUndeterminedLanguageIsReadAsEnglishWithAWarning) {
  EXPECT_DOUBLE_EQ(levelled(managing, "und").position.mean, mean(managing));
  EXPECT_THAT(levelled(managing, "und").warnings, Contains(Warning::language_undetermined));
}

struct Translated {
  const char* language;
  const char* simple;
  const char* original;
};

TEST(LevelModel, OtherLanguagesAreReadThroughTheirListsWithAWiderSpread) {
  for (const auto& [language, low, high] :
       {Translated{"fr", "Exécuter des tâches simples sous surveillance directe dans un contexte structuré.",
                   "Apporter une contribution originale qui repousse les frontières du savoir par une recherche "
                   "indépendante."},
        Translated{"pt", "Executar tarefas simples sob supervisão direta num contexto estruturado.",
                   "Dar um contributo original que alarga as fronteiras do conhecimento através de investigação "
                   "independente."},
        Translated{"ar", "تنفيذ مهام بسيطة تحت إشراف مباشر في سياق منظم.",
                   "تقديم إسهام أصيل يوسع حدود المعرفة من خلال بحث مستقل."},
        Translated{"sw", "Kufanya kazi rahisi chini ya usimamizi wa moja kwa moja katika muktadha uliopangwa.",
                   "Kutoa mchango mpya unaopanua mipaka ya maarifa kupitia utafiti huru."}}) {
    const auto simple_answer = levelled(low, language);
    const auto original_answer = levelled(high, language);
    EXPECT_LT(simple_answer.position.mean + 1, original_answer.position.mean) << language;
    EXPECT_GT(simple_answer.position.spread, levelled(simple, "en").position.spread) << language;
    EXPECT_THAT(simple_answer.warnings, Contains(Warning::language_by_word_list)) << language;
    EXPECT_THAT(simple_answer.warnings, Not(Contains(Warning::language_not_covered))) << language;
    const double total =
        std::accumulate(simple_answer.evidence.begin(), simple_answer.evidence.end(), simple_answer.start,
                        [](double so_far, const Evidence& item) { return so_far + item.pull; });
    EXPECT_NEAR(total, simple_answer.position.mean, 1e-9) << language;
    for (const auto& item : simple_answer.evidence) {
      if (item.kind == Evidence::Kind::text) {
        EXPECT_EQ(item.text, test::slice(low, item.span)) << language;
      }
    }
  }
}

TEST(LevelModel, ALongerTextOfTheSameKindIsNoLessSure) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += managing + ' ';
  EXPECT_LE(levelled(text, "en").position.spread, levelled(managing, "en").position.spread);
  EXPECT_GE(levelled(text, "en").position.spread, model().trained().spread.least);
}

TEST(LevelModel, WarnsWhenTheDomainsAreTwoLevelsApart) {
  std::vector<text::Statement> statements{
      {.text = "Advanced knowledge at the frontier of research, critical evaluation of theories",
       .span = {.begin = 0, .end = 79},
       .domain = text::Domain::knowledge},
      {.text = "Follow simple instructions under close supervision",
       .span = {.begin = 80, .end = 130},
       .domain = text::Domain::autonomy}};
  LevelScratch scratch;
  const auto answer = model().level(statements, "en", scratch);
  EXPECT_THAT(answer.warnings, Contains(Warning::domains_disagree));
  statements[1] = statements[0];
  statements[1].domain = text::Domain::skills;
  EXPECT_EQ(model().level(statements, "en", scratch).statements, 2U);
}

TEST(LevelModel, ALabelledStatementCountsForItsDomainOnly) {
  LevelScratch scratch;
  const std::vector<text::Statement> statements{
      {.text = managing, .span = {.begin = 0, .end = managing.size()}, .domain = text::Domain::autonomy}};
  const auto answer = model().level(statements, "en", scratch);
  EXPECT_FALSE(answer.domains[0]);
  EXPECT_FALSE(answer.domains[1]);
  ASSERT_TRUE(answer.domains[2]);
  EXPECT_EQ(answer.domains[2]->statements, 1U);
}

TEST(LevelModel, NoStatementsGiveThePrior) {
  LevelScratch scratch;
  const auto answer = model().level(std::vector<text::Statement>{}, "en", scratch);
  EXPECT_DOUBLE_EQ(answer.position.mean, model().policy().prior_position);
  EXPECT_NEAR(sum(answer.distribution), 1, 1e-9);
}

TEST(LevelModel, LongTextsAreCutShortWithAWarning) {
  std::string text;
  for (std::size_t i = 0; i < most_words / 10; ++i) text += "Plan the work of a team and check its results. ";
  const auto just = levelled(text, "en");
  EXPECT_THAT(just.warnings, Not(Contains(Warning::cut_short)));
  EXPECT_EQ(just.words, most_words);
  const auto cut = levelled(text + "Xqzvbn wqrtzp.", "en");
  EXPECT_THAT(cut.warnings, Contains(Warning::cut_short));
  EXPECT_EQ(cut.words, most_words);
  EXPECT_DOUBLE_EQ(cut.position.mean, just.position.mean);
}

TEST(LevelModel, TheSameTextAlwaysGivesTheSameAnswer) {
  const std::string text = "Analyse data, justify decisions and guide others.";
  LevelScratch used;
  const auto document = *text::read_text(text, "t");
  static_cast<void>(model().level(*text::read_text(original + ' ' + simple, "t"), used));
  const auto again = model().level(document, used);
  const auto once = levelled(text);
  EXPECT_EQ(once.position.mean, again.position.mean);
  EXPECT_EQ(once.position.spread, again.position.spread);
  EXPECT_EQ(once.distribution, again.distribution);
  EXPECT_EQ(once.bloom.scores, again.bloom.scores);
  ASSERT_EQ(once.evidence.size(), again.evidence.size());
  for (std::size_t i = 0; i < once.evidence.size(); ++i) EXPECT_EQ(once.evidence[i].span, again.evidence[i].span);
}

TEST(LevelModel, CapitalsReadLikeSmallLetters) {
  for (const auto& text : {simple, managing, original}) {
    std::string capitals = text;
    std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    EXPECT_DOUBLE_EQ(mean(capitals), mean(text));
  }
}

TEST(LevelModel, MarkupEmojiAndMixedScriptsGetNoConfidentLevel) {
  std::string long_word(5000, 'x');
  for (const std::string& text :
       {std::string{"<html><body><p class=\"a\">&nbsp;</p></body></html>"}, std::string{"🚀🚀🚀 👍 a ❤️"},
        std::string{"تحليل 分析 анализ analyse ανάλυση 🚀"}, long_word, std::string{"Zażółć gęślą jaźń ßßß"},
        std::string{"{\"a\": [1, 2, 3], \"b\": null}"}, std::string{"1 2 3 4 5 6 7 8 9 10 11 12"},
        std::string{"lorem ipsum dolor sit amet consectetur adipiscing elit"}}) {
    for (const char* language : {"en", "und", "fr", "ar", "sw"}) {
      const auto answer = levelled_whole(text, language);
      EXPECT_TRUE(std::isfinite(answer.position.mean)) << text;
      EXPECT_GE(answer.position.spread, 1) << language << ' ' << text.substr(0, 60);
      EXPECT_NEAR(sum(answer.distribution), 1, 1e-9);
    }
  }
}

TEST(LevelModel, TheFastWayGivesTheSamePosition) {
  LevelScratch scratch;
  for (const auto& text : {simple, managing, original, std::string{"Solve problems at level 5."}}) {
    const auto fast = model().read(text, scratch);
    const auto full = levelled(text, "en");
    EXPECT_NEAR(fast.position.mean, full.position.mean, 1e-12) << text;
    EXPECT_NEAR(fast.position.spread, full.position.spread, 1e-12) << text;
    EXPECT_NEAR(fast.best, full.best, 1e-12) << text;
    EXPECT_EQ(model().bloom(fast).labels, full.bloom.labels) << text;
  }
  const auto unknown = model().read("Xqzvbn wqrtzp.", scratch);
  EXPECT_DOUBLE_EQ(unknown.position.mean, model().policy().prior_position);
  EXPECT_DOUBLE_EQ(unknown.best, model().policy().prior_position);
  EXPECT_GE(unknown.position.spread, model().policy().prior_spread);
}

TEST(LevelModel, TheFastWayTakesAnyBytes) {
  LevelScratch scratch;
  for (const char* bytes : {"\xFF\xFE\xC3", "\xF0\x9F", "plan \xE2\x80", ""}) {
    EXPECT_TRUE(std::isfinite(model().read(bytes, scratch).position.mean));
  }
}

TEST(LevelModel, MovesPointToTheNeighbouringLevels) {
  const auto answer = levelled(managing, "en");
  const int level = acqf_level_of(answer.best);
  EXPECT_EQ(answer.raise.to_level, level < 10 ? level + 1 : 0);
  EXPECT_EQ(answer.lower.to_level, level > 1 ? level - 1 : 0);
  for (const auto& [move, sign] : {std::pair{answer.raise, -1}, std::pair{answer.lower, 1}}) {
    for (const auto place : move.without) {
      ASSERT_LT(place, answer.evidence.size());
      EXPECT_EQ(answer.evidence[place].kind, Evidence::Kind::text);
      EXPECT_GT(answer.evidence[place].pull * sign, 0);
    }
  }
}

TEST(Bloom, WhereNoProcessIsLikelyNoneIsNamed) {
  // "List" is rare among the objectives that the model learnt from.
  const auto reading = levelled("List the parts of a pump.", "en").bloom;
  for (const auto process : reading.labels) EXPECT_GE(reading.scores.at(process), least_named);
  for (std::size_t process = 1; process < bloom_processes; ++process) EXPECT_LT(reading.scores.at(process), 0.5);
}

TEST(Bloom, ClearVerbsNameTheirProcess) {
  EXPECT_THAT(levelled("Critically evaluate sources.", "en").bloom.labels, Contains(4U));
  EXPECT_THAT(levelled("Design a circuit.", "en").bloom.labels, Contains(5U));
}

}  // namespace
}  // namespace mizani::level
