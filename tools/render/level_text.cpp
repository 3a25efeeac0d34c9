// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "engine/level/level_distribution.h"
#include "tools/render/level_view.h"
#include "tools/render/path_view.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

constexpr std::size_t page = 110;
constexpr std::size_t evidence_shown = 8;

std::string run_of_levels(const level::FrameworkLevels& levels) {
  const auto& all = levels.framework->levels;
  const auto& first = all[levels.set_first].code;
  const auto& last = all[levels.set_last].code;
  return levels.set_first == levels.set_last ? first : first + " to " + last;
}

std::string bars(const level::FrameworkLevels& levels) {
  constexpr double width = 40;
  std::string out;
  for (std::size_t i = levels.distribution.size(); i-- > 0;) {
    const auto length = static_cast<std::size_t>(std::lround(levels.distribution[i] * width));
    out += fmt::format("   {:>5}  {:.2f}  {}{}\n", levels.framework->levels[i].code, levels.distribution[i],
                       std::string(length, '#'), i == levels.best_fit ? " <" : "");
  }
  if (levels.no_counterpart > 0.005) out += fmt::format("    none  {:.2f}\n", levels.no_counterpart);
  return out;
}

std::string framework_part(const FrameworkReading& reading, const LevelReport& report) {
  const Framework& framework = *reading.framework;
  if (!reading.overall) {
    return fmt::format(
        "\n{} ({}): no table at evidence {} or stronger leads there from the ACQF; no level is suggested\n",
        framework.id.str(), framework.name.in("en"), to_string(report.weakest));
  }
  const auto& overall = *reading.overall;
  std::string out = fmt::format("\n{} ({}): best fit level {} (probability {:.2f}), {:.0f} % set {}\n",
                                framework.id.str(), framework.name.in("en"), framework.levels[overall.best_fit].code,
                                overall.distribution[overall.best_fit], report.coverage * 100, run_of_levels(overall));
  out += overall.calibrated
             ? fmt::format("   calibrated on {} labelled texts held out of training\n", overall.rows)
             : "   no labelled texts of this framework: calibrated as the ACQF is, read through tables\n";
  if (!overall.path.hops.empty()) out += wrapped(rests_on_sentence(overall.path.rests_on), page, "   ");
  for (const auto& hop : overall.path.hops) {
    out += wrapped(fmt::format("by {} [{}] {}", hop.table->id.str(), to_string(hop.evidence), hop.table->report.title),
                   page, "   ");
    out += unspoken_words(hop, "   ");
  }
  out += bars(overall);
  for (std::size_t d = 0; d < reading.domains.size(); ++d) {
    const auto& domain = reading.domains.at(d);
    if (!domain) {
      out += fmt::format("   {:<10} nothing in the text speaks of it\n", domain_name(static_cast<text::Domain>(d)));
      continue;
    }
    out += fmt::format("   {:<10} best fit {} ({:.2f}), set {}\n", domain_name(static_cast<text::Domain>(d)),
                       framework.levels[domain->best_fit].code, domain->distribution[domain->best_fit],
                       run_of_levels(*domain));
  }
  return out;
}

std::string evidence_part(const LevelReport& report) {
  const auto& evidence = report.levelling.evidence;
  const std::size_t shown = report.explain ? evidence.size() : std::min(evidence.size(), evidence_shown);
  std::vector<std::vector<std::string>> rows{{"pull", "alone", "domain", "words"}};
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& item = evidence[i];
    const bool text = item.kind == level::Evidence::Kind::text;
    rows.push_back({fmt::format("{:+.2f}", item.pull), fmt::format("{:.1f}", item.position),
                    item.domain ? std::string{domain_name(*item.domain)} : "-",
                    text ? fmt::format("\"{}\" at {}-{}", item.text, item.span.begin, item.span.end) : item.text});
  }
  std::string out = "\nEvidence, strongest first (pull in ACQF levels)\n" + text_table(rows, "   ");
  out += fmt::format("   from {:.2f}, where a text without words would stand; all pulls together lead to {:.2f}\n",
                     report.levelling.start, report.levelling.position.mean);
  if (shown < evidence.size()) out += fmt::format("   and {} more (--explain shows all)\n", evidence.size() - shown);
  return out;
}

/// What is known besides the text, with the levels each makes likely.
std::string others_part(const LevelReport& report) {
  if (report.others.empty()) return "";
  std::string out = "\nBesides the text\n";
  for (const auto& other : report.others) {
    std::string levels;
    for (std::size_t i = 0; i < other.likelihood.size(); ++i) {
      if (other.likelihood[i] >= 0.5) levels += fmt::format("{}{}", levels.empty() ? "" : ", ", i + 1);
    }
    out += wrapped(fmt::format("{}: {} (weight {:.2f}, {}); at least half as likely as the best: ACQF {}",
                               code_of(other.kind), other.words, other.weight, other.source, levels),
                   page, "   ");
  }
  return out + fmt::format("   with the text: position {:.2f}, spread {:.2f}\n", report.combined.position.mean,
                           report.combined.position.spread);
}

