// SPDX-License-Identifier: MIT
#include "frameworks/model/framework.h"

#include <algorithm>
#include <array>

namespace mizani {
namespace {

template <std::size_t N, class Enum>
std::string_view word(const std::array<std::string_view, N>& words, Enum value) {
  return words.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view to_string(FrameworkKind kind) {
  static constexpr std::array<std::string_view, 6> words{"national", "regional",       "continental",
                                                         "meta",     "classification", "degree-structure"};
  return word(words, kind);
}

std::string_view to_string(FrameworkStage stage) {
  static constexpr std::array<std::string_view, 6> words{"none",     "early",   "developing",
                                                         "in place", "revised", "superseded"};
  return word(words, stage);
}

std::string_view to_string(FrameworkScope scope) {
  static constexpr std::array<std::string_view, 5> words{"comprehensive", "tvet", "higher-education", "general",
                                                         "partial"};
  return word(words, scope);
}

std::string_view to_string(DescriptorDomain domain) {
  static constexpr std::array<std::string_view, 4> words{"knowledge", "skills", "autonomy", "overall"};
  return word(words, domain);
}

std::string_view to_string(Track track) {
  static constexpr std::array<std::string_view, 5> words{"general", "tvet", "higher-education", "occupational",
                                                         "professional"};
  return word(words, track);
}

const Level* Framework::level(std::string_view code) const {
  const auto found = std::find_if(levels.begin(), levels.end(), [&](const Level& l) { return l.code == code; });
  return found == levels.end() ? nullptr : &*found;
}

std::optional<std::size_t> Framework::place_of(std::string_view code) const {
  const Level* found = level(code);
  if (found == nullptr) return std::nullopt;
  return static_cast<std::size_t>(found - levels.data());
}

}  // namespace mizani
