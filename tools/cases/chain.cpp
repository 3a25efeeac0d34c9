// SPDX-License-Identifier: MIT
#include "tools/cases/chain.h"

#include <optional>
#include <utility>

#include "tools/cases/digest.h"

namespace mizani::cases {
namespace {

constexpr std::string_view columns = "SELECT e.seq, e.case_id, e.kind, e.at, e.by, e.about, e.body, e.previous, e.hash";

std::string place_of(std::int64_t seq) {
  return "events/" + std::to_string(seq);
}

/// The entry that a statement with `columns` stands on, and its fault where its content does not have its hash.
Event read_event(const Database& database, const Statement& statement, Faults& faults) {
  Event out{.seq = statement.number(0),
            .case_id = statement.text(1),
            .kind = EventKind::received,
            .at = statement.text(3),
            .by = statement.text(4),
            .about = statement.text(5),
            .body = statement.text(6),
            .previous = statement.text(7),
            .hash = statement.text(8)};
  const auto name = statement.text(2);
  if (const auto kind = parse_event_kind(name)) {
    out.kind = *kind;
  } else {
    faults.push_back(damage(database, place_of(out.seq), "an entry of kind " + name, "a kind that is written"));
    return out;
  }
  if (const auto hash = event_hash(out); hash != out.hash)
    faults.push_back(damage(database, place_of(out.seq), "content of hash " + hash, "hash " + out.hash));
  return out;
}

void check_link(const Database& database, const Event& event, const std::string& before, Faults& faults) {
  if (event.previous != before)
    faults.push_back(damage(database, place_of(event.seq), "an entry that follows " + event.previous,
                            before.empty() ? "the entry before it" : "one that follows " + before));
}

}  // namespace

Fault damage(const Database& database, const std::string& place, std::string found, std::string expected) {
  return {.code = "damaged-case-file",
          .where = database.file() + '#' + place,
          .found = std::move(found),
          .expected = std::move(expected)};
}

std::string chain_start() {
  return std::string(digest_digits, '0');
}

std::string event_hash(const Event& event) {
  return Digest{}
      .add("mizani case file, entry 1")
      .add(event.seq)
      .add(event.case_id)
      .add(to_string(event.kind))
      .add(event.at)
      .add(event.by)
      .add(event.about)
      .add(event.body)
      .add(event.previous)
      .hex();
}

Expected<Head> verified_head(const Database& database) {
  auto stored = database.prepare("SELECT events, cases, snapshots, hash FROM head WHERE id = 1");
  const bool found = stored.row();
  if (auto outcome = stored.outcome(); !outcome) return failure(std::move(outcome.error()));
  if (!found) return failure(damage(database, "head", "none", "the number of entries and the last hash"));
  Head head{
      .events = stored.number(0), .cases = stored.number(1), .snapshots = stored.number(2), .hash = stored.text(3)};

  auto last = database.prepare(std::string{columns} + " FROM events e ORDER BY e.seq DESC LIMIT 1");
  Faults faults;
  std::int64_t seq = 0;
  std::string hash = chain_start();
  if (last.row()) {
    const auto event = read_event(database, last, faults);
    seq = event.seq;
    hash = event.hash;
  }
  if (auto outcome = last.outcome(); !outcome) return failure(std::move(outcome.error()));
  if (seq != head.events)
    faults.push_back(damage(database, "head", std::to_string(head.events) + " entries told by the head",
                            std::to_string(seq) + ", the number of the last entry"));
  if (hash != head.hash)
    faults.push_back(damage(database, "head", "hash " + head.hash, "that of the last entry, " + hash));
  if (!faults.empty()) return failure(std::move(faults));
  return head;
}

Expected<std::vector<Event>> events_of(const Database& database, const std::string& case_id) {
  auto statement = database.prepare(std::string{columns} +
                                    ", coalesce(p.hash, '') FROM events e LEFT JOIN events p ON p.seq = e.seq - 1 "
                                    "WHERE e.case_id = ? ORDER BY e.seq");
  statement.bind(std::string_view{case_id});
  std::vector<Event> out;
  Faults faults;
  while (statement.row()) {
    out.push_back(read_event(database, statement, faults));
    check_link(database, out.back(), out.back().seq == 1 ? chain_start() : statement.text(9), faults);
  }
  if (auto outcome = statement.outcome(); !outcome) return failure(std::move(outcome.error()));
  if (!faults.empty()) return failure(std::move(faults));
  return out;
}

Expected<void> for_each_event(const Database& database, const std::function<void(const Event&, Faults)>& visit) {
  auto statement = database.prepare(std::string{columns} + " FROM events e ORDER BY e.seq");
  std::int64_t seq = 0;
  std::string before = chain_start();
  while (statement.row()) {
    Faults faults;
    const auto event = read_event(database, statement, faults);
    if (event.seq != ++seq) {
      faults.push_back(damage(database, place_of(seq), "no entry", "an entry"));
      seq = event.seq;
    }
    check_link(database, event, before, faults);
    before = event.hash;
    visit(event, std::move(faults));
  }
  return statement.outcome();
}

Expected<Event> append(const Database& database, Head& head, Event event) {
  event.seq = head.events + 1;
  event.previous = head.hash;
  event.hash = event_hash(event);
  auto statement = database.prepare("INSERT INTO events VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
  statement.bind(event.seq);
  for (const auto text : {std::string_view{event.case_id}, to_string(event.kind), std::string_view{event.at},
                          std::string_view{event.by}, std::string_view{event.about}, std::string_view{event.body},
                          std::string_view{event.previous}, std::string_view{event.hash}})
    statement.bind(text);
  if (auto done = statement.run(); !done) return failure(std::move(done.error()));
  head.events = event.seq;
  head.hash = event.hash;
  // The trigger of the next entry looks at the head.
  if (auto done = store_head(database, head); !done) return failure(std::move(done.error()));
  return event;
}

Expected<void> store_head(const Database& database, const Head& head) {
  return database.prepare("UPDATE head SET events = ?, cases = ?, snapshots = ?, hash = ? WHERE id = 1")
      .bind(head.events)
      .bind(head.cases)
      .bind(head.snapshots)
      .bind(std::string_view{head.hash})
      .run();
}

}  // namespace mizani::cases
