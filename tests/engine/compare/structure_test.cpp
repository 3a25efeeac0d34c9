// SPDX-License-Identifier: MIT
#include "engine/compare/structure.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include "engine/compare/type_landmarks.h"
#include "engine/text/text_reader.h"
#include "frameworks/load/json_document.h"
#include "tests/support/world.h"

namespace mizani::compare {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using Pair = std::pair<std::size_t, std::size_t>;

const level::AwardWords& award_words() {
  static const level::AwardWords words = [] {
    const std::filesystem::path file = std::filesystem::path{MIZANI_DATA_DIR} / "lexicon" / "award-words.json";
    return level::AwardWords::load(load::read_bytes(file).value(), "award-words.json", test::shipped_schemas()).value();
  }();
  return words;
}

Side side(const std::string& id) {
  return side_of(*test::shipped().framework(FrameworkId{id}));
}

Structure structure(const std::string& a, const std::string& b) {
  return structure_of(side(a), side(b), test::shipped(), &award_words());
}

StructureRow row(const Structure& structure, const std::string& key) {
  const auto found =
      std::find_if(structure.rows.begin(), structure.rows.end(), [&](const StructureRow& r) { return r.key == key; });
  return found == structure.rows.end() ? StructureRow{} : *found;
}

const LandmarkRow* landmark(const Structure& structure, const std::string& kind) {
  const auto found = std::find_if(structure.landmarks.begin(), structure.landmarks.end(),
                                  [&](const LandmarkRow& r) { return r.kind == kind; });
  return found == structure.landmarks.end() ? nullptr : &*found;
}

std::string kind_of(const std::string& title, const std::string& language = "en") {
  QualificationType type;
  type.title = LocalizedText{{{language, title}}};
  auto tokenizer = level::AwardWords::tokenizer();
  const auto place = landmark_of(type, award_words(), tokenizer);
  return place ? std::string{landmarks.at(*place).kind} : "";
}

// South Africa: ten levels, credits of ten notional hours, 120 a year; the EQF: eight levels and no credits.
TEST(Structure, SouthAfricaBesideTheEqf) {
  const auto answer = structure("za-nqf", "eqf");
  EXPECT_EQ(row(answer, "levels").a, "10");
  EXPECT_EQ(row(answer, "levels").b, "8");
  EXPECT_EQ(row(answer, "levels").agreement, Agreement::differs);
  EXPECT_EQ(row(answer, "credit_hours").a, "10");
  EXPECT_EQ(row(answer, "credits_year").a, "120");
  EXPECT_EQ(row(answer, "credit_hours").agreement, Agreement::unknown);
  EXPECT_EQ(row(answer, "country").a, "South Africa");
  EXPECT_EQ(row(answer, "country").b, "");
  EXPECT_EQ(row(answer, "kind").a, "national");
  EXPECT_EQ(row(answer, "descriptors").a, "10 of 10");
  // Ten categories of its own answer to the same three domains.
  EXPECT_EQ(row(answer, "domains").agreement, Agreement::same);
}

TEST(Structure, DomainsStandBesideThoseThatAnswerToTheSameOneOfTheAcqf) {
  const auto answer = structure("za-nqf", "ke-knqf");
  ASSERT_EQ(answer.domains.size(), 3U);
  EXPECT_EQ(answer.domains[0].acqf, DescriptorDomain::knowledge);
  EXPECT_THAT(answer.domains[0].a, ElementsAre("scope of knowledge", "knowledge literacy"));
  EXPECT_THAT(answer.domains[0].b, ElementsAre("knowledge"));
  EXPECT_THAT(answer.domains[1].a, Contains("context and systems"));
  EXPECT_THAT(answer.domains[2].a, Contains("context and systems"));
  EXPECT_THAT(answer.domains[2].b, ElementsAre("competence"));
}

TEST(Structure, AFrameworkBesideItselfIsTheSameWhereverItIsKnown) {
  for (const auto& one : structure("za-nqf", "za-nqf").rows) {
    EXPECT_EQ(one.a, one.b) << one.key;
    EXPECT_NE(one.agreement, Agreement::differs) << one.key;
  }
}

TEST(Structure, AFileHasLevelsAndDomainsAndNothingElse) {
  const auto document = text::read_text("Level 1\n- Knowledge: facts.\nLevel 2\n- Knowledge: more facts.\n", "a.txt");
  const auto file = side_of(document.value(), "a.txt");
  const auto answer = structure_of(file.value(), side("acqf"), test::shipped(), &award_words());
  EXPECT_EQ(row(answer, "levels").a, "2");
  EXPECT_EQ(row(answer, "domains").a, "knowledge");
  EXPECT_EQ(row(answer, "domains").agreement, Agreement::differs);
  for (const auto* key : {"kind", "country", "stage", "scope", "credit_hours", "credits_year"}) {
    EXPECT_EQ(row(answer, key).a, "") << key;
    EXPECT_EQ(row(answer, key).agreement, Agreement::unknown) << key;
  }
  for (const auto& one : answer.landmarks) EXPECT_THAT(one.a, IsEmpty());
}

TEST(TypeLandmarks, TitlesInFourLanguagesNameTheSameAwards) {
  EXPECT_EQ(kind_of("Doctoral Degree"), "doctorate");
  EXPECT_EQ(kind_of("Doctorat", "fr"), "doctorate");
  EXPECT_EQ(kind_of("Doutoramento", "pt"), "doctorate");
  EXPECT_EQ(kind_of("الدكتوراه", "ar"), "doctorate");
  EXPECT_EQ(kind_of("Master's Degree"), "master");
  EXPECT_EQ(kind_of("Mestrado", "pt"), "master");
  EXPECT_EQ(kind_of("الماجستير", "ar"), "master");
  EXPECT_EQ(kind_of("Bachelor's Degree"), "bachelor");
  EXPECT_EQ(kind_of("Licence professionnelle", "fr"), "bachelor");
  EXPECT_EQ(kind_of("Licenciatura", "pt"), "bachelor");
  EXPECT_EQ(kind_of("البكالوريوس أو الليسانس", "ar"), "bachelor");
  EXPECT_EQ(kind_of("Bachelor Honours Degree"), "honours");
  EXPECT_EQ(kind_of("Bachelor with honours"), "honours");
  EXPECT_EQ(kind_of("Postgraduate Diploma"), "postgraduate_diploma");
  EXPECT_EQ(kind_of("National Senior Certificate"), "school_leaving");
  EXPECT_EQ(kind_of("Baccalauréat", "fr"), "school_leaving");
  EXPECT_EQ(kind_of("شهادة الثانوية العامة", "ar"), "school_leaving");
  EXPECT_EQ(kind_of("Certificat d'études primaires (CEP)", "fr"), "primary");
  EXPECT_EQ(kind_of("Brevet de technicien supérieur (BTS)", "fr"), "short_cycle");
  EXPECT_EQ(kind_of("Diploma"), "diploma");
}

TEST(TypeLandmarks, ATitleThatDoesNotSayOneAwardIsNone) {
  EXPECT_EQ(kind_of(""), "");
  EXPECT_EQ(kind_of("Award"), "");
  EXPECT_EQ(kind_of("Secondary school diploma"), "");
  EXPECT_EQ(kind_of("<b></b>"), "");
  EXPECT_EQ(kind_of("Certificate or diploma"), "");
}

// South Africa's doctorate, master's and bachelor's degrees stand on 10, 9 and 7; the EQF names no types.
TEST(TypeLandmarks, SouthAfricasDegreesStandWhereItsSubFrameworksPutThem) {
  const auto answer = structure("za-nqf", "eqf");
  ASSERT_NE(landmark(answer, "doctorate"), nullptr);
  EXPECT_THAT(landmark(answer, "doctorate")->a_levels, ElementsAre(9));
  EXPECT_THAT(landmark(answer, "master")->a_levels, ElementsAre(8));
  EXPECT_THAT(landmark(answer, "honours")->a_levels, ElementsAre(7));
  EXPECT_THAT(landmark(answer, "bachelor")->a_levels, Contains(6));
}

TEST(ImpliedByTypes, DegreesThatStandOnBothLeadFromLevelToLevel) {
  const auto za = side("za-nqf");
  const auto answer = structure("za-nqf", "ke-knqf");
  const auto implied = implied_by_types(answer, za.levels.size());
  ASSERT_EQ(implied.size(), 10U);
  EXPECT_EQ(implied[9], (Pair{9, 9}));  // doctorate
  EXPECT_EQ(implied[8], (Pair{8, 8}));  // master
}

TEST(ImpliedByTypes, TakesTheLowestAndTheHighestAndLeavesLooseNamesOut) {
  Framework a = test::ladder("aa-nqf", 3, FrameworkKind::national, "AA");
  Framework b = test::ladder("bb-nqf", 4, FrameworkKind::national, "BB");
  const auto add = [](Framework& framework, const std::string& title, std::vector<std::string> levels) {
    QualificationType type;
    type.id = QualificationTypeId{title};
    type.title = LocalizedText{{{"en", title}}};
    type.level_codes = std::move(levels);
    framework.qualification_types.push_back(std::move(type));
  };
  add(a, "Master", {"3"});
  add(a, "Diploma", {"1"});
  add(a, "Bachelor", {"2"});
  add(b, "Master", {"4"});
  add(b, "Integrated master", {"3"});
  add(b, "Diploma", {"1"});
  add(b, "Bachelor", {});
  const auto answer = structure_of(side_of(a), side_of(b), test::shipped(), &award_words());
  const auto implied = implied_by_types(answer, 3);
  EXPECT_EQ(implied[2], (Pair{2, 3}));
  EXPECT_EQ(implied[1], std::nullopt) << "the bachelor of b stands on no known level";
  EXPECT_EQ(implied[0], std::nullopt) << "diplomas are of many kinds";
  EXPECT_THAT(implied_by_types(answer, 0), IsEmpty());
}

TEST(ImpliedByTypes, NamesOnlyLevelsThatExistForEveryPairOfTheCatalogue) {
  const auto acqf = side("acqf");
  for (const auto& framework : test::shipped().frameworks()) {
    const auto other = side_of(framework);
    const auto answer = structure_of(other, acqf, test::shipped(), &award_words());
    for (const auto& implied : implied_by_types(answer, other.levels.size())) {
      if (!implied) continue;
      EXPECT_LE(implied->first, implied->second) << framework.id.str();
      EXPECT_LT(implied->second, acqf.levels.size()) << framework.id.str();
    }
  }
}

}  // namespace
}  // namespace mizani::compare
