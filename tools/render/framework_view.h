// SPDX-License-Identifier: MIT
// framework list | show, as text and JSON (schemas mizani/framework-list/1, mizani/framework-show/1).
#pragma once

#include <span>
#include <string>

#include "frameworks/catalogue.h"
#include "frameworks/level_graph.h"

namespace mizani::render {

std::string framework_list_text(const Catalogue& catalogue, std::span<const Framework* const> frameworks);
std::string framework_list_json(std::span<const Framework* const> frameworks);

/// Everything the data say of one framework, with its tables and where each level leads.
std::string framework_text(const Catalogue& catalogue, const LevelGraph& graph, const Framework& framework,
                           const EdgeFilter& filter);
std::string framework_json(const Catalogue& catalogue, const LevelGraph& graph, const Framework& framework,
                           const EdgeFilter& filter);

}  // namespace mizani::render
