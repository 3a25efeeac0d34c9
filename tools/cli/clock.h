// SPDX-License-Identifier: MIT
// The one place that reads the clock; every command that does so takes the time as an option too.
#pragma once

#include <chrono>
#include <string>

#include "frameworks/model/date.h"

namespace mizani::cli {

/// "2026-11-25T08:30:00Z": the form in which a case file keeps moments.
std::string utc_timestamp(std::chrono::sys_seconds moment);

/// The moment of the call, in UTC to the second.
std::string now();

/// The day of the call, in UTC.
Date today();

}  // namespace mizani::cli
