// SPDX-License-Identifier: MIT
// What a case file holds, as plain values. Called by cli, render and whoever assesses a credential.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frameworks/model/ids.h"

namespace mizani::cases {

enum class DecisionKind : unsigned char { full, partial, alternative_level, conditional, not_recognised };
inline constexpr std::array decision_kinds{DecisionKind::full, DecisionKind::partial, DecisionKind::alternative_level,
                                           DecisionKind::conditional, DecisionKind::not_recognised};
/// "full", "partial", "alternative-level", "conditional", "not-recognised".
std::string_view to_string(DecisionKind kind);
std::optional<DecisionKind> parse_decision(std::string_view name);

/// What a list of cases shows of one, as the assessment read it. Empty: not known.
struct CaseSummary {
  std::string holder = {};  ///< reference of the holder, as the office writes it
  std::string title = {};   ///< of the credential
  std::string institution = {};
  CountryCode award_country = {};
  CountryCode target_country = {};
  std::string purpose = {};     ///< "study", "work", …
  std::string level = {};       ///< home level, "ke-knqf:7"
  std::string type = {};        ///< home qualification type
  std::string award_date = {};  ///< "2009", "2009-06" or "2009-06-01"
  /// What the assessment proposes, in the words of DecisionKind; any other word never equals a decision.
  std::string proposal = {};
  std::optional<double> certainty = {};  ///< of the proposal, 0 to 1
};

/// By what a case is held against others, beside its summary. Empty: not known.
struct CaseFeatures {
  CountryCode award_country = {};
  CountryCode target_country = {};
  std::string institution = {};
  std::string type = {};  ///< id of the home qualification type
  std::string purpose = {};
  std::string home_level = {};
  std::string target_level = {};               ///< level that the credential answers to in the target country
  std::optional<double> credits_lower = {};    ///< in hours or credits, one unit throughout a case file
  std::optional<double> credits_upper = {};    ///< not below credits_lower
  std::optional<double> completed_share = {};  ///< 0 to 1
  std::optional<int> year = {};                ///< of the award
};

/// With what an assessment was made: the hash of the data (snapshot.h) and the version of the program.
struct Versions {
  std::string data_hash = {};
  std::string program = {};
};

/// A credential received and its first assessment. The texts are JSON and are given back byte for byte. `at` is
/// "2026-11-25" or "2026-11-25T08:30:00Z"; `by` names a person or a program.
struct NewCase {
  std::string record_json = {};
  std::string assessment_json = {};
  CaseSummary summary = {};
  CaseFeatures features = {};
  Versions versions = {};
  std::string at = {};
  std::string by = {};
};

/// A later assessment of a case: its summary and features take the place of the former ones.
struct NewAssessment {
  std::string assessment_json = {};
  CaseSummary summary = {};
  CaseFeatures features = {};
  Versions versions = {};
  std::string at = {};
  std::string by = {};
};

/// An officer's decision. `on`: the day from which it stands, "2026-11-25".
struct NewDecision {
  DecisionKind kind = DecisionKind::full;
  std::string reasons = {};
  std::string on = {};
  std::string at = {};
  std::string by = {};
};

struct NewNote {
  std::string text = {};
  std::string at = {};
  std::string by = {};
};

enum class EventKind : unsigned char { received, assessed, decided, noted };
std::string_view to_string(EventKind kind);
std::optional<EventKind> parse_event_kind(std::string_view name);

/// One entry of the history, never changed once written. `body`: the record, the assessment, the reasons or the note;
/// `about`: JSON with the few fields that belong to it. `hash` is SHA-256 over all other fields, in hexadecimal, and
/// `previous` the hash of the entry before (64 zeros before the first), so that the entries are a chain.
struct Event {
  std::int64_t seq = 0;
  std::string case_id = {};
  EventKind kind = EventKind::received;
  std::string at = {};
  std::string by = {};
  std::string about = {};
  std::string body = {};
  std::string previous = {};
  std::string hash = {};
};

/// One case in short, derived from its events alone. Dates are "2026-11-25"; empty: not yet.
struct CaseRow {
  std::string id = {};
  CaseSummary summary = {};
  CaseFeatures features = {};
  std::string received_on = {};
  std::string assessed_on = {};
  std::string first_decided_on = {};
  std::string decided_on = {};                ///< of the decision that stands
  std::optional<DecisionKind> decision = {};  ///< that stands: the last one
  std::string decided_by = {};
  std::int64_t events = 0;
  std::int64_t last_seq = 0;

  [[nodiscard]] bool open() const { return !decision.has_value(); }
};

struct StoredAssessment {
  std::int64_t seq = 0;
  std::string at = {};
  std::string by = {};
  std::string assessment_json = {};
  CaseSummary summary = {};
  CaseFeatures features = {};
  Versions versions = {};
};

struct StoredDecision {
  std::int64_t seq = 0;
  std::string at = {};
  std::string by = {};
  DecisionKind kind = DecisionKind::full;
  std::string on = {};
  std::string reasons = {};
};

struct StoredNote {
  std::int64_t seq = 0;
  std::string at = {};
  std::string by = {};
  std::string text = {};
};

/// One case whole. Each list is in the order of writing; the last decision stands.
struct StoredCase {
  CaseRow row;
  std::string record_json = {};
  std::vector<StoredAssessment> assessments;
  std::vector<StoredDecision> decisions;
  std::vector<StoredNote> notes;
  std::vector<Event> events;
};

}  // namespace mizani::cases
