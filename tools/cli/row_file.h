// SPDX-License-Identifier: MIT
// Files of labelled rows, one JSON object a line: the good ones are read, the others are told by their line.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "frameworks/fault.h"
#include "tools/cli/session.h"
#include "tools/render/eval_view.h"

namespace mizani::cli {

/// What to do with a row: its bytes, and file:line. Gives back what is wrong with it.
using RowReader = std::function<Faults(std::string_view bytes, const std::string& where)>;

/// Feeds the rows of a file, or of standard input for "-", to `read`; faults are reported and the rows that have some
/// counted. Blank lines are no rows. A file that breaks off counts one more. Faults: those of opening it.
Expected<render::Rejects> each_row(const std::string& file, const RowReader& read);

/// How an evaluation ends once its answer is printed: in part where rows were skipped, as bad input where none was
/// scored.
Exit print_scores(const std::string& file, std::size_t scored, std::size_t skipped, const std::string& answer);

}  // namespace mizani::cli
