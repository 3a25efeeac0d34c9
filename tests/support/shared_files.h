// SPDX-License-Identifier: MIT
// Sample files that lie beside the project on some machines.
#pragma once

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

namespace mizani::test {

inline std::filesystem::path shared_file(const std::filesystem::path& name) {
  return std::filesystem::path{MIZANI_SHARED_DIR} / name;
}

}  // namespace mizani::test

/// Ends the test, visibly, where the sample is absent: skipped on a user's machine, failed under continuous
/// integration.
#define MIZANI_NEEDS_SHARED(name)                                                           \
  if (!std::filesystem::exists(mizani::test::shared_file(name))) {                          \
    if (std::getenv("CI") != nullptr) FAIL() << "sample file missing: " << (name);          \
    GTEST_SKIP() << "sample file not on this machine: " << mizani::test::shared_file(name); \
  }
