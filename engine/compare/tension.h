// SPDX-License-Identifier: MIT
// What the descriptors say against what a table says, level by level.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/compare/compare_policy.h"
#include "engine/compare/correspondence.h"
#include "engine/compare/order_alignment.h"
#include "frameworks/level_graph.h"

namespace mizani::compare {

/// agrees: the proposed counterpart is one that the table names. close: it is not, but the descriptors leave the
/// table's levels open. tension: they speak against them. silent: no descriptor, or no row of the table.
enum class Verdict : unsigned char { agrees, close, tension, silent };
std::string_view to_string(Verdict verdict);

/// One level of a. `published`: the levels of b that the table names (indices, ascending); empty where it is silent or
/// states that there is none (`stated_none`). `probability`: of those levels together, by the descriptors under the
/// order of levels. `distance`: proposed less the nearest published, in levels of b. `words`: with a tension, phrases
/// of a that pull the way the proposal differs, and phrases of the published level's descriptor in b that pull the
/// other way (their sign turned), strongest first.
struct TensionRow {
  std::size_t level = 0;
  std::vector<std::size_t> published;
  std::optional<std::size_t> main;  ///< the one of them marked as the main counterpart, or the only one
  Evidence evidence = Evidence::unknown;
  bool stated_none = false;
  std::optional<std::size_t> proposed;
  double probability = 0;
  int distance = 0;
  Verdict verdict = Verdict::silent;
  std::vector<WordPull> words;
};

/// One table of the catalogue between the two frameworks. `forward`: it leads from a to b; read backward, the levels of
/// a that name a level of b are its counterparts.
struct TableCheck {
  const Referencing* table = nullptr;
  bool forward = true;
  std::vector<TensionRow> rows;  ///< one a level of a
};

/// Every table between the sides' frameworks that `filter` admits, in the catalogue's order; none where a side is a
/// file of no known framework. `overall`: the positions from which words are named.
std::vector<TableCheck> table_checks(const Side& a, const Side& b, std::span<const Referencing> tables,
                                     const EdgeFilter& filter, const AlignmentResult& alignment,
                                     const DomainCorrespondence& overall, const ComparePolicy& policy);

}  // namespace mizani::compare
