// SPDX-License-Identifier: MIT
#include "engine/micro/pathway.h"

#include <algorithm>
#include <string>

namespace mizani::micro {
namespace {

using credit::Rational;

class Puzzle {
 public:
  Puzzle(const PathwayGraph& graph, const PathwayQuery& query, const PathwayTarget& target, PathwayGoal goal)
      : graph_(graph), query_(query), target_(target), goal_(goal) {}

  Expected<PathwayAnswer> solve(const StackSearch& search) {
    if (goal_ == PathwayGoal::cost) {
      if (auto found = currency(); !found) return failure(found.error());
    }
    set_pieces();
    const auto found = plan_stack(problem_, search);
    if (!found) return failure(found.error());
    if (found->plan) out_.way = way_of(*found->plan);
    for (const auto& other : found->alternatives) out_.alternatives.push_back(way_of(other));
    if (target_.programme) out_.uncovered = found->uncovered;
    return std::move(out_);
  }

 private:
  Expected<void> currency() {
    const auto found = currencies_of(query_.offers);
    if (found.size() > 1) return failure(several_currencies(found));
    if (found.size() == 1) out_.currency = *found.begin();
    return {};
  }

  [[nodiscard]] std::optional<Rational> price(std::size_t offer, PathwayGoal goal) const {
    if (goal == PathwayGoal::hours) {
      const auto& hours = graph_.offers[offer].hours;
      return hours ? std::optional{hours->upper} : std::nullopt;
    }
    const auto& cost = query_.offers[offer].cost;
    return cost ? std::optional{cost->amount} : std::nullopt;
  }

