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
