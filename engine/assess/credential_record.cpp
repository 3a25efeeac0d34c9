// SPDX-License-Identifier: MIT
#include "engine/assess/credential_record.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mizani::assess {
namespace {

using namespace std::string_view_literals;

constexpr std::array purposes{"study"sv, "work"sv, "regulated"sv};

template <class Enum, std::size_t N>
std::string_view word_of(Enum value, const std::array<std::string_view, N>& words) {
  return words.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view to_string(Approval approval) {
  return word_of(approval, std::array{"recognised"sv, "not-recognised"sv, "unknown"sv});
}
std::string_view to_string(DocumentKind kind) {
  return word_of(kind, std::array{"diploma"sv, "transcript"sv, "supplement"sv, "syllabus"sv, "letter"sv, "identity"sv,
                                  "background"sv, "other"sv});
}
std::string_view to_string(Seen seen) {
  return word_of(seen, std::array{"original"sv, "certified-copy"sv, "copy"sv, "digital"sv, "none"sv});
}
std::string_view to_string(Verification verification) {
  return word_of(verification, std::array{"issuer"sv, "registry"sv, "seal"sv, "visual"sv, "none"sv});
}
std::string_view to_string(Verdict verdict) {
  return word_of(verdict, std::array{"genuine"sv, "forged"sv, "contradictory"sv, "open"sv});
}
std::string_view to_string(Purpose purpose) {
  return word_of(purpose, purposes);
}
std::string_view to_string(Mode mode) {
  return word_of(mode, std::array{"on-site"sv, "distance"sv, "blended"sv, "work-based"sv});
}
std::string_view to_string(Origin origin) {
  return word_of(origin, std::array{"study"sv, "transfer"sv, "prior-learning"sv});
}

std::optional<Purpose> parse_purpose(std::string_view text) {
  const auto* const found = std::find(purposes.begin(), purposes.end(), text);
  if (found == purposes.end()) return std::nullopt;
  return static_cast<Purpose>(found - purposes.begin());
}

}  // namespace mizani::assess
