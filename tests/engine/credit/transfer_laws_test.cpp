// SPDX-License-Identifier: MIT
// What holds for every transcript and every set of rules.
#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "tests/engine/credit/transfer_samples.h"

namespace mizani::credit {
namespace {

constexpr int rounds = 300;

class Draw {
 public:
  explicit Draw(unsigned seed) : engine_(seed) {}

  int below(int n) { return static_cast<int>(engine_() % static_cast<unsigned>(n)); }
  bool once_in(int n) { return below(n) == 0; }

  EarnedCredit credit(int number) {
    const char* systems[] = {"saqa", "acts", "ects", "hours"};
    // Ids are numbered so that two of them are seldom, but sometimes, the same piece.
    auto out = piece("m" + std::to_string(once_in(12) ? number / 2 : number), std::to_string(1 + below(60)), below(11),
                     static_cast<Origin>(below(3)));
    out.system = &system_of(systems[below(4)]);
    if (once_in(3)) out.amount->upper += below(10);
    if (out.level && once_in(3))
      out.level->lowest = static_cast<std::size_t>(below(static_cast<int>(out.level->likeliest) + 1));
    out.passed = !once_in(8);
    if (once_in(3)) out.overlap = Rational{below(11)} / 10;
    if (once_in(4)) out.counted_for = "another";
    const std::string year = std::to_string(2010 + below(17));
    out.earned = once_in(6) ? std::nullopt : parse_partial_date(once_in(2) ? year : year + "-05-20");
    return out;
  }

  std::vector<EarnedCredit> transcript() {
    std::vector<EarnedCredit> out;
    const int n = 1 + below(14);
    for (int i = 0; i < n; ++i) out.push_back(credit(i));
    return out;
  }

  std::pair<PracticeRuleKind, std::string> rule() {
    constexpr std::array kinds{PracticeRuleKind::transfer_ceiling, PracticeRuleKind::prior_learning_ceiling,
                               PracticeRuleKind::combined_ceiling, PracticeRuleKind::residency,
                               PracticeRuleKind::overlap,          PracticeRuleKind::currency,
                               PracticeRuleKind::rounding};
    const auto kind = kinds.at(static_cast<std::size_t>(below(kinds.size())));
    if (kind == PracticeRuleKind::currency) return {kind, std::to_string(1 + below(15))};
    if (kind == PracticeRuleKind::rounding) return {kind, std::to_string(1 + below(6)) + "/2"};
    return {kind, std::to_string(below(7)) + "/6"};
  }

  CreditRule constraint(int size) {
    const int kind = below(4);
    return {.kind = static_cast<CreditRule::Kind>(kind),
            .level_code = kind == 3 ? std::nullopt : std::optional{std::to_string(1 + below(7))},
            .credits = kind == 3 ? size : below(size + 1),
            .note = {}};
  }

