// SPDX-License-Identifier: MIT
// How a country recognises foreign credentials, from a data file to the catalogue.
#include <array>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/loader.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/world.h"

namespace mizani::load {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

std::string practice_json(const std::string& country, const std::string& id, const std::string& rules = "[]") {
  return R"({"schema": "mizani/data/recognition/1", "id": ")" + id + R"(", "country": ")" + country +
         R"(", "authorities": [{"name": {"en": "Board"}, "acronym": "B", "roles": ["recognition", "appeal"],
      "sectors": ["he"], "url": "https://example.org", "status": "published", "sources": ["s"]}],
    "legal_basis": {"value": "an act", "status": "published", "sources": ["s"]},
    "time_limits": [{"days": 30, "unit": "working", "applies_to": "foreign", "force": "law", "status": "secondary",
      "sources": ["s"]}],
    "appeal": {"way": null, "days": 60, "status": "secondary", "sources": ["s"]}, "rules": )" +
         rules + R"(, "notes": ["s: a note"],
    "sources": {"s": {"title": "t", "publisher": null, "year": 2020, "url": "https://example.org"}}})";
}

std::string rule_json(const std::string& id, const std::string& kind, const std::string& value) {
  return R"({"id": ")" + id + R"(", "kind": ")" + kind + R"(", "value": ")" + value +
         R"(", "sectors": ["he", "tvet"], "text": {"en": "a rule"}, "status": "published", "sources": ["s"]})";
}

Expected<Catalogue> with(const test::ScratchFolder& overlay) {
  const std::array<std::filesystem::path, 2> folders{MIZANI_DATA_DIR, overlay.path()};
  return load_catalogue(folders);
}

TEST(RecognitionPractice, IsReadWholeAndFoundByCountry) {
  const test::ScratchFolder overlay;
  overlay.write("recognition/mw.json",
                practice_json("MW", "mw", '[' + rule_json("half", "transfer-ceiling", "1/2") + ']'));
  const auto catalogue = with(overlay);
  ASSERT_TRUE(catalogue.has_value()) << describe(catalogue.error().front());
  const RecognitionPractice* practice = catalogue->practice(CountryCode{"MW"});
  ASSERT_NE(practice, nullptr);
  ASSERT_EQ(practice->authorities.size(), 1U);
  EXPECT_THAT(practice->authorities[0].roles, ElementsAre(AuthorityRole::recognition, AuthorityRole::appeal));
  EXPECT_THAT(practice->authorities[0].sectors, ElementsAre(Sector::he));
  EXPECT_EQ(practice->legal_basis.value, "an act");
  ASSERT_EQ(practice->time_limits.size(), 1U);
  EXPECT_EQ(practice->time_limits[0].days, 30);
  EXPECT_EQ(practice->time_limits[0].unit, DayUnit::working);
  EXPECT_EQ(practice->time_limits[0].applies_to, Credentials::foreign);
  EXPECT_EQ(practice->time_limits[0].force, LimitForce::law);
  EXPECT_TRUE(practice->appeal.way.empty());
  EXPECT_EQ(practice->appeal.days, 60);
  ASSERT_EQ(practice->rules.size(), 1U);
  EXPECT_EQ(practice->rules[0].kind, PracticeRuleKind::transfer_ceiling);
  EXPECT_EQ(practice->rules[0].value, "1/2");
  EXPECT_TRUE(covers(practice->rules[0].sectors, Sector::tvet));
  EXPECT_FALSE(covers(practice->rules[0].sectors, Sector::school));
  EXPECT_EQ(practice->rules[0].text.in("en"), "a rule");
}

TEST(RecognitionPractice, ALaterFolderReplacesTheCountrysPracticeWhole) {
  const test::ScratchFolder overlay;
  overlay.write("recognition/za.json", practice_json("ZA", "za"));
  const auto catalogue = with(overlay);
  ASSERT_TRUE(catalogue.has_value()) << describe(catalogue.error().front());
  EXPECT_EQ(catalogue->practices().size(), test::shipped().practices().size());
  EXPECT_EQ(catalogue->practice(CountryCode{"ZA"})->authorities.front().acronym, "B");
}

