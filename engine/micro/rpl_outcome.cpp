// SPDX-License-Identifier: MIT
#include "engine/micro/rpl_outcome.h"

#include <algorithm>
#include <set>

namespace mizani::micro {
namespace {

bool at_least(const EvidenceLink& link, EvidenceRule rule, RuleVerdict verdict) {
  return link.of(rule).verdict >= verdict;
}

bool holds(const EvidenceLink& link, RuleVerdict verdict) {
  return at_least(link, EvidenceRule::valid, verdict) && at_least(link, EvidenceRule::authentic, verdict) &&
         at_least(link, EvidenceRule::current, verdict);
}

class Reader {
 public:
  Reader(const RplQuery& query, const std::vector<ItemReading>& items, std::span<const EvidenceLink> links,
         std::optional<double> needed)
      : in_(query), items_(items), links_(links) {
    out_.hours_needed = needed;
  }

  OutcomeReading read(std::size_t first) {
    for (std::size_t i = 0; i < links_.size(); ++i) out_.links.push_back(first + i);
    gather();
    judge_together();
    conclude();
    if (out_.conclusion != Conclusion::covered) out_.lacks = lacks();
    return std::move(out_);
  }

 private:
  [[nodiscard]] const EvidenceItem& item(const EvidenceLink& link) const { return in_.portfolio.items[link.item]; }
  [[nodiscard]] const ItemReading& reading(const EvidenceLink& link) const { return items_[link.item]; }
  [[nodiscard]] bool own_word(const EvidenceLink& link) const {
    return reading(link).directness == Directness::own_word;
  }
  [[nodiscard]] bool usable(const EvidenceLink& link) const {
    return !reading(link).aside && !own_word(link) && holds(link, RuleVerdict::in_part);
  }
  [[nodiscard]] bool anchors(const EvidenceLink& link) const { return usable(link) && holds(link, RuleVerdict::met); }

  void gather() {
    std::set<EvidenceKind> kinds;
    std::set<std::uint64_t> spoken;
    for (const auto& link : links_) {
      if (!usable(link)) continue;
      ++out_.usable;
      kinds.insert(item(link).kind);
      out_.direct = out_.direct || reading(link).directness == Directness::direct;
      out_.third_party = out_.third_party || reading(link).third_party;
      out_.level_borne = out_.level_borne || reading(link).level.bearing == LevelBearing::borne;
      if (link.hours)
        out_.hours = out_.hours.value_or(0) + *link.hours;
      else
        hours_open_ = true;
      judged_ = judged_ || (anchors(link) && link.of(EvidenceRule::sufficient).verdict == RuleVerdict::met);
      for (const auto& statement : in_.statements[link.item]) {
        for (const auto& term : statement.terms) spoken.insert(term.key);
      }
    }
    out_.kinds = kinds.size();
    if (links_.empty()) return;
    for (const auto& term : in_.target.outcomes[links_.front().outcome].terms) {
      if (!term.verb && !spoken.contains(term.key)) out_.unspoken.push_back(term.word);
    }
    std::sort(out_.unspoken.begin(), out_.unspoken.end());
  }

  [[nodiscard]] bool broad() const { return out_.kinds >= in_.policy.kinds || out_.usable >= in_.policy.occasions; }
  [[nodiscard]] bool hours_enough() const {
    return !out_.hours_needed || (out_.hours && *out_.hours >= *out_.hours_needed);
  }

  void judge_together() {
    auto& out = out_.sufficient;
    if (out_.usable == 0) {
      const bool word = std::any_of(links_.begin(), links_.end(), [&](const auto& link) { return own_word(link); });
      const char* nothing = links_.empty() ? "no-evidence" : "none-usable";
      out = {RuleVerdict::not_met, {{.code = word ? "own-word" : nothing}}};
      return;
    }
    out = {RuleVerdict::met, {}};
    if (judged_) {
      out.reasons.push_back({.code = "judged-by-others"});
      return;
    }
    const auto say = [&](bool good, const char* yes, const char* no) {
      out.hold(good ? RuleVerdict::met : RuleVerdict::in_part, {.code = good ? yes : no});
    };
    out.hold(broad() ? RuleVerdict::met : RuleVerdict::in_part, {.code = broad() ? "broad" : "narrow",
                                                                 .found = static_cast<double>(out_.kinds),
                                                                 .limit = static_cast<double>(in_.policy.kinds)});
    say(out_.direct, "direct", "no-direct");
    say(out_.third_party, "third-party", "no-third-party");
    if (!out_.hours_needed) return;
    const char* less = hours_open_ ? "hours-not-known" : "hours-short";
    out.hold(hours_enough() ? RuleVerdict::met : RuleVerdict::in_part,
             {.code = hours_enough() ? "hours-enough" : less, .found = out_.hours, .limit = out_.hours_needed});
  }

