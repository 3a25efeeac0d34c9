// SPDX-License-Identifier: MIT
// Runs the mizani program as a user does.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace mizani::test {

struct Run {
  int exit_code = 0;
  std::string out;
  std::string err;
};

/// Runs the program with arguments and standard input.
Run run_mizani(const std::vector<std::string>& arguments, const std::string& input = "");

/// Runs the program and ends it by SIGKILL after so long, unless it has ended before. Whether it was killed.
bool run_and_kill(const std::vector<std::string>& arguments, std::chrono::microseconds after);

/// Runs the program with files limited to so many bytes, as on a full disk (writing fails, no signal comes).
Run run_on_full_disk(const std::vector<std::string>& arguments, unsigned long long most_bytes);

}  // namespace mizani::test
