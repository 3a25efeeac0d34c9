// SPDX-License-Identifier: MIT
#include "engine/compare/type_landmarks.h"

#include <algorithm>
#include <set>

namespace mizani::compare {

const std::array<Landmark, 21> landmarks{{
    {.kind = "doctorate", .entries = {"doctor"}},
    {.kind = "master", .entries = {"master"}},
    {.kind = "old_third_cycle", .entries = {"old-third-cycle"}},
    {.kind = "engineer", .entries = {"engineer"}},
    {.kind = "maitrise", .entries = {"maitrise"}},
    {.kind = "medical_degree", .entries = {"medical-doctor"}},
    {.kind = "postgraduate_diploma", .entries = {"postgraduate-diploma"}},
    {.kind = "postgraduate_certificate", .entries = {"postgraduate-certificate"}},
    {.kind = "honours", .entries = {"honours"}},
    {.kind = "bachelor", .entries = {"bachelor", "licence"}},
    {.kind = "graduat", .entries = {"graduat"}},
    {.kind = "advanced_diploma", .entries = {"advanced-diploma"}},
    {.kind = "short_cycle", .entries = {"short-cycle", "foundation-degree"}},
    {.kind = "diploma", .firm = false, .entries = {"diploma", "national-diploma"}},
    {.kind = "higher_certificate", .entries = {"higher-certificate"}},
    {.kind = "school_leaving", .entries = {"upper-secondary"}},
    {.kind = "craft_certificate", .entries = {"craft-certificate"}},
    {.kind = "vocational_certificate", .entries = {"cap"}},
    {.kind = "certificate", .firm = false, .entries = {"certificate"}},
    {.kind = "lower_secondary", .entries = {"school-certificate"}},
    {.kind = "primary", .entries = {"primary"}},
}};

namespace {

std::optional<std::size_t> landmark_of_entry(const level::AwardEntry& entry) {
  const auto found = std::find_if(landmarks.begin(), landmarks.end(), [&](const Landmark& landmark) {
    return std::find(landmark.entries.begin(), landmark.entries.end(), entry.id) != landmark.entries.end();
  });
  if (found == landmarks.end()) return std::nullopt;
  return static_cast<std::size_t>(found - landmarks.begin());
}

std::size_t place_of(std::string_view kind) {
  return static_cast<std::size_t>(std::find_if(landmarks.begin(), landmarks.end(),
                                               [&](const Landmark& landmark) { return landmark.kind == kind; }) -
                                  landmarks.begin());
}

/// Whether a name is the whole of what a title says of the award.
bool is_whole(const level::AwardTitle& title, const level::TitleWords& phrase) {
  for (std::size_t i = 0; i < title.words.size(); ++i) {
    if (title.of_award[i] && std::find(phrase.begin(), phrase.end(), title.words[i]) == phrase.end()) return false;
  }
  return true;
}

}  // namespace

std::optional<std::size_t> landmark_of(const QualificationType& type, const level::AwardWords& words,
                                       text::Tokenizer& tokenizer) {
  std::set<std::size_t> named;
  level::PhraseRank best{0, 0};
  for (const auto& [language, text] : type.title.all()) {
    const auto title = words.read(text, tokenizer);
    for (const auto& match : words.matches(title)) {
      const auto rank = words.rank(*match.phrase);
      if (rank < best) continue;
      if (rank > best) named.clear();
      best = rank;
      const auto landmark = landmark_of_entry(*match.entry);
      if (!landmark || (!landmarks.at(*landmark).firm && !is_whole(title, *match.phrase))) continue;
      named.insert(*landmark);
    }
  }
  static const std::size_t honours = place_of("honours");
  if (named.contains(honours)) named.erase(place_of("bachelor"));
  if (named.size() != 1) return std::nullopt;
  return *named.begin();
}

}  // namespace mizani::compare
