// SPDX-License-Identifier: MIT
#include "tools/batch/answered_block.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

#include "engine/text/utf8.h"

namespace mizani::batch {
namespace {

constexpr std::size_t most_shown = 2000;  ///< bytes of a rejected row that are kept

void append_reject(const RowInput& row, const Faults& faults, std::string& out) {
  out += "{\"line\":" + std::to_string(row.line) + ",\"faults\":[";
  for (std::size_t i = 0; i < faults.size(); ++i) {
    const auto& fault = faults[i];
    out += i == 0 ? "{" : ",{";
    const std::pair<const char*, const std::string&> fields[]{
        {"code", fault.code}, {"where", fault.where}, {"found", fault.found}, {"expected", fault.expected}};
    for (const auto& [name, value] : fields) {
      if (out.back() != '{') out += ',';
      out.append("\"").append(name).append("\":");
      append_json_text(text::repaired_utf8(value), out);
    }
    out += '}';
  }
  out += "],\"row\":";
  append_json_text(text::repaired_utf8(row.bytes.substr(0, most_shown)), out);
  out += "}\n";
}

/// Blocks of lines, blank ones left out.
std::vector<RowBlock> blocks_of(std::string_view lines, std::size_t rows) {
  std::vector<RowBlock> out;
  std::uint64_t line = 0;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    const auto row = lines.substr(0, end);
    lines.remove_prefix(std::min(lines.size(), end + 1));
    ++line;
    if (row.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (out.empty() || out.back().records.size() == rows) out.emplace_back();
    auto& block = out.back();
    block.records.push_back({.begin = block.bytes.size(),
                             .end = block.bytes.size() + row.size(),
                             .line = line,
                             .cut = row.size() > most_row_bytes});
    block.bytes.append(row).append("\n");
  }
  return out;
}

}  // namespace

AnsweredBlock answer_block(const RowBlock& block, const BlockSetting& setting, RowTask::Worker& worker) {
  AnsweredBlock out;
  RowWriter writer{setting.output_form, out.answers};
  for (const auto& record : block.records) {
    const RowInput row{.bytes = block.row(record),
                       .line = record.line,
                       .file = setting.file,
                       .columns = setting.columns,
                       .cut = record.cut};
    const auto faults = worker.answer(row, writer, out.totals.tally);
    if (faults.empty()) continue;
    ++out.totals.rejects;
    for (const auto& fault : faults) out.totals.tally.count("faults", fault.code);
    if (setting.keep_rejects)
      append_reject(row, faults, out.rejects);
    else
      out.faults.insert(out.faults.end(), faults.begin(), faults.end());
  }
  out.totals.rows = block.records.size();
  return out;
}

AnsweredBlock answer_lines(std::string_view lines, std::string_view name, const RowTask& task, unsigned jobs) {
  const auto blocks = blocks_of(lines, task.block_rows());
  std::vector<AnsweredBlock> done(blocks.size());
  std::atomic<std::size_t> next = 0;
  std::mutex breaking;
  std::exception_ptr broken;
  const auto work = [&] {
    try {
      const auto worker = task.worker();
      for (std::size_t i = next++; i < blocks.size(); i = next++)
        done[i] = answer_block(blocks[i], {.file = name}, *worker);
    } catch (...) {
      const std::lock_guard guard{breaking};
      if (!broken) broken = std::current_exception();
    }
  };
  std::vector<std::thread> threads;
  const auto most = std::min<std::size_t>(jobs, blocks.size());
  for (std::size_t i = 1; i < most; ++i) threads.emplace_back(work);
  work();
  for (auto& thread : threads) thread.join();
  if (broken) std::rethrow_exception(broken);
  AnsweredBlock out;
  for (auto& block : done) {
    out.answers += block.answers;
    out.rejects += block.rejects;
    out.totals.rows += block.totals.rows;
    out.totals.rejects += block.totals.rejects;
    out.totals.tally.add(block.totals.tally);
    block = {};
  }
  return out;
}

}  // namespace mizani::batch
