// SPDX-License-Identifier: MIT
// The size of a micro-credential in the credits of its country and of the continent, and whether its outcomes fit in
// it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/assess/credential_record.h"
#include "engine/credit/credit_conversion.h"
#include "engine/micro/micro_policy.h"
#include "frameworks/catalogue.h"

namespace mizani::micro {

/// Whether the hours an outcome are in the range of the policy: outside only where all of the interval is.
enum class Pace : unsigned char { plausible, too_few_hours, too_many_hours, unknown };
std::string_view to_string(Pace pace);

/// `hours`: as stated, else those of the stated credits; exact. `from_credits`: the latter. `credits`: in ACTS, ECTS
/// and the system of the issuer's country, each once. `pace` is unknown without hours or outcomes.
struct SizeReading {
  std::optional<credit::Interval> hours;
  bool from_credits = false;
  std::vector<credit::CreditConversion> credits;
  const credit::IndexedSystem* home = nullptr;
  std::size_t outcomes = 0;
  std::optional<credit::Interval> hours_per_outcome;
  Pace pace = Pace::unknown;
};

/// What is stated of the size, in the system it is stated in; no system where nothing can be read.
struct StatedSize {
  const credit::IndexedSystem* system = nullptr;
  credit::Interval amount;
};

/// The hours, else the credits; `day`: on which a system that is named by a country is that of its framework.
StatedSize stated_size(const assess::CredentialRecord& record, const Catalogue& catalogue,
                       const credit::CreditIndex& credits, const Date& day);

/// Credits that are not positive, or of a system that is not known, are no size.
SizeReading read_size(const assess::CredentialRecord& record, const Catalogue& catalogue,
                      const credit::CreditIndex& credits, const MicroPolicy& policy, const Date& on);

}  // namespace mizani::micro
