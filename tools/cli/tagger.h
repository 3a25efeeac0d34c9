// SPDX-License-Identifier: MIT
// What labour-market tags are read with, loaded beside the catalogue.
#pragma once

#include <array>

#include "engine/micro/tagger.h"
#include "frameworks/load/schema.h"
#include "tools/cli/session.h"

namespace mizani::cli {

/// The four tables of data/tags, by micro::TagFamily. Faults: those of reading and of micro::TagTable::load, all at
/// once.
Expected<std::array<micro::TagTable, micro::tag_families>> open_tag_tables(const CommonOptions& options,
                                                                           const load::SchemaSet& schemas);

/// The four tables of data/tags with what training adds. Faults: a missing or broken table, model or policy.
Expected<micro::Tagger> open_tagger(const Catalogue& catalogue, const CommonOptions& options,
                                    const load::SchemaSet& schemas);

}  // namespace mizani::cli
