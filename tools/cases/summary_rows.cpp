// SPDX-License-Identifier: MIT
#include "tools/cases/summary_rows.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "tools/cases/about.h"
#include "tools/cases/chain.h"
#include "tools/cases/digest.h"
#include "tools/cases/number_text.h"

namespace mizani::cases {
namespace {

constexpr std::size_t id_digits = 6;
constexpr std::string_view columns =
    "SELECT case_id, holder, title, institution, award_country, target_country, purpose, level, type, award_date, "
    "proposal, certainty, features, received_on, assessed_on, first_decided_on, decided_on, decision, decided_by, "
    "events, last_seq, hash FROM cases";

std::string day_of(const std::string& at) {
  constexpr std::size_t length_of_day = 10;
  return at.substr(0, length_of_day);
}

std::string_view decision_word(const CaseRow& row) {
  return row.decision ? to_string(*row.decision) : std::string_view{};
}

std::string hash_of(const CaseRow& row, std::string_view features) {
  const auto& s = row.summary;
  Digest digest;
  digest.add("mizani case file, summary 1").add(row.id);
  for (const auto* text : {&s.holder, &s.title, &s.institution, &s.award_country.str(), &s.target_country.str(),
                           &s.purpose, &s.level, &s.type, &s.award_date, &s.proposal})
    digest.add(*text);
  digest.add(s.certainty ? shortest(*s.certainty) : std::string{}).add(features);
  for (const auto* text : {&row.received_on, &row.assessed_on, &row.first_decided_on, &row.decided_on})
    digest.add(*text);
  return digest.add(decision_word(row)).add(row.decided_by).add(row.events).add(row.last_seq).hex();
}

Expected<CaseRow> read_row(const Database& database, const Statement& statement) {
  CaseRow row{.id = statement.text(0),
              .summary = {.holder = statement.text(1),
                          .title = statement.text(2),
                          .institution = statement.text(3),
                          .award_country = CountryCode{statement.text(4)},
                          .target_country = CountryCode{statement.text(5)},
                          .purpose = statement.text(6),
                          .level = statement.text(7),
                          .type = statement.text(8),
                          .award_date = statement.text(9),
                          .proposal = statement.text(10),
                          .certainty = statement.is_null(11) ? std::nullopt : std::optional{statement.real(11)}},
              .features = {},
              .received_on = statement.text(13),
              .assessed_on = statement.text(14),
              .first_decided_on = statement.text(15),
              .decided_on = statement.text(16),
              .decision = parse_decision(statement.text(17)),
              .decided_by = statement.text(18),
              .events = statement.number(19),
              .last_seq = statement.number(20)};
  const auto features = statement.text(12);
  const auto hash = hash_of(row, features);
  if (hash != statement.text(21))
    return failure(damage(database, "cases/" + row.id, "a summary of hash " + hash, "hash " + statement.text(21)));
  auto read = features_from(features);
  if (!read) return failure(damage(database, "cases/" + row.id, features, "the features of the case"));
  row.features = std::move(*read);
  return row;
}

/// Binds what follows the id, in the order of the table.
void bind_content(Statement& statement, const CaseRow& row) {
  const auto& s = row.summary;
  for (const auto* text : {&s.holder, &s.title, &s.institution, &s.award_country.str(), &s.target_country.str(),
                           &s.purpose, &s.level, &s.type, &s.award_date, &s.proposal})
    statement.bind(std::string_view{*text});
  const auto features = to_json(row.features);
  statement.bind(s.certainty).bind(std::string_view{features});
  for (const auto* text : {&row.received_on, &row.assessed_on, &row.first_decided_on, &row.decided_on})
    statement.bind(std::string_view{*text});
  statement.bind(decision_word(row)).bind(std::string_view{row.decided_by}).bind(row.events).bind(row.last_seq);
  statement.bind(std::string_view{hash_of(row, features)});
}

}  // namespace

bool apply(const Event& event, CaseRow& row) {
  ++row.events;
  row.last_seq = event.seq;
  switch (event.kind) {
    case EventKind::received:
      row.id = event.case_id;
      row.received_on = day_of(event.at);
      return row.events == 1;
    case EventKind::assessed: {
      auto about = assessment_about(event.about);
      if (!about) return false;
      row.summary = std::move(about->summary);
      row.features = std::move(about->features);
      row.assessed_on = day_of(event.at);
      return row.events > 1;
    }
    case EventKind::decided: {
      const auto about = decision_about(event.about);
      if (!about) return false;
      row.decision = about->kind;
      row.decided_on = about->on;
      if (row.first_decided_on.empty()) row.first_decided_on = about->on;
      row.decided_by = event.by;
      return row.events > 2;
    }
    case EventKind::noted: return row.events > 2;
  }
  return false;
}

std::string row_hash(const CaseRow& row) {
  return hash_of(row, to_json(row.features));
}

Expected<std::vector<CaseRow>> verified_rows(const Database& database, const Head& head) {
  auto statement = database.prepare(std::string{columns} + " ORDER BY case_id");
  std::vector<CaseRow> out;
  out.reserve(static_cast<std::size_t>(std::clamp<std::int64_t>(head.cases, 0, 1 << 20)));
  Faults faults;
  std::int64_t count = 0;
  while (statement.row()) {
    ++count;
    auto row = read_row(database, statement);
    if (row)
      out.push_back(std::move(*row));
    else
      faults.insert(faults.end(), row.error().begin(), row.error().end());
  }
  if (auto outcome = statement.outcome(); !outcome) return failure(std::move(outcome.error()));
  if (count != head.cases)
    faults.push_back(damage(database, "cases", std::to_string(count) + " summaries",
                            std::to_string(head.cases) + ", the number that the head tells"));
  if (!faults.empty()) return failure(std::move(faults));
  return out;
}

Expected<std::optional<CaseRow>> verified_row(const Database& database, const std::string& id) {
  auto statement = database.prepare(std::string{columns} + " WHERE case_id = ?");
  statement.bind(std::string_view{id});
  const bool found = statement.row();
  if (auto outcome = statement.outcome(); !outcome) return failure(std::move(outcome.error()));
  if (!found) return std::optional<CaseRow>{};
  return read_row(database, statement).map([](CaseRow row) { return std::optional{std::move(row)}; });
}

Expected<void> insert_row(const Database& database, const CaseRow& row) {
  auto statement =
      database.prepare("INSERT INTO cases VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  statement.bind(std::string_view{row.id});
  bind_content(statement, row);
  return statement.run();
}

Expected<void> update_row(const Database& database, const CaseRow& row) {
  auto statement = database.prepare(
      "UPDATE cases SET holder = ?, title = ?, institution = ?, award_country = ?, target_country = ?, purpose = ?, "
      "level = ?, type = ?, award_date = ?, proposal = ?, certainty = ?, features = ?, received_on = ?, assessed_on = "
      "?, first_decided_on = ?, decided_on = ?, decision = ?, decided_by = ?, events = ?, last_seq = ?, hash = ? "
      "WHERE case_id = ?");
  bind_content(statement, row);
  return statement.bind(std::string_view{row.id}).run();
}

Expected<std::vector<std::string>> case_ids(const Database& database) {
  auto statement = database.prepare("SELECT case_id FROM cases ORDER BY case_id");
  std::vector<std::string> out;
  while (statement.row()) out.push_back(statement.text(0));
  if (auto outcome = statement.outcome(); !outcome) return failure(std::move(outcome.error()));
  return out;
}

Expected<std::string> next_id(const Database& database, const std::string& year) {
  // '.' is the sign after '-': the range holds the ids of the year.
  auto statement = database.prepare("SELECT max(case_id) FROM cases WHERE case_id > ? AND case_id < ?");
  const auto from = year + '-';
  const auto to = year + '.';
  statement.bind(std::string_view{from}).bind(std::string_view{to});
  std::string last = statement.row() ? statement.text(0) : std::string{};
  if (auto outcome = statement.outcome(); !outcome) return failure(std::move(outcome.error()));
  std::size_t number = 0;
  if (!last.empty()) {
    const char* end = last.data() + last.size();
    const auto read = std::from_chars(last.data() + from.size(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || last.size() != from.size() + id_digits)
      return failure(damage(database, "cases/" + last, "an id of that form", "an id like 2026-000123"));
  }
  auto digits = std::to_string(number + 1);
  if (digits.size() > id_digits)
    return failure({.code = "case-file-full",
                    .where = database.file(),
                    .found = last,
                    .expected = "at most 999999 cases a year in one file; begin another"});
  return from + std::string(id_digits - digits.size(), '0') + digits;
}

}  // namespace mizani::cases
