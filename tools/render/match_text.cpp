// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "tools/render/match_view.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

constexpr std::size_t page = 110;
constexpr std::size_t shown = 40;

std::string coverage_line(const char* who, const char* whom, const match::Coverage& coverage, std::size_t missing) {
  if (coverage.outcomes == 0) return fmt::format("The {} has no outcomes: nothing to cover.\n", whom);
  return fmt::format("The {} covers {} of the {}'s {} outcomes, {} more in part, {} not; mean similarity {:.2f}\n", who,
                     coverage.covered, whom, coverage.outcomes, coverage.partly, missing, coverage.mean);
}

std::string numbered(const MatchSide& side, std::size_t outcome, std::string_view indent) {
  return wrapped(fmt::format("{}. {}", side.numbers[outcome], side.outcomes[outcome].text), page, indent);
}

std::string words_line(const std::vector<match::Contribution>& parts) {
  std::string line;
  for (const auto& part : parts) {
    std::string name{contribution_name(part.kind)};
    if (!part.source.empty()) {
      name = part.source == part.target ? part.source : part.source + " ~ " + part.target;
      if (part.kind == match::Contribution::Kind::governed) name += " (under like verbs)";
    }
    line += fmt::format("{}{} {:.2f}", line.empty() ? "" : ", ", name, part.value);
  }
  return wrapped(line, page, "         ");
}

std::string list(const char* heading, const std::vector<std::size_t>& places, const MatchSide& side) {
  if (places.empty()) return {};
  std::string out = fmt::format("\n{}\n", heading);
  for (std::size_t i = 0; i < places.size() && i < shown; ++i) out += numbered(side, places[i], "   ");
  if (places.size() > shown) out += fmt::format("   … and {} more (--format json lists all)\n", places.size() - shown);
  return out;
}

std::string pairs(const MatchReport& report) {
  if (report.match.one_to_one.empty()) return {};
  std::string out = "\nOne to one\n";
  for (std::size_t i = 0; i < report.match.one_to_one.size() && i < shown; ++i) {
    const auto& pair = report.match.one_to_one[i];
    out += fmt::format("   {:.2f}  {}\n", pair.weight, pair.weight >= report.policy.covered ? "covered" : "in part");
    out += numbered(report.source, pair.source, "     source ");
    out += numbered(report.target, pair.target, "     target ");
    if (!report.contributions.empty()) out += words_line(report.contributions[i]);
  }
  if (report.match.one_to_one.size() > shown)
    out += fmt::format("   … and {} more (--format json lists all)\n", report.match.one_to_one.size() - shown);
  return out;
}

}  // namespace

std::string match_text(const MatchReport& report) {
  const auto& match = report.match;
  std::string out = coverage_line("source", "target", match.target, match.missing.size()) +
                    coverage_line("target", "source", match.source, match.extra.size());
  if (!report.source.outcomes.empty() && !report.target.outcomes.empty())
    out += fmt::format("Alike both ways {:.2f}, one to one {:.2f} (0 to 1)\n", match.symmetric, match.assigned);
  for (const auto& warning : report.warnings) out += wrapped("Note: " + warning.message, page, "");
  out += pairs(report) + list("Missing: in the target, not in the source", match.missing, report.target) +
         list("Extra: in the source, not in the target", match.extra, report.source);
  return out + fmt::format(
                   "\ncovered: similarity {:g} or more; in part: {:g} or more (data/policy.json). Shared words "
                   "are evidence, not proof.\n",
                   report.policy.covered, report.policy.partly);
}

}  // namespace mizani::render
