// SPDX-License-Identifier: MIT
// Credits of one system in terms of another: by hours, by share of a year, by convention.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/credit/interval.h"
#include "frameworks/model/credit_system.h"

namespace mizani::credit {

/// A credit system with its bounds as exact numbers.
struct IndexedSystem {
  const CreditSystem* system = nullptr;
  std::optional<Interval> hours_per_credit;
  std::optional<Interval> credits_per_year;
};

/// Credit systems by id and alias, made once; immutable and safe to share. The systems must outlive it.
class CreditIndex {
 public:
  /// Faults: "bad-number", "range-reversed", "not-positive" for bounds in the data, "duplicate-id" for a name used
  /// twice.
  static Expected<CreditIndex> build(const CreditSystems& systems);

  /// By id or alias, case ignored. Fault "unknown-credit-system" lists the known ids, the nearest name first.
  [[nodiscard]] Expected<const IndexedSystem*> resolve(std::string_view name) const;
  [[nodiscard]] const CreditSystems& systems() const { return *systems_; }
  [[nodiscard]] const std::vector<IndexedSystem>& all() const { return indexed_; }

 private:
  const CreditSystems* systems_ = nullptr;
  std::vector<IndexedSystem> indexed_;
  std::unordered_map<std::string, std::size_t> by_name_;
};

/// One way to read an amount in the target system, with the evidence it rests on.
struct CreditReading {
  Interval credits;
  Evidence rests_on = Evidence::published;
};

/// A reading by a ratio that institutions have agreed on.
struct ConventionReading {
  Interval credits;
  Rational to_per_from;
  const CreditConvention* convention = nullptr;
};

/// `by_hours` is the answer; `by_year` cross-checks it by the share of a full-time year; conventions stand beside both.
/// A reading is absent where the data do not know what it needs: `missing` says what. `readings_agree` is false where
/// the reading by year is not inside the one by hours (nothing where one of them is absent).
struct CreditConversion {
  const CreditSystem* from = nullptr;
  const CreditSystem* to = nullptr;
  Interval amount;
  std::optional<Interval> hours;
  std::optional<CreditReading> by_hours;
  std::optional<CreditReading> by_year;
  std::vector<ConventionReading> by_convention;
  std::optional<bool> readings_agree;
  std::vector<std::string> missing;
  bool units_differ = false;  ///< workload against contact or semester hours: equal numbers are not equal work
};

/// Converts an amount (an interval where it is not known exactly). Exact throughout, so a conversion there and back
/// contains the start. Hours and year share: ACTS and ECTS guides, national credit policies (data/credit-systems.json).
CreditConversion convert(const CreditIndex& index, const Interval& amount, const IndexedSystem& from,
                         const IndexedSystem& to);

/// The amount that is counted: by hours, else by year, else by the first convention; nothing where none is known.
std::optional<Interval> best_reading(const CreditConversion& conversion);

}  // namespace mizani::credit
