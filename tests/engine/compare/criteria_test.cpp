// SPDX-License-Identifier: MIT
#include "engine/compare/criteria.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::compare {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const SourceKey act{"act"};

CriteriaPolicy policy() {
  return *CriteriaPolicy::from(test::shipped().policy());
}

Provenance known(Evidence evidence) {
  return {.evidence = evidence, .sources = {act}, .note = {}};
}

Framework country() {
  auto framework = test::ladder("aa-one", 3, FrameworkKind::national, "AA");
  framework.sources.emplace(
      act, Source{.title = "Act", .publisher = {}, .year = 2020, .url = "https://example.org/act", .accessed = {}});
  return framework;
}

/// A world with one criterion that looks at one place.
Catalogue asking(Probe place, const Framework& framework, std::vector<Referencing> tables = {}, bool suffices = true) {
  World world = test::world_of({framework, test::ladder("meta", 3, FrameworkKind::meta),
                                test::ladder("region", 3, FrameworkKind::regional)},
                               std::move(tables))
                    .world();
  CriteriaSet set;
  set.id = CriteriaSetId{"meta-referencing"};
  set.framework = FrameworkId{"meta"};
  set.sources.emplace(act, Source{.title = "Guideline", .publisher = {}, .year = {}, .url = {}, .accessed = {}});
  set.criteria.push_back({.id = "one",
                          .kind = CriterionKind::criterion,
                          .number = 1,
                          .title = {},
                          .asks = {},
                          .probes = {place},
                          .suffices = suffices,
                          .to_supply = {},
                          .provenance = known(Evidence::published)});
  world.criteria.push_back(std::move(set));
  return *Catalogue::build(std::move(world));
}

/// What the one criterion found, with its status. The catalogue is gone afterwards: no pointers are kept.
struct Outcome {
  CriterionStatus status;
  ProbeStatus probe;
  std::size_t have;
  std::size_t weak;
  std::vector<std::string> missing;
  std::vector<std::string> values;
};
Outcome outcome(const Catalogue& world, Evidence weakest = Evidence::assumed) {
  const auto answer = check_criteria(world, *world.framework(FrameworkId{"aa-one"}),
                                     *world.framework(FrameworkId{"meta"}), world.edition(), weakest, policy());
  const auto& check = answer->sets.front().checks.front();
  const auto& finding = check.findings.front();
  Outcome out{.status = check.status,
              .probe = finding.status,
              .have = finding.have,
              .weak = finding.weak,
              .missing = finding.missing,
              .values = {}};
  for (const auto& item : finding.items) out.values.push_back(item.value);
  return out;
}

TEST(Criteria, APlantedFactMovesACriterionFromGapToEvidence) {
  auto framework = country();
  EXPECT_EQ(outcome(asking(Probe::rpl, framework)).status, CriterionStatus::gap);
  framework.rpl = {.value = "RPL policy of 2021", .provenance = known(Evidence::published)};
  const auto found = outcome(asking(Probe::rpl, framework));
  EXPECT_EQ(found.status, CriterionStatus::evidence_found);
  EXPECT_THAT(found.values, ElementsAre("RPL policy of 2021"));
}

TEST(Criteria, WhatWeConcludedOurselvesIsOnlyPartial) {
  auto framework = country();
  framework.authority = {.value = "An authority",
                         .provenance = {.evidence = Evidence::inferred, .sources = {}, .note = "signs certificates"}};
  EXPECT_EQ(outcome(asking(Probe::authority, framework)).status, CriterionStatus::partial);
  EXPECT_EQ(outcome(asking(Probe::authority, framework), Evidence::secondary).status, CriterionStatus::gap)
      << "too weak for the evidence asked for";
  framework.authority.provenance = known(Evidence::secondary);
  EXPECT_EQ(outcome(asking(Probe::authority, framework)).status, CriterionStatus::evidence_found);
}

