// SPDX-License-Identifier: MIT
// Outcomes said in five languages: readings through the word lists beside the English ones.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/level/framework_levels.h"
#include "engine/level/level_model.h"
#include "frameworks/load/json_document.h"
#include "tests/support/world.h"

namespace mizani::level {
namespace {

/// Readings of all rows in one language.
struct Readings {
  std::vector<double> position;
  std::vector<double> spread;
  std::vector<double> set_size;  ///< ACQF levels at a coverage of nine in ten
};

const rapidjson::Document& rows() {
  static const auto document = [] {
    const std::string file = std::string{MIZANI_SOURCE_DIR} + "/tests/data/outcomes-in-five-languages.json";
    return *load::read_bytes(file).and_then([&](const auto& bytes) { return load::parse_json(bytes, file); });
  }();
  return document;
}

std::vector<double> middles() {
  std::vector<double> out;
  for (const auto& row : rows()["rows"].GetArray())
    out.push_back((row["low"].GetDouble() + row["high"].GetDouble()) / 2);
  return out;
}

Readings readings(const char* language) {
  const auto& model = test::shipped_model();
  const Framework& acqf = *test::shipped().framework(FrameworkId{"acqf"});
  LevelScratch scratch;
  Readings out;
  for (const auto& row : rows()["rows"].GetArray()) {
    const std::string text = row[language].GetString();
    const std::vector<text::Statement> statements{
        {.text = text, .span = {.begin = 0, .end = text.size()}, .domain = {}}};
    const auto answer = model.level(statements, language, scratch);
    out.position.push_back(answer.position.mean);
    out.spread.push_back(answer.position.spread);
    const auto levels = on_framework(question_of(answer, 0.9), model.trained(), acqf, acqf, test::shipped_paths(), {});
    out.set_size.push_back(static_cast<double>(levels->set_last - levels->set_first + 1));
  }
  return out;
}

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  const double mean_a = mean(a);
  const double mean_b = mean(b);
  double ab = 0;
  double aa = 0;
  double bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - mean_a) * (b[i] - mean_b);
    aa += (a[i] - mean_a) * (a[i] - mean_a);
    bb += (b[i] - mean_b) * (b[i] - mean_b);
  }
  return ab / std::sqrt(aa * bb);
}

/// Ranks, equals sharing the mean of theirs.
std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<double> out;
  for (const double x : values) {
    const auto below = std::count_if(values.begin(), values.end(), [x](double y) { return y < x; });
    const auto equal = std::count(values.begin(), values.end(), x);
    out.push_back(static_cast<double>(below) + static_cast<double>(equal - 1) / 2);
  }
  return out;
}

double spearman(const std::vector<double>& a, const std::vector<double>& b) {
  return correlation(ranks(a), ranks(b));
}

class Languages : public testing::TestWithParam<std::pair<const char*, double>> {};

TEST_P(Languages, FollowTheLevelsAndSayThatTheyAreLessSure) {
  const auto [language, least] = GetParam();
  const auto english = readings("en");
  const auto own = readings(language);
  ASSERT_GE(own.position.size(), 30U);
  const double with_levels = spearman(own.position, middles());
  double apart = 0;
  for (std::size_t i = 0; i < own.position.size(); ++i) apart += std::abs(own.position[i] - english.position[i]);
  apart /= static_cast<double>(own.position.size());
  RecordProperty("spearman", std::to_string(with_levels));
  RecordProperty("apart_from_english", std::to_string(apart));
  std::printf(
      "%s: Spearman %.3f (English %.3f), %.2f levels from the English reading, spread %.2f (%.2f), set %.2f (%.2f)\n",
      language, with_levels, spearman(english.position, middles()), apart, mean(own.spread), mean(english.spread),
      mean(own.set_size), mean(english.set_size));
  EXPECT_GE(with_levels, least);
  EXPECT_GT(mean(own.spread), mean(english.spread));
  EXPECT_GT(mean(own.set_size), mean(english.set_size));
}

INSTANTIATE_TEST_SUITE_P(ByWordList, Languages,
                         testing::Values(std::pair{"fr", 0.5}, std::pair{"pt", 0.5}, std::pair{"ar", 0.4},
                                         std::pair{"sw", 0.4}),
                         [](const auto& language) { return std::string{language.param.first}; });

TEST(EnglishOutcomes, FollowTheLevels) {
  EXPECT_GE(spearman(readings("en").position, middles()), 0.6);
}

}  // namespace
}  // namespace mizani::level
