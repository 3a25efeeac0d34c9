// SPDX-License-Identifier: MIT
// framework next as its users run it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.h"

namespace mizani {
namespace {

using test::run_mizani;
using testing::HasSubstr;
using testing::StartsWith;

TEST(FrameworkNext, FirstSaysHowItCountsThenRanks) {
  const auto run = run_mizani({"framework", "next", "--most", "3", "--plan", "2"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("Uncertainty in bits: "));
  EXPECT_THAT(run.out, HasSubstr("55 states\n"));
  EXPECT_THAT(run.out, HasSubstr("3 of "));
  EXPECT_THAT(run.out, HasSubstr("One after another"));
}

TEST(FrameworkNext, NamesAReportThatIsKnownButUnread) {
  const auto run = run_mizani({"framework", "next", "--most", "1"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("note: sc-nqf → acqf (place "));
}

TEST(FrameworkNext, SaysWhyNoReportAloneHelpsWherePublishedTablesAloneCount) {
  const auto run = run_mizani({"framework", "next", "--evidence", "published"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("No single report would change that."));
}

TEST(FrameworkNext, GivesTheSameBytesTwice) {
  const auto once = run_mizani({"framework", "next", "--format", "json", "--plan", "3"});
  const auto again = run_mizani({"framework", "next", "--format", "json", "--plan", "3"});
  EXPECT_EQ(once.out, again.out);
}

TEST(FrameworkNext, ACountryThatIsNotCountedEndsWith1AndABadNumberWith2) {
  const auto run = run_mizani({"framework", "next", "--country", "FR"});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("not-counted"));
  EXPECT_EQ(run_mizani({"framework", "next", "--most", "0"}).exit_code, 2);
  EXPECT_EQ(run_mizani({"framework", "next", "--as-of", "2026-02-30"}).exit_code, 1);
}

}  // namespace
}  // namespace mizani
