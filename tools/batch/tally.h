// SPDX-License-Identifier: MIT
// What is counted over the rows of a batch.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace mizani::batch {

/// How often each value of each kind ("levels": "acqf:6") came; kinds and values in order of their names.
class Tally {
 public:
  using Counts = std::map<std::string, std::uint64_t, std::less<>>;

  void count(std::string_view kind, std::string_view value, std::uint64_t times = 1) {
    auto at = kinds_.find(kind);
    if (at == kinds_.end()) at = kinds_.emplace(std::string{kind}, Counts{}).first;
    const auto found = at->second.find(value);
    if (found == at->second.end())
      at->second.emplace(std::string{value}, times);
    else
      found->second += times;
  }
  void add(const Tally& other) {
    for (const auto& [kind, counts] : other.kinds_) {
      for (const auto& [value, times] : counts) count(kind, value, times);
    }
  }
  [[nodiscard]] const std::map<std::string, Counts, std::less<>>& kinds() const { return kinds_; }

 private:
  std::map<std::string, Counts, std::less<>> kinds_;
};

/// Of a batch so far.
struct Totals {
  std::uint64_t rows = 0;  ///< read, those rejected among them
  std::uint64_t rejects = 0;
  Tally tally;
};

}  // namespace mizani::batch
