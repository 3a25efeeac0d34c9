// SPDX-License-Identifier: MIT
// Recognition of prior learning: a candidate's evidence against the outcomes that are asked for.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/credit/interval.h"
#include "engine/match/outcome_index.h"
#include "engine/micro/rpl_rules.h"

namespace mizani::micro {

/// What is asked for. `level`: without a framework where none is asked; `hours`: notional hours of all outcomes
/// together, shared among them alike.
struct RplTarget {
  std::string title;
  std::vector<match::Outcome> outcomes;
  LevelRef level;
  std::optional<credit::Interval> hours;
};

/// `statements`: of each item of the portfolio, as matching reads them, in their order. All must outlive the call.
struct RplQuery {
  const Portfolio& portfolio;
  std::span<const std::vector<match::Outcome>> statements;
  const RplTarget& target;
  const match::MatchPolicy& match;
  const RplPolicy& policy;
  const TextLevelContext& levels;
  Date decided{};
  CurrencyRule currency;
};

/// An item that bears on an outcome, by its nearest statement. `words` add up to the similarity. `rules`: by
/// EvidenceRule. `hours`: of the item for this outcome: its hours shared among the outcomes on which it bears.
struct EvidenceLink {
  std::size_t item = 0;
  std::size_t outcome = 0;
  std::size_t statement = 0;
  double similarity = 0;
  std::vector<match::Contribution> words;
  std::optional<double> hours;
  std::array<RuleJudgement, evidence_rule_words.size()> rules;

  [[nodiscard]] const RuleJudgement& of(EvidenceRule rule) const { return rules.at(static_cast<std::size_t>(rule)); }
};

/// An item by itself. `bears_on`: outcomes, ascending. `aside`: a contradiction keeps it from counting.
struct ItemReading {
  Directness directness = Directness::own_word;
  bool third_party = false;
  bool aside = false;
  ItemLevel level;
  RuleJudgement authentic;
  RuleJudgement current;
  std::vector<std::size_t> bears_on;
};

/// ask: something bears on it, and whether it counts hangs on an answer. partly: usable evidence that is not enough.
enum class Conclusion : unsigned char { not_covered, ask, partly, covered };
inline constexpr std::array<std::string_view, 4> conclusion_words{"not-covered", "ask", "partly", "covered"};

/// What would be asked of the candidate. The first four are about one item, the others about an outcome.
enum class AskCode : unsigned char {
  explain,         ///< a contradiction
  confirm,         ///< who says that it is the candidate's own
  date,            ///< when it was
  hours,           ///< how many hours it took
  evidence,        ///< anything that bears on the outcome, or a test
  account,         ///< more of what was done: the evidence bears on a part of the outcome
  newer,           ///< something more recent
  level,           ///< something that shows the level asked for
  direct,          ///< a product, or a demonstration
  third_party,     ///< a report by somebody who saw it
  breadth,         ///< another kind of evidence, or another occasion
  more_hours,      ///< more practice, or a test in its place
  challenge_test,  ///< a test of the whole outcome in place of many papers
};
inline constexpr std::array<std::string_view, 13> ask_words{
    "explain", "confirm", "date",        "hours",   "evidence",   "account",       "newer",
    "level",   "direct",  "third-party", "breadth", "more-hours", "challenge-test"};

inline std::string_view to_string(Conclusion conclusion) {
  return conclusion_words.at(static_cast<std::size_t>(conclusion));
}
inline std::string_view to_string(AskCode code) {
  return ask_words.at(static_cast<std::size_t>(code));
}

/// One thing that an outcome lacks; `item`: the one it is about.
struct Lack {
  AskCode code = AskCode::evidence;
  std::optional<std::size_t> item;

  friend bool operator==(const Lack&, const Lack&) = default;
};

/// `links`: places in PriorLearning::links, the nearest first. `usable`: how many of them count at all. `kinds`,
/// `hours`: of the usable ones; hours nothing where none states them. `sufficient`: of all of them together.
/// `unspoken`: words of the outcome of which no usable evidence speaks. `lacks`: what stands between it and `covered`,
/// by the nearest item.
struct OutcomeReading {
  Conclusion conclusion = Conclusion::not_covered;
  std::vector<std::size_t> links;
  std::size_t usable = 0;
  std::size_t kinds = 0;
  bool direct = false;
  bool third_party = false;
  bool level_borne = false;
  std::optional<double> hours;
  std::optional<double> hours_needed;
  RuleJudgement sufficient;
  std::vector<std::string> unspoken;
  std::vector<Lack> lacks;
};

/// `gain`: what a good answer is worth, in outcomes: an outcome that needs k answers counts one k-th for each of them.
struct RplAsk {
  AskCode code = AskCode::evidence;
  std::optional<std::size_t> item;
  std::vector<std::size_t> outcomes;
  credit::Rational gain;
};

/// `outcomes`, `items`: in the order of the target and of the portfolio. `links`: by outcome. `asks`: most gain first.
struct PriorLearning {
  std::vector<ItemReading> items;
  std::vector<EvidenceLink> links;
  std::vector<OutcomeReading> outcomes;
  std::vector<Contradiction> contradictions;
  std::vector<RplAsk> asks;

  [[nodiscard]] std::size_t count(Conclusion conclusion) const;
};

/// Matches every statement with every outcome, judges each item for each outcome by the rules of evidence, and
/// concludes.
///
/// An outcome is covered where one item bears on it at the level asked for, is authentic and current, and what there is
/// together is sufficient: judged by others already, or of more than one kind or occasion, with direct evidence, a
/// third party, and the hours that the outcome is given. The candidate's own word never suffices. More evidence never
/// lowers a conclusion, and the order of the items does not matter. It proposes: an assessor decides.
///
/// Statements times the outcomes they share words with; one levelling an item.
PriorLearning recognise(const RplQuery& query);

/// What to ask, from what the outcomes lack; an outcome that lacks `test_from` answers or more is asked a test of.
std::vector<RplAsk> asks_of(const std::vector<OutcomeReading>& outcomes, const Portfolio& portfolio,
                            std::size_t test_from);

}  // namespace mizani::micro