TEST(Criteria, ATableDemonstratesALinkLevelByLevel) {
  const auto weak = test::table("aa-one", "meta", {{"1", "1"}, {"2", "2"}, {"3", "3"}}, Evidence::assumed,
                                ReferencingKind::design_default);
  EXPECT_EQ(outcome(asking(Probe::level_table, country())).status, CriterionStatus::gap);
  const auto assumed = outcome(asking(Probe::level_table, country(), {weak}));
  EXPECT_EQ(assumed.status, CriterionStatus::partial) << "level k for level k is no demonstration";
  EXPECT_EQ(assumed.weak, 3U);
  auto published = test::table("aa-one", "meta", {{"1", "1"}, {"2", ""}});
  published.id = ReferencingId{"published"};
  const auto partly = outcome(asking(Probe::level_table, country(), {published}));
  EXPECT_EQ(partly.have, 2U) << "a stated absence of a counterpart is an answer too";
  EXPECT_THAT(partly.missing, ElementsAre("3"));
  published.rows.push_back(published.rows.front());
  published.rows.back().from = "3";
  EXPECT_EQ(outcome(asking(Probe::level_table, country(), {published})).status, CriterionStatus::evidence_found);
}

TEST(Criteria, ASplitLevelIsPlacedThroughItsParts) {
  auto framework = country();
  framework.levels.insert(framework.levels.begin() + 1,
                          {.code = "P", .rank = 2, .name = {}, .broader = {}, .descriptors = {}, .note = {}});
  framework.levels[2].broader = "P";
  const auto found = outcome(
      asking(Probe::level_table, framework, {test::table("aa-one", "meta", {{"1", "1"}, {"P", "2"}, {"3", "3"}})}));
  EXPECT_EQ(found.have, 3U) << "the row of the parent speaks for its part; the parent itself is not counted";
  EXPECT_THAT(found.missing, IsEmpty());
}

TEST(Criteria, AReportCountsWhenItIsPublishedAndCanBeFound) {
  auto table = test::table("aa-one", "meta", {});
  table.table_read = false;
  const auto bare = outcome(asking(Probe::report, country(), {table}));
  EXPECT_EQ(bare.status, CriterionStatus::partial);
  EXPECT_THAT(bare.missing, ElementsAre("year", "url"));
  table.report.year = 2019;
  table.sources.begin()->second.url = "https://example.org/report";
  const auto whole = outcome(asking(Probe::report, country(), {table}));
  EXPECT_EQ(whole.status, CriterionStatus::evidence_found) << "known is enough, though its table was not read";
  EXPECT_THAT(whole.values, ElementsAre("a report (2019)"));
  table.evidence = Evidence::self_assessed;
  EXPECT_THAT(outcome(asking(Probe::report, country(), {table})).missing, ElementsAre("published"));
}

TEST(Criteria, AnInferenceFromTypesIsNoReport) {
  const auto table = test::table("aa-one", "meta", {{"1", "1"}}, Evidence::inferred, ReferencingKind::type_inference);
  EXPECT_EQ(outcome(asking(Probe::report, country(), {table})).status, CriterionStatus::gap);
}

TEST(Criteria, AReportToARegionIsSomethingToDrawOn) {
  EXPECT_EQ(outcome(asking(Probe::other_tables, country())).status, CriterionStatus::gap);
  const auto found = outcome(asking(Probe::other_tables, country(), {test::table("aa-one", "region", {{"1", "1"}})}));
  EXPECT_EQ(found.probe, ProbeStatus::found);
}

TEST(Criteria, DescribedLevelsAreCountedAndTheOthersNamed) {
  auto framework = country();
  framework.levels[1].descriptors.push_back({.domain = DescriptorDomain::overall,
                                             .text = LocalizedText{{{"en", "solves problems"}}},
                                             .provenance = known(Evidence::published)});
  const auto found = outcome(asking(Probe::levels_described, framework));
  EXPECT_EQ(found.status, CriterionStatus::partial);
  EXPECT_EQ(found.have, 1U);
  EXPECT_THAT(found.missing, ElementsAre("1", "3"));
}

TEST(Criteria, QualityBodiesNeedARole) {
  auto framework = country();
  framework.quality_bodies.push_back({.name = LocalizedText{{{"en", "Council"}}},
                                      .acronym = {},
                                      .role = {},
                                      .provenance = known(Evidence::published)});
  EXPECT_THAT(outcome(asking(Probe::quality_bodies, framework)).missing, ElementsAre("role"));
  framework.quality_bodies.front().role = "accredits programmes";
  const auto found = outcome(asking(Probe::quality_bodies, framework));
  EXPECT_EQ(found.status, CriterionStatus::evidence_found);
  EXPECT_THAT(found.values, ElementsAre("Council: accredits programmes"));
}

