// SPDX-License-Identifier: MIT
// One question on two days: the award of a credential and the decision about it.
#pragma once

#include <string_view>
#include <vector>

#include "engine/path/pareto.h"

namespace mizani::path {

/// The day on which the credential was awarded, by which its home framework is read, and the day of the decision, by
/// which the target framework, the tables and the instruments are.
struct PathDates {
  Date award{};
  Date decision{};
};

/// What was different on the day of award.
enum class DateChange : unsigned char {
  superseded_framework,  ///< a framework of that day was replaced by the day of the decision
  table_later,           ///< a table that the decision uses did not hold yet
  table_lapsed,          ///< a table that would have served then no longer holds
  instrument_later,      ///< an instrument stands between the two today that did not then
  instrument_lapsed,     ///< and the other way round
  no_framework_then,     ///< the target country had no framework recorded
};

std::string_view to_string(DateChange change);

/// One change with what it is about; the others are nullptr. `successor`: what replaced the framework, where known.
struct DateReason {
  DateChange change = DateChange::superseded_framework;
  const Framework* framework = nullptr;
  const Framework* successor = nullptr;
  const Referencing* table = nullptr;
  const RecognitionInstrument* instrument = nullptr;
};

/// `query`: the question as the decision puts it: its start lies on the framework of the day of award, all else is of
/// `dates.decision`. `target_then`: the target's framework on the day of award; nullptr where none is recorded.
struct DatedQuery {
  ParetoQuery query;
  PathDates dates;
  const Framework* target_then = nullptr;
};

/// The question answered as the decision puts it and with everything as it stood on the day of award. `agree`: both
/// lead to the same most probable level of the same framework (from every level, where the question is about the whole
/// framework), or neither leads anywhere. `reasons`: what changed between the two days, whether they agree or not.
struct DatedAnswer {
  PathDates dates;
  ParetoAnswer on_decision;
  ParetoAnswer on_award;
  const Framework* target_then = nullptr;
  bool agree = true;
  std::vector<DateReason> reasons;
};

/// Two answers of pareto_paths; one, given twice, where both days are the same.
DatedAnswer dated_answer(const PathIndex& index, const Catalogue& catalogue, const DatedQuery& query);

}  // namespace mizani::path
