// SPDX-License-Identifier: MIT
// Words as they are compared: without case and accents. Called by cases only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mizani::cases {

/// Lower case by Unicode's case folding, compatibility forms decomposed (NFKD), marks taken away, runs of whatever is
/// neither letter nor digit as one blank, none at the ends: "Université  d'Abomey-Calavi" -> "universite d abomey
/// calavi". Any script. Linear.
std::string folded(std::string_view utf8);

/// The words of `folded`.
std::vector<std::string> folded_words(std::string_view utf8);

}  // namespace mizani::cases
