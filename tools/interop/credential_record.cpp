// SPDX-License-Identifier: MIT
#include "tools/interop/credential_record.h"

#include <array>
#include <vector>

#include "engine/text/document_builder.h"
#include "engine/text/text_reader.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"
#include "tools/interop/elm_credential.h"
#include "tools/interop/malformed_text.h"

namespace mizani::interop {
namespace {

using load::Value;
using namespace std::string_view_literals;

constexpr std::array approval_words{"recognised"sv, "not-recognised"sv, "unknown"sv};
constexpr std::array kind_words{"diploma"sv, "transcript"sv, "supplement"sv, "syllabus"sv,
                                "letter"sv,  "identity"sv,   "background"sv, "other"sv};
constexpr std::array seen_words{"original"sv, "certified-copy"sv, "copy"sv, "digital"sv, "none"sv};
constexpr std::array verification_words{"issuer"sv, "registry"sv, "seal"sv, "visual"sv, "none"sv};
constexpr std::array verdict_words{"genuine"sv, "forged"sv, "contradictory"sv, "open"sv};
constexpr std::array mode_words{"on-site"sv, "distance"sv, "blended"sv, "work-based"sv};
constexpr std::array origin_words{"study"sv, "transfer"sv, "prior-learning"sv};

template <class Enum, class Words>
Enum word(const Value& object, std::string_view key, const Words& words, Enum otherwise) {
  const Value* found = load::find(object, key);
  return found == nullptr ? otherwise : load::word_to<Enum>(words, load::view(*found));
}

bool flag(const Value& object, std::string_view key, bool otherwise) {
  const Value* found = load::find(object, key);
  return found == nullptr ? otherwise : found->GetBool();
}

std::optional<double> number(const Value& object, std::string_view key) {
  const Value* found = load::find(object, key);
  return found == nullptr ? std::nullopt : std::optional{found->GetDouble()};
}

std::optional<int> whole_number(const Value& object, std::string_view key) {
  const Value* found = load::find(object, key);
  return found == nullptr ? std::nullopt : std::optional{found->GetInt()};
}

std::optional<assess::CreditAmount> credits(const Value& object) {
  const Value* found = load::find(object, "credits");
  if (found == nullptr) return std::nullopt;
  return assess::CreditAmount{.amount = load::text(*found, "amount"), .system = load::text(*found, "system")};
}

assess::StatedApproval approval(const Value& object, std::string_view key) {
  const Value* found = load::find(object, key);
  if (found == nullptr) return {};
  return {.approval = word(*found, "status", approval_words, assess::Approval::unknown),
          .by = load::optional_text(*found, "by"),
          .evidence = load::optional_text(*found, "evidence"),
          .validity = load::validity(*found)};
}

assess::Institution institution(const Value& root) {
  const Value* found = load::find(root, "institution");
  if (found == nullptr) return {};
  assess::Institution out{.name = load::optional_text(*found, "name"),
                          .country = std::nullopt,
                          .founded = load::date(*found, "founded"),
                          .closed = load::date(*found, "closed"),
                          .approval = approval(*found, "approval")};
  if (const auto* country = load::find(*found, "country")) out.country = CountryCode{load::view(*country)};
  return out;
}

assess::CreditModule module(const Value& value) {
  return {.title = load::text(value, "title"),
          .code = load::optional_text(value, "code"),
          .credits = credits(value),
          .hours = whole_number(value, "hours"),
          .level = load::optional_text(value, "level"),
          .date = load::date(value, "date"),
          .passed = flag(value, "passed", true),
          .origin = word(value, "origin", origin_words, assess::Origin::study),
          .overlap = load::optional_text(value, "overlap"),
          .counted_for = load::optional_text(value, "counted_for")};
}

assess::SeenDocument seen_document(const Value& value) {
  return {.kind = word(value, "kind", kind_words, assess::DocumentKind::other),
          .seen = word(value, "seen", seen_words, assess::Seen::none),
          .verification = word(value, "verification", verification_words, assess::Verification::none),
          .verdict = word(value, "verdict", verdict_words, assess::Verdict::open),
          .verified_on = load::date(value, "verified_on"),
          .note = load::optional_text(value, "note")};
}

template <class Read>
auto each(const Value& root, std::string_view key, Read read) {
  std::vector<decltype(read(root))> out;
  if (const Value* found = load::find(root, key)) {
    for (const auto& item : found->GetArray()) out.push_back(read(item));
  }
  return out;
}

/// What an officer notes beside the elements of the credential itself.
void read_officers_notes(const Value& root, CredentialRecord& record) {
  record.holder = load::optional_text(root, "holder");
  record.refugee = flag(root, "refugee", false);
  record.title_original = load::optional_text(root, "title_original");
  record.institution = institution(root);
  record.programme = approval(root, "programme");
  record.qualification_type = load::optional_text(root, "qualification_type");
  record.years = number(root, "years");
  record.started = load::date(root, "started");
  if (load::find(root, "mode") != nullptr) record.mode = word(root, "mode", mode_words, assess::Mode::on_site);
  record.complete = flag(root, "complete", true);
  record.modules = each(root, "modules", module);
  if (const Value* entry = load::find(root, "entry")) {
    record.entry = {.text = load::optional_text(*entry, "text"),
                    .level = load::optional_text(*entry, "level"),
                    .years_of_schooling = number(*entry, "years_of_schooling")};
  }
  if (const Value* rights = load::find(root, "rights")) {
    record.rights.text = load::optional_text(*rights, "text");
    record.rights.access_to = load::texts(*rights, "access_to");
    if (load::find(*rights, "profession") != nullptr) record.rights.profession = flag(*rights, "profession", false);
  }
  record.documents = each(root, "documents", seen_document);
  record.experience = each(root, "experience", [](const Value& value) {
    return assess::Experience{.text = load::text(value, "text"), .years = number(value, "years")};
  });
  if (const auto purpose = load::optional_text(root, "purpose")) record.purpose = assess::parse_purpose(*purpose);
  record.missing = load::texts(root, "missing");
}

}  // namespace

Expected<CredentialRecord> read_credential(std::string_view bytes, std::string_view where,
                                           const load::SchemaSet& schemas) {
  const auto checked = text::checked_text(bytes, where);
  if (!checked) return failure(checked.error());
  const auto root = load::parse_json(*checked, where);
  if (!root) return failure(root.error());
  return read_credential(*root, where, schemas);
}

Expected<CredentialRecord> read_credential(const Value& value, std::string_view where, const load::SchemaSet& schemas) {
  const std::string root = located(where, "");
  Faults faults;
  if (is_elm_credential(value)) {
    find_malformed_texts(value, root, "", faults);
    return faults.empty() ? elm_credential(value, where) : Expected<CredentialRecord>{failure(std::move(faults))};
  }
  schemas.validate("credential.json", value, where, faults);
  if (faults.empty()) find_malformed_texts(value, root, "", faults);
  if (!faults.empty()) return failure(std::move(faults));

  CredentialRecord record;
  record.title = load::text(value, "title");
  record.issuer = load::optional_text(value, "issuer");
  if (const auto* country = load::find(value, "country")) record.country = CountryCode{load::view(*country)};
  record.level = load::optional_text(value, "level");
  record.hours = whole_number(value, "hours");
  record.credits = credits(value);
  record.date = load::date(value, "date");
  record.expires = load::date(value, "expires");
  record.cycle = load::optional_text(value, "cycle");
  record.workload = load::optional_text(value, "workload");
  record.assessment = load::optional_text(value, "assessment");
  record.participation = load::optional_text(value, "participation");
  record.quality_assurance = load::optional_text(value, "quality_assurance");
  record.learner = load::optional_text(value, "learner");
  record.prerequisites = load::optional_text(value, "prerequisites");
  record.supervision = load::optional_text(value, "supervision");
  record.grade = load::optional_text(value, "grade");
  record.stackability = load::optional_text(value, "stackability");
  record.further_information = load::optional_text(value, "further_information");
  read_officers_notes(value, record);
  text::DocumentBuilder builder;
  for (const auto& outcome : load::texts(value, "outcomes")) builder.statement(outcome);
  record.outcomes = std::move(builder).finish();
  if (const auto language = load::optional_text(value, "language")) {
    record.outcomes.language = *language;
    record.outcomes.language_reliable = true;
  }
  if (record.outcomes.statement_count() > 0 || load::find(value, "outcomes") == nullptr) return record;
  return failure(
      {.code = "empty-text", .where = root + "/outcomes", .found = "no word", .expected = "at least one outcome"});
}

}  // namespace mizani::interop
