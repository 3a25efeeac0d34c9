// SPDX-License-Identifier: MIT
#include "engine/micro/stack_program.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "engine/micro/linear_rows.h"

namespace mizani::micro {
namespace {

using credit::Origin;
using credit::Rational;
using Terms = LinearRows::Terms;

/// The least whole factor that makes all of a kind of price whole.
Rational scale_of(const StackProblem& problem, Rational StackPiece::*goal) {
  boost::multiprecision::cpp_int factor = 1;
  for (const auto& piece : problem.pieces)
    factor = boost::multiprecision::lcm(factor, boost::multiprecision::cpp_int{denominator(piece.*goal)});
  return Rational{factor};
}

/// What the prices of two plans differ by at least, if they differ.
Rational price_step(const StackProblem& problem) {
  const Rational scale = scale_of(problem, &StackPiece::price);
  boost::multiprecision::cpp_int step = 0;
  for (const auto& piece : problem.pieces)
    step = boost::multiprecision::gcd(step, boost::multiprecision::cpp_int{numerator(Rational{piece.price * scale})});
  return Rational{step} / scale;
}

/// The columns and rows of one program.
class Draft {
 public:
  Draft(const StackProblem& problem, const StackUnit& unit, const RulesInForce& in_force,
        const std::vector<bool>& admitted, const std::vector<bool>& kept_apart, Rational StackPiece::*goal)
      : problem_(problem), unit_(unit), in_force_(in_force), admitted_(admitted), scale_(scale_of(problem, goal)) {
    take_.assign(problem.pieces.size(), -1);
    count_.assign(problem.pieces.size(), -1);
    for (std::size_t i = 0; i < problem.pieces.size(); ++i) {
      const auto& piece = problem.pieces[i];
      if (!admitted[i]) continue;
      if (!piece.held)
        take_[i] = count_[i] =
            rows_.add_column(1, true, (Rational{(piece.*goal) * scale_}).template convert_to<double>());
      if (!kept_apart[i]) continue;
      count_[i] = rows_.add_column(1, true, 0);
      if (!piece.held) rows_.at_most({{count_[i], 1}, {take_[i], -1}}, 0);
    }
    add_credit();
    if (holds(problem, in_force, StackRuleKind::outcomes)) add_outcomes();
    if (holds(problem, in_force, StackRuleKind::prerequisite)) add_prerequisites();
  }

  void one_of(const std::vector<std::size_t>& pieces) {
    Terms terms;
    for (const auto i : pieces) terms.emplace_back(count_[i], 1);
    rows_.at_most(std::move(terms), 1);
  }

  void not_all(const std::vector<std::size_t>& offers) {
    Terms terms;
    for (const auto i : offers) {
      if (!admitted_[i]) return;
      terms.emplace_back(take_[i], 1);
    }
    rows_.at_most(std::move(terms), static_cast<double>(offers.size()) - 1);
  }

  void cap(const Rational& price) {
    const Rational scale = scale_of(problem_, &StackPiece::price) * denominator(price);
    Terms terms;
    for (std::size_t i = 0; i < take_.size(); ++i) {
      const Rational cost = problem_.pieces[i].price * scale;
      if (take_[i] >= 0 && cost > 0) terms.emplace_back(take_[i], cost.convert_to<double>());
    }
    rows_.at_most(std::move(terms), Rational{price * scale}.convert_to<double>());
  }

  /// `least`: of the goal.
  StackSearched solve(std::optional<int> most_nodes) {
    constexpr double noise = 1e-6;
    if (impossible_) return {};
    const auto found = rows_.solve(most_nodes);
    if (found.values.empty()) return {.choice = std::nullopt, .settled = found.proven};
    const auto chosen = [&](int column) { return found.values[static_cast<std::size_t>(column)] > 0.5; };
    StackChoice out{.taken = std::vector<bool>(take_.size()),
                    .counting = std::vector<bool>(take_.size()),
                    .price = 0,
                    .least = Rational{std::ceil(found.least - noise * std::max(1.0, found.least))} / scale_};
    for (std::size_t i = 0; i < take_.size(); ++i) {
      if (!admitted_[i]) continue;
      out.taken[i] = take_[i] >= 0 && chosen(take_[i]);
      out.counting[i] = count_[i] >= 0 ? chosen(count_[i]) : problem_.pieces[i].held;
      if (out.taken[i]) out.price += problem_.pieces[i].price;
    }
    return {.choice = std::move(out), .settled = found.proven};
  }

