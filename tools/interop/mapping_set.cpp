// SPDX-License-Identifier: MIT
#include "tools/interop/mapping_set.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace mizani::interop {
namespace {

bool is_plain(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-';
}

/// A name that begins with a letter and has only letters, digits and "-".
std::string prefix_of(const std::string& id) {
  std::string out = id;
  std::replace_if(
      out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80 || !is_plain(c); }, '-');
  if (out.empty() || std::isalpha(static_cast<unsigned char>(out.front())) == 0) out.insert(0, "x-");
  return out;
}

std::string local_of(const std::string& code) {
  std::string out;
  for (const char c : code) {
    if (static_cast<unsigned char>(c) < 0x80 && (is_plain(c) || c == '_'))
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

MappingEnd end_of(const compare::Side& side) {
  MappingEnd end;
  end.id = side.id;
  end.name = side.framework != nullptr ? side.framework->name.in("en") : side.name;
  if (end.name.empty()) end.name = side.id;
  end.language = side.framework != nullptr && side.framework->name.all().contains("en") ? "en" : "";
  end.prefix = prefix_of(side.id);
  end.base = fmt::format("urn:mizani:level:{}:", end.prefix);
  for (const auto& level : side.levels) {
    end.codes.push_back(level.code);
    end.locals.push_back(local_of(level.code));
  }
  return end;
}

double posterior(const compare::Comparison& comparison, std::size_t a, std::size_t b) {
  return comparison.alignment.posterior(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(b));
}

/// Levels of b beside the counterpart that the level spans too.
std::vector<std::size_t> spanned(const compare::Comparison& comparison, std::size_t level, std::size_t to,
                                 double partial) {
  const auto& best = comparison.alignment.best.to;
  const auto is_free = [&](std::size_t column) {
    return std::none_of(best.begin(), best.end(), [&](const auto& taken) { return taken == column; });
  };
  const auto is_likeliest_here = [&](std::size_t column) {
    Eigen::Index row = 0;
    comparison.alignment.posterior.col(static_cast<Eigen::Index>(column)).maxCoeff(&row);
    return static_cast<std::size_t>(row) == level;
  };
  std::vector<std::size_t> out;
  for (const std::size_t beside : {to - 1, to + 1}) {
    if (beside >= comparison.b.levels.size()) continue;  // 0 - 1 too
    if (is_free(beside) && posterior(comparison, level, beside) >= partial && is_likeliest_here(beside))
      out.push_back(beside);
  }
  return out;
}

bool equal_by_table(const compare::Comparison& comparison, std::size_t a, std::size_t b) {
  const auto& code_a = comparison.a.levels[a].code;
  const auto& code_b = comparison.b.levels[b].code;
  return std::any_of(comparison.tables.begin(), comparison.tables.end(), [&](const compare::TableCheck& check) {
    return std::any_of(check.table->rows.begin(), check.table->rows.end(), [&](const Alignment& row) {
      const bool same =
          row.to && (check.forward ? row.from == code_a && *row.to == code_b : row.from == code_b && *row.to == code_a);
      return same && row.relation == Relation::equal && row.match == Match::main && !row.domain &&
             at_least(row.provenance.evidence, Evidence::self_assessed);
    });
  });
}

std::string comment_of(const compare::Comparison& comparison, std::size_t level) {
  std::string out = "proposed by the words of the level descriptors under the order of levels; not a decision";
  if (level < comparison.alignment.level_margin.size() && comparison.alignment.level_margin[level])
    out += fmt::format("; log margin {:.2f}", *comparison.alignment.level_margin[level]);
  for (const auto& check : comparison.tables) {
    if (level >= check.rows.size()) continue;
    const auto& row = check.rows[level];
    if (row.verdict == compare::Verdict::silent) continue;
    std::vector<std::string> codes;
    for (const auto published : row.published) codes.push_back(comparison.b.levels[published].code);
    out += fmt::format("; table {} ({}) says {}: {}", check.table->id.str(), to_string(row.evidence),
                       row.stated_none ? "none" : fmt::format("{}", fmt::join(codes, ", ")),
                       compare::to_string(row.verdict));
  }
  return out;
}

}  // namespace

std::string_view to_string(MappingPredicate predicate) {
  static constexpr std::array<std::string_view, 5> words{"exactMatch", "closeMatch", "broadMatch", "narrowMatch",
                                                         "relatedMatch"};
  return words.at(static_cast<std::size_t>(predicate));
}

MappingSet mapping_set_of(const compare::Comparison& comparison, const MappingRule& rule, const std::string& date,
                          const std::string& version) {
  MappingSet set{
      .a = end_of(comparison.a), .b = end_of(comparison.b), .mappings = {}, .date = date, .version = version};
  if (set.a.prefix == set.b.prefix && set.a.id != set.b.id) {
    set.b.prefix += "-b";
    set.b.base = fmt::format("urn:mizani:level:{}:", set.b.prefix);
  }
  const auto& best = comparison.alignment.best.to;
  for (std::size_t level = 0; level < best.size(); ++level) {
    if (!best[level]) continue;
    const std::size_t to = *best[level];
    const double p = posterior(comparison, level, to);
    const auto shared = std::count(best.begin(), best.end(), best[level]) > 1;
    const auto add = [&](std::size_t object, MappingPredicate predicate) {
      set.mappings.push_back({.subject = level,
                              .object = object,
                              .predicate = predicate,
                              .confidence = posterior(comparison, level, object),
                              .comment = comment_of(comparison, level)});
    };
    if (p < rule.open) {
      add(to, MappingPredicate::related);
    } else if (shared) {
      add(to, MappingPredicate::broad);
    } else if (auto beside = spanned(comparison, level, to, rule.partial); !beside.empty()) {
      beside.push_back(to);
      std::sort(beside.begin(), beside.end());
      for (const auto object : beside) add(object, MappingPredicate::narrow);
    } else {
      add(to,
          p >= rule.exact && equal_by_table(comparison, level, to) ? MappingPredicate::exact : MappingPredicate::close);
    }
  }
  return set;
}

}  // namespace mizani::interop
