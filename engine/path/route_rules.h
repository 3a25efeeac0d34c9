// SPDX-License-Identifier: MIT
// Where a recognition path may go.
#pragma once

#include "frameworks/model/framework.h"
#include "frameworks/model/referencing.h"

namespace mizani::path {

/// Whether a walk from `source` to `target` may use `table` to step from `from` to `to`. A comparison may go up to a
/// regional or continental framework and down again; it may not borrow a third country's framework (good practice of
/// recognition; European Area of Recognition manual; SADC and ACQF referencing compare through the meta-framework).
bool step_allowed(const Referencing& table, const Framework& from, const Framework& to, const Framework& source,
                  const Framework& target);

}  // namespace mizani::path
