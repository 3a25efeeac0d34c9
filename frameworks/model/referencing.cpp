// SPDX-License-Identifier: MIT
#include "frameworks/model/referencing.h"

#include <array>

namespace mizani {

std::string_view to_string(ReferencingKind kind) {
  static constexpr std::array<std::string_view, 11> words{
      "referencing", "self-certification", "comparability", "mutual",         "meta-correspondence", "version",
      "rough-guide", "unilateral",         "statistical",   "type-inference", "design-default"};
  return words.at(static_cast<std::size_t>(kind));
}

std::string_view to_string(Relation relation) {
  static constexpr std::array<std::string_view, 5> words{"equal", "narrower", "broader", "overlaps", "none"};
  return words.at(static_cast<std::size_t>(relation));
}

std::string_view to_string(Match match) {
  return match == Match::main ? "main" : "partial";
}

}  // namespace mizani
