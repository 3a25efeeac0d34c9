// SPDX-License-Identifier: MIT
#include "frameworks/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace mizani {
namespace {

/// Levenshtein's distance with one row of memory (Wagner and Fischer, 1974).
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, replaced}));
    }
  }
  return row.back();
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

std::vector<std::string> nearest_first(std::string_view typed, std::vector<std::string> known) {
  constexpr std::size_t longest_compared = 64;
  const std::string wanted = lower_case(typed.substr(0, longest_compared));
  std::vector<std::pair<std::size_t, std::string>> ranked;
  ranked.reserve(known.size());
  for (auto& name : known) {
    const std::size_t distance = edit_distance(wanted, lower_case(name));
    ranked.emplace_back(distance, std::move(name));
  }
  std::sort(ranked.begin(), ranked.end());
  std::transform(ranked.begin(), ranked.end(), known.begin(), [](auto& entry) { return std::move(entry.second); });
  return known;
}

std::string nearest_names(std::string_view typed, std::vector<std::string> known, std::size_t most) {
  const auto ordered = nearest_first(typed, std::move(known));
  std::string text;
  for (std::size_t i = 0; i < std::min(most, ordered.size()); ++i) text += (i == 0 ? "" : ", ") + ordered[i];
  return text;
}

}  // namespace mizani
