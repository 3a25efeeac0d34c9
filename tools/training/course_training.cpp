// SPDX-License-Identifier: MIT
#include "tools/training/course_training.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "engine/level/word_reader.h"
#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"
#include "frameworks/load/loader.h"
#include "tools/training/gram_ranking.h"
#include "tools/training/minimise.h"

namespace mizani::training {
namespace {

using match::ArticulationPair;
using match::CandidatePool;

constexpr std::size_t folds = 8;
constexpr double ridge = 0.3;
/// How much each question counts once more with its topics hidden: the list of topics covers few fields, and in the
/// others words and numbers must carry the answer.
constexpr double hidden_topics = 0.5;
constexpr int most_steps = 300;

using Evidence = std::vector<std::pair<std::size_t, double>>;  // feature, value

/// A receiving course with the evidence of its candidates.
struct Question {
  std::vector<Evidence> candidates;
  std::vector<bool> accepted;
  double weight = 1;
};

void add_questions(const std::vector<ArticulationPair>& pairs, const match::CourseWords& words, double weight,
                   std::vector<Question>& out) {
  text::Tokenizer tokenizer{"en"};
  for (const auto& set : match::articulation_sets(pairs, CandidatePool::agreement, match::Asked::receiving)) {
    if (set.sending.size() < 2) continue;
    const match::CourseSet courses{set.receiving, set.sending, words, tokenizer};
    for (std::size_t r = 0; r < set.receiving.size(); ++r) {
      Question question{.candidates = {}, .accepted = std::vector<bool>(set.sending.size()), .weight = weight};
      for (const auto& sending : courses.sending()) {
        Evidence evidence;
        for (const auto& entry : match::course_evidence(courses, courses.receiving()[r], sending, words, false))
          evidence.emplace_back(entry.feature, entry.value);
        question.candidates.push_back(std::move(evidence));
      }
      for (const auto& answer : set.answers) {
        if (answer.receiving == r) question.accepted[answer.sending] = true;
      }
      // Several counterparts are more evidence than one, though not each as much.
      question.weight *=
          std::sqrt(static_cast<double>(std::count(question.accepted.begin(), question.accepted.end(), true)));
      out.push_back(std::move(question));
    }
  }
}

/// Minus the weighted log-likelihood that an accepted candidate is picked, with its slope added to `slope`.
double loss(const Question& question, std::span<const double> weights, std::span<double> slope) {
  const std::size_t n = question.candidates.size();
  std::vector<double> odds(n);
  for (std::size_t c = 0; c < n; ++c) {
    for (const auto& [feature, value] : question.candidates[c]) odds[c] += weights[feature] * value;
  }
  const double most = *std::max_element(odds.begin(), odds.end());
  double all = 0;
  double accepted = 0;
  for (std::size_t c = 0; c < n; ++c) {
    odds[c] = std::exp(odds[c] - most);
    all += odds[c];
    if (question.accepted[c]) accepted += odds[c];
  }
  for (std::size_t c = 0; c < n; ++c) {
    const double pull = question.weight * (odds[c] / all - (question.accepted[c] ? odds[c] / accepted : 0));
    for (const auto& [feature, value] : question.candidates[c]) slope[feature] += pull * value;
  }
  return question.weight * (std::log(all) - std::log(accepted));
}

using Chosen = std::function<bool(const ArticulationPair&)>;

std::vector<ArticulationPair> chosen(const std::vector<ArticulationPair>& pairs, const Chosen& wanted) {
  std::vector<ArticulationPair> out;
  std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(out), wanted);
  return out;
}

struct Tallies {
  match::RecallTally grams;
  match::RecallTally no_topics;
  match::RecallTally titles;
  match::RecallTally with_precedents;
};

/// Scores of the rows of `asked` that `wanted` picks, with all rows of `asked` in the sets.
void score(const std::vector<ArticulationPair>& asked, const Chosen& wanted, CandidatePool pool,
           const match::CourseRanker& ranker, const match::CourseRanker& no_topics,
           const std::vector<ArticulationPair>& precedents, const std::vector<std::string>& background,
           Tallies& tallies) {
  text::Tokenizer tokenizer{"en"};
  const match::PrecedentIndex index{precedents};
  const auto add = [&](match::RecallTally& tally, const std::vector<match::AnswerRank>& ranks) {
    for (const auto& rank : ranks) {
      if (wanted(asked[rank.pair])) tally.add({&rank, 1});
    }
  };
  for (const auto& set : match::articulation_sets(asked, pool, match::Asked::receiving)) {
    if (set.sending.size() < 2) continue;
    const auto ranked = match::rank_set(set, asked, ranker, &index, match::Asked::receiving, tokenizer);
    add(tallies.titles, ranked.titles);
    add(tallies.no_topics, match::rank_set(set, asked, no_topics, nullptr, match::Asked::receiving, tokenizer).titles);
    add(tallies.with_precedents, ranked.with_precedents);
    add(tallies.grams, match::answer_ranks(set, gram_scores(set, background), match::Asked::receiving));
  }
}

std::vector<std::string> titles_of(const std::vector<ArticulationPair>& pairs) {
  std::set<std::string> out;
  for (const auto& pair : pairs) {
    out.insert(pair.receiving.title);
    out.insert(pair.sending);
  }
  return {out.begin(), out.end()};
}

template <class Name>
std::vector<std::string> names(const std::vector<ArticulationPair>& pairs, const Name& name) {
  std::set<std::string> out;
  for (const auto& pair : pairs) out.insert(name(pair));
  return {out.begin(), out.end()};
}

const std::string& college_of(const ArticulationPair& pair) {
  return pair.sending_institution;
}
const std::string& university_of(const ArticulationPair& pair) {
  return pair.receiving.institution;
}

/// Every row ranked once by weights that saw neither its college nor, with `universities`, its university.
std::vector<CourseFigure> held_out(const CourseWorld& world, bool universities) {
  const auto colleges = names(world.pairs, college_of);
  const auto fold_of = [&](const ArticulationPair& pair) {
    return static_cast<std::size_t>(std::lower_bound(colleges.begin(), colleges.end(), college_of(pair)) -
                                    colleges.begin()) %
           folds;
  };
  const auto all = universities ? names(world.pairs, university_of) : std::vector<std::string>{""};
  Tallies by_agreement;
  Tallies by_college;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto others = chosen(world.pairs, [&](const auto& pair) { return fold_of(pair) != fold; });
    const auto asked = chosen(world.pairs, [&](const auto& pair) { return fold_of(pair) == fold; });
    for (const auto& university : all) {
      const auto seen = chosen(others, [&](const auto& pair) { return university_of(pair) != university; });
      const auto model = fit_courses(seen, world.words);
      const match::CourseRanker ranker{model, world.words, world.policy};
      const match::CourseRanker no_topics{model, world.words.without_topics(), world.policy};
      const auto wanted = [&](const ArticulationPair& pair) {
        return university.empty() || university_of(pair) == university;
      };
      const auto background = titles_of(seen);
      score(asked, wanted, CandidatePool::agreement, ranker, no_topics, others, background, by_agreement);
      score(asked, wanted, CandidatePool::college, ranker, no_topics, others, background, by_college);
    }
  }
  const std::string what = universities ? "colleges and universities" : "colleges";
  const auto figure = [&](const char* pool, const Tallies& tallies) {
    return CourseFigure{.held_out = what,
                        .pool = pool,
                        .grams = tallies.grams.scores(),
                        .no_topics = tallies.no_topics.scores(),
                        .titles = tallies.titles.scores(),
                        .with_precedents = tallies.with_precedents.scores()};
  };
  return {figure("agreement", by_agreement), figure("college", by_college)};
}

