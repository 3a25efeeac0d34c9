// SPDX-License-Identifier: MIT
// A portfolio file (data/schema/portfolio.json) -> micro::Portfolio.
#pragma once

#include <string_view>

#include "engine/micro/portfolio.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"

namespace mizani::interop {

/// Most items that one portfolio may hold.
inline constexpr std::size_t most_evidence_items = 10'000;

/// Reads a portfolio. The language of an item is its own, else the portfolio's, else detected. Faults, all at once:
/// those of JSON and of the schema; "empty" (no item), "too-many" items, "duplicate-id", "empty-text" (an item without
/// a word of what was done), "invalid-utf8".
Expected<micro::Portfolio> read_portfolio(std::string_view bytes, std::string_view where,
                                          const load::SchemaSet& schemas);

}  // namespace mizani::interop
