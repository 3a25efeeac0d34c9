// SPDX-License-Identifier: MIT
#include "engine/level/award_evidence.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tests/support/world.h"

namespace mizani::level {
namespace {

using Kind = AwardEvidence::Kind;
using testing::IsEmpty;
using testing::SizeIs;

template <class T>
T value_of(Expected<T> expected) {
  if (expected) return std::move(*expected);
  std::string text;
  for (const auto& fault : expected.error()) text += describe(fault) + '\n';
  throw std::runtime_error(text);
}

const AwardWords& shipped_words() {
  static const AwardWords words = [] {
    const auto file = std::filesystem::path{MIZANI_DATA_DIR} / "lexicon" / "award-words.json";
    return value_of(AwardWords::load(value_of(load::read_bytes(file)), file.string(), test::shipped_schemas()));
  }();
  return words;
}

AwardPolicy shipped_policy() {
  return value_of(AwardPolicy::from(test::shipped().policy()));
}

const Framework* framework(const char* id) {
  const Framework* found = test::shipped().framework(FrameworkId{id});
  if (found == nullptr) throw std::runtime_error(id);
  return found;
}

std::vector<AwardEvidence> read(const AwardFacts& facts, const EdgeFilter& filter = {}) {
  return award_evidence(facts, shipped_words(), test::shipped(), test::shipped_paths(), filter, shipped_policy());
}

std::vector<AwardEvidence> of_title(std::string title, const char* id = nullptr) {
  return read(
      {.title = std::move(title), .credits = {}, .hours = {}, .framework = id == nullptr ? nullptr : framework(id)});
}

/// The ACQF level that this one piece of evidence makes most likely.
long peak(const std::vector<AwardEvidence>& evidence) {
  if (evidence.size() != 1) throw std::runtime_error(std::to_string(evidence.size()) + " pieces of evidence");
  const auto& likelihood = evidence.front().likelihood;
  return std::max_element(likelihood.begin(), likelihood.end()) - likelihood.begin() + 1;
}

TEST(AwardEvidence, KenyanDiplomaIsOfLevelSix) {
  // KNQF: diploma at level 6 (data/frameworks/ke-knqf.json).
  const auto found = of_title("Diploma in Civil Engineering", "ke-knqf");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found.front().kind, Kind::qualification_type);
  EXPECT_EQ(found.front().words, "Diploma");
  EXPECT_EQ(found.front().source, "ke-knqf/diploma");
  EXPECT_EQ(peak(found), 6);
}

TEST(AwardEvidence, TheSubjectNamesNoAward) {
  EXPECT_EQ(peak(of_title("Diploma in Master Data Certificate Management", "ke-knqf")), 6);
  EXPECT_EQ(of_title("Certificate in Higher Education Teaching", "za-nqf").front().kind, Kind::title_words);
  EXPECT_EQ(of_title("Higher Certificate in Education", "za-nqf").front().source, "za-nqf/higher-certificate");
}

TEST(AwardEvidence, SouthAfricanHonoursStandsAboveTheBachelor) {
  // HEQSF 2013: bachelor at 7 (360 credits) or 8 (480), honours at 8.
  const auto bachelor = of_title("Bachelor of Science", "za-nqf");
  const auto honours = of_title("Bachelor of Science Honours", "za-nqf");
  EXPECT_EQ(honours.front().source, "za-nqf/honours");
  EXPECT_EQ(peak(bachelor), 7);
  EXPECT_EQ(peak(honours), 8);
  EXPECT_EQ(of_title("BSc (Hons) in Physics", "za-nqf").front().source, "za-nqf/honours");
  EXPECT_EQ(of_title("B.Sc. in Physics", "za-nqf").front().source, "za-nqf/bachelor-360, za-nqf/bachelor-480");
}

TEST(AwardEvidence, DoctorateIsOfLevelTenWithAndWithoutAFramework) {
  for (const char* title : {"Doctor of Philosophy in Chemistry", "PhD in Chemistry", "Ph.D.", "Doctoral degree"}) {
    EXPECT_EQ(peak(of_title(title, "za-nqf")), 10) << title;
    EXPECT_EQ(peak(of_title(title, "ke-knqf")), 10) << title;
    EXPECT_EQ(peak(of_title(title)), 10) << title;
  }
}

TEST(AwardEvidence, WithoutAFrameworkGeneralWordsSpeak) {
  const auto master = of_title("Master of Public Health");
  EXPECT_EQ(master.front().kind, Kind::title_words);
  EXPECT_EQ(master.front().words, "Master");
  EXPECT_EQ(master.front().source, "award-words/master");
  EXPECT_EQ(peak(master), 9);
  EXPECT_EQ(peak(of_title("Postgraduate Diploma in Law")), 8);
  EXPECT_EQ(peak(of_title("Bachelor's degree")), 7);
  EXPECT_LT(peak(of_title("Certificate in Welding")), peak(of_title("Diploma in Welding")));
}

TEST(AwardEvidence, ACertificateAloneTellsLessThanADoctorate) {
  const auto least = [](const AwardEvidence& evidence) {
    return *std::min_element(evidence.likelihood.begin(), evidence.likelihood.end());
  };
  EXPECT_GT(least(of_title("Certificate in Welding").front()), least(of_title("Doctorate").front()));
}

TEST(AwardEvidence, AFullerGeneralAwardBeatsTheNameOfAType) {
  // KNQF lists the diploma only; an advanced diploma is not simply one.
  const auto found = of_title("Advanced Diploma in Nursing", "ke-knqf");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found.front().source, "award-words/advanced-diploma");
  // It lists the higher national diploma without a level: then its diploma is not meant either.
  EXPECT_EQ(of_title("Higher National Diploma", "ke-knqf").front().kind, Kind::title_words);
}