 private:
  [[nodiscard]] double units(const Rational& amount) const { return static_cast<double>(unit_.whole(amount)); }

  /// What flows from each origin at each rank: at most what counts there; in all, the award's size.
  void add_credit() {
    const double size = units(problem_.size);
    std::map<std::pair<Origin, int>, std::pair<Terms, double>> offered;
    for (std::size_t i = 0; i < problem_.pieces.size(); ++i) {
      const auto& piece = problem_.pieces[i];
      if (!admitted_[i] || piece.credits == 0) continue;
      auto& [terms, held] = offered[{piece.origin, piece.rank}];
      if (count_[i] >= 0)
        terms.emplace_back(count_[i], -units(piece.credits));
      else
        held += units(piece.credits);
    }
    for (auto& [key, from] : offered) {
      const int flow = rows_.add_column(size, false, 0);
      flows_.emplace_back(key, flow);
      from.first.emplace_back(flow, 1);
      rows_.at_most(std::move(from.first), from.second);
    }
    rows_.add_row(flows_of([](Origin, int) { return true; }), size, size);
    if (flows_.empty()) impossible_ = true;
    for (std::size_t i = 0; i < problem_.rules.size(); ++i) {
      if (in_force_[i]) add_rule(problem_.rules[i]);
    }
  }

  void add_rule(const StackRule& rule) {
    const auto limit = [&](const Rational& most, const auto& belongs) {
      rows_.at_most(flows_of(belongs), most > 0 ? units(most) : 0);
    };
    const int rank = rule.rank;
    switch (rule.kind) {
      case StackRuleKind::level_minimum:
        return limit(problem_.size - rule.credits, [rank](Origin, int at) { return at < rank; });
      case StackRuleKind::level_maximum: return limit(rule.credits, [rank](Origin, int at) { return at <= rank; });
      case StackRuleKind::transfer_ceiling:
        return limit(rule.credits, [](Origin origin, int) { return origin == Origin::transfer; });
      case StackRuleKind::prior_learning_ceiling:
        return limit(rule.credits, [](Origin origin, int) { return origin == Origin::prior_learning; });
      case StackRuleKind::combined_ceiling:
      case StackRuleKind::residency:
        return limit(rule.credits, [](Origin origin, int) { return origin != Origin::study; });
      case StackRuleKind::outcomes:
      case StackRuleKind::overlap:
      case StackRuleKind::prerequisite:
      case StackRuleKind::currency:
      case StackRuleKind::expiry: break;
    }
  }

  template <class Belongs>
  [[nodiscard]] Terms flows_of(const Belongs& belongs) const {
    Terms out;
    for (const auto& [key, column] : flows_) {
      if (belongs(key.first, key.second)) out.emplace_back(column, 1);
    }
    return out;
  }

  /// What a learner holds covers its outcomes whether or not its credit counts.
  void add_outcomes() {
    std::map<std::size_t, Terms> by_offer;
    std::set<std::size_t> covered;
    for (std::size_t i = 0; i < problem_.pieces.size(); ++i) {
      if (!admitted_[i]) continue;
      for (const auto outcome : problem_.pieces[i].outcomes) {
        if (problem_.pieces[i].held)
          covered.insert(outcome);
        else
          by_offer[outcome].emplace_back(take_[i], 1);
      }
    }
    for (const auto outcome : problem_.core) {
      if (covered.contains(outcome)) continue;
      if (by_offer[outcome].empty()) impossible_ = true;
      rows_.at_least(std::move(by_offer[outcome]), 1);
    }
  }

  void add_prerequisites() {
    for (std::size_t i = 0; i < problem_.pieces.size(); ++i) {
      if (take_[i] < 0) continue;
      for (const auto needed : problem_.pieces[i].needs) {
        if (needed == i || (admitted_[needed] && problem_.pieces[needed].held)) continue;
        Terms terms{{take_[i], 1}};
        if (take_[needed] >= 0) terms.emplace_back(take_[needed], -1);
        rows_.at_most(std::move(terms), 0);
      }
    }
  }

