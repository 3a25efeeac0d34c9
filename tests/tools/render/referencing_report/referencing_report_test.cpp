// SPDX-License-Identifier: MIT
// What a referencing report says of a comparison, whatever its format and language.
#include "tools/render/referencing_report/referencing_report.h"

#include <algorithm>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/comparison.h"
#include "tests/support/world.h"
#include "tests/support/xpath.h"
#include "tools/render/document/html_writer.h"
#include "tools/render/document/markdown_writer.h"
#include "tools/render/document/xlsx_writer.h"

namespace mizani::render::referencing {
namespace {

using document::Document;
using document::Table;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::filesystem::path data{MIZANI_DATA_DIR};

ReportPolicy policy() {
  return ReportPolicy::from(test::shipped().policy()).value();
}

Document report_of(const compare::Comparison& comparison, const std::string& language = "en", Pictures pictures = {},
                   const compare::CriteriaAnswer* criteria = nullptr) {
  const auto texts = messages::Messages::load({&data, 1}, language, test::shipped_schemas()).value();
  return referencing_report({.comparison = comparison,
                             .catalogue = test::shipped(),
                             .policy = policy(),
                             .messages = texts,
                             .command = "mizani report referencing aa-nqf bb-nqf",
                             .version = "1.2.3",
                             .criteria = criteria,
                             .pictures = std::move(pictures)});
}

std::vector<const Table*> tables_of(const Document& report) {
  std::vector<const Table*> out;
  for (const auto& section : report.sections) {
    for (const auto& block : section.blocks) {
      if (const auto* table = std::get_if<Table>(&block)) out.push_back(table);
    }
  }
  return out;
}

const Table& table_named(const Document& report, const std::string& caption) {
  for (const auto* table : tables_of(report)) {
    if (table->caption.plain().find(caption) != std::string::npos) return *table;
  }
  throw std::runtime_error("no table " + caption);
}

std::vector<std::string> words(const document::Row& row) {
  std::vector<std::string> out;
  for (const auto& cell : row) {
    out.push_back(cell.value
                      ? document::number_cell(*cell.value).text.plain() + std::to_string(*cell.value).substr(0, 4)
                      : cell.text.plain());
  }
  return out;
}

std::string text_of(const Document& report, const std::string& anchor) {
  Document one = report;
  one.sources.clear();
  std::erase_if(one.sections, [&](const auto& section) { return section.anchor != anchor; });
  return document::markdown(one);
}

TEST(ReferencingReport, SaysThatItIsAProposalAndWhoDecides) {
  const test::SmallComparison small;
  EXPECT_THAT(text_of(report_of(small.comparison), "about"),
              HasSubstr("competent authorities of both frameworks decide"));
}

TEST(ReferencingReport, TheSummaryIsMadeOfTheData) {
  const test::SmallComparison small;
  const auto summary = text_of(report_of(small.comparison), "summary");
  EXPECT_THAT(summary, HasSubstr("Of 3 levels of The AAQF framework"));
  EXPECT_THAT(summary, HasSubstr("2 get a counterpart"));
  EXPECT_THAT(summary, HasSubstr("1 → 1, 2 → 2"));
  EXPECT_THAT(summary, HasSubstr("agreement 1, close 0, in tension 1, silent 1"));
  EXPECT_THAT(summary, HasSubstr("speak against the table at: 2"));
  EXPECT_THAT(summary, HasSubstr("confidence of 0.98"));
}

TEST(ReferencingReport, TheAlignmentShowsThePosteriorOfEachPairAndNoneWhereNothingIsDescribed) {
  const test::SmallComparison small;
  const auto report = report_of(small.comparison);
  const auto& table = table_named(report, "level by level");
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0][1].text.plain(), "1");
  EXPECT_EQ(table.rows[0][2].value, small.comparison.alignment.posterior(0, 0));
  EXPECT_EQ(table.rows[1][1].text.plain(), "2");
  EXPECT_EQ(table.rows[1][2].value, small.comparison.alignment.posterior(1, 1));
  EXPECT_EQ(table.rows[2][1].text.plain(), "none");
  EXPECT_FALSE(table.rows[2][2].value.has_value());
}

TEST(ReferencingReport, TheMatrixIsShownCellByCellAndAnUndescribedLevelIsEmpty) {
  const test::SmallComparison small;
  const auto report = report_of(small.comparison);
  const auto& table = table_named(report, "combined");
  ASSERT_EQ(table.rows.size(), 3U);
  for (std::size_t row = 0; row < 2; ++row) {
    for (std::size_t column = 0; column < 4; ++column) {
      EXPECT_EQ(table.rows[row][column + 1].value,
                small.comparison.combined(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)));
    }
  }
  EXPECT_THAT(words(table.rows[2]), ElementsAre("3", "", "", "", ""));
}

TEST(ReferencingReport, ATensionNamesTheTableItsLevelAndTheWords) {
  const test::SmallComparison small;
  const auto report = report_of(small.comparison);
  const auto& table = table_named(report, "The table and the descriptors");
  EXPECT_EQ(table.rows[1][1].text.plain(), "3");
  EXPECT_EQ(table.rows[1][3].value, -1.0);
  EXPECT_EQ(table.rows[1][5].text.plain(), "tension");
  EXPECT_THAT(table.rows[1][6].text.plain(), HasSubstr("under close supervision \xE2\x88\x92"
                                                       "0.70"));
  EXPECT_THAT(table.rows[2][1].text.plain(), HasSubstr("no counterpart"));
}

