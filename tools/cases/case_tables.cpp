// SPDX-License-Identifier: MIT
#include "tools/cases/case_tables.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace mizani::cases {
namespace {

namespace fs = std::filesystem;

/// SQLite keeps these words as they stand here. `events` and `snapshots` only grow: even "INSERT OR REPLACE", which
/// takes rows away without a DELETE, meets a trigger.
constexpr std::array<std::string_view, 15> definitions{
    "CREATE TABLE head(id INTEGER PRIMARY KEY CHECK(id = 1), events INTEGER NOT NULL, cases INTEGER NOT NULL, "
    "snapshots INTEGER NOT NULL, hash TEXT NOT NULL) STRICT",
    "CREATE TABLE events(seq INTEGER PRIMARY KEY, case_id TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, "
    "by TEXT NOT NULL, about TEXT NOT NULL, body TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL) STRICT",
    "CREATE TABLE cases(case_id TEXT PRIMARY KEY, holder TEXT NOT NULL, title TEXT NOT NULL, institution TEXT NOT "
    "NULL, award_country TEXT NOT NULL, target_country TEXT NOT NULL, purpose TEXT NOT NULL, level TEXT NOT NULL, "
    "type TEXT NOT NULL, award_date TEXT NOT NULL, proposal TEXT NOT NULL, certainty REAL, features TEXT NOT NULL, "
    "received_on TEXT NOT NULL, assessed_on TEXT NOT NULL, first_decided_on TEXT NOT NULL, decided_on TEXT NOT NULL, "
    "decision TEXT NOT NULL, decided_by TEXT NOT NULL, events INTEGER NOT NULL, last_seq INTEGER NOT NULL, "
    "hash TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE snapshots(hash TEXT PRIMARY KEY, kind TEXT NOT NULL, bytes BLOB NOT NULL, digest TEXT NOT NULL) "
    "STRICT",
    "CREATE INDEX events_of_case ON events(case_id, seq)",
    "CREATE UNIQUE INDEX received_once ON events(case_id) WHERE kind = 'received'",
    "CREATE TRIGGER events_follow BEFORE INSERT ON events WHEN NOT EXISTS (SELECT 1 FROM head WHERE events + 1 = "
    "NEW.seq AND hash = NEW.previous) BEGIN SELECT RAISE(ABORT, 'an entry follows the last one'); END",
    "CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END",
    "CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'entries are never taken away'); "
    "END",
    "CREATE TRIGGER snapshots_once BEFORE INSERT ON snapshots WHEN EXISTS (SELECT 1 FROM snapshots WHERE hash = "
    "NEW.hash) BEGIN SELECT RAISE(ABORT, 'an archive is stored once'); END",
    "CREATE TRIGGER snapshots_stay BEFORE UPDATE ON snapshots BEGIN SELECT RAISE(ABORT, 'archives are never "
    "changed'); END",
    "CREATE TRIGGER snapshots_remain BEFORE DELETE ON snapshots BEGIN SELECT RAISE(ABORT, 'archives are never taken "
    "away'); END",
    "CREATE TRIGGER cases_remain BEFORE DELETE ON cases BEGIN SELECT RAISE(ABORT, 'cases are never taken away'); END",
    "CREATE TRIGGER head_grows BEFORE UPDATE ON head WHEN NEW.events < OLD.events OR NEW.cases < OLD.cases OR "
    "NEW.snapshots < OLD.snapshots BEGIN SELECT RAISE(ABORT, 'a case file only grows'); END",
    "CREATE TRIGGER head_remains BEFORE DELETE ON head BEGIN SELECT RAISE(ABORT, 'the head stays'); END"};

Fault unwritable(const fs::path& file, int error) {
  return {.code = "case-file-unwritable",
          .where = file.string(),
          .found = std::strerror(error),  // NOLINT(concurrency-mt-unsafe): one thread a file
          .expected = "a folder that may be written"};
}

/// Gives the finished file its name unless the name is taken. FAT has no hard links, NFS no renaming with care.
int give_name(const fs::path& from, const fs::path& to) {
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  if (link(from.c_str(), to.c_str()) != 0) return errno;
  unlink(from.c_str());
  return 0;
}

/// The new name is on disk before anything is said to be in the file.
void keep_name(const fs::path& folder) {
  const int handle = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return;
  fsync(handle);
  close(handle);
}

Expected<void> fill(const fs::path& file) {
  auto database = Database::open(file, true);
  if (!database) return failure(std::move(database.error()));
  std::string sql = "PRAGMA page_size = 4096; PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE; PRAGMA application_id = " +
                    std::to_string(application_id) + "; PRAGMA user_version = " + std::to_string(case_file_version);
  for (const auto definition : definitions) (sql += "; ") += definition;
  sql += "; INSERT INTO head VALUES(1, 0, 0, 0, '" + std::string(64, '0') + "'); COMMIT";
  return database->execute(sql);
}

}  // namespace

Expected<void> create_case_file(const fs::path& file) {
  const fs::path unfinished = file.string() + ".new-" + std::to_string(getpid());
  std::error_code error;
  auto filled = fill(unfinished);
  if (!filled) {
    fs::remove(unfinished, error);
    auto faults = std::move(filled.error());
    if (faults.front().code == "unreadable") faults.front().code = "case-file-unwritable";
    faults.front().where = file.string();
    return failure(std::move(faults));
  }
  const int result = give_name(unfinished, file);
  if (result != 0) fs::remove(unfinished, error);
  if (result != 0 && result != EEXIST) return failure(unwritable(file, result));
  keep_name(file.parent_path());
  return {};
}

Expected<void> check_header(const Database& database) {
  std::error_code error;
  if (fs::file_size(database.file(), error) == 0 && !error)
    return failure({.code = "not-a-case-file",
                    .where = database.file(),
                    .found = "an empty file",
                    .expected = "a case file of mizani, or no file of that name"});
  const auto id = database.number("PRAGMA application_id");
  if (!id) return failure(id.error());
  if (*id != application_id)
    return failure({.code = "not-a-case-file",
                    .where = database.file(),
                    .found = "a database of application " + std::to_string(*id),
                    .expected = "a case file of mizani, application " + std::to_string(application_id)});
  const auto version = database.number("PRAGMA user_version");
  if (!version) return failure(version.error());
  if (*version != case_file_version)
    return failure({.code = *version > case_file_version ? "newer-case-file" : "damaged-case-file",
                    .where = database.file(),
                    .found = "version " + std::to_string(*version),
                    .expected = "version " + std::to_string(case_file_version)});
  auto mode = database.prepare("PRAGMA journal_mode");
  if (mode.row() && mode.text(0) == "wal")
    return failure({.code = "damaged-case-file",
                    .where = database.file(),
                    .found = "changes kept in a log beside the file",
                    .expected = "a file that is whole by itself (journal_mode DELETE)"});
  return mode.outcome();
}

Expected<void> check_tables(const Database& database) {
  auto found = database.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
  std::size_t place = 0;
  while (found.row()) {
    const auto sql = found.text(0);
    if (place >= definitions.size() || sql != definitions.at(place))
      return failure({.code = "damaged-case-file",
                      .where = database.file() + "#schema",
                      .found = sql,
                      .expected = place < definitions.size() ? std::string{definitions.at(place)} : "no more"});
    ++place;
  }
  if (auto outcome = found.outcome(); !outcome) return outcome;
  if (place != definitions.size())
    return failure({.code = "damaged-case-file",
                    .where = database.file() + "#schema",
                    .found = "an end",
                    .expected = std::string{definitions.at(place)}});
  return {};
}

}  // namespace mizani::cases
