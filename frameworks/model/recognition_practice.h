// SPDX-License-Identifier: MIT
// How a country recognises foreign credentials: who decides, within what time, how one appeals, by what rules.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frameworks/model/instrument.h"
#include "frameworks/model/source.h"

namespace mizani {

/// What a body does: decides on foreign credentials; establishes that domestic ones are authentic; keeps the list of
/// recognised institutions or programmes; hears appeals; is the national information centre.
enum class AuthorityRole : unsigned char { recognition, verification, accreditation, appeal, information };

/// How a stated number of days is counted.
enum class DayUnit : unsigned char { calendar, working, unknown };

/// The credentials that a time limit is for.
enum class Credentials : unsigned char { foreign, domestic, any };

/// What stands behind a time limit: a statute, a promise of the body, or what it takes in practice.
enum class LimitForce : unsigned char { law, pledge, observed };

/// A rule of the receiving country. Ceilings and residency: shares (0 to 1) of the size of the qualification that is
/// awarded; overlap: least share of content in common; currency: most years since the credit was earned; rounding: the
/// step, in credits, to which transferred credit is rounded down; the others are yes (1) or no (0).
enum class PracticeRuleKind : unsigned char {
  transfer_ceiling,        ///< most that may come from credit transfer
  prior_learning_ceiling,  ///< most that may come from recognition of prior learning
  combined_ceiling,        ///< most that may come from both together
  residency,               ///< least that is earned at the awarding institution
  overlap,
  currency,
  partial_study,  ///< whether unfinished study is evaluated
  entry_route,    ///< whether the holder must have met the country's own entry requirements
  originals,      ///< whether originals must be seen
  short_courses,  ///< whether short courses are evaluated
  rounding,
};

/// The words used in data files and answers, in the order of the enums.
inline constexpr std::array<std::string_view, 5> authority_role_words{"recognition", "verification", "accreditation",
                                                                      "appeal", "information"};
inline constexpr std::array<std::string_view, 3> day_unit_words{"calendar", "working", "unknown"};
inline constexpr std::array<std::string_view, 3> credentials_words{"foreign", "domestic", "any"};
inline constexpr std::array<std::string_view, 3> limit_force_words{"law", "pledge", "observed"};
inline constexpr std::array<std::string_view, 11> practice_rule_words{
    "transfer-ceiling", "prior-learning-ceiling", "combined-ceiling", "residency", "overlap",
    "currency",         "partial-study",          "entry-route",      "originals", "short-courses",
    "rounding"};

inline std::string_view to_string(AuthorityRole role) {
  return authority_role_words.at(static_cast<std::size_t>(role));
}
inline std::string_view to_string(DayUnit unit) {
  return day_unit_words.at(static_cast<std::size_t>(unit));
}
inline std::string_view to_string(Credentials credentials) {
  return credentials_words.at(static_cast<std::size_t>(credentials));
}
inline std::string_view to_string(LimitForce force) {
  return limit_force_words.at(static_cast<std::size_t>(force));
}
inline std::string_view to_string(PracticeRuleKind kind) {
  return practice_rule_words.at(static_cast<std::size_t>(kind));
}

/// A body with a part in recognition. `sectors` empty: all, or not known which.
struct RecognitionAuthority {
  LocalizedText name;
  std::optional<std::string> acronym;
  std::vector<AuthorityRole> roles;
  std::vector<Sector> sectors;
  std::optional<std::string> url;
  Provenance provenance;
};

/// A time within which a decision is promised or due. `sectors` as above.
struct TimeLimit {
  int days = 0;
  DayUnit unit = DayUnit::unknown;
  Credentials applies_to = Credentials::any;
  LimitForce force = LimitForce::pledge;
  std::vector<Sector> sectors;
  Provenance provenance;
};

/// To whom and how one appeals, and in how many days. An empty way or no days: nobody has read them.
struct Appeal {
  LocalizedText way;
  std::optional<int> days;
  Provenance provenance;
};

/// One rule. `value` is exact text ("1/2", "0.8", "5"); engine/credit turns it into a rational.
struct PracticeRule {
  std::string id;  ///< unique within the file
  PracticeRuleKind kind = PracticeRuleKind::transfer_ceiling;
  std::string value;
  std::vector<Sector> sectors;
  LocalizedText text;
  Provenance provenance;
};

/// What the value of a rule of the kind may be, in words; empty where it may be `value`.
std::string_view wanted_value(PracticeRuleKind kind, double value);

/// The practice of one country; what nobody has read is missing.
struct RecognitionPractice {
  CountryCode country;
  std::string id;  ///< the country's code in lower case
  std::vector<RecognitionAuthority> authorities;
  Fact<std::string> legal_basis;
  std::vector<TimeLimit> time_limits;
  Appeal appeal;
  std::vector<PracticeRule> rules;
  std::vector<std::string> notes;
  Sources sources;
  std::string file;  ///< where it was loaded from, for messages
};

/// Whether what is stated for `sectors` is for this one. True where none is stated or none is asked about.
bool covers(const std::vector<Sector>& sectors, std::optional<Sector> sector);

}  // namespace mizani