std::string cell(const std::optional<double>& figure) {
  return figure ? fmt::format("{:.3f}", *figure) : "-";
}

Expected<std::vector<ArticulationPair>> read_pairs(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  if (!in) {
    return failure({.code = "missing-file",
                    .where = file.string(),
                    .found = "no file that can be read",
                    .expected = "articulated courses, one JSON object a line"});
  }
  std::vector<ArticulationPair> out;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const auto json = load::parse_json(line, file.string() + ':' + std::to_string(number));
    if (!json) return failure(json.error());
    out.push_back(
        {.receiving = {.institution = load::text(*json, "to_institution"), .title = load::text(*json, "title")},
         .sending = load::text(*json, "text"),
         .sending_institution = load::text(*json, "from_institution"),
         .candidates = {}});
  }
  return out;
}

}  // namespace

Expected<CourseWorld> CourseWorld::open(const std::filesystem::path& rows, const std::filesystem::path& data) {
  auto pairs = read_pairs(rows / "us_assist_articulation_pairs.jsonl");
  if (!pairs) return failure(std::move(pairs.error()));
  const auto catalogue = load::load_catalogue(std::array{data});
  if (!catalogue) return failure(catalogue.error());
  const auto policy = match::MatchPolicy::from(catalogue->policy());
  if (!policy) return failure(policy.error());
  const auto schemas = load::SchemaSet::load(data / "schema");
  if (!schemas) return failure(schemas.error());
  const auto file = data / "lexicon" / "course-words.json";
  auto words = load::read_bytes(file).and_then(
      [&](const std::string& bytes) { return match::CourseWords::load(bytes, file.string(), *schemas); });
  if (!words) return failure(std::move(words.error()));
  return CourseWorld{.pairs = std::move(*pairs), .words = std::move(*words), .policy = *policy};
}

