// SPDX-License-Identifier: MIT
#include "engine/micro/rpl_contradiction.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>

namespace mizani::micro {
namespace {

using std::chrono::sys_days;

constexpr double hours_a_day = 24;
constexpr double days_a_week = 7;

/// The longest that the dates allow.
struct Period {
  Date from;
  Date to;
  [[nodiscard]] double days() const { return static_cast<double>((sys_days{to} - sys_days{from}).count() + 1); }
};

std::optional<Period> period_of(const EvidenceItem& item, const Date& decided) {
  if (!item.from) return std::nullopt;
  const auto& end = item.to ? item.to : item.date;
  const Period out{.from = item.from->first_day(), .to = end ? std::min(end->last_day(), decided) : decided};
  return out.from <= out.to ? std::optional{out} : std::nullopt;
}

bool reversed(const std::optional<PartialDate>& first, const std::optional<PartialDate>& then) {
  return first && then && first->first_day() > then->last_day();
}

/// All that an item states, but for its id.
std::string content_of(const EvidenceItem& item) {
  std::string out{to_string(item.kind)};
  const auto add = [&](const std::string& part) { out += '\n' + part; };
  const auto day = [&](const std::optional<PartialDate>& date) { add(date ? date->str() : ""); };
  add(item.text.text);
  day(item.from);
  day(item.to);
  day(item.date);
  add(item.hours ? std::to_string(*item.hours) : "");
  add(item.issued_by.value_or(""));
  return out;
}

class Finder {
 public:
  Finder(const Portfolio& portfolio, const Date& decided, const RplPolicy& policy)
      : items_(portfolio.items), decided_(decided), policy_(policy) {}

  std::vector<Contradiction> find() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      dates(i);
      hours(i);
    }
    duplicates();
    together();
    std::sort(out_.begin(), out_.end(), [](const Contradiction& a, const Contradiction& b) {
      return a.item != b.item ? a.item < b.item : a.code < b.code;
    });
    return std::move(out_);
  }

 private:
  void add(ContradictionCode code, std::size_t item) {
    out_.push_back({.code = code, .item = item, .other = {}, .found = {}, .limit = {}});
  }
  void add_hours(ContradictionCode code, std::size_t item, double found, double limit) {
    out_.push_back({.code = code, .item = item, .other = {}, .found = found, .limit = limit});
  }

  void dates(std::size_t i) {
    const auto& item = items_[i];
    if (reversed(item.from, item.to) || reversed(item.date, item.expires) || reversed(item.from, item.expires))
      add(ContradictionCode::dates_reversed, i);
    const auto later = [&](const std::optional<PartialDate>& date) { return date && date->first_day() > decided_; };
    if (later(item.from) || later(item.date))
      add(ContradictionCode::after_decision, i);
    else if (later(item.to))
      add(ContradictionCode::ends_after_decision, i);
    if (item.passed == false) add(ContradictionCode::not_passed, i);
    if (item.expires && item.expires->last_day() < decided_) add(ContradictionCode::expired, i);
  }

  void hours(std::size_t i) {
    const auto period = period_of(items_[i], decided_);
    if (!items_[i].hours || !period) return;
    const double found = *items_[i].hours;
    const double days = period->days();
    if (found > hours_a_day * days) return add_hours(ContradictionCode::hours_impossible, i, found, hours_a_day * days);
    const double weeks = days / days_a_week;
    if (weeks >= 1 && found > policy_.hours_a_week * weeks)
      add_hours(ContradictionCode::hours_a_week, i, found / weeks, policy_.hours_a_week);
  }

  void duplicates() {
    std::map<std::string, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < items_.size(); ++i) same[content_of(items_[i])].push_back(i);
    for (auto& [content, places] : same) {
      const auto stays =
          *std::min_element(places.begin(), places.end(), [&](auto a, auto b) { return items_[a].id < items_[b].id; });
      for (const auto place : places) {
        if (place == stays) continue;
        out_.push_back({.code = ContradictionCode::duplicate, .item = place, .other = stays, .found = {}, .limit = {}});
      }
    }
  }

  /// The hours of all that lies within an item's period.
  void together() {
    std::vector<bool> aside(items_.size());
    for (const auto& known : out_) aside[known.item] = aside[known.item] || known.sets_aside();
    struct Timed {
      std::size_t item;
      Period period;
    };
    std::vector<Timed> timed;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const auto period = period_of(items_[i], decided_);
      if (period && items_[i].hours && !aside[i]) timed.push_back({.item = i, .period = *period});
    }
    for (const auto& whole : timed) {
      double sum = 0;
      std::size_t parts = 0;
      for (const auto& part : timed) {
        if (part.period.from < whole.period.from || part.period.to > whole.period.to) continue;
        sum += *items_[part.item].hours;
        ++parts;
      }
      const double limit = hours_a_day * whole.period.days();
      if (parts > 1 && sum > limit) add_hours(ContradictionCode::hours_together, whole.item, sum, limit);
    }
  }

  const std::vector<EvidenceItem>& items_;
  Date decided_;
  const RplPolicy& policy_;
  std::vector<Contradiction> out_;
};

}  // namespace

std::vector<Contradiction> find_contradictions(const Portfolio& portfolio, const Date& decided,
                                               const RplPolicy& policy) {
  return Finder{portfolio, decided, policy}.find();
}

}  // namespace mizani::micro
