// SPDX-License-Identifier: MIT
#include "frameworks/model/evidence.h"

#include <algorithm>
#include <utility>

namespace mizani {
namespace {

constexpr std::array<std::pair<Evidence, std::string_view>, 6> words{{{Evidence::published, "published"},
                                                                      {Evidence::self_assessed, "self-assessed"},
                                                                      {Evidence::secondary, "secondary"},
                                                                      {Evidence::inferred, "inferred"},
                                                                      {Evidence::assumed, "assumed"},
                                                                      {Evidence::unknown, "unknown"}}};

}  // namespace

std::string_view to_string(Evidence evidence) {
  return words[static_cast<std::size_t>(evidence)].second;
}

std::optional<Evidence> parse_evidence(std::string_view text) {
  const auto* const found = std::find_if(words.begin(), words.end(), [&](const auto& w) { return w.second == text; });
  if (found == words.end()) return std::nullopt;
  return found->first;
}

}  // namespace mizani
