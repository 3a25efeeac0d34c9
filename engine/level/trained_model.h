// SPDX-License-Identifier: MIT
// What training leaves behind, and the reading of words with it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/level/levelling.h"
#include "engine/level/outcome_features.h"
#include "engine/level/weight_table.h"
#include "engine/level/word_reader.h"

namespace mizani::level {

/// score = bias + Σ over blocks of scale · (sum of the weights of the block's features) / √(how many features it has)
struct LinearScore {
  double bias = 0;
  std::array<double, block_count> scale{};
};

/// What a text is like, apart from its level. `unknown`: share of its words that training never saw. `disagreement`:
/// standard deviation between its sentences, each read alone, in ACQF levels; 0 for a single one.
struct TextTraits {
  std::size_t words = 0;
  std::size_t known_words = 0;
  double unknown = 0;
  double disagreement = 0;
};

/// What sort of text it is. Two, since words grade differently in them: what raises a course above other courses tells
/// little of a job. course: of higher education. work: of a trade, a job, a school subject.
inline constexpr std::size_t kind_count = 2;
inline constexpr std::array<std::string_view, kind_count> kind_names{"course", "work"};

/// The reading of one kind. `middle`: mean position of its texts; `stretch`: how much further from the middle than the
/// expected position the best fit stands. An expected position keeps to the middle the more, the less words tell; as a
/// suggestion it would call all texts average. Stretched, suggestions are spread as levels are; texts of less than
/// thirty words are stretched by as much less.
struct KindScore {
  LinearScore position;
  double middle = 0;
  double stretch = 1;
};

/// Standard deviation of the error to expect, in ACQF levels: exp(base + length·ln(words/20) + unknown·share +
/// disagreement·ln(1+disagreement) + course·probability of the kind "course"), within bounds.
struct SpreadModel {
  double base = 0;
  double course = 0;
  double length = 0;
  double unknown = 0;
  double disagreement = 0;
  double least = 0.4;
  double most = 3;

  [[nodiscard]] double of(const TextTraits& traits, double course_probability) const;
};

/// How the positions fall on one framework's levels: level i lies between cuts i-1 and i (the ends are open). `mass`:
/// by kind of text, for a coverage, the nominal probability that a grown set must reach to hold the true level at that
/// rate (split conformal prediction, Vovk et al. 2005; sets grown as in Romano et al. 2020), learnt on texts held out
/// of training.
struct FrameworkCalibration {
  std::string framework;
  std::vector<std::string> levels;
  std::vector<double> cuts;
  std::size_t rows = 0;
  std::array<std::vector<std::pair<double, double>>, kind_count> mass;
};

/// A domain's own reading: log-odds that a statement speaks of it, and what it adds to the overall position.
struct DomainScore {
  LinearScore speaks;
  LinearScore shift;
};

/// Position and spread on the ACQF scale; where the best fit stands; the probability that the text is of the kind
/// "course"; the margins of the cognitive processes (positive: named). `by_kind`: the position each kind would give.
struct WordsReading {
  Position position;
  double best = 0;
  double course = 0;
  std::array<double, kind_count> by_kind{};
  std::array<double, bloom_processes> margins{};
  TextTraits traits;
};

/// Storage of one thread for reading; no allocation once it has seen its longest text.
struct ReadScratch {
  struct Sentence {
    std::array<std::array<std::int32_t, kind_count>, 2> sum{};  ///< by block (words, stems), then kind
    std::array<std::uint32_t, 2> features{};
    std::uint32_t words = 0;
  };
  WordReader words;
  FeatureReader features;
  std::vector<Sentence> sentences;
  std::vector<std::uint32_t> sentence_of;
};

/// Immutable; safe to share.
struct TrainedModel {
  std::string trained_on;  ///< name and checksum of the training rows
  WeightTable outcomes;    ///< channels 0, 1: position by kind; 2: odds of "course"; 3 … 8: cognitive processes
  WeightTable domains;     ///< channels 0 … 2: speaks of the domain; 3 … 5: shift of its position
  std::array<KindScore, kind_count> kinds;
  LinearScore course_odds;  ///< probit
  std::array<LinearScore, bloom_processes> bloom;
  std::array<std::pair<double, double>, bloom_processes> bloom_odds{};  ///< log-odds = first + second · margin
  std::array<DomainScore, 3> domain;
  SpreadModel spread;
  std::vector<FrameworkCalibration> calibrations;  ///< "acqf" first: what holds for frameworks without their own

  /// Linear in the number of words.
  [[nodiscard]] WordsReading read(std::span<const Word> words, ReadScratch& scratch) const;
  /// How far the best fit of such a text moves when its position moves by one level.
  [[nodiscard]] double stretch_of(const WordsReading& reading) const;
  /// Fills in position and best fit from the kinds' positions and the traits.
  void place(WordsReading& reading) const;
  [[nodiscard]] const FrameworkCalibration* calibration(std::string_view framework) const;
};

/// The nominal probability a set must reach for a coverage: between the learnt ones by linear interpolation, between
/// the kinds by the probability of "course"; the coverage itself where nothing was learnt.
double mass_for(const FrameworkCalibration& calibration, double coverage, double course);

}  // namespace mizani::level
