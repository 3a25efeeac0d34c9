// SPDX-License-Identifier: MIT
// cases show, decide and note, as text and JSON (schemas mizani/cases-show/1, mizani/cases-decide/1,
// mizani/cases-note/1).
#pragma once

#include <string>

#include "tools/cases/case_record.h"

namespace mizani::render {

/// One case whole, its history in the order of writing. The text leaves the record and the assessments to the JSON,
/// where they stand as they were stored.
std::string case_text(const cases::StoredCase& stored);
std::string case_json(const cases::StoredCase& stored);

/// The entry just written, and the case as it is now; `stored` ends with that entry or a later one.
std::string decided_text(const cases::Event& entry, const cases::StoredCase& stored);
std::string decided_json(const cases::Event& entry, const cases::StoredCase& stored);
std::string noted_text(const cases::Event& entry);
std::string noted_json(const cases::Event& entry);

}  // namespace mizani::render
