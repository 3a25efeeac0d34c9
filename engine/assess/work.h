// SPDX-License-Identifier: MIT
// What one assessment has at hand and has found so far; known to the checks only.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/assess/assess.h"
#include "engine/credit/credit_conversion.h"
#include "engine/level/framework_levels.h"
#include "engine/level/type_match.h"
#include "engine/path/pareto.h"

namespace mizani::assess {

/// The home framework on the date of award, and where the credential stands on it.
struct Home {
  const Framework* framework = nullptr;
  Date read_on{};
  std::vector<std::size_t> levels;  ///< places in framework->levels; several where a type stands on several
  const QualificationType* type = nullptr;
  bool stated = false;  ///< the level is the record's own
};

/// How much work the credential stands for: notional hours, and the same in the target's credits.
struct Workload {
  std::optional<credit::Interval> hours;
  std::optional<credit::Interval> credits;          ///< by hours
  std::optional<credit::Interval> credits_by_year;  ///< by share of a year
  std::vector<Basis> basis;
  std::optional<credit::Interval> stated;         ///< in the record's own credits
  const credit::IndexedSystem* system = nullptr;  ///< of `stated`
};

/// What is aimed at in the target country.
struct Target {
  const Framework* framework = nullptr;
  const credit::IndexedSystem* system = nullptr;
  const QualificationType* type = nullptr;
  bool asked = false;                ///< the request names the type
  std::optional<std::size_t> level;  ///< of the type, or the best level found; a place in framework->levels
  std::optional<int> size;           ///< of the type's sizes, the one compared with
};

/// Gathers the findings in order. Checks fill in what later checks need.
class Work {
 public:
  Work(const Assessor& with, const AssessQuery& asked) : assessor(with), query(asked), record(*asked.record) {}

  const Assessor& assessor;
  const AssessQuery& query;
  const CredentialRecord& record;

  Home home;
  Target target;
  Workload workload;
  std::optional<level::Levelling> levelling;
  std::optional<level::FrameworkLevels> by_outcomes;
  std::vector<double> by_tables;  ///< probabilities of the target's levels; empty without a path
  std::vector<double> together;   ///< sums to 1; empty where nothing is known
  bool small = false;             ///< read as a micro-credential
  bool presumption = false;
  bool rule_against_partial = false;  ///< the country evaluates no unfinished study
  bool contradictory = false;         ///< the record contradicts itself in what matters
  bool forged = false;
  std::vector<Difference> differences;
  std::vector<Remark> procedure;
  Faults faults;
  std::array<Result, check_kinds> results = [] {
    std::array<Result, check_kinds> out{};
    out.fill(Result::noted);
    return out;
  }();
  std::vector<Finding> findings;

  /// Adds a finding; its id is returned.
  std::string add(CheckKind check, Result result, std::string code, Values values, std::vector<Basis> basis,
                  double certainty = 1);
  void set(CheckKind check, Result result) { results.at(static_cast<std::size_t>(check)) = result; }
  [[nodiscard]] Result result(CheckKind check) const { return results.at(static_cast<std::size_t>(check)); }
  /// A fault of the record, told as a finding as well.
  std::string fault(Fault fault);
  /// Ids of the findings of a check with one of the results.
  [[nodiscard]] std::vector<std::string> ids(CheckKind check) const;
  [[nodiscard]] std::vector<std::string> ids(CheckKind check, Result result) const;
};

/// Hours from what the record itself says; faults for systems that nobody knows.
void measure_workload(Work& work);
void check_record(Work& work);
void check_authenticity(Work& work);
void check_institution(Work& work);
void check_programme(Work& work);
void check_home(Work& work);
void check_level(Work& work, level::LevelScratch& scratch);
void check_workload(Work& work);
/// Chooses what the credential is compared with, once level and workload are known.
void choose_target_type(Work& work);
void compare_level(Work& work);
void compare_workload(Work& work);
void check_profile(Work& work);
void check_outcomes(Work& work);
void check_access(Work& work);
void check_rights(Work& work);
void check_law(Work& work);

}  // namespace mizani::assess
