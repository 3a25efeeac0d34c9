// SPDX-License-Identifier: MIT
#include "engine/micro/rpl.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/micro/rpl_outcome.h"

namespace mizani::micro {
namespace {

/// The nearest statement of an item for each outcome it bears on; `similarity` 0 where it bears on none.
struct Nearest {
  std::size_t statement = 0;
  double similarity = 0;
};

class Recogniser {
 public:
  explicit Recogniser(const RplQuery& query)
      : in_(query),
        // Weights of the target alone: what else lies in the portfolio changes no similarity.
        weights_({}, query.target.outcomes),
        index_(query.target.outcomes, weights_, query.match) {}

  PriorLearning run() {
    out_.contradictions = find_contradictions(in_.portfolio, in_.decided, in_.policy);
    for (std::size_t i = 0; i < in_.portfolio.items.size(); ++i) read_item(i);
    const auto& items = in_.portfolio.items;
    std::sort(out_.links.begin(), out_.links.end(), [&](const EvidenceLink& a, const EvidenceLink& b) {
      if (a.outcome != b.outcome) return a.outcome < b.outcome;
      if (a.similarity != b.similarity) return a.similarity > b.similarity;
      return items[a.item].id < items[b.item].id;
    });
    auto link = out_.links.begin();
    for (std::size_t o = 0; o < in_.target.outcomes.size(); ++o) {
      const auto end =
          std::find_if(link, out_.links.end(), [&](const EvidenceLink& next) { return next.outcome != o; });
      out_.outcomes.push_back(
          read_outcome(in_, out_.items, {link, end}, needed_, static_cast<std::size_t>(link - out_.links.begin())));
      link = end;
    }
    out_.asks = asks_of(out_.outcomes, in_.portfolio, in_.policy.test_from);
    return std::move(out_);
  }

 private:
  void read_item(std::size_t i) {
    const auto& item = in_.portfolio.items[i];
    const auto begin = std::lower_bound(out_.contradictions.begin(), out_.contradictions.end(), i,
                                        [](const Contradiction& known, std::size_t at) { return known.item < at; });
    const auto end = std::find_if(begin, out_.contradictions.end(), [&](const auto& known) { return known.item != i; });
    ItemReading reading;
    reading.directness = directness_of(item);
    reading.third_party = has_third_party(item);
    reading.aside = std::any_of(begin, end, [](const Contradiction& known) { return known.sets_aside(); });
    reading.authentic = judge_authentic(item, {begin, end});
    reading.current = judge_current(item, in_.decided, in_.currency);
    reading.level = read_item_level(item, in_.target.level, reading.authentic.verdict == RuleVerdict::met, in_.decided,
                                    in_.policy, in_.levels, scratch_);
    link(i, reading);
    out_.items.push_back(std::move(reading));
  }

  void link(std::size_t i, ItemReading& reading) {
    const auto& statements = in_.statements[i];
    std::vector<Nearest> nearest(in_.target.outcomes.size());
    for (std::size_t s = 0; s < statements.size(); ++s) {
      for (const auto& found : index_.best(statements[s], in_.target.outcomes.size(), match_scratch_)) {
        if (found.similarity > nearest[found.outcome].similarity)
          nearest[found.outcome] = {.statement = s, .similarity = found.similarity};
      }
    }
    for (std::size_t o = 0; o < nearest.size(); ++o) {
      if (nearest[o].similarity >= in_.match.partly) reading.bears_on.push_back(o);
    }
    const auto& item = in_.portfolio.items[i];
    for (const auto o : reading.bears_on) {
      EvidenceLink made{
          .item = i,
          .outcome = o,
          .statement = nearest[o].statement,
          .similarity = nearest[o].similarity,
          .words = match::contributions(statements[nearest[o].statement], in_.target.outcomes[o], weights_, in_.match),
          .hours = std::nullopt,
          .rules = {}};
      if (item.hours) made.hours = *item.hours / static_cast<double>(reading.bears_on.size());
      made.rules = {judge_valid(made.similarity, in_.match.covered, in_.match.partly, reading.level), reading.authentic,
                    reading.current, judge_sufficient(item, reading.authentic, made.hours, needed_)};
      out_.links.push_back(std::move(made));
    }
  }

  const RplQuery& in_;
  match::TermWeights weights_;
  match::OutcomeIndex index_;
  std::optional<double> needed_ = hours_needed(in_.target, in_.policy);
  level::LevelScratch scratch_;
  match::MatchScratch match_scratch_;
  PriorLearning out_;
};

}  // namespace

std::size_t PriorLearning::count(Conclusion conclusion) const {
  return static_cast<std::size_t>(std::count_if(outcomes.begin(), outcomes.end(),
                                                [&](const auto& outcome) { return outcome.conclusion == conclusion; }));
}

PriorLearning recognise(const RplQuery& query) {
  return Recogniser{query}.run();
}

}  // namespace mizani::micro
