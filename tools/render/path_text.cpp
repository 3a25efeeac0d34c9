// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "tools/render/path/ways.h"
#include "tools/render/path_view.h"
#include "tools/render/provenance.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

constexpr std::size_t page = 110;
constexpr double shown_from = 0.005;

std::string rows_words(const path::PathHop& hop) {
  std::string text;
  for (const Alignment* row : hop.rows) {
    const auto& near = hop.forward ? row->from : *row->to;
    const auto& far = hop.forward ? *row->to : row->from;
    text +=
        fmt::format("{}{}→{}{}", text.empty() ? "" : ", ", near, far, row->match == Match::partial ? " (partial)" : "");
  }
  return text;
}

std::string distribution_words(const Framework& to, const Eigen::RowVectorXd& distribution) {
  std::string text;
  for (std::size_t level = 0; level < to.levels.size(); ++level) {
    const double p = distribution(static_cast<Eigen::Index>(level));
    if (p >= shown_from) text += fmt::format("{}{} {:.2f}", text.empty() ? "" : " · ", to.levels[level].code, p);
  }
  const double none = distribution(distribution.size() - 1);
  if (none >= shown_from) text += fmt::format("{}no counterpart {:.2f}", text.empty() ? "" : " · ", none);
  return text;
}

std::string matrix_words(const path::RecognitionPath& found, const Framework& from, const Framework& to) {
  std::vector<std::vector<std::string>> rows{{from.id.str(), "best " + to.id.str(), "distribution"}};
  for (std::size_t level = from.levels.size(); level-- > 0;) {
    const Eigen::RowVectorXd row = found.matrix.row(static_cast<Eigen::Index>(level));
    Eigen::Index best = 0;
    row.maxCoeff(&best);
    const bool none = best + 1 == row.size();
    rows.push_back({from.levels[level].code, none ? "none" : to.levels[static_cast<std::size_t>(best)].code,
                    distribution_words(to, row)});
  }
  return text_table(rows, "   ");
}

std::string hops_words(const path::RecognitionPath& found) {
  std::string out;
  for (const auto& hop : found.hops) {
    out +=
        fmt::format("   {} → {}  [{}, {}{}] rows {}\n", hop.from->id.str(), hop.to->id.str(), to_string(hop.evidence),
                    to_string(hop.table->kind), hop.forward ? "" : ", read backwards", rows_words(hop));
    out += unspoken_words(hop, "      ");
    out += wrapped(hop.table->report.title, page, "      ");
    for (const auto& key : hop.table->report.sources) {
      if (const auto source = hop.table->sources.find(key); source != hop.table->sources.end()) {
        out += wrapped("source: " + citation(source->second), page, "      ");
      }
    }
  }
  return out;
}

std::string path_words(const PathReport& report, const path::RecognitionPath& found, std::size_t number) {
  const bool whole = found.matrix.size() != 0;
  std::string out = fmt::format("\n{}. ", number);
  if (!whole) {
    const auto best = found.best_level();
    out += best ? fmt::format("{}:{} with probability {:.2f}; ", report.to->id.str(), report.to->levels[*best].code,
                              found.distribution(static_cast<Eigen::Index>(*best)))
                : "no counterpart; ";
  }
  out += fmt::format("path confidence {:.2f}, uncertainty {:.2f} bits, evidence {}\n", found.confidence,
                     found.uncertainty, to_string(found.rests_on));
  out += hops_words(found);
  out += whole ? matrix_words(found, *report.from, *report.to)
               : wrapped("levels: " + distribution_words(*report.to, found.distribution), page, "   ");
  return out + weighed_lines(report, found);
}

std::string instruments_words(const PathReport& report) {
  if (!report.from->country || !report.to->country || report.from->country == report.to->country) return "";
  std::string out = fmt::format("\nLegal instruments between {} and {} on {}\n", report.from->country->str(),
                                report.to->country->str(), to_string(report.as_of));
  if (report.instruments.empty())
    return out + "   none recorded in force for both; party lists in the data are floors, ask the depositaries\n";
  for (const auto& link : report.instruments) {
    const auto party = [](const InstrumentParty& p) {
      return fmt::format("{} {} {}{}", p.country.str(), to_string(p.consent), p.date ? p.date->str() : "(date unknown)",
                         p.disputed ? ", disputed" : "");
    };
    out += wrapped(fmt::format("[{}] {}: {}; {}", path::to_string(link.standing), link.instrument->name.in("en"),
                               party(*link.first), party(*link.second)),
                   page, "   ");
  }
  return out;
}

}  // namespace

std::string unspoken_words(const path::PathHop& hop, std::string_view indent) {
  if (hop.unspoken.empty()) return "";
  std::vector<std::string> codes;
  for (const Level* level : hop.unspoken) codes.push_back(level->code);
  return wrapped(fmt::format("the table has no row for {} of {}, so nothing can land there: silence, not exclusion",
                             fmt::join(codes, ", "), hop.to->id.str()),
                 page, indent);
}

std::string rests_on_sentence(Evidence rests_on) {
  switch (rests_on) {
    case Evidence::published: return "Rests on published tables only.";
    case Evidence::self_assessed: return "Rests on a self-assessed table: no peer has reviewed it.";
    case Evidence::secondary: return "Rests on secondary sources: the responsible bodies' own tables were not read.";
    case Evidence::inferred:
      return "RESTS ON INFERENCE: at least one step is inferred (from qualification types), no published table says "
             "so.";
    case Evidence::assumed:
      return "RESTS ON AN ASSUMPTION: at least one step takes level k for level k because of common design; no table "
             "says so.";
    case Evidence::unknown: return "Rests on nothing recorded.";
  }
  return "";
}

std::string path_text(const PathReport& report) {
  const auto& paths = report.answer.paths;
  std::string out = paths.empty() ? fmt::format("No path at evidence {} or stronger.\n", to_string(report.weakest))
                                  : rests_on_sentence(paths.front().rests_on) + '\n';
  out += fmt::format("{} to {} ({}), as of {}\n", report.starts_at, report.to->id.str(), report.to->name.in("en"),
                     to_string(report.as_of));
  for (const auto& warning : report.warnings) out += wrapped("warning: " + warning, page, "");
  for (const auto& none : report.answer.stated_none) {
    out += fmt::format("stated: {}:{} has no counterpart in {} ({})\n", none.framework->id.str(),
                       none.framework->levels[none.level].code,
                       none.framework->id == none.table->from ? none.table->to.str() : none.table->from.str(),
                       none.table->report.title);
  }
  for (std::size_t i = 0; i < paths.size(); ++i) out += path_words(report, paths[i], i + 1);
  const auto others = kept_besides(report);
  if (!others.empty()) out += "\nFurther paths that no other beats\n";
  for (std::size_t i = 0; i < others.size(); ++i) out += path_words(report, others[i]->path, paths.size() + i + 1);
  return out + instruments_words(report) + ways_sections(report);
}

}  // namespace mizani::render
