// SPDX-License-Identifier: MIT
#include "engine/micro/stack_items.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "engine/assess/transcript.h"
#include "engine/credit/currency.h"

namespace mizani::micro {
namespace {

using credit::Interval;
using credit::Rational;

/// What the two kinds of items have in common.
struct Stated {
  const std::string& where;
  const std::optional<credit::Origin>& origin;
  const assess::CredentialRecord& record;
};

class Reader {
 public:
  explicit Reader(const StackQuery& query) : query_(query) {}

  Expected<StackItems> read() {
    for (std::size_t i = 0; i < query_.wallet.size(); ++i) {
      const auto& held = query_.wallet[i];
      auto item = piece_of({.where = held.where, .origin = held.origin, .record = held.record}, true, i);
      judge_standing(item, held);
      out_.items.push_back(std::move(item));
    }
    for (std::size_t i = 0; i < query_.offers.size(); ++i) {
      const auto& offer = query_.offers[i];
      auto item = piece_of({.where = offer.where, .origin = offer.origin, .record = offer.record}, false, i);
      judge_offer(item, offer);
      out_.items.push_back(std::move(item));
    }
    for (auto& item : out_.items) round(item);
    bar_unknown_needs();
    one_currency();
    read_content();
    if (!fatal_.empty()) return failure(std::move(fatal_));
    return std::move(out_);
  }

 private:
  static void note(StackItem& item, StackNoteCode code, std::string detail = {}) {
    item.notes.push_back({.code = code, .detail = std::move(detail)});
    item.left_out = item.left_out || leaves_out(code);
  }

  StackItem piece_of(const Stated& stated, bool held, std::size_t place) {
    StackItem out;
    out.held = held;
    out.place = place;
    const auto& body = stated.record.awarding_body();
    const bool own = query_.provider && body && *body == *query_.provider;
    out.origin = stated.origin.value_or(own ? credit::Origin::study : credit::Origin::transfer);
    assess::CredentialRecord whole = stated.record;
    whole.modules.clear();
    const auto amount = stated_amount(whole);
    const bool nothing = amount && *amount == 0;
    if (nothing) {
      note(out, StackNoteCode::zero_credits);
      whole.credits.reset();
    }
    auto transcript = assess::read_transcript(query_.levels.catalogue, query_.levels.paths, query_.credits,
                                              {.record = &whole,
                                               .to = query_.award.framework,
                                               .sector = query_.sector,
                                               .decided = query_.decided,
                                               .filter = query_.levels.filter,
                                               .coverage = query_.levels.coverage,
                                               .whole = std::nullopt});
    for (auto& fault : transcript.faults) {
      fault.where = stated.where + fault.where.substr(fault.where.starts_with('#') ? 1 : 0);
      out_.faults.push_back(std::move(fault));
    }
    if (transcript.credits.empty()) {
      if (!nothing) note(out, StackNoteCode::no_size);
    } else {
      const auto& piece = transcript.credits.front();
      out.level = piece.level;
      if (piece.amount) take_size(out, *piece.amount, *piece.system, nothing);
    }
    if (!out.level) level_by_words(out, stated.record);
    if (!out.hours && stated.record.hours) out.hours = Interval::point(*stated.record.hours);
    return out;
  }

  static std::optional<Rational> stated_amount(const assess::CredentialRecord& record) {
    if (!record.credits) return std::nullopt;
    const auto read = credit::parse_rational(record.credits->amount, "amount");
    return read ? std::optional{*read} : std::nullopt;
  }

  void take_size(StackItem& out, const Interval& amount, const credit::IndexedSystem& system, bool bears_none) const {
    out.stated = amount;
    out.system = &system;
    const auto read = credit::convert(query_.credits, amount, system, *query_.award.system);
    out.hours = read.hours;
    if (bears_none) return;
    if (const auto converted = credit::best_reading(read))
      out.counts = *converted;
    else
      note(out, StackNoteCode::not_convertible);
  }

  void level_by_words(StackItem& out, const assess::CredentialRecord& record) {
    std::vector<double> levels;
    if (record.outcomes.statement_count() > 0)
      levels = levels_by_words(record.outcomes, *query_.award.framework, query_.levels, scratch_);
    if (levels.empty()) return note(out, StackNoteCode::level_unknown);
    out.level = assess::earned_level(levels, query_.levels.coverage);
    note(out, StackNoteCode::level_by_words);
  }

