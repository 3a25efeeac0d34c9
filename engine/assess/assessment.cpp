// SPDX-License-Identifier: MIT
#include "engine/assess/assessment.h"

#include <algorithm>

namespace mizani::assess {
namespace {

using namespace std::string_view_literals;

constexpr std::array difference_words{"level"sv, "workload"sv, "profile"sv, "outcomes"sv, "quality"sv, "access"sv};
constexpr std::array matter_words{"substantial"sv, "minor"sv, "open"sv};
constexpr std::array proposal_words{"full"sv, "partial"sv, "alternative-level"sv, "conditional"sv, "not-recognised"sv};

template <class Enum, class Words>
std::optional<Enum> parse(std::string_view text, const Words& words) {
  const auto* const found = std::find(words.begin(), words.end(), text);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string_view to_string(DifferenceKind kind) {
  return difference_words.at(static_cast<std::size_t>(kind));
}
std::string_view to_string(Matter matter) {
  return matter_words.at(static_cast<std::size_t>(matter));
}
std::string_view to_string(ProposalKind kind) {
  return proposal_words.at(static_cast<std::size_t>(kind));
}
std::optional<DifferenceKind> parse_difference_kind(std::string_view text) {
  return parse<DifferenceKind>(text, difference_words);
}
std::optional<Matter> parse_matter(std::string_view text) {
  return parse<Matter>(text, matter_words);
}
std::optional<ProposalKind> parse_proposal_kind(std::string_view text) {
  return parse<ProposalKind>(text, proposal_words);
}

const Finding* Assessment::finding(std::string_view id) const {
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.id == id; });
  return found == findings.end() ? nullptr : &*found;
}

}  // namespace mizani::assess
