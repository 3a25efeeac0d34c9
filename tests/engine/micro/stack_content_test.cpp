// SPDX-License-Identifier: MIT
// What credentials are found to cover, by ids and by their texts.
#include "engine/micro/stack_content.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/engine/match/match_support.h"

namespace mizani::micro {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const char* const draft_pattern = "Draft a pattern for a jacket from measurements of a customer";
const char* const cut_fabric = "Cut fabric to a pattern with little waste";
const char* const keep_accounts = "Prepare the monthly accounts of a small business";
const char* const prune_trees = "Prune mango trees after the harvest to keep them productive";

/// A credential as a test writes it.
struct Taught {
  std::vector<std::string> covers;
  std::vector<std::string> texts;
  std::string name;
};

/// Contents for an award of the two outcomes on tailoring, or of none.
std::vector<Content> contents_of(const std::vector<Taught>& taught, bool with_outcomes = true) {
  std::vector<std::vector<match::Outcome>> statements;
  for (const auto& one : taught) statements.push_back(match::outcomes_of(one.texts));
  std::vector<ContentSource> sources;
  for (std::size_t i = 0; i < taught.size(); ++i)
    sources.push_back({.covers = taught[i].covers, .statements = statements[i], .name = taught[i].name});
  std::vector<ProgrammeOutcome> outcomes;
  std::vector<match::Outcome> read;
  if (with_outcomes) {
    outcomes = {{.id = "drafting", .text = draft_pattern, .core = true},
                {.id = "cutting", .text = cut_fabric, .core = true}};
    read = match::outcomes_of({draft_pattern, cut_fabric});
  }
  const auto policy = match::shipped_match_policy();
  return read_contents(sources, {.outcomes = outcomes, .statements = read, .policy = policy});
}

TEST(StackContent, StatedIdsAreTakenAsTheyStandWhateverTheTextsSay) {
  const auto contents = contents_of({{.covers = {"cutting"}, .texts = {draft_pattern}, .name = "a"}});
  ASSERT_THAT(contents[0].outcomes, ElementsAre(1));
  EXPECT_FALSE(contents[0].links.at(0).statement);
  EXPECT_EQ(contents[0].links.at(0).similarity, 1);
}

TEST(StackContent, AnIdNamedTwiceCoversOnceAndAStrangeOneIsNamed) {
  const auto contents = contents_of({{.covers = {"cutting", "cutting", "sewing"}, .texts = {}, .name = "a"}});
  EXPECT_THAT(contents[0].outcomes, ElementsAre(1));
  EXPECT_EQ(contents[0].links.size(), 1U);
  EXPECT_THAT(contents[0].unknown, ElementsAre("sewing"));
}

TEST(StackContent, TextsFindTheOutcomeAndSayByWhichStatement) {
  const auto contents = contents_of({{.covers = {}, .texts = {keep_accounts, cut_fabric}, .name = "a"}});
  ASSERT_EQ(contents[0].links.size(), 1U);
  EXPECT_EQ(contents[0].links[0].outcome, 1U);
  EXPECT_EQ(contents[0].links[0].statement, 1U);
  EXPECT_THAT(contents[0].outcomes, ElementsAre(1, 2)) << "what belongs to no outcome is content of its own";
}

TEST(StackContent, TheSameContentBeyondTheAwardIsOneContent) {
  const auto contents = contents_of({{.covers = {}, .texts = {keep_accounts}, .name = "a"},
                                     {.covers = {}, .texts = {prune_trees, keep_accounts}, .name = "b"},
                                     {.covers = {"cutting"}, .texts = {prune_trees}, .name = "c"}});
  ASSERT_EQ(contents[0].outcomes.size(), 1U);
  ASSERT_EQ(contents[1].outcomes.size(), 2U);
  EXPECT_THAT(contents[1].outcomes, testing::Contains(contents[0].outcomes[0]));
  EXPECT_EQ(contents[2].outcomes.size(), 2U);
  EXPECT_THAT(contents[1].outcomes, testing::Contains(contents[2].outcomes[1]));
}

TEST(StackContent, WithoutOutcomesOfTheAwardIdsAreContentThatCredentialsShare) {
  const auto contents = contents_of({{.covers = {"drafting"}, .texts = {}, .name = "a"},
                                     {.covers = {"drafting", "cutting"}, .texts = {}, .name = "b"}},
                                    false);
  ASSERT_EQ(contents[0].outcomes.size(), 1U);
  EXPECT_EQ(contents[1].outcomes.size(), 2U);
  EXPECT_THAT(contents[1].outcomes, testing::Contains(contents[0].outcomes[0]));
  EXPECT_THAT(contents[0].unknown, IsEmpty());
}

TEST(StackContent, ContentThatIsNotStatedIsOnlyAsItself) {
  const auto contents = contents_of({{.covers = {}, .texts = {}, .name = "Welding\nA"},
                                     {.covers = {}, .texts = {}, .name = "Welding\nA"},
                                     {.covers = {}, .texts = {}, .name = "Welding\nB"}});
  EXPECT_EQ(contents[0].outcomes, contents[1].outcomes);
  EXPECT_NE(contents[0].outcomes, contents[2].outcomes);
  EXPECT_THAT(contents[0].links, IsEmpty());
}

TEST(StackContent, OfSeveralStatementsTheNearestIsTheReason) {
  const auto contents =
      contents_of({{.covers = {}, .texts = {"Cut fabric to a given pattern", cut_fabric}, .name = "a"}});
  ASSERT_FALSE(contents[0].links.empty());
  EXPECT_EQ(contents[0].links.back().statement, 1U);
}

}  // namespace
}  // namespace mizani::micro
