// SPDX-License-Identifier: MIT
// mizani picture, as its users run it.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/xml.h"

namespace mizani {
namespace {

using test::run_mizani;
using testing::HasSubstr;
using testing::StartsWith;

TEST(PictureCommand, DrawsLaddersOnStandardOutput) {
  const auto run = run_mizani({"picture", "ladder", "KE", "za-nqf"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("<svg "));
  EXPECT_EQ(test::parse_xml(run.out).error, "");
}

TEST(PictureCommand, DrawsTheHeatMapOfAComparison) {
  const auto run = run_mizani({"picture", "heatmap", "ZA", "acqf"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(test::parse_xml(run.out).error, "");
  const auto skills = run_mizani({"picture", "heatmap", "ZA", "acqf", "--domain", "skills", "--format", "text"});
  EXPECT_THAT(skills.out, HasSubstr("10: most likely "));
  EXPECT_EQ(run_mizani({"picture", "heatmap", "ZA", "acqf", "--domain", "taste"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"picture", "heatmap", "ZA", "nowhere"}).exit_code, 1);
}

TEST(PictureCommand, WritesTheSameBytesIntoAFile) {
  const test::ScratchFolder scratch;
  const auto file = scratch.path() / "continent.svg";
  const auto run = run_mizani({"picture", "continent", "--out", file.string()});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "");
  std::ifstream stream{file, std::ios::binary};
  const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
  EXPECT_EQ(bytes, run_mizani({"picture", "continent"}).out);
}

TEST(PictureCommand, SaysTheSameInWords) {
  const auto run = run_mizani({"picture", "continent", "--format", "text", "--evidence", "published"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("States: 55."));
  EXPECT_THAT(run.out, testing::Not(HasSubstr("<svg")));
}

TEST(PictureCommand, NamesEveryFrameworkThatCannotBeDrawn) {
  const auto run = run_mizani({"picture", "ladder", "eaqfhe", "nowhere"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("eaqfhe"));
  EXPECT_THAT(run.err, HasSubstr("no-levels"));
  EXPECT_THAT(run.err, HasSubstr("nowhere"));
}

TEST(PictureCommand, AFileThatCannotBeWrittenEndsWith1) {
  const auto run = run_mizani({"picture", "continent", "--out", "/no-such-folder/x.svg"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("cannot-write"));
}

TEST(PictureCommand, WrongUseEndsWith2) {
  EXPECT_EQ(run_mizani({"picture"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"picture", "ladder", "KE"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"picture", "continent", "--format", "json"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"picture", "continent", "--as-of", "soon"}).exit_code, 1);
}

}  // namespace
}  // namespace mizani
