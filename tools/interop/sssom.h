// SPDX-License-Identifier: MIT
// Mappings as SSSOM TSV (Simple Standard for Sharing Ontological Mappings).
#pragma once

#include <string>

#include "tools/interop/mapping_set.h"

namespace mizani::interop {

/// The mapping set as SSSOM TSV: metadata in "#" lines (YAML, the curie_map first), then a row a mapping with
/// subject_id, subject_label, predicate_id, object_id, object_label, mapping_justification, confidence, mapping_tool,
/// mapping_tool_version, mapping_date and comment. Every CURIE's prefix is declared. The justification is
/// semapv:CompositeMatching: word weights, published cuts and the order of levels together.
std::string sssom_tsv(const MappingSet& set);

}  // namespace mizani::interop
