// SPDX-License-Identifier: MIT
#include "tools/render/cases/case_words.h"

#include "tools/render/picture/text_fit.h"
#include "tools/render/text_table.h"

namespace mizani::render {

std::string cell(std::string_view text, std::size_t width) {
  std::string line = picture::printable(text);
  if (display_width(line) <= width) return line;
  constexpr std::string_view ellipsis = "…";
  std::size_t points = 0;
  std::size_t end = 0;
  while (end < line.size()) {
    std::size_t next = end + 1;
    while (next < line.size() && (static_cast<unsigned char>(line[next]) & 0xC0U) == 0x80U) ++next;
    if (points + 1 == width) break;
    end = next;
    ++points;
  }
  line.resize(end);
  line.erase(line.find_last_not_of(' ') + 1);
  return line.append(ellipsis);
}

std::string outcome_words(const std::map<std::string, std::size_t>& counts) {
  std::string out;
  const auto add = [&](std::string_view word, std::size_t number) {
    if (!out.empty()) out += ", ";
    out += fmt::format("{} {}", word.empty() ? "none" : cell(word, case_page), number);
  };
  for (const auto kind : cases::decision_kinds) {
    if (const auto found = counts.find(std::string{to_string(kind)}); found != counts.end())
      add(found->first, found->second);
  }
  for (const auto& [word, number] : counts) {
    if (!cases::parse_decision(word)) add(word, number);
  }
  return out;
}

std::string proposal_words(const cases::CaseSummary& summary) {
  if (summary.proposal.empty()) return "none";
  auto out = cell(summary.proposal, case_page);
  if (summary.certainty) out += fmt::format(", certainty {:.2f}", *summary.certainty);
  return out;
}

void known_field(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  if (text.empty())
    json.null();
  else
    json.value(text);
}

void row_object(JsonWriter& json, const cases::CaseRow& row) {
  const auto& summary = row.summary;
  json.object([&] {
    json.field("id", row.id);
    known_field(json, "holder", summary.holder);
    known_field(json, "title", summary.title);
    known_field(json, "institution", summary.institution);
    known_field(json, "type", summary.type);
    known_field(json, "level", summary.level);
    known_field(json, "award_country", summary.award_country.str());
    known_field(json, "award_date", summary.award_date);
    known_field(json, "target_country", summary.target_country.str());
    known_field(json, "purpose", summary.purpose);
    known_field(json, "proposal", summary.proposal);
    json.optional_field("certainty", summary.certainty);
    json.field("state", row.open() ? "open" : "decided");
    known_field(json, "decision", row.decision ? to_string(*row.decision) : std::string_view{});
    known_field(json, "decided_on", row.decided_on);
    known_field(json, "decided_by", row.decided_by);
    known_field(json, "first_decided_on", row.first_decided_on);
    json.field("received_on", row.received_on);
    known_field(json, "assessed_on", row.assessed_on);
    json.field("entries", row.events);
  });
}

}  // namespace mizani::render
