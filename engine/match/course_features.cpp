// SPDX-License-Identifier: MIT
#include "engine/match/course_features.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace mizani::match {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(CourseFeature::ordinal)> plain_names{
    "shared-words",
    "rare-words",
    "missing-words",
    "added-words",
    "same-words",
    "several-courses",
    "same-subject",
    "alike-subject",
    "same-field",
    "other-field",
    "same-topics",
    "asked-topics",
    "other-topic",
    "unknown-topic",
    "place",
    "number",
    "honours",
    "both-laboratory",
    "only-asked-laboratory",
    "only-candidate-laboratory",
    "first-asked",
    "later-asked",
    "first-candidate",
    "later-candidate",
    "stage-known-asked",
    "stage-known-candidate"};
constexpr std::array<std::string_view, 5> distance_names{"two-before", "one-before", "same", "one-after", "two-after"};
constexpr std::array<std::string_view, 2> known_names{"word", "letter"};
constexpr int most_distance = 2;
constexpr std::size_t alike_letters = 3;

std::size_t distance_index(int asked, int candidate) {
  return static_cast<std::size_t>(std::clamp(candidate - asked, -most_distance, most_distance) + most_distance);
}

/// Collects evidence; what is zero is no evidence.
class Collector {
 public:
  explicit Collector(bool detailed) : detailed_(detailed) { out_.reserve(course_features / 2); }

  void add(std::size_t feature, double value, std::string detail = {}) {
    if (value != 0) out_.push_back({.feature = feature, .value = value, .detail = std::move(detail)});
  }
  void add(CourseFeature feature, double value, std::string detail = {}) {
    add(static_cast<std::size_t>(feature), value, std::move(detail));
  }
  /// `share(stem)` summed over stems, or one entry a stem.
  template <class Share>
  void add_words(CourseFeature feature, const std::vector<std::string>& stems, const Share& share) {
    double sum = 0;
    for (const auto& stem : stems) {
      if (detailed_)
        add(feature, share(stem), stem);
      else
        sum += share(stem);
    }
    if (!detailed_) add(feature, sum);
  }
  std::vector<CourseEvidence> take() { return std::move(out_); }

 private:
  bool detailed_;
  std::vector<CourseEvidence> out_;
};

template <class Of>
bool any(const CourseOffer& offer, const Of& of) {
  return std::any_of(offer.courses.begin(), offer.courses.end(), of);
}

template <class Of>
bool any_pair(const CourseOffer& a, const CourseOffer& b, const Of& of) {
  return any(a, [&](const CourseTitle& x) { return any(b, [&](const CourseTitle& y) { return of(x, y); }); });
}

void add_words(Collector& out, const CourseSet& set, const CourseOffer& asked, const CourseOffer& candidate) {
  std::vector<std::string> shared;
  std::vector<std::string> missing;
  std::vector<std::string> added;
  std::set_intersection(asked.stems.begin(), asked.stems.end(), candidate.stems.begin(), candidate.stems.end(),
                        std::back_inserter(shared));
  std::set_difference(asked.stems.begin(), asked.stems.end(), candidate.stems.begin(), candidate.stems.end(),
                      std::back_inserter(missing));
  std::set_difference(candidate.stems.begin(), candidate.stems.end(), asked.stems.begin(), asked.stems.end(),
                      std::back_inserter(added));
  const auto total = [&](const std::vector<std::string>& stems) {
    double sum = 0;
    for (const auto& stem : stems) sum += set.weight(stem);
    return sum;
  };
  const double mean = std::sqrt(total(asked.stems) * total(candidate.stems));
  constexpr double tenth = 0.1;
  if (mean > 0)
    out.add_words(CourseFeature::shared_words, shared,
                  [&](const std::string& stem) { return set.weight(stem) / mean; });
  out.add_words(CourseFeature::rare_words, shared, [&](const std::string& stem) { return set.rarity(stem); });
  out.add_words(CourseFeature::missing_words, missing,
                [&](const std::string& stem) { return tenth * set.weight(stem); });
  out.add_words(CourseFeature::added_words, added, [&](const std::string& stem) { return tenth * set.weight(stem); });
  if (missing.empty() && added.empty()) out.add(CourseFeature::same_words, 1);
}

