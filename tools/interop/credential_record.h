// SPDX-License-Identifier: MIT
// A credential as a user hands it in: a record (data/schema/credential.json), or a European Digital Credential.
#pragma once

#include <string_view>

#include <rapidjson/document.h>

#include "engine/assess/credential_record.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"

namespace mizani::interop {

using assess::CredentialRecord;

/// Reads one record, or a European Digital Credential by its content (elm_credential.h). Faults: those of JSON (line
/// and column) and of the schema (JSON pointer), those of text::checked_text, "invalid-utf8" for an escape that is no
/// character, and "empty-text" where outcomes are given and none has a word. What a record states is not judged here,
/// only whether it can be read.
Expected<CredentialRecord> read_credential(std::string_view bytes, std::string_view where,
                                           const load::SchemaSet& schemas);

/// The same for JSON that has been parsed; `where` may be a place inside of another file
/// ("wallet.json#/credentials/0/credential").
Expected<CredentialRecord> read_credential(const rapidjson::Value& value, std::string_view where,
                                           const load::SchemaSet& schemas);

}  // namespace mizani::interop
