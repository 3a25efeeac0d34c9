// SPDX-License-Identifier: MIT
#include "engine/path/path_instruments.h"

#include <algorithm>
#include <iterator>

namespace mizani::path {

bool visits(const RecognitionPath& path, const FrameworkId& framework) {
  return std::any_of(path.hops.begin(), path.hops.end(),
                     [&](const PathHop& hop) { return hop.from->id == framework || hop.to->id == framework; });
}

std::vector<LegalLink> instruments_on(const RecognitionPath& path, std::span<const LegalLink> between) {
  std::vector<LegalLink> links;
  std::copy_if(between.begin(), between.end(), std::back_inserter(links), [&](const LegalLink& link) {
    const auto& tied = link.instrument->frameworks;
    return tied.empty() ||
           std::any_of(tied.begin(), tied.end(), [&](const FrameworkId& framework) { return visits(path, framework); });
  });
  return links;
}

std::optional<Standing> best_standing(std::span<const LegalLink> links) {
  const auto best = std::min_element(links.begin(), links.end(),
                                     [](const LegalLink& a, const LegalLink& b) { return a.standing < b.standing; });
  return best == links.end() ? std::nullopt : std::optional{best->standing};
}

}  // namespace mizani::path
