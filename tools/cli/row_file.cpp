// SPDX-License-Identifier: MIT
#include "tools/cli/row_file.h"

#include <utility>

#include "engine/text/utf8.h"
#include "tools/interop/labelled_row.h"
#include "tools/interop/line_reader.h"

namespace mizani::cli {

Expected<render::Rejects> each_row(const std::string& file, const RowReader& read) {
  auto lines = interop::LineReader::open(file, interop::max_row_bytes);
  if (!lines) return failure(std::move(lines.error()));
  const std::string name = file == "-" ? "standard input" : file;
  render::Rejects out;
  const auto reject = [&](std::size_t line, const Faults& faults) {
    constexpr std::size_t kept = 20;
    report(faults);
    ++out.skipped;
    if (out.rejects.size() == kept) return;
    std::string message;
    for (const auto& fault : faults) message += (message.empty() ? "" : "; ") + describe(fault);
    out.rejects.push_back({.line = line, .code = faults.front().code, .message = text::repaired_utf8(message)});
  };
  while (const auto line = lines->next()) {
    if (line->bytes.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::string where = name + ':' + std::to_string(line->number);
    if (line->cut) {
      reject(line->number, {{.code = "too-large",
                             .where = where,
                             .found = "more than the limit",
                             .expected = "at most " + std::to_string(interop::max_row_bytes) + " bytes a line"}});
      continue;
    }
    if (const auto faults = read(line->bytes, where); !faults.empty()) reject(line->number, faults);
  }
  if (const auto broken = lines->broken()) {
    report({*broken});
    ++out.skipped;
  }
  return out;
}

Exit print_scores(const std::string& file, std::size_t scored, std::size_t skipped, const std::string& answer) {
  if (scored == 0)
    report({{.code = "no-rows", .where = file, .found = "no row to score", .expected = "labelled rows"}});
  if (const Exit written = print(answer); written != Exit::done) return written;
  if (scored == 0) return Exit::bad_input;
  return skipped > 0 ? Exit::partly : Exit::done;
}

}  // namespace mizani::cli
