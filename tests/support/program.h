// SPDX-License-Identifier: MIT
// Runs the mizani program as a user does.
#pragma once

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

}  // namespace mizani::test
