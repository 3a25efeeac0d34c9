// SPDX-License-Identifier: MIT
#include "engine/micro/stack_wallet.h"

namespace mizani::micro {

std::set<std::string> currencies_of(const std::vector<OfferItem>& offers) {
  std::set<std::string> out;
  for (const auto& offer : offers) {
    if (offer.cost && offer.cost->amount > 0) out.insert(offer.cost->currency);
  }
  return out;
}

Fault several_currencies(const std::set<std::string>& found) {
  std::string all;
  for (const auto& each : found) all += (all.empty() ? "" : ", ") + each;
  return {.code = "several-currencies",
          .where = "the offers' costs",
          .found = std::move(all),
          .expected = "costs in one currency; no rate of exchange is assumed"};
}

}  // namespace mizani::micro
