// SPDX-License-Identifier: MIT
// cases consistency, as text and JSON (schemas mizani/cases-consistency/1, mizani/cases-similar/1).
#pragma once

#include <string>

#include "tools/cases/consistency.h"

namespace mizani::render {

/// Like cases decided differently, and what tells them apart.
std::string consistency_text(const cases::ConsistencyReport& report, const cases::ConsistencyPolicy& policy);
std::string consistency_json(const cases::ConsistencyReport& report, const cases::ConsistencyPolicy& policy);

/// Past cases like `of`, and how they were decided.
std::string similar_text(const cases::CaseRow& of, const cases::SimilarCases& similar,
                         const cases::ConsistencyPolicy& policy);
std::string similar_json(const cases::CaseRow& of, const cases::SimilarCases& similar,
                         const cases::ConsistencyPolicy& policy);

}  // namespace mizani::render
