// SPDX-License-Identifier: MIT
// What a standard, a definition or a national rule asks of a micro-credential: which elements, and of what size.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frameworks/model/credit_system.h"
#include "frameworks/model/date.h"
#include "frameworks/model/source.h"

namespace mizani {

/// The elements that a record of a micro-credential may state. Those up to quality_assurance are mandatory in the
/// European standard (Council Recommendation 2022/C 243/02, Annex I), those up to further_information optional there;
/// validity is asked for by some issuers only.
enum class MicroElement : unsigned char {
  learner,
  title,
  issuer_country,
  awarding_body,
  date,
  outcomes,
  workload,
  level,
  assessment,
  participation,
  quality_assurance,
  prerequisites,
  supervision,
  grade,
  stackability,
  further_information,
  validity,
};

/// How strongly an element is asked for. `may`: named as useful, its absence is no fault.
enum class Requirement : unsigned char { must, should, may };

/// The words used in data files and answers, in the order of the enums.
inline constexpr std::array<std::string_view, 17> micro_element_words{
    "learner",     "title",         "issuer-country",    "awarding-body",
    "date",        "outcomes",      "workload",          "level",
    "assessment",  "participation", "quality-assurance", "prerequisites",
    "supervision", "grade",         "stackability",      "further-information",
    "validity"};
inline constexpr std::array<std::string_view, 3> requirement_words{"must", "should", "may"};

inline std::string_view to_string(MicroElement element) {
  return micro_element_words.at(static_cast<std::size_t>(element));
}
inline std::string_view to_string(Requirement requirement) {
  return requirement_words.at(static_cast<std::size_t>(requirement));
}

/// One element that a profile asks for. `asks`: the clause, in our own words. `where_applicable`: the profile itself
/// asks for it only where it applies, so that a record without it may be complete.
struct ProfileElement {
  MicroElement element = MicroElement::title;
  Requirement requirement = Requirement::must;
  bool where_applicable = false;
  LocalizedText asks;
  Provenance provenance;
};

/// How small and how large a micro-credential may be, in credits of `system` (hours are a system, too), by the date of
/// award. Exact text; an open end is not limited.
struct SizeLimit {
  CreditSystemId system;
  std::optional<std::string> least;
  std::optional<std::string> most;
  Validity validity;
  Provenance provenance;
};

/// `beyond`: what the profile asks that no record states, in words; it is told, not checked.
struct MicroProfile {
  MicroProfileId id;
  LocalizedText name;
  std::string issuer;  ///< the body that issued it
  int year = 0;
  std::string note;  ///< what of it was read, and what was not
  std::vector<ProfileElement> elements;
  std::vector<SizeLimit> sizes;
  std::vector<LocalizedText> beyond;
  Sources sources;
  std::string file;  ///< where it was loaded from, for messages
};

}  // namespace mizani