 private:
  std::mt19937 engine_;
};

struct Case {
  std::vector<EarnedCredit> credits;
  TransferRules rules = rules_with();
  std::vector<CreditRule> constraints;
  int size = 0;
};

Case drawn(unsigned seed) {
  Draw draw{seed};
  Case out{.credits = draw.transcript(), .constraints = {}, .size = 60 + draw.below(300)};
  for (int n = draw.below(4); n > 0; --n) {
    const auto [kind, value] = draw.rule();
    out.rules.of(kind) = TransferRule{.value = exact(value)};
  }
  out.rules.reuse = Rational{draw.below(5)} / 4;
  for (int n = draw.below(3); n > 0; --n) out.constraints.push_back(draw.constraint(out.size));
  return out;
}

TEST(TransferLaws, TotalsNeverExceedTheAwardNorWhatWasConverted) {
  for (unsigned seed = 0; seed < rounds; ++seed) {
    const auto given = drawn(seed);
    const Bachelor award{given.constraints, given.size};
    const auto answer = transferred(award.award, given.credits, given.rules);
    EXPECT_LE(answer.total.lower, answer.total.upper) << seed;
    EXPECT_GE(answer.total.lower, 0) << seed;
    EXPECT_LE(answer.total.upper, given.size) << seed;
    EXPECT_LE(answer.total.lower, answer.converted.lower) << seed;
    EXPECT_LE(answer.total.upper, answer.converted.upper) << seed;
    EXPECT_EQ(answer.total.lower + answer.remaining.upper, given.size) << seed;
    for (const auto& entry : answer.entries) {
      EXPECT_LE(entry.counted.upper, entry.converted->upper) << seed;
      EXPECT_EQ(entry.counted == *entry.converted, entry.counts == Counts::in_full) << seed;
    }
    if (!answer.levels.empty()) {
      EXPECT_EQ(answer.levels.back().at_or_above, answer.total) << seed;
    }
  }
}

TEST(TransferLaws, EveryStepGoesOnWhereTheLastOneEndedAndAddsNothing) {
  for (unsigned seed = 0; seed < rounds; ++seed) {
    const auto given = drawn(seed);
    const Bachelor award{given.constraints, given.size};
    const auto answer = transferred(award.award, given.credits, given.rules);
    Interval running = answer.converted;
    for (const auto& step : answer.steps) {
      if (step.code == StepCode::convert || step.code == StepCode::remaining) continue;
      EXPECT_EQ(step.before, running) << seed;
      EXPECT_LE(step.after.lower, step.before.lower) << seed;
      EXPECT_LE(step.after.upper, step.before.upper) << seed;
      running = step.after;
    }
    EXPECT_EQ(running, answer.total) << seed;
  }
}

TEST(TransferLaws, WhatTheAwardNeedsIsNeverMoreThanWhatIsLeft) {
  for (unsigned seed = 0; seed < rounds; ++seed) {
    const auto given = drawn(seed);
    const Bachelor award{given.constraints, given.size};
    const auto answer = transferred(award.award, given.credits, given.rules);
    for (const auto& needs : answer.requirements) {
      EXPECT_LE(needs.missing.lower, answer.remaining.lower) << seed << ' ' << to_string(needs.code);
      EXPECT_LE(needs.missing.upper, answer.remaining.upper) << seed << ' ' << to_string(needs.code);
    }
  }
}

TEST(TransferLaws, OneRuleMoreNeverRaisesTheCredit) {
  std::size_t lowered = 0;
  for (unsigned seed = 0; seed < 3 * rounds; ++seed) {
    auto given = drawn(seed);
    const Bachelor award{given.constraints, given.size};
    const auto before = transferred(award.award, given.credits, given.rules);
    Draw draw{seed + 7919};
    const auto [kind, value] = draw.rule();
    auto& held = given.rules.of(kind);
    if (held && kind != PracticeRuleKind::overlap) continue;
    if (held && held->value > exact(value)) continue;
    held = TransferRule{.value = exact(value)};
    const auto after = transferred(award.award, given.credits, given.rules);
    EXPECT_LE(after.total.lower, before.total.lower) << seed << ' ' << to_string(kind) << ' ' << value;
    EXPECT_LE(after.total.upper, before.total.upper) << seed << ' ' << to_string(kind) << ' ' << value;
    if (after.total != before.total) ++lowered;
  }
  EXPECT_GT(lowered, 100U);
}

TEST(TransferLaws, OneConstraintMoreNeverRaisesTheCredit) {
  for (unsigned seed = 0; seed < rounds; ++seed) {
    auto given = drawn(seed);
    const Bachelor award{given.constraints, given.size};
    const auto before = transferred(award.award, given.credits, given.rules);
    Draw draw{seed + 104729};
    given.constraints.push_back(draw.constraint(given.size));
    const Bachelor stricter{given.constraints, given.size};
    const auto after = transferred(stricter.award, given.credits, given.rules);
    EXPECT_LE(after.total.lower, before.total.lower) << seed;
    EXPECT_LE(after.total.upper, before.total.upper) << seed;
  }
}

TEST(TransferLaws, TheOrderOfTheCreditsDoesNotMatter) {
  for (unsigned seed = 0; seed < rounds; ++seed) {
    auto given = drawn(seed);
    const Bachelor award{given.constraints, given.size};
    const auto before = transferred(award.award, given.credits, given.rules);
    std::mt19937 engine{seed};
    std::shuffle(given.credits.begin(), given.credits.end(), engine);
    const auto after = transferred(award.award, given.credits, given.rules);
    EXPECT_EQ(after.total, before.total) << seed;
    ASSERT_EQ(after.levels.size(), before.levels.size()) << seed;
    for (std::size_t i = 0; i < after.levels.size(); ++i) EXPECT_EQ(after.levels[i].credits, before.levels[i].credits);
  }
}

/// Any amount between the ends, at any level between the lowest and the likeliest, gives a total between the ends; of a
/// piece listed twice the listing that is kept.
TEST(TransferLaws, TheIntervalHoldsWhateverTheAmountsAre) {
  for (unsigned seed = 0; seed < rounds; ++seed) {
    const auto given = drawn(seed);
    const Bachelor award{given.constraints, given.size};
    const auto wide = transferred(award.award, given.credits, given.rules);
    Draw draw{seed + 15485863};
    std::vector<EarnedCredit> exact_credits;
    for (std::size_t i = 0; i < given.credits.size(); ++i) {
      const auto& reasons = wide.entries[i].reasons;
      if (std::find(reasons.begin(), reasons.end(), StepCode::duplicate) != reasons.end()) continue;
      auto& credit = exact_credits.emplace_back(given.credits[i]);
      const auto& converted = *wide.entries[i].converted;
      const Rational part = Rational{draw.below(5)} / 4;
      credit.amount = Interval::point(converted.lower + part * (converted.upper - converted.lower));
      credit.system = &system_of("saqa");
      if (credit.level) {
        const auto span = credit.level->likeliest - credit.level->lowest;
        const auto at = credit.level->lowest + static_cast<std::size_t>(draw.below(static_cast<int>(span) + 1));
        credit.level = EarnedLevel{.lowest = at, .likeliest = at};
      } else {
        const auto at = static_cast<std::size_t>(draw.below(7));
        credit.level = EarnedLevel{.lowest = at, .likeliest = at};
      }
    }
    const auto narrow = transferred(award.award, exact_credits, given.rules);
    EXPECT_TRUE(wide.total.contains(narrow.total)) << seed;
  }
}

TEST(TransferLaws, ManyModulesAreAddedUpAsExactlyAsFew) {
  const Bachelor award{{{.kind = CreditRule::Kind::min_at_level, .level_code = "7", .credits = 120, .note = {}}}};
  Draw draw{1};
  std::vector<EarnedCredit> credits;
  for (int i = 0; i < 10'000; ++i) credits.push_back(draw.credit(i));
  const auto rules = rules_with({{PracticeRuleKind::transfer_ceiling, "1/3"}, {PracticeRuleKind::currency, "5"}});
  const auto answer = transferred(award.award, credits, rules);
  ASSERT_EQ(answer.entries.size(), credits.size());
  Interval sum = Interval::point(0);
  for (const auto& entry : answer.entries)
    sum = {.lower = sum.lower + entry.counted.lower, .upper = sum.upper + entry.counted.upper};
  EXPECT_LE(sum.lower, answer.total.lower);
  EXPECT_GE(sum.upper, answer.total.upper);
  EXPECT_LE(answer.total.upper, 360);
}

}  // namespace
}  // namespace mizani::credit
