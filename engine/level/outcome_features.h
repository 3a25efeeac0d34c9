// SPDX-License-Identifier: MIT
// Words -> features of the trained models.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/level/word_reader.h"

namespace mizani::level {

/// A feature is one or a few words in a role; features of a block share one length (see Features).
/// words: single words and pairs. stems: runs of one to three stems. head_words, head_stems: the same within the head,
/// the first sentence up to ten words, where a title stands. verbs: what leads a statement, what is coordinated with
/// it, and what these govern.
enum class Block : unsigned char { words, stems, head_words, head_stems, verbs };
inline constexpr std::size_t block_count = 5;

/// `first` and `last` are the places of the words it is made of: all the words between carry it in an explanation.
struct Feature {
  std::uint64_t hash = 0;
  std::uint16_t words = 1;  ///< places from `first` on
  Block block = Block::words;
  std::uint32_t first = 0;
};

/// Makes the features of a text; keeps its storage. One a thread.
class FeatureReader {
 public:
  /// Each distinct feature once, at its first place; words, then stems, then the head's, then the verbs. With `verbs`
  /// false the verbs are left out. Linear in the number of words. The view is valid until the next call.
  std::span<const Feature> read(std::span<const Word> words, bool verbs = true);

 private:
  void add(Block block, std::uint64_t hash, std::size_t first, std::size_t words);
  void add_runs(std::span<const Word> words);
  void add_head(std::span<const Word> words);
  void add_verbs(std::span<const Word> words);

  std::vector<Feature> features_;  ///< storage; the first count_ are of this text
  std::size_t count_ = 0;
  /// Open addressing; half a hash, and the stamp of the text it was seen in: older entries count as free. That two
  /// features of one text share half a hash happens once in some hundred thousand texts.
  std::vector<std::uint64_t> seen_;
  std::vector<std::uint32_t> leads_;  ///< places of the leading and coordinated words
  std::uint32_t stamp_ = 0;
  std::size_t mask_ = 0;
};

}  // namespace mizani::level
