// SPDX-License-Identifier: MIT
// The places of the catalogue where evidence for a criterion may stand. Known to criteria.cpp only.
#pragma once

#include "engine/compare/criteria.h"

namespace mizani::compare {

/// What is asked, and how strict to be.
struct ProbeContext {
  const Catalogue& catalogue;
  const Framework& framework;
  const Framework& to;
  Date as_of;
  Evidence weakest;
  const CriteriaPolicy& policy;
};

/// What stands at one place. Linear in the levels, types and tables of the framework.
ProbeFinding probe(Probe place, const ProbeContext& context);

}  // namespace mizani::compare
