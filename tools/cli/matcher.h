// SPDX-License-Identifier: MIT
// What the commands that match courses and outcomes load beside the catalogue.
#pragma once

#include "engine/match/course_ranker.h"
#include "frameworks/load/schema.h"
#include "tools/cli/session.h"

namespace mizani::cli {

/// The ranker of courses as trained. Faults: a missing, broken or changed model, missing or broken words or policy.
Expected<match::CourseRanker> open_course_ranker(const Catalogue& catalogue, const CommonOptions& options);

/// Bytes of a file of the last data folder that has it; `file` becomes its path.
Expected<std::string> data_file(const CommonOptions& options, const std::filesystem::path& name,
                                std::filesystem::path& file);

}  // namespace mizani::cli
