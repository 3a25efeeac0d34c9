// SPDX-License-Identifier: MIT
#include "engine/level/cue_finder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/text/text_reader.h"
#include "tests/support/world.h"

namespace mizani::level {
namespace {

FoundCues found_in(const std::vector<text::Statement>& statements) {
  const Lexicon& lexicon = test::shipped_model().lexicon();
  text::Tokenizer tokenizer{lexicon.language()};
  return find_cues(statements, lexicon, tokenizer);
}

FoundCues found_in(const std::string& text, std::optional<text::Domain> domain = std::nullopt) {
  return found_in({{.text = text, .span = {.begin = 0, .end = text.size()}, .domain = domain}});
}

TEST(CueFinder, NoWordStandsInTwoPhrases) {
  const auto found =
      found_in("Critically evaluate complex problems under limited supervision in unpredictable contexts.");
  ASSERT_GT(found.cues.size(), 2U);
  for (std::size_t i = 1; i < found.cues.size(); ++i)
    EXPECT_LE(found.cues[i - 1].span.end, found.cues[i].span.begin) << found.cues[i].words;
}

TEST(CueFinder, SpansCountCodePointsOfTheDocument) {
  const std::string lead = "Étude à Ségou. ";  // 15 code points, more bytes
  const auto document = text::read_text(lead + "Critically evaluate sources.", "t");
  ASSERT_TRUE(document);
  std::vector<text::Statement> statements;
  for (const auto& section : document->sections)
    statements.insert(statements.end(), section.statements.begin(), section.statements.end());
  const auto found = found_in(statements);
  const auto cue = std::find_if(found.cues.begin(), found.cues.end(),
                                [](const Cue& one) { return one.words == "Critically evaluate"; });
  ASSERT_NE(cue, found.cues.end());
  EXPECT_EQ(cue->span.end - cue->span.begin, 19U);
  EXPECT_EQ(cue->span, (text::Span{.begin = 15, .end = 34}));
}

TEST(CueFinder, MentionsOfOnePhraseAreCounted) {
  const auto found = found_in("Complex problems, complex problems, complex problems.");
  ASSERT_EQ(found.cues.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(found.cues[i].mention, i + 1);
}

TEST(CueFinder, TheSourcesLabelOutranksThePhrasesOwnDomain) {
  const auto found = found_in("Critically evaluate sources.", text::Domain::autonomy);
  ASSERT_FALSE(found.cues.empty());
  for (const auto& cue : found.cues) EXPECT_EQ(cue.domain, text::Domain::autonomy);
}

TEST(CueFinder, LevelWordsAndTheirNumbersAreNotCounted) {
  EXPECT_EQ(found_in("Solve problems level 7.").words, found_in("Solve problems.").words);
}

TEST(CueFinder, CoordinatedVerbsLeadAndEmbeddedOnesDoNot) {
  const auto found = found_in("Design and test a pump that engineers evaluate.");
  std::vector<std::pair<std::string, bool>> verbs;
  for (const auto& verb : found.verbs) verbs.emplace_back(verb.entry->phrase, verb.leading);
  EXPECT_THAT(verbs, testing::ElementsAre(testing::Pair("design", true), testing::Pair("test", true),
                                          testing::Pair("evaluate", false)));
}

}  // namespace
}  // namespace mizani::level
