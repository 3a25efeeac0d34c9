// SPDX-License-Identifier: MIT
#include "tools/cases/database.h"

#include <utility>

#include <sqlite3.h>

namespace mizani::cases {
namespace {

/// How often and how long (milliseconds) a call waits for another process: ten seconds in all, evenly, so that no
/// writer starves beside one that writes without rest.
constexpr int wait_step = 2;
constexpr int most_waits = 5000;

int wait_for_other(void* /*unused*/, int waits) {
  if (waits >= most_waits) return 0;
  sqlite3_sleep(wait_step);
  return 1;
}

Fault fault_of(int result, const std::string& file, const std::string& message) {
  switch (result & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {.code = "case-file-busy",
              .where = file,
              .found = "another process has held it for ten seconds",
              .expected = "to be let in; try again"};
    case SQLITE_FULL:
      return {.code = "case-file-full",
              .where = file,
              .found = message,
              .expected = "room to write; nothing of this entry was kept"};
    case SQLITE_NOTADB:
      return {.code = "not-a-case-file", .where = file, .found = message, .expected = "a case file of mizani"};
    case SQLITE_CORRUPT:
    case SQLITE_MISMATCH:
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
      return {.code = "damaged-case-file",
              .where = file,
              .found = message,
              .expected = "an undamaged database; take a copy of the file from before"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {.code = "case-file-unwritable",
              .where = file,
              .found = message,
              .expected = "a file and folder that may be written"};
    case SQLITE_IOERR:
      if (result == SQLITE_IOERR_WRITE || result == SQLITE_IOERR_FSYNC || result == SQLITE_IOERR_DIR_FSYNC ||
          result == SQLITE_IOERR_TRUNCATE || result == SQLITE_IOERR_DELETE)
        return {.code = "case-file-full",
                .where = file,
                .found = message,
                .expected = "a disk that takes what is written; nothing of this entry was kept"};
      return {.code = "damaged-case-file",
              .where = file,
              .found = message,
              .expected = "a file that can be read to its end; take a copy from before"};
    default: return {.code = "unreadable", .where = file, .found = message, .expected = "a case file of mizani"};
  }
}

}  // namespace

Statement::Statement(sqlite3* database, const std::string& file, std::string_view sql)
    : database_(database), file_(&file) {
  sqlite3_stmt* statement = nullptr;
  note(sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
  statement_.reset(statement);
}

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

void Statement::note(int result) {
  if (failed_ || result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE) return;
  failed_ = true;
  fault_ = fault_of(sqlite3_extended_errcode(database_), *file_, sqlite3_errmsg(database_));
}

Statement& Statement::bind(std::string_view text) {
  // A null pointer would be bound as NULL.
  const char* begin = text.empty() ? "" : text.data();
  if (!failed_) note(sqlite3_bind_text64(statement_.get(), next_++, begin, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(std::int64_t number) {
  if (!failed_) note(sqlite3_bind_int64(statement_.get(), next_++, number));
  return *this;
}

Statement& Statement::bind(const std::optional<double>& number) {
  if (!failed_) {
    note(number ? sqlite3_bind_double(statement_.get(), next_, *number) : sqlite3_bind_null(statement_.get(), next_));
    ++next_;
  }
  return *this;
}

Statement& Statement::bind_bytes(std::string_view bytes) {
  if (!failed_) note(sqlite3_bind_blob64(statement_.get(), next_++, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
  return *this;
}

bool Statement::row() {
  if (failed_) return false;
  const int result = sqlite3_step(statement_.get());
  note(result);
  return result == SQLITE_ROW;
}

Expected<void> Statement::run() {
  while (row()) {
  }
  return outcome();
}

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

Expected<void> Statement::outcome() const {
  if (failed_) return failure(fault_);
  return {};
}

void Database::Closer::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

Expected<Database> Database::open(const std::filesystem::path& file, bool create) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (!create && !std::filesystem::exists(status))
    return failure(
        {.code = "missing-file", .where = file.string(), .found = "no such file", .expected = "a case file"});
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
    return failure(
        {.code = "not-a-file", .where = file.string(), .found = "no regular file", .expected = "a case file"});
  Database out{file.string()};
  sqlite3* handle = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (create ? SQLITE_OPEN_CREATE : 0);
  const int result = sqlite3_open_v2(file.string().c_str(), &handle, flags, nullptr);
  out.handle_.reset(handle);
  if (result != SQLITE_OK) {
    return failure({.code = "unreadable",
                    .where = file.string(),
                    .found = handle == nullptr ? "out of memory" : sqlite3_errmsg(handle),
                    .expected = "a case file that may be opened"});
  }
  sqlite3_busy_handler(handle, wait_for_other, nullptr);
  return out;
}

Statement Database::prepare(std::string_view sql) const {
  return {handle_.get(), *file_, sql};
}

Expected<void> Database::execute(const std::string& sql) const {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  return failure(fault_of(sqlite3_extended_errcode(handle_.get()), *file_, sqlite3_errmsg(handle_.get())));
}

Expected<std::int64_t> Database::number(std::string_view sql) const {
  auto statement = prepare(sql);
  const bool found = statement.row();
  const std::int64_t out = found ? statement.number(0) : 0;
  if (auto outcome = statement.outcome(); !outcome) return failure(std::move(outcome.error()));
  return out;
}

Transaction::Transaction(const Database& database, Kind kind)
    : database_(database), begun_(database.execute(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN")) {
  finished_ = !begun_;
}

Transaction::~Transaction() {
  // Where a failed write has already taken the transaction back, this is refused and changes nothing.
  if (!finished_) static_cast<void>(database_.execute("ROLLBACK"));
}

Expected<void> Transaction::commit() {
  auto done = database_.execute("COMMIT");
  finished_ = done.has_value();
  return done;
}

}  // namespace mizani::cases
