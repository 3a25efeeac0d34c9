// SPDX-License-Identifier: MIT
#include "engine/level/model_file.h"

#include <cstring>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"

namespace mizani::level {
namespace {

constexpr std::size_t version_at = 8;
constexpr std::size_t checksum_at = 12;
constexpr std::size_t body_at = 28;

const std::string& shipped_bytes() {
  static const std::string bytes = *load::read_bytes(std::string{MIZANI_DATA_DIR} + "/models/outcomes.model");
  return bytes;
}

/// A model small enough to be spoilt byte by byte.
const std::string& small_bytes() {
  static const std::string bytes = [] {
    TrainedModel model;
    model.trained_on = "nothing";
    model.outcomes = WeightTable{std::vector<WeightRow>{{.hash = word_hash("plan"), .weights = {1, 2, 3}}}};
    model.calibrations.push_back(
        {.framework = "acqf", .levels = {"1", "2"}, .cuts = {1.5}, .rows = 7, .mass = {{{{0.9, 0.8}}, {}}}});
    return model_bytes(model);
  }();
  return bytes;
}

/// The code of the only fault; empty where there is none.
std::string code_for(std::string_view bytes) {
  const auto model = read_model(load::MappedBytes::copy_of(bytes), "some.model");
  if (model) return "";
  EXPECT_EQ(model.error().size(), 1U);
  EXPECT_EQ(model.error().front().where, "some.model");
  return model.error().front().code;
}

TEST(ModelFile, TheShippedModelGoesThroughItsBytesUnchanged) {
  const auto model = read_model(load::MappedBytes::copy_of(shipped_bytes()), "outcomes.model");
  ASSERT_TRUE(model);
  EXPECT_TRUE(model_bytes(*model) == shipped_bytes());
  EXPECT_GT(model->outcomes.size(), 10000U);
  ASSERT_FALSE(model->calibrations.empty());
  EXPECT_EQ(model->calibrations.front().framework, "acqf");
}

TEST(ModelFile, AModelMadeByHandComesBack) {
  const auto model = read_model(load::MappedBytes::copy_of(small_bytes()), "small.model");
  ASSERT_TRUE(model);
  EXPECT_EQ(model_bytes(*model), small_bytes());
  EXPECT_EQ(model->trained_on, "nothing");
  EXPECT_NE(model->outcomes.find(word_hash("plan")), nullptr);
  ASSERT_EQ(model->calibrations.size(), 1U);
  EXPECT_EQ(model->calibrations.front().rows, 7U);
  EXPECT_THAT(model->calibrations.front().mass[0], testing::ElementsAre(std::pair{0.9, 0.8}));
  EXPECT_EQ(model->calibration("za-nqf"), nullptr);
}

TEST(ModelFile, OtherBytesAreNoModel) {
  for (const char* bytes : {"", "x", "mizaniml", "{\"schema\": 1}", "MIZANI ML and more that follows here ........"})
    EXPECT_EQ(code_for(bytes), "not-a-model") << bytes;
  for (std::size_t at = 0; at < version_at; ++at) {
    auto bytes = small_bytes();
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    EXPECT_EQ(code_for(bytes), "not-a-model");
  }
}

TEST(ModelFile, AnotherVersionIsRefused) {
  for (const std::uint32_t version : {0U, model_version + 1, 0xFFFFFFFFU}) {
    auto bytes = small_bytes();
    std::memcpy(bytes.data() + version_at, &version, sizeof version);
    EXPECT_EQ(code_for(bytes), "model-version");
  }
}

TEST(ModelFile, EveryTruncationOfASmallModelIsFound) {
  for (std::size_t length = 1; length < small_bytes().size(); ++length)
    EXPECT_EQ(code_for(std::string_view{small_bytes()}.substr(0, length)), "truncated-model") << length;
}

TEST(ModelFile, TruncationsOfTheShippedModelAreFound) {
  const std::string_view bytes = shipped_bytes();
  for (const std::size_t length :
       {std::size_t{1}, std::size_t{8}, std::size_t{11}, std::size_t{27}, std::size_t{28}, std::size_t{35},
        std::size_t{36}, std::size_t{1000}, bytes.size() / 3, bytes.size() / 2, bytes.size() - 4096, bytes.size() - 1})
    EXPECT_EQ(code_for(bytes.substr(0, length)), "truncated-model") << length;
}

TEST(ModelFile, AnyFlippedByteBehindTheVersionIsFound) {
  for (std::size_t at = checksum_at; at < small_bytes().size(); ++at) {
    auto bytes = small_bytes();
    bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
    EXPECT_THAT(code_for(bytes), testing::AnyOf("model-checksum", "truncated-model")) << at;
  }
}

TEST(ModelFile, FlippedBytesOfTheShippedModelAreFound) {
  auto bytes = shipped_bytes();
  std::set<std::size_t> places{checksum_at, body_at - 1, body_at + 8, bytes.size() - 1};
  for (std::size_t i = 1; i < 25; ++i) places.insert(body_at + 8 + i * (bytes.size() - body_at - 9) / 25);
  for (const std::size_t at : places) {
    const char kept = bytes[at];
    bytes[at] = static_cast<char>(kept ^ 0x40);
    EXPECT_THAT(code_for(bytes), testing::AnyOf("model-checksum", "truncated-model")) << at;
    bytes[at] = kept;
  }
}

TEST(ModelFile, WhatFollowsTheModelIsFound) {
  EXPECT_EQ(code_for(small_bytes() + '\0'), "model-checksum");
}

TEST(ModelFile, AFrameworkNeedsOneCutFewerThanLevels) {
  TrainedModel model;
  model.calibrations.push_back({.framework = "x", .levels = {"1", "2"}, .cuts = {}, .rows = 0, .mass = {}});
  EXPECT_EQ(code_for(model_bytes(model)), "broken-model");
}

TEST(ModelFile, ASpreadMustBePositive) {
  TrainedModel model;
  model.spread.least = 0;
  EXPECT_EQ(code_for(model_bytes(model)), "broken-model");
}

}  // namespace
}  // namespace mizani::level
