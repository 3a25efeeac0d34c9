// SPDX-License-Identifier: MIT
#include "engine/micro/stack_plan.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

namespace mizani::micro {
namespace {

using credit::Rational;

Faults broken(const StackProblem& problem) {
  Faults faults;
  const auto wrong = [&](std::string where, const Rational& found, std::string expected) {
    faults.push_back({.code = "out-of-range",
                      .where = std::move(where),
                      .found = credit::to_string(found),
                      .expected = std::move(expected)});
  };
  if (problem.size <= 0) wrong("size", problem.size, "more than zero");
  if (problem.overlap <= 0 || problem.overlap > 1) wrong("overlap", problem.overlap, "a share above 0, up to 1");
  for (const auto& piece : problem.pieces) {
    for (const auto* amount : {&piece.credits, &piece.price, &piece.tie}) {
      if (*amount < 0) wrong(piece.id, *amount, "zero or more");
    }
  }
  return faults;
}

class Planner {
 public:
  Planner(const StackProblem& problem, const StackUnit& unit, const StackSearch& search)
      : problem_(problem), unit_(unit), search_(search), overlaps_(StackOverlaps::of(problem)) {}

  StackAnswer answer() {
    StackAnswer out;
    const auto all = every_rule(problem_);
    out.held = count_held(all);
    const auto best = program(all).find(true);
    if (!best.choice) {
      out.uncovered = uncovered();
      out.clash = clash();
      return out;
    }
    out.plan = plan_of(*best.choice);
    find_binding(best.settled, out);
    out.reasons = reasons(*out.plan);
    out.alternatives = alternatives(*out.plan);
    return out;
  }

 private:
  [[nodiscard]] StackProgram program(RulesInForce rules) {
    return {problem_, unit_, overlaps_, std::move(rules), broken_, search_.effort};
  }

  /// Of held pieces that overlap, those of the highest level and then the most credit count.
  [[nodiscard]] StackCount count_held(const RulesInForce& rules) const {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < problem_.pieces.size(); ++i) {
      if (problem_.pieces[i].held && admitted(problem_.pieces[i], rules)) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const auto& x = problem_.pieces[a];
      const auto& y = problem_.pieces[b];
      return x.rank != y.rank ? x.rank > y.rank : x.credits > y.credits;
    });
    std::vector<bool> counting(problem_.pieces.size(), false);
    std::vector<std::size_t> chosen;
    const bool apart = holds(problem_, rules, StackRuleKind::overlap);
    for (const auto i : order) {
      if (apart &&
          std::any_of(chosen.begin(), chosen.end(), [&](std::size_t other) { return overlaps_.overlap(i, other); }))
        continue;
      counting[i] = true;
      if (overlaps_.set[i]) chosen.push_back(i);
    }
    return count_credit(problem_, unit_, rules, counting);
  }

  [[nodiscard]] StackPlan plan_of(const StackChoice& choice) const {
    const auto count = count_credit(problem_, unit_, every_rule(problem_), choice.counting);
    if (count.total != problem_.size) throw std::logic_error{"the plan of the program does not add up"};
    StackPlan out{.offers = {},
                  .counts = count.of_piece,
                  .price = choice.price,
                  .tie = 0,
                  .least = choice.least,
                  .tie_proven = choice.tie_proven};
    for (std::size_t i = 0; i < choice.taken.size(); ++i) {
      if (!choice.taken[i]) continue;
      out.offers.push_back(i);
      out.tie += problem_.pieces[i].tie;
    }
    return out;
  }

  /// Whether some choice of pieces could break the rule at all, so that leaving it out may change anything.
  [[nodiscard]] bool can_bind(std::size_t place) const {
    const auto& rule = problem_.rules[place];
    const auto some = [&](const auto& piece_has) {
      return std::any_of(problem_.pieces.begin(), problem_.pieces.end(), piece_has);
    };
    const auto barred = [&](const StackPiece& piece) {
      return std::find(piece.barred_by.begin(), piece.barred_by.end(), place) != piece.barred_by.end();
    };
    const auto passes = [&](const Rational& most, const auto& piece_has) {
      Rational sum = 0;
      for (const auto& piece : problem_.pieces) {
        if (piece_has(piece)) sum += piece.credits;
      }
      return sum > most;
    };
    switch (rule.kind) {
      case StackRuleKind::level_minimum:
        return passes(problem_.size - rule.credits, [&](const StackPiece& piece) { return piece.rank < rule.rank; });
      case StackRuleKind::level_maximum:
        return passes(rule.credits, [&](const StackPiece& piece) { return piece.rank <= rule.rank; });
      case StackRuleKind::transfer_ceiling:
        return passes(rule.credits, [](const StackPiece& piece) { return piece.origin == credit::Origin::transfer; });
      case StackRuleKind::prior_learning_ceiling:
        return passes(rule.credits,
                      [](const StackPiece& piece) { return piece.origin == credit::Origin::prior_learning; });
      case StackRuleKind::combined_ceiling:
      case StackRuleKind::residency:
        return passes(rule.credits, [](const StackPiece& piece) { return piece.origin != credit::Origin::study; });
      case StackRuleKind::outcomes: return !problem_.core.empty();
      case StackRuleKind::overlap:
        return std::any_of(overlaps_.sets.begin(), overlaps_.sets.end(),
                           [](const auto& set) { return set.size() > 1; }) ||
               std::any_of(overlaps_.alike.begin(), overlaps_.alike.end(),
                           [](const auto& set) { return !set.empty(); });
      case StackRuleKind::prerequisite:
        return some([&](const StackPiece& piece) { return !piece.needs.empty() || barred(piece); });
      case StackRuleKind::currency:
      case StackRuleKind::expiry: break;
    }
    return some(barred);
  }

