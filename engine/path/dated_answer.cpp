// SPDX-License-Identifier: MIT
#include "engine/path/dated_answer.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mizani::path {
namespace {

std::vector<const Referencing*> tables_of(const ParetoAnswer& answer) {
  std::vector<const Referencing*> tables;
  for (const auto& one : answer.paths) {
    for (const auto& hop : one.path.hops) {
      if (std::find(tables.begin(), tables.end(), hop.table) == tables.end()) tables.push_back(hop.table);
    }
  }
  return tables;
}

/// Tables of the answer that do not hold on the day.
void add_tables(const ParetoAnswer& answer, const Date& day, DateChange change, std::vector<DateReason>& reasons) {
  for (const auto* table : tables_of(answer)) {
    if (!table->validity.holds(day))
      reasons.push_back(
          {.change = change, .framework = nullptr, .successor = nullptr, .table = table, .instrument = nullptr});
  }
}

/// Instruments of `these` that are not among `those`.
void add_instruments(const std::vector<LegalLink>& these, const std::vector<LegalLink>& those, DateChange change,
                     std::vector<DateReason>& reasons) {
  for (const auto& link : these) {
    const bool known = std::any_of(those.begin(), those.end(),
                                   [&](const LegalLink& other) { return other.instrument == link.instrument; });
    if (!known) {
      reasons.push_back({.change = change,
                         .framework = nullptr,
                         .successor = nullptr,
                         .table = nullptr,
                         .instrument = link.instrument});
    }
  }
}

std::vector<LegalLink> links_on(const Catalogue& catalogue, const DatedQuery& query, const Date& day) {
  const auto& from = query.query.paths.from->country;
  const auto& to = query.query.paths.to->country;
  return from && to ? legal_links(catalogue, *from, *to, day, query.query.sector) : std::vector<LegalLink>{};
}

const Framework* successor_of(const Framework& framework, const Catalogue& catalogue) {
  const auto all = catalogue.frameworks();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Framework& f) { return f.supersedes == framework.id; });
  return found == all.end() ? nullptr : &*found;
}

void add_framework(const Framework& then, const Framework* now, const Catalogue& catalogue, const Date& decision,
                   std::vector<DateReason>& reasons) {
  if (then.validity.holds(decision) && (now == nullptr || now == &then)) return;
  reasons.push_back({.change = DateChange::superseded_framework,
                     .framework = &then,
                     .successor = now != nullptr && now != &then ? now : successor_of(then, catalogue),
                     .table = nullptr,
                     .instrument = nullptr});
}

std::vector<DateReason> reasons_of(const DatedAnswer& answer, const Catalogue& catalogue, const DatedQuery& query) {
  std::vector<DateReason> reasons;
  const auto& [award, decision] = query.dates;
  add_framework(*query.query.paths.from, nullptr, catalogue, decision, reasons);
  if (query.target_then == nullptr) {
    reasons.push_back({.change = DateChange::no_framework_then,
                       .framework = query.query.paths.to,
                       .successor = nullptr,
                       .table = nullptr,
                       .instrument = nullptr});
  } else {
    add_framework(*query.target_then, query.query.paths.to, catalogue, decision, reasons);
  }
  add_tables(answer.on_decision, award, DateChange::table_later, reasons);
  add_tables(answer.on_award, decision, DateChange::table_lapsed, reasons);
  const auto today = links_on(catalogue, query, decision);
  const auto then = links_on(catalogue, query, award);
  add_instruments(today, then, DateChange::instrument_later, reasons);
  add_instruments(then, today, DateChange::instrument_lapsed, reasons);
  return reasons;
}

/// Whether the most certain path of both leads every start to the same level; two without a path agree.
bool same_landings(const ParetoAnswer& a, const ParetoAnswer& b) {
  if (a.paths.empty() || b.paths.empty()) return a.paths.empty() && b.paths.empty();
  const auto one = landings(a.paths.front().path);
  const auto other = landings(b.paths.front().path);
  return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const auto& x, const auto& y) {
    return x.has_value() == y.has_value() && (!x || x->level == y->level);
  });
}

}  // namespace

std::string_view to_string(DateChange change) {
  switch (change) {
    case DateChange::superseded_framework: return "superseded-framework";
    case DateChange::table_later: return "table-later";
    case DateChange::table_lapsed: return "table-lapsed";
    case DateChange::instrument_later: return "instrument-later";
    case DateChange::instrument_lapsed: return "instrument-lapsed";
    case DateChange::no_framework_then: return "no-framework-then";
  }
  return "";
}

DatedAnswer dated_answer(const PathIndex& index, const Catalogue& catalogue, const DatedQuery& query) {
  DatedAnswer answer{.dates = query.dates,
                     .on_decision = pareto_paths(index, catalogue, query.query),
                     .on_award = {},
                     .target_then = query.target_then,
                     .agree = true,
                     .reasons = {}};
  if (query.dates.award == query.dates.decision) {
    answer.on_award = answer.on_decision;
    return answer;
  }
  if (query.target_then != nullptr) {
    ParetoQuery then = query.query;
    then.paths.to = query.target_then;
    then.paths.filter.as_of = query.dates.award;
    then.decided = query.dates.award;
    answer.on_award = pareto_paths(index, catalogue, then);
  }
  const bool nowhere = answer.on_decision.paths.empty() && answer.on_award.paths.empty();
  answer.agree =
      nowhere || (query.target_then == query.query.paths.to && same_landings(answer.on_decision, answer.on_award));
  answer.reasons = reasons_of(answer, catalogue, query);
  return answer;
}

}  // namespace mizani::path
