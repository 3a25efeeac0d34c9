// SPDX-License-Identifier: MIT
#include "engine/match/articulation.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "engine/text/utf8.h"

namespace mizani::match {
namespace {

std::string course_key(const ReceivingCourse& course) {
  std::string out = course.institution + '\n' + std::string{text::trimmed(course.title)};
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& text : texts) out += text + '\n';
  return out;
}

/// What the rows of one set have in common.
std::string set_key(const ArticulationPair& pair, CandidatePool pool) {
  if (!pair.candidates.empty()) return "list\n" + joined(pair.candidates);
  if (pool == CandidatePool::college) return "college\n" + pair.sending_institution;
  return "agreement\n" + pair.sending_institution + '\n' + pair.receiving.institution;
}

using CourseNames = std::pair<std::string, std::string>;  // institution, title

struct Members {
  std::set<CourseNames> receiving;
  std::set<std::string> sending;
  std::vector<std::size_t> pairs;
};

template <class Set, class Value>
std::size_t place_in(const Set& set, const Value& value) {
  return static_cast<std::size_t>(std::distance(set.begin(), set.find(value)));
}

ArticulationSet set_of(const Members& members, const std::vector<ArticulationPair>& pairs) {
  ArticulationSet out;
  for (const auto& [institution, title] : members.receiving)
    out.receiving.push_back({.institution = institution, .title = title});
  out.sending = {members.sending.begin(), members.sending.end()};
  for (const std::size_t pair : members.pairs) {
    const auto& row = pairs[pair];
    out.answers.push_back(
        {.pair = pair,
         .receiving = place_in(members.receiving, CourseNames{row.receiving.institution, row.receiving.title}),
         .sending = place_in(members.sending, ordered_courses(row.sending))});
  }
  return out;
}

/// Places of the candidates, best first.
std::vector<std::size_t> order_of(const Eigen::VectorXd& scores) {
  std::vector<std::size_t> out(static_cast<std::size_t>(scores.size()));
  std::iota(out.begin(), out.end(), std::size_t{0});
  std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
    return scores(static_cast<Eigen::Index>(a)) > scores(static_cast<Eigen::Index>(b));
  });
  return out;
}

}  // namespace

std::string ordered_courses(const std::string& courses) {
  std::vector<std::string> parts;
  for (std::string_view rest{courses}; !rest.empty();) {
    const auto end = std::min(rest.find(';'), rest.size());
    if (const auto part = text::trimmed(rest.substr(0, end)); !part.empty()) parts.emplace_back(part);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  std::sort(parts.begin(), parts.end());
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

std::vector<ArticulationSet> articulation_sets(const std::vector<ArticulationPair>& pairs, CandidatePool pool,
                                               Asked asked) {
  std::map<std::string, std::size_t> places;
  std::vector<Members> sets;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto& pair = pairs[i];
    const auto [place, fresh] = places.try_emplace(set_key(pair, pool), sets.size());
    if (fresh) sets.emplace_back();
    auto& set = sets[place->second];
    set.pairs.push_back(i);
    set.receiving.emplace(pair.receiving.institution, pair.receiving.title);
    set.sending.insert(ordered_courses(pair.sending));
    for (const auto& candidate : pair.candidates) {
      if (asked == Asked::receiving)
        set.sending.insert(ordered_courses(candidate));
      else
        set.receiving.emplace(pair.receiving.institution, candidate);
    }
  }
  std::vector<ArticulationSet> out;
  out.reserve(sets.size());
  for (const auto& set : sets) out.push_back(set_of(set, pairs));
  return out;
}

PrecedentIndex::PrecedentIndex(const std::vector<ArticulationPair>& pairs) {
  for (const auto& pair : pairs) {
    by_course_.emplace(course_key(pair.receiving), precedents_.size());
    precedents_.push_back(
        {.receiving = pair.receiving, .sending = pair.sending, .sending_institution = pair.sending_institution});
  }
}

std::vector<const Precedent*> PrecedentIndex::about(const ReceivingCourse& course, const std::string& college) const {
  std::vector<const Precedent*> out;
  const auto [begin, end] = by_course_.equal_range(course_key(course));
  for (auto at = begin; at != end; ++at) {
    const auto& precedent = precedents_[at->second];
    if (college.empty() || precedent.sending_institution != college) out.push_back(&precedent);
  }
  return out;
}

std::vector<AnswerRank> answer_ranks(const ArticulationSet& set, const Eigen::MatrixXd& scores, Asked asked) {
  const bool by_row = asked == Asked::receiving;
  const std::size_t questions = by_row ? set.receiving.size() : set.sending.size();
  const std::size_t candidates = by_row ? set.sending.size() : set.receiving.size();
  std::vector<std::vector<const ArticulationSet::Answer*>> of_question(questions);
  for (const auto& answer : set.answers) of_question[by_row ? answer.receiving : answer.sending].push_back(&answer);
  std::vector<AnswerRank> out;
  for (std::size_t question = 0; question < questions; ++question) {
    if (of_question[question].empty()) continue;
    const auto index = static_cast<Eigen::Index>(question);
    const auto order =
        order_of(by_row ? Eigen::VectorXd{scores.row(index).transpose()} : Eigen::VectorXd{scores.col(index)});
    std::vector<std::size_t> rank(candidates);
    for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i + 1;
    const auto rank_of = [&](const ArticulationSet::Answer* answer) {
      return rank[by_row ? answer->sending : answer->receiving];
    };
    std::size_t best = candidates;
    for (const auto* answer : of_question[question]) best = std::min(best, rank_of(answer));
    for (const auto* answer : of_question[question])
      out.push_back({.pair = answer->pair, .own = rank_of(answer), .any = best, .candidates = candidates});
  }
  return out;
}

RankedSet rank_set(const ArticulationSet& set, const std::vector<ArticulationPair>& pairs, const CourseRanker& ranker,
                   const PrecedentIndex* precedents, Asked asked, text::Tokenizer& tokenizer) {
  const CourseSet courses{set.receiving, set.sending, ranker.words(), tokenizer};
  auto scores = ranker.scores(courses, ranker.pairs(courses));
  RankedSet out;
  out.titles = answer_ranks(set, scores, asked);
  out.with_precedents = out.titles;
  if (precedents == nullptr) return out;
  // Rows of one set share a college, but for lists of candidates, where the college of the first row stands for all.
  const std::string& college = pairs[set.answers.front().pair].sending_institution;
  std::vector<bool> known(set.receiving.size());
  for (std::size_t r = 0; r < set.receiving.size(); ++r) {
    const auto about = precedents->about(set.receiving[r], college);
    known[r] = !about.empty();
    scores.row(static_cast<Eigen::Index>(r)) += ranker.precedent_credit(courses, about, tokenizer);
  }
  out.with_precedents = answer_ranks(set, scores, asked);
  out.precedents = static_cast<std::size_t>(std::count_if(set.answers.begin(), set.answers.end(),
                                                          [&](const auto& answer) { return known[answer.receiving]; }));
  return out;
}

}  // namespace mizani::match
