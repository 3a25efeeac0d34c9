// SPDX-License-Identifier: MIT
// The archives kept in a case file. Called by cases only.
#pragma once

#include <string>
#include <vector>

#include "tools/cases/case_file.h"
#include "tools/cases/database.h"

namespace mizani::cases {

Expected<bool> has_archive(const Database& database, const std::string& hash);
Expected<void> insert_archive(const Database& database, const std::string& hash, const std::string& bytes);
/// The archive, held against its digest. Faults: "unknown-snapshot", damage.
Expected<std::string> verified_archive(const Database& database, const std::string& hash);
/// What is there, by hash; the number is held against the head. Fault: damage.
Expected<std::vector<SnapshotEntry>> archives(const Database& database, const Head& head);

}  // namespace mizani::cases
