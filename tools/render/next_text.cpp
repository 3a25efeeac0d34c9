// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "tools/render/next_view.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

constexpr std::size_t page = 110;

double percent(double part, double whole) {
  constexpr double hundred = 100;
  return whole > 0 ? hundred * part / whole : 0;
}

std::string name_of(const path::HypotheticalReport& report) {
  return fmt::format("{} → {}", report.from->id.str(), report.to->id.str());
}

std::string pairs_cell(const path::NextReport& report) {
  return report.worsened == 0 ? fmt::format("{} better", report.improved)
                              : fmt::format("{} better, {} worse", report.improved, report.worsened);
}

/// "inferred", or that nothing leads from one to the other.
std::string today_cell(const path::HypotheticalReport& report) {
  return report.today == Evidence::unknown ? "no path" : std::string{to_string(report.today)};
}

std::string pair_cell(const path::NextReport& report, const path::ContinentUncertainty& today) {
  if (report.changes.empty()) return "-";
  const auto& change = report.changes.front();
  const auto& pair = today.pairs[change.pair];
  return fmt::format("{} → {} {:.1f} to {:.1f}", today.states[pair.from].state->code.str(),
                     today.states[pair.to].state->code.str(), change.before, change.after);
}

std::string source_cell(const path::NextReport& report, const path::ContinentUncertainty& today) {
  if (report.by_source.empty()) return "-";
  const auto& first = report.by_source.front();
  return fmt::format("{} {:.0f} %", today.states[first.state].state->code.str(), percent(first.bits, report.gain));
}

std::string reports_words(const NextView& view) {
  const auto& answer = view.answer;
  std::vector<std::vector<std::string>> rows{
      {"", "report", "gain", "of total", "pairs", "today", "first source", "widest change"}};
  for (std::size_t i = 0; i < std::min(view.most, answer.reports.size()); ++i) {
    const auto& report = answer.reports[i];
    const auto& candidate = answer.candidates[report.candidate];
    rows.push_back({std::to_string(i + 1), name_of(candidate), fmt::format("{:.1f}", report.gain),
                    fmt::format("{:.2f} %", percent(report.gain, answer.today.bits)), pairs_cell(report),
                    today_cell(candidate), source_cell(report, answer.today), pair_cell(report, answer.today)});
  }
  return text_table(rows);
}

/// What a reader has to know before acting: of the reports shown, and of all that somebody has written already.
std::string notes_words(const NextView& view) {
  std::string out;
  bool degrees = false;
  const auto& reports = view.answer.reports;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const auto& candidate = view.answer.candidates[reports[i].candidate];
    if (candidate.unread != nullptr) {
      out +=
          wrapped(fmt::format("note: {} (place {}, {:.1f} bits): a report is known whose table nobody has read ({}); "
                              "find it before writing one",
                              name_of(candidate), i + 1, reports[i].gain, candidate.unread->report.title),
                  page, "");
    }
    if (i >= view.most) continue;
    degrees = degrees || candidate.from->kind == FrameworkKind::degree_structure;
    if (candidate.placed_by_rank != 0) {
      out += wrapped(fmt::format("note: {}: {} of {} levels have no known counterpart; for the figure they stand by "
                                 "their share of the ladder, which is a shape and no evidence",
                                 name_of(candidate), candidate.placed_by_rank, candidate.from->levels.size()),
                     page, "");
    }
  }
  if (degrees) {
    out += wrapped(
        "note: …-degrees are the degrees that a state awards, where no framework is in force: the report would be a "
        "published table of those, or the framework itself",
        page, "");
  }
  return out;
}

std::string plan_words(const NextView& view) {
  const auto& answer = view.answer;
  if (view.query.plan == 0) return "";
  std::string out = "\nOne after another, each given those before it:\n";
  std::vector<std::vector<std::string>> rows{{"", "report", "gain", "cumulative", "of total", "left"}};
  for (std::size_t i = 0; i < answer.plan.size(); ++i) {
    const auto& step = answer.plan[i];
    rows.push_back({std::to_string(i + 1), name_of(answer.candidates[step.candidate]), fmt::format("{:.1f}", step.gain),
                    fmt::format("{:.1f}", step.cumulative),
                    fmt::format("{:.2f} %", percent(step.cumulative, answer.today.bits)),
                    fmt::format("{:.1f}", step.bits_left)});
  }
  if (!answer.plan.empty()) out += text_table(rows);
  if (answer.plan.size() < view.query.plan) out += "then no single report gains anything\n";
  return out;
}

}  // namespace

std::string next_text(const NextView& view) {
  const auto& today = view.answer.today;
  std::string out =
      "Uncertainty in bits: how open it is, for every level of every state, which level of each other state answers to "
      "it.\n0 is certain; silence counts as if all levels were equally likely; the best path between two states speaks "
      "for them.\n";
  out += wrapped(
      fmt::format("{}, evidence {} or stronger{}: {:.1f} bits, {:.0f} % of what knowing nothing would be ({:.1f}); {} "
                  "pairs of frameworks, {} states",
                  to_string(view.query.counted.filter.as_of.value_or(Date{})),
                  to_string(view.query.counted.filter.weakest),
                  view.query.counted.country ? ", pairs of " + view.query.counted.country->str() : "", today.bits,
                  percent(today.bits, today.most), today.most, today.pairs.size(), today.state_count),
      page, "");
  for (const auto& fault : today.left_out) out += fmt::format("not counted: {}, {}\n", fault.where, fault.found);
  out += '\n';
  if (view.answer.reports.empty()) {
    out += wrapped(
        "No single report would change that. Where nothing weaker than a published table is let in, a path between "
        "two states needs one at each end.",
        page, "");
    return out + plan_words(view);
  }
  out += reports_words(view);
  out += fmt::format("{} of {} reports that would gain anything, out of {} missing ones; each is weighed alone\n",
                     std::min(view.most, view.answer.reports.size()), view.answer.reports.size(),
                     view.answer.candidates.size());
  out += "first source: the state whose own levels become clearer most, with its share of the gain\n";
  return out + notes_words(view) + plan_words(view);
}

}  // namespace mizani::render
