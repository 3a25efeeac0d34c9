// SPDX-License-Identifier: MIT
#include "tools/interop/labelled_row.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scratch_folder.h"
#include "tools/interop/line_reader.h"

namespace mizani::interop {
namespace {

std::vector<std::string> faults_of(const std::string& line, LabelKind kind = LabelKind::level) {
  const auto row = read_labelled_row(line, kind, "rows.jsonl:7");
  std::vector<std::string> out;
  if (row) return out;
  for (const auto& fault : row.error()) out.push_back(fault.where + ' ' + fault.code);
  return out;
}

TEST(LabelledRow, KeepsWhatItKnowsAndIgnoresTheRest) {
  const auto row = read_labelled_row(
      R"({"id": 3, "title": "Pumps", "text": "Maintain pumps.", "framework": "SCQF", "level": 7, "credits": 20,
          "hours": 200.5, "country": "GB", "note": null})",
      LabelKind::level, "r:1");
  ASSERT_TRUE(row.has_value());
  EXPECT_EQ(row->title, "Pumps");
  EXPECT_EQ(row->framework, "SCQF");
  EXPECT_EQ(row->level, "7");
  EXPECT_EQ(row->credits, 20);
  EXPECT_EQ(row->hours, 200.5);
  EXPECT_EQ(row->country, "GB");
}

TEST(LabelledRow, TakesALevelAsTextOrWholeNumber) {
  for (const auto& [written, code] : std::vector<std::pair<std::string, std::string>>{
           {"4", "4"}, {"4.0", "4"}, {R"("E3")", "E3"}, {R"("8A")", "8A"}}) {
    const auto row =
        read_labelled_row(R"({"text": "a", "framework": "RQF", "level": )" + written + '}', LabelKind::level, "r:1");
    ASSERT_TRUE(row.has_value()) << written;
    EXPECT_EQ(row->level, code);
  }
}

TEST(LabelledRow, TakesSeveralProcessesOrOne) {
  const auto several = read_labelled_row(R"({"text": "a", "labels": ["Apply", "Create"]})", LabelKind::bloom, "r:1");
  ASSERT_TRUE(several.has_value());
  EXPECT_THAT(several->labels, testing::ElementsAre("Apply", "Create"));
  const auto one = read_labelled_row(R"({"text": "a", "level": "Remember"})", LabelKind::bloom, "r:1");
  ASSERT_TRUE(one.has_value());
  EXPECT_THAT(one->labels, testing::ElementsAre("Remember"));
}

TEST(LabelledRow, TellsEveryFaultOfARow) {
  using testing::ElementsAre;
  EXPECT_THAT(faults_of("{"), ElementsAre("rows.jsonl:7:2 broken-json"));
  EXPECT_THAT(faults_of("{} {}"), ElementsAre("rows.jsonl:7:4 broken-json"));
  EXPECT_THAT(faults_of("{\"text\": \"a\xff\"}"), ElementsAre("rows.jsonl:7 invalid-utf8"));
  EXPECT_THAT(faults_of("[]"), ElementsAre("rows.jsonl:7 wrong-type"));
  EXPECT_THAT(faults_of("{}"),
              ElementsAre("rows.jsonl:7 missing-field", "rows.jsonl:7 missing-field", "rows.jsonl:7 missing-field"));
  EXPECT_THAT(faults_of(R"({"text": " 12. ", "framework": 1, "level": 4.5})"),
              ElementsAre("rows.jsonl:7#/text empty-text", "rows.jsonl:7#/framework wrong-type",
                          "rows.jsonl:7#/level wrong-type"));
  EXPECT_THAT(faults_of(R"({"text": "a", "title": [], "framework": "EQF", "level": null})"),
              ElementsAre("rows.jsonl:7#/title wrong-type", "rows.jsonl:7 missing-field"));
  EXPECT_THAT(faults_of(R"({"text": "a", "labels": []})", LabelKind::bloom),
              ElementsAre("rows.jsonl:7#/labels too-few"));
  EXPECT_THAT(faults_of(R"({"text": "a", "labels": "Apply"})", LabelKind::bloom),
              ElementsAre("rows.jsonl:7#/labels wrong-type"));
  EXPECT_THAT(faults_of(R"({"text": "a"})", LabelKind::bloom), ElementsAre("rows.jsonl:7 missing-field"));
}

TEST(LineReader, CountsLinesAndCutsLongOnes) {
  const test::ScratchFolder scratch;
  const std::string long_line(200'000, 'x');
  auto reader = LineReader::open(scratch.write("l", "one\n\n" + long_line + "\r\nlast").string(), 100'000);
  ASSERT_TRUE(reader.has_value());
  std::vector<Line> lines;
  while (auto line = reader->next()) lines.push_back(std::move(*line));
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0].bytes, "one");
  EXPECT_EQ(lines[1].bytes, "");
  EXPECT_TRUE(lines[2].cut);
  EXPECT_EQ(lines[2].bytes.size(), 100'000U);
  EXPECT_EQ(lines[3].bytes, "last");
  EXPECT_EQ(lines[3].number, 4U);
  EXPECT_FALSE(lines[3].cut);
  EXPECT_FALSE(reader->broken().has_value());
}

TEST(LineReader, AnEmptyFileHasNoLineAndAFolderIsNone) {
  const test::ScratchFolder scratch;
  auto reader = LineReader::open(scratch.write("l", "").string(), 10);
  ASSERT_TRUE(reader.has_value());
  EXPECT_FALSE(reader->next().has_value());
  EXPECT_EQ(LineReader::open(scratch.path().string(), 10).error().front().code, "not-a-file");
  EXPECT_EQ(LineReader::open((scratch.path() / "gone").string(), 10).error().front().code, "missing-file");
}

}  // namespace
}  // namespace mizani::interop
