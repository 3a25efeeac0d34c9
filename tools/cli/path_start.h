// SPDX-License-Identifier: MIT
// Where a recognition path begins: what a user may type or hand in for FROM.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <Eigen/Core>

#include "frameworks/catalogue.h"
#include "frameworks/level_graph.h"
#include "tools/cli/judge.h"

namespace mizani::cli {

/// One level, a whole framework, or a record's own levels.
struct PathStart {
  const Framework* framework = nullptr;
  const Level* level = nullptr;
  Eigen::RowVectorXd distribution;  ///< over the framework's levels; empty for a whole framework
  Date read_on;                     ///< the day whose framework reads it
  std::string words;
  std::vector<std::string> warnings;
};

/// What decides how FROM is read.
struct PathStartQuery {
  std::string from;
  EdgeFilter filter;           ///< with a date
  bool date_is_given = false;  ///< by the user; else a record's day of award decides for its home framework
  /// The day of award as the user gives it; decides for the home framework before all else.
  std::optional<Date> awarded;
  std::optional<Sector> sector;
};

bool is_record_file(const std::string& from);

/// FRAMEWORK:LEVEL, a framework or a country. Faults: those of the catalogue.
Expected<PathStart> start_of_name(const PathStartQuery& query, const Catalogue& catalogue);

/// The record's stated level, else the levels that its outcomes suggest on its own country's framework. Faults: those
/// of reading the file, "not-a-record", "missing-field", "no-route".
Expected<PathStart> start_of_record(const PathStartQuery& query, const Catalogue& catalogue, const Judge& judge);

}  // namespace mizani::cli
