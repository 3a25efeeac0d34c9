// SPDX-License-Identifier: MIT
#include "tools/render/picture/heat_map_reading.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace mizani::render::picture {
namespace {

const Eigen::MatrixXd* matrix_of(const compare::Comparison& comparison, const std::optional<DescriptorDomain>& domain) {
  if (!domain) return &comparison.combined;
  if (*domain == DescriptorDomain::overall) return &comparison.overall.probability;
  const auto found = std::find_if(comparison.domains.begin(), comparison.domains.end(),
                                  [&](const compare::DomainCorrespondence& d) { return d.domain == *domain; });
  return found == comparison.domains.end() ? nullptr : &found->probability;
}

std::vector<double> matrix_row(const Eigen::MatrixXd* matrix, std::size_t row, std::size_t columns) {
  std::vector<double> out(columns, 0.0);
  if (matrix == nullptr || static_cast<Eigen::Index>(row) >= matrix->rows()) return out;
  const auto known = std::min(columns, static_cast<std::size_t>(matrix->cols()));
  for (std::size_t c = 0; c < known; ++c)
    out[c] = (*matrix)(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(c));
  return out;
}

std::vector<TableMark> marks_of(const compare::Comparison& comparison, std::size_t level) {
  std::vector<TableMark> out;
  for (std::size_t table = 0; table < comparison.tables.size(); ++table) {
    for (const auto& row : comparison.tables[table].rows) {
      if (row.level != level || (row.published.empty() && !row.stated_none)) continue;
      TableMark mark{.table = table,
                     .levels = {},
                     .stated_none = row.stated_none,
                     .tension = row.verdict == compare::Verdict::tension};
      std::copy_if(row.published.begin(), row.published.end(), std::back_inserter(mark.levels),
                   [&](std::size_t to) { return to < comparison.b.levels.size(); });
      out.push_back(std::move(mark));
    }
  }
  return out;
}

std::string codes(const compare::Side& side, const TableMark& mark, const PictureWords& words) {
  std::string out;
  for (const std::size_t level : mark.levels) out += (out.empty() ? "" : words.list_comma) + side.levels[level].code;
  return out.empty() ? words.no_counterpart : out;
}

std::string row_words(const compare::Comparison& comparison, const HeatMapRow& row, const PictureWords& words) {
  std::vector<std::string> parts;
  if (!row.described) parts.push_back(words.not_described);
  std::vector<std::size_t> order(row.probability.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t x, std::size_t y) { return row.probability[x] > row.probability[y]; });
  constexpr std::size_t told = 2;
  for (std::size_t i = 0; row.described && i < std::min(told, order.size()); ++i) {
    const auto& code = comparison.b.levels[order[i]].code;
    const std::string share = per_cent(row.probability[order[i]]);
    parts.push_back(i == 0 ? filled(words.row_likely, {code, share}) : fmt::format("{} ({} %)", code, share));
  }
  if (row.proposed) parts.push_back(filled(words.row_proposed, {comparison.b.levels[*row.proposed].code}));
  for (const auto& mark : row.tables) {
    std::string part = filled(words.row_table, {std::to_string(mark.table + 1), codes(comparison.b, mark, words)});
    if (mark.tension) part += words.list_comma + words.row_tension;
    parts.push_back(std::move(part));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace

std::string per_cent(double probability) {
  return fmt::format("{:.0f}", probability * 100);
}

std::string level_words(const compare::SideLevel& level) {
  return level.name.empty() || level.name == level.code ? level.code : fmt::format("{} ({})", level.code, level.name);
}

std::vector<HeatMapRow> heat_map_rows(const compare::Comparison& comparison, const HeatMapOptions& options) {
  const auto* matrix = matrix_of(comparison, options.domain);
  const std::size_t columns = comparison.b.levels.size();
  std::vector<HeatMapRow> out;
  for (std::size_t level = 0; level < comparison.a.levels.size(); ++level) {
    HeatMapRow row{.probability = matrix_row(matrix, level, columns),
                   .described = false,
                   .proposed = {},
                   .tables = marks_of(comparison, level)};
    row.described = std::any_of(row.probability.begin(), row.probability.end(), [](double p) { return p > 0; });
    const auto& to = comparison.alignment.best.to;
    if (level < to.size() && to[level] && *to[level] < columns) row.proposed = to[level];
    out.push_back(std::move(row));
  }
  return out;
}

std::string heat_map_title(const compare::Comparison& comparison, const HeatMapOptions& options) {
  return filled(options.words.heat_map_title, {comparison.a.name, comparison.b.name}) + ": " +
         (options.domain ? options.words.of(*options.domain) : options.words.heat_map_combined);
}

std::string heat_map_words(const compare::Comparison& comparison, const std::vector<HeatMapRow>& rows,
                           const HeatMapOptions& options) {
  const auto& words = options.words;
  std::string out = filled(words.heat_map_how, {comparison.a.name, comparison.b.name}) + '\n';
  for (std::size_t table = 0; table < comparison.tables.size(); ++table) {
    const auto& known = *comparison.tables[table].table;
    out += fmt::format("{}: {}\n", table + 1, filled(words.mark_table, {known.report.title, words.of(known.evidence)}));
  }
  for (std::size_t level = 0; level < rows.size(); ++level)
    out += level_words(comparison.a.levels[level]) + ": " + row_words(comparison, rows[level], words) + '\n';
  return out;
}

std::string heat_map_words(const compare::Comparison& comparison, const HeatMapOptions& options) {
  return heat_map_words(comparison, heat_map_rows(comparison, options), options);
}

}  // namespace mizani::render::picture
