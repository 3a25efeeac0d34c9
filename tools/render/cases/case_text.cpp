// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "tools/render/cases/case_view.h"
#include "tools/render/cases/case_words.h"
#include "tools/render/picture/text_fit.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

constexpr std::string_view detail = "       ";

template <class Part>
const Part& written_at(const std::vector<Part>& parts, std::int64_t seq) {
  return *std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.seq == seq; });
}

/// What is known of the parts, with commas between.
std::string known(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const auto part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out.empty() ? "not known" : out;
}

std::string prefixed(std::string_view word, std::string_view text) {
  return text.empty() ? std::string{} : fmt::format("{} {}", word, text);
}

std::string fact(std::string_view name, std::string_view words) {
  constexpr std::size_t text_begins = 15;
  const std::string indent(text_begins, ' ');
  std::string text = wrapped(picture::printable(words), case_page, indent);
  if (text.empty()) text = indent + "not known\n";  // a field of nothing but blanks
  return fmt::format("  {:<{}}{}", name, text_begins - 2, std::string_view{text}.substr(text_begins));
}

std::string state_words(const cases::CaseRow& row) {
  if (!row.decision) return "open";
  auto out = fmt::format("decided: {} from {}, by {}", to_string(*row.decision), row.decided_on, row.decided_by);
  if (row.first_decided_on != row.decided_on) out += fmt::format("; first decided {}", row.first_decided_on);
  return out;
}

/// The lines below the heading of an entry.
std::string details(const cases::Event& event, const cases::StoredCase& stored) {
  const auto text = [](std::string_view words) { return wrapped(picture::printable(words), case_page, detail); };
  switch (event.kind) {
    case cases::EventKind::received: return {};
    case cases::EventKind::assessed: {
      const auto& assessment = written_at(stored.assessments, event.seq);
      return text("proposes " + proposal_words(assessment.summary)) +
             text(fmt::format("program {}", known({assessment.versions.program}))) +
             text(fmt::format("data {}", known({assessment.versions.data_hash})));
    }
    case cases::EventKind::decided: {
      const auto& decision = written_at(stored.decisions, event.seq);
      const bool stands = decision.seq == stored.decisions.back().seq;
      return text(fmt::format("{} from {}{}", to_string(decision.kind), decision.on, stands ? "" : " (superseded)")) +
             text(decision.reasons);
    }
    case cases::EventKind::noted: return text(event.body);
  }
  return {};
}

std::string short_entry(const cases::Event& entry) {
  return fmt::format("Entry {} of the file, {}; its hash, to be noted elsewhere:\n{}\n", entry.seq, entry.at,
                     entry.hash);
}

}  // namespace

std::string case_text(const cases::StoredCase& stored) {
  const auto& row = stored.row;
  const auto& summary = row.summary;
  std::string out = fmt::format("Case {}\n", row.id);
  out += fact("title", known({summary.title}));
  out += fact("holder", known({summary.holder}));
  out += fact("institution", known({summary.institution}));
  out += fact("from", known({summary.award_country.str(), prefixed("awarded", summary.award_date),
                             prefixed("type", summary.type), prefixed("level", summary.level)}));
  out += fact("to", known({summary.target_country.str(), prefixed("level", row.features.target_level),
                           prefixed("for", summary.purpose)}));
  out += fact("received", row.received_on);
  out += fact("proposal", proposal_words(summary));
  out += fact("state", state_words(row));
  out += "\nHistory\n";
  for (const auto& event : stored.events) {
    out += fmt::format("{:>5}  {}  {} by {}\n", event.seq, event.at, to_string(event.kind), cell(event.by, case_page));
    out += details(event, stored);
  }
  return out + "\nThe record and each assessment in full: --format json\n";
}

std::string decided_text(const cases::Event& entry, const cases::StoredCase& stored) {
  const auto& decision = written_at(stored.decisions, entry.seq);
  const std::string word{to_string(decision.kind)};
  std::string out = fmt::format("Case {} is decided: {} from {}.\n", entry.case_id, word, decision.on);
  const auto& proposal = stored.row.summary.proposal;
  if (!proposal.empty() && proposal != word)
    out += fmt::format("The assessment proposes {}: the decision departs from it.\n", cell(proposal, case_page));
  const auto earlier = std::find_if(stored.decisions.rbegin(), stored.decisions.rend(),
                                    [&](const cases::StoredDecision& d) { return d.seq < entry.seq; });
  if (earlier != stored.decisions.rend())
    out += fmt::format("It supersedes {} from {}, which stays in the file.\n", to_string(earlier->kind), earlier->on);
  return out + short_entry(entry);
}

std::string noted_text(const cases::Event& entry) {
  return fmt::format("Noted in case {}.\n", entry.case_id) + short_entry(entry);
}

}  // namespace mizani::render