std::string move_part(std::string_view verb, const level::Move& move, const LevelReport& report) {
  if (move.to_level == 0) return "";
  std::string out = fmt::format("to {} the best fit to ACQF level {}: {:.2f} levels", verb, move.to_level, move.needs);
  for (std::size_t i = 0; i < move.without.size(); ++i) {
    out += fmt::format("{}\"{}\"", i == 0 ? "; it would stand there without " : ", ",
                       report.levelling.evidence[move.without[i]].text);
  }
  for (std::size_t i = 0; i < move.phrases.size(); ++i)
    out += fmt::format("{}\"{}\"", i == 0 ? "; words of that level: " : ", ", move.phrases[i]);
  return wrapped(out, page, "   ");
}

/// The statements with what moved them set in brackets: [words +0.21].
std::string marked_text(const LevelReport& report) {
  std::string out = "\nThe text with its evidence\n";
  for (const auto& section : report.document.sections) {
    if (!section.heading.empty()) out += "   " + section.heading + '\n';
    for (const auto& statement : section.statements) {
      std::vector<const level::Evidence*> inside;
      for (const auto& item : report.levelling.evidence) {
        if (item.kind == level::Evidence::Kind::text && item.span.begin >= statement.span.begin &&
            item.span.end <= statement.span.end)
          inside.push_back(&item);
      }
      std::sort(inside.begin(), inside.end(),
                [](const auto* a, const auto* b) { return a->span.begin < b->span.begin; });
      std::string marked;
      std::size_t point = statement.span.begin;
      auto next = inside.begin();
      for (std::size_t i = 0; i < statement.text.size(); ++i) {
        const bool starts = (static_cast<unsigned char>(statement.text[i]) & 0xC0U) != 0x80U;
        if (starts && i > 0) ++point;
        if (starts && next != inside.end() && point == (*next)->span.end) {
          marked += fmt::format(" {:+.2f}]", (*next)->pull);
          ++next;
        }
        if (starts && next != inside.end() && point == (*next)->span.begin) marked += '[';
        marked += statement.text[i];
      }
      if (next != inside.end()) marked += fmt::format(" {:+.2f}]", (*next)->pull);
      out += wrapped("- " + marked, page, "   ");
    }
  }
  return out;
}

std::string sections_part(const LevelReport& report) {
  if (report.sections.empty()) return "";
  std::vector<std::vector<std::string>> rows{
      {"heading", "stated", "position", "spread", "ACQF best fit", "statements"}};
  for (const auto& section : report.sections) {
    rows.push_back(
        {section.heading, section.stated_level.value_or("-"), fmt::format("{:.2f}", section.levelling.position.mean),
         fmt::format("{:.2f}", section.levelling.position.spread),
         std::to_string(level::acqf_level_of(section.levelling.best)), std::to_string(section.levelling.statements)});
  }
  return "\nSections levelled one by one\n" + text_table(rows, "   ") +
         fmt::format("   {} of {} steps from one section to the next go down\n", steps_down(report.sections),
                     report.sections.size() - 1);
}

}  // namespace

std::string level_text(const LevelReport& report) {
  const auto& levelling = report.levelling;
  std::string out =
      "Rests on the words of the text: weak evidence, with a spread that says how weak (data/models/README.md).\n";
  if (!report.title.empty()) out += report.title + '\n';
  out +=
      fmt::format("{} statements, language {}; position {:.2f} on the ACQF scale, spread {:.2f}; best fit at {:.2f}\n",
                  levelling.statements, report.document.language, levelling.position.mean, levelling.position.spread,
                  levelling.best);
  out += fmt::format("read as a text of higher education with probability {:.2f}, of work or school with {:.2f}\n",
                     levelling.course, 1 - levelling.course);
  for (const auto warning : levelling.warnings) out += wrapped("warning: " + sentence_of(warning, report), page, "");
  for (const auto& reading : report.frameworks) out += framework_part(reading, report);
  out += sections_part(report);
  std::string labels;
  for (const auto process : levelling.bloom.labels)
    labels +=
        fmt::format("{}{} {:.2f}", labels.empty() ? "" : ", ", bloom_name(process), levelling.bloom.scores.at(process));
  if (!labels.empty()) {
    out += "\nCognitive processes named: " + labels;
    for (std::size_t i = 0; i < levelling.bloom.words.size(); ++i)
      out += fmt::format("{}\"{}\"", i == 0 ? " (by " : ", ", levelling.bloom.words[i].second);
    out += levelling.bloom.words.empty() ? "\n" : ")\n";
  }
  out += others_part(report);
  out += evidence_part(report);
  const auto moves = move_part("raise", levelling.raise, report) + move_part("lower", levelling.lower, report);
  if (!moves.empty()) out += "\nWhat would move it\n" + moves;
  if (report.explain) out += marked_text(report);
  return out;
}

}  // namespace mizani::render
