// SPDX-License-Identifier: MIT
// mizani framework next, a part of the framework command with options of its own.
#pragma once

#include "tools/cli/session.h"

namespace mizani::cli {

/// Adds `next` under `framework` and returns it with its body.
Command add_framework_next(CLI::App& framework);

}  // namespace mizani::cli
