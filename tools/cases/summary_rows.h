// SPDX-License-Identifier: MIT
// The summary of each case: how it follows from the entries, and how it is kept. Called by cases only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tools/cases/case_file.h"
#include "tools/cases/database.h"

namespace mizani::cases {

/// Takes one more entry of the case into its summary. Nothing is known of a case before its first entry. False where
/// the entry cannot be understood.
bool apply(const Event& event, CaseRow& row);

/// SHA-256 over every field.
std::string row_hash(const CaseRow& row);

/// Every row, each held against its hash, and their number against the head. Faults: damage.
Expected<std::vector<CaseRow>> verified_rows(const Database& database, const Head& head);
/// One row, held against its hash; nothing where there is none.
Expected<std::optional<CaseRow>> verified_row(const Database& database, const std::string& id);

Expected<void> insert_row(const Database& database, const CaseRow& row);
Expected<void> update_row(const Database& database, const CaseRow& row);

/// The ids alone, sorted.
Expected<std::vector<std::string>> case_ids(const Database& database);
/// "2026-000124" after "2026-000123" as the last of that year. Fault: "case-file-full" past 999999.
Expected<std::string> next_id(const Database& database, const std::string& year);

}  // namespace mizani::cases