  /// Where the price itself is not settled, neither are the rules.
  void find_binding(bool settled, StackAnswer& out) {
    const Rational price = out.plan->price;
    for (std::size_t i = 0; i < problem_.rules.size() && price > 0; ++i) {
      if (!can_bind(i)) continue;
      if (!settled) {
        out.unsettled.push_back(i);
        continue;
      }
      auto rules = every_rule(problem_);
      rules[i] = false;
      auto relaxed = program(std::move(rules));
      relaxed.below(price);
      const auto without = relaxed.solve(false);
      if (without.choice)
        out.binding.push_back({.rule = i, .saves = price - without.choice->price});
      else if (!without.settled)
        out.unsettled.push_back(i);
    }
  }

  [[nodiscard]] std::vector<OfferReason> reasons(const StackPlan& plan) const {
    std::vector<std::size_t> covering(1 + largest_outcome(), 0);
    const auto rules = every_rule(problem_);
    const auto add = [&](const StackPiece& piece) {
      for (const auto outcome : piece.outcomes) ++covering[outcome];
    };
    for (const auto& piece : problem_.pieces) {
      if (piece.held && admitted(piece, rules)) add(piece);
    }
    for (const auto offer : plan.offers) add(problem_.pieces[offer]);
    std::vector<OfferReason> out;
    for (const auto offer : plan.offers) {
      OfferReason reason{.offer = offer, .only_cover = {}};
      for (const auto outcome : problem_.pieces[offer].outcomes) {
        if (covering[outcome] == 1 && std::binary_search(problem_.core.begin(), problem_.core.end(), outcome))
          reason.only_cover.push_back(outcome);
      }
      out.push_back(std::move(reason));
    }
    return out;
  }

  [[nodiscard]] std::size_t largest_outcome() const {
    std::size_t out = 0;
    for (const auto& piece : problem_.pieces) {
      if (!piece.outcomes.empty()) out = std::max(out, piece.outcomes.back());
    }
    return out;
  }

  /// A set that was found is forbidden together with all that contain it.
  [[nodiscard]] std::vector<StackPlan> alternatives(const StackPlan& best) {
    std::vector<StackPlan> out;
    if (best.offers.empty()) return out;
    auto search = program(every_rule(problem_));
    search.cap(best.price * (1 + search_.tolerance));
    search.forbid(best.offers);
    while (out.size() < search_.most) {
      const auto next = search.solve(false);
      if (!next.choice) break;
      out.push_back(plan_of(*next.choice));
      if (out.back().offers.empty()) break;
      search.forbid(out.back().offers);
    }
    return out;
  }

  [[nodiscard]] std::vector<std::size_t> uncovered() const {
    const auto rules = every_rule(problem_);
    if (!holds(problem_, rules, StackRuleKind::outcomes)) return {};
    std::set<std::size_t> covered;
    for (const auto& piece : problem_.pieces) {
      if (admitted(piece, rules)) covered.insert(piece.outcomes.begin(), piece.outcomes.end());
    }
    std::vector<std::size_t> out;
    std::copy_if(problem_.core.begin(), problem_.core.end(), std::back_inserter(out),
                 [&](std::size_t outcome) { return !covered.contains(outcome); });
    return out;
  }

  /// Leaves out one rule after the other as long as there is still no plan: what stays clashes.
  [[nodiscard]] std::vector<std::size_t> clash() {
    auto rules = every_rule(problem_);
    for (std::size_t i = 0; i < rules.size(); ++i) {
      rules[i] = false;
      if (can_bind(i) && program(rules).find(false).choice) rules[i] = true;
    }
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (rules[i]) out.push_back(i);
    }
    return out;
  }

  const StackProblem& problem_;
  const StackUnit& unit_;
  const StackSearch& search_;
  StackOverlaps overlaps_;
  BrokenOverlaps broken_;
};

}  // namespace

Expected<StackAnswer> plan_stack(const StackProblem& problem, const StackSearch& search) {
  if (auto faults = broken(problem); !faults.empty()) return failure(std::move(faults));
  const auto unit = StackUnit::of(problem);
  if (!unit) return failure(unit.error());
  return Planner{problem, *unit, search}.answer();
}

Expected<std::optional<LeastPrice>> least_price(const StackProblem& problem, const StackEffort& effort) {
  if (auto faults = broken(problem); !faults.empty()) return failure(std::move(faults));
  const auto unit = StackUnit::of(problem);
  if (!unit) return failure(unit.error());
  const auto overlaps = StackOverlaps::of(problem);
  BrokenOverlaps broken_overlaps;
  const auto best =
      StackProgram{problem, *unit, overlaps, every_rule(problem), broken_overlaps, effort}.find(false).choice;
  return best ? std::optional{LeastPrice{.price = best->price, .least = best->least}} : std::nullopt;
}

}  // namespace mizani::micro
