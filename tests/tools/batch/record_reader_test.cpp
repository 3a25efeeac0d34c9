// SPDX-License-Identifier: MIT
// Blocks of rows depend on the bytes alone, whatever they are packed in and wherever reading went on.
#include "tools/batch/record_reader.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scratch_folder.h"
#include "tools/batch/compression.h"

namespace mizani::batch {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

RecordReader open_reader(const std::filesystem::path& file, RowForm form, BlockSize size = {}) {
  auto source = ByteSource::open(file.string());
  if (!source) throw std::runtime_error{describe(source.error().front())};
  return {std::move(*source), form, size};
}

struct ReadRows {
  std::vector<std::string> rows;
  std::vector<std::uint64_t> lines;
  std::vector<RowBlock> blocks;
  Faults faults;
};

ReadRows all_of(RecordReader reader, const std::optional<ReadFrom>& from = std::nullopt) {
  ReadRows out;
  if (const auto started = reader.start(from); !started) {
    out.faults = started.error();
    return out;
  }
  while (true) {
    auto block = reader.next();
    if (!block) out.faults = block.error();
    if (!block || !*block) return out;
    for (const auto& record : (*block)->records) {
      out.rows.emplace_back((*block)->row(record));
      out.lines.push_back(record.line);
    }
    out.blocks.push_back(std::move(**block));
  }
}

class RecordReading : public testing::Test {
 protected:
  test::ScratchFolder folder_;
};

TEST_F(RecordReading, LinesWithTheirNumbersWithoutBlankOnes) {
  const auto file = folder_.write("rows.jsonl", "\xEF\xBB\xBF{\"a\":1}\r\n\n  \n{\"a\":2}\n{\"a\":3}");
  const auto read = all_of(open_reader(file, RowForm::jsonl));
  EXPECT_THAT(read.rows, ElementsAre("{\"a\":1}", "{\"a\":2}", "{\"a\":3}"));
  EXPECT_THAT(read.lines, ElementsAre(1, 4, 5));
}

TEST_F(RecordReading, AnEmptyFileHasNoRows) {
  EXPECT_THAT(all_of(open_reader(folder_.write("none", ""), RowForm::jsonl)).rows, IsEmpty());
  const auto csv = all_of(open_reader(folder_.write("none.csv", ""), RowForm::csv));
  ASSERT_THAT(csv.faults, SizeIs(1));
  EXPECT_EQ(csv.faults.front().code, "empty-input");
}

TEST_F(RecordReading, ARecordOfCsvGoesOverLinesWithinQuotes) {
  const auto file = folder_.write("rows.csv", "id,text\n1,\"one\ntwo \"\"x\"\"\"\n2,plain\n");
  auto reader = open_reader(file, RowForm::csv);
  ASSERT_TRUE(reader.start(std::nullopt));
  EXPECT_EQ(reader.header(), "id,text");
  const auto block = reader.next();
  ASSERT_TRUE(block && *block);
  ASSERT_THAT((*block)->records, SizeIs(2));
  EXPECT_EQ((*block)->row((*block)->records[0]), "1,\"one\ntwo \"\"x\"\"\"");
  EXPECT_EQ((*block)->records[0].line, 2U);
  EXPECT_EQ((*block)->records[1].line, 4U);
}

TEST_F(RecordReading, QuotesThatNeverCloseSpoilOneLineOnly) {
  std::string rows = "id,text\n1,\"open\n";
  while (rows.size() < most_row_bytes + 1000) rows += "2,a line like any other\n";
  const auto read = all_of(open_reader(folder_.write("rows.csv", rows), RowForm::csv));
  EXPECT_TRUE(read.blocks.front().records.front().cut);
  EXPECT_EQ(read.rows.front(), "1,\"open");
  EXPECT_EQ(read.rows[1], "2,a line like any other");
  EXPECT_EQ(read.lines[1], 3U);
}

TEST_F(RecordReading, ARowPastTheLimitIsCutAndTheNextIsWhole) {
  const std::string huge(most_row_bytes + most_row_bytes / 2, 'x');
  const auto read = all_of(open_reader(folder_.write("rows.jsonl", huge + "\n{}\n"), RowForm::jsonl));
  ASSERT_THAT(read.rows, SizeIs(2));
  EXPECT_TRUE(read.blocks.front().records.front().cut);
  EXPECT_LE(read.rows[0].size(), most_row_bytes + (std::size_t{1} << 20U));
  EXPECT_EQ(read.rows[1], "{}");
  EXPECT_EQ(read.lines[1], 2U);
}

std::string many_rows() {
  std::string out;
  for (int i = 0; i < 5000; ++i)
    out += "{\"id\":" + std::to_string(i) + ",\"text\":\"row " + std::string(i % 90, 'y') + "\"}\n";
  return out;
}

TEST_F(RecordReading, PackedFilesOfSeveralMembersReadAsPlainOnes) {
  const auto rows = many_rows();
  const auto plain = all_of(open_reader(folder_.write("plain", rows), RowForm::jsonl));
  ASSERT_THAT(plain.rows, SizeIs(5000));
  for (const auto compression : {Compression::gzip, Compression::zstd}) {
    std::string packed;
    for (std::size_t at = 0; at < rows.size(); at += 70000) packed += compressed(rows.substr(at, 70000), compression);
    EXPECT_LT(packed.size(), rows.size() / 2);
    const auto read = all_of(open_reader(folder_.write("packed", packed), RowForm::jsonl));
    EXPECT_EQ(read.rows, plain.rows) << to_string(compression);
    EXPECT_EQ(read.blocks.back().end_hash, plain.blocks.back().end_hash);
  }
}

TEST_F(RecordReading, APackedFileThatBreaksOffIsAFault) {
  const auto packed = compressed(many_rows(), Compression::gzip);
  const auto read = all_of(open_reader(folder_.write("cut.gz", packed.substr(0, packed.size() / 2)), RowForm::jsonl));
  ASSERT_THAT(read.faults, SizeIs(1));
  EXPECT_EQ(read.faults.front().code, "broken-input");
}

TEST_F(RecordReading, GoesOnBehindAnyBlockAsIfItHadReadAll) {
  const auto file = folder_.write("rows", many_rows());
  const BlockSize size{.rows = 512, .bytes = 20000};
  const auto whole = all_of(open_reader(file, RowForm::jsonl, size));
  ASSERT_GT(whole.blocks.size(), 5U);
  for (std::size_t done = 0; done < whole.blocks.size(); ++done) {
    const auto& last = whole.blocks[done];
    const auto rest = all_of(
        open_reader(file, RowForm::jsonl, size),
        ReadFrom{.block = last.number + 1, .offset = last.end_offset, .line = last.end_line, .hash = last.end_hash});
    ASSERT_EQ(rest.blocks.size() + done + 1, whole.blocks.size());
    for (std::size_t i = 0; i < rest.blocks.size(); ++i) {
      const auto& expected = whole.blocks[done + 1 + i];
      EXPECT_EQ(rest.blocks[i].number, expected.number);
      EXPECT_EQ(rest.blocks[i].bytes, expected.bytes);
      EXPECT_EQ(rest.blocks[i].end_hash, expected.end_hash);
      EXPECT_EQ(rest.blocks[i].records.front().line, expected.records.front().line);
    }
  }
}

TEST_F(RecordReading, OtherBytesThanWereReadAreAFault) {
  auto rows = many_rows();
  const BlockSize size{.rows = 512, .bytes = 20000};
  const auto whole = all_of(open_reader(folder_.write("rows", rows), RowForm::jsonl, size));
  const ReadFrom from{.block = 1,
                      .offset = whole.blocks[0].end_offset,
                      .line = whole.blocks[0].end_line,
                      .hash = whole.blocks[0].end_hash};
  rows[7] = '9';
  EXPECT_EQ(all_of(open_reader(folder_.write("rows", rows), RowForm::jsonl, size), from).faults.front().code,
            "input-changed");
  EXPECT_EQ(all_of(open_reader(folder_.write("rows", "{}\n"), RowForm::jsonl, size), from).faults.front().code,
            "input-changed");
}

TEST_F(RecordReading, WhatIsNoFileIsNamed) {
  EXPECT_EQ(ByteSource::open((folder_.path() / "nowhere").string()).error().front().code, "missing-file");
  EXPECT_EQ(ByteSource::open(folder_.path().string()).error().front().code, "not-a-file");
}

}  // namespace
}  // namespace mizani::batch
