// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <filesystem>

#include <fmt/format.h>

#include "tools/render/compare_view.h"
#include "tools/render/path_view.h"
#include "tools/render/provenance.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

using compare::Comparison;
using compare::Doubt;
using compare::Side;

constexpr std::size_t page = 110;
constexpr std::size_t most_words = 4;

std::string code_of(const Side& side, const std::optional<std::size_t>& level) {
  return level ? side.levels.at(*level).code : "–";
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const auto& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string codes_of(const Side& side, const std::vector<std::size_t>& levels) {
  std::vector<std::string> codes;
  std::transform(levels.begin(), levels.end(), std::back_inserter(codes),
                 [&](std::size_t level) { return side.levels.at(level).code; });
  return joined(codes, ", ");
}

std::string words_of(const std::vector<compare::WordPull>& pulls) {
  std::vector<std::string> out;
  for (const auto& pull : pulls) {
    if (out.size() == most_words) break;
    if (!pull.words.empty()) out.push_back(fmt::format("“{}” {:+.2f}", pull.words, pull.pull));
  }
  return joined(out, ", ");
}

std::string described(const Side& side) {
  return fmt::format("{} ({}): {} levels, {} of them described{}", side.name, side.id, side.levels.size(),
                     side.described(),
                     side.file.empty() ? " in the catalogue's own words"
                                       : fmt::format(" by {}", std::filesystem::path{side.file}.filename().string()));
}

/// A wrapped paragraph whose first line begins with a letter in place of its indent.
std::string named(std::string_view letter, std::string_view paragraph) {
  std::string out = wrapped(paragraph, page, "   ");
  std::copy(letter.begin(), letter.end(), out.begin());
  return out;
}

std::string structure_words(const Comparison& comparison) {
  std::vector<std::vector<std::string>> rows{{"", comparison.a.id, comparison.b.id, ""}};
  const auto known = [](const std::string& value) { return value.empty() ? std::string{"unknown"} : value; };
  for (const auto& row : comparison.structure.rows)
    rows.push_back({row.key, known(row.a), known(row.b), std::string{to_string(row.agreement)}});
  for (const auto& row : comparison.structure.domains) {
    rows.push_back(
        {fmt::format("domain {}", to_string(row.acqf)), known(joined(row.a, "; ")), known(joined(row.b, "; ")), ""});
  }
  std::string out = fmt::format("\nStructure\n{}", text_table(rows, "   "));
  rows = {{"award", comparison.a.id, comparison.b.id}};
  for (const auto& row : comparison.structure.landmarks) {
    const auto levels = [](const Side& side, const auto& at) { return at.empty() ? "–" : codes_of(side, at); };
    rows.push_back({row.kind, levels(comparison.a, row.a_levels), levels(comparison.b, row.b_levels)});
  }
  if (rows.size() > 1) out += fmt::format("\nLevels on which awards of a kind stand\n{}", text_table(rows, "   "));
  return out;
}

std::string matrix_words(const Side& a, const Side& b, const Eigen::MatrixXd& matrix) {
  std::vector<std::vector<std::string>> rows{{a.id}};
  for (const auto& level : b.levels) rows.front().push_back(level.code);
  for (std::size_t i = a.levels.size(); i-- > 0;) {
    std::vector<std::string> row{a.levels[i].code};
    for (Eigen::Index j = 0; j < matrix.cols(); ++j) {
      const double p = matrix(static_cast<Eigen::Index>(i), j);
      row.push_back(p >= 0.005 ? fmt::format("{:.2f}", p) : "·");
    }
    rows.push_back(std::move(row));
  }
  return text_table(rows, "   ");
}

std::string alignment_words(const Comparison& comparison) {
  const auto& alignment = comparison.alignment;
  std::vector<std::vector<std::string>> rows{{comparison.a.id, comparison.b.id, "probability", "margin", "runner-up"}};
  for (const auto& check : comparison.tables) rows.front().push_back(std::string{to_string(check.table->evidence)});
  for (std::size_t i = comparison.a.levels.size(); i-- > 0;) {
    const auto to = alignment.best.to[i];
    std::vector<std::string> row{comparison.a.levels[i].code, code_of(comparison.b, to)};
    row.push_back(
        to ? fmt::format("{:.2f}", alignment.posterior(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(*to)))
           : "");
    row.push_back(alignment.level_margin[i] ? fmt::format("{:.2f}", *alignment.level_margin[i]) : "");
    row.push_back(alignment.runner_up ? code_of(comparison.b, alignment.runner_up->to[i]) : "");
    for (const auto& check : comparison.tables) {
      const auto& stated = check.rows[i];
      row.push_back(stated.stated_none ? "none"
                    : stated.published.empty()
                        ? "–"
                        : fmt::format("{} {}", codes_of(comparison.b, stated.published), to_string(stated.verdict)));
    }
    rows.push_back(std::move(row));
  }
  std::string out = fmt::format("\nAlignment by descriptors, against the tables known\n{}", text_table(rows, "   "));
  for (const auto& check : comparison.tables) {
    out += wrapped(fmt::format("[{}, {}{}] {}", to_string(check.table->evidence), to_string(check.table->kind),
                               check.forward ? "" : ", read backwards", check.table->report.title),
                   page, "   ");
    for (const auto& key : check.table->report.sources) {
      if (const auto source = check.table->sources.find(key); source != check.table->sources.end())
        out += wrapped(fmt::format("source: {}", citation(source->second)), page, "      ");
    }
  }
  if (alignment.margin) {
    out += wrapped(fmt::format("The runner-up is {:.2g} times as probable as the alignment proposed.",
                               std::exp(-*alignment.margin)),
                   page, "   ");
  }
  return out;
}

std::string tension_words(const Comparison& comparison) {
  std::string out;
  for (const auto& check : comparison.tables) {
    for (const auto& row : check.rows) {
      if (row.verdict != compare::Verdict::tension) continue;
      out +=
          wrapped(fmt::format("{} stands on {} by {} ({}); its descriptor reads like {}, and leaves {:.0f} % for the "
                              "table's level. Words: {}",
                              side_level_name(comparison.a, row.level), codes_of(comparison.b, row.published),
                              check.table->id.str(), to_string(row.evidence), code_of(comparison.b, row.proposed),
                              100 * row.probability, row.words.empty() ? "none stands out" : words_of(row.words)),
                  page, "   ");
    }
  }
  return out.empty() ? out : fmt::format("\nTensions\n{}", out);
}

std::string sensitivity_words(const Comparison& comparison) {
  if (comparison.sensitivity.empty()) return "";
  std::string out =
      fmt::format("\nWould another method answer otherwise? (now: {})\n", to_string(comparison.method.method));
  for (const auto& row : comparison.sensitivity) {
    std::vector<std::string> changes;
    for (const std::size_t level : row.changed)
      changes.push_back(fmt::format("{}→{}", comparison.a.levels[level].code, code_of(comparison.b, row.to[level])));
    out +=
        wrapped(fmt::format("{} {}: {}", row.setting, row.value, changes.empty() ? "the same" : joined(changes, ", ")),
                page, "   ");
  }
  return out;
}

std::string paths_words(const Comparison& comparison) {
  if (comparison.a.framework == nullptr || comparison.b.framework == nullptr) return "";
  if (comparison.paths.paths.empty()) return "\nThe graph of tables knows no path between them.\n";
  std::string out = "\nThrough the graph of tables\n";
  for (const auto& found : comparison.paths.paths) {
    std::vector<std::string> hops;
    for (const auto& hop : found.hops) {
      hops.push_back(
          fmt::format("{} [{}{}]", hop.to->id.str(), to_string(hop.evidence), hop.forward ? "" : ", backwards"));
    }
    out += wrapped(fmt::format("{} → {}; confidence {:.2f}", comparison.a.framework->id.str(), joined(hops, " → "),
                               found.confidence),
                   page, "   ");
  }
  return out;
}

std::string explanation(const Comparison& comparison) {
  std::string out;
  for (const auto& domain : comparison.domains) {
    out += fmt::format("\nBy {} alone\n", to_string(domain.domain));
    out += matrix_words(comparison.a, comparison.b, domain.probability);
  }
  out += "\nWhere each level's descriptors stand on the ACQF scale, and the words that place them\n";
  const auto side = [&](const Side& of, const compare::DomainPositions& positions) {
    for (std::size_t i = positions.levels.size(); i-- > 0;) {
      const auto& place = positions.levels[i];
      if (!place) continue;
      out += wrapped(
          fmt::format("{} {:.1f} ± {:.1f}{}: {}", side_level_name(of, i), place->position.mean, place->position.spread,
                      place->ordered == place->position.mean ? "" : fmt::format(" (in order {:.1f})", place->ordered),
                      words_of(place->pulls)),
          page, "   ");
    }
  };
  side(comparison.a, comparison.overall.a);
  side(comparison.b, comparison.overall.b);
  return out;
}

}  // namespace