  void judge_standing(StackItem& item, const WalletItem& held) const {
    const auto& record = held.record;
    if (!record.complete) note(item, StackNoteCode::unfinished);
    if (record.date && record.date->first_day() > query_.decided) note(item, StackNoteCode::later_dated);
    if (held.counted_for && query_.receiver.reuse < 1) {
      note(item, StackNoteCode::counted_before, *held.counted_for);
      item.counts = item.counts * Interval::point(query_.receiver.reuse);
    }
    for (auto& bars : item.barred_by) {
      if (record.expires && record.expires->last_day() < query_.decided) bars.push_back(query_.rules.expiry);
    }
    if (query_.rules.currency.empty()) return;
    if (!record.date) note(item, StackNoteCode::date_unknown);
    for (const auto rule : query_.rules.currency) {
      const auto& years = *query_.rules.statements[rule].value;
      const auto old = [&](const Date& day) { return query_.decided > credit::last_current_day(day, years); };
      auto& [cautious, generous] = item.barred_by;
      if (!record.date || old(record.date->first_day())) cautious.push_back(rule);
      if (record.date && old(record.date->last_day())) generous.push_back(rule);
    }
  }

  void judge_offer(StackItem& item, const OfferItem& offer) const {
    if (query_.goal == StackGoal::hours && !item.hours) note(item, StackNoteCode::no_hours);
    if (query_.goal == StackGoal::cost && !offer.cost) note(item, StackNoteCode::no_cost);
    for (auto& bars : item.barred_by) {
      if (offer.record.expires && offer.record.expires->last_day() < query_.decided)
        bars.push_back(query_.rules.expiry);
    }
  }

  void round(StackItem& item) const {
    const auto& step = query_.receiver.of(PracticeRuleKind::rounding);
    if (!step || item.origin == credit::Origin::study) return;
    const Interval rounded{.lower = credit::rounded_down(item.counts.lower, step->value),
                           .upper = credit::rounded_down(item.counts.upper, step->value)};
    if (rounded == item.counts) return;
    item.counts = rounded;
    note(item, StackNoteCode::rounded);
  }

  /// What is neither held nor on offer keeps an offer out.
  void bar_unknown_needs() {
    std::set<std::string_view> there;
    for (const auto& item : out_.items) {
      if (!item.left_out) there.insert(item.held ? query_.wallet[item.place].id : query_.offers[item.place].id);
    }
    for (auto& item : out_.items) {
      if (item.held) continue;
      for (const auto& need : query_.offers[item.place].needs) {
        if (there.contains(need)) continue;
        if (!item.has(StackNoteCode::unknown_need)) {
          for (auto& bars : item.barred_by) bars.push_back(query_.rules.prerequisite);
        }
        note(item, StackNoteCode::unknown_need, need);
      }
    }
  }

  void one_currency() {
    const auto found = currencies_of(query_.offers);
    if (found.size() > 1 && query_.goal != StackGoal::credits) fatal_.push_back(several_currencies(found));
  }

  void read_content() {
    std::vector<ContentSource> sources;
    for (std::size_t i = 0; i < query_.wallet.size(); ++i) {
      const auto& held = query_.wallet[i];
      sources.push_back(
          {.covers = held.covers, .statements = query_.wallet_statements[i], .name = content_name(held.record)});
    }
    for (std::size_t i = 0; i < query_.offers.size(); ++i) {
      const auto& offer = query_.offers[i];
      sources.push_back(
          {.covers = offer.covers, .statements = query_.offer_statements[i], .name = content_name(offer.record)});
    }
    auto contents = read_contents(
        sources, {.outcomes = query_.outcomes, .statements = query_.outcome_statements, .policy = query_.match});
    for (std::size_t i = 0; i < out_.items.size(); ++i) {
      for (const auto& id : contents[i].unknown) note(out_.items[i], StackNoteCode::unknown_outcome, id);
      out_.items[i].content = std::move(contents[i]);
    }
  }

  const StackQuery& query_;
  StackItems out_;
  Faults fatal_;
  level::LevelScratch scratch_;
};

/// Makes the pieces of one reading.
class Setter {
 public:
  Setter(const StackItems& items, const StackQuery& query, StackReading reading)
      : items_(items.items), query_(query), reading_(reading) {}

