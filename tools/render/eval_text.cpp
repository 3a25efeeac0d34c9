// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "tools/render/eval_view.h"
#include "tools/render/level_view.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

std::string cell(const level::Figure& figure) {
  return figure ? fmt::format("{:.3f}", *figure) : "-";
}

std::vector<std::string> level_row(const std::string& name, const level::LevelScores& scores) {
  return {name,
          std::to_string(scores.n),
          cell(scores.accuracy),
          cell(scores.within_one),
          cell(scores.mae),
          cell(scores.qwk),
          cell(scores.coverage),
          cell(scores.mean_set_size)};
}

std::string reliability_text(const level::Reliability& reliability, std::string_view what) {
  std::vector<std::vector<std::string>> rows{{"probability", "n", "mean", "observed"}};
  for (const auto& bin : reliability.bins) {
    if (bin.n == 0) continue;
    rows.push_back({fmt::format("{:.1f} to {:.1f}", bin.from, bin.to), std::to_string(bin.n),
                    cell(bin.mean_probability), cell(bin.observed)});
  }
  if (rows.size() == 1) return {};
  return fmt::format("\nReliability of {}, expected calibration error {}\n", what, cell(reliability.ece)) +
         text_table(rows);
}

std::string first_line(std::size_t n, bool struck, const Rejects& rejects) {
  std::string out = fmt::format("{} {} scored", n, n == 1 ? "row" : "rows");
  if (rejects.skipped > 0) out += fmt::format(", {} skipped", rejects.skipped);
  return out + (struck ? ", words that name a level struck\n" : "\n");
}

}  // namespace

std::string eval_text(const LevelEvalReport& report) {
  std::vector<std::vector<std::string>> rows{
      {"framework", "n", "accuracy", "within one", "mae", "qwk", "coverage", "set size"}};
  for (const auto& entry : report.by_framework) rows.push_back(level_row(entry.framework->id.str(), entry.scores));
  if (report.by_framework.size() != 1)
    rows.push_back(level_row(report.by_framework.empty() ? "none" : "all, by rank", report.scores));
  return first_line(report.scores.n, report.struck, report.rejects) + text_table(rows) +
         fmt::format("coverage: of sets that should hold {:g} of the probability; mae and within one: in ranks\n",
                     report.coverage_asked) +
         reliability_text(report.scores.reliability, "the best fit's probability");
}

std::string eval_text(const BloomEvalReport& report) {
  std::vector<std::vector<std::string>> rows{{"process", "support", "precision", "recall", "f1"}};
  for (std::size_t process = 0; process < report.scores.per_class.size(); ++process) {
    const auto& scores = report.scores.per_class.at(process);
    rows.push_back({std::string{bloom_name(process)}, std::to_string(scores.support), cell(scores.precision),
                    cell(scores.recall), cell(scores.f1)});
  }
  return first_line(report.scores.n, report.struck, report.rejects) +
         fmt::format("macro F1 {}, kappa {} (mean of the six yes-or-no decisions), exact match {}\n",
                     cell(report.scores.macro_f1), cell(report.scores.kappa), cell(report.scores.exact_match)) +
         text_table(rows) + reliability_text(report.scores.reliability, "the six scores of a row");
}

}  // namespace mizani::render
