// SPDX-License-Identifier: MIT
#include "tools/render/criteria_words.h"

#include <gtest/gtest.h>

namespace mizani::render {
namespace {

TEST(CriteriaWords, EveryLanguageHasAWordOfItsOwnForEachThing) {
  const auto& english = criteria_words("en");
  for (const char* language : {"fr", "pt", "ar"}) {
    SCOPED_TRACE(language);
    const auto& words = criteria_words(language);
    EXPECT_NE(words.caution, english.caution);
    for (std::size_t i = 0; i < words.statuses.size(); ++i) {
      EXPECT_FALSE(words.statuses.at(i).empty());
    }
    for (std::size_t i = 0; i < words.probes.size(); ++i) {
      EXPECT_FALSE(words.probes.at(i).empty());
      EXPECT_NE(words.probes.at(i), english.probes.at(i));
    }
  }
  EXPECT_EQ(&criteria_words("sw"), &english) << "no words yet: English";
}

TEST(CriteriaWords, CodesOfLevelsStandForThemselves) {
  EXPECT_EQ(missing_word(criteria_words("en"), "8A"), "8A");
  EXPECT_EQ(missing_word(criteria_words("fr"), "year"), "une année");
}

}  // namespace
}  // namespace mizani::render
