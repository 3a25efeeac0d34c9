// SPDX-License-Identifier: MIT
// The sections of a referencing report, one function a part; each cites its sources and numbers its tables.
#pragma once

#include <vector>

#include "tools/render/referencing_report/context.h"

namespace mizani::render::referencing {

using Sections = std::vector<document::Section>;

/// What the report is and is not.
document::Section about_section(const Context& context);
/// What is proposed, how sure it is, where the tensions are: names tables, so it is made last.
document::Section summary_section(const Context& context);
/// Levels, scope, credit; domains; qualification types as landmarks.
Sections structure_sections(Context& context);
/// The combined matrix and one a domain.
Sections matrix_sections(Context& context);
/// Each level with its counterpart, runner-up, posterior and margin.
Sections alignment_sections(Context& context);
/// The proposal against each table, level by level.
Sections tension_sections(Context& context);
/// What speaks against the proposal.
document::Section counter_section(const Context& context);
/// The graph's own answer.
Sections path_sections(Context& context);
/// The rule of best fit, and which levels change when a number of it is moved.
Sections method_sections(Context& context);
/// Where each descriptor stands on the ACQF scale and the words that place it there.
Sections evidence_sections(Context& context);
/// The checklist of criteria; nothing where the report has none.
Sections criteria_sections(Context& context);
document::Section reproduce_section(const Context& context);

/// The numbers of the sources of a side's descriptors, and of one level's.
std::vector<std::size_t> cite_descriptors(Context& context, Side which);
std::vector<std::size_t> cite_descriptors(Context& context, Side which, std::size_t level);
/// The numbers of a table's report.
std::vector<std::size_t> cite_table(Context& context, const Referencing& table);
/// "KNQF to ACQF, Report title (2019)", with its sources.
document::Text table_name(Context& context, const Referencing& table);

}  // namespace mizani::render::referencing
