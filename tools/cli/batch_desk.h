// SPDX-License-Identifier: MIT
// What the commands of a batch load, and the options that each has of its own.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tools/batch/row_task.h"
#include "tools/cli/session.h"

namespace mizani::cli {

/// Everything that a task rests on, loaded once, and the task.
class BatchDesk {
 public:
  BatchDesk() = default;
  BatchDesk(const BatchDesk&) = delete;
  BatchDesk& operator=(const BatchDesk&) = delete;
  virtual ~BatchDesk() = default;
  [[nodiscard]] virtual const batch::RowTask& task() const = 0;
};

/// One command of a batch: its name, its help, its own options, how it is opened, and what of the options the answers
/// depend on, in words.
struct BatchCommand {
  std::string name;
  std::string help;
  std::string example;
  std::function<void(CLI::App&)> add_options;
  std::function<Expected<std::unique_ptr<BatchDesk>>(const CommonOptions&)> open;
  std::function<std::string()> question;
};

/// level, bloom, match, credits, path, assess and micro check.
std::vector<BatchCommand> batch_commands();

}  // namespace mizani::cli
