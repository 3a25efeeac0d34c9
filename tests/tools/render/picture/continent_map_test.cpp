// SPDX-License-Identifier: MIT
#include "tools/render/picture/continent_map.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/pictures.h"
#include "tests/support/world.h"

namespace mizani::render::picture {
namespace {

using testing::HasSubstr;

path::ReferencingGraph graph(Evidence weakest = Evidence::assumed) {
  const auto& world = test::shipped();
  return path::referencing_graph(world, *world.framework(FrameworkId{"acqf"}), test::shipped_paths(),
                                 {.weakest = weakest, .as_of = world.edition()});
}

Picture continent(Evidence weakest = Evidence::assumed, const ContinentOptions& options = {}) {
  return draw_continent(graph(weakest), test::shipped().edition(), options);
}

TEST(ContinentMap, ShowsEachOfThe55StatesOnce) {
  const auto picture = continent();
  std::size_t shown = 0;
  for (const auto& country : test::shipped().countries()) {
    if (!country.au_member) continue;
    EXPECT_EQ(std::count_if(picture.labels.begin(), picture.labels.end(),
                            [&](const PlacedLabel& label) { return label.text == country.name.in("en"); }),
              1)
        << country.code.str();
    ++shown;
  }
  EXPECT_EQ(shown, 55U);
}

TEST(ContinentMap, IsSoundAtEveryStrengthOfEvidenceAndInEveryLanguageOfTheData) {
  for (const Evidence weakest : evidence_ladder) {
    for (const std::string language : {"en", "fr", "pt"}) {
      ContinentOptions options;
      options.words.language = language;
      const auto picture = continent(weakest, options);
      EXPECT_EQ(test::harm_in(picture), "");
      EXPECT_EQ(test::missing_alternative(picture), "");
      EXPECT_EQ(test::overlapping_labels(picture), "") << language;
      EXPECT_EQ(test::label_outside(picture), "") << language;
    }
  }
}

TEST(ContinentMap, FitsASheetOfA4Landscape) {
  const auto picture = continent();
  EXPECT_NEAR(picture.width / picture.height, 297.0 / 210.0, 0.01);
  // The smallest letters are still some 5 points on paper: a pixel is three quarters of a point.
  for (const auto& label : picture.labels) EXPECT_GE(label.box.height, 7 * 1.22 - 1e-9) << label.text;
}

TEST(ContinentMap, TheWordsCountStatesByEvidence) {
  const auto words = continent().words;
  EXPECT_THAT(words, HasSubstr("States: 55."));
  EXPECT_THAT(words, HasSubstr("assumed: "));
  EXPECT_THAT(words, HasSubstr("Kenya: "));
  EXPECT_EQ(words, continent_words(graph(), test::shipped().edition()));
  EXPECT_THAT(continent(Evidence::published).words, HasSubstr("nothing known: 55"))
      << "today no state has a published table up to the ACQF";
}

TEST(ContinentMap, IsTheSameBytesEachTime) {
  EXPECT_EQ(continent().svg, continent().svg);
}

}  // namespace
}  // namespace mizani::render::picture