match::CourseModel fit_courses(const std::vector<ArticulationPair>& pairs, const match::CourseWords& words) {
  std::vector<Question> questions;
  add_questions(pairs, words, 1, questions);
  add_questions(pairs, words.without_topics(), hidden_topics, questions);
  const auto weights = minimise(
      std::vector<double>(match::course_features),
      [&](std::span<const double> x, std::span<double> slope) {
        double value = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
          slope[i] = ridge * x[i];
          value += 0.5 * ridge * x[i] * x[i];
        }
        return std::accumulate(questions.begin(), questions.end(), value,
                               [&](double sum, const Question& question) { return sum + loss(question, x, slope); });
      },
      most_steps);
  match::CourseModel out;
  constexpr double digits = 1e6;  // what is written is what is used
  std::transform(weights.begin(), weights.end(), out.weights.begin(),
                 [](double weight) { return std::round(weight * digits) / digits; });
  std::uint64_t rows = 0;
  for (const auto& pair : pairs)
    rows = level::word_hash(fmt::format("{:016x}{}\n{}", rows, pair.receiving.title, pair.sending));
  out.trained_on = fmt::format("rows {:016x}", rows);
  return out;
}

TrainedCourses train_courses(const CourseWorld& world) {
  TrainedCourses out{.model = fit_courses(world.pairs, world.words),
                     .figures = held_out(world, false),
                     .rows = world.pairs.size(),
                     .colleges = names(world.pairs, college_of).size(),
                     .universities = names(world.pairs, university_of).size()};
  const auto further = held_out(world, true);
  out.figures.insert(out.figures.end(), further.begin(), further.end());
  return out;
}

std::string course_figures_text(const TrainedCourses& trained) {
  std::string out =
      "| held out | candidates | of the same | ranked by | n | recall@1 | recall@5 | any right @1 | any right @5 |\n"
      "|---|---|---|---|---|---|---|---|---|\n";
  for (const auto& figure : trained.figures) {
    const auto row = [&](const char* by, const match::RecallScores& s) {
      out += fmt::format("| {} | {:.1f} | {} | {} | {} | {} | {} | {} | {} |\n", figure.held_out,
                         s.mean_candidates.value_or(0), figure.pool, by, s.n, cell(s.recall_at_1), cell(s.recall_at_5),
                         cell(s.any_at_1), cell(s.any_at_5));
    };
    row("character n-grams", figure.grams);
    row("courses.model, topics hidden", figure.no_topics);
    row("courses.model", figure.titles);
    row("with precedents", figure.with_precedents);
  }
  return out;
}

std::string course_card(const TrainedCourses& trained) {
  return fmt::format(R"(# courses.model: the card

Written by `tools/train --courses` together with the model; do not edit. Same rows, same bytes.

## What it is

{} weights of named evidence for and against a course of a college as the counterpart of a course of a university, read
off their titles and codes: shared, missing and added words; subject codes and fields; topics and the stage of a
sequence, which `data/lexicon/course-words.json` names; numbers, letters and ordinals; laboratories and courses for
chosen students. A score is the sum of weights times values, so that each word's share can be told. A course that suits
another receiving course better counts less (`match.one_to_one`), and past decisions about the same receiving course may
be added (`match.precedent_weight`); both are no part of this file.

## What it was trained on

{} rows of articulation agreements of {} Californian colleges with {} universities: mathematics, computing, physics,
engineering, composition. Weights by conditional logit over the candidates of an agreement, with a ridge. The rows are
public texts of their publishers and are not in this tree.

## Figures

Every row ranked once by weights that saw no row of what is held out. recall@k: the row's own answer is among the first
k. Any right: some answer that the agreement gives for that receiving course is; several courses are often accepted for
one, so that recall@1 cannot pass some 0.86 here. Precedents are decisions of the same university about other colleges.
Topics hidden: what to expect in fields whose topics `data/lexicon/course-words.json` does not list.

{}
## Limits

- The topics and stages were written by us with these titles before us; the words of other fields are untested.
- Two universities of one country. Holding one of them out trains on the other alone.
- Titles and codes say what a course is called, not what it teaches: an answer is a proposal to look at.

Trained on: {}.
)",
                     match::course_features, trained.rows, trained.colleges, trained.universities,
                     course_figures_text(trained), trained.model.trained_on);
}

}  // namespace mizani::training
