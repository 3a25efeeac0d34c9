// SPDX-License-Identifier: MIT
// Which of the legal instruments between two countries stand behind one path.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/path/legal_standing.h"
#include "engine/path/path_index.h"

namespace mizani::path {

/// Of the instruments between the two countries, those that stand behind the path: the general ones, and those tied to
/// a meta-framework that the path visits (RecognitionInstrument::frameworks). An instrument that works through a
/// framework says nothing about a comparison made elsewhere. In the order of `between`.
std::vector<LegalLink> instruments_on(const RecognitionPath& path, std::span<const LegalLink> between);

/// Whether the path begins at, ends at or goes through the framework.
bool visits(const RecognitionPath& path, const FrameworkId& framework);

/// The best standing among the links; nothing where there are none.
std::optional<Standing> best_standing(std::span<const LegalLink> links);

}  // namespace mizani::path
