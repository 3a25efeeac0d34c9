// SPDX-License-Identifier: MIT
#include "engine/credit/award.h"

#include <algorithm>

namespace mizani::credit {

std::optional<std::size_t> level_of(const Framework& framework, const QualificationType& type) {
  std::optional<std::size_t> out;
  for (const auto& code : type.level_codes) {
    const auto place = framework.place_of(code);
    if (place && (!out || *place > *out)) out = place;
  }
  return out;
}

std::optional<int> least_size(const QualificationType& type) {
  const auto least = std::min_element(type.min_credits.begin(), type.min_credits.end());
  return least == type.min_credits.end() ? std::nullopt : std::optional{*least};
}

}  // namespace mizani::credit
