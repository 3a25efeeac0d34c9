// SPDX-License-Identifier: MIT
#include "engine/level/trained_model.h"

#include <algorithm>
#include <cmath>

#include "engine/level/level_distribution.h"

namespace mizani::level {
namespace {

constexpr std::size_t ahead = 16;  // rows asked for before they are needed

struct BlockSums {
  std::array<ChannelSums, block_count> sum{};
  std::array<std::uint32_t, block_count> features{};
};

double norm(std::uint32_t features) {
  return features == 0 ? 0 : 1 / std::sqrt(static_cast<double>(features));
}

std::array<double, block_count> norms(const BlockSums& sums) {
  std::array<double, block_count> out{};
  for (std::size_t b = 0; b < block_count; ++b) out[b] = norm(sums.features[b]);
  return out;
}

double score(const LinearScore& linear, const BlockSums& sums, const std::array<double, block_count>& norms,
             std::size_t channel, double scale) {
  double out = 0;
  for (std::size_t b = 0; b < block_count; ++b) out += linear.scale[b] * norms[b] * sums.sum[b][channel];
  return linear.bias + scale * out;
}

/// Numbers the sentences and makes room for each.
void number_sentences(std::span<const Word> words, ReadScratch& scratch) {
  scratch.sentence_of.resize(words.size());
  scratch.sentences.clear();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == 0 || words[i].before == Break::sentence) scratch.sentences.emplace_back();
    scratch.sentence_of[i] = static_cast<std::uint32_t>(scratch.sentences.size() - 1);
    ++scratch.sentences.back().words;
  }
}

double disagreement(const std::vector<ReadScratch::Sentence>& sentences, const TrainedModel& model, double course) {
  constexpr std::uint32_t few = 3;  // words below which a sentence says nothing alone
  double n = 0;
  double sum = 0;
  double squares = 0;
  for (const auto& sentence : sentences) {
    if (sentence.words < few) continue;
    double x = 0;
    for (std::size_t b = 0; b < sentence.sum.size(); ++b) {
      for (std::size_t k = 0; k < kind_count; ++k) {
        x += (k == 0 ? course : 1 - course) * model.kinds[k].position.scale[b] * model.outcomes.scale(k) *
             sentence.sum[b][k] * norm(sentence.features[b]);
      }
    }
    n += 1;
    sum += x;
    squares += x * x;
  }
  return n < 2 ? 0 : std::sqrt(std::max(0.0, squares / n - (sum / n) * (sum / n)));
}

}  // namespace

double SpreadModel::of(const TextTraits& traits, double course_probability) const {
  const double words = std::max<double>(1, static_cast<double>(traits.words));
  const double log_spread = base + length * std::log(std::min(words, 400.0) / 20) + unknown * traits.unknown +
                            disagreement * std::log1p(traits.disagreement) + course * course_probability;
  return std::clamp(std::exp(log_spread), least, most);
}

