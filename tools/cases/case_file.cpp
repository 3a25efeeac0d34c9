// SPDX-License-Identifier: MIT
#include "tools/cases/case_file.h"

#include <functional>
#include <optional>
#include <utility>

#include "frameworks/nearest.h"
#include "tools/cases/about.h"
#include "tools/cases/case_input.h"
#include "tools/cases/case_tables.h"
#include "tools/cases/chain.h"
#include "tools/cases/database.h"
#include "tools/cases/snapshot.h"
#include "tools/cases/snapshot_rows.h"
#include "tools/cases/summary_rows.h"

namespace mizani::cases {

struct CaseFile::Parts {
  Database database;
  Mode mode;
  /// The damage met so far; a file found damaged is written to no more.
  Faults damage;

  template <class T>
  Expected<T> told(Expected<T> answer) {
    if (!answer && damage.empty()) {
      for (const auto& fault : answer.error()) {
        if (fault.code == "damaged-case-file") damage.push_back(fault);
      }
    }
    return answer;
  }

  /// Runs `body` on the verified head, in one view of the file.
  template <class T>
  Expected<T> read(const std::function<Expected<T>(const Head&)>& body) {
    const Transaction view{database, Transaction::Kind::read};
    if (!view.begun()) return failure(view.begun().error());
    const auto head = verified_head(database);
    if (!head) return told(Expected<T>{failure(head.error())});
    return told(body(*head));
  }

  /// Runs `body` on the verified head and keeps what it wrote, or nothing of it.
  template <class T>
  Expected<T> write(const std::function<Expected<T>(Head&)>& body) {
    if (mode == Mode::read_only)
      return failure({.code = "case-file-unwritable",
                      .where = database.file(),
                      .found = "a case file opened for reading",
                      .expected = "one opened for writing"});
    if (!damage.empty()) return failure(damage);
    Transaction transaction{database, Transaction::Kind::write};
    if (!transaction.begun()) return failure(transaction.begun().error());
    if (auto tables = told(check_tables(database)); !tables) return failure(std::move(tables.error()));
    auto head = told(verified_head(database));
    if (!head) return failure(std::move(head.error()));
    auto answer = told(body(*head));
    if (!answer) return answer;
    if (auto kept = transaction.commit(); !kept) return failure(std::move(kept.error()));
    return answer;
  }

  /// The entries of a case with its summary, each held against the other.
  Expected<std::pair<CaseRow, std::vector<Event>>> whole(const std::string& id) const {
    const auto row = verified_row(database, id);
    if (!row) return failure(row.error());
    auto events = events_of(database, id);
    if (!events) return failure(std::move(events.error()));
    if (!*row && events->empty()) {
      const auto ids = case_ids(database);
      if (!ids) return failure(ids.error());
      return failure({.code = "unknown-case",
                      .where = database.file(),
                      .found = id,
                      .expected = ids->empty() ? "nothing: the file holds no case"
                                               : "a case of the file, such as " + nearest_names(id, *ids, 3)});
    }
    CaseRow rebuilt;
    for (const auto& event : *events) {
      if (!apply(event, rebuilt))
        return failure(damage_at("events/" + std::to_string(event.seq), "an entry that follows from nothing",
                                 "received, assessed, then decided or noted"));
    }
    if (!*row || events->empty() || row_hash(**row) != row_hash(rebuilt))
      return failure(damage_at("cases/" + id, "a summary that does not follow from the entries",
                               "that of " + std::to_string(events->size()) + " entries"));
    return std::pair{std::move(rebuilt), std::move(*events)};
  }

  [[nodiscard]] Fault damage_at(const std::string& place, std::string found, std::string expected) const {
    return cases::damage(database, place, std::move(found), std::move(expected));
  }

