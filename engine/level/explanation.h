// SPDX-License-Identifier: MIT
// Which words moved an answer, and what would move it further.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/level/levelling.h"
#include "engine/level/lexicon.h"
#include "engine/level/trained_model.h"

namespace mizani::level {

/// Pull of each word on the position, in ACQF levels, index by index: a feature's pull is shared by its words. With the
/// start (the position without words) they add up to the reading's position.
struct WordPulls {
  double start = 0;
  std::vector<double> pulls;
};
WordPulls pulls_of(std::span<const Word> words, const TrainedModel& model, const WordsReading& reading,
                   ReadScratch& scratch);

/// How much each word speaks for a cognitive process, as a margin.
std::vector<double> process_pulls(std::span<const Word> words, const TrainedModel& model, std::size_t process,
                                  ReadScratch& scratch);

/// A run of neighbouring words that pull the same way: bytes of the text they were read from, and their pull together.
struct Phrase {
  std::size_t begin = 0;
  std::size_t end = 0;
  double pull = 0;
};

/// The runs whose pull is at least `least`, in the order of the text, and what all other words pull together.
struct Phrases {
  std::vector<Phrase> listed;
  double rest = 0;
};
Phrases phrases_of(std::span<const Word> words, std::span<const double> pulls, double least);

/// What would raise (`up`) or lower the best fit by one level of the ACQF. `stretch`: how far the best fit moves when
/// the position moves by one. `evidence` as it will stand in the answer.
Move move_of(double best, bool up, double stretch, std::span<const Evidence> evidence, const Lexicon& lexicon);

}  // namespace mizani::level
