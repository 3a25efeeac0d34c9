// SPDX-License-Identifier: MIT
// Finding cases by words and filters. Called by cli.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "frameworks/model/date.h"
#include "tools/cases/case_record.h"

namespace mizani::cases {

enum class CaseState : unsigned char { open, decided };
std::string_view to_string(CaseState state);

/// Each part that is given must hold.
struct SearchQuery {
  /// Every word must begin a word of the case (id, holder, title, institution, type, level, countries), in any order;
  /// case and accents do not count.
  std::string words = {};
  std::optional<CountryCode> award_country = {};
  std::optional<CountryCode> target_country = {};
  std::optional<std::string> purpose = {};
  std::optional<DecisionKind> decision = {};  ///< that stands
  std::optional<CaseState> state = {};
  std::optional<Date> received_from = {};  ///< the day itself counts
  std::optional<Date> received_to = {};
};

/// What countries are called, so that a case from KE is found by "Kenya".
using CountryNames = std::map<CountryCode, std::string>;

/// The rows that answer, in their order. Linear in the rows.
std::vector<CaseRow> search(std::span<const CaseRow> rows, const SearchQuery& query, const CountryNames& names = {});

}  // namespace mizani::cases