  /// Writes one more entry of a case that is there; `may` looks at the case first.
  Expected<Event> add_entry(const std::string& id, Event event,
                            const std::function<Expected<void>(const CaseRow&)>& may) {
    return write<Event>([&](Head& head) -> Expected<Event> {
      auto known = whole(id);
      if (!known) return failure(std::move(known.error()));
      if (auto allowed = may(known->first); !allowed) return failure(std::move(allowed.error()));
      event.case_id = id;
      auto written = append(database, head, std::move(event));
      if (!written) return written;
      if (!apply(*written, known->first))
        return failure(damage_at("cases/" + id, "a case that takes no entry", "one that is received and assessed"));
      if (auto kept = update_row(database, known->first); !kept) return failure(std::move(kept.error()));
      return written;
    });
  }
};

CaseFile::CaseFile(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
CaseFile::CaseFile(CaseFile&&) noexcept = default;
CaseFile& CaseFile::operator=(CaseFile&&) noexcept = default;
CaseFile::~CaseFile() = default;

Expected<CaseFile> CaseFile::open(const std::filesystem::path& file, Mode mode, std::int64_t max_pages) {
  std::error_code error;
  if (mode == Mode::create_or_open && !std::filesystem::exists(file, error)) {
    if (auto made = create_case_file(file); !made) return failure(std::move(made.error()));
  }
  auto database = Database::open(file, false);
  if (!database) return failure(std::move(database.error()));
  std::string settings =
      "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA recursive_triggers = ON; "
      "PRAGMA synchronous = EXTRA";
  if (mode == Mode::read_only) settings += "; PRAGMA query_only = ON";
  if (max_pages > 0) settings += "; PRAGMA max_page_count = " + std::to_string(max_pages);
  if (auto header = check_header(*database); !header) return failure(std::move(header.error()));
  if (auto set = database->execute(settings); !set) return failure(std::move(set.error()));
  CaseFile out{std::make_unique<Parts>(Parts{.database = std::move(*database), .mode = mode, .damage = {}})};
  auto& parts = *out.parts_;
  if (auto tables = check_tables(parts.database); !tables) return failure(std::move(tables.error()));
  const auto sound = mode == Mode::read_only ? out.head().map([](const Head&) {}) : out.rows().map([](const auto&) {});
  if (!sound) return failure(sound.error());
  return out;
}

Expected<std::string> CaseFile::add(const NewCase& fresh) {
  if (auto faults = faults_of(fresh); !faults.empty()) return failure(std::move(faults));
  constexpr std::size_t year_length = 4;
  return parts_->write<std::string>([&](Head& head) -> Expected<std::string> {
    const auto& database = parts_->database;
    const auto id = next_id(database, fresh.at.substr(0, year_length));
    if (!id) return id;
    Event received{.case_id = *id,
                   .kind = EventKind::received,
                   .at = fresh.at,
                   .by = fresh.by,
                   .about = "{}",
                   .body = fresh.record_json};
    Event assessed{.case_id = *id,
                   .kind = EventKind::assessed,
                   .at = fresh.at,
                   .by = fresh.by,
                   .about = to_json(AssessmentAbout{fresh.summary, fresh.features, fresh.versions}),
                   .body = fresh.assessment_json};
    CaseRow row;
    for (auto* entry : {&received, &assessed}) {
      auto written = append(database, head, std::move(*entry));
      if (!written) return failure(std::move(written.error()));
      if (!apply(*written, row))
        return failure(
            parts_->damage_at("cases/" + *id, "an entry that cannot be read back", "that as it was written"));
    }
    if (auto kept = insert_row(database, row); !kept) return failure(std::move(kept.error()));
    ++head.cases;
    if (auto kept = store_head(database, head); !kept) return failure(std::move(kept.error()));
    return id;
  });
}

Expected<Event> CaseFile::assess_again(const std::string& id, const NewAssessment& assessment) {
  if (auto faults = faults_of(assessment); !faults.empty()) return failure(std::move(faults));
  return parts_->add_entry(
      id,
      {.kind = EventKind::assessed,
       .at = assessment.at,
       .by = assessment.by,
       .about = to_json(AssessmentAbout{assessment.summary, assessment.features, assessment.versions}),
       .body = assessment.assessment_json},
      [](const CaseRow&) { return Expected<void>{}; });
}

Expected<Event> CaseFile::decide(const std::string& id, const NewDecision& decision) {
  if (auto faults = faults_of(decision); !faults.empty()) return failure(std::move(faults));
  return parts_->add_entry(id,
                           {.kind = EventKind::decided,
                            .at = decision.at,
                            .by = decision.by,
                            .about = to_json(DecisionAbout{.kind = decision.kind, .on = decision.on}),
                            .body = decision.reasons},
                           [&](const CaseRow& row) -> Expected<void> {
                             if (decision.on >= row.received_on) return {};
                             return failure({.code = "bad-date",
                                             .where = "on",
                                             .found = decision.on,
                                             .expected = row.received_on + ", the day of receipt, or later"});
                           });
}

Expected<Event> CaseFile::note(const std::string& id, const NewNote& note) {
  if (auto faults = faults_of(note); !faults.empty()) return failure(std::move(faults));
  return parts_->add_entry(id,
                           {.kind = EventKind::noted, .at = note.at, .by = note.by, .about = "{}", .body = note.text},
                           [](const CaseRow&) { return Expected<void>{}; });
}

Expected<StoredCase> CaseFile::find(const std::string& id) {
  return parts_->read<StoredCase>([&](const Head&) -> Expected<StoredCase> {
    auto whole = parts_->whole(id);
    if (!whole) return failure(std::move(whole.error()));
    StoredCase out;
    out.row = std::move(whole->first);
    for (const auto& event : whole->second) {
      switch (event.kind) {
        case EventKind::received: out.record_json = event.body; break;
        case EventKind::assessed: {
          auto about = assessment_about(event.about).value_or(AssessmentAbout{});
          out.assessments.push_back({event.seq, event.at, event.by, event.body, std::move(about.summary),
                                     std::move(about.features), std::move(about.versions)});
          break;
        }
        case EventKind::decided: {
          auto about = decision_about(event.about).value_or(DecisionAbout{});
          out.decisions.push_back({event.seq, event.at, event.by, about.kind, std::move(about.on), event.body});
          break;
        }
        case EventKind::noted: out.notes.push_back({event.seq, event.at, event.by, event.body}); break;
      }
    }
    out.events = std::move(whole->second);
    return out;
  });
}

Expected<std::vector<CaseRow>> CaseFile::rows() {
  return parts_->read<std::vector<CaseRow>>([&](const Head& head) { return verified_rows(parts_->database, head); });
}

Expected<Head> CaseFile::head() {
  return parts_->read<Head>([](const Head& head) -> Expected<Head> { return head; });
}

Expected<void> CaseFile::store_snapshot(const std::string& hash, const std::string& bytes) {
  const auto version = read_snapshot(bytes);
  if (!version) return failure(version.error());
  if (version->hash != hash)
    return failure({.code = "snapshot-mismatch",
                    .where = hash,
                    .found = "an archive of content " + version->hash,
                    .expected = "content of the hash it is stored under"});
  return parts_->write<void>([&](Head& head) -> Expected<void> {
    const auto& database = parts_->database;
    const auto known = has_archive(database, hash);
    if (!known) return failure(known.error());
    if (*known) return {};
    if (auto kept = insert_archive(database, hash, bytes); !kept) return kept;
    ++head.snapshots;
    return store_head(database, head);
  });
}

Expected<bool> CaseFile::has_snapshot(const std::string& hash) {
  return parts_->read<bool>([&](const Head&) { return has_archive(parts_->database, hash); });
}

Expected<std::string> CaseFile::snapshot(const std::string& hash) {
  return parts_->read<std::string>([&](const Head&) { return verified_archive(parts_->database, hash); });
}

Expected<std::vector<SnapshotEntry>> CaseFile::snapshots() {
  return parts_->read<std::vector<SnapshotEntry>>([&](const Head& head) { return archives(parts_->database, head); });
}

}  // namespace mizani::cases
