// SPDX-License-Identifier: MIT
#include "tools/cases/case_file.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "tests/support/scratch_folder.h"
#include "tests/tools/cases/case_samples.h"
#include "tools/cases/case_check.h"

namespace mizani::cases {
namespace {

using test::code_of;
using test::sample_case;
using test::sample_decision;
using test::value_of;
using testing::HasSubstr;

class CaseFileTest : public testing::Test {
 protected:
  CaseFile open(Mode mode = Mode::create_or_open, std::int64_t max_pages = 0) {
    return value_of(CaseFile::open(path_, mode, max_pages));
  }
  /// Runs SQL as another program would; the message of SQLite, empty where it was let.
  std::string sql(const std::string& statements) {
    sqlite3* database = nullptr;
    sqlite3_open(path_.c_str(), &database);
    std::string message;
    if (sqlite3_exec(database, statements.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
      message = sqlite3_errmsg(database);
    sqlite3_close(database);
    return message;
  }

  test::ScratchFolder folder_;
  std::filesystem::path path_ = folder_.path() / "office.cases";
};

TEST_F(CaseFileTest, GivesBackWhatWasHandedInByteForByte) {
  auto fresh = sample_case("P-77");
  fresh.record_json = "{\n  \"title\" :\t\"\\u00c9tudes\", \"n\": 1.50 }";
  const auto id = value_of(open().add(fresh));
  auto file = open(Mode::read_only);
  const auto found = value_of(file.find(id));
  EXPECT_EQ(found.record_json, fresh.record_json);
  ASSERT_EQ(found.assessments.size(), 1U);
  EXPECT_EQ(found.assessments[0].assessment_json, fresh.assessment_json);
  EXPECT_EQ(found.assessments[0].versions.data_hash, fresh.versions.data_hash);
  EXPECT_EQ(found.row.summary.holder, "P-77");
  EXPECT_EQ(found.row.summary.certainty, 0.875);
  EXPECT_EQ(found.row.features.credits_upper, 480);
  EXPECT_TRUE(found.row.open());
}

TEST_F(CaseFileTest, NumbersCasesByTheYearOfReceipt) {
  auto file = open();
  EXPECT_EQ(value_of(file.add(sample_case("a", "2026-01-02"))), "2026-000001");
  EXPECT_EQ(value_of(file.add(sample_case("b", "2025-12-30T23:59:59Z"))), "2025-000001");
  EXPECT_EQ(value_of(file.add(sample_case("c", "2026-01-03"))), "2026-000002");
  EXPECT_EQ(value_of(open().add(sample_case("d", "2026-01-03"))), "2026-000003");
}

TEST_F(CaseFileTest, ALaterDecisionSupersedesAndTheFormerStays) {
  auto file = open();
  const auto id = value_of(file.add(sample_case()));
  value_of(file.decide(id, sample_decision(DecisionKind::not_recognised, "2026-03-20")));
  value_of(file.note(id, {.text = "Appeal received.", .at = "2026-04-01", .by = "Registry"}));
  value_of(file.decide(id, sample_decision(DecisionKind::conditional, "2026-04-15")));
  const auto found = value_of(file.find(id));
  ASSERT_EQ(found.decisions.size(), 2U);
  EXPECT_EQ(found.decisions[0].kind, DecisionKind::not_recognised);
  EXPECT_EQ(found.row.decision, DecisionKind::conditional);
  EXPECT_EQ(found.row.first_decided_on, "2026-03-20");
  EXPECT_EQ(found.row.decided_on, "2026-04-15");
  EXPECT_EQ(found.notes[0].text, "Appeal received.");
  EXPECT_EQ(found.events.size(), 5U);
}

TEST_F(CaseFileTest, ALaterAssessmentTakesThePlaceInTheSummaryAndTheFormerStays) {
  auto file = open();
  const auto fresh = sample_case();
  const auto id = value_of(file.add(fresh));
  NewAssessment again{.assessment_json = R"({"proposal": "partial"})",
                      .summary = fresh.summary,
                      .features = fresh.features,
                      .versions = {.data_hash = std::string(64, 'b'), .program = "0.2.0"},
                      .at = "2026-05-01",
                      .by = "mizani"};
  again.summary.proposal = "partial";
  value_of(file.assess_again(id, again));
  const auto found = value_of(file.find(id));
  ASSERT_EQ(found.assessments.size(), 2U);
  EXPECT_EQ(found.assessments[0].summary.proposal, "full");
  EXPECT_EQ(found.row.summary.proposal, "partial");
  EXPECT_EQ(found.row.assessed_on, "2026-05-01");
  EXPECT_EQ(found.row.received_on, "2026-03-02");
}

TEST_F(CaseFileTest, EntriesAreAChain) {
  auto file = open();
  const auto id = value_of(file.add(sample_case()));
  value_of(file.decide(id, sample_decision(DecisionKind::full, "2026-03-20")));
  const auto events = value_of(file.find(id)).events;
  EXPECT_EQ(events[0].previous, std::string(64, '0'));
  EXPECT_EQ(events[1].previous, events[0].hash);
  EXPECT_EQ(events[2].previous, events[1].hash);
  EXPECT_EQ(value_of(file.head()).hash, events[2].hash);
}

TEST_F(CaseFileTest, NamesTheNearestIdsOfAnUnknownOne) {
  auto file = open();
  value_of(file.add(sample_case()));
  const auto found = file.find("2026-000010");
  ASSERT_EQ(code_of(found), "unknown-case");
  EXPECT_THAT(found.error().front().expected, HasSubstr("2026-000001"));
  EXPECT_EQ(code_of(file.decide("x", sample_decision(DecisionKind::full, "2026-03-20"))), "unknown-case");
}

TEST_F(CaseFileTest, RefusesWhatIsNotSoundAndKeepsNothingOfIt) {
  auto file = open();
  auto fresh = sample_case();
  fresh.record_json = "{";
  fresh.summary.certainty = 1.5;
  fresh.features.credits_upper = 1;
  fresh.at = "2026-02-30";
  fresh.by = " ";
  const auto refused = file.add(fresh);
  ASSERT_FALSE(refused.has_value());
  std::vector<std::string> codes;
  for (const auto& fault : refused.error()) codes.push_back(fault.code);
  EXPECT_THAT(codes,
              testing::UnorderedElementsAre("broken-json", "out-of-range", "out-of-range", "bad-date", "empty-text"));
  EXPECT_EQ(value_of(file.head()).events, 0);
  const auto id = value_of(file.add(sample_case("P", "2026-03-02")));
  EXPECT_EQ(code_of(file.decide(id, sample_decision(DecisionKind::full, "2026-03-01"))), "bad-date");
  auto silent = sample_decision(DecisionKind::full, "2026-03-03");
  silent.reasons = "";
  EXPECT_EQ(code_of(file.decide(id, silent)), "empty-text");
  EXPECT_EQ(value_of(file.head()).events, 2);
}

TEST_F(CaseFileTest, HistoryCanNeitherBeChangedNorTakenAway) {
  auto file = open();
  const auto id = value_of(file.add(sample_case()));
  value_of(file.decide(id, sample_decision(DecisionKind::full, "2026-03-20")));
  EXPECT_THAT(sql("UPDATE events SET body = '' WHERE seq = 3"), HasSubstr("never changed"));
  EXPECT_THAT(sql("DELETE FROM events WHERE seq = 3"), HasSubstr("never taken away"));
  EXPECT_THAT(sql("INSERT OR REPLACE INTO events SELECT seq, case_id, kind, at, by, about, '', previous, hash FROM "
                  "events WHERE seq = 3"),
              HasSubstr("follows the last one"));
  EXPECT_THAT(sql("DELETE FROM cases"), HasSubstr("never taken away"));
  EXPECT_THAT(sql("UPDATE head SET events = 1"), HasSubstr("only grows"));
  EXPECT_THAT(sql("DELETE FROM head"), HasSubstr("the head stays"));
  EXPECT_TRUE(value_of(check(path_)).faults.empty());
}

TEST_F(CaseFileTest, ReadsAFileThatMayOnlyBeReadAndWritesNothingToIt) {
  const auto id = value_of(open().add(sample_case()));
  auto file = open(Mode::read_only);
  EXPECT_EQ(value_of(file.rows()).size(), 1U);
  EXPECT_EQ(code_of(file.note(id, {.text = "x", .at = "2026-04-01", .by = "y"})), "case-file-unwritable");
  EXPECT_EQ(code_of(CaseFile::open(folder_.path() / "none.cases", Mode::read_only)), "missing-file");
}

TEST_F(CaseFileTest, OtherFilesAreRefusedByName) {
  std::ofstream{path_} << "not a database, though long enough to be taken for one by its size alone ............";
  EXPECT_EQ(code_of(CaseFile::open(path_, Mode::create_or_open)), "not-a-case-file");
  std::filesystem::resize_file(path_, 0);
  EXPECT_EQ(code_of(CaseFile::open(path_, Mode::create_or_open)), "not-a-case-file");
  std::filesystem::remove(path_);
  sql("CREATE TABLE other(x)");
  const auto other = CaseFile::open(path_, Mode::create_or_open);
  EXPECT_EQ(code_of(other), "not-a-case-file");
  std::filesystem::remove(path_);
  open();
  sql("PRAGMA user_version = 2");
  EXPECT_EQ(code_of(CaseFile::open(path_, Mode::create_or_open)), "newer-case-file");
  EXPECT_EQ(code_of(CaseFile::open(folder_.path(), Mode::create_or_open)), "not-a-file");
  EXPECT_EQ(code_of(CaseFile::open(folder_.path() / "no" / "folder", Mode::create_or_open)), "case-file-unwritable");
}

TEST_F(CaseFileTest, AFullDiskKeepsNothingOfTheEntryAndHarmsNothing) {
  auto file = open(Mode::create_or_open, 40);
  std::string last = "none";
  std::size_t written = 0;
  while (last == "none" && written < 1000) {
    const auto added = file.add(sample_case(std::string(500, 'x')));
    last = code_of(added);
    written += added ? 1 : 0;
  }
  EXPECT_EQ(last, "case-file-full");
  EXPECT_GT(written, 5U);
  EXPECT_EQ(value_of(file.rows()).size(), written);
  const auto report = value_of(check(path_));
  EXPECT_TRUE(report.faults.empty());
  EXPECT_EQ(report.head.cases, static_cast<std::int64_t>(written));
  EXPECT_TRUE(open().add(sample_case()).has_value());
}

TEST_F(CaseFileTest, OneFileIsTheWholeCaseFile) {
  auto file = open();
  const auto id = value_of(file.add(sample_case()));
  const auto copy = folder_.path() / "copy.cases";
  std::filesystem::copy_file(path_, copy);
  auto other = value_of(CaseFile::open(copy, Mode::read_only));
  EXPECT_EQ(value_of(other.find(id)).record_json, sample_case().record_json);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator{folder_.path()}) files += entry.exists() ? 1 : 0;
  EXPECT_EQ(files, 2U);
}

}  // namespace
}  // namespace mizani::cases
