// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include "tools/render/referencing_report/sections.h"

namespace mizani::render::referencing {
namespace {

void add(std::vector<std::size_t>& numbers, const std::vector<std::size_t>& more) {
  std::vector<std::size_t> all;
  std::set_union(numbers.begin(), numbers.end(), more.begin(), more.end(), std::back_inserter(all));
  numbers = std::move(all);
}

}  // namespace

std::vector<std::size_t> cite_descriptors(Context& context, Side which, std::size_t level) {
  const auto& side = context.side(which);
  std::vector<std::size_t> numbers;
  if (side.framework == nullptr || level >= side.levels.size()) return numbers;
  for (const auto& descriptor : side.levels[level].descriptors)
    add(numbers, context.sources().cite(descriptor.sources, side.framework->sources, descriptor.evidence));
  return numbers;
}

std::vector<std::size_t> cite_descriptors(Context& context, Side which) {
  std::vector<std::size_t> numbers;
  for (std::size_t level = 0; level < context.side(which).levels.size(); ++level)
    add(numbers, cite_descriptors(context, which, level));
  return numbers;
}

std::vector<std::size_t> cite_table(Context& context, const Referencing& table) {
  return context.sources().cite(table.report.sources, table.sources, table.evidence);
}

document::Text table_name(Context& context, const Referencing& table) {
  document::Text title = document::foreign(table.report.title, "en");
  if (table.report.year) title += document::Text{" (" + std::to_string(*table.report.year) + ')'};
  return title.cite(cite_table(context, table));
}

}  // namespace mizani::render::referencing