std::string doubt_sentence(Doubt doubt, const Comparison& comparison) {
  switch (doubt) {
    case Doubt::no_descriptors: return "A side has no descriptor that could be read: no alignment is proposed.";
    case Doubt::few_descriptors:
      return "Fewer than half of the levels of a side are described: levels without a descriptor get no counterpart.";
    case Doubt::own_words:
      return "Descriptors of the catalogue are summaries in our own words; give the official text as a file "
             "(FRAMEWORK=FILE) for an argument that peers can check.";
    case Doubt::language_not_covered: return "The descriptors of a side are in a language that is not read.";
    case Doubt::language_by_word_list:
      return fmt::format("Descriptors in {} are read through a word list, less surely.",
                         comparison.a.language == "en" ? comparison.b.language : comparison.a.language);
    case Doubt::no_common_domain:
      return "The sides describe no domain in common: their whole texts are compared, whatever the method.";
    case Doubt::narrow_margin: return "The runner-up is nearly as probable as the alignment proposed.";
    case Doubt::same_framework: return "Both sides are the same framework.";
  }
  return "";
}

std::string compare_text(const Comparison& comparison, bool explain) {
  std::string out =
      "Rests on the words of the descriptors: an argument for experts, not a referencing. Tables are shown beside "
      "it.\n";
  out += named("A", described(comparison.a));
  out += named("B", described(comparison.b));
  for (const auto doubt : comparison.doubts)
    out += wrapped(fmt::format("! {}", doubt_sentence(doubt, comparison)), page, "");
  out += structure_words(comparison);
  out += fmt::format("\nProbability of each correspondence by descriptors ({}); rows {}, columns {}\n",
                     to_string(comparison.method.method), comparison.a.id, comparison.b.id);
  out += matrix_words(comparison.a, comparison.b, comparison.combined);
  out += alignment_words(comparison);
  out += tension_words(comparison);
  out += sensitivity_words(comparison);
  out += paths_words(comparison);
  if (explain) out += explanation(comparison);
  return out;
}

}  // namespace mizani::render
