// SPDX-License-Identifier: MIT
// From an assessment to what a case file keeps of it. Called by the commands that assess.
#pragma once

#include <string>

#include "engine/assess/assessment.h"
#include "tools/cases/case_file.h"
#include "tools/cases/consistency.h"
#include "tools/cases/snapshot.h"
#include "tools/cli/session.h"

namespace mizani::cli {

/// The assessment in the words of a case file. `year`, `completed`: of the record.
cases::CaseSummary summary_of(const assess::Assessment& assessment);
cases::CaseFeatures features_of(const assess::Assessment& assessment, bool complete);

/// The data of the folders that the options name, kept in the case file unless it is there already; its hash.
Expected<std::string> keep_data(const CommonOptions& options, cases::CaseFile& file);

/// Decided cases of the file like this one; `own` is left out.
Expected<cases::SimilarCases> past_cases(cases::CaseFile& file, const cases::CaseFeatures& features,
                                         const std::string& own, const Policy& policy);

}  // namespace mizani::cli
