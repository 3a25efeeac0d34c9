// SPDX-License-Identifier: MIT
// The numbered sources of a report.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "frameworks/model/source.h"

namespace mizani::render::referencing {

/// Numbers sources from 1 in the order in which they are first cited; one that several files name counts once.
class SourceBook {
 public:
  struct Entry {
    const Source* source = nullptr;
    std::set<Evidence> evidence;  ///< classes of what is cited from it
  };

  /// The numbers of the keys' sources, ascending, each once; keys that `sources` lacks are left out. `sources` outlives
  /// the book.
  std::vector<std::size_t> cite(const std::vector<SourceKey>& keys, const Sources& sources, Evidence evidence);
  std::vector<std::size_t> cite(const Provenance& provenance, const Sources& sources) {
    return cite(provenance.sources, sources, provenance.evidence);
  }
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

 private:
  using Identity = std::tuple<std::string, std::string, int, std::string>;
  std::map<Identity, std::size_t> number_of_;
  std::vector<Entry> entries_;
};

}  // namespace mizani::render::referencing
