// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/findings.h"
#include "tests/support/world.h"

namespace mizani {
namespace {

using testing::Contains;
using testing::Not;

const SourceKey key{"guide"};

Criterion criterion(const std::string& id, int number) {
  return {.id = id,
          .kind = CriterionKind::criterion,
          .number = number,
          .title = {},
          .asks = {},
          .probes = {Probe::authority},
          .suffices = true,
          .to_supply = {},
          .provenance = {.evidence = Evidence::published, .sources = {key}, .note = {}}};
}

World with(std::vector<Criterion> criteria, const char* framework = "meta") {
  World world = test::unchecked_world({test::ladder("meta", 2, FrameworkKind::meta)});
  CriteriaSet set;
  set.id = CriteriaSetId{"meta-referencing"};
  set.framework = FrameworkId{framework};
  set.criteria = std::move(criteria);
  set.sources.emplace(
      key, Source{.title = "Guide", .publisher = {}, .year = 2022, .url = "https://example.org", .accessed = {}});
  world.criteria.push_back(std::move(set));
  return world;
}

TEST(CriteriaRules, ASetBelongsToAFrameworkOfTheData) {
  EXPECT_THAT(test::codes(check(with({criterion("a", 1)})), Severity::error), Not(Contains("dangling-reference")));
  EXPECT_THAT(test::codes(check(with({criterion("a", 1)}, "gone")), Severity::error), Contains("dangling-reference"));
}

TEST(CriteriaRules, IdsAreOfTheirOwnAndNumbersGivenOnce) {
  EXPECT_THAT(test::codes(check(with({criterion("a", 1), criterion("a", 2)})), Severity::error),
              Contains("duplicate-id"));
  EXPECT_THAT(test::codes(check(with({criterion("a", 1), criterion("b", 1)}))), Contains("duplicate-number"));
  EXPECT_THAT(test::codes(check(with({criterion("a", 1), criterion("b", 2)}))), Not(Contains("duplicate-number")));
}

TEST(CriteriaRules, APublishedCriterionNeedsASource) {
  auto bare = criterion("a", 1);
  bare.provenance.sources.clear();
  EXPECT_THAT(test::codes(check(with({bare})), Severity::error), Contains("no-source"));
}

TEST(CriteriaRules, ACriterionAsksForSomeEvidence) {
  auto empty = criterion("a", 1);
  empty.probes.clear();
  EXPECT_THAT(test::codes(check(with({empty}))), Contains("no-evidence-asked"));
}

}  // namespace
}  // namespace mizani
