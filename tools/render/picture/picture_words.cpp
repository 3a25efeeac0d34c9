// SPDX-License-Identifier: MIT
#include "tools/render/picture/picture_words.h"

#include "tools/render/picture/text_fit.h"

namespace mizani::render::picture {

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> parts) {
  constexpr std::string_view first_strong_isolate = "\u2068";
  constexpr std::string_view pop_isolate = "\u2069";
  const bool isolate = right_to_left(pattern);
  std::string out;
  while (!pattern.empty()) {
    const bool digit = pattern.size() >= 3 && pattern[0] == '{' && pattern[1] >= '0' && pattern[1] <= '9';
    const auto at = digit ? static_cast<std::size_t>(pattern[1] - '0') : parts.size();
    if (at < parts.size() && pattern[2] == '}') {
      if (isolate) out += first_strong_isolate;
      out += parts.begin()[at];
      if (isolate) out += pop_isolate;
      pattern.remove_prefix(3);
    } else {
      out += pattern.front();
      pattern.remove_prefix(1);
    }
  }
  return out;
}

std::string short_name(const Framework& framework, const std::string& language) {
  if (!framework.acronym) {
    const auto& name = framework.name.in(language);
    return name.empty() ? framework.id.str() : name;
  }
  return framework.country ? framework.country->str() + ' ' + *framework.acronym : *framework.acronym;
}

}  // namespace mizani::render::picture