  [[nodiscard]] bool level_wanted() const { return in_.target.level.framework != nullptr && !out_.level_borne; }

  void conclude() {
    const bool anchored = std::any_of(links_.begin(), links_.end(), [&](const auto& link) { return anchors(link); });
    if (anchored && out_.sufficient.verdict == RuleVerdict::met && !level_wanted()) {
      out_.conclusion = Conclusion::covered;
    } else if (out_.usable > 0) {
      out_.conclusion = Conclusion::partly;
    } else {
      // What is not met will not be mended by an answer; what cannot be told may be.
      const bool open = std::any_of(links_.begin(), links_.end(), [&](const auto& link) {
        return !reading(link).aside && holds(link, RuleVerdict::cannot_tell);
      });
      out_.conclusion = open ? Conclusion::ask : Conclusion::not_covered;
    }
  }

  /// What keeps an item from anchoring the outcome.
  [[nodiscard]] std::vector<Lack> lacks_of(const EvidenceLink& link) const {
    std::vector<Lack> out;
    const auto about_item = [&](AskCode code) { out.push_back({.code = code, .item = link.item}); };
    const auto about_outcome = [&](AskCode code) { out.push_back({.code = code, .item = std::nullopt}); };
    const auto& valid = link.of(EvidenceRule::valid);
    if (reading(link).level.bearing == LevelBearing::below)
      about_outcome(AskCode::level);
    else if (valid.verdict != RuleVerdict::met)
      about_outcome(AskCode::account);
    if (reading(link).aside)
      about_item(AskCode::explain);
    else if (!at_least(link, EvidenceRule::authentic, RuleVerdict::met))
      about_item(AskCode::confirm);
    const auto current = link.of(EvidenceRule::current).verdict;
    if (current == RuleVerdict::cannot_tell)
      about_item(AskCode::date);
    else if (current != RuleVerdict::met)
      about_outcome(AskCode::newer);
    return out;
  }

  /// What keeps all of it together from being enough, if `link` were in order.
  void add_common_lacks(const EvidenceLink* link, std::vector<Lack>& out) const {
    const auto about_outcome = [&](AskCode code) {
      const Lack lack{.code = code, .item = std::nullopt};
      if (std::find(out.begin(), out.end(), lack) == out.end()) out.push_back(lack);
    };
    const bool borne = link != nullptr && reading(*link).level.bearing == LevelBearing::borne;
    if (level_wanted() && !borne) about_outcome(AskCode::level);
    if (link != nullptr && judged_by_others(item(*link))) return;
    const bool direct = out_.direct || (link != nullptr && reading(*link).directness == Directness::direct);
    const bool third = out_.third_party || (link != nullptr && reading(*link).third_party);
    if (!direct) about_outcome(AskCode::direct);
    // Who confirms an item is a third party.
    const bool asked = std::any_of(out.begin(), out.end(), [](const Lack& l) { return l.code == AskCode::confirm; });
    if (!third && !asked) about_outcome(AskCode::third_party);
    if (direct && third && !broad()) about_outcome(AskCode::breadth);
    if (hours_enough()) return;
    if (link != nullptr && !link->hours)
      out.push_back({.code = AskCode::hours, .item = link->item});
    else
      about_outcome(AskCode::more_hours);
  }

  [[nodiscard]] std::vector<Lack> lacks() const {
    if (links_.empty()) return {{.code = AskCode::evidence, .item = std::nullopt}};
    std::vector<Lack> best;
    for (const auto& link : links_) {
      if (own_word(link)) continue;
      auto found = lacks_of(link);
      add_common_lacks(&link, found);
      if (best.empty() || found.size() < best.size()) best = std::move(found);
    }
    if (best.empty()) add_common_lacks(nullptr, best);
    return best;
  }

  const RplQuery& in_;
  const std::vector<ItemReading>& items_;
  std::span<const EvidenceLink> links_;
  OutcomeReading out_;
  bool hours_open_ = false;
  bool judged_ = false;
};

}  // namespace

std::optional<double> hours_needed(const RplTarget& target, const RplPolicy& policy) {
  if (!target.hours || target.outcomes.empty()) return std::nullopt;
  const credit::Rational each = target.hours->lower / static_cast<std::uint64_t>(target.outcomes.size());
  return credit::Rational{each * policy.hours_share}.convert_to<double>();
}

OutcomeReading read_outcome(const RplQuery& query, const std::vector<ItemReading>& items,
                            std::span<const EvidenceLink> links, std::optional<double> needed, std::size_t first) {
  return Reader{query, items, links, needed}.read(first);
}

}  // namespace mizani::micro
