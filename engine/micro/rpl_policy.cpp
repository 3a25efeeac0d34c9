// SPDX-License-Identifier: MIT
#include "engine/micro/rpl_policy.h"

#include <cmath>

#include "frameworks/model/policy_reader.h"

namespace mizani::micro {

Expected<RplPolicy> RplPolicy::from(const Policy& policy) {
  constexpr double most_years = 50;
  constexpr double hours_of_a_week = 168;
  constexpr double most_count = 100;
  constexpr double most_share = 10;
  constexpr int millionths = 1'000'000;
  PolicyReader reader{policy};
  const auto exact = [&](const char* name, double least, double most) {
    return credit::Rational{std::lround(reader.read(name, least, most) * millionths)} / millionths;
  };
  const auto count = [&](const char* name) {
    return static_cast<std::size_t>(std::lround(reader.read(name, 1, most_count)));
  };
  RplPolicy out{.current_years = exact("micro.rpl.currency.years", 0.1, most_years),
                .partly_years = exact("micro.rpl.currency.partly", 0.1, most_years),
                .hours_a_week = reader.read("micro.rpl.hours_a_week", 1, hours_of_a_week),
                .kinds = count("micro.rpl.kinds"),
                .occasions = count("micro.rpl.occasions"),
                .hours_share = exact("micro.rpl.hours_share", 0, most_share),
                .level_borne = reader.read("micro.rpl.level.borne", 0, 1),
                .level_least = reader.read("micro.rpl.level.least", 0, 1),
                .test_from = count("micro.rpl.test_from")};
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::micro
