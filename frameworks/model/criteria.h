// SPDX-License-Identifier: MIT
// What a meta-framework asks of those who reference to it, and where evidence for it may stand in the catalogue.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frameworks/model/source.h"

namespace mizani {

/// What a set of criteria is for: the referencing of levels, or the quality assurance behind them.
enum class CriteriaPurpose : unsigned char { referencing, quality };

/// One of the numbered list, a step of the process that the list leaves out, or a principle of quality assurance.
enum class CriterionKind : unsigned char { criterion, procedure, principle };

/// A place in the catalogue that may hold evidence for a criterion; engine/compare/criteria looks there.
enum class Probe : unsigned char {
  authority,
  legal_basis,
  stage,
  quality_bodies,
  level_table,       ///< tables of levels from the framework to the one that sets the criteria
  report,            ///< a report on such a table by a responsible body
  other_tables,      ///< reports on tables to other meta-frameworks, to draw on
  levels_described,  ///< descriptors of the framework's levels
  domains,           ///< domains in which its descriptors state outcomes
  types_placed,      ///< qualification types that stand on a level
  rpl,
  credit_system,
};

/// The words used in data files and answers, in the order of the enums.
inline constexpr std::array<std::string_view, 2> purpose_words{"referencing", "quality"};
inline constexpr std::array<std::string_view, 3> criterion_kind_words{"criterion", "procedure", "principle"};
inline constexpr std::array<std::string_view, 12> probe_words{
    "authority",    "legal-basis",      "stage",   "quality-bodies", "level-table", "report",
    "other-tables", "levels-described", "domains", "types-placed",   "rpl",         "credit-system"};

inline std::string_view to_string(CriteriaPurpose purpose) {
  return purpose_words.at(static_cast<std::size_t>(purpose));
}
inline std::string_view to_string(CriterionKind kind) {
  return criterion_kind_words.at(static_cast<std::size_t>(kind));
}
inline std::string_view to_string(Probe probe) {
  return probe_words.at(static_cast<std::size_t>(probe));
}

/// `suffices`: evidence at every probe would answer the criterion; where not, it is partial at best.
/// `number` as in the source, none where it has none or nobody has read it. `to_supply`: evidence that the catalogue
/// has no place for, in words. `provenance` is of the criterion itself: how it is known that this is asked.
struct Criterion {
  std::string id;
  CriterionKind kind = CriterionKind::criterion;
  std::optional<int> number;
  LocalizedText title;
  LocalizedText asks;
  std::vector<Probe> probes;
  bool suffices = false;
  std::vector<LocalizedText> to_supply;
  Provenance provenance;
};

/// The criteria one meta-framework sets for one purpose. Texts are in our own words.
struct CriteriaSet {
  CriteriaSetId id;
  FrameworkId framework;
  CriteriaPurpose purpose = CriteriaPurpose::referencing;
  LocalizedText name;
  std::string note;  ///< what of the set was read, and what was not
  std::vector<Criterion> criteria;
  Sources sources;
  std::string file;  ///< where it was loaded from, for messages
};

}  // namespace mizani
