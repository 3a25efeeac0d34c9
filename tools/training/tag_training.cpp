// SPDX-License-Identifier: MIT
#include "tools/training/tag_training.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "tools/training/minimise.h"

namespace mizani::training {
namespace {

using micro::TagFamily;

/// Shares of the texts of each code that have a stem.
struct StemCounts {
  std::map<std::string, std::size_t> texts;                        ///< by code
  std::map<std::string, std::map<std::string, std::size_t>> with;  ///< by stem, by code
};

StemCounts counted(const std::vector<TagText>& texts, std::optional<std::string> TagText::*code) {
  StemCounts out;
  for (const auto& text : texts) {
    if (!(text.*code)) continue;
    ++out.texts[*(text.*code)];
    for (const auto& stem : text.stems) ++out.with[stem][*(text.*code)];
  }
  return out;
}

/// Logarithm of 1 + e^x without overflow.
double softplus(double x) {
  return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x));
}

double sigmoid(double x) {
  return 1 / (1 + std::exp(-x));
}

/// A score and whether the tag is given.
using Decision = std::pair<double, bool>;

micro::TagCurve logistic_curve(const std::vector<Decision>& decisions) {
  constexpr double ridge = 1e-3;
  const auto loss = [&](std::span<const double> x, std::span<double> slope) {
    double value = ridge * (x[0] * x[0] + x[1] * x[1]);
    slope[0] = 2 * ridge * x[0];
    slope[1] = 2 * ridge * x[1];
    for (const auto& [score, given] : decisions) {
      const double z = x[0] * score + x[1];
      value += softplus(given ? -z : z);
      const double error = sigmoid(z) - (given ? 1 : 0);
      slope[0] += error * score;
      slope[1] += error;
    }
    return value;
  };
  constexpr int steps = 200;
  const auto fitted = minimise({1.0, -1.0}, loss, steps);
  return {.slope = std::max(fitted[0], 0.0), .offset = fitted[1], .none = 0};
}

/// A row of a family with one tag: scores of the narrowest tags, which of them the label allows, and which is none.
struct Choice {
  std::vector<double> scores;
  std::vector<bool> right;
  std::optional<std::size_t> none;
};

/// −log of the confidence of the right tags, summed, for a slope and the points of none; its derivatives are added.
double choice_loss(const std::vector<Choice>& choices, std::span<const double> x, std::span<double> slope) {
  constexpr double ridge = 1e-3;
  double value = ridge * (x[0] * x[0] + x[1] * x[1]);
  slope[0] = 2 * ridge * x[0];
  slope[1] = 2 * ridge * x[1];
  for (const auto& choice : choices) {
    const auto points = [&](std::size_t i) { return choice.scores[i] + (choice.none == i ? x[1] : 0.0); };
    double highest = points(0);
    for (std::size_t i = 1; i < choice.scores.size(); ++i) highest = std::max(highest, points(i));
    std::array<double, 2> sum{};       // of e^…: all tags, right ones
    std::array<double, 2> by_slope{};  // the same times points
    std::array<double, 2> by_none{};   // the same where it is none, times the slope
    for (std::size_t i = 0; i < choice.scores.size(); ++i) {
      const double weight = std::exp(x[0] * (points(i) - highest));
      for (std::size_t k = 0; k < 2; ++k) {
        if (k == 1 && !choice.right[i]) continue;
        sum.at(k) += weight;
        by_slope.at(k) += weight * points(i);
        if (choice.none == i) by_none.at(k) += weight * x[0];
      }
    }
    constexpr double least = 1e-300;
    sum[1] = std::max(sum[1], least);
    value += std::log(sum[0]) - std::log(sum[1]);
    slope[0] += by_slope[0] / sum[0] - by_slope[1] / sum[1];
    slope[1] += by_none[0] / sum[0] - by_none[1] / sum[1];
  }
  return value;
}

std::vector<Choice> choices_of(const micro::TagTable& table, const std::vector<micro::Tagging>& taggings,
                               const std::vector<std::optional<std::optional<std::string>>>& labels) {
  std::vector<Choice> out;
  for (std::size_t row = 0; row < taggings.size(); ++row) {
    if (!labels[row]) continue;
    const std::string code = labels[row]->value_or(std::string{micro::no_occupation});
    Choice choice;
    for (std::size_t i = 0; i < table.tags().size(); ++i) {
      const auto& tag = table.tags()[i];
      if (!tag.narrowest) continue;
      if (tag.code == micro::no_occupation) choice.none = choice.scores.size();
      choice.scores.push_back(taggings[row].of(table.family()).scores[i]);
      choice.right.push_back(tag.code.starts_with(code));
    }
    if (std::find(choice.right.begin(), choice.right.end(), true) != choice.right.end())
      out.push_back(std::move(choice));
  }
  return out;
}

