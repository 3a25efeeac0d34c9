// SPDX-License-Identifier: MIT
#include "tools/render/referencing_report/context.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

namespace mizani::render::referencing {
namespace {

using document::foreign;
using document::Text;

ProposedPair pair_of(const compare::AlignmentResult& alignment, std::size_t level, std::size_t columns,
                     const ReportPolicy& policy) {
  ProposedPair pair;
  pair.level = level;
  if (level < alignment.best.to.size()) pair.to = alignment.best.to[level];
  for (std::size_t column = 0; column < columns; ++column) {
    const double p = cell_of(alignment.posterior, level, column);
    if (pair.to == column || p <= pair.second_posterior) continue;
    pair.second = column;
    pair.second_posterior = p;
  }
  if (!pair.to) return pair;
  pair.posterior = cell_of(alignment.posterior, level, *pair.to);
  pair.standing = pair.posterior >= policy.firm   ? Standing::firm
                  : pair.posterior >= policy.open ? Standing::likely
                                                  : Standing::open;
  return pair;
}

}  // namespace

std::string_view to_string(Standing standing) {
  static constexpr std::array<std::string_view, 4> words{"firm", "likely", "open", "none"};
  return words.at(static_cast<std::size_t>(standing));
}

double cell_of(const Eigen::MatrixXd& matrix, std::size_t row, std::size_t column) {
  const auto r = static_cast<Eigen::Index>(row);
  const auto c = static_cast<Eigen::Index>(column);
  return r < matrix.rows() && c < matrix.cols() ? matrix(r, c) : 0;
}

bool says_something(const Eigen::MatrixXd& matrix, std::size_t row) {
  const auto r = static_cast<Eigen::Index>(row);
  return r < matrix.rows() && matrix.row(r).sum() > 0;
}

Context::Context(const ReportInput& input) : input_(input) {
  const auto& comparison = input.comparison;
  for (std::size_t level = 0; level < comparison.a.levels.size(); ++level)
    pairs_.push_back(pair_of(comparison.alignment, level, comparison.b.levels.size(), input.policy));
}

Text Context::word(std::string_view group, std::string_view value) const {
  const auto key = fmt::format("{}.{}", group, value);
  return input_.messages.has(key) ? message(key) : foreign(std::string{value}, "en");
}

Text Context::signed_number(double value) const {
  const auto digits = number(std::abs(value));
  return foreign(fmt::format("{}{}", value < 0 ? "\xE2\x88\x92" : "+", digits));
}

Text Context::localized(const LocalizedText& text) const {
  const auto& language = input_.messages.language();
  const auto& all = text.all();
  const auto own = all.find(language);
  const auto shown = own != all.end() ? own : all.contains("en") ? all.find("en") : all.begin();
  return shown == all.end() ? Text{} : foreign(shown->second, shown->first);
}

Text Context::name(Side which) const {
  const auto& of = side(which);
  if (of.framework == nullptr) return foreign(of.name.empty() ? of.id : of.name);
  Text name = localized(of.framework->name);
  if (name.empty()) name = foreign(of.id);
  if (of.framework->acronym && name.plain() != *of.framework->acronym)
    name += Text{" ("} + foreign(*of.framework->acronym) + Text{")"};
  return name;
}

Text Context::label(Side which) const {
  const auto& a = side(Side::a);
  const auto& b = side(Side::b);
  const auto acronym = [](const compare::Side& of) {
    return of.framework != nullptr && of.framework->acronym ? *of.framework->acronym : of.id;
  };
  const auto& of = which == Side::a ? a : b;
  return foreign(acronym(a) == acronym(b) ? of.id : acronym(of));
}

Text Context::code(Side which, std::size_t level) const {
  const auto& levels = side(which).levels;
  return level < levels.size() ? foreign(levels[level].code) : Text{};
}

Text Context::codes(Side which, const std::vector<std::size_t>& levels) const {
  std::vector<Text> items;
  std::transform(levels.begin(), levels.end(), std::back_inserter(items),
                 [&](std::size_t level) { return code(which, level); });
  return list(items);
}

Text Context::pair(std::size_t a, std::optional<std::size_t> b) const {
  const auto& from = side(Side::a).levels;
  const auto& to = side(Side::b).levels;
  return foreign(fmt::format("{} \xE2\x86\x92 {}", a < from.size() ? from[a].code : "?",
                             b && *b < to.size() ? to[*b].code : "\xE2\x80\x93"));
}

Text Context::list(const std::vector<Text>& items) const {
  // JSON texts keep no blank at their end apart from the words, so the comma is the message and the blank is ours.
  return document::joined(items, message("list.comma").plain() + ' ');
}

Text Context::pulls(Side which, const std::vector<compare::WordPull>& pulls) const {
  std::vector<Text> items;
  for (const auto& pull : pulls) {
    Text item = pull.words.empty() ? message("words.rest") : foreign(pull.words, side(which).language);
    items.push_back(item + Text{" "} + signed_number(pull.pull));
  }
  return list(items);
}

std::size_t Context::proposed() const {
  return static_cast<std::size_t>(
      std::count_if(pairs_.begin(), pairs_.end(), [](const ProposedPair& pair) { return pair.to.has_value(); }));
}

std::vector<const compare::DomainCorrespondence*> Context::readings() const {
  const auto& comparison = input_.comparison;
  std::vector<const compare::DomainCorrespondence*> out;
  for (const auto& domain : comparison.domains) out.push_back(&domain);
  if (comparison.method.method != compare::Method::text) out.push_back(&comparison.overall);
  return out;
}

void Context::number_table(document::Table& table, const std::string& key, const Text& caption) {
  const std::size_t number = table_numbers_.size() + 1;
  if (!table_numbers_.emplace(key, number).second) throw std::logic_error("two tables of the key " + key);
  table.anchor = fmt::format("table-{}", number);
  table.caption = message("table.caption", {{"n", number}, {"caption", caption}});
}

Text Context::reference(const std::string& key) const {
  const auto number = table_numbers_.at(key);
  document::Span span{.words = message("table.reference", {{"n", number}}).plain(),
                      .language = {},
                      .link = fmt::format("#table-{}", number),
                      .sources = {}};
  return span;
}

}  // namespace mizani::render::referencing
