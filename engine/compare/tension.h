// SPDX-License-Identifier: MIT
// What the descriptors say against what a table says, level by level.
#pragma once

#include <string>
#include <vector>

#include "engine/compare/correspondence.h"
#include "engine/compare/order_alignment.h"
#include "frameworks/model/referencing.h"

namespace mizani::compare {

/// agrees: the proposed counterpart is one the table names. close: it is not, but the words leave the table's level
/// well possible. tension: the words speak against the table's level. silent: no descriptor, or no row.
enum class Verdict : unsigned char { agrees, close, tension, silent };
std::string_view to_string(Verdict verdict);

/// One level of a. `published`: the levels of b that the table names (indices), main ones first; empty with "no
/// counterpart" (`stated_none`). `probability`: of those levels together, by the descriptors. `higher`, `lower`: words
/// of a's descriptors that pull away from the published level, strongest first, only with a tension.
struct TensionRow {
  std::size_t level = 0;
  std::vector<std::size_t> published;
  bool stated_none = false;
  std::optional<std::size_t> proposed;
  double probability = 0;
  int distance = 0;  ///< proposed minus nearest published, in levels of b
  Verdict verdict = Verdict::silent;
  std::vector<DescriptorPosition::Pull> words;
};

/// One table of the catalogue between the two frameworks, read forward or backward.
struct TableCheck {
  const Referencing* table = nullptr;
  bool forward = true;
  std::vector<TensionRow> rows;  ///< one a level of a
};

}  // namespace mizani::compare
