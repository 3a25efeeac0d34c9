// SPDX-License-Identifier: MIT
#include "tools/render/referencing_report/source_book.h"

#include <algorithm>

namespace mizani::render::referencing {

std::vector<std::size_t> SourceBook::cite(const std::vector<SourceKey>& keys, const Sources& sources,
                                          Evidence evidence) {
  std::vector<std::size_t> numbers;
  for (const auto& key : keys) {
    const auto found = sources.find(key);
    if (found == sources.end()) continue;
    const Source& source = found->second;
    const auto [place, fresh] = number_of_.try_emplace(
        Identity{source.title, source.publisher.value_or(""), source.year.value_or(0), source.url.value_or("")},
        entries_.size() + 1);
    if (fresh) entries_.push_back({.source = &source, .evidence = {}});
    entries_[place->second - 1].evidence.insert(evidence);
    numbers.push_back(place->second);
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

}  // namespace mizani::render::referencing
