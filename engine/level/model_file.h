// SPDX-License-Identifier: MIT
// The trained model as bytes, and back.
#pragma once

#include <string>
#include <string_view>

#include "engine/level/trained_model.h"
#include "frameworks/fault.h"

namespace mizani::level {

/// What a file of another version is refused for: raised whenever features or layout change.
inline constexpr std::uint32_t model_version = 3;

/// Magic, version, checksum (XXH3, 128 bits) over the rest; then the numbers as JSON and the two tables as they lie in
/// memory, each with its length; all begin at multiples of 64 bytes. The same model gives the same bytes.
std::string model_bytes(const TrainedModel& model);

/// Faults, naming `where`: "not-a-model", "model-version" (made by another version of the program), "truncated-model",
/// "model-checksum" (damaged or changed by hand), "broken-model". The tables stay in `bytes`; nothing but the checksum
/// and the numbers is read.
Expected<TrainedModel> read_model(const load::MappedBytes& bytes, std::string_view where);

}  // namespace mizani::level
