// SPDX-License-Identifier: MIT
#include "engine/text/document.h"

#include <numeric>

namespace mizani::text {

std::size_t Document::statement_count() const {
  return std::accumulate(sections.begin(), sections.end(), std::size_t{0},
                         [](std::size_t sum, const Section& section) { return sum + section.statements.size(); });
}

}  // namespace mizani::text
