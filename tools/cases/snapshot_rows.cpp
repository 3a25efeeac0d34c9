// SPDX-License-Identifier: MIT
#include "tools/cases/snapshot_rows.h"

#include <utility>

#include "tools/cases/chain.h"
#include "tools/cases/digest.h"

namespace mizani::cases {
namespace {

constexpr std::string_view data_kind = "data";

std::string digest_of(std::string_view hash, std::string_view kind, std::string_view bytes) {
  return Digest{}.add("mizani case file, snapshot 1").add(hash).add(kind).add(bytes).hex();
}

}  // namespace

Expected<bool> has_archive(const Database& database, const std::string& hash) {
  auto statement = database.prepare("SELECT 1 FROM snapshots WHERE hash = ?");
  const bool found = statement.bind(std::string_view{hash}).row();
  if (auto outcome = statement.outcome(); !outcome) return failure(std::move(outcome.error()));
  return found;
}

Expected<void> insert_archive(const Database& database, const std::string& hash, const std::string& bytes) {
  const auto digest = digest_of(hash, data_kind, bytes);
  return database.prepare("INSERT INTO snapshots VALUES(?, ?, ?, ?)")
      .bind(std::string_view{hash})
      .bind(data_kind)
      .bind_bytes(bytes)
      .bind(std::string_view{digest})
      .run();
}

Expected<std::string> verified_archive(const Database& database, const std::string& hash) {
  auto statement = database.prepare("SELECT kind, bytes, digest FROM snapshots WHERE hash = ?");
  const bool found = statement.bind(std::string_view{hash}).row();
  if (auto outcome = statement.outcome(); !outcome) return failure(std::move(outcome.error()));
  if (!found)
    return failure({.code = "unknown-snapshot",
                    .where = database.file(),
                    .found = hash,
                    .expected = "the hash of data kept in the file"});
  auto bytes = statement.text(1);
  const auto digest = digest_of(hash, statement.text(0), bytes);
  if (digest != statement.text(2))
    return failure(damage(database, "snapshots/" + hash, "an archive of digest " + digest, statement.text(2)));
  return bytes;
}

Expected<std::vector<SnapshotEntry>> archives(const Database& database, const Head& head) {
  auto statement = database.prepare("SELECT hash, kind, length(bytes) FROM snapshots ORDER BY hash");
  std::vector<SnapshotEntry> out;
  while (statement.row())
    out.push_back(
        {.hash = statement.text(0), .kind = statement.text(1), .size = static_cast<std::size_t>(statement.number(2))});
  if (auto outcome = statement.outcome(); !outcome) return failure(std::move(outcome.error()));
  if (out.size() != static_cast<std::size_t>(head.snapshots))
    return failure(damage(database, "snapshots", std::to_string(out.size()) + " archives",
                          std::to_string(head.snapshots) + ", the number that the head tells"));
  return out;
}

}  // namespace mizani::cases
