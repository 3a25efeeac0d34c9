// SPDX-License-Identifier: MIT
#include "tools/cli/clock.h"

#include <fmt/format.h>

namespace mizani::cli {
namespace {

std::chrono::sys_seconds moment_of_call() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Date day_of(std::chrono::sys_seconds moment) {
  return Date{std::chrono::floor<std::chrono::days>(moment)};
}

}  // namespace

std::string utc_timestamp(std::chrono::sys_seconds moment) {
  const std::chrono::hh_mm_ss time{moment - std::chrono::floor<std::chrono::days>(moment)};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_string(day_of(moment)), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

std::string now() {
  return utc_timestamp(moment_of_call());
}

Date today() {
  return day_of(moment_of_call());
}

}  // namespace mizani::cli
