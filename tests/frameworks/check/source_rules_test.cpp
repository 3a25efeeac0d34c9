// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/findings.h"
#include "tests/support/world.h"

namespace mizani {
namespace {

using testing::Contains;
using testing::Not;

const SourceKey key{"act"};

Framework with_authority(Evidence evidence, const Source& source) {
  auto framework = test::ladder("aa-one", 1, FrameworkKind::national, "AA");
  framework.authority = {.value = "An authority", .provenance = {.evidence = evidence, .sources = {key}, .note = {}}};
  framework.sources.emplace(key, source);
  return framework;
}

std::vector<std::string> warnings_of(const Framework& framework) {
  return test::codes(check(test::unchecked_world({framework})));
}

TEST(SourceRules, APublishedFactNeedsAnAddressAndADate) {
  Source source{.title = "Act", .publisher = {}, .year = {}, .url = {}, .accessed = {}};
  EXPECT_THAT(warnings_of(with_authority(Evidence::published, source)), Contains("published-unfindable"));
  EXPECT_THAT(warnings_of(with_authority(Evidence::secondary, source)), Not(Contains("published-unfindable")));
  source.url = "https://example.org/act";
  EXPECT_THAT(warnings_of(with_authority(Evidence::published, source)), Contains("published-unfindable"));
  source.accessed = "2026-11-24";
  EXPECT_THAT(warnings_of(with_authority(Evidence::published, source)), Not(Contains("published-unfindable")));
  source.accessed.reset();
  source.year = 2014;
  EXPECT_THAT(warnings_of(with_authority(Evidence::published, source)), Not(Contains("published-unfindable")));
}

TEST(SourceRules, AnInferenceNeedsAReason) {
  auto framework = test::ladder("aa-one", 1, FrameworkKind::national, "AA");
  framework.authority = {.value = "An authority",
                         .provenance = {.evidence = Evidence::inferred, .sources = {}, .note = {}}};
  EXPECT_THAT(warnings_of(framework), Contains("no-reason"));
  framework.authority.provenance.note = "It signs the certificates.";
  EXPECT_THAT(warnings_of(framework), Not(Contains("no-reason")));
}

TEST(SourceRules, ASourceThatNobodyCitesIsTold) {
  auto framework = test::ladder("aa-one", 1, FrameworkKind::national, "AA");
  framework.sources.emplace(key, Source{.title = "Act", .publisher = {}, .year = {}, .url = {}, .accessed = {}});
  EXPECT_THAT(warnings_of(framework), Contains("uncited-source"));
  framework.notes = {"The start is contested (act)."};
  EXPECT_THAT(warnings_of(framework), Not(Contains("uncited-source"))) << "a note may cite too";
}

TEST(SourceRules, EveryPublishedFactOfTheShippedDataCanBeLookedUp) {
  EXPECT_THAT(test::codes(check(test::shipped().world())), Not(Contains("published-unfindable")));
  EXPECT_THAT(test::codes(check(test::shipped().world())), Not(Contains("no-reason")));
}

}  // namespace
}  // namespace mizani
