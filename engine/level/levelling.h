// SPDX-License-Identifier: MIT
// What levelling a text gives: position, spread, distribution, evidence, warnings.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/level/level_policy.h"
#include "engine/text/document.h"

namespace mizani::level {

/// Levels of the ACQF. Level k of the scale is the interval k-0.5 … k+0.5.
inline constexpr std::size_t acqf_levels = 10;

/// Probabilities of the ACQF levels 1 … 10 (index 0 is level 1); sum 1.
using LevelDistribution = std::array<double, acqf_levels>;

/// Position and standard deviation on the ACQF scale, in levels.
struct Position {
  double mean = 0;
  double spread = 0;
};

/// Something in the text that moved the answer. `pull` is in ACQF levels: the start of an answer and all its pulls add
/// up to its position.
struct Evidence {
  /// text: words at `span`. rest: all the words too faint to list, together.
  enum class Kind : unsigned char { text, rest };
  Kind kind = Kind::text;
  text::Span span;  ///< in the document's text; of the whole text for the rest
  std::string text;
  std::optional<text::Domain> domain;  ///< of the statement it stands in; absent for the rest
  double position = 0;                 ///< where the text would stand with this alone
  double pull = 0;
};

/// One domain's statements levelled by themselves.
struct DomainLevelling {
  Position position;
  LevelDistribution distribution{};
  std::size_t statements = 0;
};

/// The six cognitive processes of the revised taxonomy (Anderson and Krathwohl, 2001), in order.
inline constexpr std::size_t bloom_processes = 6;
struct BloomReading {
  std::array<double, bloom_processes> scores{};  ///< 0 … 1 each, not exclusive
  std::vector<std::size_t> labels;               ///< those named
  /// Words that decided for the labels, strongest first, of one outcome; empty for longer texts.
  std::vector<std::pair<text::Span, std::string>> words;
};

/// What would move the best fit to a neighbouring level: how far the position is from there, and which evidence, left
/// out, would take it there (places in Levelling::evidence, as few as do).
struct Move {
  int to_level = 0;  ///< ACQF level; 0: there is none
  double needs = 0;  ///< levels, unsigned
  std::vector<std::size_t> without;
  std::vector<std::string> phrases;  ///< of the lexicon, that stand on that level
};

/// Reasons to doubt the answer.
enum class Warning : unsigned char {
  too_short,
  no_cue,
  language_not_covered,
  language_undetermined,
  language_by_word_list,
  many_unknown_words,
  domains_disagree,
  not_an_outcome,
  cut_short,
};

struct Levelling {
  Position position;
  double best = 0;    ///< where the best fit stands on the ACQF scale; not the expected position (trained_model.h)
  double start = 0;   ///< position of a text without words
  double course = 0;  ///< probability that it is a text of higher education rather than of work or school
  LevelDistribution distribution{};
  std::array<std::optional<DomainLevelling>, 3> domains;  ///< by text::Domain; absent without statements
  BloomReading bloom;
  std::vector<Evidence> evidence;  ///< strongest pull first, the rest last
  Move raise;
  Move lower;
  std::vector<Warning> warnings;
  std::size_t statements = 0;
  std::size_t words = 0;
};

}  // namespace mizani::level