TEST(ReferencingReport, TheCounterArgumentHoldsDoubtsSecondChoicesTensionsAndSensitivity) {
  const test::SmallComparison small;
  const auto against = text_of(report_of(small.comparison), "against");
  EXPECT_THAT(against, HasSubstr("not the official text"));
  EXPECT_THAT(against, HasSubstr("Level 2: 2 is proposed"));
  EXPECT_THAT(against, HasSubstr("Level 3 gets no counterpart"));
  EXPECT_THAT(against, HasSubstr("Level 2: a report says 3"));
  EXPECT_THAT(against, HasSubstr("With the method set to threshold the proposal becomes 2 → 3"));
}

TEST(ReferencingReport, EveryTableSaysWhereItsFiguresComeFromAndEverySourceIsCited) {
  const test::SmallComparison small;
  const auto report = report_of(small.comparison);
  std::set<std::string> anchors;
  for (const auto* table : tables_of(report)) {
    EXPECT_FALSE(table->basis.empty()) << table->caption.plain();
    EXPECT_TRUE(anchors.insert(table->anchor).second) << table->anchor;
  }
  ASSERT_EQ(report.sources.size(), 3U);  // descriptors of both sides, and the table's report
  const auto page = document::html(report);
  for (std::size_t i = 1; i <= report.sources.size(); ++i)
    EXPECT_THAT(test::xml_find(page, "//sup/a/@href"), Contains("#s" + std::to_string(i)));
  for (const auto& address : test::xml_find(page, "//a[starts-with(@href, '#')]/@href"))
    EXPECT_EQ(test::xml_count(page, "//*[@id='" + address.substr(1) + "']"), 1U) << address;
}

TEST(ReferencingReport, EveryLanguageTellsTheSameInItsOwnWords) {
  const test::SmallComparison small;
  const auto english = report_of(small.comparison);
  for (const std::string language : {"fr", "pt", "ar"}) {
    const auto report = report_of(small.comparison, language);
    EXPECT_EQ(report.sections.size(), english.sections.size());
    EXPECT_EQ(tables_of(report).size(), tables_of(english).size());
    EXPECT_NE(report.title.plain(), english.title.plain());
    const auto page = document::html(report);
    EXPECT_EQ(test::xml_fault(page), "");
    EXPECT_THAT(test::xml_find(page, "/html/@dir"), ElementsAre(language == "ar" ? "rtl" : "ltr"));
    EXPECT_TRUE(document::xlsx(report).has_value());
  }
  EXPECT_THAT(report_of(small.comparison, "fr").title.plain(), HasSubstr("Le cadre AAQF"));
  EXPECT_THAT(text_of(report_of(small.comparison, "fr"), "summary"), HasSubstr("0,98"));
}

TEST(ReferencingReport, DatesKeepTheirOrderWhereTheTextRunsFromTheRight) {
  const test::SmallComparison small;
  EXPECT_THAT(test::xml_find(document::html(report_of(small.comparison, "ar")), "//p[@class='subtitle']/bdi"),
              Contains("2026-01-02"));
}

TEST(ReferencingReport, AComparisonWithNothingInItGivesAReportThatSaysSo) {
  const compare::Comparison empty;
  const auto report = report_of(empty);
  EXPECT_THAT(text_of(report, "summary"), HasSubstr("No alignment is proposed"));
  EXPECT_THAT(text_of(report, "tensions"), HasSubstr("no table between"));
  EXPECT_EQ(test::xml_fault(document::html(report)), "");
}

TEST(ReferencingReport, PicturesStandBesideWhatTheyShow) {
  const test::SmallComparison small;
  Pictures pictures;
  pictures.matrix.push_back({.svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
                             .alternative = document::Text{"what it shows"},
                             .caption = document::Text{"A picture"}});
  EXPECT_THAT(text_of(report_of(small.comparison, "en", pictures), "matrix"), HasSubstr("what it shows"));
}

TEST(ReferencingReport, TheChecklistHasARowForEachCriterionOfEverySet) {
  const test::SmallComparison small;
  const auto& world = test::shipped();
  const auto answer = compare::check_criteria(world, *world.framework(FrameworkId{"ke-knqf"}),
                                              *world.framework(FrameworkId{"acqf"}), world.edition(), Evidence::assumed,
                                              compare::CriteriaPolicy::from(world.policy()).value());
  ASSERT_TRUE(answer.has_value());
  const auto with = report_of(small.comparison, "en", {}, &*answer);
  const auto without = report_of(small.comparison);
  EXPECT_EQ(tables_of(with).size(), tables_of(without).size() + answer->sets.size());
  std::size_t rows = 0;
  std::size_t checks = 0;
  for (const auto& set : answer->sets) {
    rows += table_named(with, set.set->name.in("en")).rows.size();
    checks += set.checks.size();
  }
  EXPECT_EQ(rows, checks);
  EXPECT_GT(checks, 0U);
  EXPECT_GT(with.sources.size(), without.sources.size());
}

TEST(ReportPolicy, ConstantsOutOfOrderAreFaults) {
  Policy broken = test::shipped().policy();
  broken.set("report.open", {.value = 0.99, .reason = "r"});
  EXPECT_FALSE(ReportPolicy::from(broken).has_value());
  EXPECT_FALSE(ReportPolicy::from(Policy{}).has_value());
}

}  // namespace
}  // namespace mizani::render::referencing
