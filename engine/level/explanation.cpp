// SPDX-License-Identifier: MIT
#include "engine/level/explanation.h"

#include <algorithm>
#include <cmath>

#include "engine/level/level_distribution.h"

namespace mizani::level {
namespace {

/// Shares what each feature gives, by `worth(row, block)`, among its words; features of a block share one norm.
template <class Worth>
std::vector<double> shared_out(std::span<const Word> words, const TrainedModel& model, ReadScratch& scratch,
                               const Worth& worth) {
  std::vector<double> out(words.size(), 0.0);
  const auto features = scratch.features.read(words);
  std::array<double, block_count> count{};
  for (const auto& feature : features) count.at(static_cast<std::size_t>(feature.block)) += 1;
  for (const auto& feature : features) {
    const auto* row = model.outcomes.find(feature.hash);
    if (row == nullptr) continue;
    const auto block = static_cast<std::size_t>(feature.block);
    const double each = worth(*row, block) / std::sqrt(count.at(block)) / feature.words;
    for (std::size_t w = 0; w < feature.words; ++w) out[feature.first + w] += each;
  }
  return out;
}

}  // namespace

WordPulls pulls_of(std::span<const Word> words, const TrainedModel& model, const WordsReading& reading,
                   ReadScratch& scratch) {
  const std::array share{reading.course, 1 - reading.course};
  WordPulls out;
  for (std::size_t k = 0; k < kind_count; ++k) out.start += share.at(k) * model.kinds.at(k).position.bias;
  out.pulls = shared_out(words, model, scratch, [&](const WeightTable::Row& row, std::size_t block) {
    double sum = 0;
    for (std::size_t k = 0; k < kind_count; ++k)
      sum += share.at(k) * model.kinds.at(k).position.scale.at(block) * model.outcomes.weight(row, k);
    return sum;
  });
  return out;
}

std::vector<double> process_pulls(std::span<const Word> words, const TrainedModel& model, std::size_t process,
                                  ReadScratch& scratch) {
  return shared_out(words, model, scratch, [&](const WeightTable::Row& row, std::size_t block) {
    return model.bloom.at(process).scale.at(block) * model.outcomes.weight(row, process + 3);
  });
}

Phrases phrases_of(std::span<const Word> words, std::span<const double> pulls, double least) {
  Phrases out;
  const double faint = least / 4;  // a word that joins no run
  for (std::size_t i = 0; i < words.size();) {
    if (std::abs(pulls[i]) < faint) {
      out.rest += pulls[i++];
      continue;
    }
    Phrase run{.begin = words[i].begin, .end = words[i].end, .pull = 0};
    const bool up = pulls[i] > 0;
    // A phrase of a word list gives several words of one span: they stay together.
    for (const std::size_t first = i;
         i < words.size() &&
         (i == first || (words[i].before == Break::none && std::abs(pulls[i]) >= faint && (pulls[i] > 0) == up) ||
          words[i].begin < run.end);
         ++i) {
      run.pull += pulls[i];
      run.end = std::max<std::size_t>(run.end, words[i].end);
    }
    if (std::abs(run.pull) >= least)
      out.listed.push_back(run);
    else
      out.rest += run.pull;
  }
  return out;
}

Move move_of(double best, bool up, double stretch, std::span<const Evidence> evidence, const Lexicon& lexicon) {
  const int level = acqf_level_of(best);
  Move move;
  move.to_level = up ? level + 1 : level - 1;
  if (move.to_level < 1 || move.to_level > static_cast<int>(acqf_levels)) return {};
  const double edge = up ? level + 0.5 : level - 0.5;
  move.needs = std::abs(edge - best);
  // Left out, the strongest words that pull the other way; nothing where even all of them do not suffice.
  double gained = 0;
  for (std::size_t i = 0; i < evidence.size() && gained < move.needs; ++i) {
    const auto& item = evidence[i];
    if (item.kind != Evidence::Kind::text || (item.pull < 0) != up) continue;
    gained += std::abs(item.pull) * stretch;
    move.without.push_back(i);
  }
  if (gained < move.needs) move.without.clear();

  constexpr std::size_t most_phrases = 3;
  constexpr double telling = 0.8;
  std::vector<std::pair<double, const LexiconEntry*>> fitting;
  for (const auto& entry : lexicon.entries()) {
    const double distance = std::abs(entry.position - move.to_level);
    if (distance <= 0.5 && entry.weight >= telling && entry.words.size() > 1) fitting.emplace_back(distance, &entry);
  }
  std::stable_sort(fitting.begin(), fitting.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < std::min(most_phrases, fitting.size()); ++i)
    move.phrases.push_back(fitting[i].second->phrase);
  return move;
}

}  // namespace mizani::level
