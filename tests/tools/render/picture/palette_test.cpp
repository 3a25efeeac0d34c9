// SPDX-License-Identifier: MIT
#include "tools/render/picture/palette.h"

#include <set>

#include <gtest/gtest.h>

namespace mizani::render::picture {
namespace {

// WCAG 2.2, success criteria 1.4.3 (text, 4.5) and 1.4.11 (graphics, 3).
constexpr double least_for_text = 4.5;
constexpr double least_for_lines = 3;

TEST(Palette, ContrastIsWcags) {
  EXPECT_NEAR(contrast("#000000", "#ffffff"), 21, 1e-9);
  EXPECT_NEAR(contrast("#777777", "#ffffff"), 4.48, 0.01);  // the textbook grey that just fails
  EXPECT_NEAR(contrast("#ffffff", "#777777"), 4.48, 0.01);
}

TEST(Palette, TextIsLegibleOnEveryShade) {
  for (const auto shade : shades) EXPECT_GE(contrast(text_on(shade), shade), least_for_text) << shade;
}

TEST(Palette, InkIsLegibleOnEveryBackground) {
  for (const auto background : {paper, band, tint, std::string_view{"#f1f1f1"}}) {
    EXPECT_GE(contrast(ink, background), least_for_text) << background;
    EXPECT_GE(contrast(quiet_ink, background), least_for_text) << background;
  }
}

TEST(Palette, ShadesGetDarkerStepByStepSoThatGreySuffices) {
  constexpr double visible = 1.12;
  for (std::size_t i = 1; i < shades.size(); ++i) {
    EXPECT_GT(contrast(shades.at(i - 1), shades.at(i)), visible) << i;
    EXPECT_LT(luminance(shades.at(i)), luminance(shades.at(i - 1)));
  }
}

TEST(Palette, AProbabilityHasTheShadeThatItsThresholdBegins) {
  EXPECT_EQ(shade_of(0), 0U);
  EXPECT_EQ(shade_of(0.0099), 0U);
  for (std::size_t i = 0; i < shade_from.size(); ++i) EXPECT_EQ(shade_of(shade_from.at(i)), i);
  EXPECT_EQ(shade_of(1), shades.size() - 1);
}

TEST(Palette, EvidenceIsToldApartByDashAndWidthWithoutColour) {
  std::set<std::string_view> dashes;
  double wider = 100;
  for (const Evidence evidence : evidence_ladder) {
    const auto stroke = stroke_of(evidence);
    EXPECT_TRUE(dashes.insert(stroke.dash).second) << to_string(evidence);
    EXPECT_LT(stroke.width, wider) << to_string(evidence);
    EXPECT_GE(contrast(stroke.colour, paper), least_for_lines) << to_string(evidence);
    wider = stroke.width;
  }
}

}  // namespace
}  // namespace mizani::render::picture
