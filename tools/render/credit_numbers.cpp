// SPDX-License-Identifier: MIT
#include "tools/render/credit_numbers.h"

namespace mizani::render {

void interval_fields(JsonWriter& json, const credit::Interval& interval) {
  json.field("min", static_cast<double>(interval.lower));
  json.field("max", static_cast<double>(interval.upper));
  json.object_field("exact", [&] {
    json.field("min", credit::to_string(interval.lower));
    json.field("max", credit::to_string(interval.upper));
  });
}

std::string decimal(const credit::Rational& amount) {
  return credit::to_decimal(amount, 2);
}

std::string decimal(const credit::Interval& interval) {
  const auto lower = decimal(interval.lower);
  return interval.is_point() ? lower : lower + " to " + decimal(interval.upper);
}

}  // namespace mizani::render
