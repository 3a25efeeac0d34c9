// SPDX-License-Identifier: MIT
#include "engine/level/inflection.h"

#include <algorithm>
#include <array>

namespace mizani::level {
namespace {

/// Whether `form` is `stem` and one of the endings.
template <std::size_t N>
bool ends_as(std::string_view form, std::string_view stem, const std::array<std::string_view, N>& endings) {
  if (form.substr(0, stem.size()) != stem) return false;
  return std::find(endings.begin(), endings.end(), form.substr(stem.size())) != endings.end();
}

}  // namespace

bool is_inflection(std::string_view word, std::string_view form) {
  static constexpr std::array<std::string_view, 5> regular{"s", "es", "ed", "d", "ing"};
  static constexpr std::array<std::string_view, 2> after_doubling{"ed", "ing"};
  static constexpr std::array<std::string_view, 2> after_y{"ies", "ied"};
  static constexpr std::array<std::string_view, 1> after_e{"ing"};
  if (form == word) return true;
  if (word.size() < 2) return false;
  const auto without_last = word.substr(0, word.size() - 1);
  const char last = word.back();
  if (ends_as(form, word, regular)) return true;
  if (last == 'e') return ends_as(form, without_last, after_e);
  if (last == 'y') return ends_as(form, without_last, after_y);
  return form.size() > word.size() && form[word.size()] == last && form.substr(0, word.size()) == word &&
         std::find(after_doubling.begin(), after_doubling.end(), form.substr(word.size() + 1)) != after_doubling.end();
}

}  // namespace mizani::level
