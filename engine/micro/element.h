// SPDX-License-Identifier: MIT
// What a record states of one element of a micro-credential, and what is wrong with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "frameworks/model/micro_profile.h"

namespace mizani::micro {

/// present: stated, and nothing speaks against it. vague: stated in words that nobody can check. contradictory: two
/// statements of the record, or one of it and one of the data, cannot both be true. not_applicable: the profile asks
/// for it only where it applies, or nothing else of the record gives it a meaning, and the record does not have it.
enum class ElementState : unsigned char { present, missing, vague, contradictory, not_applicable };
std::string_view to_string(ElementState state);

/// One thing found in an element. `code` is a stable word; words and advice are the renderer's. `pointer` is a JSON
/// pointer into the record (data/schema/credential.json). `found`: what stands there, or the words of it that are
/// meant. `against`: what it is held against, or what could stand in its place. `weighs`: the state that it brings
/// about; present for a remark that changes nothing.
struct Flaw {
  std::string code;
  std::string pointer;
  std::string found;
  std::string against;
  ElementState weighs = ElementState::present;
};

/// `pointers`: where the element stands in the record; where it is missing, where it would. `found`: in short, what
/// stands there.
struct ElementReading {
  MicroElement element = MicroElement::title;
  ElementState state = ElementState::missing;
  std::vector<std::string> pointers;
  std::string found;
  std::vector<Flaw> flaws;

  /// Adds a flaw; the state becomes the graver of the two (missing, contradictory, vague, present).
  void add(Flaw flaw);
};

}  // namespace mizani::micro
