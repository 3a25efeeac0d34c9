// SPDX-License-Identifier: MIT
#include <vector>

#include <fmt/format.h>

#include "tools/render/cases/case_words.h"
#include "tools/render/cases/consistency_view.h"
#include "tools/render/picture/text_fit.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

/// "home level ke-knqf:7": the name of a trait with blanks for hyphens.
std::string trait_name(const std::string& name) {
  std::string out = name;
  for (char& c : out) c = c == '-' ? ' ' : c;
  return out;
}

std::string value_words(const std::string& value) {
  return value.empty() ? "not known" : value;
}

std::string hanging(std::string_view name, const std::string& words) {
  constexpr std::size_t text_begins = 12;
  const std::string text = wrapped(picture::printable(words), case_page, std::string(text_begins, ' '));
  return fmt::format("  {:<{}}{}", name, text_begins - 2, std::string_view{text}.substr(text_begins));
}

std::string traits_words(const std::vector<cases::Trait>& alike, const std::vector<cases::Trait>& differs) {
  std::string same;
  for (const auto& trait : alike)
    same += fmt::format("{}{} {}", same.empty() ? "" : "; ", trait_name(trait.name), trait.first);
  std::string other;
  for (const auto& trait : differs)
    other += fmt::format("{}{} {} against {}", other.empty() ? "" : "; ", trait_name(trait.name),
                         value_words(trait.first), value_words(trait.second));
  std::string out;
  if (!same.empty()) out += hanging("alike", same);
  return out + hanging("differs", other.empty() ? "in nothing that the file knows" : other);
}

}  // namespace

std::string consistency_text(const cases::ConsistencyReport& report, const cases::ConsistencyPolicy& policy) {
  std::string out = fmt::format("{} of like cases decided differently, among {} compared\n",
                                counted(report.divergences.size(), "pair"), counted(report.compared, "decided case"));
  if (report.not_compared > 0)
    out += fmt::format("{} not compared: country of award, institution or type is not known\n",
                       counted(report.not_compared, "decided case"));
  out += wrapped(fmt::format("Like are cases of one institution, type of award, target country and purpose, awarded at "
                             "most {} apart.",
                             counted(policy.near_years, "year")),
                 case_page, "");
  for (const auto& pair : report.divergences) {
    out += fmt::format("\n{} {}, {} {}\n", pair.first, to_string(pair.first_decision), pair.second,
                       to_string(pair.second_decision));
    out += traits_words(pair.alike, pair.differs);
  }
  return out;
}

std::string similar_text(const cases::CaseRow& of, const cases::SimilarCases& similar,
                         const cases::ConsistencyPolicy& policy) {
  if (of.features.type.empty())
    return fmt::format("Case {} names no type of award, by which past cases are found.\n", of.id);
  std::size_t all = 0;
  for (const auto& [word, number] : similar.by_decision) all += number;
  std::string out = fmt::format("{} like {}", counted(all, "past case"), of.id);
  if (all > 0) out += ": " + outcome_words(similar.by_decision);
  if (similar.cases.size() < all) out += fmt::format("; the nearest {} are shown", similar.cases.size());
  out += '\n';
  out +=
      wrapped(fmt::format("Like are decided cases of one country of award, type, target country and purpose, awarded "
                          "at most {} apart.",
                          counted(policy.near_years, "year")),
              case_page, "");
  for (const auto& past : similar.cases) {
    out += fmt::format("\n{} {} from {}\n", past.id, to_string(past.decision), past.decided_on);
    out += traits_words({}, past.differs);
  }
  return out;
}

}  // namespace mizani::render
