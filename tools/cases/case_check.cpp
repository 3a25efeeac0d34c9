// SPDX-License-Identifier: MIT
#include "tools/cases/case_check.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "tools/cases/about.h"
#include "tools/cases/case_tables.h"
#include "tools/cases/chain.h"
#include "tools/cases/database.h"
#include "tools/cases/snapshot.h"
#include "tools/cases/snapshot_rows.h"
#include "tools/cases/summary_rows.h"

namespace mizani::cases {
namespace {

class Check {
 public:
  Check(const Database& database, const std::vector<std::string>& noted)
      : database_(database), noted_(noted.begin(), noted.end()) {}

  CheckReport report() {
    pages();
    tell(check_tables(database_));
    head();
    entries();
    summaries();
    archives_kept();
    for (const auto& hash : noted_)
      report_.faults.push_back(damage(database_, "events", "no entry of the noted hash " + hash, "that entry"));
    return std::move(report_);
  }

 private:
  void tell(const Faults& faults) {
    for (const auto& fault : faults) {
      if (std::find(report_.faults.begin(), report_.faults.end(), fault) == report_.faults.end())
        report_.faults.push_back(fault);
    }
  }
  template <class T>
  void tell(const Expected<T>& answer) {
    if (!answer) tell(answer.error());
  }

  void pages() {
    auto statement = database_.prepare("PRAGMA integrity_check");
    while (statement.row()) {
      if (const auto line = statement.text(0); line != "ok") tell(Faults{damage(database_, "pages", line, "ok")});
    }
    tell(statement.outcome());
  }

  void head() {
    auto stored = database_.prepare("SELECT events, cases, snapshots, hash FROM head WHERE id = 1");
    if (stored.row())
      report_.head = {
          .events = stored.number(0), .cases = stored.number(1), .snapshots = stored.number(2), .hash = stored.text(3)};
    tell(verified_head(database_));
  }

  void entries() {
    std::int64_t count = 0;
    tell(for_each_event(database_, [&](const Event& event, const Faults& faults) {
      ++count;
      tell(faults);
      noted_.erase(event.hash);
      if (!apply(event, rebuilt_[event.case_id]))
        tell(Faults{damage(database_, "events/" + std::to_string(event.seq), "an entry that follows from nothing",
                           "received, assessed, then decided or noted")});
      if (event.kind == EventKind::assessed) {
        ++report_.assessments;
        if (const auto about = assessment_about(event.about)) versions_.insert(about->versions.data_hash);
      }
    }));
    if (count != report_.head.events)
      tell(Faults{damage(database_, "events", std::to_string(count) + " entries",
                         std::to_string(report_.head.events) + ", the number that the head tells")});
    if (static_cast<std::int64_t>(rebuilt_.size()) != report_.head.cases)
      tell(Faults{damage(database_, "events", "entries of " + std::to_string(rebuilt_.size()) + " cases",
                         std::to_string(report_.head.cases) + ", the number that the head tells")});
  }

  void summaries() {
    const auto rows = verified_rows(database_, report_.head);
    if (!rows) {
      tell(rows.error());
      return;
    }
    for (const auto& row : *rows) {
      const auto entries = rebuilt_.find(row.id);
      if (entries == rebuilt_.end())
        tell(Faults{damage(database_, "cases/" + row.id, "a summary without entries", "entries of the case")});
      else if (row_hash(entries->second) != row_hash(row))
        tell(Faults{damage(database_, "cases/" + row.id, "a summary that does not follow from the entries",
                           "that of " + std::to_string(entries->second.events) + " entries")});
    }
  }

  void archives_kept() {
    const auto kept = archives(database_, report_.head);
    if (!kept) {
      tell(kept.error());
      return;
    }
    for (const auto& entry : *kept) {
      versions_.erase(entry.hash);
      const auto bytes = verified_archive(database_, entry.hash);
      if (!bytes) {
        tell(bytes.error());
        continue;
      }
      const auto version = read_snapshot(*bytes);
      if (!version || version->hash != entry.hash)
        tell(Faults{damage(database_, "snapshots/" + entry.hash,
                           version ? "content of hash " + version->hash : version.error().front().found,
                           "content of the hash it is kept under")});
    }
    report_.not_kept.assign(versions_.begin(), versions_.end());
  }

  const Database& database_;
  std::set<std::string> noted_;
  std::map<std::string, CaseRow> rebuilt_;
  std::set<std::string> versions_;
  CheckReport report_;
};

}  // namespace

Expected<CheckReport> check(const std::filesystem::path& file, const std::vector<std::string>& noted) {
  const auto database = Database::open(file, false);
  if (!database) return failure(database.error());
  if (auto header = check_header(*database); !header) {
    if (header.error().front().code != "damaged-case-file") return failure(std::move(header.error()));
    CheckReport broken;
    broken.faults = std::move(header.error());
    return broken;
  }
  if (auto set = database->execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON");
      !set)
    return failure(std::move(set.error()));
  const Transaction view{*database, Transaction::Kind::read};
  if (!view.begun()) return failure(view.begun().error());
  return Check{*database, noted}.report();
}

}  // namespace mizani::cases
