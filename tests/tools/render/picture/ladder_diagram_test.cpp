// SPDX-License-Identifier: MIT
#include "tools/render/picture/ladder_diagram.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/pictures.h"
#include "tests/support/world.h"

namespace mizani::render::picture {
namespace {

using testing::HasSubstr;

const Framework& known(const std::string& id) {
  return *test::shipped().framework(FrameworkId{id});
}

Ladders ladders(const std::vector<std::string>& ids, Evidence weakest = Evidence::assumed) {
  std::vector<const Framework*> frameworks;
  for (const auto& id : ids) frameworks.push_back(&known(id));
  return ladders_of(frameworks, known("acqf"), test::shipped_paths(),
                    {.weakest = weakest, .as_of = test::shipped().edition()});
}

std::string fault_of(const Picture& picture) {
  const auto harm = test::harm_in(picture);
  if (!harm.empty()) return "harm: " + harm;
  const auto missing = test::missing_alternative(picture);
  if (!missing.empty()) return "missing: " + missing;
  const auto overlap = test::overlapping_labels(picture);
  if (!overlap.empty()) return "overlap: " + overlap;
  const auto outside = test::label_outside(picture);
  return outside.empty() ? "" : "outside: " + outside;
}

TEST(LadderDiagram, OfAnyTwoFrameworksIsSound) {
  const Framework* last = nullptr;
  for (const auto& framework : test::shipped().frameworks()) {
    if (framework.levels.empty()) continue;
    if (last != nullptr) {
      EXPECT_EQ(fault_of(draw_ladders(ladders({last->id.str(), framework.id.str()}))), "") << framework.id.str();
    }
    last = &framework;
  }
}

TEST(LadderDiagram, OfOneToSixFrameworksIsSound) {
  std::vector<std::string> ids;
  for (const std::string id : {"ke-knqf", "dz-degrees", "za-nqf", "gb-scqf", "eqf", "sn-degrees"}) {
    ids.push_back(id);
    EXPECT_EQ(fault_of(draw_ladders(ladders(ids))), "") << ids.size();
  }
}

TEST(LadderDiagram, NamesEveryLevelOnceAndTypesBesideTheOuterColumns) {
  const auto picture = draw_ladders(ladders({"za-nqf", "ke-knqf"}));
  const auto count = [&](const std::string& part) {
    return std::count_if(picture.labels.begin(), picture.labels.end(),
                         [&](const PlacedLabel& label) { return label.text.find(part) != std::string::npos; });
  };
  EXPECT_GE(count("10"), 3);  // of the scale and of both frameworks
  EXPECT_GE(count("Higher Certificate"), 1);
}

TEST(LadderDiagram, TheWordsGivePlacesLinksAndEvidence) {
  const auto words = ladder_words(ladders({"gb-scqf", "eqf"}));
  EXPECT_THAT(words, HasSubstr("(gb-scqf)"));
  EXPECT_THAT(words, HasSubstr("9→6 (published)"));
  EXPECT_THAT(words, HasSubstr("10→6 (published)"));
}

TEST(LadderDiagram, WithoutEvidenceStrongEnoughLevelsHaveNoPlaceAndThePictureSaysSo) {
  const auto picture = draw_ladders(ladders({"ke-knqf", "zm-zqf"}, Evidence::published));
  EXPECT_EQ(fault_of(picture), "");
  EXPECT_THAT(picture.words, HasSubstr("no path between KE KNQF and ZM ZQF"));
  EXPECT_TRUE(std::any_of(picture.labels.begin(), picture.labels.end(), [](const PlacedLabel& label) {
    return label.text.find("no way to the ACQF: 1, 2") != std::string::npos;
  }));
}

TEST(LadderDiagram, IsTheSameBytesEachTime) {
  EXPECT_EQ(draw_ladders(ladders({"ke-knqf", "za-nqf"})).svg, draw_ladders(ladders({"ke-knqf", "za-nqf"})).svg);
}

TEST(LadderDiagram, TakesOtherWordsAndWritesThemFromTheRight) {
  LadderOptions options;
  options.words.language = "ar";
  options.words.right_to_left = true;
  options.words.ladder_title = "{0} على سلم الإطار القاري";
  options.words.mark_link = "مستويات متقابلة";
  const auto picture = draw_ladders(ladders({"dz-degrees", "eg-nqf"}), options);
  EXPECT_EQ(fault_of(picture), "");
  EXPECT_THAT(picture.svg, HasSubstr("direction=\"rtl\""));
  EXPECT_THAT(picture.svg, HasSubstr("lang=\"ar\""));
  EXPECT_THAT(picture.svg, HasSubstr("مستويات متقابلة"));
  EXPECT_THAT(picture.svg, HasSubstr("EG NQF\u2069 على")) << "Latin names keep their order inside Arabic words";
}

}  // namespace
}  // namespace mizani::render::picture