  StackSetting set() {
    const bool all_cost =
        every_offer([&](const StackItem& item) { return query_.offers[item.place].cost.has_value(); });
    const bool all_hours = every_offer([](const StackItem& item) { return item.hours.has_value(); });
    std::unordered_map<std::string, std::size_t> by_id;
    out_.piece_of.resize(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (items_[i].left_out) continue;
      auto piece = piece_of(items_[i]);
      if (!items_[i].held) {
        piece.price = price(items_[i], piece, query_.goal);
        piece.tie = tie(items_[i], piece, query_.goal == StackGoal::hours ? all_cost : all_hours);
      }
      out_.piece_of[i] = out_.problem.pieces.size();
      by_id.emplace(piece.id, out_.problem.pieces.size());
      out_.problem.pieces.push_back(std::move(piece));
      out_.item_of.push_back(i);
    }
    for (std::size_t p = 0; p < out_.item_of.size(); ++p) add_needs(p, by_id);
    out_.problem.rules = query_.rules.rules;
    out_.problem.size = query_.award.size;
    out_.problem.overlap = query_.rules.overlap;
    for (std::size_t i = 0; i < query_.outcomes.size(); ++i) {
      if (query_.outcomes[i].core) out_.problem.core.push_back(i);
    }
    return std::move(out_);
  }

 private:
  template <class Has>
  [[nodiscard]] bool every_offer(const Has& has) const {
    return std::all_of(items_.begin(), items_.end(),
                       [&](const StackItem& item) { return item.held || item.left_out || has(item); });
  }

  [[nodiscard]] const Rational& least(const Interval& interval) const {
    return reading_ == StackReading::cautious ? interval.lower : interval.upper;
  }
  [[nodiscard]] Rational longest(const std::optional<Interval>& hours) const {
    if (!hours) return 0;
    return reading_ == StackReading::cautious ? hours->upper : hours->lower;
  }

  /// The highest level of the award is that of a piece whose level is not known, read generously.
  [[nodiscard]] int rank_of(const StackItem& item) const {
    const auto top = query_.award.level.value_or(query_.award.framework->levels.size() - 1);
    if (!item.level) return reading_ == StackReading::cautious ? -1 : static_cast<int>(top);
    return static_cast<int>(reading_ == StackReading::cautious ? item.level->lowest : item.level->likeliest);
  }

  [[nodiscard]] StackPiece piece_of(const StackItem& item) const {
    StackPiece out;
    out.id = item.held ? query_.wallet[item.place].id : query_.offers[item.place].id;
    out.held = item.held;
    out.credits = least(item.counts);
    out.rank = rank_of(item);
    out.origin = item.origin;
    out.outcomes = item.content.outcomes;
    out.barred_by = item.barred_by.at(static_cast<std::size_t>(reading_));
    return out;
  }

  [[nodiscard]] Rational price(const StackItem& item, const StackPiece& piece, StackGoal goal) const {
    switch (goal) {
      case StackGoal::credits: return piece.credits;
      case StackGoal::hours: return longest(item.hours);
      case StackGoal::cost: break;
    }
    const auto& cost = query_.offers[item.place].cost;
    return cost ? cost->amount : Rational{0};
  }

  [[nodiscard]] Rational tie(const StackItem& item, const StackPiece& piece, bool known) const {
    if (!known) return 1;
    return price(item, piece, query_.goal == StackGoal::hours ? StackGoal::cost : StackGoal::hours);
  }

  void add_needs(std::size_t piece, const std::unordered_map<std::string, std::size_t>& by_id) {
    const auto& item = items_[out_.item_of[piece]];
    if (item.held) return;
    auto& out = out_.problem.pieces[piece];
    for (const auto& need : query_.offers[item.place].needs) {
      const auto found = by_id.find(need);
      if (found != by_id.end()) out.needs.push_back(found->second);
    }
  }

  const std::vector<StackItem>& items_;
  const StackQuery& query_;
  StackReading reading_;
  StackSetting out_;
};

}  // namespace

bool StackItem::has(StackNoteCode code) const {
  return std::any_of(notes.begin(), notes.end(), [&](const StackNote& each) { return each.code == code; });
}

Expected<StackItems> read_items(const StackQuery& query) {
  return Reader{query}.read();
}

StackSetting setting_of(const StackItems& items, const StackQuery& query, StackReading reading) {
  return Setter{items, query, reading}.set();
}

}  // namespace mizani::micro
