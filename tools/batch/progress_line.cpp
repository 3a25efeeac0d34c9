// SPDX-License-Identifier: MIT
#include "tools/batch/progress_line.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace mizani::batch {
namespace {

std::optional<double> share_of(const Progress& progress) {
  if (!progress.bytes_in_all || *progress.bytes_in_all == 0) return std::nullopt;
  return std::min(1.0, static_cast<double>(progress.bytes) / static_cast<double>(*progress.bytes_in_all));
}

}  // namespace

std::string progress_line(const Progress& progress, std::chrono::duration<double> elapsed) {
  constexpr int minute = 60;
  constexpr int hour = 60 * minute;
  const auto done = static_cast<double>(progress.rows - progress.resumed_at);
  const double rate = elapsed.count() > 0 ? done / elapsed.count() : 0;
  std::string out;
  const auto share = share_of(progress);
  if (share) out += fmt::format("{:3.0f} %  ", *share * 100);
  out += fmt::format("{} rows, {:.0f} a second, {} rejected", progress.rows, rate, progress.rejects);
  if (share && *share > 0 && progress.rows > 0 && rate > 0) {
    const double all_rows = static_cast<double>(progress.rows) / *share;
    const auto left = static_cast<long>((all_rows - static_cast<double>(progress.rows)) / rate);
    out += fmt::format(", {}:{:02}:{:02} left", left / hour, left / minute % minute, left % minute);
  }
  return out;
}

std::string progress_bar(const Progress& progress) {
  constexpr std::size_t width = 20;
  const auto share = share_of(progress);
  if (!share) return {};
  const auto filled = static_cast<std::size_t>(*share * static_cast<double>(width));
  return '[' + std::string(filled, '#') + std::string(width - filled, '.') + "] ";
}

}  // namespace mizani::batch
