// SPDX-License-Identifier: MIT
// Credit systems as people name them.
#pragma once

#include <string_view>

#include "engine/credit/credit_conversion.h"
#include "frameworks/catalogue.h"

namespace mizani::credit {

/// A system by its id or alias, else that of the framework, or of the country's framework in force on the day. Faults:
/// those of CreditIndex::resolve.
Expected<const IndexedSystem*> system_named(const CreditIndex& index, const Catalogue& catalogue, std::string_view name,
                                            const Date& on);

}  // namespace mizani::credit
