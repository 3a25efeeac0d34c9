// SPDX-License-Identifier: MIT
#include "engine/micro/element.h"

#include <array>
#include <utility>

namespace mizani::micro {
namespace {

int gravity(ElementState state) {
  switch (state) {
    case ElementState::missing: return 3;
    case ElementState::contradictory: return 2;
    case ElementState::vague: return 1;
    case ElementState::present:
    case ElementState::not_applicable: break;
  }
  return 0;
}

}  // namespace

std::string_view to_string(ElementState state) {
  static constexpr std::array<std::string_view, 5> words{"present", "missing", "vague", "contradictory",
                                                         "not-applicable"};
  return words.at(static_cast<std::size_t>(state));
}

void ElementReading::add(Flaw flaw) {
  if (gravity(flaw.weighs) > gravity(state)) state = flaw.weighs;
  flaws.push_back(std::move(flaw));
}

}  // namespace mizani::micro
