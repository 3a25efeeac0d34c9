// SPDX-License-Identifier: MIT
// What a candidate for recognition of prior learning brings along.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/assess/credential_record.h"
#include "engine/text/document.h"
#include "frameworks/model/date.h"

namespace mizani::micro {

/// statement: the candidate's own account. test: somebody set a task and judged it.
enum class EvidenceKind : unsigned char { certificate, work_record, reference, product, test, statement, other };
inline constexpr std::array<std::string_view, 7> evidence_kind_words{
    "certificate", "work-record", "reference", "product", "test", "statement", "other"};

/// Who stands behind an item, seen from the candidate.
enum class Relation : unsigned char { supervisor, employer, client, colleague, teacher, assessor, family, self, other };
inline constexpr std::array<std::string_view, 9> relation_words{
    "supervisor", "employer", "client", "colleague", "teacher", "assessor", "family", "self", "other"};

inline std::string_view to_string(EvidenceKind kind) {
  return evidence_kind_words.at(static_cast<std::size_t>(kind));
}
inline std::string_view to_string(Relation relation) {
  return relation_words.at(static_cast<std::size_t>(relation));
}

/// One item, each field as data/schema/portfolio.json describes it; absent is unknown. `text`: what was done or shown,
/// at least one statement. `from`, `to`: of the work; `date`: of the item itself. `hours`: of the work or learning.
struct EvidenceItem {
  std::string id;
  EvidenceKind kind = EvidenceKind::other;
  std::string title;
  text::Document text;
  std::optional<PartialDate> from;
  std::optional<PartialDate> to;
  std::optional<PartialDate> date;
  std::optional<PartialDate> expires;  ///< last day on which it holds
  std::optional<int> hours;
  std::optional<std::string> issued_by;
  std::optional<Relation> relation;
  assess::Verification verification = assess::Verification::none;
  std::optional<std::string> level;  ///< as stated, "ke-knqf:5"
  std::optional<assess::CreditAmount> credits;
  std::optional<bool> passed;  ///< of a test or certificate
  std::optional<std::string> result;
};

/// `candidate`: a reference such as a file number; no name is needed.
struct Portfolio {
  std::string candidate;
  std::string language = "und";
  std::vector<EvidenceItem> items;
};

/// direct: the work itself, or a task that was judged (a product, a test). indirect: others tell of it. own_word: only
/// the candidate says so. After the usual classes of evidence in assessment of prior learning (Cedefop, European
/// guidelines for validating non-formal and informal learning, 2023, on methods of assessment).
enum class Directness : unsigned char { direct, indirect, own_word };
inline constexpr std::array<std::string_view, 3> directness_words{"direct", "indirect", "own-word"};

inline std::string_view to_string(Directness directness) {
  return directness_words.at(static_cast<std::size_t>(directness));
}

Directness directness_of(const EvidenceItem& item);

/// Whether somebody other than the candidate and the family is named as standing behind it, or has confirmed it.
bool has_third_party(const EvidenceItem& item);

}  // namespace mizani::micro
