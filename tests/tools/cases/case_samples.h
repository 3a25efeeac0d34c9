// SPDX-License-Identifier: MIT
// Cases made up for tests.
#pragma once

#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "tools/cases/case_file.h"

namespace mizani::test {

/// What is expected to be there; a test that finds faults instead ends with them.
template <class T>
T value_of(Expected<T> expected) {
  if (!expected) {
    std::string faults;
    for (const auto& fault : expected.error()) faults += describe(fault) + '\n';
    throw std::runtime_error(faults);
  }
  if constexpr (!std::is_void_v<T>) return std::move(*expected);
}

/// The code of the first fault, "none" where there is none.
template <class T>
std::string code_of(const Expected<T>& expected) {
  return expected ? "none" : expected.error().front().code;
}

/// A bachelor's degree of Nairobi for study in Zambia, received on a day of 2026.
inline cases::NewCase sample_case(const std::string& holder = "P-1", const std::string& at = "2026-03-02") {
  cases::NewCase out;
  out.record_json = R"({"title": "Bachelor of Civil Engineering", "holder": ")" + holder + R"("})";
  out.assessment_json = R"({"schema": "mizani/assess/1", "proposal": "full"})";
  out.summary = {.holder = holder,
                 .title = "Bachelor of Civil Engineering",
                 .institution = "University of Nairobi",
                 .award_country = CountryCode{"KE"},
                 .target_country = CountryCode{"ZM"},
                 .purpose = "study",
                 .level = "ke-knqf:7",
                 .type = "bachelor",
                 .award_date = "2019-12",
                 .proposal = "full",
                 .certainty = 0.875};
  out.features = {.award_country = CountryCode{"KE"},
                  .target_country = CountryCode{"ZM"},
                  .institution = "University of Nairobi",
                  .type = "bachelor",
                  .purpose = "study",
                  .home_level = "ke-knqf:7",
                  .target_level = "zm-zqf:7",
                  .credits_lower = 480,
                  .credits_upper = 480,
                  .completed_share = 1,
                  .year = 2019};
  out.versions = {.data_hash = std::string(64, 'a'), .program = "0.1.0"};
  out.at = at;
  out.by = "mizani";
  return out;
}

inline cases::NewDecision sample_decision(cases::DecisionKind kind, const std::string& on) {
  return {.kind = kind, .reasons = "Same level, no substantial difference.", .on = on, .at = on, .by = "A. Banda"};
}

}  // namespace mizani::test
