// SPDX-License-Identifier: MIT
#include "engine/text/number_word.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mizani::text {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 63> number_words{{
    {"one", "1"},    {"two", "2"},    {"three", "3"},   {"four", "4"},   {"five", "5"},    {"six", "6"},
    {"seven", "7"},  {"eight", "8"},  {"nine", "9"},    {"ten", "10"},   {"eleven", "11"}, {"twelve", "12"},
    {"un", "1"},     {"deux", "2"},   {"trois", "3"},   {"quatre", "4"}, {"cinq", "5"},    {"sept", "7"},
    {"huit", "8"},   {"neuf", "9"},   {"dix", "10"},    {"um", "1"},     {"dois", "2"},    {"três", "3"},
    {"quatro", "4"}, {"cinco", "5"},  {"seis", "6"},    {"sete", "7"},   {"oito", "8"},    {"nove", "9"},
    {"dez", "10"},   {"moja", "1"},   {"mbili", "2"},   {"tatu", "3"},   {"nne", "4"},     {"tano", "5"},
    {"sita", "6"},   {"saba", "7"},   {"nane", "8"},    {"tisa", "9"},   {"kumi", "10"},   {"الأول", "1"},
    {"الثاني", "2"}, {"الثالث", "3"}, {"الرابع", "4"},  {"الخامس", "5"}, {"السادس", "6"},  {"السابع", "7"},
    {"الثامن", "8"}, {"التاسع", "9"}, {"العاشر", "10"}, {"i", "1"},      {"ii", "2"},      {"iii", "3"},
    {"iv", "4"},     {"v", "5"},      {"vi", "6"},      {"vii", "7"},    {"viii", "8"},    {"ix", "9"},
    {"x", "10"},     {"xi", "11"},    {"xii", "12"},
}};

}  // namespace

std::optional<std::string_view> digits_of(std::string_view lower_case_word) {
  const auto* const found = std::find_if(number_words.begin(), number_words.end(),
                                         [&](const auto& entry) { return entry.first == lower_case_word; });
  if (found == number_words.end()) return std::nullopt;
  return found->second;
}

}  // namespace mizani::text
