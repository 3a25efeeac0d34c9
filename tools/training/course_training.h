// SPDX-License-Identifier: MIT
// The weights of course matching, learnt from articulation agreements, with their figures.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/match/articulation.h"
#include "engine/match/recall.h"

namespace mizani::training {

/// What course training reads.
struct CourseWorld {
  std::vector<match::ArticulationPair> pairs;
  match::CourseWords words;
  match::MatchPolicy policy;

  /// Rows of `rows`/us_assist_articulation_pairs.jsonl; words and policy of the data folder. Faults: those of the
  /// files.
  static Expected<CourseWorld> open(const std::filesystem::path& rows, const std::filesystem::path& data);
};

/// Scores under one way of holding out.
struct CourseFigure {
  std::string held_out;  ///< what no row of was seen in training
  std::string pool;
  match::RecallScores grams;      ///< TF-IDF of character n-grams on the same candidates
  match::RecallScores no_topics;  ///< the same model where no topic is known
  match::RecallScores titles;
  match::RecallScores with_precedents;  ///< decisions about the same course for colleges that were not held out
};

struct TrainedCourses {
  match::CourseModel model;
  std::vector<CourseFigure> figures;
  std::size_t rows = 0;
  std::size_t colleges = 0;
  std::size_t universities = 0;
};

/// Weights under which the accepted courses are the most probable among their candidates (conditional logit; where
/// several were accepted, that one of them is picked), by L-BFGS with a ridge. Deterministic.
match::CourseModel fit_courses(const std::vector<match::ArticulationPair>& pairs, const match::CourseWords& words);

/// Fits all rows; figures with colleges held out, and with colleges and universities held out together.
TrainedCourses train_courses(const CourseWorld& world);

/// The figures as a Markdown table, and the card around it.
std::string course_figures_text(const TrainedCourses& trained);
std::string course_card(const TrainedCourses& trained);

}  // namespace mizani::training
