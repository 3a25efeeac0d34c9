// SPDX-License-Identifier: MIT
#include "engine/credit/rational.h"

#include <gtest/gtest.h>

namespace mizani::credit {
namespace {

TEST(Rational, ReadsWholeDecimalAndFractionTextExactly) {
  EXPECT_EQ(*parse_rational("120", "x"), Rational(120));
  EXPECT_EQ(*parse_rational("7.5", "x"), Rational(15, 2));
  EXPECT_EQ(*parse_rational("1/2", "x"), Rational(1, 2));
  EXPECT_EQ(*parse_rational("007", "x"), Rational(7)) << "a leading zero is not octal";
  EXPECT_EQ(*parse_rational("22.50", "x"), Rational(45, 2));
}

TEST(Rational, RefusesWhatIsNoExactNumberAndSaysWhere) {
  for (const char* text : {"", "-1", "+1", "1e3", "1,5", "1.", ".5", "1/0", "1/", "/2", "one", "1 2", "0x10", "1/2/3",
                           "NaN", "1234567890123456789012345678901"}) {
    const auto number = parse_rational(text, "AMOUNT");
    ASSERT_FALSE(number.has_value()) << text;
    EXPECT_EQ(number.error().front().code, "bad-number");
    EXPECT_EQ(number.error().front().where, "AMOUNT");
  }
}

TEST(Rational, PrintsExactDecimalsElseAFraction) {
  EXPECT_EQ(to_string(Rational(40)), "40");
  EXPECT_EQ(to_string(Rational(6, 5)), "1.2");
  EXPECT_EQ(to_string(Rational(1, 1000)), "0.001");
  EXPECT_EQ(to_string(Rational(4, 3)), "4/3");
}

TEST(Rational, RoundsHalfUpForDisplay) {
  EXPECT_EQ(to_decimal(Rational(4, 3), 2), "1.33");
  EXPECT_EQ(to_decimal(Rational(1, 200), 2), "0.01");
  EXPECT_EQ(to_decimal(Rational(40), 2), "40");
  EXPECT_EQ(to_decimal(Rational(7, 2), 0), "4");
}

TEST(Rational, WhatIsPrintedExactlyReadsBackTheSame) {
  for (int numerator = 0; numerator < 60; ++numerator) {
    for (int denominator = 1; denominator < 30; ++denominator) {
      const Rational number = Rational(numerator) / denominator;
      EXPECT_EQ(*parse_rational(to_string(number), "x"), number);
    }
  }
}

}  // namespace
}  // namespace mizani::credit
