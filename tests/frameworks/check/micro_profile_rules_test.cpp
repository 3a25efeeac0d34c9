// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/findings.h"
#include "tests/support/world.h"

namespace mizani {
namespace {

using testing::Contains;
using testing::Not;

const SourceKey key{"rules"};

MicroProfile profile() {
  MicroProfile out;
  out.id = MicroProfileId{"a-profile"};
  out.elements.push_back({.element = MicroElement::title,
                          .requirement = Requirement::must,
                          .where_applicable = false,
                          .asks = {},
                          .provenance = {.evidence = Evidence::published, .sources = {key}, .note = {}}});
  out.sources.emplace(
      key, Source{.title = "Rules", .publisher = {}, .year = 2022, .url = "https://example.org", .accessed = {}});
  return out;
}

SizeLimit limit(std::optional<std::string> least, std::optional<std::string> most, const char* system = "hours") {
  return {.system = CreditSystemId{system},
          .least = std::move(least),
          .most = std::move(most),
          .validity = {},
          .provenance = {.evidence = Evidence::published, .sources = {key}, .note = {}}};
}

std::vector<Finding> findings(MicroProfile one) {
  World world = test::unchecked_world({test::ladder("meta", 2, FrameworkKind::meta)});
  CreditSystem hours;
  hours.id = CreditSystemId{"hours"};
  world.credit_systems.systems.push_back(std::move(hours));
  world.micro_profiles.push_back(std::move(one));
  return check(world);
}

TEST(MicroProfileRules, AnElementIsAskedForOnceAndHasASource) {
  EXPECT_THAT(test::codes(findings(profile()), Severity::error), Not(Contains("duplicate-id")));
  auto twice = profile();
  twice.elements.push_back(twice.elements.front());
  EXPECT_THAT(test::codes(findings(twice), Severity::error), Contains("duplicate-id"));
  auto bare = profile();
  bare.elements.front().provenance.sources.clear();
  EXPECT_THAT(test::codes(findings(bare), Severity::error), Contains("no-source"));
}

TEST(MicroProfileRules, ASizeIsARangeOfAKnownSystem) {
  auto reversed = profile();
  reversed.sizes.push_back(limit("40", "5"));
  EXPECT_THAT(test::codes(findings(reversed), Severity::error), Contains("range-reversed"));
  auto unknown = profile();
  unknown.sizes.push_back(limit("1", "5", "nowhere"));
  EXPECT_THAT(test::codes(findings(unknown), Severity::error), Contains("dangling-reference"));
  auto right = profile();
  right.sizes.push_back(limit("1", "40"));
  EXPECT_THAT(test::codes(findings(right), Severity::error), Not(Contains("range-reversed")));
}

TEST(MicroProfileRules, WarnsOfLimitsThatOverlapAndOfProfilesThatNobodyCanFail) {
  auto overlapping = profile();
  overlapping.sizes = {limit("1", std::nullopt), limit("5", std::nullopt)};
  EXPECT_THAT(test::codes(findings(overlapping)), Contains("overlap-in-time"));
  overlapping.sizes.front().validity.to = parse_partial_date("2022");
  overlapping.sizes.back().validity.from = parse_partial_date("2023");
  EXPECT_THAT(test::codes(findings(overlapping)), Not(Contains("overlap-in-time")));
  auto unlimited = profile();
  unlimited.sizes.push_back(limit(std::nullopt, std::nullopt));
  EXPECT_THAT(test::codes(findings(unlimited)), Contains("no-limit"));
  auto lenient = profile();
  lenient.elements.front().requirement = Requirement::may;
  EXPECT_THAT(test::codes(findings(lenient)), Contains("nothing-required"));
}

TEST(MicroProfileRules, TheShippedProfilesHaveTheElementsOfTheirSources) {
  const auto profiles = test::shipped().micro_profiles();
  const auto of = [&](const char* id) {
    return std::find_if(profiles.begin(), profiles.end(), [&](const MicroProfile& one) { return one.id.str() == id; });
  };
  ASSERT_EQ(profiles.size(), 5U);
  const auto annex = of("eu-annex-1");
  ASSERT_NE(annex, profiles.end());
  const auto musts = [](const MicroProfile& one) {
    return std::count_if(one.elements.begin(), one.elements.end(),
                         [](const ProfileElement& element) { return element.requirement == Requirement::must; });
  };
  EXPECT_EQ(musts(*annex), 11);  // Council Recommendation 2022/C 243/02, Annex I: mandatory elements
  EXPECT_EQ(annex->elements.size(), 16U);
  const auto zealand = of("nz-nzqa");
  ASSERT_NE(zealand, profiles.end());
  ASSERT_EQ(zealand->sizes.size(), 2U);
  EXPECT_EQ(zealand->sizes.front().least, "5");  // NZQA, approval of micro-credentials (2018)
  EXPECT_EQ(zealand->sizes.back().least, "1");   // NZQA, about micro-credentials
  EXPECT_EQ(zealand->sizes.back().most, "40");
}

}  // namespace
}  // namespace mizani
