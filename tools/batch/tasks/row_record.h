// SPDX-License-Identifier: MIT
// A row as a credential record.
#pragma once

#include <string>

#include "engine/assess/credential_record.h"
#include "frameworks/load/schema.h"
#include "tools/batch/row_task.h"

namespace mizani::batch {

/// A record and what its row says beside it.
struct RowRecord {
  std::string id;
  std::string country;  ///< that is to recognise it; empty: the row does not say
  assess::CredentialRecord record;
};

/// A line of JSON is a record (schema credential) or a European Digital Credential, or an object with one as
/// "credential" and "id" and "recognised_in" beside it. A record of CSV has the schema's text and number fields as
/// columns ("credits" with "credit_system"; "outcomes" parted by "|"), "id" and "recognised_in"; other columns are
/// passed over. Faults: those of read_row and of interop::read_credential.
Expected<RowRecord> record_of_row(const RowInput& input, const load::SchemaSet& schemas);

}  // namespace mizani::batch
