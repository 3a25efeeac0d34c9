// SPDX-License-Identifier: MIT
#include "tools/render/picture/palette.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mizani::render::picture {

std::size_t shade_of(double probability) {
  const auto above = std::upper_bound(shade_from.begin(), shade_from.end(), probability);
  return above == shade_from.begin() ? 0 : static_cast<std::size_t>(above - shade_from.begin()) - 1;
}

double luminance(std::string_view colour) {
  const auto channel = [&](std::size_t at) {
    unsigned value = 0;
    std::from_chars(colour.data() + at, colour.data() + at + 2, value, 16);
    const double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(std::string_view a, std::string_view b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

std::string_view text_on(std::string_view background) {
  constexpr std::string_view black = "#000000";
  return contrast(black, background) >= contrast(paper, background) ? black : paper;
}

Stroke stroke_of(Evidence evidence) {
  switch (evidence) {
    case Evidence::published: return {.colour = "#0b2f5b", .width = 3.2, .dash = {}};
    case Evidence::self_assessed: return {.colour = "#0b2f5b", .width = 2.6, .dash = "14 3"};
    case Evidence::secondary: return {.colour = "#1f4f86", .width = 2.2, .dash = "8 3 2 3"};
    case Evidence::inferred: return {.colour = "#2b5d94", .width = 1.6, .dash = "6 3"};
    case Evidence::assumed: return {.colour = "#4d5a6b", .width = 1.3, .dash = "1.5 2.5"};
    case Evidence::unknown: break;
  }
  return {.colour = "#767676", .width = 0.8, .dash = "1 4"};
}

}  // namespace mizani::render::picture
