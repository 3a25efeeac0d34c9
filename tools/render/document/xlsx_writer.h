// SPDX-License-Identifier: MIT
// A report as a spreadsheet (Office Open XML).
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "frameworks/fault.h"
#include "tools/render/document/document.h"

namespace mizani::render::document {

/// The bytes of an .xlsx file: a sheet for each name that the sections and the sources ask for, in that order; sections
/// before the first name stand on a sheet named by the title. Numbers and percentages are numbers; every text, whatever
/// it begins with, is a string and never a formula. Table heads are frozen where they stand near the top and all tables
/// of the sheet share them; sheets of a right-to-left document run from the right. A text longer than a cell may be
/// goes on in the cell below. The same document gives the same bytes. Faults: "cannot-write" (no memory or space).
Expected<std::string> xlsx(const Document& document);

/// A name that spreadsheets accept: at most 31 characters, none of [ ] : * ? / \, no quote at an end, not in `taken`
/// (to which it is added).
std::string sheet_name(std::string_view wanted, std::set<std::string>& taken);

}  // namespace mizani::render::document
