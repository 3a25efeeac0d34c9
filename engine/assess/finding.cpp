// SPDX-License-Identifier: MIT
#include "engine/assess/finding.h"

#include <algorithm>
#include <array>

namespace mizani::assess {
namespace {

using namespace std::string_view_literals;

constexpr std::array check_words{"record"sv,   "authenticity"sv, "institution"sv, "programme"sv, "home"sv,   "level"sv,
                                 "workload"sv, "profile"sv,      "outcomes"sv,    "access"sv,    "rights"sv, "law"sv};
constexpr std::array result_words{"met"sv, "not-met"sv, "doubtful"sv, "unknown"sv, "noted"sv};
constexpr std::array weight_words{"decisive"sv, "contributing"sv, "background"sv};
constexpr std::array value_words{"words"sv, "names"sv, "number"sv, "share"sv, "count"sv,
                                 "date"sv,  "level"sv, "amount"sv, "key"sv,   "list"sv};
constexpr std::array basis_words{"record"sv,        "framework"sv, "type"sv,   "table"sv, "instrument"sv, "practice"sv,
                                 "credit-system"sv, "country"sv,   "policy"sv, "model"sv, "request"sv};

template <class Enum, class Words>
std::optional<Enum> parse(std::string_view text, const Words& words) {
  const auto* const found = std::find(words.begin(), words.end(), text);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string_view to_string(CheckKind kind) {
  return check_words.at(static_cast<std::size_t>(kind));
}
std::string_view to_string(Result result) {
  return result_words.at(static_cast<std::size_t>(result));
}
std::string_view to_string(Weight weight) {
  return weight_words.at(static_cast<std::size_t>(weight));
}
std::string_view to_string(Value::Kind kind) {
  return value_words.at(static_cast<std::size_t>(kind));
}
std::string_view to_string(Basis::Kind kind) {
  return basis_words.at(static_cast<std::size_t>(kind));
}
std::optional<CheckKind> parse_check_kind(std::string_view text) {
  return parse<CheckKind>(text, check_words);
}
std::optional<Result> parse_result(std::string_view text) {
  return parse<Result>(text, result_words);
}
std::optional<Weight> parse_weight(std::string_view text) {
  return parse<Weight>(text, weight_words);
}
std::optional<Value::Kind> parse_value_kind(std::string_view text) {
  return parse<Value::Kind>(text, value_words);
}
std::optional<Basis::Kind> parse_basis_kind(std::string_view text) {
  return parse<Basis::Kind>(text, basis_words);
}

}  // namespace mizani::assess
