// SPDX-License-Identifier: MIT
#include "engine/compare/tension.h"

#include <gmock/gmock.h>

#include "tests/support/world.h"

namespace mizani::compare {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::Optional;

const ComparePolicy policy{.step_spread = 0.7,
                           .least_spread = 1,
                           .close_share = 0.25,
                           .narrow_margin = 0.7,
                           .described_share = 0.5,
                           .listed_pull = 0.1};

Side bare(const Framework& framework) {
  Side side{.id = framework.id.str(),
            .name = framework.id.str(),
            .framework = &framework,
            .file = "",
            .language = "en",
            .levels = {}};
  for (const auto& level : framework.levels)
    side.levels.push_back({.code = level.code, .name = "", .level = &level, .descriptors = {}});
  return side;
}

DescriptorPosition at(double position, std::vector<WordPull> pulls) {
  return {.position = {.mean = position, .spread = 1}, .ordered = position, .start = 0, .pulls = std::move(pulls)};
}

/// Two frameworks of three levels; the descriptors of a's second level read like b's third.
class Tension : public testing::Test {
 protected:
  Framework a = test::ladder("xx-a", 3, FrameworkKind::national, "KE");
  Framework b = test::ladder("xx-b", 3, FrameworkKind::national, "ZM");
  DomainCorrespondence overall{.domain = DescriptorDomain::overall, .probability = {}, .a = {}, .b = {}};
  AlignmentResult alignment;

  void SetUp() override {
    overall.a.levels = {at(1, {}), at(3, {{"design", 0.9}, {"under guidance", -0.2}, {"", 0.1}}), at(3, {})};
    overall.b.levels = {at(1, {}), at(2, {{"routine", -0.6}, {"under guidance", -0.2}}), at(3, {})};
    alignment.best.to = {0, 2, 2};
    alignment.posterior.resize(3, 3);
    alignment.posterior << 0.9, 0.1, 0, 0, 0.1, 0.9, 0, 0.3, 0.7;
  }

  [[nodiscard]] std::vector<TableCheck> against(const std::vector<Referencing>& tables,
                                                Evidence weakest = Evidence::assumed) const {
    return table_checks(bare(a), bare(b), tables, {.weakest = weakest, .as_of = {}}, alignment, overall, policy);
  }
};

TEST_F(Tension, EachLevelAgreesOrIsCloseOrIsInTension) {
  const std::vector tables{test::table("xx-a", "xx-b", {{"1", "1"}, {"2", "2"}, {"3", "2"}})};
  const auto checks = against(tables);
  ASSERT_EQ(checks.size(), 1U);
  EXPECT_THAT(checks.front().rows,
              ElementsAre(Field(&TensionRow::verdict, Verdict::agrees), Field(&TensionRow::verdict, Verdict::tension),
                          Field(&TensionRow::verdict, Verdict::close)));
  EXPECT_EQ(checks.front().rows[1].distance, 1);
  EXPECT_NEAR(checks.front().rows[1].probability, 0.1, 1e-12);
}

TEST_F(Tension, NamesTheWordsThatPullAwayFromTheTableOnBothSides) {
  const std::vector tables{test::table("xx-a", "xx-b", {{"2", "2"}})};
  const auto checks = against(tables);
  const auto& words = checks.front().rows[1].words;
  ASSERT_EQ(words.size(), 2U);  // what both say pulls both, and is not named
  EXPECT_EQ(words[0].words, "design");
  EXPECT_EQ(words[1].words, "routine");
  EXPECT_DOUBLE_EQ(words[1].pull, 0.6);
}

TEST_F(Tension, ATableIsReadBackward) {
  const std::vector tables{test::table("xx-b", "xx-a", {{"2", "2"}, {"3", "2"}, {"3", "3"}})};
  const auto checks = against(tables);
  ASSERT_EQ(checks.size(), 1U);
  EXPECT_FALSE(checks.front().forward);
  EXPECT_THAT(checks.front().rows[1].published, ElementsAre(1U, 2U));
  EXPECT_EQ(checks.front().rows[1].verdict, Verdict::agrees);
  EXPECT_EQ(checks.front().rows[0].verdict, Verdict::silent);
}

TEST_F(Tension, NoCounterpartIsToldAsSuch) {
  const std::vector tables{test::table("xx-a", "xx-b", {{"1", ""}, {"2", "2"}})};
  const auto checks = against(tables);
  EXPECT_TRUE(checks.front().rows[0].stated_none);
  EXPECT_EQ(checks.front().rows[0].verdict, Verdict::silent);
}

TEST_F(Tension, TablesOfOtherFrameworksOrWeakerEvidenceAreLeftOut) {
  const std::vector tables{test::table("xx-a", "acqf", {{"1", "1"}}),
                           test::table("xx-a", "xx-b", {{"1", "1"}}, Evidence::inferred)};
  EXPECT_EQ(against(tables).size(), 1U);
  EXPECT_TRUE(against(tables, Evidence::published).empty());
}

}  // namespace
}  // namespace mizani::compare