void add_subjects(Collector& out, const CourseOffer& asked, const CourseOffer& candidate, const CourseWords& words) {
  if (any_pair(asked, candidate,
               [](const auto& a, const auto& b) { return !a.subject.empty() && a.subject == b.subject; }))
    out.add(CourseFeature::same_subject, 1, candidate.courses.front().subject);
  if (any_pair(asked, candidate, [](const auto& a, const auto& b) {
        return !a.subject.empty() && a.subject.substr(0, alike_letters) == b.subject.substr(0, alike_letters);
      }))
    out.add(CourseFeature::alike_subject, 1, candidate.courses.front().subject);
  const auto& field = asked.courses.front().field;
  if (any_pair(asked, candidate, [](const auto& a, const auto& b) { return a.field && a.field == b.field; }))
    out.add(CourseFeature::same_field, 1, field ? words.field_name(*field) : std::string{});
  else if (!any_pair(asked, candidate, [](const auto& a, const auto& b) { return !a.field || !b.field; }))
    out.add(CourseFeature::other_field, 1, words.field_name(*candidate.courses.front().field));
}

void add_topics(Collector& out, const CourseOffer& asked, const CourseOffer& candidate, const CourseWords& words) {
  if (asked.topics.empty() || candidate.topics.empty()) {
    out.add(CourseFeature::unknown_topic, 1);
    return;
  }
  std::size_t shared = 0;
  std::string names;
  for (const auto& a : asked.topics) {
    const auto b = std::find_if(candidate.topics.begin(), candidate.topics.end(),
                                [&](const TopicStage& topic) { return topic.topic == a.topic; });
    if (b == candidate.topics.end()) continue;
    ++shared;
    const auto& name = words.topic_name(a.topic);
    names += (names.empty() ? "" : ", ") + name;
    constexpr std::size_t distances = distance_names.size();
    if (a.stage > 0 && b->stage > 0) {
      const std::size_t how = (a.by_letter ? 2U : 0U) + (b->by_letter ? 1U : 0U);
      out.add(static_cast<std::size_t>(CourseFeature::stage) + how * distances + distance_index(a.stage, b->stage), 1,
              name + ' ' + std::to_string(a.stage) + " and " + std::to_string(b->stage));
    } else if (a.stage == 1) {
      out.add(CourseFeature::stage_known_asked, 1, name);
    } else if (b->stage == 1) {
      out.add(CourseFeature::stage_known_candidate, 1, name);
    }
  }
  const std::size_t all = asked.topics.size() + candidate.topics.size() - shared;
  out.add(CourseFeature::same_topics, static_cast<double>(shared) / static_cast<double>(all), names);
  out.add(CourseFeature::asked_topics, static_cast<double>(shared) / static_cast<double>(asked.topics.size()), names);
  if (shared == 0) out.add(CourseFeature::other_topic, 1, words.topic_name(candidate.topics.front().topic));
}

/// The furthest ordinal of an offer: stated, or else by letter.
int furthest(const CourseOffer& offer) {
  int out = 0;
  for (const auto& course : offer.courses) out = std::max(out, course.ordinal > 0 ? course.ordinal : course.letter);
  return out;
}

void add_ordinals(Collector& out, const CourseOffer& asked, const CourseOffer& candidate) {
  const int a = furthest(asked);
  const int b = furthest(candidate);
  const bool stated = any(asked, [](const CourseTitle& course) { return course.ordinal > 0; });
  if (a > 0 && b > 0) {
    out.add(
        static_cast<std::size_t>(CourseFeature::ordinal) + (stated ? 0 : distance_names.size()) + distance_index(a, b),
        1, std::to_string(a) + " and " + std::to_string(b));
  } else if (a > 0) {
    out.add(a == 1 ? CourseFeature::first_asked : CourseFeature::later_asked, 1, std::to_string(a));
  } else if (b > 0) {
    out.add(b == 1 ? CourseFeature::first_candidate : CourseFeature::later_candidate, 1, std::to_string(b));
  }
}

