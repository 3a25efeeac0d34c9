// SPDX-License-Identifier: MIT
// mizani eval match PAIRS.jsonl
#pragma once

#include <string>

#include "tools/cli/session.h"

namespace mizani::cli {

struct EvalMatchOptions {
  CommonOptions common;
  std::string file;
  std::string precedents;
  std::string pool = "college";
  std::string asked = "receiving";
};

void add_eval_match_options(CLI::App& command, EvalMatchOptions& options);
Exit eval_match(const EvalMatchOptions& options);

}  // namespace mizani::cli
