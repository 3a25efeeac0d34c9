// SPDX-License-Identifier: MIT
#include "engine/credit/transfer_query.h"

#include <string>
#include <utility>

namespace mizani::credit {

Faults broken(const TransferQuery& query) {
  Faults faults = broken(*query.rules);
  const auto add = [&](const char* code, std::string where, std::string found, const char* expected) {
    faults.push_back({.code = code, .where = std::move(where), .found = std::move(found), .expected = expected});
  };
  const std::size_t levels = query.award->framework->levels.size();
  if (query.award->size <= 0) add("not-positive", "size", to_string(query.award->size), "more than zero");
  if (query.award->system == nullptr) add("no-credit-system", "award", "none", "the system of the award's size");
  if (query.award->level && *query.award->level >= levels)
    add("unknown-level", "award", std::to_string(*query.award->level), "a place on the framework");
  for (std::size_t i = 0; i < query.credits.size(); ++i) {
    const auto& credit = query.credits[i];
    const auto where = [&] { return "#/modules/" + std::to_string(i); };
    if (credit.amount) {
      if (credit.system == nullptr) add("no-credit-system", where(), "none", "the system of the amount");
      if (credit.amount->lower <= 0) add("not-positive", where(), to_string(credit.amount->lower), "more than zero");
      if (credit.amount->upper < credit.amount->lower)
        add("range-reversed", where(), to_string(credit.amount->upper), "at least the lower end");
    }
    if (credit.overlap && (*credit.overlap < 0 || *credit.overlap > 1))
      add("out-of-range", where() + "/overlap", to_string(*credit.overlap), "a share from 0 to 1");
    if (credit.level && (credit.level->likeliest >= levels || credit.level->lowest > credit.level->likeliest))
      add("unknown-level", where() + "/level", std::to_string(credit.level->likeliest), "a place on the framework");
  }
  return faults;
}

}  // namespace mizani::credit
