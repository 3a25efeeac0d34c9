// SPDX-License-Identifier: MIT
// The case file of a recognition officer: one SQLite file whose history only grows. Called by cli.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "frameworks/fault.h"
#include "tools/cases/case_record.h"

namespace mizani::cases {

/// `existing` writes as create_or_open does, but never makes a file: for whoever adds to cases that must be there.
enum class Mode : unsigned char { create_or_open, existing, read_only };

struct SnapshotEntry {
  std::string hash;
  std::string kind;
  std::size_t size = 0;  ///< in bytes, compressed
};

/// Where the chain of entries ends. The hash, noted outside the file (in a letter, a register), proves later that
/// nothing before it was changed.
struct Head {
  std::int64_t events = 0;
  std::int64_t cases = 0;
  std::int64_t snapshots = 0;
  std::string hash;
};

/// Entries (events), archives of data (snapshots) and a summary of each case. Entries and archives are never changed or
/// taken away; a summary follows from its entries. Each write is one transaction, on disk before the call returns, and
/// two processes may write at once: a write waits up to ten seconds for the other. Whatever is read is verified first;
/// damage is a fault and closes this object to writing. The chain guards against silent change, not against somebody
/// who writes the whole chain anew: for that, note a Head elsewhere. Not safe to share between threads.
///
/// Faults of every call: "damaged-case-file" (what, and where), "case-file-busy", "case-file-full" (disk or limit),
/// "case-file-unwritable", "unreadable".
class CaseFile {
 public:
  /// existing and read_only ask for a file that is there; read_only writes nothing (SQLite still takes back a write
  /// that was cut off). `max_pages` bounds the file (pages of 4096 bytes), 0: no bound. Faults: "missing-file",
  /// "not-a-case-file", "newer-case-file".
  static Expected<CaseFile> open(const std::filesystem::path& file, Mode mode, std::int64_t max_pages = 0);
  CaseFile(CaseFile&&) noexcept;
  CaseFile& operator=(CaseFile&&) noexcept;
  ~CaseFile();

  /// Receives and assesses in one transaction; returns the id of the case, "2026-000123" (year of receipt, number in
  /// that year). Faults: "broken-json", "invalid-utf8", "bad-date", "empty-text", "out-of-range".
  Expected<std::string> add(const NewCase& fresh);
  /// Faults: those of add and "unknown-case", which lists the nearest ids.
  Expected<Event> assess_again(const std::string& id, const NewAssessment& assessment);
  /// A decision may differ from the proposal and supersedes former ones, which stay. Faults: those of assess_again;
  /// "bad-date" also where it is dated before the receipt.
  Expected<Event> decide(const std::string& id, const NewDecision& decision);
  Expected<Event> note(const std::string& id, const NewNote& note);

  /// Faults: "unknown-case". Linear in the entries of the case.
  Expected<StoredCase> find(const std::string& id);
  /// Every case in short, by id. Linear.
  Expected<std::vector<CaseRow>> rows();
  Expected<Head> head();

  /// Keeps an archive made by pack (snapshot.h) under its data hash; one that is there already is left as it is.
  /// Faults: "broken-snapshot", "snapshot-mismatch" where the archive's content has another hash.
  Expected<void> store_snapshot(const std::string& hash, const std::string& bytes);
  Expected<bool> has_snapshot(const std::string& hash);
  /// The archive as it was stored. Faults: "unknown-snapshot".
  Expected<std::string> snapshot(const std::string& hash);
  Expected<std::vector<SnapshotEntry>> snapshots();

  struct Parts;

 private:
  explicit CaseFile(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace mizani::cases
