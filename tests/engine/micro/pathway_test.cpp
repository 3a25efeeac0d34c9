// SPDX-License-Identifier: MIT
// The shortest way against every set of offers.
#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "engine/micro/pathway.h"
#include "tests/support/world.h"

namespace mizani::micro {
namespace {

using credit::Rational;

/// A catalogue of offers that covers outcomes by statement, with needs among earlier offers.
struct Instance {
  std::vector<WalletItem> wallet;
  std::vector<OfferItem> offers;
  Programme programme;
};

Instance instance_of(unsigned seed) {
  std::mt19937 random{seed};
  const auto below = [&](unsigned limit) { return static_cast<std::size_t>(random() % limit); };
  Instance out;
  const std::size_t outcomes = 2 + below(4);
  for (std::size_t i = 0; i < outcomes; ++i) {
    const std::string id = "O" + std::to_string(i);
    out.programme.outcomes.push_back({.id = id, .text = id, .core = i == 0 || below(4) > 0});
  }
  const auto some = [&](unsigned one_in) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < outcomes; ++i) {
      if (below(one_in) == 0) ids.push_back("O" + std::to_string(i));
    }
    return ids;
  };
  WalletItem held;
  held.id = "W";
  held.record.title = "Held";
  held.covers = some(6);
  out.wallet.push_back(held);
  const std::size_t offers = 4 + below(7);
  for (std::size_t i = 0; i < offers; ++i) {
    OfferItem offer;
    offer.id = "A" + std::to_string(i);
    offer.record.title = offer.id;
    offer.record.hours = static_cast<int>(1 + below(40));
    offer.covers = some(3);
    for (std::size_t before = 0; before < i; ++before) {
      if (below(5) == 0) offer.needs.push_back("A" + std::to_string(before));
    }
    out.offers.push_back(offer);
  }
  return out;
}

/// The least hours of any set of offers that has all it needs and covers the core; nothing where there is none.
std::optional<int> by_hand(const Instance& instance) {
  const auto place = [](const std::string& id) { return static_cast<std::size_t>(std::stoi(id.substr(1))); };
  std::optional<int> best;
  for (unsigned set = 0; set < (1U << instance.offers.size()); ++set) {
    int hours = 0;
    bool whole = true;
    std::vector<bool> covered(instance.programme.outcomes.size());
    for (const auto& id : instance.wallet.front().covers) covered[place(id)] = true;
    for (std::size_t i = 0; i < instance.offers.size(); ++i) {
      if ((set >> i & 1U) == 0) continue;
      hours += *instance.offers[i].record.hours;
      for (const auto& id : instance.offers[i].covers) covered[place(id)] = true;
      for (const auto& need : instance.offers[i].needs) whole = whole && (set >> place(need) & 1U) == 1;
    }
    for (std::size_t o = 0; o < covered.size(); ++o) {
      if (instance.programme.outcomes[o].core) whole = whole && covered[o];
    }
    if (whole && (!best || hours < *best)) best = hours;
  }
  return best;
}

class Pathways : public testing::Test {
 protected:
  const Catalogue& catalogue_ = test::shipped();
  const credit::CreditIndex credits_ = credit::CreditIndex::build(catalogue_.credit_systems()).value();
  const match::MatchPolicy match_ = *match::MatchPolicy::from(catalogue_.policy());

  [[nodiscard]] Expected<PathwayAnswer> solve(const Instance& instance, PathwayGraph* graph = nullptr) const {
    const std::vector<match::Outcome> none(instance.programme.outcomes.size());
    const std::vector<PathwayProgramme> programmes{{.programme = &instance.programme, .statements = &none}};
    const std::vector<std::vector<match::Outcome>> wallet(instance.wallet.size());
    const std::vector<std::vector<match::Outcome>> offers(instance.offers.size());
    const PathwayQuery query{.wallet = instance.wallet,
                             .offers = instance.offers,
                             .programmes = programmes,
                             .wallet_statements = wallet,
                             .offer_statements = offers,
                             .catalogue = catalogue_,
                             .credits = credits_,
                             .match = match_,
                             .overlap = Rational{4} / 5,
                             .decided = *parse_date("2026-06-01")};
    const auto found = read_pathways(query);
    if (graph != nullptr) *graph = found;
    return shortest_way(found, query, {.programme = true, .place = 0}, PathwayGoal::hours,
                        {.tolerance = Rational{1} / 20, .most = 5, .effort = {}});
  }
};

TEST_F(Pathways, AreAsShortAsTheShortestOfAllSets) {
  int ways = 0;
  int none = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    const auto instance = instance_of(seed);
    const auto best = by_hand(instance);
    PathwayGraph graph;
    const auto found = solve(instance, &graph);
    ASSERT_TRUE(found) << seed;
    ASSERT_EQ(found->way.has_value(), best.has_value()) << seed;
    if (!best) {
      ++none;
      EXPECT_FALSE(found->uncovered.empty()) << seed;
      continue;
    }
    ++ways;
    EXPECT_EQ(found->way->price, *best) << seed;
    std::vector<std::string> before;
    for (const auto offer : found->way->offers) {
      for (const auto& need : instance.offers[offer].needs) {
        EXPECT_NE(std::find(before.begin(), before.end(), need), before.end()) << seed << ' ' << need;
      }
      before.push_back(instance.offers[offer].id);
    }
    for (const auto& other : found->alternatives) {
      EXPECT_GE(other.price, found->way->price) << seed;
      EXPECT_LE(other.price * 20, found->way->price * 21) << seed;
    }
  }
  EXPECT_GE(ways, 100);
  EXPECT_GE(none, 5);
}

TEST_F(Pathways, AnOfferComesAfterTheLatestItNeeds) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    const auto instance = instance_of(seed);
    PathwayGraph graph;
    ASSERT_TRUE(solve(instance, &graph)) << seed;
    for (const auto& offer : graph.offers) {
      std::size_t latest = 0;
      for (const auto& need : offer.needs) latest = std::max(latest, *graph.offers[need.place].step);
      EXPECT_EQ(offer.step, latest + 1) << seed;
    }
  }
}

}  // namespace
}  // namespace mizani::micro
