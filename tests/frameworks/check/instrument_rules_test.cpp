// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/findings.h"

namespace mizani {
namespace {

using testing::Contains;
using testing::Not;

Fact<PartialDate> on(const char* date) {
  return {.value = parse_partial_date(date), .provenance = {.evidence = Evidence::assumed, .sources = {}, .note = "-"}};
}

InstrumentParty party(const char* country, const char* date, const char* in_force) {
  InstrumentParty out;
  out.country = CountryCode{country};
  out.consent = Consent::ratified;
  out.date = parse_partial_date(date);
  out.in_force_from = parse_partial_date(in_force);
  out.provenance = {.evidence = Evidence::assumed, .sources = {}, .note = "-"};
  return out;
}

std::vector<std::string> warnings_of(std::vector<InstrumentParty> parties) {
  World world;
  RecognitionInstrument instrument;
  instrument.id = InstrumentId{"treaty"};
  instrument.adopted = on("2014-12-12");
  instrument.in_force_from = on("2019-12-15");
  instrument.parties = std::move(parties);
  world.instruments.push_back(instrument);
  return test::codes(check(world));
}

std::vector<std::string> errors_of_tie(const char* framework) {
  World world;
  RecognitionInstrument instrument;
  instrument.id = InstrumentId{"treaty"};
  instrument.frameworks = {FrameworkId{framework}};
  world.instruments.push_back(instrument);
  Framework region;
  region.id = FrameworkId{"region"};
  region.kind = FrameworkKind::regional;
  Framework national;
  national.id = FrameworkId{"national"};
  world.frameworks = {region, national};
  return test::codes(check(world), Severity::error);
}

TEST(InstrumentRules, ItWorksThroughAMetaFrameworkThatIsKnown) {
  EXPECT_THAT(errors_of_tie("region"), Not(Contains("dangling-reference")));
  EXPECT_THAT(errors_of_tie("nowhere"), Contains("dangling-reference"));
  EXPECT_THAT(errors_of_tie("national"), Contains("dangling-reference")) << "a national framework ties nobody else";
}

TEST(InstrumentRules, AStateStandsOnce) {
  EXPECT_THAT(warnings_of({party("ZA", "2019-05", "2019-12-15"), party("ZA", "2020", "2021")}),
              Contains("duplicate-party"));
  EXPECT_THAT(warnings_of({party("ZA", "2019-05", "2019-12-15"), party("ZM", "2020", "2021")}),
              Not(Contains("duplicate-party")));
}

TEST(InstrumentRules, NobodyIsBoundBeforeThereIsATextOrBeforeConsenting) {
  EXPECT_THAT(warnings_of({party("ZA", "2013", "2019-12-15")}), Contains("dates-reversed"));
  EXPECT_THAT(warnings_of({party("ZA", "2020-06", "2020-05")}), Contains("dates-reversed"));
  EXPECT_THAT(warnings_of({party("ZA", "2014", "2019-12-15")}), Not(Contains("dates-reversed")))
      << "a year alone may lie after the adoption";
}

}  // namespace
}  // namespace mizani