  /// Credit is no question here: one piece that is held has all of it.
  void set_pieces() {
    problem_.size = 1;
    problem_.rules = {{.kind = StackRuleKind::outcomes, .credits = {}, .rank = 0, .source = {}},
                      {.kind = StackRuleKind::prerequisite, .credits = {}, .rank = 0, .source = {}}};
    StackPiece filler;
    filler.credits = 1;
    problem_.pieces.push_back(std::move(filler));
    add_held();
    add_offers();
    if (target_.programme) {
      const auto& outcomes = query_.programmes[target_.place].programme->outcomes;
      for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].core) problem_.core.push_back(i);
      }
      for (const auto& cover : graph_.covers) add_cover(cover);
    } else {
      problem_.core = {0};
      const auto& known = known_piece_[target_.place];
      if (const auto piece = known ? known : offer_piece_[target_.place]) problem_.pieces[*piece].outcomes = {0};
    }
  }

  void add_held() {
    held_piece_.resize(query_.wallet.size());
    for (std::size_t w = 0; w < query_.wallet.size(); ++w) {
      held_piece_[w] = problem_.pieces.size();
      StackPiece piece;
      piece.id = query_.wallet[w].id;
      problem_.pieces.push_back(std::move(piece));
    }
  }

  /// A known offer is a piece that is held, for what needs it; where part of it is not known, it can be taken as well.
  void add_offers() {
    const auto& offers = query_.offers;
    known_piece_.resize(offers.size());
    offer_piece_.resize(offers.size());
    for (std::size_t i = 0; i < offers.size(); ++i) {
      const auto& offer = graph_.offers[i];
      if (!offer.step) continue;
      if (offer.reach == Reach::known) {
        known_piece_[i] = problem_.pieces.size();
        problem_.pieces.emplace_back().id = offers[i].id;
        if (offer.known == 1 || offer.ended || !offer.missing.empty()) continue;
      }
      const auto costs = price(i, goal_);
      if (!costs) {
        out_.unpriced.push_back(i);
        continue;
      }
      offer_piece_[i] = problem_.pieces.size();
      offer_of_.emplace_back(problem_.pieces.size(), i);
      auto& piece = problem_.pieces.emplace_back();
      piece.id = offers[i].id;
      piece.held = false;
      piece.price = *costs;
    }
    const PathwayGoal second = goal_ == PathwayGoal::hours ? PathwayGoal::cost : PathwayGoal::hours;
    const bool known = (second == PathwayGoal::hours || currencies_of(query_.offers).size() < 2) &&
                       std::all_of(offer_of_.begin(), offer_of_.end(),
                                   [&](const auto& each) { return price(each.second, second).has_value(); });
    for (const auto& [piece, i] : offer_of_) {
      auto& out = problem_.pieces[piece];
      out.tie = known ? *price(i, second) : Rational{1};
      for (const auto& need : graph_.offers[i].needs) add_need(out, need);
    }
  }

  /// What needs an offer that was left out for want of a price cannot be taken either.
  void add_need(StackPiece& piece, const PathwaySource& need) const {
    const auto found = need.held                  ? std::optional{held_piece_[need.place]}
                       : known_piece_[need.place] ? known_piece_[need.place]
                                                  : offer_piece_[need.place];
    if (found)
      piece.needs.push_back(*found);
    else
      piece.barred_by = {1};
  }

  void add_cover(const PathwayCover& cover) {
    if (cover.programme != target_.place) return;
    const auto found =
        cover.source.held ? std::optional{held_piece_[cover.source.place]} : offer_piece_[cover.source.place];
    if (!found) return;
    auto& outcomes = problem_.pieces[*found].outcomes;
    for (const auto& link : cover.links) outcomes.push_back(link.outcome);
    std::sort(outcomes.begin(), outcomes.end());
  }

  /// What an offer needs comes before it.
  void put(std::size_t offer, const std::vector<std::size_t>& taken, std::vector<std::size_t>& order) const {
    const auto in = [&](const std::vector<std::size_t>& list, std::size_t each) {
      return std::find(list.begin(), list.end(), each) != list.end();
    };
    if (in(order, offer)) return;
    for (const auto& need : graph_.offers[offer].needs) {
      const bool known = !need.held && known_piece_[need.place];
      if (!need.held && !known && in(taken, need.place)) put(need.place, taken, order);
    }
    order.push_back(offer);
  }

  [[nodiscard]] PathwayWay way_of(const StackPlan& plan) const {
    PathwayWay out{.offers = {}, .price = plan.price, .least = plan.least, .hours = credit::Interval::point(0)};
    std::vector<std::size_t> taken;
    for (const auto piece : plan.offers) {
      const auto found = std::lower_bound(offer_of_.begin(), offer_of_.end(), std::pair{piece, std::size_t{0}});
      taken.push_back(found->second);
    }
    std::stable_sort(taken.begin(), taken.end(),
                     [&](std::size_t a, std::size_t b) { return graph_.offers[a].step < graph_.offers[b].step; });
    for (const auto offer : taken) put(offer, taken, out.offers);
    for (const auto offer : out.offers) {
      const auto& hours = graph_.offers[offer].hours;
      if (!hours || !out.hours) {
        out.hours.reset();
        break;
      }
      out.hours = credit::Interval{.lower = out.hours->lower + hours->lower, .upper = out.hours->upper + hours->upper};
    }
    return out;
  }

  const PathwayGraph& graph_;
  const PathwayQuery& query_;
  const PathwayTarget target_;
  const PathwayGoal goal_;
  StackProblem problem_;
  std::vector<std::size_t> held_piece_;
  std::vector<std::optional<std::size_t>> known_piece_;
  std::vector<std::optional<std::size_t>> offer_piece_;
  std::vector<std::pair<std::size_t, std::size_t>> offer_of_;  ///< piece, offer; by piece
  PathwayAnswer out_;
};

}  // namespace

Expected<PathwayAnswer> shortest_way(const PathwayGraph& graph, const PathwayQuery& query, const PathwayTarget& target,
                                     PathwayGoal goal, const StackSearch& search) {
  return Puzzle{graph, query, target, goal}.solve(search);
}

}  // namespace mizani::micro
