// SPDX-License-Identifier: MIT
#include "tools/cases/case_record.h"

#include <algorithm>

namespace mizani::cases {
namespace {

constexpr std::array<std::string_view, decision_kinds.size()> decision_names{"full", "partial", "alternative-level",
                                                                             "conditional", "not-recognised"};
constexpr std::array<std::string_view, 4> event_names{"received", "assessed", "decided", "noted"};

template <class Kind, std::size_t N>
std::optional<Kind> named(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Kind>(found - names.begin());
}

}  // namespace

std::string_view to_string(DecisionKind kind) {
  return decision_names.at(static_cast<std::size_t>(kind));
}

std::optional<DecisionKind> parse_decision(std::string_view name) {
  return named<DecisionKind>(decision_names, name);
}

std::string_view to_string(EventKind kind) {
  return event_names.at(static_cast<std::size_t>(kind));
}

std::optional<EventKind> parse_event_kind(std::string_view name) {
  return named<EventKind>(event_names, name);
}

}  // namespace mizani::cases
