// SPDX-License-Identifier: MIT
// The few fields that belong to an entry, as JSON. Called by cases only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tools/cases/case_record.h"

namespace mizani::cases {

struct AssessmentAbout {
  CaseSummary summary;
  CaseFeatures features;
  Versions versions;
};

struct DecisionAbout {
  DecisionKind kind = DecisionKind::full;
  std::string on;
};

/// One line of JSON; equal values give equal bytes.
std::string to_json(const AssessmentAbout& about);
std::string to_json(const DecisionAbout& about);
std::string to_json(const CaseFeatures& features);

/// Back again; nothing where the text is not of that form.
std::optional<AssessmentAbout> assessment_about(std::string_view json);
std::optional<DecisionAbout> decision_about(std::string_view json);
std::optional<CaseFeatures> features_from(std::string_view json);

}  // namespace mizani::cases
