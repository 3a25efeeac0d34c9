// SPDX-License-Identifier: MIT
// cases list | search, as text and JSON (schemas mizani/cases-list/1, mizani/cases-search/1).
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "tools/cases/case_record.h"
#include "tools/cases/search.h"

namespace mizani::render {

/// Every case in short, one line each of at most case_page columns, by id.
std::string case_list_text(std::span<const cases::CaseRow> rows);
std::string case_list_json(std::span<const cases::CaseRow> rows);

/// What a search found among `searched` cases.
std::string case_search_text(std::span<const cases::CaseRow> found, std::size_t searched);
std::string case_search_json(const cases::SearchQuery& query, std::span<const cases::CaseRow> found,
                             std::size_t searched);

}  // namespace mizani::render
