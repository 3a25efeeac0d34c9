// SPDX-License-Identifier: MIT
// Credit systems as the data states them; the arithmetic is engine/credit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frameworks/model/source.h"

namespace mizani {

/// What one credit counts. Equal numbers of different units are not equal work.
enum class CreditUnit : unsigned char { workload, contact, semester_hours, hours };

/// Exact bounds written as decimal or fraction text ("22.5", "1/2"); engine/credit turns them into rationals.
struct ExactRange {
  std::string min;
  std::string max;
};

struct CreditSystem {
  CreditSystemId id;
  LocalizedText name;
  std::vector<std::string> aliases;
  CreditUnit unit = CreditUnit::workload;
  Fact<ExactRange> hours_per_credit;  ///< notional hours of learning in one credit
  Fact<ExactRange> credits_per_year;  ///< credits of one full-time year
  Fact<std::string> level_use;        ///< how credits and levels go together
  Fact<std::string> rounding;         ///< how amounts are written
  std::string note;
};

/// A ratio institutions use by agreement, shown beside the reading by hours.
struct CreditConvention {
  CreditSystemId from;
  CreditSystemId to;
  std::string to_per_from;  ///< credits of `to` for one of `from`, exact text
  Provenance provenance;
};

struct CreditSystems {
  std::vector<CreditSystem> systems;
  std::vector<CreditConvention> conventions;
  Sources sources;
};

}  // namespace mizani
