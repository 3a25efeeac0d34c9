// SPDX-License-Identifier: MIT
#include "engine/level/weight_table.h"

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/level/word_reader.h"

namespace mizani::level {
namespace {

std::string named(const char* word, std::size_t number) {
  return std::string{word}.append(std::to_string(number));
}

std::vector<WeightRow> made_rows(std::size_t count) {
  std::vector<WeightRow> rows;
  for (std::size_t i = 0; i < count; ++i) {
    WeightRow row{.hash = word_hash(named("word", i)), .weights = {}};
    for (std::size_t c = 0; c + 1 < channels; ++c) {
      const double x = static_cast<double>((i * 37 + c * 11) % 101) - 50;
      row.weights[c] = x * (c == 0 ? 1e-4 : static_cast<double>(c));
    }
    rows.push_back(row);
  }
  return rows;
}

void expect_broken(std::string_view bytes, const std::string& what) {
  const auto table = WeightTable::from(load::MappedBytes::copy_of(bytes), "table");
  ASSERT_FALSE(table) << what;
  EXPECT_EQ(table.error().front().code, "broken-model") << what;
  EXPECT_EQ(table.error().front().where, "table") << what;
}

TEST(WeightTable, FindsEachWeightWithinOnePartOfItsScale) {
  const auto rows = made_rows(1000);
  const WeightTable table{rows};
  // Two of a thousand words may share a place and a tag.
  EXPECT_GE(table.size(), 998U);
  std::size_t astray = 0;
  for (const auto& row : rows) {
    const auto* found = table.find(row.hash);
    ASSERT_NE(found, nullptr);
    bool near = true;
    for (std::size_t c = 0; c < channels; ++c)
      near = near && std::abs(table.weight(*found, c) - row.weights[c]) <= table.scale(c) * 0.5000001;
    astray += near ? 0 : 1;
  }
  EXPECT_EQ(astray, rows.size() - table.size());
}

TEST(WeightTable, TheLargestWeightIsKeptToOnePartIn32767AndIn127WhereTheChannelIsNarrow) {
  const std::vector<WeightRow> rows{{.hash = word_hash("plan"), .weights = {2.5, -1e-6, 0, 0.8}},
                                    {.hash = word_hash("lead"), .weights = {-0.5, 3e-7, 0, -0.3}}};
  const WeightTable table{rows};
  EXPECT_NEAR(table.weight(*table.find(rows[0].hash), 0), 2.5, 2.5 / 32767);
  EXPECT_NEAR(table.weight(*table.find(rows[0].hash), 1), -1e-6, 1e-6 / 32767);
  EXPECT_NEAR(table.weight(*table.find(rows[1].hash), 0), -0.5, 2.5 / 32767);
  EXPECT_NEAR(table.weight(*table.find(rows[0].hash), 3), 0.8, 0.8 / 127);
  EXPECT_NEAR(table.weight(*table.find(rows[1].hash), 3), -0.3, 0.8 / 127);
  EXPECT_EQ(table.weight(*table.find(rows[1].hash), 2), 0) << "a channel without weights";
}

TEST(ChannelSums, AreTheSumsOfTheStepsHoweverManyRows) {
  std::vector<WeightRow> rows;
  for (std::size_t i = 0; i < 40; ++i) {
    WeightRow row{.hash = word_hash(named("w", i)), .weights = {}};
    // All rows but one pull a channel the same way as far as they can: the worst case for narrow sums.
    for (std::size_t c = 0; c < channels; ++c) row.weights[c] = (c % 2 == 0 ? 1 : -1) * (i == 7 ? -0.5 : 1.0);
    rows.push_back(row);
  }
  const WeightTable table{rows};
  ChannelSums sums;
  std::array<std::int64_t, channels> plain{};
  for (std::size_t n = 0; n < 5000; ++n) {
    const auto& row = *table.find(rows[n % rows.size()].hash);
    sums.add(row);
    for (std::size_t c = 0; c < channels; ++c) plain[c] += WeightTable::steps(row, c);
    if (n % 97 != 0) continue;
    for (std::size_t c = 0; c < channels; ++c) ASSERT_EQ(sums[c], plain[c]) << n << ' ' << c;
  }
  for (std::size_t c = 0; c < channels; ++c) EXPECT_EQ(sums[c], plain[c]);
}

TEST(WeightTable, AnUnknownFeatureIsNotFound) {
  const WeightTable table{made_rows(100)};
  std::size_t mistaken = 0;
  for (std::size_t i = 0; i < 1000; ++i) mistaken += table.find(word_hash(named("other", i))) == nullptr ? 0 : 1;
  EXPECT_LE(mistaken, 1U);
  EXPECT_EQ(WeightTable{}.find(word_hash("plan")), nullptr);
  EXPECT_EQ(WeightTable{std::vector<WeightRow>{}}.find(0), nullptr);
}

TEST(WeightTable, ARowThatPullsNothingIsKnown) {
  const WeightTable table{std::vector<WeightRow>{{.hash = word_hash("the"), .weights = {}}}};
  EXPECT_EQ(table.size(), 1U);
  EXPECT_NE(table.find(word_hash("the")), nullptr);
}

TEST(WeightTable, OfTwoRowsWithOneHashTheFirstStays) {
  const WeightTable table{std::vector<WeightRow>{{.hash = word_hash("plan"), .weights = {1}},
                                                 {.hash = word_hash("plan"), .weights = {-1}}}};
  EXPECT_EQ(table.size(), 1U);
  EXPECT_GT(table.weight(*table.find(word_hash("plan")), 0), 0);
}

TEST(WeightTable, AHashWhoseTagBitsAreZeroIsFound) {
  const std::uint64_t hash = 0xABCDEF0000ULL;
  const WeightTable table{std::vector<WeightRow>{{.hash = hash, .weights = {1}}}};
  EXPECT_NE(table.find(hash), nullptr);
}

TEST(WeightTable, GoesThroughItsBytesUnchanged) {
  for (const std::size_t count : {0U, 1U, 2U, 7U, 500U}) {
    const auto rows = made_rows(count);
    const WeightTable table{rows};
    const auto bytes = table.bytes();
    const auto back = WeightTable::from(load::MappedBytes::copy_of(bytes), "table");
    ASSERT_TRUE(back) << count;
    EXPECT_EQ(back->bytes(), bytes);
    EXPECT_EQ(back->size(), table.size());
    for (const auto& row : rows) {
      ASSERT_NE(back->find(row.hash), nullptr);
      for (std::size_t c = 0; c < channels; ++c)
        EXPECT_EQ(back->weight(*back->find(row.hash), c), table.weight(*table.find(row.hash), c));
    }
  }
}

TEST(WeightTable, TruncatedBytesAreAFault) {
  const auto bytes = WeightTable{made_rows(20)}.bytes();
  for (std::size_t length = 0; length < bytes.size(); ++length)
    expect_broken(std::string_view{bytes}.substr(0, length), "length " + std::to_string(length));
  expect_broken(bytes + "x", "one byte more");
}

TEST(WeightTable, GarbledSizesAreAFault) {
  const auto bytes = WeightTable{made_rows(20)}.bytes();
  for (std::size_t at = 0; at < 2 * sizeof(std::uint64_t); ++at) {
    auto garbled = bytes;
    garbled[at] = static_cast<char>(garbled[at] ^ 0x5A);
    expect_broken(garbled, "byte " + std::to_string(at));
  }
}

TEST(WeightTable, ATableInWhichASearchWouldNotEndIsAFault) {
  auto bytes = WeightTable{made_rows(20)}.bytes();
  constexpr std::size_t head = 2 * load::MappedBytes::alignment;
  constexpr std::size_t bucket = 64;
  for (std::size_t at = head; at < bytes.size(); at += bucket) bytes.replace(at, 4 * sizeof(std::uint16_t), 8, '\xFF');
  expect_broken(bytes, "no bucket with room");
}

TEST(WeightTable, ATableThatDoesNotBeginWhereItMustIsAFault) {
  const auto bytes = WeightTable{made_rows(20)}.bytes();
  const auto shifted = load::MappedBytes::copy_of("x" + bytes).part(1, bytes.size());
  ASSERT_EQ(shifted.view(), bytes);
  EXPECT_FALSE(WeightTable::from(shifted, "table"));
}

TEST(WeightTable, ACopyOutlivesWhatItWasReadFrom) {
  const auto rows = made_rows(20);
  std::optional<WeightTable> copy;
  {
    auto bytes = load::MappedBytes::copy_of(WeightTable{rows}.bytes());
    auto table = *WeightTable::from(bytes, "table");
    copy = table;
  }
  for (const auto& row : rows) EXPECT_NE(copy->find(row.hash), nullptr);
}

TEST(WeightTable, WhateverTheBytesReadingNeverFails) {
  const auto bytes = WeightTable{made_rows(20)}.bytes();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    auto garbled = bytes;
    garbled[at] = static_cast<char>(garbled[at] ^ (1 << (at % 8)));
    if (const auto table = WeightTable::from(load::MappedBytes::copy_of(garbled), "table")) {
      for (std::size_t i = 0; i < 20; ++i) static_cast<void>(table->find(word_hash(named("word", i))));
    }
  }
}

}  // namespace
}  // namespace mizani::level