std::size_t words_in_common(const CourseTitle& a, const CourseTitle& b) {
  return static_cast<std::size_t>(std::count_if(a.stems.begin(), a.stems.end(), [&](const std::string& stem) {
    return std::find(b.stems.begin(), b.stems.end(), stem) != b.stems.end();
  }));
}

/// Places and numbers, of the two courses that share the most words.
void add_places(Collector& out, const PlacedOffer& asked, const PlacedOffer& candidate) {
  std::size_t best_a = 0;
  std::size_t best_b = 0;
  std::size_t best = 0;
  for (std::size_t a = 0; a < asked.offer.courses.size(); ++a) {
    for (std::size_t b = 0; b < candidate.offer.courses.size(); ++b) {
      const auto common = words_in_common(asked.offer.courses[a], candidate.offer.courses[b]);
      if (common > best) {
        best = common;
        best_a = a;
        best_b = b;
      }
    }
  }
  const auto& course = asked.offer.courses[best_a];
  const auto& other = candidate.offer.courses[best_b];
  if (course.number > 0 && other.number > 0) {
    constexpr double soft = 10;  // 1 and 4 are near, 1 and 40 are not
    out.add(CourseFeature::number, -std::abs(std::log((course.number + soft) / (other.number + soft))));
  }
  if (asked.places.empty() || candidate.places.empty() || !course.field || course.field != other.field) return;
  const auto where = [](const SubjectPlace& place) {
    return (static_cast<double>(place.place) + 0.5) / static_cast<double>(place.of);
  };
  out.add(CourseFeature::place, -std::abs(where(asked.places[best_a]) - where(candidate.places[best_b])));
}

}  // namespace

std::string course_feature_name(std::size_t feature) {
  if (feature < plain_names.size()) return std::string{plain_names.at(feature)};
  constexpr std::size_t distances = distance_names.size();
  std::size_t at = feature - plain_names.size();
  if (at < known_names.size() * distances)
    return "ordinal-by-" + std::string{known_names.at(at / distances)} + '-' +
           std::string{distance_names.at(at % distances)};
  at -= known_names.size() * distances;
  const auto how = at / distances;
  return "stage-by-" + std::string{known_names.at(how / 2)} + "-and-" + std::string{known_names.at(how % 2)} + '-' +
         std::string{distance_names.at(at % distances)};
}

std::vector<CourseEvidence> course_evidence(const CourseSet& set, const PlacedOffer& receiving,
                                            const PlacedOffer& sending, const CourseWords& words, bool detailed) {
  Collector out{detailed};
  const auto& asked = receiving.offer;
  const auto& candidate = sending.offer;
  add_words(out, set, asked, candidate);
  if (candidate.courses.size() > 1) out.add(CourseFeature::several_courses, 1);
  add_subjects(out, asked, candidate, words);
  add_topics(out, asked, candidate, words);
  add_places(out, receiving, sending);
  const auto chosen = [](const CourseTitle& course) { return course.honours; };
  out.add(CourseFeature::honours, (any(candidate, chosen) ? 1.0 : 0.0) - (any(asked, chosen) ? 1.0 : 0.0));
  const auto practical = [](const CourseTitle& course) { return course.laboratory; };
  const bool a = any(asked, practical);
  const bool b = any(candidate, practical);
  if (a && b) out.add(CourseFeature::both_laboratory, 1);
  if (a && !b) out.add(CourseFeature::only_asked_laboratory, 1);
  if (b && !a) out.add(CourseFeature::only_candidate_laboratory, 1);
  add_ordinals(out, asked, candidate);
  return out.take();
}

}  // namespace mizani::match
