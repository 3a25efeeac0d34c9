// SPDX-License-Identifier: MIT
#include "tools/training/calibration_training.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

#include "engine/level/level_distribution.h"
#include "tools/training/interval_regression.h"
#include "tools/training/minimise.h"

namespace mizani::training {
namespace {

/// Slopes by central differences: few parameters, and the functions are smooth.
template <class Function>
std::vector<double> minimise_smooth(std::vector<double> start, const Function& value, int steps) {
  constexpr double h = 1e-5;
  return minimise(
      std::move(start),
      [&](std::span<const double> x, std::span<double> slope) {
        std::vector<double> at(x.begin(), x.end());
        for (std::size_t i = 0; i < at.size(); ++i) {
          at[i] = x[i] + h;
          const double above = value(at);
          at[i] = x[i] - h;
          slope[i] = (above - value(at)) / (2 * h);
          at[i] = x[i];
        }
        return value(at);
      },
      steps);
}

constexpr double least_spread = 0.5;
constexpr double most_spread = 2.8;

/// Parameters of the spread.
enum Place : std::size_t { base, course, length, unknown, disagreement, count };

level::SpreadModel spread_of(const std::vector<double>& x) {
  return {.base = x[Place::base],
          .course = x[Place::course],
          .length = x[Place::length],
          .unknown = x[Place::unknown],
          .disagreement = x[Place::disagreement],
          .least = least_spread,
          .most = most_spread};
}

double standard_deviation(const std::vector<std::pair<double, double>>& weighted) {
  double weight = 0;
  double sum = 0;
  double squares = 0;
  for (const auto& [value, w] : weighted) {
    weight += w;
    sum += w * value;
    squares += w * value * value;
  }
  return std::sqrt(std::max(0.0, squares / weight - sum / weight * (sum / weight)));
}

double middle_of(const Row& row) {
  return (row.low + row.high) / 2;
}

/// Split conformal: for a coverage, the mass beyond which a set must be grown so that the true level is in it as often
/// as asked. Half way between what holds on average over the sources and what holds for the worst of them: an unseen
/// source is not the average one.
std::vector<std::pair<double, double>> masses(std::map<std::string, std::vector<double>> needed) {
  std::vector<std::pair<double, double>> out;
  for (auto& [source, before] : needed) std::sort(before.begin(), before.end());
  for (const double coverage : {0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99}) {
    double worst = 0;
    double sum = 0;
    for (const auto& [source, before] : needed) {
      const auto n = static_cast<double>(before.size());
      const auto rank = static_cast<std::size_t>(std::min(n, std::ceil(coverage * (n + 1)))) - 1;
      const double mass = std::min(1.0, before[rank] + 1e-9);
      worst = std::max(worst, mass);
      sum += mass;
    }
    if (!needed.empty()) out.emplace_back(coverage, (worst + sum / static_cast<double>(needed.size())) / 2);
  }
  return out;
}

/// Offset and slope of one kind, on the sources that are of this kind alone.
std::pair<double, double> line_of(const std::vector<HeldOut>& held, std::size_t kind) {
  const auto value = [&](const std::vector<double>& x) {
    double out = 0.02 * (x[1] - 1) * (x[1] - 1);  // few rows must not bend the scale
    for (const auto& row : held) {
      if (row.kind != kind) continue;
      out -= row.weight *
             log_mass(x[0] + x[1] * row.reading.by_kind.at(kind), std::exp(x[2]), row.row->low, row.row->high).value;
    }
    return out;
  };
  const auto x = minimise_smooth({0, 1, 0}, value, 200);
  return {x[0], x[1]};
}

}  // namespace

PositionCalibration calibrate_positions(const std::vector<HeldOut>& held, double boldness) {
  PositionCalibration out;
  for (std::size_t k = 0; k < level::kind_count; ++k) {
    std::tie(out.offset.at(k), out.slope.at(k)) = line_of(held, k);
    std::vector<std::pair<double, double>> expected;
    std::vector<std::pair<double, double>> truth;
    double weight = 0;
    double sum = 0;
    for (const auto& row : held) {
      if (row.kind != k) continue;
      const double position = out.offset.at(k) + out.slope.at(k) * row.reading.by_kind.at(k);
      expected.emplace_back(position, row.weight);
      truth.emplace_back(middle_of(*row.row), row.weight);
      weight += row.weight;
      sum += row.weight * position;
    }
    out.middle.at(k) = sum / weight;
    out.stretch.at(k) = std::pow(standard_deviation(truth) / standard_deviation(expected), boldness);
  }
  const auto placed = calibrated(held, out);
  const auto value = [&](const std::vector<double>& x) {
    const auto spread = spread_of(x);
    double sum = 0;
    for (std::size_t i = Place::course; i < Place::count; ++i) sum += 0.02 * x[i] * x[i];
    for (const auto& row : placed) {
      sum -= row.weight * log_mass(row.reading.position.mean, spread.of(row.reading.traits, row.reading.course),
                                   row.row->low, row.row->high)
                              .value;
    }
    return sum;
  };
  out.spread = spread_of(minimise_smooth(std::vector<double>(Place::count, 0.0), value, 300));
  return out;
}

std::vector<HeldOut> calibrated(std::vector<HeldOut> held, const PositionCalibration& calibration) {
  level::TrainedModel placed;
  placed.spread = calibration.spread;
  for (std::size_t k = 0; k < level::kind_count; ++k) {
    placed.kinds.at(k).middle = calibration.middle.at(k);
    placed.kinds.at(k).stretch = calibration.stretch.at(k);
  }
  for (auto& row : held) {
    for (std::size_t k = 0; k < level::kind_count; ++k)
      row.reading.by_kind.at(k) = calibration.offset.at(k) + calibration.slope.at(k) * row.reading.by_kind.at(k);
    placed.place(row.reading);
  }
  return held;
}

void apply(const PositionCalibration& calibration, level::TrainedModel& model) {
  for (std::size_t k = 0; k < level::kind_count; ++k) {
    auto& kind = model.kinds.at(k);
    kind.position.bias = calibration.offset.at(k) + calibration.slope.at(k) * kind.position.bias;
    for (double& scale : kind.position.scale) scale *= calibration.slope.at(k);
    kind.middle = calibration.middle.at(k);
    kind.stretch = calibration.stretch.at(k);
  }
  model.spread = calibration.spread;
}

level::FrameworkCalibration calibrate_framework(const std::string& framework, std::vector<std::string> levels,
                                                std::vector<double> start, const std::vector<HeldOut>& held,
                                                const TrueLevels& true_levels, bool move_cuts) {
  struct Labelled {
    const HeldOut* held = nullptr;
    std::vector<std::size_t> levels;
  };
  std::vector<Labelled> rows;
  double total = 0;
  for (const auto& row : held) {
    auto known = true_levels(*row.row);
    if (known.empty()) continue;
    total += row.weight;
    rows.push_back({.held = &row, .levels = std::move(known)});
  }
  level::FrameworkCalibration out{
      .framework = framework, .levels = std::move(levels), .cuts = std::move(start), .rows = rows.size(), .mass = {}};
  if (move_cuts && !rows.empty()) {
    const auto prior = out.cuts;
    constexpr double doubt = 0.5;
    const double strength = 0.02 * total;
    const auto value = [&](const std::vector<double>& cuts) {
      double v = 0;
      for (std::size_t i = 0; i < cuts.size(); ++i)
        v += strength * (cuts[i] - prior[i]) * (cuts[i] - prior[i]) / (2 * doubt * doubt);
      for (const auto& row : rows) {
        const auto first = row.levels.front();
        const auto last = row.levels.back();
        const double low = first == 0 ? 0.5 : std::max(0.51, cuts[first - 1]);
        const double high = last == cuts.size() ? 10.5 : std::min(10.49, cuts[last]);
        v -= row.held->weight * log_mass(row.held->reading.position.mean, row.held->reading.position.spread, low,
                                         std::max(high, low + 0.01))
                                    .value;
      }
      return v;
    };
    out.cuts = minimise_smooth(prior, value, 100);
    // A cut is known only where labels stand on both sides of it.
    std::vector<std::size_t> count(out.levels.size());
    for (const auto& row : rows) ++count[row.levels.front()];
    constexpr std::size_t few = 10;
    for (std::size_t i = 0; i < out.cuts.size(); ++i) {
      if (count[i] < few || count[i + 1] < few) out.cuts[i] = prior[i];
    }
    constexpr double narrowest = 0.25;
    for (std::size_t i = 1; i < out.cuts.size(); ++i) out.cuts[i] = std::max(out.cuts[i], out.cuts[i - 1] + narrowest);
  }

  for (std::size_t k = 0; k < level::kind_count; ++k) {
    std::map<std::string, std::vector<double>> needed;  // mass before the true level, by source
    std::vector<double> distribution(out.levels.size());
    for (const auto& row : rows) {
      if (row.held->kind != k) continue;
      level::cut_up(row.held->reading.position, out.cuts, distribution);
      double least = 1;
      for (const auto level : row.levels) least = std::min(least, level::mass_before(distribution, level));
      needed[row.held->row->source].push_back(least);
    }
    out.mass.at(k) = masses(std::move(needed));
  }
  return out;
}

std::pair<double, double> calibrate_odds(const std::vector<double>& margins, const std::vector<bool>& named) {
  const auto value = [&](const std::vector<double>& x) {
    double out = 0;
    for (std::size_t i = 0; i < margins.size(); ++i) {
      const double odds = (x[0] + x[1] * margins[i]) * (named[i] ? 1 : -1);
      out += odds > 30 ? 0 : odds < -30 ? -odds : std::log1p(std::exp(-odds));
    }
    return out / static_cast<double>(std::max<std::size_t>(1, margins.size()));
  };
  const auto x = minimise_smooth({0, 3}, value, 100);
  return {x[0], x[1]};
}

}  // namespace mizani::training
