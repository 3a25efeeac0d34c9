// SPDX-License-Identifier: MIT
#include "engine/credit/currency.h"

#include <chrono>

namespace mizani::credit {

Date last_current_day(const Date& earned, const Rational& years) {
  constexpr int months_a_year = 12;
  const Rational months = rounded_down(years * months_a_year, 1);
  const Date day = earned + std::chrono::months{numerator(months).convert_to<int>()};
  return day.ok() ? day : Date{day.year() / day.month() / std::chrono::last};
}

}  // namespace mizani::credit
