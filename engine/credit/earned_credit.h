// SPDX-License-Identifier: MIT
// A piece of credit that a learner brings along.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/credit/credit_conversion.h"
#include "frameworks/model/date.h"

namespace mizani::credit {

/// How it was gained, seen from the receiver. study: at the receiving institution itself; transfer: by study elsewhere;
/// prior_learning: recognised without a course.
enum class Origin : unsigned char { study, transfer, prior_learning };
inline constexpr std::array<std::string_view, 3> origin_words{"study", "transfer", "prior-learning"};
inline std::string_view to_string(Origin origin) {
  return origin_words.at(static_cast<std::size_t>(origin));
}

/// Places in Framework::levels of the target; lowest <= likeliest.
struct EarnedLevel {
  std::size_t lowest = 0;
  std::size_t likeliest = 0;

  friend bool operator==(const EarnedLevel&, const EarnedLevel&) = default;
};

/// `id`: equal ids are the same piece, listed twice. `amount` is above zero, in `system`; nothing where its size is not
/// known. `level`: nothing where no way leads to the target's framework. `overlap`: share of the content that the
/// target has too, 0 … 1; nothing where nobody has compared. `counted_for`: another award it has already gone into.
struct EarnedCredit {
  std::string id;
  std::string title;
  std::optional<Interval> amount;
  const IndexedSystem* system = nullptr;
  std::optional<EarnedLevel> level;
  std::optional<PartialDate> earned;
  bool passed = true;
  Origin origin = Origin::transfer;
  std::optional<Rational> overlap;
  std::optional<std::string> counted_for;
};

}  // namespace mizani::credit
