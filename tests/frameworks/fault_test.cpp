// SPDX-License-Identifier: MIT
#include "frameworks/fault.h"

#include <gtest/gtest.h>

namespace mizani {
namespace {

TEST(Describe, SaysWhereWhatAndWhatWasExpectedOnOneLine) {
  EXPECT_EQ(describe({.code = "wrong-type", .where = "a.json#/x", .found = "3", .expected = "text"}),
            "a.json#/x: wrong-type: found 3, expected text");
  EXPECT_EQ(describe({.code = "empty-text", .where = "", .found = "", .expected = "a word"}),
            "empty-text: expected a word");
}

TEST(Describe, LetsNoLineBreakOrControlSignThrough) {
  const auto line = describe({.code = "c", .where = "a\nb", .found = "\x1b[31m", .expected = "x"});
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(line.find('\x1b'), std::string::npos);
}

TEST(Located, GoesOnFromADocumentInsideAFile) {
  EXPECT_EQ(located("a.json", "/levels/0"), "a.json#/levels/0");
  EXPECT_EQ(located("a.json#/documents/2", "/levels/0"), "a.json#/documents/2/levels/0");
}

}  // namespace
}  // namespace mizani
