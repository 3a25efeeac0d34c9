// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cctype>
#include <vector>

#include <fmt/format.h>

#include "tools/render/batch/batch_view.h"
#include "tools/render/document/html_writer.h"
#include "tools/render/picture/svg_writer.h"

namespace mizani::render::batch {
namespace {

using mizani::batch::Tally;
using picture::Box;

constexpr std::size_t most_bars = 30;

/// Bars from the top in the order of their names, but that "x:10" stands behind "x:9".
std::vector<std::pair<std::string, std::uint64_t>> in_order(const Tally::Counts& counts) {
  std::vector<std::pair<std::string, std::uint64_t>> out{counts.begin(), counts.end()};
  const auto key = [](const std::string& name) {
    std::string out_key;
    for (std::size_t i = 0; i < name.size();) {
      std::size_t end = i;
      while (end < name.size() && name[end] >= '0' && name[end] <= '9') ++end;
      if (end == i) {
        out_key += name[i++];
        continue;
      }
      constexpr std::size_t width = 12;
      out_key.append(width - std::min(width, end - i), '0').append(name, i, end - i);
      i = end;
    }
    return out_key;
  };
  std::stable_sort(out.begin(), out.end(), [&](const auto& a, const auto& b) { return key(a.first) < key(b.first); });
  return out;
}

document::Figure bars(const std::string& kind, const Tally::Counts& counts, std::size_t number) {
  constexpr double bar = 22;
  constexpr double names = 220;
  constexpr double room = 420;
  constexpr double figures = 120;
  auto rows = in_order(counts);
  std::uint64_t left_out = 0;
  while (rows.size() > most_bars) {
    const auto least =
        std::min_element(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    left_out += least->second;
    rows.erase(least);
  }
  if (left_out > 0) rows.emplace_back("all others", left_out);
  std::uint64_t most = 1;
  std::uint64_t all = 0;
  std::string words;
  for (const auto& [name, times] : rows) {
    most = std::max(most, times);
    all += times;
    words += fmt::format("{}: {}\n", name, times);
  }
  picture::SvgWriter svg{{.width = names + room + figures,
                          .height = bar * static_cast<double>(rows.size()) + 8,
                          .title = kind,
                          .words = words,
                          .id_prefix = fmt::format("bars-{}", number)}};
  double y = 4;
  for (const auto& [name, times] : rows) {
    const double width = room * static_cast<double>(times) / static_cast<double>(most);
    svg.label({.x = 0, .y = y, .width = names - 8, .height = bar}, name, {.anchor = picture::Anchor::right});
    svg.rectangle({.x = names, .y = y + 3, .width = std::max(1.0, width), .height = bar - 6}, picture::shades.at(4));
    svg.label({.x = names + width + 6, .y = y, .width = figures, .height = bar},
              fmt::format("{} ({:.1f} %)", times, 100 * static_cast<double>(times) / static_cast<double>(all)));
    y += bar;
  }
  return {.svg = svg.finish().svg, .alternative = words, .caption = {}};
}

}  // namespace

std::string batch_page(const BatchReport& report) {
  document::Document page;
  page.title = document::Text{"Summary of mizani batch " + report.command};
  page.subtitle = document::foreign(report.input);
  document::Section head{.anchor = "rows", .heading = "Rows", .level = 1, .sheet = {}, .blocks = {}};
  const auto count = [](std::uint64_t number) { return document::number_cell(static_cast<double>(number), 0); };
  head.blocks.emplace_back(
      document::Table{.anchor = "rows-table",
                      .caption = {},
                      .header = {},
                      .row_headers = true,
                      .rows = {{document::text_cell("Rows"), count(report.totals.rows)},
                               {document::text_cell("Answered"), count(report.totals.rows - report.totals.rejects)},
                               {document::text_cell("Rejected"), count(report.totals.rejects)},
                               {document::text_cell("Output"), document::text_cell(document::foreign(report.output))},
                               {document::text_cell("Data"), document::text_cell(document::foreign(report.data))},
                               {document::text_cell("Program"), document::text_cell("mizani " + report.version)}},
                      .basis = {}});
  page.sections.push_back(std::move(head));
  std::size_t number = 0;
  for (const auto& [kind, counts] : report.totals.tally.kinds()) {
    ++number;
    document::Section section{
        .anchor = fmt::format("counts-{}", number), .heading = kind, .level = 1, .sheet = {}, .blocks = {}};
    std::string heading = kind;
    heading.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(heading.front())));
    section.heading = document::Text{std::move(heading)};
    section.blocks.emplace_back(bars(kind, counts, number));
    page.sections.push_back(std::move(section));
  }
  return document::html(page);
}

}  // namespace mizani::render::batch
