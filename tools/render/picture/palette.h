// SPDX-License-Identifier: MIT
// The colours and strokes of all pictures: one hue, told apart by lightness, width and dash, so that grey suffices.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "frameworks/model/evidence.h"

namespace mizani::render::picture {

inline constexpr std::string_view ink = "#1a1a1a";
inline constexpr std::string_view quiet_ink = "#555555";
inline constexpr std::string_view paper = "#ffffff";
inline constexpr std::string_view band = "#f3f5f8";
inline constexpr std::string_view hairline = "#c9ced6";
inline constexpr std::string_view tint = "#e3ebf5";

/// Shades from light to dark, each darker than the one before.
inline constexpr std::array<std::string_view, 7> shades{"#ffffff", "#e9f0f8", "#cfe0f0", "#a9c8e4",
                                                        "#6fa3d1", "#2f68a8", "#123d73"};
/// Probability from which the shade of the same place is used; the first is for all that is below the second.
inline constexpr std::array<double, shades.size()> shade_from{0, 0.01, 0.05, 0.10, 0.25, 0.50, 0.75};

/// Place in `shades` for a probability.
std::size_t shade_of(double probability);

/// Black or white, whichever reads better on a background given as "#rrggbb": a contrast of at least 4.5 (WCAG 2.2,
/// success criterion 1.4.3).
std::string_view text_on(std::string_view background);

/// Relative luminance (0 … 1) and contrast ratio (1 … 21) as WCAG 2.2 defines them, of colours "#rrggbb".
double luminance(std::string_view colour);
double contrast(std::string_view a, std::string_view b);

/// A line. `dash` as in SVG's stroke-dasharray, empty for a solid line.
struct Stroke {
  std::string_view colour = ink;
  double width = 1;
  std::string_view dash{};
};

/// The firmer the evidence, the wider the line and the longer its dashes; published is solid.
Stroke stroke_of(Evidence evidence);

}  // namespace mizani::render::picture