WordsReading TrainedModel::read(std::span<const Word> words, ReadScratch& scratch) const {
  const auto features = scratch.features.read(words);
  number_sentences(words, scratch);
  BlockSums sums;
  std::uint32_t known_words = 0;
  std::uint32_t distinct = 0;
  for (std::size_t i = 0; i < std::min(ahead, features.size()); ++i) outcomes.prefetch(features[i].hash);
  // Block by block as far as they come in runs, so that the sums stay in registers.
  for (std::size_t i = 0; i < features.size();) {
    const Block block = features[i].block;
    const auto place = static_cast<std::size_t>(block);
    const bool by_sentence = place < 2;
    const std::size_t first = i;
    ChannelSums sum = sums.sum[place];
    for (; i < features.size() && features[i].block == block; ++i) {
      if (i + ahead < features.size()) outcomes.prefetch(features[i + ahead].hash);
      const auto found = outcomes.look_up(features[i].hash);
      sum.add(*found.row);
      if (!by_sentence) continue;
      auto& sentence = scratch.sentences[scratch.sentence_of[features[i].first]];
      for (std::size_t k = 0; k < kind_count; ++k) sentence.sum[place][k] += found.row->wide[k];
      ++sentence.features[place];
      if (block == Block::words && features[i].words == 1) {
        ++distinct;
        known_words += found.known ? 1 : 0;
      }
    }
    sums.sum[place] = sum;
    sums.features[place] += static_cast<std::uint32_t>(i - first);
  }
  WordsReading out;
  const auto by_block = norms(sums);
  out.traits = {.words = words.size(),
                .known_words = known_words,
                .unknown = distinct == 0 ? 1 : 1 - static_cast<double>(known_words) / distinct,
                .disagreement = 0};
  out.course = normal_below(score(course_odds, sums, by_block, 2, outcomes.scale(2)));
  for (std::size_t k = 0; k < kind_count; ++k)
    out.by_kind[k] = score(kinds[k].position, sums, by_block, k, outcomes.scale(k));
  if (scratch.sentences.size() > 1) out.traits.disagreement = disagreement(scratch.sentences, *this, out.course);
  place(out);
  for (std::size_t k = 0; k < bloom_processes; ++k)
    out.margins[k] = score(bloom[k], sums, by_block, k + 3, outcomes.scale(k + 3));
  return out;
}

namespace {

/// The stretch of a kind for a text. A few words already stand far out for want of others that would hold them back:
/// they are not stretched as well.
double stretch_for(const KindScore& kind, const TextTraits& traits) {
  constexpr double long_enough = 30;
  return 1 + (kind.stretch - 1) * std::min(1.0, static_cast<double>(traits.words) / long_enough);
}

}  // namespace

double TrainedModel::stretch_of(const WordsReading& reading) const {
  return reading.course * stretch_for(kinds[0], reading.traits) +
         (1 - reading.course) * stretch_for(kinds[1], reading.traits);
}

void TrainedModel::place(WordsReading& reading) const {
  const std::array share{reading.course, 1 - reading.course};
  reading.position.mean = 0;
  reading.best = 0;
  for (std::size_t k = 0; k < kind_count; ++k) {
    reading.position.mean += share[k] * reading.by_kind[k];
    reading.best +=
        share[k] * (kinds[k].middle + stretch_for(kinds[k], reading.traits) * (reading.by_kind[k] - kinds[k].middle));
  }
  reading.position.spread = spread.of(reading.traits, reading.course);
}

const FrameworkCalibration* TrainedModel::calibration(std::string_view framework) const {
  const auto found =
      std::find_if(calibrations.begin(), calibrations.end(), [&](const auto& c) { return c.framework == framework; });
  return found == calibrations.end() ? nullptr : &*found;
}

namespace {

double interpolated(const std::vector<std::pair<double, double>>& mass, double coverage) {
  if (mass.empty()) return coverage;
  const auto above = std::find_if(mass.begin(), mass.end(), [&](const auto& m) { return m.first >= coverage; });
  if (above == mass.begin()) return mass.front().second * coverage / mass.front().first;
  if (above == mass.end()) return 1 - (1 - mass.back().second) * (1 - coverage) / (1 - mass.back().first);
  const auto below = std::prev(above);
  const double share = (coverage - below->first) / (above->first - below->first);
  return below->second + share * (above->second - below->second);
}

}  // namespace

double mass_for(const FrameworkCalibration& calibration, double coverage, double course) {
  const bool course_known = !calibration.mass[0].empty();
  const bool work_known = !calibration.mass[1].empty();
  const double share = course_known && work_known ? course : course_known ? 1 : 0;
  double out = 0;
  if (share > 0) out += share * interpolated(calibration.mass[0], coverage);
  if (share < 1) out += (1 - share) * interpolated(calibration.mass[1], coverage);
  return out;
}

}  // namespace mizani::level
