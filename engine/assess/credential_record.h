// SPDX-License-Identifier: MIT
// A credential as it lies on an officer's desk: what is stated, by whom, and what was seen of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/document.h"
#include "frameworks/model/date.h"
#include "frameworks/model/ids.h"

namespace mizani::assess {

/// How an institution or a programme stands with the authorities of its country, as somebody found out.
enum class Approval : unsigned char { recognised, not_recognised, unknown };
enum class DocumentKind : unsigned char {
  diploma,
  transcript,
  supplement,
  syllabus,
  letter,
  identity,
  background,
  other
};
/// In what form a document was seen. `none`: only spoken of.
enum class Seen : unsigned char { original, certified_copy, copy, digital, none };
/// How its authenticity was checked. issuer: the issuer confirmed it. registry: a register of awards has it. seal: a
/// digital seal or signature holds. visual: somebody looked at it.
enum class Verification : unsigned char { issuer, registry, seal, visual, none };
enum class Verdict : unsigned char { genuine, forged, contradictory, open };
enum class Purpose : unsigned char { study, work, regulated };
enum class Mode : unsigned char { on_site, distance, blended, work_based };
/// How the credit of a module was gained.
enum class Origin : unsigned char { study, transfer, prior_learning };

std::string_view to_string(Approval approval);
std::string_view to_string(DocumentKind kind);
std::string_view to_string(Seen seen);
std::string_view to_string(Verification verification);
std::string_view to_string(Verdict verdict);
std::string_view to_string(Purpose purpose);
std::string_view to_string(Mode mode);
std::string_view to_string(Origin origin);
std::optional<Purpose> parse_purpose(std::string_view text);

/// An amount of credit, exact text, in a system named by id, alias, framework or country.
struct CreditAmount {
  std::string amount;
  std::string system;
};

/// A standing with the grounds an officer has for it; `from` and `to` bound the time it is stated for.
struct StatedApproval {
  Approval approval = Approval::unknown;
  std::optional<std::string> by;        ///< the authority
  std::optional<std::string> evidence;  ///< a letter, a register, a page: what an appeal would look at
  Validity validity;
};

struct Institution {
  std::optional<std::string> name;
  std::optional<CountryCode> country;  ///< where it differs from the credential's
  std::optional<PartialDate> founded;
  std::optional<PartialDate> closed;
  StatedApproval approval;
};

/// A part of the programme, as a transcript lists it. `overlap`: share of its content that the target has too, 0 … 1,
/// exact text. `counted_for`: another award that its credit has already gone into.
struct CreditModule {
  std::string title;
  std::optional<std::string> code;
  std::optional<CreditAmount> credits;
  std::optional<int> hours;
  std::optional<std::string> level;
  std::optional<PartialDate> date;
  bool passed = true;
  Origin origin = Origin::study;
  std::optional<std::string> overlap;
  std::optional<std::string> counted_for;
};

struct EntryRequirement {
  std::optional<std::string> text;
  std::optional<std::string> level;          ///< "ke-knqf:4"
  std::optional<double> years_of_schooling;  ///< before admission
};

/// What the credential opens at home. `access_to`: levels of further study ("ke-knqf:8"). `profession`: whether it
/// gives the right to practise a regulated one.
struct HomeRights {
  std::optional<std::string> text;
  std::vector<std::string> access_to;
  std::optional<bool> profession;
};

struct SeenDocument {
  DocumentKind kind = DocumentKind::other;
  Seen seen = Seen::none;
  Verification verification = Verification::none;
  Verdict verdict = Verdict::open;
  std::optional<PartialDate> verified_on;
  std::optional<std::string> note;
};

/// Work or other learning that might make up for a difference.
struct Experience {
  std::string text;
  std::optional<double> years;
};

/// What the record states, each field as data/schema/credential.json describes it; absent is unknown. No name is
/// needed: `holder` is a reference. The outcomes are read as one section of statements, none where the record has none.
/// Those from `cycle` on are the elements of the European standard for micro-credentials (Council Recommendation 2022/C
/// 243/02, Annex I) that levelling does not need.
struct CredentialRecord {
  std::string title;
  std::optional<std::string> issuer;
  std::optional<CountryCode> country;
  std::optional<std::string> level;  ///< as the issuer states it, "ke-knqf:5"
  std::optional<int> hours;          ///< notional hours of learning
  using Credits = CreditAmount;
  std::optional<Credits> credits;
  text::Document outcomes;
  std::optional<PartialDate> date;     ///< of award
  std::optional<PartialDate> expires;  ///< last day on which the credential holds; absent: none is stated

  std::optional<std::string> holder;
  bool refugee = false;  ///< a refugee, or in a like situation: documents may be out of reach
  std::optional<std::string> title_original;
  Institution institution;
  StatedApproval programme;                       ///< accreditation of the programme
  std::optional<std::string> qualification_type;  ///< "FRAMEWORK/TYPE" where the home framework lists it
  std::optional<double> years;                    ///< full-time, as the programme is laid out
  std::optional<PartialDate> started;
  std::optional<Mode> mode;
  bool complete = true;  ///< false: studied in part, no award
  std::vector<CreditModule> modules;
  EntryRequirement entry;
  HomeRights rights;
  std::vector<SeenDocument> documents;
  std::vector<Experience> experience;
  std::optional<Purpose> purpose;
  std::vector<std::string> missing;  ///< what the officer knows to be missing

  std::optional<std::string> cycle;     ///< of the QF-EHEA, as stated
  std::optional<std::string> workload;  ///< as the issuer words it, where that is no number of hours or credits
  std::optional<std::string> assessment;
  std::optional<std::string> participation;
  std::optional<std::string> quality_assurance;
  std::optional<std::string> learner;
  std::optional<std::string> prerequisites;
  std::optional<std::string> supervision;
  std::optional<std::string> grade;
  std::optional<std::string> stackability;
  std::optional<std::string> further_information;

  /// The institution's name, else the issuer's.
  [[nodiscard]] const std::optional<std::string>& awarding_body() const {
    return institution.name ? institution.name : issuer;
  }
};

}  // namespace mizani::assess
