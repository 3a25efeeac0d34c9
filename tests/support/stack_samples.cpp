// SPDX-License-Identifier: MIT
#include "tests/support/stack_samples.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <random>
#include <set>

namespace mizani::test {
namespace {

using credit::Origin;
using credit::Rational;
using micro::StackPiece;
using micro::StackProblem;
using micro::StackRule;
using micro::StackRuleKind;

bool in_kind(const StackProblem& problem, const micro::RulesInForce& in_force, StackRuleKind kind) {
  for (std::size_t i = 0; i < problem.rules.size(); ++i) {
    if (in_force[i] && problem.rules[i].kind == kind) return true;
  }
  return false;
}

bool alike(const StackPiece& a, const StackPiece& b, const Rational& limit) {
  std::vector<std::size_t> both;
  std::set_intersection(a.outcomes.begin(), a.outcomes.end(), b.outcomes.begin(), b.outcomes.end(),
                        std::back_inserter(both));
  const auto smaller = std::min(a.outcomes.size(), b.outcomes.size());
  return smaller > 0 && Rational{both.size()} >= limit * smaller;
}

/// Amounts in eighths of a credit: whole for every problem that is made here.
long eighths(const Rational& credits) {
  return numerator(Rational{credits * 8}).convert_to<long>();
}

/// What bounds the credit of a problem under some rules, in eighths.
struct Bounds {
  static constexpr int ranks = 8;
  long size = 0;
  long transfer = 0;
  long prior = 0;
  long both = 0;
  std::array<long, ranks + 1> up_to{};  ///< by rank + 1: most that counts at it or below
  std::vector<long> amounts;

  Bounds(const StackProblem& problem, const micro::RulesInForce& in_force) : size(eighths(problem.size)) {
    transfer = prior = both = size;
    up_to.fill(size);
    for (std::size_t i = 0; i < problem.rules.size(); ++i) {
      if (in_force[i]) take(problem.rules[i]);
    }
    for (const auto& piece : problem.pieces) amounts.push_back(eighths(piece.credits));
  }

