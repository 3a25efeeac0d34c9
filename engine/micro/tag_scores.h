// SPDX-License-Identifier: MIT
// How well tags agree with labels, class by class.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/level/scores.h"

namespace mizani::micro {

struct TagClassScores {
  std::string code;
  std::size_t support = 0;  ///< rows labelled with it
  level::Figure precision;
  level::Figure recall;
  level::Figure f1;
};

/// `exact`: share of rows whose tags are all right and complete; where a row has one tag it is the accuracy, and
/// `micro_f1` is the same. `macro_f1`: mean F1 of the classes that are labelled or given at all. `reliability`:
/// confidences against what came true.
struct TagScores {
  std::size_t n = 0;
  level::Figure exact;
  level::Figure micro_f1;
  level::Figure macro_f1;
  std::vector<TagClassScores> per_class;  ///< by code
  level::Reliability reliability;
};

/// Adds up rows one by one. The order of rows changes nothing but the last bits of mean confidences.
class TagTally {
 public:
  /// Codes that a row is labelled with, and those it was given; "none" may be one.
  void add(const std::set<std::string>& truth, const std::set<std::string>& given);
  /// A confidence and whether it came true.
  void add_confidence(double confidence, bool came_true) { reliability_.add(confidence, came_true); }
  [[nodiscard]] TagScores scores() const;

 private:
  std::size_t n_ = 0;
  std::size_t exact_ = 0;
  std::map<std::string, level::DecisionCounts> classes_;
  level::ReliabilityTally reliability_;
};

}  // namespace mizani::micro
