// SPDX-License-Identifier: MIT
#include "frameworks/model/recognition_practice.h"

#include <algorithm>

namespace mizani {

bool covers(const std::vector<Sector>& sectors, std::optional<Sector> sector) {
  return sectors.empty() || !sector || std::find(sectors.begin(), sectors.end(), *sector) != sectors.end();
}

}  // namespace mizani
