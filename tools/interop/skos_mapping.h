// SPDX-License-Identifier: MIT
// Mappings as SKOS in Turtle.
#pragma once

#include <string>

#include "tools/interop/mapping_set.h"

namespace mizani::interop {

/// Both frameworks as concept schemes, every level as a concept with notation and label, and the mappings as SKOS
/// mapping properties of a's levels, each with an editorial note on how sure it is. Written by serd.
std::string skos_turtle(const MappingSet& set);

}  // namespace mizani::interop
