// SPDX-License-Identifier: MIT
// What speaks for and against a course as the counterpart of another, as numbers with names.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/course_set.h"

namespace mizani::match {

/// Kinds of evidence. The last two are families: `ordinal` of ten, by how the receiving course's is known (word or
/// letter) and how far apart they are; `stage` of twenty, by how each side's is known and how far apart they are.
enum class CourseFeature : unsigned char {
  shared_words,   ///< weight of shared stems over the geometric mean of both titles' weights
  rare_words,     ///< rarity of shared stems among the candidates
  missing_words,  ///< weight of words of the receiving title that the sending title lacks, tenths
  added_words,    ///< the other way round
  same_words,
  several_courses,  ///< the candidate is a group of courses
  same_subject,     ///< code letters equal
  alike_subject,    ///< their first three letters equal
  same_field,
  other_field,
  same_topics,    ///< shared topics over all topics of both
  asked_topics,   ///< shared topics over those of the receiving course
  other_topic,    ///< both name topics, none in common
  unknown_topic,  ///< one of them names none
  place,          ///< minus the distance of the places in their subjects, 0 … 1
  number,         ///< minus the distance of the logarithms of course numbers
  honours,        ///< 1 only the candidate is for chosen students, -1 only the receiving course is
  both_laboratory,
  only_asked_laboratory,
  only_candidate_laboratory,
  first_asked,  ///< only the receiving course has an ordinal, the first
  later_asked,
  first_candidate,
  later_candidate,
  stage_known_asked,  ///< common topic, stage known on the receiving side only, and the first
  stage_known_candidate,
  ordinal,              ///< by word or letter of the receiving course (2), candidate two or more before … after (5)
  stage = ordinal + 10  ///< by word or letter of each (4), candidate two or more before … after (5)
};

inline constexpr std::size_t course_features = static_cast<std::size_t>(CourseFeature::stage) + 20;

/// Stable name of a feature: the model file is keyed by it.
std::string course_feature_name(std::size_t feature);

/// One number with the words that it is made of.
struct CourseEvidence {
  std::size_t feature = 0;
  double value = 0;
  std::string detail;  ///< a shared stem, a topic, "MATH" …; empty where there is nothing to name
};

/// The features of one candidate; `detailed` also names words, one entry a word, so that entries of one feature add up
/// to its value. Otherwise one entry a feature.
std::vector<CourseEvidence> course_evidence(const CourseSet& set, const PlacedOffer& receiving,
                                            const PlacedOffer& sending, const CourseWords& words, bool detailed);

}  // namespace mizani::match
