// SPDX-License-Identifier: MIT
// mizani report referencing as a user runs it.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/unzip.h"
#include "tests/support/xpath.h"

namespace mizani {
namespace {

using test::run_mizani;
using test::xml_find;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

TEST(ReportCommand, ScotlandToTheEqfIsOneWellFormedPageInEachLanguage) {
  for (const std::string language : {"en", "fr", "pt", "ar"}) {
    const auto run = run_mizani({"report", "referencing", "gb-scqf", "eqf", "--lang", language});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    EXPECT_EQ(test::xml_fault(run.out), "");
    EXPECT_THAT(xml_find(run.out, "/html/@lang"), ElementsAre(language));
    EXPECT_EQ(test::xml_count(run.out, "//script"), 0U);
    for (const auto& address : xml_find(run.out, "//a[starts-with(@href, '#')]/@href"))
      EXPECT_EQ(test::xml_count(run.out, "//*[@id='" + address.substr(1) + "']"), 1U) << address;
  }
}

TEST(ReportCommand, EveryPublishedRowOfTheTableIsInTheReport) {
  // Referencing of the SCQF to the EQF: 12 to 8, 11 to 7, 10 and 9 to 6 (data/referencing/gb-scqf--eqf.json).
  const auto run = run_mizani({"report", "referencing", "gb-scqf", "eqf", "--format", "md"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  for (const auto* row : {"\n| 12 | 8 |", "\n| 11 | 7 |", "\n| 10 | 6 |", "\n| 9 | 6 |"})
    EXPECT_THAT(run.out, HasSubstr(row));
}

TEST(ReportCommand, TheSpreadsheetHasASheetForEachPartAndTheFileIsWrittenWhole) {
  const test::ScratchFolder scratch;
  const auto file = scratch.path() / "report.xlsx";
  const auto run = run_mizani({"report", "referencing", "gb-scqf", "eqf", "--format", "xlsx", "--out", file.string()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, IsEmpty());
  const auto parts = test::unzipped(bytes_of(file));
  ASSERT_TRUE(parts.contains("xl/workbook.xml"));
  const auto sheets = xml_find(parts.at("xl/workbook.xml"), "//sheet/@name");
  EXPECT_THAT(sheets, testing::IsSupersetOf({"Summary", "Structure", "Matrix", "Alignment", "Evidence", "Sources"}));
  EXPECT_FALSE(std::filesystem::exists(file.string() + ".part"));
}

TEST(ReportCommand, TheSameQuestionGivesTheSameBytes) {
  const test::ScratchFolder scratch;
  std::vector<std::string> bytes;
  for (const auto* name : {"one.xlsx", "two.xlsx"}) {
    const auto file = scratch.path() / name;
    const auto run =
        run_mizani({"report", "referencing", "ke-knqf", "acqf", "--format", "xlsx", "--out", file.string()});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    bytes.push_back(bytes_of(file));
  }
  EXPECT_EQ(bytes[0], bytes[1]);
}

TEST(ReportCommand, FaultsEndWith1AndUsageWith2AndNothingIsWritten) {
  const test::ScratchFolder scratch;
  const auto file = scratch.path() / "report.html";
  const auto unknown = run_mizani({"report", "referencing", "zz-none", "eqf", "--out", file.string()});
  EXPECT_EQ(unknown.exit_code, 1);
  EXPECT_THAT(unknown.err, HasSubstr("zz-none"));
  EXPECT_FALSE(std::filesystem::exists(file));
  EXPECT_EQ(run_mizani({"report", "referencing", "gb-scqf", "eqf", "--format", "xlsx"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"report", "referencing", "gb-scqf", "eqf", "--format", "docx"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"report", "referencing", "gb-scqf", "eqf", "--lang", "sw"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"report"}).exit_code, 2);
  const auto nowhere = run_mizani({"report", "referencing", "gb-scqf", "eqf", "--out", "/nowhere/at/all.html"});
  EXPECT_EQ(nowhere.exit_code, 1);
  EXPECT_THAT(nowhere.err, HasSubstr("cannot-write"));
}

}  // namespace
}  // namespace mizani
