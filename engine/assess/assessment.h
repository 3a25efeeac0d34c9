// SPDX-License-Identifier: MIT
// A reasoned proposal about one credential in one country; plain values that can be stored and said in any language.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/assess/credential_record.h"
#include "engine/assess/finding.h"
#include "frameworks/fault.h"

namespace mizani::assess {

/// The five ways a substantial difference can lie in (level, workload, profile, outcomes, quality), and access.
enum class DifferenceKind : unsigned char { level, workload, profile, outcomes, quality, access };
/// Whether a difference matters for the purpose. open: cannot be told yet.
enum class Matter : unsigned char { substantial, minor, open };

std::string_view to_string(DifferenceKind kind);
std::string_view to_string(Matter matter);
std::optional<DifferenceKind> parse_difference_kind(std::string_view text);
std::optional<Matter> parse_matter(std::string_view text);

/// Something to say in words: the message "<code>" with its values, and the findings it follows from.
struct Remark {
  std::string code;
  Values values;
  std::vector<std::string> findings;

  friend bool operator==(const Remark&, const Remark&) = default;
};

/// `size` in `unit`: levels, credits of the target system, or a share (0 … 1). `compensations`: what could make up for
/// it.
struct Difference {
  DifferenceKind kind = DifferenceKind::level;
  Matter matter = Matter::open;
  double size = 0;
  std::string unit;
  Remark words;
  std::vector<Remark> compensations;

  friend bool operator==(const Difference&, const Difference&) = default;
};

enum class ProposalKind : unsigned char { full, partial, alternative_level, conditional, not_recognised };
std::string_view to_string(ProposalKind kind);
std::optional<ProposalKind> parse_proposal_kind(std::string_view text);

/// Bounds of hours or credits, as decimal text; equal where they are known exactly.
struct AmountRange {
  std::string lower;
  std::string upper;

  friend bool operator==(const AmountRange&, const AmountRange&) = default;
};

/// Credit that a partial recognition carries: bounds are exact text in the target system.
struct LevelCredit {
  std::string level;  ///< id on the target framework; empty where the level is not known
  std::string lower;
  std::string upper;

  friend bool operator==(const LevelCredit&, const LevelCredit&) = default;
};

/// What another finding would make of the proposal.
struct WouldChange {
  CheckKind check = CheckKind::record;
  Result becomes = Result::met;
  ProposalKind to = ProposalKind::full;
  std::vector<std::string> findings;  ///< that the new evidence would replace

  friend bool operator==(const WouldChange&, const WouldChange&) = default;
};

/// What the engine proposes; the decision is an officer's. `rule`: the rule that decided (proposal.h). `level` and
/// `type` are ids on the target framework, empty where nothing can be named. `credit_system`: of
/// `credits` (highest level first), `credit_total` (which they need not add up to where a level is open) and
/// `credit_remaining` (still to be earned for the type that was compared with).
/// `presumption`: an instrument binds both states to recognise unless a substantial difference is shown; then the
/// burden lies with whoever sees one. `certainty`: how likely the proposal is to stand once everything it is not
/// conditional on is settled, 0 … 1.
struct Proposal {
  ProposalKind kind = ProposalKind::conditional;
  std::string rule;
  std::string framework;
  std::string level;
  std::string type;
  Values names;  ///< "level", "type", "framework" as values, those that are known
  std::string credit_system;
  std::vector<LevelCredit> credits;
  std::optional<AmountRange> credit_total;
  std::optional<AmountRange> credit_remaining;
  bool presumption = false;
  double certainty = 0;
  std::vector<Remark> reasons;
  std::vector<Remark> conditions;
  std::vector<Remark> alternatives;
  std::vector<WouldChange> would_change;

  friend bool operator==(const Proposal&, const Proposal&) = default;
};

/// A level of the target framework with its probabilities: by the tables, by the outcomes, by both.
struct LevelShare {
  std::string level;
  std::optional<double> by_tables;
  std::optional<double> by_outcomes;
  double together = 0;

  friend bool operator==(const LevelShare&, const LevelShare&) = default;
};

/// What a programme asks for: outcomes in one language, each with its domain where the programme tells.
struct Programme {
  struct Outcome {
    std::string text;
    std::optional<text::Domain> domain;

    friend bool operator==(const Outcome&, const Outcome&) = default;
  };
  std::string name;
  std::string language;
  std::vector<Outcome> outcomes;

  friend bool operator==(const Programme&, const Programme&) = default;
};

/// Where the credential stands at home, by ids: several levels where its type stands on several; empty: not known.
struct HomePlace {
  std::string framework;
  std::vector<std::string> levels;
  std::string type;

  friend bool operator==(const HomePlace&, const HomePlace&) = default;
};

/// The question, the checks in order, the differences, the proposal. `faults`: fields of the record that are missing,
/// contradictory or impossible, by their pointers; what they keep from being checked stands in `unchecked`.
struct Assessment {
  std::string title;
  std::optional<std::string> title_original;
  std::optional<std::string> holder;
  std::optional<std::string> awarding_body;
  std::optional<std::string> awarded;  ///< date
  std::string from_country;            ///< code; empty where unknown
  std::string to_country;
  Values names;  ///< "from", "to": the countries
  Purpose purpose = Purpose::study;
  std::string sector;  ///< empty: not told
  std::string decided_on;
  std::string weakest_evidence;
  std::string target;                  ///< the type asked for, as asked; empty: the one that fits best
  std::optional<Programme> programme;  ///< whose outcomes were asked for
  HomePlace home;
  std::optional<AmountRange> hours;  ///< notional, of the whole
  std::array<Result, check_kinds> checks{};
  std::vector<Finding> findings;
  std::vector<LevelShare> levels;
  std::vector<Difference> differences;
  Proposal proposal;
  Faults faults;
  std::vector<CheckKind> unchecked;

  [[nodiscard]] const Finding* finding(std::string_view id) const;

  friend bool operator==(const Assessment&, const Assessment&) = default;
};

}  // namespace mizani::assess
