// SPDX-License-Identifier: MIT
#include "tools/render/picture/heat_map.h"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/pictures.h"
#include "tests/support/world.h"
#include "tests/support/xml.h"

namespace mizani::render::picture {
namespace {

using testing::HasSubstr;
using testing::Not;

compare::Side side(const std::string& id, const std::string& name, std::size_t levels) {
  compare::Side out;
  out.id = id;
  out.name = name;
  for (std::size_t i = 1; i <= levels; ++i) {
    out.levels.push_back({.code = std::to_string(i), .name = "", .level = nullptr, .descriptors = {}});
  }
  return out;
}

/// Probability spread around the same share of the ladder, each row summing to 1.
Eigen::MatrixXd around_the_diagonal(Eigen::Index rows, Eigen::Index columns) {
  Eigen::MatrixXd out(rows, columns);
  for (Eigen::Index r = 0; r < rows; ++r) {
    for (Eigen::Index c = 0; c < columns; ++c) {
      const double there =
          static_cast<double>(r * (columns - 1)) / static_cast<double>(std::max<Eigen::Index>(1, rows - 1));
      out(r, c) = std::exp(-std::pow(static_cast<double>(c) - there, 2));
    }
    out.row(r) /= out.row(r).sum();
  }
  return out;
}

/// A comparison filled in by hand; `tables` tables that name the level of the same place, one lower from level 4 up.
struct Example {
  std::vector<Referencing> known;
  compare::Comparison comparison;

