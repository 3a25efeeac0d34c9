// SPDX-License-Identifier: MIT
// mizani eval tags DATA.jsonl
#pragma once

#include <string>

#include "tools/cli/session.h"

namespace mizani::cli {

struct EvalTagsOptions {
  CommonOptions common;
  std::string file;
  std::string split;
};

void add_eval_tags_options(CLI::App& command, EvalTagsOptions& options);
Exit eval_tags(const EvalTagsOptions& options);

}  // namespace mizani::cli
