// SPDX-License-Identifier: MIT
// What a check found, in codes and values, with what it rests on; words are the renderer's.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frameworks/model/evidence.h"

namespace mizani::assess {

/// The checks in the order that good practice asks (European Area of Recognition manual), the record itself before and
/// the law behind them.
enum class CheckKind : unsigned char {
  record,
  authenticity,
  institution,
  programme,
  home,
  level,
  workload,
  profile,
  outcomes,
  access,
  rights,
  law,
};
inline constexpr std::size_t check_kinds = 12;

/// met: nothing in the way. not_met: against recognition. doubtful: points both ways. unknown: cannot be told. noted: a
/// fact that decides nothing.
enum class Result : unsigned char { met, not_met, doubtful, unknown, noted };

/// What a finding weighs for the proposal. decisive: with another result of its check the proposal would be another.
enum class Weight : unsigned char { decisive, contributing, background };

std::string_view to_string(CheckKind kind);
std::string_view to_string(Result result);
std::string_view to_string(Weight weight);
std::optional<CheckKind> parse_check_kind(std::string_view text);
std::optional<Result> parse_result(std::string_view text);
std::optional<Weight> parse_weight(std::string_view text);

/// What stands for a {name} in the words of a finding; plain data, so that a stored finding can be said in any language
/// years later.
struct Value {
  /// words: of the record or the data, as they are. names: by language. number: with `decimals`. share: 0 … 1. count:
  /// a whole number that sentences inflect by. date: ISO. level: `text` is the code, `names` the framework, `id` the
  /// level's id. amount: `text` to `upper`, exact, equal where it is a point. key: the key of a message. list: of
  /// values.
  enum class Kind : unsigned char { words, names, number, share, count, date, level, amount, key, list };
  Kind kind = Kind::words;
  std::string text;
  std::string upper;
  std::string id;
  std::map<std::string, std::string> names;
  double number = 0;
  int decimals = 2;
  std::vector<Value> list;

  friend bool operator==(const Value&, const Value&) = default;
};

std::string_view to_string(Value::Kind kind);
std::optional<Value::Kind> parse_value_kind(std::string_view text);

using Values = std::vector<std::pair<std::string, Value>>;

/// A publication, as a statement cites it.
struct Citation {
  std::string title;
  std::optional<std::string> publisher;
  std::optional<int> year;
  std::optional<std::string> url;

  friend bool operator==(const Citation&, const Citation&) = default;
};

/// What a finding rests on. `where`: a JSON pointer into the record ("#/date"; also where the field is absent), or the
/// id of what the catalogue holds ("ke-knqf", "ke-knqf/diploma", a table, an instrument, a country's practice, a credit
/// system), the name of a constant of the policy, or of the model. `evidence` is unknown for the record: what it states
/// has no class.
struct Basis {
  enum class Kind : unsigned char {
    record,
    framework,
    type,
    table,
    instrument,
    practice,
    credit_system,
    country,
    policy,
    model,
    request,
  };
  Kind kind = Kind::record;
  std::string where;
  Evidence evidence = Evidence::unknown;
  std::vector<Citation> citations;
  std::string note;

  friend bool operator==(const Basis&, const Basis&) = default;
};

std::string_view to_string(Basis::Kind kind);
std::optional<Basis::Kind> parse_basis_kind(std::string_view text);

/// `id`: "F1", "F2", … in the order found. `code` names its message: "assess.finding.<code>". `certainty`: how likely
/// it is that it holds, 0 … 1.
struct Finding {
  std::string id;
  CheckKind check = CheckKind::record;
  Result result = Result::noted;
  std::string code;
  Values values;
  std::vector<Basis> basis;
  Weight weight = Weight::background;
  double certainty = 1;

  friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace mizani::assess