  Example(std::size_t rows, std::size_t columns, std::size_t tables) {
    comparison.a = side("aa", "Framework of Aland", rows);
    comparison.b = side("bb", "Framework of Beland", columns);
    comparison.combined = around_the_diagonal(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns));
    for (std::size_t r = 0; r < rows; ++r) {
      Eigen::Index best = 0;
      comparison.combined.row(static_cast<Eigen::Index>(r)).maxCoeff(&best);
      comparison.alignment.best.to.emplace_back(static_cast<std::size_t>(best));
    }
    known.reserve(tables);
    for (std::size_t t = 0; t < tables; ++t) {
      known.push_back(test::table("aa", "bb", {}, t == 0 ? Evidence::published : Evidence::assumed));
      known.back().report.title = "Report " + std::to_string(t + 1);
      compare::TableCheck check{.table = &known.back(), .forward = true, .rows = {}};
      for (std::size_t r = 0; r < std::min(rows, columns); ++r) {
        compare::TensionRow row;
        row.level = r;
        row.published = {r < 4 ? r : r - 1};
        row.verdict = r == 5 ? compare::Verdict::tension : compare::Verdict::close;
        check.rows.push_back(row);
      }
      comparison.tables.push_back(std::move(check));
    }
  }
};

void expect_sound(const Picture& picture) {
  EXPECT_EQ(test::harm_in(picture), "");
  EXPECT_EQ(test::missing_alternative(picture), "");
  EXPECT_EQ(test::overlapping_labels(picture), "");
  EXPECT_EQ(test::label_outside(picture), "");
}

TEST(HeatMap, IsSoundWhateverTheSizesAndTables) {
  for (const std::size_t rows : {1U, 3U, 10U, 12U}) {
    for (const std::size_t columns : {1U, 8U, 10U, 20U}) {
      for (const std::size_t tables : {0U, 1U, 3U}) {
        const Example example{rows, columns, tables};
        expect_sound(draw_heat_map(example.comparison));
      }
    }
  }
}

TEST(HeatMap, TheLowestLevelsStandAtTheBottomLeft) {
  Example example{3, 4, 0};
  for (auto& level : example.comparison.a.levels) level.code.insert(0, "A");
  for (auto& level : example.comparison.b.levels) level.code.insert(0, "B");
  const auto picture = draw_heat_map(example.comparison);
  const auto box = [&](const std::string& code) {
    const auto found = std::find_if(picture.labels.begin(), picture.labels.end(),
                                    [&](const PlacedLabel& label) { return label.text == code; });
    return found == picture.labels.end() ? Box{} : found->box;
  };
  EXPECT_GT(box("A1").y, box("A3").y);
  EXPECT_LT(box("B1").x, box("B4").x);
  EXPECT_GT(box("B1").y, box("A1").y) << "the columns are named below";
}

TEST(HeatMap, ACellThatMattersShowsItsPerCentAndAFaintOneDoesNot) {
  Example example{2, 3, 0};
  example.comparison.combined << 0.83, 0.13, 0.04, 0, 0.39, 0.61;
  const auto picture = draw_heat_map(example.comparison);
  const auto shows = [&](const std::string& text) {
    return std::count_if(picture.labels.begin(), picture.labels.end(),
                         [&](const PlacedLabel& l) { return l.text == text; });
  };
  EXPECT_EQ(shows("83"), 1);
  EXPECT_EQ(shows("13"), 1);
  EXPECT_EQ(shows("4"), 0);
  EXPECT_EQ(shows("61"), 1);
}

TEST(HeatMap, TheWordsTellTableProposalAndTension) {
  const Example example{8, 8, 1};
  const auto words = heat_map_words(example.comparison);
  EXPECT_THAT(words, HasSubstr("Report 1 (published)"));
  EXPECT_THAT(words, HasSubstr("6: most likely 6"));
  EXPECT_THAT(words, HasSubstr("proposed 6; table 1: 5, tension with the table"));
  EXPECT_EQ(draw_heat_map(example.comparison).words, words);
}

TEST(HeatMap, ALevelThatATableLeavesWithoutCounterpartHasAPlaceOfItsOwn) {
  Example example{3, 3, 1};
  example.comparison.tables[0].rows[2].published.clear();
  example.comparison.tables[0].rows[2].stated_none = true;
  const auto picture = draw_heat_map(example.comparison);
  expect_sound(picture);
  EXPECT_THAT(picture.words, HasSubstr("table 1: no counterpart"));
  EXPECT_TRUE(
      std::any_of(picture.labels.begin(), picture.labels.end(), [](const PlacedLabel& l) { return l.text == "none"; }));
}

TEST(HeatMap, ADomainThatIsNotComparedDrawsAsNotDescribed) {
  Example example{3, 3, 0};
  HeatMapOptions options;
  options.domain = DescriptorDomain::skills;
  EXPECT_THAT(heat_map_words(example.comparison, options), HasSubstr("1: not described"));
  example.comparison.domains.push_back(
      {.domain = DescriptorDomain::skills, .probability = Eigen::MatrixXd::Identity(3, 3), .a = {}, .b = {}});
  const auto picture = draw_heat_map(example.comparison, options);
  EXPECT_THAT(picture.words, HasSubstr("1: most likely 1 (100 %)"));
  EXPECT_THAT(picture.svg, HasSubstr("skills</title>"));
  EXPECT_THAT(picture.words, Not(HasSubstr("not described")));
}

TEST(HeatMap, OverallIsTheMatrixOfAllDescriptorsTogether) {
  Example example{3, 3, 0};
  example.comparison.overall.probability = Eigen::MatrixXd::Identity(3, 3);
  HeatMapOptions options;
  options.domain = DescriptorDomain::overall;
  EXPECT_THAT(heat_map_words(example.comparison, options), HasSubstr("2: most likely 2 (100 %)"));
}

TEST(HeatMap, HostileNamesComeOutInertAndWhole) {
  Example example{4, 4, 1};
  const std::string hostile = "<script>\"الإطار\"</script> " + std::string(300, 'x');
  example.comparison.a.name = hostile;
  example.comparison.a.levels[2].name = hostile;
  example.comparison.b.levels[1].code = hostile;
  example.known[0].report.title = hostile;
  const auto picture = draw_heat_map(example.comparison);
  expect_sound(picture);
  const auto xml = test::parse_xml(picture.svg);
  for (const std::string element : {"title", "desc"}) EXPECT_THAT(xml.named(element).front().text, HasSubstr(hostile));
}

TEST(HeatMap, TwoOnOnePageHaveNoIdInCommonAndTheSameInputTheSameBytes) {
  const Example example{10, 8, 2};
  HeatMapOptions other;
  other.id_prefix = "second";
  EXPECT_EQ(heat_map_svg(example.comparison), heat_map_svg(example.comparison));
  EXPECT_THAT(heat_map_svg(example.comparison, other), HasSubstr("id=\"second-title\""));
  EXPECT_THAT(heat_map_svg(example.comparison, other), Not(HasSubstr("id=\"heat-map")));
}

}  // namespace
}  // namespace mizani::render::picture
