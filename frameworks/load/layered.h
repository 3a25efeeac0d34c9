// SPDX-License-Identifier: MIT
// Values of one kind gathered from several data folders. Known to loader.cpp only.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "frameworks/fault.h"

namespace mizani::load {

/// Values by id: within one layer an id stands once, a later layer's value takes the place of an earlier one.
template <class Value>
class Layered {
 public:
  void add(const std::string& id, Value value, std::size_t layer, const std::string& where, Faults& faults) {
    const auto [place, is_new] = place_.try_emplace(id, Place{.index = values_.size(), .layer = layer, .where = where});
    if (is_new) {
      values_.push_back(std::move(value));
      return;
    }
    if (place->second.layer == layer) {
      faults.push_back({.code = "duplicate-id",
                        .where = where,
                        .found = id,
                        .expected = "an id that " + place->second.where + " does not have"});
      return;
    }
    values_[place->second.index] = std::move(value);
    place->second.layer = layer;
    place->second.where = where;
  }
  std::vector<Value> take() { return std::move(values_); }

 private:
  struct Place {
    std::size_t index = 0;
    std::size_t layer = 0;
    std::string where;
  };
  std::vector<Value> values_;
  std::unordered_map<std::string, Place> place_;
};

}  // namespace mizani::load
