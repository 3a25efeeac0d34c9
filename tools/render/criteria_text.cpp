// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "tools/render/criteria_view.h"
#include "tools/render/criteria_words.h"
#include "tools/render/provenance.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

constexpr std::size_t page = 110;

std::string counts_words(const compare::ProbeFinding& finding, const CriteriaWords& words) {
  if (finding.of == 0) return "";
  if (finding.weak == 0) return fmt::format(": {}", fmt::format(fmt::runtime(words.counted), finding.have, finding.of));
  return fmt::format(": {}", fmt::format(fmt::runtime(words.counted_weak), finding.have, finding.of, finding.weak));
}

std::string missing_words(const compare::ProbeFinding& finding, const CriteriaWords& words) {
  if (finding.missing.empty() || (finding.of != 0 && finding.missing.size() == finding.of)) return "";
  std::string list;
  for (const auto& key : finding.missing) {
    list += list.empty() ? "" : ", ";
    list += missing_word(words, key);
  }
  return fmt::format("; {}", fmt::format(fmt::runtime(words.lacking), list));
}

std::string item_words(const compare::EvidenceItem& item, const CriteriaWords& words) {
  std::string out = wrapped(fmt::format("{} [{}{}, {}]", item.value, to_string(item.evidence),
                                        item.kind.empty() ? item.kind : fmt::format(", {}", item.kind), item.at),
                            page, "        ");
  for (const auto& key : item.cited) {
    if (const auto source = item.sources->find(key); source != item.sources->end())
      out += wrapped(fmt::format("{}: {}", words.source, citation(source->second)), page, "           ");
  }
  return out;
}

std::string criterion_words(const compare::CriterionCheck& check, const CriteriaWords& words,
                            const std::string& language) {
  const Criterion& criterion = *check.criterion;
  std::string out =
      fmt::format("\n{}{}. {}: {}\n", words.kinds.at(static_cast<std::size_t>(criterion.kind)),
                  criterion.number ? fmt::format(" {}", *criterion.number) : std::string{},
                  criterion.title.in(language), words.statuses.at(static_cast<std::size_t>(check.status)));
  out += wrapped(criterion.asks.in(language), page, "   ");
  out +=
      wrapped(fmt::format("({})", fmt::format(fmt::runtime(words.asked_by), to_string(criterion.provenance.evidence))),
              page, "   ");
  for (const auto& finding : check.findings) {
    out += wrapped(fmt::format("- {}: {}{}{}", words.probe_statuses.at(static_cast<std::size_t>(finding.status)),
                               words.probes.at(static_cast<std::size_t>(finding.probe)), counts_words(finding, words),
                               missing_words(finding, words)),
                   page, "   ");
    for (const auto& item : finding.items) out += item_words(item, words);
  }
  for (const auto& wanted : criterion.to_supply)
    out += wrapped(fmt::format("? {}: {}", words.to_supply, wanted.in(language)), page, "   ");
  return out;
}

std::string set_words(const compare::SetCheck& check, const CriteriaWords& words, const std::string& language) {
  std::string out = fmt::format("\n== {} ({})\n", check.set->name.in(language), check.set->id.str());
  if (!check.set->note.empty()) out += wrapped(check.set->note, page, "");
  out += fmt::format(fmt::runtime(words.totals), check.counts[0], check.counts[1], check.counts[2], check.counts[3]) +
         '\n';
  for (const auto& criterion : check.checks) out += criterion_words(criterion, words, language);
  return out;
}

}  // namespace

std::string criteria_text(const compare::CriteriaAnswer& answer, const std::string& language) {
  const auto& words = criteria_words(language);
  std::string out =
      fmt::format(fmt::runtime(words.heading), answer.framework->id.str(), answer.framework->name.in(language),
                  answer.to->id.str(), answer.to->name.in(language)) +
      ", " + to_string(answer.as_of) + '\n' + wrapped(words.caution, page, "");
  if (answer.framework->kind == FrameworkKind::degree_structure) out += wrapped(words.degrees_only, page, "");
  for (const auto& set : answer.sets) out += set_words(set, words, language);
  return out;
}

}  // namespace mizani::render
