// SPDX-License-Identifier: MIT
// What may enter a case file. Called by cases only.
#pragma once

#include "frameworks/fault.h"
#include "tools/cases/case_record.h"

namespace mizani::cases {

/// Every fault of what is handed in; none: it may be written. "broken-json", "invalid-utf8", "bad-date", "empty-text",
/// "out-of-range".
Faults faults_of(const NewCase& fresh);
Faults faults_of(const NewAssessment& assessment);
Faults faults_of(const NewDecision& decision);
Faults faults_of(const NewNote& note);

}  // namespace mizani::cases