TEST(Criteria, EvidenceThatCannotSufficeIsPartialAtBest) {
  auto framework = country();
  framework.rpl = {.value = "RPL policy of 2021", .provenance = known(Evidence::published)};
  EXPECT_EQ(outcome(asking(Probe::rpl, framework, {}, false)).status, CriterionStatus::partial);
  EXPECT_EQ(outcome(asking(Probe::rpl, country(), {}, false)).status, CriterionStatus::gap);
}

TEST(Criteria, APlannedFrameworkIsPartial) {
  auto framework = country();
  framework.stage = {.value = FrameworkStage::developing, .provenance = known(Evidence::published)};
  EXPECT_EQ(outcome(asking(Probe::stage, framework)).status, CriterionStatus::partial);
  framework.stage.value = FrameworkStage::in_place;
  EXPECT_EQ(outcome(asking(Probe::stage, framework)).status, CriterionStatus::evidence_found);
}

TEST(Criteria, AnUnknownFrameworkOfCriteriaIsAFaultThatListsTheKnownOnes) {
  const auto& world = test::shipped();
  const auto* kenya = world.framework(FrameworkId{"ke-knqf"});
  const auto none = check_criteria(world, *kenya, *world.framework(FrameworkId{"isced"}), world.edition(),
                                   Evidence::assumed, policy());
  ASSERT_FALSE(none.has_value());
  EXPECT_EQ(none.error().front().code, "no-criteria");
  EXPECT_EQ(none.error().front().expected, "one of acqf, eqf");
  EXPECT_EQ(check_criteria(world, *kenya, *kenya, world.edition(), Evidence::assumed, policy()).error().front().code,
            "same-framework");
}

/// The shipped answer for one criterion, "set/criterion".
CriterionStatus shipped_status(const char* from, const char* to, const std::string& set, const std::string& id) {
  const auto& world = test::shipped();
  const auto answer = check_criteria(world, *world.framework(FrameworkId{from}), *world.framework(FrameworkId{to}),
                                     world.edition(), Evidence::assumed, policy());
  for (const auto& checked : answer->sets) {
    if (checked.set->id.str() != set) continue;
    for (const auto& check : checked.checks) {
      if (check.criterion->id == id) return check.status;
    }
  }
  ADD_FAILURE() << "no criterion " << id << " in " << set;
  return CriterionStatus::gap;
}

TEST(Criteria, ScotlandHasAPublishedTableToTheEqfAndKenyaNoneToTheAcqf) {
  EXPECT_EQ(shipped_status("gb-scqf", "eqf", "eqf-referencing", "levels"), CriterionStatus::evidence_found);
  EXPECT_EQ(shipped_status("gb-scqf", "eqf", "eqf-referencing", "report"), CriterionStatus::evidence_found);
  EXPECT_EQ(shipped_status("ke-knqf", "acqf", "acqf-referencing", "levels"), CriterionStatus::partial);
  EXPECT_EQ(shipped_status("ke-knqf", "acqf", "acqf-referencing", "bodies"), CriterionStatus::evidence_found);
}

TEST(Criteria, StatementsOfExpertsHaveNoPlaceInTheDataWhateverTheCountry) {
  for (const char* from : {"gb-scqf", "pt-qnq", "za-nqf"})
    EXPECT_EQ(shipped_status(from, "eqf", "eqf-referencing", "experts"), CriterionStatus::not_recorded);
}

TEST(Criteria, EveryFrameworkOfTheDataCanBeCheckedAndTheCountsAddUp) {
  const auto& world = test::shipped();
  const auto* acqf = world.framework(FrameworkId{"acqf"});
  for (const auto& framework : world.frameworks()) {
    if (&framework == acqf) continue;
    const auto answer = check_criteria(world, framework, *acqf, world.edition(), Evidence::assumed, policy());
    ASSERT_TRUE(answer.has_value()) << framework.id.str();
    for (const auto& set : answer->sets) {
      std::size_t sum = 0;
      for (const auto count : set.counts) sum += count;
      EXPECT_EQ(sum, set.set->criteria.size());
      for (const auto& check : set.checks) {
        for (const auto& finding : check.findings) {
          if (finding.of != 0) {
            EXPECT_EQ(finding.have + finding.weak + finding.missing.size(), finding.of);
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace mizani::compare
