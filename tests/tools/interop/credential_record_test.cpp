// SPDX-License-Identifier: MIT
#include "tools/interop/credential_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/spans.h"
#include "tests/support/world.h"

namespace mizani::interop {
namespace {

Expected<CredentialRecord> read(std::string_view json) {
  return read_credential(json, "r.json", test::shipped_schemas());
}

Fault only_fault(std::string_view json) {
  const auto record = read(json);
  if (record || record.error().size() != 1) return {};
  return record.error().front();
}

TEST(ReadCredential, ReadsEveryElementOfTheEuropeanStandard) {
  const auto record = read(R"({"schema":"mizani/credential/1","title":"T","issuer":"I","country":"KE","date":"2026-06",
      "language":"sw","level":"ke-knqf:5","cycle":"short","hours":60,"credits":{"amount":"2.5","system":"acts"},
      "outcomes":["Pima mfumo","Andika\n ripoti"],
      "assessment":"a","participation":"p","quality_assurance":"q","learner":"l",
      "prerequisites":"r","supervision":"s","grade":"g","stackability":"k","further_information":null})");
  ASSERT_TRUE(record.has_value()) << describe(record.error().front());
  EXPECT_EQ(record->issuer, "I");
  EXPECT_EQ(record->date->str(), "2026-06");
  EXPECT_EQ(record->cycle, "short");
  EXPECT_EQ(record->credits->amount, "2.5");
  EXPECT_EQ(record->assessment, "a");
  EXPECT_EQ(record->participation, "p");
  EXPECT_EQ(record->quality_assurance, "q");
  EXPECT_EQ(record->learner, "l");
  EXPECT_EQ(record->prerequisites, "r");
  EXPECT_EQ(record->supervision, "s");
  EXPECT_EQ(record->grade, "g");
  EXPECT_EQ(record->stackability, "k");
  EXPECT_FALSE(record->further_information.has_value());
  EXPECT_EQ(record->outcomes.language, "sw");
  EXPECT_EQ(record->outcomes.sections.front().statements[1].text, "Andika ripoti");
  EXPECT_EQ(test::first_astray(record->outcomes), "");
}

TEST(ReadCredential, NamesLineAndColumnOfBrokenJson) {
  const auto fault = only_fault("{\n  \"title\": }");
  EXPECT_EQ(fault.code, "broken-json");
  EXPECT_EQ(fault.where, "r.json:2:12");
}

TEST(ReadCredential, NamesThePointerOfAWrongType) {
  const auto fault = only_fault(R"({"schema":"mizani/credential/1","title":"T","outcomes":["a",2]})");
  EXPECT_EQ(fault.code, "wrong-type");
  EXPECT_EQ(fault.where, "r.json#/outcomes/1");
}

TEST(ReadCredential, WantsATitleAndAnOutcomeWithAWord) {
  EXPECT_EQ(only_fault(R"({"schema":"mizani/credential/1","outcomes":["plan"]})").where, "r.json#/title");
  EXPECT_EQ(only_fault(R"({"schema":"mizani/credential/1","title":"T","outcomes":["12", "—"]})").code, "empty-text");
}

TEST(ReadCredential, ReadsWhatAnOfficerNotes) {
  const auto record = read(R"({"schema":"mizani/credential/1","title":"T","holder":"F-12","refugee":true,
      "institution":{"name":"College","founded":"1990","approval":{"status":"recognised","by":"CUE","evidence":"list"}},
      "programme":{"status":"not-recognised","valid_from":"2010","valid_to":"2012"},
      "qualification_type":"ke-knqf/diploma","years":2.5,"mode":"blended","complete":false,
      "modules":[{"title":"M","credits":{"amount":"12","system":"ects"},"passed":false,"origin":"prior-learning"}],
      "entry":{"years_of_schooling":12},"rights":{"access_to":["ke-knqf:7"],"profession":true},
      "documents":[{"kind":"diploma","seen":"original","verification":"issuer","verdict":"genuine"}],
      "experience":[{"text":"Fitter","years":4}],"purpose":"work","missing":["transcript"]})");
  ASSERT_TRUE(record.has_value()) << describe(record.error().front());
  EXPECT_EQ(record->holder, "F-12");
  EXPECT_TRUE(record->refugee);
  EXPECT_EQ(record->awarding_body(), "College");
  EXPECT_EQ(record->institution.founded->str(), "1990");
  EXPECT_EQ(record->institution.approval.approval, assess::Approval::recognised);
  EXPECT_EQ(record->programme.validity.to->str(), "2012");
  EXPECT_EQ(record->years, 2.5);
  EXPECT_EQ(record->mode, assess::Mode::blended);
  EXPECT_FALSE(record->complete);
  EXPECT_EQ(record->modules.front().credits->system, "ects");
  EXPECT_EQ(record->modules.front().origin, assess::Origin::prior_learning);
  EXPECT_FALSE(record->modules.front().passed);
  EXPECT_EQ(record->rights.profession, true);
  EXPECT_EQ(record->documents.front().verification, assess::Verification::issuer);
  EXPECT_EQ(record->experience.front().years, 4);
  EXPECT_EQ(record->purpose, assess::Purpose::work);
  EXPECT_EQ(record->missing.front(), "transcript");
  EXPECT_EQ(record->outcomes.statement_count(), 0U);
}

TEST(ReadCredential, RefusesHoursBeyondAnyCredential) {
  EXPECT_EQ(only_fault(R"({"schema":"mizani/credential/1","title":"T","outcomes":["plan"],"hours":99999999999})").code,
            "out-of-range");
}

TEST(ReadCredential, RefusesHalfASurrogatePair) {
  const auto fault = only_fault(R"({"schema":"mizani/credential/1","title":"T","outcomes":["plan","\udc00 do"]})");
  EXPECT_EQ(fault.code, "invalid-utf8");
}

}  // namespace
}  // namespace mizani::interop
