// SPDX-License-Identifier: MIT
#include "frameworks/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani {
namespace {

using namespace std::chrono;

TEST(Catalogue, FindsByIdAliasAndCountry) {
  const auto& world = test::shipped();
  const auto today = world.edition();
  EXPECT_EQ((*world.resolve_framework("ke-knqf", today))->id.str(), "ke-knqf");
  EXPECT_EQ((*world.resolve_framework("KE", today))->id.str(), "ke-knqf");
  EXPECT_EQ((*world.resolve_framework("ke", today))->id.str(), "ke-knqf");
  EXPECT_EQ((*world.resolve_framework("SCQF", today))->id.str(), "gb-scqf");
  EXPECT_EQ((*world.resolve_framework("AQF", today))->id.str(), "au-aqf");
  EXPECT_EQ((*world.resolve_framework("SA-NQF", today))->id.str(), "za-nqf");
}

// South Africa had eight levels under the SAQA Act of 1995 and has ten since the NQF Act came into force in 2009.
TEST(Catalogue, ReadsACredentialOf2005ByTheFrameworkOf2005) {
  const auto& world = test::shipped();
  const auto then = world.resolve_framework("ZA", 2005y / June / 1);
  ASSERT_TRUE(then.has_value()) << describe(then.error().front());
  EXPECT_EQ((*then)->id.str(), "za-nqf-1995");
  EXPECT_EQ((*then)->levels.size(), 8U);
  const auto now = world.resolve_framework("ZA", 2026y / June / 1);
  ASSERT_TRUE(now.has_value());
  EXPECT_EQ((*now)->levels.size(), 10U);
}

TEST(Catalogue, AnUnknownNameOffersTheNearestOnes) {
  const auto found = test::shipped().resolve_framework("ke-knfq", test::shipped().edition());
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().front().code, "unknown-framework");
  EXPECT_THAT(found.error().front().expected, testing::HasSubstr("ke-knqf"));
}

TEST(Catalogue, ACountryWithSeveralFrameworksAsksForOne) {
  const auto found = test::shipped().resolve_framework("GB", test::shipped().edition());
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().front().code, "ambiguous-country");
  EXPECT_THAT(found.error().front().found, testing::AllOf(testing::HasSubstr("gb-rqf"), testing::HasSubstr("gb-scqf")));
}

TEST(Catalogue, UnderstandsNamesOfCountriesAndFrameworks) {
  const auto& world = test::shipped();
  EXPECT_EQ((*world.resolve_framework("Kenya", world.edition()))->id.str(), "ke-knqf");
  EXPECT_EQ((*world.resolve_framework("zâmbia", world.edition()))->id.str(), "zm-zqf");
  EXPECT_EQ((*world.resolve_framework("zambia qualifications framework", world.edition()))->id.str(), "zm-zqf");
}

Framework staged(const std::string& id, int levels, FrameworkStage stage, FrameworkScope scope,
                 FrameworkKind kind = FrameworkKind::national) {
  Framework framework = test::ladder(id, levels, kind, "AA");
  framework.acronym = "AQ";
  framework.stage = {.value = stage, .provenance = {.evidence = Evidence::assumed, .sources = {}, .note = {}}};
  framework.scope = {.value = scope, .provenance = {.evidence = Evidence::assumed, .sources = {}, .note = {}}};
  return framework;
}

TEST(Catalogue, ACountryIsReadByTheFrameworkThatWorks) {
  using enum FrameworkStage;
  const auto planned = staged("aa-plan", 8, developing, FrameworkScope::comprehensive);
  const auto unknown = staged("aa-empty", 0, in_place, FrameworkScope::comprehensive);
  const auto degrees = staged("aa-degrees", 3, none, FrameworkScope::partial, FrameworkKind::degree_structure);
  const auto technical = staged("aa-tvet", 5, in_place, FrameworkScope::tvet);
  const auto in_force = [](const Catalogue& world, std::optional<Sector> sector = std::nullopt) {
    const auto found = world.in_force(CountryCode{"AA"}, world.edition(), sector);
    return found ? (*found)->id.str() : found.error().front().code;
  };
  EXPECT_EQ(in_force(test::world_of({planned, unknown}, {})), "aa-plan") << "a plan with levels before none at all";
  EXPECT_EQ(in_force(test::world_of({planned, unknown, degrees}, {})), "aa-degrees") << "degrees before a plan";
  const auto both = test::world_of({planned, technical, degrees}, {});
  EXPECT_EQ(in_force(both), "ambiguous-country");
  EXPECT_EQ(in_force(both, Sector::tvet), "aa-tvet");
  EXPECT_EQ(in_force(both, Sector::he), "aa-degrees");
}

TEST(Catalogue, AnAcronymThatSeveralShareAsksWhichIsMeant) {
  const auto world = test::world_of({staged("aa-one", 2, FrameworkStage::in_place, FrameworkScope::tvet),
                                     staged("aa-two", 2, FrameworkStage::in_place, FrameworkScope::tvet)},
                                    {});
  const auto found = world.resolve_framework("aq", world.edition());
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().front().code, "ambiguous-name");
  EXPECT_THAT(found.error().front().found, testing::HasSubstr("aa-one, aa-two"));
}

TEST(Catalogue, AnUnknownLevelListsTheFrameworksLevels) {
  const auto found = test::shipped().resolve_level("ke-knqf:11", test::shipped().edition());
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().front().code, "unknown-level");
  EXPECT_THAT(found.error().front().expected, testing::HasSubstr("1, 2, 3, 4, 5, 6, 7, 8, 9, 10"));
}

TEST(Catalogue, ALevelNeedsAFrameworkBeforeAColon) {
  for (const char* name : {"7", ":7", "ke-knqf:", ""}) {
    const auto found = test::shipped().resolve_level(name, test::shipped().edition());
    ASSERT_FALSE(found.has_value()) << name;
    EXPECT_EQ(found.error().front().code, "bad-level");
  }
}

}  // namespace
}  // namespace mizani
