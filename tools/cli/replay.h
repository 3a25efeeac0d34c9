// SPDX-License-Identifier: MIT
// A case assessed anew with the data of its day. Called by command_assess.
#pragma once

#include <string>

#include "tools/cases/case_file.h"
#include "tools/cli/session.h"
#include "tools/render/assessment/office_view.h"

namespace mizani::cli {

/// Makes the last assessment of a case again and compares the answers byte for byte: with today's data where they have
/// not changed, else with those of that day, which the case file keeps. Faults: those of the case file;
/// "unknown-snapshot" where the data have changed and the file does not keep those of that day; those of assessing.
Expected<render::assessment::ReplayReport> replay(cases::CaseFile& file, const std::string& case_id,
                                                  const CommonOptions& options);

}  // namespace mizani::cli
