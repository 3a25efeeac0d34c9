// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "tools/render/path/ways.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

constexpr std::size_t page = 110;

std::string kept_words(const WeighedPath& weighed) {
  if (!weighed.kept) return "beaten by another path on every criterion where they differ";
  const auto best = best_words(weighed.path.best_on);
  return best.empty() ? "beaten by none, though best on no single criterion"
                      : fmt::format("beaten by none, best on {}", fmt::join(best, ", "));
}

std::string instrument_words(const std::vector<path::LegalLink>& links) {
  std::vector<std::string> words;
  for (const auto& link : links)
    words.push_back(fmt::format("{} [{}]", link.instrument->id.str(), to_string(link.standing)));
  return words.empty() ? "none" : fmt::format("{}", fmt::join(words, ", "));
}

std::string route_words(const path::Route& route) {
  std::vector<std::string> through;
  for (const auto* framework : route.through) through.push_back(framework->id.str());
  return through.empty() ? fmt::format("{} way", to_string(route.kind))
                         : fmt::format("{} way over {}", to_string(route.kind), fmt::join(through, ", "));
}

std::string side_words(const PathReport& report, const path::DisagreeingPath& side) {
  std::vector<std::string> tables;
  for (const auto& hop : side.path.hops) tables.push_back(hop.table->id.str());
  return fmt::format("{}:{} {:.2f} by the {} (certainty {:.2f}, evidence {}; {})", report.to->id.str(),
                     report.to->levels[side.landing.level].code, side.landing.probability, route_words(side.route),
                     path::certainty(side.path), to_string(side.path.rests_on), fmt::join(tables, ", "));
}

std::string disagreements(const PathReport& report) {
  std::string out;
  for (const auto& one : report.best().disagreements) {
    const std::string from =
        one.from_level ? fmt::format("{}:{}: ", report.from->id.str(), report.from->levels[*one.from_level].code) : "";
    out += wrapped(fmt::format("{}{}; but {}", from, side_words(report, one.first), side_words(report, one.second)),
                   page, "   ");
  }
  return out.empty() ? "" : "\nWays that disagree\n" + out;
}

std::string reason_words(const path::DateReason& reason) {
  if (reason.table != nullptr) return reason.table->id.str();
  if (reason.instrument != nullptr) return reason.instrument->id.str();
  if (reason.framework == nullptr) return "";
  return reason.successor == nullptr
             ? reason.framework->id.str()
             : fmt::format("{}, followed by {}", reason.framework->id.str(), reason.successor->id.str());
}

std::string best_landing(const path::ParetoAnswer& answer, const Framework* to) {
  if (to == nullptr || answer.paths.empty()) return "no path";
  const auto& best = answer.paths.front().path;
  if (best.matrix.size() != 0) return fmt::format("{}, certainty {:.2f}", to->id.str(), path::certainty(best));
  const auto level = best.best_level();
  if (!level) return "no counterpart";
  return fmt::format("{}:{} {:.2f}, certainty {:.2f}", to->id.str(), to->levels[*level].code,
                     best.distribution(static_cast<Eigen::Index>(*level)), path::certainty(best));
}

std::string two_days(const PathReport& report) {
  if (!report.awarded) return "";
  std::string out = "\nDay of award against day of decision\n";
  out += fmt::format("   awarded {}: {}\n", to_string(*report.awarded),
                     best_landing(report.dated.on_award, report.dated.target_then));
  out += fmt::format("   decided {}: {}\n", to_string(report.as_of), best_landing(report.best(), report.to));
  out += report.dated.agree ? "   both days agree\n" : "   the two days do not agree\n";
  for (const auto& reason : report.dated.reasons)
    out += wrapped(fmt::format("{}: {}", to_string(reason.change), reason_words(reason)), page, "   ");
  return out;
}

std::string missing(const PathReport& report) {
  if (!report.missing) return "";
  const auto& table = *report.missing;
  return "\nWhat would make it surer\n" +
         wrapped(
             fmt::format("a published table from {} to {} (today {}): certainty {:.2f} → {:.2f}", table.from->id.str(),
                         table.to->id.str(), to_string(table.today), table.certainty_before, table.certainty_after),
             page, "   ");
}

}  // namespace

std::string weighed_lines(const PathReport& report, const path::RecognitionPath& path) {
  const auto one = weighed(report, path);
  std::string out = wrapped(fmt::format("certainty {:.2f}; {}", path::certainty(path), kept_words(one)), page, "   ");
  if (report.from->country && report.to->country && report.from->country != report.to->country)
    out += wrapped("instruments behind it: " + instrument_words(one.path.instruments), page, "   ");
  return out;
}

std::string ways_sections(const PathReport& report) {
  return disagreements(report) + two_days(report) + missing(report);
}

}  // namespace mizani::render
