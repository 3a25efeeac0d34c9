// SPDX-License-Identifier: MIT
// The weights of course matching as a file, and back.
#pragma once

#include <string>
#include <string_view>

#include "engine/match/course_ranker.h"
#include "frameworks/fault.h"

namespace mizani::match {

/// What a file of another version is refused for: raised whenever the meaning of a feature changes.
inline constexpr int course_model_version = 1;

/// A line with kind, version and checksum (XXH3, 128 bits, of the rest), then the weights by name as JSON. The same
/// model gives the same bytes.
std::string course_model_bytes(const CourseModel& model);

/// Faults, naming `where`: "not-a-model", "model-version", "model-checksum" (damaged or changed by hand),
/// "broken-model" (a weight missing or of another kind).
Expected<CourseModel> read_course_model(std::string_view bytes, std::string_view where);

}  // namespace mizani::match