std::vector<micro::Tagging> taggings_of(const TagWorld& world, const micro::TagModel& model) {
  std::vector<micro::Tagging> out;
  const auto tagger = micro::Tagger::build(world.tables, model, world.policy);
  if (!tagger) return out;
  level::LevelScratch scratch;
  for (const auto& row : world.labelled) out.push_back(tagger->tag(row.record, *world.levels, scratch));
  return out;
}

micro::TagCurve& curve_of(micro::TagModel& model, TagFamily family) {
  return model.curves.at(static_cast<std::size_t>(family));
}

const micro::TagTable& table_of(const TagWorld& world, TagFamily family) {
  return world.tables.at(static_cast<std::size_t>(family));
}

double rounded(double number, double places) {
  return std::round(number * places) / places;
}

}  // namespace

micro::LearntWords learn_words(const std::vector<TagText>& texts, std::optional<std::string> TagText::*code) {
  constexpr std::size_t least_texts = 3;
  constexpr double imagined = 3;
  const double least = std::log(2.0);
  const auto counts = counted(texts, code);
  micro::LearntWords out;
  for (const auto& [stem, with] : counts.with) {
    std::size_t all = 0;
    double at_large = 0;
    for (const auto& [tag, n] : with) {
      all += n;
      at_large += static_cast<double>(n) / static_cast<double>(counts.texts.at(tag));
    }
    if (all < least_texts) continue;
    at_large /= static_cast<double>(counts.texts.size());
    std::vector<micro::LearntPointer> pointers;
    for (const auto& [tag, n] : with) {
      const double share =
          (static_cast<double>(n) + imagined * at_large) / (static_cast<double>(counts.texts.at(tag)) + imagined);
      const double weight = std::log(share / at_large);
      if (weight >= least) pointers.push_back({.code = tag, .weight = rounded(weight, 100)});
    }
    if (!pointers.empty()) out.emplace(stem, std::move(pointers));
  }
  return out;
}

constexpr double places = 1e4;

/// The curve of a family of which a text has one tag.
void fit_choice(const TagWorld& world, TagFamily family, micro::TagModel& model) {
  constexpr int steps = 200;
  std::vector<std::optional<std::optional<std::string>>> labels;
  for (const auto& row : world.labelled) labels.push_back(family == TagFamily::field ? row.field : row.occupation);
  const auto choices = choices_of(table_of(world, family), taggings_of(world, model), labels);
  const auto loss = [&](std::span<const double> x, std::span<double> slope) { return choice_loss(choices, x, slope); };
  const auto fitted = minimise({0.5, 0.0}, loss, steps);
  curve_of(model, family) = {
      .slope = rounded(std::max(fitted[0], 0.0), places), .offset = 0, .none = rounded(fitted[1], places)};
}

/// Fields first: the scores of areas and groups use their confidences.
void fit_curves(const TagWorld& world, micro::TagModel& model) {
  for (auto& curve : model.curves) curve = {};
  fit_choice(world, TagFamily::field, model);
  fit_choice(world, TagFamily::occupation, model);
  const auto raw = taggings_of(world, model);
  for (const auto family : {TagFamily::digital, TagFamily::green}) {
    std::vector<Decision> decisions;
    const auto& tags = table_of(world, family).tags();
    for (std::size_t row = 0; row < raw.size(); ++row) {
      const auto& labels = family == TagFamily::digital ? world.labelled[row].digital : world.labelled[row].green;
      if (!labels) continue;
      for (std::size_t i = 0; i < tags.size(); ++i)
        decisions.emplace_back(raw[row].of(family).scores[i],
                               std::find(labels->begin(), labels->end(), tags[i].code) != labels->end());
    }
    const auto curve = logistic_curve(decisions);
    curve_of(model, family) = {
        .slope = rounded(curve.slope, places), .offset = rounded(curve.offset, places), .none = 0};
  }
}

Expected<micro::TagModel> train_tags(const TagWorld& world) {
  micro::TagModel model;
  model.trained_on = world.trained_on;
  model.words.at(static_cast<std::size_t>(TagFamily::field)) = learn_words(world.texts, &TagText::field);
  model.words.at(static_cast<std::size_t>(TagFamily::occupation)) = learn_words(world.texts, &TagText::occupation);
  if (const auto tagger = micro::Tagger::build(world.tables, model, world.policy); !tagger)
    return failure(tagger.error());
  fit_curves(world, model);
  return model;
}

}  // namespace mizani::training
