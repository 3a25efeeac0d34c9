// SPDX-License-Identifier: MIT
// The ladder of evidence: how a fact came to be known, strongest first.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace mizani {

/// Evidence class of a fact or alignment row. The order is the ladder: a smaller value is stronger.
enum class Evidence : unsigned char { published, self_assessed, secondary, inferred, assumed, unknown };

/// The classes that can carry an answer, strongest first (unknown carries none).
inline constexpr std::array evidence_ladder{Evidence::published, Evidence::self_assessed, Evidence::secondary,
                                            Evidence::inferred, Evidence::assumed};

/// The word used in data files and options: "published", "self-assessed", …
std::string_view to_string(Evidence evidence);
std::optional<Evidence> parse_evidence(std::string_view text);

/// True where `evidence` stands on the ladder at `weakest_allowed` or above.
constexpr bool at_least(Evidence evidence, Evidence weakest_allowed) {
  return evidence <= weakest_allowed;
}

/// The weaker of two classes: what a chain of both rests on.
constexpr Evidence weaker(Evidence a, Evidence b) {
  return a < b ? b : a;
}

}  // namespace mizani
