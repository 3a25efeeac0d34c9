// SPDX-License-Identifier: MIT
// The courses that are compared with one another: those asked for, and those that may answer.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "engine/match/course_title.h"

namespace mizani::match {

/// A course of the receiving side.
struct ReceivingCourse {
  std::string institution;
  std::string title;

  friend bool operator==(const ReceivingCourse&, const ReceivingCourse&) = default;
};

/// Where a course stands among those of its subject on its side, lowest number first.
struct SubjectPlace {
  std::size_t place = 0;
  std::size_t of = 0;  ///< how many distinct numbers the subject has; 0 where unknown
};

/// A course with what the set around it says of it.
struct PlacedOffer {
  CourseOffer offer;
  std::vector<SubjectPlace> places;  ///< one a course of the offer
};

/// Immutable once built; safe to share.
class CourseSet {
 public:
  /// `sending` are texts of one or several courses each (read_offer). Linear in the length of the titles.
  CourseSet(std::vector<ReceivingCourse> receiving, const std::vector<std::string>& sending, const CourseWords& words,
            text::Tokenizer& tokenizer);

  [[nodiscard]] const std::vector<PlacedOffer>& receiving() const { return receiving_; }
  [[nodiscard]] const std::vector<PlacedOffer>& sending() const { return sending_; }
  [[nodiscard]] const std::vector<ReceivingCourse>& asked() const { return asked_; }
  /// How much a stem tells: more, the fewer courses of the set have it.
  [[nodiscard]] double weight(const std::string& stem) const;
  /// ln(candidates / candidates with the stem); 0 where none has it.
  [[nodiscard]] double rarity(const std::string& stem) const;

 private:
  std::vector<ReceivingCourse> asked_;
  std::vector<PlacedOffer> receiving_;
  std::vector<PlacedOffer> sending_;
  std::unordered_map<std::string, std::size_t> in_any_;
  std::unordered_map<std::string, std::size_t> in_sending_;
};

}  // namespace mizani::match