TEST(AwardEvidence, AModifierMakesAnotherAward) {
  EXPECT_EQ(of_title("Diplôme de technicien", "ma-degrees").front().kind, Kind::qualification_type);
  EXPECT_EQ(of_title("Diplôme de technicien supérieur", "ma-degrees").front().kind, Kind::title_words);
}

TEST(AwardEvidence, TwoLettersAreAnAwardInCapitalsOnly) {
  EXPECT_EQ(peak(of_title("MA in History")), 9);
  EXPECT_THAT(of_title("Ma vie en rose"), IsEmpty());
}

TEST(AwardEvidence, FrenchTitles) {
  EXPECT_EQ(peak(of_title("Licence en droit privé")), 7);
  EXPECT_EQ(peak(of_title("Diplôme de Master en sciences de l’éducation")), 9);
  EXPECT_EQ(of_title("Licence en droit", "sn-degrees").front().source, "sn-degrees/licence");
  EXPECT_EQ(of_title("BTS en comptabilité", "sn-degrees").front().kind, Kind::qualification_type);
  EXPECT_GT(peak(of_title("Brevet de technicien supérieur", "sn-degrees")),
            peak(of_title("Brevet d'études professionnelles", "sn-degrees")));
}

TEST(AwardEvidence, PortugueseTitles) {
  EXPECT_EQ(peak(of_title("Licenciatura em Engenharia Civil")), 7);
  EXPECT_EQ(peak(of_title("Mestrado em Saúde Pública")), 9);
  EXPECT_EQ(of_title("Doutoramento em Direito", "ao-degrees").front().source, "ao-degrees/doutoramento");
}

TEST(AwardEvidence, AStatedLevelIsReadOnTheFrameworkOnly) {
  const auto without = of_title("Certificate Level 5");
  ASSERT_THAT(without, SizeIs(1));
  EXPECT_EQ(without.front().words, "Certificate");
  const auto with = of_title("National Certificate (Vocational) Level 3", "za-nqf");
  ASSERT_THAT(with, SizeIs(2));
  EXPECT_EQ(with.back().words, "level 3");
  EXPECT_EQ(peak({with.back()}), 3);
  EXPECT_EQ(of_title("National Certificate in Hospitality Level 3", "na-nqf").back().words, "level 3");
  // AQF: Certificate III is a type of its own.
  const auto third = of_title("Certificate III in Carpentry", "au-aqf");
  ASSERT_THAT(third, SizeIs(1));
  EXPECT_EQ(third.front().kind, Kind::qualification_type);
}

