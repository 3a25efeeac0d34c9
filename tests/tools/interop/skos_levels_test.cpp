// SPDX-License-Identifier: MIT
#include "tools/interop/skos_levels.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include "tests/support/shared_files.h"
#include "tests/support/spans.h"
#include "tests/support/world.h"
#include "tools/interop/turtle.h"

namespace mizani::interop {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string prefixes =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix dct: <http://purl.org/dc/terms/> .\n"
    "@prefix : <http://example.org/xx-nqf-levels/> .\n";
const std::string scheme = ":scheme a skos:ConceptScheme ; dct:title \"Levels of Xanadu\"@en .\n";

std::string sample(const std::string& name) {
  std::ifstream stream{test::shared_file("samples/alm/" + name), std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

SkosLevels read(const std::string& turtle) {
  auto levels = read_skos_levels(turtle, "x.ttl");
  EXPECT_TRUE(levels.has_value()) << (levels ? "" : describe(levels.error().front()));
  return levels.value_or(SkosLevels{});
}

Fault fault_of(const std::string& turtle) {
  const auto levels = read_skos_levels(turtle, "x.ttl");
  return levels ? Fault{} : levels.error().front();
}

std::vector<std::string> codes(const SkosLevels& levels) {
  std::vector<std::string> out;
  for (const auto& level : levels.levels) out.push_back(level.code);
  return out;
}

std::vector<std::pair<std::string, std::optional<text::Domain>>> statements(const SkosLevels& levels,
                                                                            std::size_t section) {
  std::vector<std::pair<std::string, std::optional<text::Domain>>> out;
  for (const auto& statement : levels.document.sections.at(section).statements)
    out.emplace_back(statement.text, statement.domain);
  return out;
}

// The ACQF's own publication: ten concepts, each definition in three parts under the names of the domains.
TEST(SkosLevelsFile, TheAcqfHasTenLevelsWithOneStatementInEachDomain) {
  MIZANI_NEEDS_SHARED("samples/alm/acqf-levels.ttl");
  const auto levels = read(sample("acqf-levels.ttl"));
  EXPECT_EQ(levels.id, "acqf-levels");
  EXPECT_EQ(levels.notation_prefix, "ACQF");
  EXPECT_EQ(levels.title.at("en"), "ACQF levels and level descriptors");
  EXPECT_THAT(codes(levels), ElementsAre("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
  EXPECT_EQ(levels.document.language, "en");
  ASSERT_THAT(levels.document.sections, SizeIs(10));
  for (std::size_t i = 0; i < 10; ++i) {
    const auto parts = statements(levels, i);
    ASSERT_THAT(parts, SizeIs(3)) << i;
    EXPECT_EQ(parts[0].second, text::Domain::knowledge);
    EXPECT_EQ(parts[1].second, text::Domain::skills);
    EXPECT_EQ(parts[2].second, text::Domain::autonomy);
  }
  EXPECT_EQ(statements(levels, 0)[0].first, "simple knowledge, literacy and numeracy.");
  EXPECT_EQ(framework_named_by(levels, test::shipped()), test::shipped().framework(FrameworkId{"acqf"}));
}

// National files of the platform name levels and define none.
TEST(SkosLevelsFile, LevelsWithoutADefinitionAreSectionsWithoutAStatement) {
  for (const auto& [name, count] : std::vector<std::pair<std::string, std::size_t>>{{"bw-nqf-levels.ttl", 10},
                                                                                    {"cv-nqf-levels.ttl", 8},
                                                                                    {"ke-nqf-levels.ttl", 10},
                                                                                    {"ls-nqf-levels.ttl", 10},
                                                                                    {"ma-nqf-levels.ttl", 8},
                                                                                    {"mu-nqf-levels.ttl", 10},
                                                                                    {"mz-nqf-levels.ttl", 10},
                                                                                    {"sadc-qf-levels.ttl", 10}}) {
    MIZANI_NEEDS_SHARED("samples/alm/" + name);
    const auto levels = read(sample(name));
    ASSERT_THAT(levels.levels, SizeIs(count)) << name;
    ASSERT_THAT(levels.document.sections, SizeIs(count)) << name;
    EXPECT_EQ(levels.document.statement_count(), 0U);
    for (std::size_t i = 0; i < count; ++i) {
      EXPECT_EQ(levels.levels[i].code, std::to_string(i + 1)) << name;
      EXPECT_EQ(levels.document.sections[i].stated_level, levels.levels[i].code);
    }
  }
}

TEST(SkosLevelsFile, IscedsLevelsAreCalledByTheirNotationsWhateverTheirNames) {
  MIZANI_NEEDS_SHARED("samples/alm/isced-2011.ttl");
  const auto levels = read(sample("isced-2011.ttl"));
  EXPECT_THAT(codes(levels), ElementsAre("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
  EXPECT_EQ(levels.document.sections[1].heading, "Primary education");
  EXPECT_EQ(levels.levels[1].alternative.at("en"), "ISCED 2011 - Level 1");
}

TEST(SkosLevelsFile, OtherFilesOfThePlatformAreNoLevels) {
  MIZANI_NEEDS_SHARED("samples/alm/exchange-model.ttl");
  EXPECT_EQ(fault_of(sample("exchange-model.ttl")).code, "no-concept");
  EXPECT_EQ(fault_of(sample("creditpoint-framework.ttl")).code, "no-level");
}

TEST(SkosLevelsFile, ReadsTheLanguageOfMostDefinitionsAndKeepsTheOthers) {
  const auto levels = read(prefixes + scheme +
                           ":a a skos:Concept ; skos:prefLabel \"Niveau 1\"@fr, \"Level 1\"@en ; skos:definition "
                           "\"Exécute des tâches simples.\"@fr, \"Carries out simple tasks.\"@en .\n"
                           ":b a skos:Concept ; skos:prefLabel \"Niveau 2\"@fr ; skos:definition "
                           "\"Organise son propre travail.\"@fr-SN .\n");
  EXPECT_EQ(levels.document.language, "fr");
  EXPECT_TRUE(levels.document.language_reliable);
  EXPECT_EQ(statements(levels, 0)[0].first, "Exécute des tâches simples.");
  EXPECT_EQ(statements(levels, 1)[0].first, "Organise son propre travail.");
  EXPECT_EQ(levels.levels[0].definition.at("en"), "Carries out simple tasks.");
}

TEST(SkosLevelsFile, ArabicDefinitionsAreReadByTheirOwnHeadings) {
  const auto levels = read(prefixes + scheme +
                           ":a a skos:Concept ; skos:prefLabel \"المستوى ٣\"@ar ; skos:definition \"\"\"المعرفة:\n"
                           "- حقائق بسيطة.\nالمهارات:\n- ينفذ خطوات معروفة.\n\"\"\"@ar .\n");
  EXPECT_THAT(codes(levels), ElementsAre("3"));
  EXPECT_EQ(levels.document.language, "ar");
  ASSERT_THAT(levels.document.sections[0].statements, SizeIs(2));
  EXPECT_EQ(statements(levels, 0)[0].second, text::Domain::knowledge);
  EXPECT_EQ(statements(levels, 0)[1].second, text::Domain::skills);
}

TEST(SkosLevelsFile, APartOfALevelStandsUnderTheDomainOfItsLabel) {
  const auto levels = read(prefixes + scheme +
                           ":l1 a skos:Concept ; skos:prefLabel \"Level 1\"@en .\n"
                           ":p a skos:Concept ; skos:broader :l1 ; skos:prefLabel \"Skills\"@en ; skos:definition "
                           "\"Follows steps.\"@en .\n");
  EXPECT_THAT(codes(levels), ElementsAre("1"));
  EXPECT_THAT(statements(levels, 0), ElementsAre(testing::Pair("Follows steps.", text::Domain::skills)));
}

TEST(SkosLevelsFile, ALevelInTwoPartsKeepsTheLevelAbove) {
  const auto levels = read(prefixes + scheme +
                           ":l8 a skos:Concept ; skos:notation \"NQF-8\" .\n"
                           ":l8a a skos:Concept ; skos:notation \"NQF-8A\" ; skos:broader :l8 .\n");
  EXPECT_THAT(codes(levels), ElementsAre("8", "8A"));
  EXPECT_EQ(levels.levels[1].broader, "8");
}

TEST(SkosLevelsFile, MarkupInADefinitionIsTextAndSpansNameIt) {
  const auto levels = read(prefixes + scheme +
                           ":a a skos:Concept ; skos:prefLabel \"Level 1\" ; skos:definition "
                           "\"<p>Knows <b>simple</b> facts &amp; rules.</p>\" .\n");
  EXPECT_EQ(test::first_astray(levels.document), "");
  EXPECT_THAT(statements(levels, 0)[0].first, HasSubstr("<b>simple</b>"));
}

TEST(SkosLevelsFile, TheSameLevelTwiceIsAFault) {
  const auto fault = fault_of(prefixes + scheme +
                              ":a a skos:Concept ; skos:prefLabel \"Level 1\" .\n"
                              ":b a skos:Concept ; skos:prefLabel \"Level One\" .\n");
  EXPECT_EQ(fault.code, "duplicate-level");
  EXPECT_THAT(fault.found, HasSubstr("xx-nqf-levels/b"));
}

TEST(SkosLevelsFile, LevelsOfTwoSchemesAreAFault) {
  EXPECT_EQ(fault_of(prefixes + ":x a skos:ConceptScheme . :y a skos:ConceptScheme .\n"
                                ":a a skos:Concept ; skos:inScheme :x ; skos:prefLabel \"Level 1\" .\n"
                                ":b a skos:Concept ; skos:inScheme :y ; skos:prefLabel \"Level 2\" .\n")
                .code,
            "several-schemes");
}

struct Broken {
  const char* name;
  std::string turtle;
  std::string where;
};

TEST(Turtle, ABrokenFileIsAFaultWithItsLine) {
  const std::vector<Broken> table{
      {"no end", prefixes + ":a a skos:Concept", "x.ttl:"},
      {"open text", prefixes + ":a skos:prefLabel \"Level 1 .\n", "x.ttl:4"},
      {"open long text", prefixes + ":a skos:prefLabel \"\"\"Level 1 .\n", "x.ttl:"},
      {"no object", prefixes + "\n:a skos:prefLabel .\n", "x.ttl:5"},
      {"no predicate", prefixes + ":a .\n", "x.ttl:4"},
      {"unknown prefix", ":a <http://x.org/p> 1 .", "x.ttl:1"},
      {"unknown prefix later", prefixes + ":a foo:b 1 .\n", "x.ttl:4"},
      {"prefix without end", "@prefix skos: <http://www.w3.org/2004/02/skos/core#>\n:a :b :c .", "x.ttl:"},
      {"open iri", "@prefix skos: <http://www.w3.org/2004/02/skos/core# .\n", "x.ttl:"},
      {"open bracket", prefixes + ":a skos:member [ skos:prefLabel \"x\" .\n", "x.ttl:4"},
      {"open list", prefixes + ":a skos:member ( 1 2 .\n", "x.ttl:4"},
      {"bad escape", prefixes + ":a skos:prefLabel \"\\q\" .\n", "x.ttl:4"},
      {"half a language", prefixes + ":a skos:prefLabel \"x\"@ .\n", "x.ttl:4"},
      {"JSON", "{\"level\": 1}", "x.ttl:1"},
      {"markup", "<?xml version=\"1.0\"?>\n<rdf:RDF/>", "x.ttl:"},
      {"zero byte", prefixes + std::string{"\0:a :b :c .", 11}, "x.ttl:4"},
      {"deep brackets", prefixes + ":a :b " + std::string(100000, '[') + "\n", "x.ttl:4"},
      {"deep lists", prefixes + ":a :b " + std::string(100000, '(') + "\n", "x.ttl:4"},
      {"plain words", "Plans own work and checks it.", "x.ttl:1"},
  };
  for (const auto& broken : table) {
    const auto fault = fault_of(broken.turtle);
    EXPECT_EQ(fault.code, "broken-turtle") << broken.name << ": " << describe(fault);
    EXPECT_THAT(fault.where, testing::StartsWith(broken.where)) << broken.name << ": " << describe(fault);
    EXPECT_FALSE(fault.found.empty()) << broken.name;
  }
}

TEST(Turtle, AnEmptyFileHasNoConcept) {
  EXPECT_EQ(fault_of("").code, "no-concept");
  EXPECT_EQ(fault_of("\xEF\xBB\xBF# nothing here\n").code, "no-concept");
  EXPECT_EQ(fault_of(prefixes).code, "no-concept");
}

TEST(Turtle, WrongEncodingAndTooLargeAFileAreRefused) {
  EXPECT_EQ(fault_of(prefixes + ":a skos:prefLabel \"Niv\xE9"
                                "au 1\" .")
                .code,
            "invalid-utf8");
  EXPECT_EQ(fault_of(std::string((std::size_t{16} << 20U) + 1, ' ')).code, "too-large");
}

TEST(Turtle, IsToldByItsFirstDeclaration) {
  EXPECT_TRUE(looks_like_turtle("@prefix skos: <http://x.org/> ."));
  EXPECT_TRUE(looks_like_turtle("\xEF\xBB\xBF# levels\n\n@prefix : <http://x.org/> ."));
  EXPECT_TRUE(looks_like_turtle("PREFIX skos: <http://x.org/>"));
  EXPECT_TRUE(looks_like_turtle("@base <http://x.org/> ."));
  EXPECT_FALSE(looks_like_turtle("Prefix notation is explained: learners read <x>."));
  EXPECT_FALSE(looks_like_turtle("Base load is explained."));
  EXPECT_FALSE(looks_like_turtle("# Plans own work"));
  EXPECT_FALSE(looks_like_turtle(""));
}

TEST(Turtle, MutatedFilesComeBackAsLevelsOrAsFaults) {
  MIZANI_NEEDS_SHARED("samples/alm/acqf-levels.ttl");
  const std::string whole = sample("acqf-levels.ttl");
  std::mt19937 random{20261125};
  for (int round = 0; round < 400; ++round) {
    std::string bytes = whole;
    for (int edits = 0; edits < 4; ++edits) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0: bytes[at] = static_cast<char>(random()); break;
        case 1: bytes.erase(at, random() % 40); break;
        case 2: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40)); break;
        default: bytes[at] = "\"<>[]().;,@:\\#"[random() % 14];
      }
    }
    const auto levels = read_skos_levels(bytes, "x.ttl");
    if (!levels) {
      EXPECT_FALSE(levels.error().empty());
      continue;
    }
    EXPECT_EQ(levels->levels.size(), levels->document.sections.size());
    EXPECT_EQ(test::first_astray(levels->document), "");
  }
}

}  // namespace
}  // namespace mizani::interop
