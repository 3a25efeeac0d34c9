// SPDX-License-Identifier: MIT
// The award that a user names for credit to count towards.
#pragma once

#include <string>

#include "engine/credit/award.h"
#include "frameworks/catalogue.h"

namespace mizani::cli {

/// `towards`: FRAMEWORK/TYPE, or FRAMEWORK:LEVEL with a `size`; a framework may be named by a country. `size`: credits
/// of the framework's own system; empty: the smallest size of the type. `sector`: he, tvet, school; empty: any.
struct AwardOptions {
  std::string towards;
  std::string size;
  std::string sector;
};

/// The award, in the system that its framework counts in, else that of the continent. Faults: "unknown-framework",
/// "unknown-type", "unknown-level", "missing-size", "not-positive", "bad-number".
Expected<credit::Award> award_of(const AwardOptions& options, const Catalogue& catalogue,
                                 const credit::CreditIndex& index, const Date& on);

}  // namespace mizani::cli
