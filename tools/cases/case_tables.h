// SPDX-License-Identifier: MIT
// The tables of a case file, and a file made with them. Called by cases only.
#pragma once

#include <cstdint>
#include <filesystem>

#include "tools/cases/database.h"

namespace mizani::cases {

/// "MZCF", in the header of every case file.
inline constexpr std::int64_t application_id = 0x4D5A4346;
inline constexpr std::int64_t case_file_version = 1;

/// Makes an empty case file where there is none; it appears whole or not at all, also beside a process that does the
/// same. Faults: "case-file-unwritable" and those of Database.
Expected<void> create_case_file(const std::filesystem::path& file);

/// Faults: "not-a-case-file" (an empty file too), "newer-case-file", "damaged-case-file" where the file keeps its
/// changes in a log beside it.
Expected<void> check_header(const Database& database);

/// Whether tables, indexes and triggers are those of this version, word for word. Fault: "damaged-case-file".
Expected<void> check_tables(const Database& database);

}  // namespace mizani::cases
