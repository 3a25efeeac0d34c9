// SPDX-License-Identifier: MIT
// Until when learning of a day is still taken.
#pragma once

#include "engine/credit/rational.h"
#include "frameworks/model/date.h"

namespace mizani::credit {

/// The last day on which what was earned on a day is not too old, `years` later. Parts of a month do not count; a day
/// that the month lacks becomes its last.
Date last_current_day(const Date& earned, const Rational& years);

}  // namespace mizani::credit
