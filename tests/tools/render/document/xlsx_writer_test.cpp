// SPDX-License-Identifier: MIT
#include "tools/render/document/xlsx_writer.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/unzip.h"
#include "tests/support/xpath.h"
#include "tests/tools/render/document/hostile.h"
#include "tools/render/document/xlsx_sheet.h"

namespace mizani::render::document {
namespace {

using test::unzipped;
using test::xml_count;
using test::xml_find;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

std::map<std::string, std::string> parts(const Document& document) {
  const auto bytes = xlsx(document);
  EXPECT_TRUE(bytes.has_value());
  return unzipped(bytes.value_or(""));
}

TEST(Xlsx, EveryPartIsWellFormedAndHostileWordsAreStringsNeverFormulas) {
  for (const auto& words : hostile_words) {
    const auto files = parts(hostile_document(words));
    ASSERT_FALSE(files.empty()) << words;
    for (const auto& [name, bytes] : files) EXPECT_EQ(test::xml_fault(bytes), "") << name << ": " << words;
    const auto& sheet = files.at("xl/worksheets/sheet1.xml");
    EXPECT_EQ(xml_count(sheet, "//f"), 0U) << words;
    EXPECT_EQ(xml_count(sheet, "//hyperlink"), 0U) << words;
  }
}

TEST(Xlsx, WordsComeOutWholeAndEscapesOfTheFormatDoNotChangeThem) {
  const auto shared = parts(hostile_document("=cmd()")).at("xl/sharedStrings.xml");
  EXPECT_THAT(xml_find(shared, "//t"), Contains("=cmd()"));
  EXPECT_EQ(cell_pieces("_x0041_ _xyz_").front(), "_x005F_x0041_ _xyz_");
}

TEST(Xlsx, NumbersAreNumbersAndLevelCodesAreText) {
  const auto sheet = parts(hostile_document("7")).at("xl/worksheets/sheet1.xml");
  EXPECT_THAT(xml_find(sheet, "//c[not(@t)]/v"), ElementsAre("0.5", "0.25"));
  EXPECT_EQ(xml_count(sheet, "//ignoredError[@numberStoredAsText='1']"), 1U);
}

TEST(Xlsx, ATextLongerThanACellGoesOnBelowAndLosesNothing) {
  std::string words;
  for (int i = 0; i < 7000; ++i) words += "é word ";
  const auto pieces = cell_pieces(words);
  ASSERT_EQ(pieces.size(), 2U);
  EXPECT_EQ(pieces[0] + pieces[1], words);
  const auto strings = xml_find(parts(hostile_document(words)).at("xl/sharedStrings.xml"), "//t");
  EXPECT_THAT(strings, Contains(pieces[0]));
  EXPECT_THAT(strings, Contains(pieces[1]));
}

TEST(Xlsx, SheetNamesAreThoseThatSpreadsheetsAccept) {
  std::set<std::string> taken;
  EXPECT_EQ(sheet_name("Matrix", taken), "Matrix");
  EXPECT_EQ(sheet_name("matrix", taken), "matrix 2");
  EXPECT_EQ(sheet_name("a[b]:c*d?e/f\\g", taken), "a b  c d e f g");
  EXPECT_EQ(sheet_name("'quoted'", taken), "quoted");
  EXPECT_EQ(sheet_name("", taken), "Sheet");
  EXPECT_EQ(sheet_name("History", taken), "Sheet 2");
  EXPECT_EQ(sheet_name(std::string(40, 'x'), taken), std::string(31, 'x'));
  EXPECT_EQ(sheet_name(std::string(40, 'x'), taken), std::string(29, 'x') + " 2");
}

TEST(Xlsx, SectionsShareTheSheetTheyNameAndSourcesHaveTheirs) {
  auto document = hostile_document("One");
  Section two = document.sections.front();
  two.sheet = "Two";
  Section three = document.sections.front();
  document.sections = {document.sections.front(), two, three};
  document.sources_sheet = "Origins";
  const auto book = parts(document).at("xl/workbook.xml");
  EXPECT_THAT(xml_find(book, "//sheet/@name"), ElementsAre("One", "Two", "Origins"));
}

TEST(Xlsx, TheHeadOfASheetsOnlyTableIsFrozenAndArabicRunsFromTheRight) {
  auto document = hostile_document("KNQF");
  document.right_to_left = true;
  const auto sheet = parts(document).at("xl/worksheets/sheet1.xml");
  EXPECT_EQ(xml_count(sheet, "//sheetView[@rightToLeft='1']"), 1U);
  EXPECT_EQ(xml_count(sheet, "//pane[@state='frozen']"), 1U);
}

TEST(Xlsx, TheSameDocumentIsTheSameBytes) {
  EXPECT_EQ(xlsx(hostile_document("x")).value_or("a"), xlsx(hostile_document("x")).value_or("b"));
}

}  // namespace
}  // namespace mizani::render::document
