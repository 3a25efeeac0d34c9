// SPDX-License-Identifier: MIT
// A damaged case file is found damaged, and nothing is written to it.
#include <fstream>
#include <iterator>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "tests/support/scratch_folder.h"
#include "tests/tools/cases/case_samples.h"
#include "tools/cases/case_check.h"
#include "tools/cases/case_file.h"
#include "tools/cases/digest.h"
#include "tools/cases/snapshot.h"

namespace mizani::cases {
namespace {

namespace fs = std::filesystem;
using test::code_of;
using test::sample_case;
using test::sample_decision;
using test::value_of;
using testing::HasSubstr;

std::string bytes_of(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

/// A hash over everything that a reader may ask of a case file, or the code of the fault it gets instead.
std::string account_of(const fs::path& path) {
  auto file = CaseFile::open(path, Mode::read_only);
  if (!file) return "fault " + code_of(file);
  const auto rows = file->rows();
  if (!rows) return "fault " + code_of(rows);
  Digest out;
  for (const auto& row : *rows) {
    const auto found = file->find(row.id);
    if (!found) return "fault " + code_of(found);
    for (const auto& event : found->events) out.add(event.hash).add(event.at).add(event.about).add(event.body);
  }
  const auto kept = file->snapshots();
  if (!kept) return "fault " + code_of(kept);
  for (const auto& entry : *kept) {
    const auto bytes = file->snapshot(entry.hash);
    if (!bytes) return "fault " + code_of(bytes);
    out.add(*bytes);
  }
  return out.hex();
}

class DamageTest : public testing::Test {
 protected:
  DamageTest() { write(whole_); }
  static void SetUpTestSuite() {  // NOLINT(readability-identifier-naming): GoogleTest's name
    const test::ScratchFolder folder;
    const auto path = folder.path() / "office.cases";
    auto file = value_of(CaseFile::open(path, Mode::create_or_open));
    for (int i = 1; i <= 12; ++i) {
      const auto id = value_of(file.add(sample_case("HOLDER-" + std::to_string(i))));
      if (i % 2 == 0) value_of(file.decide(id, sample_decision(DecisionKind::full, "2026-03-20")));
    }
    const DataVersion version{.hash = {}, .files = {{.path = "0/policy.json", .bytes = std::string(3000, 'p')}}};
    const auto bytes = value_of(pack(version));
    archive_ = value_of(read_snapshot(bytes)).hash;
    value_of(file.store_snapshot(archive_, bytes));
    whole_ = bytes_of(path);
  }
  void write(const std::string& bytes) const { std::ofstream{path_, std::ios::binary} << bytes; }
  /// Flips a bit of the first byte of the n-th place (from 0) where these bytes stand.
  void flip(const std::string& what, std::size_t n = 0) const {
    auto bytes = whole_;
    std::size_t at = bytes.find(what);
    for (; n > 0 && at != std::string::npos; --n) at = bytes.find(what, at + 1);
    ASSERT_NE(at, std::string::npos) << what;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x01);
    write(bytes);
  }
  void sql(const std::string& statements) const {
    sqlite3* database = nullptr;
    sqlite3_open(path_.c_str(), &database);
    char* message = nullptr;
    sqlite3_exec(database, statements.c_str(), nullptr, nullptr, &message);
    EXPECT_EQ(message, nullptr) << message;
    sqlite3_free(message);
    sqlite3_close(database);
  }
  /// The faults of the check as one text.
  [[nodiscard]] std::string faults() const {
    const auto report = check(path_);
    std::string out;
    for (const auto& fault : report ? report->faults : report.error()) out += describe(fault) + '\n';
    return out;
  }
  /// Nothing may be written to the file, and its bytes stay.
  void expect_no_write() const {
    const auto before = bytes_of(path_);
    auto file = CaseFile::open(path_, Mode::create_or_open);
    if (file) {
      const auto ids = std::vector<std::string>{"2026-000001", "2026-000002"};
      for (const auto& id : ids) static_cast<void>(file->find(id));
      EXPECT_FALSE(file->decide("2026-000002", sample_decision(DecisionKind::partial, "2026-04-20")).has_value());
      EXPECT_FALSE(file->add(sample_case()).has_value());
    }
    EXPECT_TRUE(bytes_of(path_) == before);
  }

  test::ScratchFolder folder_;
  fs::path path_ = folder_.path() / "office.cases";
  /// Twelve cases, every second one decided, and an archive.
  static inline std::string whole_;
  static inline std::string archive_;
};

/// The triggers as they were, so that the damage alone is left to be found.
class TriggersKept {
 public:
  explicit TriggersKept(const fs::path& path) {
    sqlite3_open(path.c_str(), &database_);
    sqlite3_exec(
        database_, "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid",
        [](void* self, int, char** values, char**) {
          static_cast<TriggersKept*>(self)->triggers_.emplace_back(values[0]);
          return 0;
        },
        this, nullptr);
    run("SELECT 1");
    sqlite3_exec(
        database_, "SELECT 'DROP TRIGGER ' || name FROM sqlite_schema WHERE type = 'trigger'",
        [](void* self, int, char** values, char**) {
          static_cast<TriggersKept*>(self)->drops_.emplace_back(values[0]);
          return 0;
        },
        this, nullptr);
    for (const auto& drop : drops_) run(drop);
  }
  ~TriggersKept() {
    for (const auto& trigger : triggers_) run(trigger);
    sqlite3_close(database_);
  }
  TriggersKept(const TriggersKept&) = delete;
  TriggersKept& operator=(const TriggersKept&) = delete;

