// SPDX-License-Identifier: MIT
// Labels on a line pushed apart until none overlaps.
#pragma once

#include <span>
#include <vector>

namespace mizani::render::picture {

/// Something that wants its middle at `at` and takes `length`.
struct Wish {
  double at = 0;
  double length = 0;
};

/// Middles for the wishes, in their order, which must be ascending in `at`: as near to the wishes as can be (least
/// squares) without overlap, and inside low … high where they fit there at all. Linear.
std::vector<double> spread_out(std::span<const Wish> wishes, double low, double high);

}  // namespace mizani::render::picture
