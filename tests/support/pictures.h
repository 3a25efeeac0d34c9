// SPDX-License-Identifier: MIT
// The laws that every picture keeps.
#pragma once

#include <string>

#include "tools/render/picture/svg_writer.h"

namespace mizani::test {

/// The first two labels that cover each other by more than a hair, as "one | other"; empty where none do.
std::string overlapping_labels(const render::picture::Picture& picture);

/// The first label that leaves the picture; empty where none does.
std::string label_outside(const render::picture::Picture& picture);

/// What of the SVG is active, fetched, or not well formed; empty where nothing is.
std::string harm_in(const render::picture::Picture& picture);

/// What is missing of its text alternative: role, the title and description named by it, and the same words in both.
std::string missing_alternative(const render::picture::Picture& picture);

}  // namespace mizani::test
