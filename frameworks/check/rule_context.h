// SPDX-License-Identifier: MIT
// What every rule needs: where findings go and how a place is written. Known to the rule files of this folder only.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "frameworks/catalogue.h"
#include "frameworks/check.h"

namespace mizani::check_rules {

/// Ids known to the world, for references.
struct KnownIds {
  std::unordered_map<FrameworkId, const Framework*> frameworks;
  std::unordered_set<CountryCode> countries;
  std::unordered_set<CreditSystemId> credit_systems;
};

/// Collects findings of one file. Pointers are built only when a rule is broken: rules pass a function for them.
class RuleContext {
 public:
  RuleContext(std::string_view file, const Sources& sources, std::vector<Finding>& findings)
      : file_(file), sources_(sources), findings_(findings) {}

  void error(std::string code, std::string_view pointer, std::string found, std::string expected) {
    add(Severity::error, std::move(code), pointer, std::move(found), std::move(expected));
  }
  void warning(std::string code, std::string_view pointer, std::string found, std::string expected) {
    add(Severity::warning, std::move(code), pointer, std::move(found), std::move(expected));
  }

  /// Cited sources exist, and evidence that claims a source has one.
  template <class Pointer>
  void provenance(const Provenance& provenance, const Pointer& pointer) {
    keys(provenance.sources, pointer);
    if (provenance.sources.empty() && at_least(provenance.evidence, Evidence::secondary)) {
      error("no-source", std::string{pointer()} + "/sources", "none",
            "a source, as the status says " + std::string{to_string(provenance.evidence)});
    }
  }
  template <class Pointer>
  void keys(const std::vector<SourceKey>& cited, const Pointer& pointer) {
    for (const auto& key : cited) {
      if (!sources_.contains(key))
        error("dangling-reference", std::string{pointer()} + "/sources", key.str(), "a key of the file's sources");
    }
  }
  /// A value has a status other than unknown, and unknown has no value.
  template <class T>
  void fact(const Fact<T>& fact, std::string_view pointer) {
    provenance(fact.provenance, [&] { return std::string{pointer}; });
    const bool unknown = fact.provenance.evidence == Evidence::unknown;
    if (fact.value.has_value() && unknown)
      error("status-mismatch", std::string{pointer} + "/status", "unknown", "how the value is known");
    if (!fact.value.has_value() && !unknown) {
      error("status-mismatch", std::string{pointer} + "/status", std::string{to_string(fact.provenance.evidence)},
            "unknown, as there is no value");
    }
  }
  void validity(const Validity& validity) {
    if (validity.from && validity.to && validity.to->last_day() < validity.from->first_day()) {
      error("dates-reversed", "/valid_to", validity.to->str(), "a date after " + validity.from->str());
    }
  }

 private:
  void add(Severity severity, std::string code, std::string_view pointer, std::string found, std::string expected) {
    findings_.push_back({.severity = severity,
                         .fault = {.code = std::move(code),
                                   .where = located(file_, pointer),
                                   .found = std::move(found),
                                   .expected = std::move(expected)}});
  }

  std::string_view file_;
  const Sources& sources_;
  std::vector<Finding>& findings_;
};

void framework_errors(const Framework& framework, const KnownIds& known, std::vector<Finding>& findings);
void framework_warnings(const Framework& framework, std::vector<Finding>& findings);
void referencing_errors(const Referencing& referencing, const KnownIds& known, std::vector<Finding>& findings);
/// Whether facts can be checked by whoever reads them.
void source_warnings(const World& world, std::vector<Finding>& findings);
void referencing_warnings(const Referencing& referencing, const KnownIds& known, std::vector<Finding>& findings);
void instrument_warnings(const RecognitionInstrument& instrument, std::vector<Finding>& findings);
void credit_system_warnings(const CreditSystems& systems, std::vector<Finding>& findings);
/// Rules over all tables and versions together.
void world_warnings(const World& world, std::vector<Finding>& findings);
void instrument_errors(const RecognitionInstrument& instrument, const KnownIds& known, std::vector<Finding>& findings);
void criteria_errors(const CriteriaSet& set, const KnownIds& known, std::vector<Finding>& findings);
void criteria_warnings(const CriteriaSet& set, std::vector<Finding>& findings);
void micro_profile_errors(const MicroProfile& profile, const KnownIds& known, std::vector<Finding>& findings);
void micro_profile_warnings(const MicroProfile& profile, std::vector<Finding>& findings);
void practice_errors(const RecognitionPractice& practice, const KnownIds& known, std::vector<Finding>& findings);
void practice_warnings(const RecognitionPractice& practice, std::vector<Finding>& findings);
void credit_system_errors(const CreditSystems& systems, const KnownIds& known, std::vector<Finding>& findings);

}  // namespace mizani::check_rules