  void take(const StackRule& rule) {
    const auto lower = [](long& bound, long limit) { bound = std::min(bound, std::max(0L, limit)); };
    const long limit = eighths(rule.credits);
    if (rule.kind == StackRuleKind::transfer_ceiling) lower(transfer, limit);
    if (rule.kind == StackRuleKind::prior_learning_ceiling) lower(prior, limit);
    if (rule.kind == StackRuleKind::combined_ceiling || rule.kind == StackRuleKind::residency) lower(both, limit);
    for (int rank = -1; rank < ranks; ++rank) {
      auto& room = up_to.at(static_cast<std::size_t>(rank + 1));
      if (rule.kind == StackRuleKind::level_minimum && rank < rule.rank) lower(room, size - limit);
      if (rule.kind == StackRuleKind::level_maximum && rank <= rule.rank) lower(room, limit);
    }
  }
};

/// The most that counts: the least over each rank at which all below is cut off by the room there, and what stands
/// above it by its origin.
long most_that_counts(const StackProblem& problem, const Bounds& bounds, const std::vector<bool>& counting) {
  long best = bounds.size;
  for (int cut = -2; cut < Bounds::ranks; ++cut) {
    std::array<long, 3> by_origin{};
    for (std::size_t i = 0; i < problem.pieces.size(); ++i) {
      const auto& piece = problem.pieces[i];
      if (counting[i] && piece.rank > cut) by_origin.at(static_cast<std::size_t>(piece.origin)) += bounds.amounts[i];
    }
    const auto of = [&](Origin origin) { return by_origin.at(static_cast<std::size_t>(origin)); };
    const long elsewhere = std::min(bounds.both, std::min(bounds.transfer, of(Origin::transfer)) +
                                                     std::min(bounds.prior, of(Origin::prior_learning)));
    const long below = cut < -1 ? 0 : bounds.up_to.at(static_cast<std::size_t>(cut + 1));
    best = std::min(best, below + elsewhere + of(Origin::study));
  }
  return best;
}

}  // namespace

StackProblem random_stack(std::uint64_t seed, const StackSize& size) {
  std::mt19937_64 random{seed};
  const auto upto = [&](int least, int most) {
    return least + static_cast<int>(random() % static_cast<std::uint64_t>(most - least + 1));
  };
  StackProblem out;
  out.size = size.award;
  out.overlap = Rational{4} / 5;
  const auto rule = [&](StackRuleKind kind, const Rational& credits, int rank) {
    out.rules.push_back({.kind = kind, .credits = credits, .rank = rank, .source = "made up"});
    return out.rules.size() - 1;
  };
  rule(StackRuleKind::outcomes, 0, 0);
  rule(StackRuleKind::overlap, 0, 0);
  rule(StackRuleKind::prerequisite, 0, 0);
  const auto currency = rule(StackRuleKind::currency, 0, 0);
  const auto expiry = rule(StackRuleKind::expiry, 0, 0);
  rule(StackRuleKind::level_minimum, Rational{size.award * upto(1, 5)} / 8, 4);
  rule(StackRuleKind::level_maximum, Rational{size.award * upto(3, 7)} / 8, 3);
  rule(StackRuleKind::transfer_ceiling, Rational{size.award * upto(4, 8)} / 8, 0);
  rule(StackRuleKind::prior_learning_ceiling, Rational{size.award * upto(1, 6)} / 8, 0);
  if (upto(0, 1) == 1) rule(StackRuleKind::residency, Rational{size.award * upto(4, 7)} / 8, 0);
  for (std::size_t i = 0; i < size.outcomes; ++i) {
    if (upto(0, 2) > 0) out.core.push_back(i);
  }
  for (std::size_t i = 0; i < size.pieces; ++i) {
    StackPiece piece;
    piece.id = std::string{"p"}.append(std::to_string(i));
    piece.held = i < size.held;
    piece.credits = Rational{upto(0, 48)} / 2;
    piece.rank = upto(-1, 6);
    piece.origin = static_cast<Origin>(upto(0, 2));
    std::set<std::size_t> outcomes;
    for (int k = upto(0, 3); k > 0; --k) outcomes.insert(random() % size.outcomes);
    piece.outcomes.assign(outcomes.begin(), outcomes.end());
    if (!piece.held) {
      piece.price = upto(1, 20);
      piece.tie = 1;
      if (upto(0, 5) == 0) piece.needs.push_back(random() % size.pieces);
    } else {
      if (upto(0, 5) == 0) piece.barred_by.push_back(currency);
      if (upto(0, 7) == 0) piece.barred_by.push_back(expiry);
    }
    out.pieces.push_back(std::move(piece));
  }
  return out;
}

std::optional<Rational> least_price(const StackProblem& problem, const micro::RulesInForce& in_force) {
  const std::size_t n = problem.pieces.size();
  std::vector<bool> usable(n);
  for (std::size_t i = 0; i < n; ++i) {
    const auto& bars = problem.pieces[i].barred_by;
    usable[i] = std::none_of(bars.begin(), bars.end(), [&](std::size_t rule) { return in_force[rule]; });
  }
  const bool apart = in_kind(problem, in_force, StackRuleKind::overlap);
  const bool core = in_kind(problem, in_force, StackRuleKind::outcomes);
  const bool needs = in_kind(problem, in_force, StackRuleKind::prerequisite);
  const Bounds bounds{problem, in_force};
  std::optional<Rational> best;
  for (std::uint32_t mask = 0; mask < (1U << n); ++mask) {
    // Of offers: taken and counting where set. Of held pieces: counting where set.
    std::vector<bool> in(n);
    bool allowed = true;
    Rational price = 0;
    for (std::size_t i = 0; i < n && allowed; ++i) {
      in[i] = (mask >> i & 1U) != 0;
      if (!in[i]) continue;
      allowed = usable[i];
      if (!problem.pieces[i].held) price += problem.pieces[i].price;
    }
    if (!allowed || (best && price >= *best)) continue;
    const auto there = [&](std::size_t i) { return problem.pieces[i].held ? usable[i] : in[i]; };
    std::set<std::size_t> covered;
    for (std::size_t i = 0; i < n; ++i) {
      if (!there(i)) continue;
      covered.insert(problem.pieces[i].outcomes.begin(), problem.pieces[i].outcomes.end());
      if (!needs || problem.pieces[i].held) continue;
      for (const auto needed : problem.pieces[i].needs) allowed = allowed && there(needed);
    }
    if (core) {
      for (const auto outcome : problem.core) allowed = allowed && covered.contains(outcome);
    }
    if (!allowed) continue;
    // Which of those that are there count: all of them where no two overlap, else each choice of the overlapping ones.
    std::vector<std::size_t> doubtful;
    for (std::size_t i = 0; i < n; ++i) {
      if (!there(i) || !apart) continue;
      for (std::size_t k = 0; k < n; ++k) {
        if (i != k && there(k) && alike(problem.pieces[i], problem.pieces[k], problem.overlap)) {
          doubtful.push_back(i);
          break;
        }
      }
    }
    std::vector<bool> counting(n);
    for (std::size_t i = 0; i < n; ++i) counting[i] = there(i);
    for (std::uint32_t keep = 0; keep < (1U << doubtful.size()); ++keep) {
      bool clean = true;
      for (std::size_t i = 0; i < doubtful.size(); ++i) counting[doubtful[i]] = (keep >> i & 1U) != 0;
      for (std::size_t i = 0; i < doubtful.size() && clean; ++i) {
        for (std::size_t k = i + 1; k < doubtful.size() && clean; ++k) {
          clean = !counting[doubtful[i]] || !counting[doubtful[k]] ||
                  !alike(problem.pieces[doubtful[i]], problem.pieces[doubtful[k]], problem.overlap);
        }
      }
      if (!clean || most_that_counts(problem, bounds, counting) < bounds.size) continue;
      best = price;
      break;
    }
  }
  return best;
}

}  // namespace mizani::test
