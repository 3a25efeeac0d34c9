// SPDX-License-Identifier: MIT
#include "tools/interop/elm_credential.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tests/support/shared_files.h"
#include "tests/support/world.h"
#include "tools/interop/credential_record.h"

namespace mizani::interop {
namespace {

Expected<CredentialRecord> read(std::string_view bytes) {
  return read_credential(bytes, "badge", test::shipped_schemas());
}

std::string credential(const std::string& subject, const std::string& more = "") {
  return R"({"type": ["VerifiableCredential", "EuropeanDigitalCredential"], "credentialSubject": )" + subject + more +
         "}";
}

std::string achievement(const std::string& spec) {
  return credential(R"({"hasClaim": {"type": "LearningAchievement", "specifiedBy": )" + spec + "}}");
}

TEST(ElmCredential, ReadsTheEuropeanSampleOfAMicroCredential) {
  MIZANI_NEEDS_SHARED("samples/elm/micro-credential-annex1.jsonld");
  const auto bytes = load::read_bytes(test::shared_file("samples/elm/micro-credential-annex1.jsonld"));
  ASSERT_TRUE(bytes.has_value());
  const auto record = read(*bytes);
  ASSERT_TRUE(record.has_value()) << describe(record.error().front());
  EXPECT_EQ(record->title, "Digital micro-credential creation");
  EXPECT_EQ(record->awarding_body(), "University of Zed");
  EXPECT_EQ(record->country, CountryCode{"IE"});
  EXPECT_EQ(record->learner, "Ana Andromeda");
  EXPECT_EQ(record->level, "eqf:6");
  EXPECT_EQ(record->hours, 60);
  ASSERT_TRUE(record->credits.has_value());
  EXPECT_EQ(record->credits->amount, "2");
  EXPECT_EQ(record->credits->system, "ects");
  EXPECT_EQ(record->date->str(), "2022-12-31");
  EXPECT_EQ(record->assessment, "Digital artefact assessment (artefact assessment)");
  EXPECT_EQ(record->supervision, "Unsupervised without ID Verification");
  EXPECT_EQ(record->grade, "Pass");
  EXPECT_EQ(record->participation, "Blended");
  EXPECT_EQ(record->mode, assess::Mode::blended);
  EXPECT_FALSE(record->quality_assurance.has_value());
  ASSERT_EQ(record->outcomes.statement_count(), 2U);
  EXPECT_EQ(record->outcomes.sections.front().statements.back().text,
            "Developing digital content: develop digital content");
  EXPECT_EQ(record->outcomes.language, "en");
}

TEST(ElmCredential, ReadsAnActivityWhereNothingWasAchieved) {
  MIZANI_NEEDS_SHARED("samples/elm/certificate-of-participation.jsonld");
  const auto bytes = load::read_bytes(test::shared_file("samples/elm/certificate-of-participation.jsonld"));
  ASSERT_TRUE(bytes.has_value());
  const auto record = read(*bytes);
  ASSERT_TRUE(record.has_value()) << describe(record.error().front());
  EXPECT_EQ(record->title, "EDC Updates Webinar");
  EXPECT_EQ(record->country, CountryCode{"BE"});
  EXPECT_EQ(record->hours, 2);
  EXPECT_EQ(record->outcomes.statement_count(), 0U);
  EXPECT_FALSE(record->assessment.has_value());
  EXPECT_FALSE(record->level.has_value());
}

TEST(ElmCredential, TakesDurationsOfHoursOnlyAsWork) {
  const auto hours = [](const std::string& duration) {
    return read(achievement(R"({"title": {"en": "T"}, "volumeOfLearning": ")" + duration + "\"}")).value();
  };
  EXPECT_EQ(hours("PT12H").hours, 12);
  EXPECT_EQ(hours("PT90M").hours, 2);
  EXPECT_EQ(hours("PT90M").workload, "PT90M");
  EXPECT_FALSE(hours("P2M").hours.has_value());
  EXPECT_EQ(hours("P2M").workload, "P2M");
  EXPECT_FALSE(hours("PT-5H").hours.has_value());
  EXPECT_FALSE(hours("PTH").hours.has_value());
  EXPECT_FALSE(hours("PT0H").hours.has_value());
}

TEST(ElmCredential, TakesTextsInEnglishElseInTheFirstLanguage) {
  EXPECT_EQ(read(achievement(R"({"title": {"fr": "Titre", "en": "Title"}})"))->title, "Title");
  const auto french =
      read(achievement(R"({"title": {"fr": "Titre"}, "learningOutcome": {"title": {"fr": "Analyser un texte"}}})"));
  ASSERT_TRUE(french.has_value());
  EXPECT_EQ(french->title, "Titre");
  EXPECT_EQ(french->outcomes.language, "fr");
}

TEST(ElmCredential, KeepsALevelWithoutAnEqfLevelAsItIsStated) {
  EXPECT_EQ(read(achievement(R"({"title": "T", "nqfLevel": {"prefLabel": {"en": "RQF Level 6"}}})"))->level,
            "RQF Level 6");
}

TEST(ElmCredential, ReadsTheBodyBehindAnAccreditation) {
  const auto record = read(achievement(
      R"({"title": "T", "accreditation": [{"title": {"en": "Programme accreditation"},
          "accreditingAgent": {"legalName": {"en": "Example Agency"}}}]})"));
  ASSERT_TRUE(record.has_value());
  EXPECT_EQ(record->quality_assurance, "Programme accreditation by Example Agency");
}

TEST(ElmCredential, SaysWhatIsMissing) {
  EXPECT_EQ(read(credential("{}")).error().front().code, "no-claim");
  EXPECT_EQ(read(credential("[]")).error().front().code, "no-claim");
  EXPECT_EQ(read(credential(R"({"hasClaim": []})")).error().front().code, "no-claim");
  EXPECT_EQ(read(credential(R"({"hasClaim": "x"})")).error().front().code, "no-claim");
  EXPECT_EQ(read(achievement("{}")).error().front().code, "missing-field");
  EXPECT_EQ(read(achievement(R"({"title": {"en": 7}})")).error().front().code, "missing-field");
  EXPECT_EQ(read(achievement(R"({"title": "\uDC00"})")).error().front().code, "invalid-utf8");
}

TEST(ElmCredential, LeavesOutWhatHasAnotherShape) {
  const auto record = read(achievement(
      R"({"title": "T", "creditPoint": {"point": 3, "framework": []}, "learningOutcome": [3, {"title": null}, {}],
          "eqfLevel": {"id": 5}, "mode": [], "provenBy": {}, "volumeOfLearning": {}})"));
  ASSERT_TRUE(record.has_value()) << describe(record.error().front());
  EXPECT_FALSE(record->credits.has_value());
  EXPECT_FALSE(record->level.has_value());
  EXPECT_EQ(record->outcomes.statement_count(), 0U);
}

TEST(ElmCredential, IsKnownByItsTypeOrContext) {
  const auto known = [](const char* json) { return is_elm_credential(*load::parse_json(json, "x")); };
  EXPECT_TRUE(known(R"({"type": "EuropeanDigitalCredential"})"));
  EXPECT_TRUE(known(R"({"@context": ["http://data.europa.eu/snb/model/context/edc-ap"]})"));
  EXPECT_FALSE(known(R"({"schema": "mizani/credential/1", "title": "T"})"));
  EXPECT_FALSE(known("[]"));
}

}  // namespace
}  // namespace mizani::interop
