// SPDX-License-Identifier: MIT
// What levelling a text gives: position, spread, distribution, set, evidence.
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

/// Something in the text that moved the answer. `pull` is in ACQF levels: the prior position and all pulls of an answer
/// add up to its position.
struct Evidence {
  enum class Kind : unsigned char { text, descriptor };
  Kind kind = Kind::text;
  text::Span span;   ///< in the document's text; of the whole text for a descriptor
  std::string text;  ///< the words, or which descriptors the text is most like
  text::Domain domain = text::Domain::knowledge;
  CueKind cue = CueKind::verb;
  double position = 0;  ///< where this alone would put the text
  double pull = 0;
};

struct DomainLevelling {
  Position position;
  LevelDistribution distribution{};
  std::size_t cues = 0;
};

/// The six cognitive processes of the revised taxonomy (Anderson and Krathwohl, 2001), in order.
inline constexpr std::size_t bloom_processes = 6;
struct BloomReading {
  std::array<double, bloom_processes> scores{};  ///< 0 … 1 each, not exclusive
  std::vector<std::size_t> labels;               ///< those at or above the threshold
};

/// Reasons to doubt the answer.
enum class Warning : unsigned char {
  too_short,
  no_cue,
  language_not_covered,
  language_undetermined,
  domains_disagree,
  not_an_outcome,
};

struct Levelling {
  Position position;
  LevelDistribution distribution{};
  std::array<std::optional<DomainLevelling>, 3> domains;  ///< by text::Domain; absent without evidence
  BloomReading bloom;
  std::vector<Evidence> evidence;  ///< strongest pull first
  std::vector<Warning> warnings;
  std::size_t statements = 0;
};

}  // namespace mizani::level
