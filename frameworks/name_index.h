// SPDX-License-Identifier: MIT
// What people call frameworks and countries, beside their ids. Known to the catalogue only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "frameworks/model/ids.h"

namespace mizani {

struct World;

/// Names with the case of ASCII letters ignored. Ids and aliases mean one framework each (a rule of check.h);
/// acronyms and full names, in any language of the data, may mean several ("NSQF": Nigeria and India).
class NameIndex {
 public:
  explicit NameIndex(const World& world);

  /// The framework with this id or alias, as its position in World::frameworks; `npos` where there is none.
  [[nodiscard]] std::size_t by_alias(std::string_view name) const;
  /// The frameworks of this acronym or full name, in the order of the data.
  [[nodiscard]] std::vector<std::size_t> by_title(std::string_view name) const;
  /// The country of this code or name; empty where there is none.
  [[nodiscard]] CountryCode country(std::string_view name) const;

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  std::unordered_map<std::string, std::size_t> aliases_;
  std::unordered_map<std::string, std::vector<std::size_t>> titles_;
  std::unordered_map<std::string, CountryCode> countries_;
};

}  // namespace mizani
