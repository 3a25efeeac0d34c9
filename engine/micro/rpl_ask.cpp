// SPDX-License-Identifier: MIT
// What to ask a candidate, the most gain for an answer first.
#include <algorithm>
#include <map>
#include <tuple>

#include "engine/micro/rpl.h"

namespace mizani::micro {

std::vector<RplAsk> asks_of(const std::vector<OutcomeReading>& outcomes, const Portfolio& portfolio,
                            std::size_t test_from) {
  // About an item: one question for all outcomes. About an outcome: one for each.
  using Key = std::tuple<AskCode, std::string, std::size_t>;
  std::map<Key, RplAsk> asks;
  for (std::size_t o = 0; o < outcomes.size(); ++o) {
    const auto& lacks = outcomes[o].lacks;
    const bool test = lacks.size() >= test_from;
    const std::size_t answers = test ? 1 : lacks.size();
    const auto add = [&](const Lack& lack) {
      const Key key{lack.code, lack.item ? portfolio.items[*lack.item].id : std::string{}, lack.item ? 0 : o + 1};
      auto& ask = asks[key];
      ask.code = lack.code;
      ask.item = lack.item;
      ask.outcomes.push_back(o);
      ask.gain += credit::Rational{1} / static_cast<std::uint64_t>(answers);
    };
    if (test) {
      add({.code = AskCode::challenge_test, .item = std::nullopt});
    } else {
      for (const auto& lack : lacks) add(lack);
    }
  }
  std::vector<RplAsk> out;
  out.reserve(asks.size());
  for (auto& [key, ask] : asks) out.push_back(std::move(ask));
  std::stable_sort(out.begin(), out.end(), [](const RplAsk& a, const RplAsk& b) { return a.gain > b.gain; });
  return out;
}

}  // namespace mizani::micro
