// SPDX-License-Identifier: MIT
#include "tools/render/picture/svg_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/pictures.h"
#include "tests/support/xml.h"

namespace mizani::render::picture {
namespace {

using testing::HasSubstr;
using testing::Not;

Picture with_label(const std::string& text, double width = 200, bool right_to_left = false,
                   Anchor anchor = Anchor::left) {
  SvgWriter writer{
      {.width = 300, .height = 60, .title = text, .words = text, .id_prefix = "p", .right_to_left = right_to_left}};
  writer.label({.x = 10, .y = 10, .width = width, .height = 40}, text, {.size = 12, .least_size = 9, .anchor = anchor});
  return writer.finish();
}

/// What a reader can get of a label: its tooltip where it has one, else what is drawn.
std::string readable(const Picture& picture) {
  const auto xml = test::parse_xml(picture.svg);
  const auto texts = xml.named("text");
  const auto titles = xml.named("title");
  if (texts.size() != 1) return "(not one text)";
  return titles.size() > 1 ? titles[1].text : texts[0].text;
}

TEST(SvgText, MarkupQuotesAndEntitiesComeOutInertAndWhole) {
  for (const std::string text : {"<script>alert(1)</script>", "a \"quoted\" & 'single' title",
                                 "]]> <!-- &lt; &#x3c; -->", "<a href=\"javascript:x\">", "</svg><svg onload=x>"}) {
    const auto picture = with_label(text, 280);
    EXPECT_EQ(test::harm_in(picture), "") << text;
    EXPECT_EQ(readable(picture), text);
    EXPECT_EQ(test::missing_alternative(picture), "") << text;
  }
}

TEST(SvgText, WhatXmlCannotHoldBecomesTheReplacementCharacter) {
  const std::string text{"a\0b\x01\xFFz\xED\xA0\x80", 9};
  const auto picture = with_label(text);
  EXPECT_EQ(test::harm_in(picture), "");
  EXPECT_THAT(readable(picture), HasSubstr("a\xEF\xBF\xBD"));
  EXPECT_THAT(readable(picture), HasSubstr("z"));
}

TEST(SvgText, ALongWordIsCutWithTheWholeInItsTitle) {
  const std::string word(400, 'w');
  const auto picture = with_label(word, 100);
  EXPECT_EQ(readable(picture), word);
  EXPECT_THAT(test::parse_xml(picture.svg).named("tspan").front().text, testing::EndsWith("…"));
  ASSERT_EQ(picture.labels.size(), 1U);
  EXPECT_LE(picture.labels.front().box.width, 100);
}

TEST(SvgText, ArabicStandsWhereItsAnchorSaysByTheReadersEye) {
  // SVG's "start" is the right end of text that runs from right to left.
  const auto arabic = with_label("الإطار القاري للمؤهلات");
  EXPECT_THAT(arabic.svg, HasSubstr("text-anchor=\"end\" direction=\"rtl\""));
  const auto at_right = with_label("الإطار", 200, false, Anchor::right);
  EXPECT_THAT(at_right.svg, HasSubstr("text-anchor=\"start\" direction=\"rtl\""));
  EXPECT_THAT(with_label("ACQF", 200, true).svg, Not(HasSubstr("direction=\"rtl\"")))
      << "a Latin label in an Arabic picture keeps its own direction";
  EXPECT_THAT(with_label("7", 200, true).svg, HasSubstr("direction=\"rtl\"")) << "a number has none of its own";
}

TEST(SvgWriter, NumbersHaveAPointAndNoMinusZero) {
  EXPECT_EQ(number(1.005), "1");
  EXPECT_EQ(number(2.456), "2.46");
  EXPECT_EQ(number(-0.001), "0");
  EXPECT_EQ(number(1e6), "1000000");
  EXPECT_EQ(number(-12.5), "-12.5");
}

TEST(SvgWriter, AnIdPrefixIsOnlyWhatAnIdMayBe) {
  SvgWriter writer{{.width = 1, .height = 1, .title = "t", .words = "w\n", .id_prefix = "9\" x><y-1"}};
  const auto picture = writer.finish();
  EXPECT_EQ(test::harm_in(picture), "");
  EXPECT_EQ(test::missing_alternative(picture), "");
  EXPECT_THAT(picture.svg, HasSubstr("id=\"xy-1-title\""));
}

}  // namespace
}  // namespace mizani::render::picture