  void run(const std::string& statement) {
    EXPECT_EQ(sqlite3_exec(database_, statement.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
        << statement << ": " << sqlite3_errmsg(database_);
  }

 private:
  sqlite3* database_ = nullptr;
  std::vector<std::string> triggers_;
  std::vector<std::string> drops_;
};

TEST_F(DamageTest, TheUndamagedFileIsWhole) {
  EXPECT_EQ(faults(), "");
  EXPECT_THAT(account_of(path_), testing::Not(testing::StartsWith("fault")));
  { const TriggersKept untouched{path_}; }
  EXPECT_EQ(faults(), "");
}

TEST_F(DamageTest, AFlippedByteOfTheHeaderIsRefused) {
  for (const std::size_t at : {0U, 16U, 19U, 63U, 71U}) {
    auto bytes = whole_;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x03);
    write(bytes);
    EXPECT_THAT(account_of(path_), testing::StartsWith("fault")) << at;
    expect_no_write();
  }
}

TEST_F(DamageTest, AFlippedByteOfAnEntryIsFoundWithItsNumber) {
  flip(R"("holder": "HOLDER-2"})");
  EXPECT_THAT(faults(), HasSubstr("#events/3: damaged-case-file"));
  auto file = value_of(CaseFile::open(path_, Mode::read_only));
  EXPECT_EQ(code_of(file.find("2026-000002")), "damaged-case-file");
  EXPECT_EQ(code_of(file.find("2026-000001")), "none");
  expect_no_write();
}

TEST_F(DamageTest, AFlippedByteOfASummaryIsFoundWithItsCase) {
  // The first place is the record in the entries; the summary is where the holder stands before the title.
  flip("HOLDER-3Bachelor");
  EXPECT_THAT(faults(), HasSubstr("#cases/2026-000003: damaged-case-file"));
  EXPECT_EQ(code_of(value_of(CaseFile::open(path_, Mode::read_only)).rows()), "damaged-case-file");
  expect_no_write();
}

TEST_F(DamageTest, AFlippedByteOfAnArchiveIsFoundWithItsHash) {
  flip("PK\3\4");
  EXPECT_THAT(faults(), HasSubstr("#snapshots/" + archive_ + ": damaged-case-file"));
  EXPECT_EQ(code_of(value_of(CaseFile::open(path_, Mode::read_only)).snapshot(archive_)), "damaged-case-file");
}

TEST_F(DamageTest, AFlippedByteOfTheHeadIsRefused) {
  const auto hash = value_of(value_of(CaseFile::open(path_, Mode::read_only)).head()).hash;
  const auto last = whole_.rfind(hash);
  const auto first = whole_.find(hash);
  ASSERT_NE(first, last);  // the head and the last entry
  for (const auto at : {first, last}) {
    auto bytes = whole_;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x01);
    write(bytes);
    EXPECT_EQ(account_of(path_), "fault damaged-case-file");
    EXPECT_THAT(faults(), HasSubstr("damaged-case-file"));
    expect_no_write();
  }
}

TEST_F(DamageTest, NoFlippedByteChangesWhatIsReadUnseen) {
  const auto before = account_of(path_);
  std::mt19937 random{20261125};
  std::size_t found = 0;
  constexpr int flips = 400;
  for (int i = 0; i < flips; ++i) {
    auto bytes = whole_;
    const std::size_t at = random() % bytes.size();
    bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << (random() % 8)));
    write(bytes);
    const auto after = account_of(path_);
    if (after.starts_with("fault"))
      ++found;
    else
      EXPECT_EQ(after, before) << "byte " << at;
    fs::remove(path_.string() + "-journal");
  }
  EXPECT_GT(found, static_cast<std::size_t>(flips) / 4);  // the rest fell on free room
}

