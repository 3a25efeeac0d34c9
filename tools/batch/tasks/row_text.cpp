// SPDX-License-Identifier: MIT
#include "tools/batch/tasks/row_text.h"

#include "engine/text/text_reader.h"

namespace mizani::batch {

Expected<text::Document> text_of_row(const Row& row, std::string_view title, std::string_view language) {
  Faults faults;
  std::string all;
  if (!title.empty()) all.append(title).append(".\n");
  if (!row.has("text") && row.has("outcomes")) {
    for (const auto outcome : row.texts("outcomes", faults)) all.append(outcome).append("\n");
  } else {
    all += row.needed_text("text", faults);
  }
  const auto own = language.empty() ? row.text("language", faults) : language;
  if (!faults.empty()) return failure(std::move(faults));
  return own.empty() ? text::read_text(all, row.where()) : text::read_text(all, row.where(), std::string{own});
}

}  // namespace mizani::batch
