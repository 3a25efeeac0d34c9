// SPDX-License-Identifier: MIT
// What labour-market tags are read with, loaded beside the catalogue.
#pragma once

#include "engine/micro/tagger.h"
#include "frameworks/load/schema.h"
#include "tools/cli/session.h"

namespace mizani::cli {

/// The four tables of data/tags with their calibration. Faults: a missing or broken table, calibration or policy.
Expected<micro::Tagger> open_tagger(const Catalogue& catalogue, const CommonOptions& options,
                                    const load::SchemaSet& schemas);

}  // namespace mizani::cli
