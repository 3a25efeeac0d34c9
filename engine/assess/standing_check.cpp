// SPDX-License-Identifier: MIT
// Authenticity, institution and programme: is it what it says, from whom it says, by their leave.
#include <algorithm>

#include "engine/assess/basis.h"
#include "engine/assess/work.h"

namespace mizani::assess {
namespace {

/// Whether the document bears the award: diploma, transcript, supplement, or one of another kind, such as a badge.
bool is_award(const SeenDocument& document) {
  return document.kind == DocumentKind::diploma || document.kind == DocumentKind::transcript ||
         document.kind == DocumentKind::supplement || document.kind == DocumentKind::other;
}

bool confirmed(const SeenDocument& document) {
  return document.verdict == Verdict::genuine &&
         (document.verification == Verification::issuer || document.verification == Verification::registry ||
          document.verification == Verification::seal);
}

std::string pointer(std::size_t document) {
  return "#/documents/" + std::to_string(document);
}

Values of_document(const SeenDocument& document) {
  return {{"document", key("document." + std::string{to_string(document.kind)})},
          {"seen", key("seen." + std::string{to_string(document.seen)})},
          {"verification", key("verification." + std::string{to_string(document.verification)})}};
}

/// What is stated of an institution or a programme, and whether the day of award lies within.
void check_approval(Work& work, CheckKind check, const std::string& code, const StatedApproval& stated,
                    const std::string& pointer) {
  const auto& policy = work.assessor.policy;
  const bool grounds = stated.by || stated.evidence;
  const double certainty = grounds ? policy.certainty_evidenced : policy.certainty_stated;
  const Values values{{"name", words(work.record.awarding_body().value_or("—"))},
                      {"by", words(stated.by.value_or("—"))},
                      {"evidence", words(stated.evidence.value_or("—"))}};
  std::vector<Basis> basis{
      on_record(pointer),
      on_policy(grounds ? "assess.certainty.evidenced" : "assess.certainty.stated", work.assessor.catalogue.policy())};
  if (stated.approval == Approval::unknown) {
    work.set(check, Result::unknown);
    work.add(check, Result::unknown, code + ".unknown", values, {on_record(pointer)});
    return;
  }
  const bool good = stated.approval == Approval::recognised;
  const bool dated = work.record.date && (stated.validity.from || stated.validity.to);
  if (good && dated && !stated.validity.holds(work.record.date->last_day()) &&
      !stated.validity.holds(work.record.date->first_day())) {
    work.set(check, Result::doubtful);
    basis.push_back(on_record("#/date"));
    work.add(check, Result::doubtful, code + ".lapsed", values, std::move(basis), certainty);
    return;
  }
  const Result result = good ? Result::met : Result::not_met;
  work.set(check, result);
  work.add(check, result, code + (good ? (grounds ? ".recognised" : ".stated") : ".not_recognised"), values,
           std::move(basis), certainty);
}

}  // namespace

void check_authenticity(Work& work) {
  constexpr auto check = CheckKind::authenticity;
  const auto& documents = work.record.documents;
  const auto& policy = work.assessor.policy;
  const auto& constants = work.assessor.catalogue.policy();
  Result best = Result::unknown;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto& document = documents[i];
    if (document.verdict == Verdict::forged) {
      work.forged = true;
      work.add(check, Result::not_met, "authenticity.forged", of_document(document),
               {on_record(pointer(i)), on_policy("assess.certainty.issuer", constants)}, policy.certainty_issuer);
    } else if (document.verdict == Verdict::contradictory) {
      work.contradictory = true;
      Values values = of_document(document);
      values.emplace_back("note", words(document.note.value_or("—")));
      work.add(check, Result::doubtful, "authenticity.contradictory", std::move(values), {on_record(pointer(i))});
    } else if (is_award(document) && confirmed(document)) {
      best = Result::met;
      work.add(check, Result::met, "authenticity.confirmed", of_document(document),
               {on_record(pointer(i)), on_policy("assess.certainty.issuer", constants)}, policy.certainty_issuer);
    } else if (document.seen != Seen::none) {
      if (is_award(document) && best == Result::unknown) best = Result::doubtful;
      work.add(check, is_award(document) ? Result::doubtful : Result::noted, "authenticity.seen", of_document(document),
               {on_record(pointer(i)), on_policy("assess.certainty.visual", constants)}, policy.certainty_visual);
    }
    seen += document.seen != Seen::none && is_award(document) ? 1U : 0U;
  }
  if (work.forged)
    best = Result::not_met;
  else if (work.contradictory)
    best = Result::doubtful;
  if (seen == 0 && !work.forged && best != Result::met) {
    best = Result::unknown;
    if (work.record.refugee)
      work.add(check, Result::unknown, "authenticity.refugee", {}, {on_record("#/refugee"), on_record("#/documents")});
    else
      work.add(check, Result::unknown, "authenticity.no_document", {}, {on_record("#/documents")});
  }
  for (std::size_t i = 0; i < work.record.missing.size(); ++i) {
    work.add(check, Result::noted, "authenticity.missing", {{"what", words(work.record.missing[i])}},
             {on_record("#/missing/" + std::to_string(i))});
  }
  work.set(check, best);
}

void check_institution(Work& work) {
  if (!work.record.awarding_body()) {
    work.set(CheckKind::institution, Result::unknown);
    work.add(CheckKind::institution, Result::unknown, "institution.unnamed", {}, {on_record("#/institution")});
    return;
  }
  check_approval(work, CheckKind::institution, "institution", work.record.institution.approval,
                 "#/institution/approval");
}

void check_programme(Work& work) {
  check_approval(work, CheckKind::programme, "programme", work.record.programme, "#/programme");
  const auto& country = work.record.country;
  const RecognitionPractice* practice = country ? work.assessor.catalogue.practice(*country) : nullptr;
  if (practice == nullptr || work.result(CheckKind::programme) == Result::met) return;
  // Who could tell.
  for (const auto& body : practice->authorities) {
    const bool tells =
        std::find(body.roles.begin(), body.roles.end(), AuthorityRole::accreditation) != body.roles.end();
    if (!tells || !covers(body.sectors, work.query.sector)) continue;
    work.add(CheckKind::programme, Result::noted, "programme.ask", {{"body", names(body.name)}},
             {on_practice(*practice, "authorities", body.provenance)});
  }
}

}  // namespace mizani::assess
