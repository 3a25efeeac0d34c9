// SPDX-License-Identifier: MIT
// SQLite's handles as values, its result codes as faults. Called by cases only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "frameworks/fault.h"

struct sqlite3;
struct sqlite3_stmt;

namespace mizani::cases {

/// One prepared statement. Parameters and columns count from 0. A fault of binding or stepping is kept: ask fault()
/// once row() has said that there is no more.
class Statement {
 public:
  Statement& bind(std::string_view text);
  Statement& bind(std::int64_t number);
  /// Null where there is none.
  Statement& bind(const std::optional<double>& number);
  Statement& bind_bytes(std::string_view bytes);
  /// Steps to the next row; false at the end and after a fault.
  bool row();
  /// Steps through to the end.
  Expected<void> run();
  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] bool is_null(int column) const;
  /// What went wrong, as Database::fault tells it.
  [[nodiscard]] Expected<void> outcome() const;

 private:
  friend class Database;
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const;
  };
  Statement(sqlite3* database, const std::string& file, std::string_view sql);
  void note(int result);

  sqlite3* database_;
  const std::string* file_;
  std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
  int next_ = 1;
  bool failed_ = false;
  Fault fault_;
};

/// A connection to one file. Waits up to ten seconds for another process.
class Database {
 public:
  /// `create`: makes an empty file where there is none. Faults: "missing-file", "unreadable".
  static Expected<Database> open(const std::filesystem::path& file, bool create);

  [[nodiscard]] Statement prepare(std::string_view sql) const;
  /// Runs statements that give no rows.
  Expected<void> execute(const std::string& sql) const;
  /// The first column of the first row as a number, 0 where there is none.
  [[nodiscard]] Expected<std::int64_t> number(std::string_view sql) const;
  [[nodiscard]] const std::string& file() const { return *file_; }

 private:
  struct Closer {
    void operator()(sqlite3* database) const;
  };
  explicit Database(std::string file) : file_(std::make_unique<std::string>(std::move(file))) {}
  std::unique_ptr<std::string> file_;
  std::unique_ptr<sqlite3, Closer> handle_;
};

/// A transaction: taken back unless committed.
class Transaction {
 public:
  enum class Kind : unsigned char { read, write };
  Transaction(const Database& database, Kind kind);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// Whether it could begin.
  [[nodiscard]] const Expected<void>& begun() const { return begun_; }
  Expected<void> commit();

 private:
  const Database& database_;
  Expected<void> begun_;
  bool finished_ = false;
};

}  // namespace mizani::cases
