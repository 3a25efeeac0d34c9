// SPDX-License-Identifier: MIT
#include "engine/level/award_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace mizani::level {
namespace {

using testing::ElementsAre;

Expected<AwardWords> words_of(const std::string& entries) {
  const std::string json = R"({"schema":"mizani/data/award-words/1","description":"d","status":"inferred",
    "small":["of","de"],"subject_marks":["in","en"],"subject_ends":["with"],"level_words":["level"],"modifiers":["higher"],"entries":[)" +
                           entries + "]}";
  return AwardWords::load(json, "award-words", test::shipped_schemas());
}

std::string entry(const std::string& id, const std::string& words, const std::string& more = "") {
  return R"({"id":")" + id + R"(","words":{"en":[)" + words + R"(]},"centre":5,"spread":1)" + more +
         R"(,"reason":"r"})";
}

const std::string two = entry("master", R"("master","M.Sc.","maîtrise")") + ',' +
                        entry("diploma", R"("diploma")", R"(,"generic":true,"numbered":true)");

TEST(AwardWords, NamesOfOneAwardAreEqual) {
  const auto words = words_of(two);
  ASSERT_TRUE(words);
  auto tokenizer = AwardWords::tokenizer();
  for (const char* title : {"Master's", "MASTER’S", "MSc", "M.Sc.", "Maîtrise", "maitrise de"})
    EXPECT_THAT(words->words(title, tokenizer), ElementsAre("#master")) << title;
}

TEST(AwardWords, TheSubjectIsToldFromTheAward) {
  const auto words = words_of(two);
  ASSERT_TRUE(words);
  auto tokenizer = AwardWords::tokenizer();
  const auto title = words->read("Diploma in Master Plans (Higher)", tokenizer);
  EXPECT_TRUE(title.holds({"#diploma"}));
  EXPECT_TRUE(title.holds({"higher", "#diploma"}));
  EXPECT_FALSE(title.holds({"#master"}));
  EXPECT_FALSE(title.holds({}));
  EXPECT_EQ(title.as_written({"higher", "#diploma"}), "Higher Diploma");
}

TEST(AwardWords, GenericWordsTellOnlyAlone) {
  const auto words = words_of(two);
  ASSERT_TRUE(words);
  auto tokenizer = AwardWords::tokenizer();
  const auto both = words->matches(words->read("Diploma of Master", tokenizer));
  ASSERT_THAT(both, testing::SizeIs(1));
  EXPECT_EQ(both.front().entry->id, "master");
  EXPECT_EQ(words->matches(words->read("Diploma of Law", tokenizer)).front().entry->id, "diploma");
}

TEST(AwardWords, LevelsStated) {
  const auto words = words_of(two);
  ASSERT_TRUE(words);
  auto tokenizer = AwardWords::tokenizer();
  EXPECT_THAT(words->stated_levels(words->read("Diploma III, Level 8A", tokenizer)), ElementsAre("iii", "8a"));
  EXPECT_THAT(words->stated_levels(words->read("Master 2 in Diploma 4 at level 3", tokenizer)), ElementsAre("3"));
}

TEST(AwardWords, FaultsOfTheDataAreAllTold) {
  const auto words = words_of(two + ',' + entry("master", R"("diploma","higher diploma")") + ',' +
                              entry("other", R"("higher diploma")"));
  ASSERT_FALSE(words);
  const auto coded = [](const char* code) { return testing::Field(&Fault::code, code); };
  EXPECT_THAT(words.error(), testing::Contains(coded("duplicate-id")));
  EXPECT_THAT(words.error(), testing::Contains(coded("duplicate-phrase")).Times(2));
  EXPECT_FALSE(words_of(entry("x", R"("y")", R"(,"mood":1)")));
}

}  // namespace
}  // namespace mizani::level