  const StackProblem& problem_;
  const StackUnit& unit_;
  const RulesInForce& in_force_;
  const std::vector<bool>& admitted_;
  LinearRows rows_;
  Rational scale_;
  std::vector<int> take_;   ///< by piece, -1: no column
  std::vector<int> count_;  ///< by piece, -1: counts in any case if held
  std::vector<std::pair<std::pair<Origin, int>, int>> flows_;
  bool impossible_ = false;
};

}  // namespace

StackProgram::StackProgram(const StackProblem& problem, const StackUnit& unit, const StackOverlaps& overlaps,
                           RulesInForce in_force, BrokenOverlaps& broken, StackEffort effort)
    : problem_(problem),
      unit_(unit),
      overlaps_(overlaps),
      broken_(broken),
      in_force_(std::move(in_force)),
      effort_(effort),
      may_be_kept_out_(problem.pieces.size(), false) {
  for (const auto& piece : problem.pieces) admitted_.push_back(admitted(piece, in_force_));
  if (!holds(problem, in_force_, StackRuleKind::overlap)) return;
  const auto admitted_of = [&](std::size_t set) {
    std::vector<std::size_t> out;
    std::copy_if(overlaps.sets[set].begin(), overlaps.sets[set].end(), std::back_inserter(out),
                 [&](std::size_t piece) { return admitted_[piece]; });
    return out;
  };
  for (std::size_t a = 0; a < overlaps.sets.size(); ++a) {
    auto same = admitted_of(a);
    const bool others = std::any_of(overlaps.alike[a].begin(), overlaps.alike[a].end(),
                                    [&](std::size_t b) { return !admitted_of(b).empty(); });
    if (same.size() < 2 && !others) continue;
    for (const auto piece : same) may_be_kept_out_[piece] = true;
    if (same.size() > 1) one_of_.push_back(std::move(same));
  }
  for (const auto& [a, b] : broken_) one_of_either(a, b);
}

void StackProgram::below(const Rational& price) {
  cap_ = price - price_step(problem_);
}

/// Of all admitted pieces that have the outcomes of either set, one counts.
void StackProgram::one_of_either(std::size_t a, std::size_t b) {
  std::vector<std::size_t> either;
  for (const auto set : {a, b}) {
    for (const auto piece : overlaps_.sets[set]) {
      if (admitted_[piece]) either.push_back(piece);
    }
  }
  if (either.size() > 1) one_of_.push_back(std::move(either));
}

/// Where two pieces count although they overlap. Whether any did.
bool StackProgram::add_broken(const StackChoice& choice) {
  const auto before = one_of_.size();
  std::set<std::size_t> counting;
  for (std::size_t i = 0; i < may_be_kept_out_.size(); ++i) {
    if (may_be_kept_out_[i] && choice.counting[i]) counting.insert(*overlaps_.set[i]);
  }
  for (const auto a : counting) {
    for (const auto b : overlaps_.alike[a]) {
      if (b < a || !counting.contains(b)) continue;
      broken_.emplace_back(a, b);
      one_of_either(a, b);
    }
  }
  return one_of_.size() > before;
}

StackSearched StackProgram::solve_for(Rational StackPiece::*goal, std::optional<int> most_nodes) {
  while (true) {
    std::vector<bool> kept_apart(admitted_.size(), false);
    for (const auto& pieces : one_of_) {
      for (const auto piece : pieces) kept_apart[piece] = true;
    }
    Draft draft{problem_, unit_, in_force_, admitted_, kept_apart, goal};
    for (const auto& pieces : one_of_) draft.one_of(pieces);
    for (const auto& offers : forbidden_) draft.not_all(offers);
    if (cap_) draft.cap(*cap_);
    auto found = draft.solve(most_nodes);
    if (!found.choice || !add_broken(*found.choice)) return found;
  }
}

StackSearched StackProgram::solve(bool by_tie) {
  auto cheapest = solve_for(&StackPiece::price, effort_.nodes);
  if (!cheapest.choice) return cheapest;
  auto& best = *cheapest.choice;
  if (cheapest.settled) best.least = best.price;
  if (!by_tie) return cheapest;
  const auto tie_of = [&](const StackChoice& choice) {
    Rational sum = 0;
    for (std::size_t i = 0; i < choice.taken.size(); ++i) {
      if (choice.taken[i]) sum += problem_.pieces[i].tie;
    }
    return sum;
  };
  const auto cap = std::exchange(cap_, best.price);
  auto finer = solve_for(&StackPiece::tie, effort_.tie_nodes);
  cap_ = cap;
  if (finer.choice && (finer.choice->price < best.price || tie_of(*finer.choice) < tie_of(best))) {
    finer.choice->least = best.least;
    best = *std::move(finer.choice);
  }
  best.tie_proven = cheapest.settled && finer.settled;
  return cheapest;
}

StackSearched StackProgram::find(bool by_tie) {
  auto found = solve(by_tie);
  if (found.choice || found.settled) return found;
  effort_ = {};
  return solve(by_tie);
}

}  // namespace mizani::micro