TEST_F(DamageTest, ATruncatedFileIsRefused) {
  for (const double share : {0.25, 0.5, 0.9}) {
    const auto pages = static_cast<std::size_t>(share * static_cast<double>(whole_.size()) / 4096);
    for (const std::size_t rest : {0U, 100U}) {
      write(whole_.substr(0, pages * 4096 + rest));
      EXPECT_THAT(faults(), HasSubstr("damaged-case-file")) << share << ' ' << rest;
      expect_no_write();
    }
  }
}

TEST_F(DamageTest, ADroppedTriggerIsFound) {
  sql("DROP TRIGGER events_stay");
  EXPECT_THAT(faults(), HasSubstr("#schema: damaged-case-file"));
  EXPECT_EQ(code_of(CaseFile::open(path_, Mode::read_only)), "damaged-case-file");
  expect_no_write();
}

TEST_F(DamageTest, ADroppedEntryIsFoundThoughTheTriggersAreBack) {
  { TriggersKept{path_}.run("DELETE FROM events WHERE seq = 7"); }
  EXPECT_THAT(faults(), HasSubstr("#events/7: damaged-case-file: found no entry"));
  auto file = value_of(CaseFile::open(path_, Mode::read_only));
  EXPECT_EQ(code_of(file.find("2026-000003")), "damaged-case-file");
}

TEST_F(DamageTest, ADroppedTailIsFound) {
  { TriggersKept{path_}.run("DELETE FROM events WHERE seq > 28"); }
  EXPECT_EQ(code_of(CaseFile::open(path_, Mode::read_only)), "damaged-case-file");
  EXPECT_THAT(faults(), HasSubstr("#head: damaged-case-file"));
  expect_no_write();
}

TEST_F(DamageTest, AChangedDecisionIsFound) {
  {
    TriggersKept{path_}.run(
        "UPDATE events SET about = replace(about, 'full', 'partial') WHERE kind = 'decided' AND case_id = "
        "'2026-000004'");
  }
  auto file = value_of(CaseFile::open(path_, Mode::read_only));
  EXPECT_EQ(code_of(file.find("2026-000004")), "damaged-case-file");
}

TEST_F(DamageTest, ADroppedSummaryOrArchiveIsFound) {
  { TriggersKept{path_}.run("DELETE FROM cases WHERE case_id = '2026-000005'"); }
  EXPECT_EQ(code_of(CaseFile::open(path_, Mode::create_or_open)), "damaged-case-file");
  EXPECT_THAT(faults(), HasSubstr("#cases: damaged-case-file: found 11 summaries, expected 12"));
  write(whole_);
  { TriggersKept{path_}.run("DELETE FROM snapshots"); }
  EXPECT_THAT(faults(), HasSubstr("#snapshots: damaged-case-file: found 0 archives, expected 1"));
}

TEST_F(DamageTest, AHistoryWrittenAnewIsFoundByANotedHead) {
  const auto noted = value_of(value_of(CaseFile::open(path_, Mode::read_only)).head()).hash;
  EXPECT_TRUE(value_of(check(path_, {noted})).faults.empty());
  value_of(value_of(CaseFile::open(path_, Mode::create_or_open)).add(sample_case("later")));
  EXPECT_TRUE(value_of(check(path_, {noted})).faults.empty());
  fs::remove(path_);
  auto file = value_of(CaseFile::open(path_, Mode::create_or_open));
  for (int i = 1; i <= 12; ++i) value_of(file.add(sample_case("OTHER-" + std::to_string(i))));
  EXPECT_EQ(faults(), "");
  const auto report = value_of(check(path_, {noted}));
  ASSERT_EQ(report.faults.size(), 1U);
  EXPECT_THAT(report.faults.front().found, HasSubstr(noted));
}

}  // namespace
}  // namespace mizani::cases