TEST(RecognitionPractice, MayStandInABundle) {
  const test::ScratchFolder overlay;
  overlay.write("bundle.json",
                R"({"schema": "mizani/data/bundle/1", "documents": [)" + practice_json("MW", "mw") + "]}");
  const std::array<std::filesystem::path, 2> layers{MIZANI_DATA_DIR, overlay.path() / "bundle.json"};
  const auto catalogue = load_catalogue(layers);
  ASSERT_TRUE(catalogue.has_value()) << describe(catalogue.error().front());
  EXPECT_NE(catalogue->practice(CountryCode{"MW"}), nullptr);
}

TEST(RecognitionPractice, AJurisdictionWithoutOneIsReadByItsState) {
  const test::ScratchFolder overlay;
  overlay.write("recognition/gb.json", practice_json("GB", "gb"));
  const auto catalogue = with(overlay);
  ASSERT_TRUE(catalogue.has_value()) << describe(catalogue.error().front());
  EXPECT_EQ(catalogue->practice(CountryCode{"GB-SCT"}), catalogue->practice(CountryCode{"GB"}));
  EXPECT_NE(catalogue->practice(CountryCode{"GB-SCT"}), nullptr);
  EXPECT_EQ(test::shipped().practice(CountryCode{"XX"}), nullptr);
}

TEST(RecognitionPractice, TwoFilesOfOneCountryInOneFolderAreAFault) {
  const test::ScratchFolder overlay;
  overlay.write("recognition/a.json", practice_json("MW", "mw"));
  overlay.write("recognition/b.json", practice_json("MW", "mw"));
  const auto catalogue = with(overlay);
  ASSERT_FALSE(catalogue.has_value());
  EXPECT_EQ(catalogue.error().front().code, "duplicate-id");
  EXPECT_THAT(catalogue.error().front().where, HasSubstr("b.json#/country"));
}

TEST(RecognitionPractice, BrokenOnesNameEveryFaultWithItsPlace) {
  const test::ScratchFolder overlay;
  auto json = practice_json("QQ", "mw",
                            '[' + rule_json("a", "transfer-ceiling", "3/2") + ',' + rule_json("a", "originals", "2") +
                                ',' + rule_json("b", "currency", "0") + ']');
  json.replace(json.find(R"("sources": ["s"]})"), 16, R"("sources": ["t"])");
  overlay.write("recognition/mw.json", json);
  const auto catalogue = with(overlay);
  ASSERT_FALSE(catalogue.has_value());
  std::vector<std::string> faults;
  for (const auto& fault : catalogue.error())
    faults.push_back(fault.code + ' ' + fault.where.substr(fault.where.find('#')));
  EXPECT_THAT(faults, testing::UnorderedElementsAre("dangling-reference #/country", "wrong-id #/id",
                                                    "dangling-reference #/authorities/0/sources",
                                                    "out-of-range #/rules/0/value", "duplicate-id #/rules/1/id",
                                                    "out-of-range #/rules/1/value", "out-of-range #/rules/2/value"));
}

TEST(RecognitionPractice, AnAppealKnownInPartHasAStatusAndAnUnknownOneHasNone) {
  const test::ScratchFolder overlay;
  auto json = practice_json("MW", "mw");
  json.replace(json.find(R"("days": 60, "status": "secondary")"), 33, R"("days": null, "status": "secondary")");
  overlay.write("recognition/mw.json", json);
  const auto catalogue = with(overlay);
  ASSERT_FALSE(catalogue.has_value());
  EXPECT_EQ(catalogue.error().front().code, "status-mismatch");
  EXPECT_THAT(catalogue.error().front().where, HasSubstr("#/appeal/status"));
}

TEST(RecognitionPractice, SouthAfricaAllowsSixtyDaysForAnAppeal) {
  // Reported for SAQA's appeal form: sixty days from receipt of the outcome.
  const RecognitionPractice* practice = test::shipped().practice(CountryCode{"ZA"});
  ASSERT_NE(practice, nullptr);
  EXPECT_EQ(practice->appeal.days, 60);
  EXPECT_FALSE(practice->appeal.way.empty());
}

}  // namespace
}  // namespace mizani::load