TEST(AwardEvidence, NonsenseGivesNone) {
  for (const char* title : {"", " ", "()", "Zxqv", "12", "in", "Honour the dead"}) {
    EXPECT_THAT(of_title(title), IsEmpty()) << title;
    EXPECT_THAT(of_title(title, "ke-knqf"), IsEmpty()) << title;
  }
  for (const double amount : {0.0, -5.0, std::nan(""), std::numeric_limits<double>::infinity(), 1e300, 1e-300}) {
    EXPECT_THAT(read({.title = "", .credits = amount, .hours = {}, .framework = framework("za-nqf")}), IsEmpty());
    EXPECT_THAT(read({.title = "", .credits = {}, .hours = amount, .framework = framework("za-nqf")}), IsEmpty());
  }
}

TEST(AwardEvidence, NoAdmittedWayToTheAcqfLeavesTheGeneralWords) {
  // No table between the KNQF and the ACQF is published.
  const auto found = read({.title = "Diploma", .credits = {}, .hours = {}, .framework = framework("ke-knqf")},
                          {.weakest = mizani::Evidence::published, .as_of = {}});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found.front().kind, Kind::title_words);
}

TEST(AwardEvidence, SizeSpeaksForTheLevelsThatHaveIt) {
  // HEQSF 2013: 360 credits are a diploma (6), a bachelor (7) or a doctorate (10), no honours (8, 120 credits).
  const AwardFacts facts{.title = "", .credits = 360, .hours = {}, .framework = framework("za-nqf")};
  const auto found = read(facts);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found.front().kind, Kind::size);
  EXPECT_EQ(found.front().words, "360 saqa credits");
  EXPECT_GT(found.front().likelihood[5], found.front().likelihood[7]);
  EXPECT_GT(found.front().likelihood[9], found.front().likelihood[8]);
  EXPECT_THAT(read({.title = "", .credits = 6, .hours = {}, .framework = framework("za-nqf")}), IsEmpty());
  EXPECT_THAT(read({.title = "", .credits = 360, .hours = {}, .framework = nullptr}), IsEmpty());
}

TEST(AwardEvidence, HoursCountAsTheCreditsOfTheFramework) {
  // A South African credit is ten notional hours.
  const auto by_hours = read({.title = "", .credits = {}, .hours = 3600, .framework = framework("za-nqf")});
  const auto by_credits = read({.title = "", .credits = 360, .hours = {}, .framework = framework("za-nqf")});
  ASSERT_THAT(by_hours, SizeIs(1));
  EXPECT_EQ(by_hours.front().likelihood, by_credits.front().likelihood);
}

TEST(AwardEvidence, SizeTellsLessThanTheType) {
  const auto found =
      read({.title = "Diploma in Accounting", .credits = 360, .hours = {}, .framework = framework("za-nqf")});
  ASSERT_THAT(found, SizeIs(2));
  const auto least = [](const AwardEvidence& evidence) {
    return *std::min_element(evidence.likelihood.begin(), evidence.likelihood.end());
  };
  EXPECT_LT(least(found.front()), least(found.back()));
}

TEST(AwardEvidence, LikelihoodsOfEveryTypeOfEveryFrameworkAreWhole) {
  std::size_t read_as_types = 0;
  std::size_t types = 0;
  for (const auto& each : test::shipped().frameworks()) {
    for (const auto& type : each.qualification_types) {
      for (const auto& evidence :
           read({.title = type.title.in("en"), .credits = 120, .hours = {}, .framework = &each})) {
        const auto [least, most] = std::minmax_element(evidence.likelihood.begin(), evidence.likelihood.end());
        EXPECT_EQ(*most, 1) << each.id.str() << ' ' << type.id.str();
        EXPECT_GT(*least, 0) << each.id.str() << ' ' << type.id.str();
        EXPECT_FALSE(evidence.words.empty() || evidence.source.empty());
        if (evidence.kind == Kind::qualification_type &&
            evidence.source.find(each.id.str() + '/' + type.id.str()) != std::string::npos)
          ++read_as_types;
      }
      if (!type.level_codes.empty()) ++types;
    }
  }
  // The rest have no way to the ACQF or a name that another type shares.
  EXPECT_GT(static_cast<double>(read_as_types), 0.8 * static_cast<double>(types));
}

TEST(AwardPolicy, FaultsNameEveryConstantMissing) {
  const auto policy = AwardPolicy::from(Policy{});
  ASSERT_FALSE(policy);
  EXPECT_THAT(policy.error(), SizeIs(7));
  EXPECT_THAT(policy.error(), testing::Each(testing::Field(&Fault::code, "missing-constant")));
}

}  // namespace
}  // namespace mizani::level
