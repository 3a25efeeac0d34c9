// SPDX-License-Identifier: MIT
#include "tools/training/model_training.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/level/bloom.h"
#include "engine/level/model_file.h"

namespace mizani::training {
namespace {

/// A source of short texts: every low one opens with one of the low verbs, every high one with a high verb.
Source made_source(const std::string& name, std::array<double, level::kind_count> budget,
                   const std::vector<std::string>& things) {
  Source source{.name = name, .budget = budget, .grouped = true, .labelled = true, .rows = {}};
  const auto add = [&](const std::string& text, double low, double high, std::size_t process) {
    Row row;
    row.source = name;
    row.group = "group " + std::to_string(source.rows.size() % 3);
    row.text = row.plain = text;
    row.low = low;
    row.high = high;
    row.bloom = {process};
    row.bloom_labelled = true;
    source.rows.push_back(row);
  };
  for (const auto& thing : things) {
    add("list simple " + thing, 1.5, 2.5, 0);
    add("recall basic " + thing, 1.5, 2.5, 0);
    add("evaluate original " + thing, 7.5, 8.5, 4);
    add("judge complex " + thing, 7.5, 8.5, 4);
  }
  return source;
}

std::vector<Source> made_sources() {
  return {made_source("courses", {100, 0}, {"theories", "models", "texts", "sources", "methods", "findings"}),
          made_source("jobs", {0, 100}, {"tools", "orders", "repairs", "stocks", "menus", "deliveries"})};
}

bool every(const Row& /*row*/) {
  return true;
}

level::WordsReading reading_of(const level::TrainedModel& model, const std::string& text) {
  level::ReadScratch scratch;
  level::WordReader reader;
  return model.read(reader.read(text), scratch);
}

TEST(TrainModels, TheSameRowsGiveTheSameBytes) {
  const auto sources = made_sources();
  const auto once = level::model_bytes(train_models(sources, every, {}, true));
  const auto again = level::model_bytes(train_models(made_sources(), every, {}, true));
  EXPECT_TRUE(once == again);
  EXPECT_TRUE(level::read_model(load::MappedBytes::copy_of(once), "made").has_value());
}

TEST(TrainModels, LearnAClearSeparation) {
  const auto sources = made_sources();
  const auto model = train_models(sources, every, {}, true);
  for (const auto& source : sources) {
    for (const auto& row : source.rows) {
      const auto reading = reading_of(model, row.text);
      EXPECT_EQ(reading.position.mean > 5, row.low > 5) << row.text;
    }
  }
  EXPECT_GT(reading_of(model, "evaluate original pumps").position.mean,
            reading_of(model, "list simple pumps").position.mean + 2)
      << "of things never seen";
}

TEST(TrainModels, TellTheKindsApart) {
  const auto model = train_models(made_sources(), every, {}, false);
  EXPECT_GT(reading_of(model, "evaluate original theories").course, 0.5);
  EXPECT_LT(reading_of(model, "evaluate original repairs").course, 0.5);
}

TEST(TrainModels, NameTheProcessesOfTheVerbs) {
  const auto model = train_models(made_sources(), every, {}, true);
  EXPECT_GT(reading_of(model, "evaluate original theories").margins[4], 0);
  EXPECT_LT(reading_of(model, "evaluate original theories").margins[0], 0);
  EXPECT_GT(reading_of(model, "list simple repairs").margins[0], 0);
  EXPECT_LT(reading_of(model, "list simple repairs").margins[4], 0);
}

TEST(TrainModels, LearnNothingFromRowsThatAreHeldOut) {
  const auto low_only = [](const Row& row) { return row.high < 5; };
  const auto model = train_models(made_sources(), low_only, {}, false);
  EXPECT_LT(reading_of(model, "evaluate original theories").position.mean, 5);
  auto changed = made_sources();
  for (auto& source : changed) {
    for (auto& row : source.rows) {
      if (!low_only(row)) row.text += " and more";
    }
  }
  EXPECT_TRUE(level::model_bytes(model) == level::model_bytes(train_models(changed, low_only, {}, false)));
}

TEST(FoldOf, KeepsGroupsTogether) {
  for (const auto& source : made_sources()) {
    for (const auto& a : source.rows) {
      EXPECT_LT(fold_of(a, 5), 5U);
      for (const auto& b : source.rows) {
        if (a.group == b.group) {
          EXPECT_EQ(fold_of(a, 5), fold_of(b, 5));
        }
      }
    }
  }
}

TEST(ReadRows, WeighSourcesAlikeAndSayTheirKind) {
  auto sources = made_sources();
  sources[1].rows.resize(6);
  sources.push_back(made_source("both", {50, 50}, {"plans"}));
  const auto model = train_models(sources, every, {}, false);
  const auto held = read_rows(sources, every, model);
  ASSERT_EQ(held.size(), 24U + 6U + 4U);
  std::array<double, 3> weight{};
  for (const auto& row : held) {
    const std::size_t kind = row.row->source == "courses" ? 0 : row.row->source == "jobs" ? 1 : level::kind_count;
    EXPECT_EQ(row.kind, kind);
    weight.at(kind) += row.weight;
  }
  for (const double w : weight) EXPECT_NEAR(w, 1, 1e-9);
  EXPECT_THAT(read_rows(
                  sources, [](const Row& row) { return row.source == "jobs"; }, model),
              testing::SizeIs(6));
}

}  // namespace
}  // namespace mizani::training
