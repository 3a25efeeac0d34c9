// SPDX-License-Identifier: MIT
// mizani report assessment ID --cases FILE. Called by command_report.
#pragma once

#include "tools/cli/commands.h"

namespace mizani::cli {

/// Adds the subcommand to the group of reports and says what to do when it is chosen.
Command add_report_assessment(CLI::App& reports);

}  // namespace mizani::cli
