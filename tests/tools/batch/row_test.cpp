// SPDX-License-Identifier: MIT
// Rows as fields, and answers as rows.
#include "tools/batch/row.h"

#include <cmath>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tools/batch/row_writer.h"

namespace mizani::batch {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string code_of(const Expected<Row>& row) {
  return row ? std::string{} : row.error().front().code;
}

TEST(BatchRow, ReadsJsonAndCsvAlike) {
  const std::vector<std::string> columns{"id", "text", "hours", "outcomes", "level"};
  const auto json = Row::read(R"({"id":7,"text":"a","hours":40,"outcomes":["b","c"],"level":null})", "f:1", nullptr);
  const auto csv = Row::read("7,a,40,b|c,", "f:1", &columns);
  for (const auto* row : {&json, &csv}) {
    ASSERT_TRUE(*row);
    Faults faults;
    EXPECT_EQ((*row)->id(), "7");
    EXPECT_EQ((*row)->needed_text("text", faults), "a");
    EXPECT_EQ((*row)->positive("hours", faults), 40);
    EXPECT_THAT((*row)->texts("outcomes", faults), ElementsAre("b", "c"));
    EXPECT_EQ((*row)->text("level", faults), "");
    EXPECT_THAT(faults, IsEmpty());
  }
}

TEST(BatchRow, WhatIsNoRowIsAFault) {
  const std::vector<std::string> columns{"a"};
  EXPECT_EQ(code_of(Row::read("{\"a\":", "f:1", nullptr)), "broken-json");
  EXPECT_EQ(code_of(Row::read("[1]", "f:1", nullptr)), "not-an-object");
  EXPECT_EQ(code_of(Row::read("{\"a\":\"\\uDC00\"}", "f:1", nullptr)), "invalid-utf8");
  EXPECT_EQ(code_of(Row::read("{\"a\":\"\xFF\"}", "f:1", nullptr)), "invalid-utf8");
  EXPECT_EQ(code_of(Row::read("\xFF", "f:1", &columns)), "invalid-utf8");
  EXPECT_EQ(code_of(Row::read("a,b", "f:1", &columns)), "columns-differ");
  EXPECT_EQ(code_of(Row::read("\"a", "f:1", &columns)), "broken-csv");
}

TEST(BatchRow, FieldsOfAnotherKindAreFaultsAtTheirPlace) {
  const auto row = *Row::read(R"({"text":3,"hours":"many","credits":-1,"outcomes":{"a":1}})", "rows:9", nullptr);
  Faults faults;
  static_cast<void>(row.text("text", faults));
  static_cast<void>(row.positive("hours", faults));
  static_cast<void>(row.positive("credits", faults));
  static_cast<void>(row.texts("outcomes", faults));
  static_cast<void>(row.needed_text("country", faults));
  ASSERT_EQ(faults.size(), 5U);
  EXPECT_EQ(faults[0].where, "rows:9#/text");
  EXPECT_EQ(faults[4].code, "missing-field");
}

TEST(BatchRow, ColumnsAreNamedOnce) {
  EXPECT_THAT(*csv_columns(" ID,Text ", "f:1"), ElementsAre("id", "text"));
  EXPECT_EQ(csv_columns("id,ID", "f:1").error().front().code, "duplicate-column");
}

TEST(BatchRowWriter, JsonReadsBackAndCsvQuotesWhatItMust) {
  const std::vector<std::string_view> list{"x", "y\"z"};
  const auto write = [&](RowForm form) {
    std::string out;
    RowWriter writer{form, out};
    writer.begin();
    writer.text("text", "a \"b\",\n\x01\t\\é");
    writer.texts("list", list);
    writer.number("number", -0.12345, 3);
    writer.integer("count", 12);
    writer.flag("flag", true);
    writer.null("nothing");
    writer.end();
    return out;
  };
  const auto line = write(RowForm::jsonl);
  const auto json = *load::parse_json(line, "line");
  EXPECT_STREQ(json["text"].GetString(), "a \"b\",\n\x01\t\\é");
  EXPECT_STREQ(json["list"][1].GetString(), "y\"z");
  EXPECT_DOUBLE_EQ(json["number"].GetDouble(), -0.123);
  EXPECT_EQ(json["count"].GetInt(), 12);
  EXPECT_TRUE(json["flag"].GetBool());
  EXPECT_TRUE(json["nothing"].IsNull());
  EXPECT_EQ(write(RowForm::csv), "\"a \"\"b\"\",\n\x01\t\\é\",\"x|y\"\"z\",-0.123,12,true,\n");
}

TEST(BatchRowWriter, NumbersHaveAsFewDecimalsAsTellThem) {
  const auto written = [](double value, int decimals) {
    std::string out;
    RowWriter writer{RowForm::csv, out};
    writer.begin();
    writer.number("n", value, decimals);
    return out;
  };
  EXPECT_EQ(written(0, 4), "0");
  EXPECT_EQ(written(0.5, 4), "0.5");
  EXPECT_EQ(written(0.05, 4), "0.05");
  EXPECT_EQ(written(12, 4), "12");
  EXPECT_EQ(written(12.3456789, 4), "12.3457");
  EXPECT_EQ(written(-0.00001, 4), "0");
  EXPECT_EQ(written(-1.5, 0), "-2");
  EXPECT_EQ(written(1e20, 4), "1e+20");
  for (int i = 0; i < 20000; ++i) {
    const double value = std::ldexp(i * 7919 % 100003, -7) - 300;
    EXPECT_NEAR(std::stod(written(value, 4)), value, 0.500001e-4) << value;
  }
}

}  // namespace
}  // namespace mizani::batch
