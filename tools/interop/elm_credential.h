// SPDX-License-Identifier: MIT
// A European Digital Credential (European Learning Model, JSON-LD) as a credential record.
#pragma once

#include <string>
#include <string_view>

#include <rapidjson/document.h>

#include "engine/assess/credential_record.h"
#include "frameworks/fault.h"

namespace mizani::interop {

/// Whether a JSON document says that it is one: its type, or the context of the model.
bool is_elm_credential(const rapidjson::Value& root);

/// Reads the first achievement that the credential claims, or where there is none the first activity. Of the model
/// (ELM 3.2) are read: issuer and awarding body with country and accreditation, dates of issue and expiry, title,
/// learning outcomes with the ESCO skills tied to them, workload (an ISO 8601 duration), credit points, EQF level,
/// mode, assessment with grade and supervision, entry requirement, what it is part of or entitles to, and where more is
/// to be read. Texts are taken in English, else in the first language there is. What the credential does not state, or
/// states in a form that is not understood, is left out; a duration in days or months is kept in words. Signatures are
/// not verified.
///
/// Faults: "no-claim" where the subject claims nothing, "missing-field" where what is claimed has no title.
Expected<assess::CredentialRecord> elm_credential(const rapidjson::Value& root, std::string_view where);

}  // namespace mizani::interop
