// SPDX-License-Identifier: MIT
// Reads the elements of a record one by one. Known to the files of this folder only.
#pragma once

#include "engine/assess/credential_record.h"
#include "engine/micro/element_check.h"

namespace mizani::micro {

using assess::CredentialRecord;

/// A reading of an element that stands at `pointer` with `found`; missing where that is empty.
ElementReading reading_of(MicroElement element, std::string pointer, std::string found);

/// Whether the record is in the language of the words, so that they can be looked for.
inline bool speaks(const CredentialRecord& record, const CheckContext& context) {
  return record.outcomes.language == context.words.language() || record.outcomes.language == "und";
}

ElementReading read_learner(const CredentialRecord& record);
ElementReading read_title(const CredentialRecord& record, const CheckContext& context);
ElementReading read_issuer_country(const CredentialRecord& record);
ElementReading read_awarding_body(const CredentialRecord& record);
ElementReading read_date(const CredentialRecord& record, const CheckContext& context);
ElementReading read_validity(const CredentialRecord& record, const CheckContext& context);
ElementReading read_outcomes(const CredentialRecord& record, const CheckContext& context);
ElementReading read_workload(const CredentialRecord& record, const CheckContext& context);
ElementReading read_level(const CredentialRecord& record, const CheckContext& context);
ElementReading read_assessment(const CredentialRecord& record, const CheckContext& context);
ElementReading read_participation(const CredentialRecord& record, const CheckContext& context);
ElementReading read_quality_assurance(const CredentialRecord& record, const CheckContext& context);
ElementReading read_prerequisites(const CredentialRecord& record);
ElementReading read_supervision(const CredentialRecord& record, const CheckContext& context);
ElementReading read_stackability(const CredentialRecord& record, const CheckContext& context);

}  // namespace mizani::micro
