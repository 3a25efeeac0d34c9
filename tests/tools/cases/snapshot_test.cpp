// SPDX-License-Identifier: MIT
#include "tools/cases/snapshot.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scratch_folder.h"
#include "tests/support/unzip.h"
#include "tests/tools/cases/case_samples.h"
#include "tools/cases/case_check.h"
#include "tools/cases/case_file.h"

namespace mizani::cases {
namespace {

namespace fs = std::filesystem;
using test::code_of;
using test::value_of;

std::vector<std::string> paths_of(const DataVersion& version) {
  std::vector<std::string> out;
  for (const auto& file : version.files) out.push_back(file.path);
  return out;
}

class SnapshotTest : public testing::Test {
 protected:
  SnapshotTest() {
    folder_.write("base/frameworks/xa-nqf.json", "{}");
    folder_.write("base/referencing/inferred/xa--acqf.json", "[]");
    folder_.write("base/policy.json", "{\"edition\": \"2026-11-25\"}");
    folder_.write("base/models/outcomes.model", std::string("\0\1\2model", 8));
    folder_.write("base/models/README.md", "a card");
    folder_.write("base/schema/output/level.json", "{}");
    folder_.write("base/examples/one.json", "{}");
    folder_.write("mine.json", "{\"schema\": \"mizani/data/bundle/1\"}");
  }
  std::vector<fs::path> layers() { return {folder_.path() / "base", folder_.path() / "mine.json"}; }
  test::ScratchFolder folder_;
};

TEST_F(SnapshotTest, HoldsWhatAnAnswerMayDependOnLayerByLayer) {
  const auto version = value_of(data_version(layers()));
  EXPECT_THAT(paths_of(version),
              testing::ElementsAre("0/frameworks/xa-nqf.json", "0/models/outcomes.model", "0/policy.json",
                                   "0/referencing/inferred/xa--acqf.json", "1/file/mine.json"));
}

TEST_F(SnapshotTest, TheHashFollowsContentAndNothingElse) {
  const auto before = value_of(data_version(layers())).hash;
  folder_.write("base/models/README.md", "another card");
  fs::last_write_time(folder_.path() / "base/policy.json", fs::file_time_type::clock::now() - std::chrono::hours{48});
  EXPECT_EQ(value_of(data_version(layers())).hash, before);
  folder_.write("base/policy.json", "{\"edition\": \"2026-11-26\"}");
  EXPECT_NE(value_of(data_version(layers())).hash, before);
  folder_.write("base/policy.json", "{\"edition\": \"2026-11-25\"}");
  EXPECT_EQ(value_of(data_version(layers())).hash, before);
  fs::rename(folder_.path() / "base/frameworks/xa-nqf.json", folder_.path() / "base/frameworks/xb-nqf.json");
  EXPECT_NE(value_of(data_version(layers())).hash, before);
}

TEST_F(SnapshotTest, EqualFilesGiveEqualBytes) {
  const auto first = value_of(pack(layers()));
  const test::ScratchFolder copy;
  fs::copy(folder_.path() / "base", copy.path() / "base", fs::copy_options::recursive);
  fs::copy(folder_.path() / "mine.json", copy.path() / "mine.json");
  EXPECT_EQ(value_of(pack(std::vector<fs::path>{copy.path() / "base", copy.path() / "mine.json"})), first);
  EXPECT_EQ(test::unzipped(first).at("0/policy.json"), "{\"edition\": \"2026-11-25\"}");
}

TEST_F(SnapshotTest, UnpacksToTheSameVersionInTheSameLayers) {
  const auto bytes = value_of(pack(layers()));
  const auto scratch = folder_.path() / "scratch";
  const auto roots = value_of(unpack(bytes, scratch));
  EXPECT_THAT(roots, testing::ElementsAre(scratch / "0", scratch / "1" / "file" / "mine.json"));
  EXPECT_EQ(value_of(data_version(roots)).hash, value_of(data_version(layers())).hash);
  EXPECT_EQ(value_of(read_snapshot(bytes)).hash, value_of(data_version(layers())).hash);
  EXPECT_EQ(code_of(unpack(bytes, scratch)), "unwritable");
}

TEST_F(SnapshotTest, PathsThatLeadOutOfTheArchiveAreRefused) {
  for (const auto* path : {"../evil.json", "0/../../evil.json", "/etc/evil.json", "evil.json", "x/evil.json", "0//x"}) {
    const auto bytes = value_of(pack(DataVersion{.hash = {}, .files = {{.path = path, .bytes = "x"}}}));
    EXPECT_EQ(code_of(unpack(bytes, folder_.path() / "scratch")), "broken-snapshot") << path;
  }
  EXPECT_FALSE(fs::exists(folder_.path() / "evil.json"));
}

TEST_F(SnapshotTest, NoFlippedByteOfAnArchiveGoesUnseen) {
  const auto bytes = value_of(pack(layers()));
  const auto hash = value_of(read_snapshot(bytes)).hash;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    auto flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x20);
    const auto version = read_snapshot(flipped);
    EXPECT_TRUE(!version || version->hash != hash || version->files.front().bytes == "{}") << at;
  }
  EXPECT_EQ(code_of(read_snapshot(bytes.substr(0, bytes.size() / 2))), "broken-snapshot");
  EXPECT_EQ(code_of(read_snapshot("")), "broken-snapshot");
}

TEST_F(SnapshotTest, ACaseFileKeepsEachVersionOnce) {
  const auto version = value_of(data_version(layers()));
  const auto bytes = value_of(pack(version));
  auto file = value_of(CaseFile::open(folder_.path() / "office.cases", Mode::create_or_open));
  EXPECT_FALSE(value_of(file.has_snapshot(version.hash)));
  EXPECT_EQ(code_of(file.snapshot(version.hash)), "unknown-snapshot");
  EXPECT_EQ(code_of(file.store_snapshot(std::string(64, 'a'), bytes)), "snapshot-mismatch");
  EXPECT_EQ(code_of(file.store_snapshot(version.hash, "no archive")), "broken-snapshot");
  value_of(file.store_snapshot(version.hash, bytes));
  value_of(file.store_snapshot(version.hash, bytes));
  EXPECT_TRUE(value_of(file.has_snapshot(version.hash)));
  EXPECT_EQ(value_of(file.snapshot(version.hash)), bytes);
  ASSERT_EQ(value_of(file.snapshots()).size(), 1U);
  auto fresh = test::sample_case();
  value_of(file.add(fresh));
  fresh.versions.data_hash = version.hash;
  value_of(file.add(fresh));
  const auto report = value_of(check(folder_.path() / "office.cases"));
  EXPECT_TRUE(report.faults.empty());
  EXPECT_THAT(report.not_kept, testing::ElementsAre(std::string(64, 'a')));
}

TEST(Snapshot, TheShippedDataComesBackWhole) {
  const std::vector<fs::path> shipped{fs::path{MIZANI_DATA_DIR}};
  const auto version = value_of(data_version(shipped));
  EXPECT_GT(version.files.size(), 400U);
  EXPECT_EQ(value_of(read_snapshot(value_of(pack(version)))).hash, version.hash);
}

}  // namespace
}  // namespace mizani::cases
