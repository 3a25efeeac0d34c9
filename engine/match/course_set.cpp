// SPDX-License-Identifier: MIT
#include "engine/match/course_set.h"

#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace mizani::match {
namespace {

using Number = std::pair<int, int>;

Number number_of(const CourseTitle& course) {
  return {course.number, course.letter};
}

/// Places of the courses of a side; `side_of(i)` tells whose catalogue an offer is of.
template <class SideOf>
void place(std::vector<PlacedOffer>& offers, const SideOf& side_of) {
  std::map<std::pair<std::string, std::string>, std::set<Number>> numbers;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    for (const auto& course : offers[i].offer.courses) numbers[{side_of(i), course.subject}].insert(number_of(course));
  }
  for (std::size_t i = 0; i < offers.size(); ++i) {
    for (const auto& course : offers[i].offer.courses) {
      const auto& all = numbers[{side_of(i), course.subject}];
      const auto at = std::distance(all.begin(), all.find(number_of(course)));
      offers[i].places.push_back({.place = static_cast<std::size_t>(at), .of = all.size()});
    }
  }
}

}  // namespace

CourseSet::CourseSet(std::vector<ReceivingCourse> receiving, const std::vector<std::string>& sending,
                     const CourseWords& words, text::Tokenizer& tokenizer)
    : asked_(std::move(receiving)) {
  for (const auto& course : asked_)
    receiving_.push_back({.offer = read_offer(course.title, words, tokenizer), .places = {}});
  for (const auto& text : sending) sending_.push_back({.offer = read_offer(text, words, tokenizer), .places = {}});
  place(receiving_, [&](std::size_t i) { return asked_[i].institution; });
  place(sending_, [](std::size_t) { return std::string{}; });
  for (const auto& course : receiving_) {
    for (const auto& stem : course.offer.stems) ++in_any_[stem];
  }
  for (const auto& course : sending_) {
    for (const auto& stem : course.offer.stems) {
      ++in_any_[stem];
      ++in_sending_[stem];
    }
  }
}

double CourseSet::weight(const std::string& stem) const {
  constexpr double least = 0.3;
  const auto found = in_any_.find(stem);
  const double with = found == in_any_.end() ? 0 : static_cast<double>(found->second);
  const auto all = static_cast<double>(receiving_.size() + sending_.size());
  return std::log((all + 1) / (with + 1)) + least;
}

double CourseSet::rarity(const std::string& stem) const {
  const auto found = in_sending_.find(stem);
  if (found == in_sending_.end()) return 0;
  return std::log(static_cast<double>(sending_.size()) / static_cast<double>(found->second));
}

}  // namespace mizani::match
