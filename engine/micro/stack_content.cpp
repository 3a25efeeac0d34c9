// SPDX-License-Identifier: MIT
#include "engine/micro/stack_content.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "engine/match/outcome_index.h"

namespace mizani::micro {
namespace {

/// Nearest statements that are looked at, of each.
constexpr std::size_t most_near = 4;

/// Which sources' statements belong to the award, and all that do not.
class Reader {
 public:
  Reader(std::span<const ContentSource> sources, const ContentQuery& query)
      : sources_(sources), query_(query), out_(sources.size()), next_(query.outcomes.size()) {
    for (std::size_t i = 0; i < query.outcomes.size(); ++i) by_id_.emplace(query.outcomes[i].id, i);
  }

  std::vector<Content> read() {
    beyond_.resize(sources_.size());
    for (std::size_t i = 0; i < sources_.size(); ++i) read_stated(i);
    match_outcomes();
    put_together();
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      auto& outcomes = out_[i].outcomes;
      for (const auto& link : out_[i].links) outcomes.push_back(link.outcome);
      if (outcomes.empty()) outcomes.push_back(named('"' + sources_[i].name));
      std::sort(outcomes.begin(), outcomes.end());
      outcomes.erase(std::unique(outcomes.begin(), outcomes.end()), outcomes.end());
    }
    return std::move(out_);
  }

 private:
  /// Content beyond the award, by a name of its own.
  std::size_t named(const std::string& name) {
    const auto [found, is_new] = names_.emplace(name, next_);
    if (is_new) ++next_;
    return found->second;
  }

  void read_stated(std::size_t source) {
    std::set<std::size_t> covered;
    for (const auto& id : sources_[source].covers) {
      const auto found = by_id_.find(id);
      if (found != by_id_.end())
        covered.insert(found->second);
      else if (query_.outcomes.empty())
        out_[source].outcomes.push_back(named('#' + id));
      else
        out_[source].unknown.push_back(id);
    }
    for (const auto outcome : covered) out_[source].links.push_back({.outcome = outcome, .statement = {}});
  }

  /// Every pair of an outcome and a statement that are alike; what is like none is content of its own.
  void match_outcomes() {
    std::vector<match::Outcome> all;
    for (const auto& source : sources_) all.insert(all.end(), source.statements.begin(), source.statements.end());
    const match::TermWeights weights{all, query_.statements};
    const match::OutcomeIndex index{query_.statements, weights, query_.policy};
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      const auto& statements = sources_[i].statements;
      std::map<std::size_t, CoverLink> found;
      for (std::size_t s = 0; s < statements.size(); ++s) {
        if (statements[s].terms.empty()) continue;
        bool belongs = false;
        for (const auto& near : index.best(statements[s], most_near, scratch_)) {
          if (near.similarity < query_.policy.covered) break;
          belongs = true;
          auto& link = found[near.outcome];
          if (link.statement && link.similarity >= near.similarity) continue;
          link = {.outcome = near.outcome, .statement = s, .similarity = near.similarity};
        }
        if (!belongs) beyond_[i].push_back(s);
      }
      if (!sources_[i].covers.empty()) continue;
      for (const auto& [outcome, link] : found) out_[i].links.push_back(link);
    }
  }

  void put_together() {
    std::vector<match::Outcome> distinct;
    std::map<std::vector<std::uint64_t>, std::size_t> by_words;
    std::vector<std::pair<std::size_t, std::size_t>> of;  ///< source, place in `distinct`
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      for (const auto s : beyond_[i]) {
        const auto& statement = sources_[i].statements[s];
        std::vector<std::uint64_t> keys;
        for (const auto& term : statement.terms) keys.push_back(term.key);
        const auto [found, is_new] = by_words.emplace(std::move(keys), distinct.size());
        if (is_new) distinct.push_back(statement);
        of.emplace_back(i, found->second);
      }
    }
    const match::TermWeights weights{distinct, query_.statements};
    const match::OutcomeIndex index{distinct, weights, query_.policy};
    std::vector<std::size_t> leader(distinct.size());
    std::vector<std::optional<std::size_t>> number(distinct.size());
    for (std::size_t i = 0; i < distinct.size(); ++i) {
      leader[i] = i;
      for (const auto& near : index.best(distinct[i], most_near, scratch_)) {
        if (near.similarity >= query_.policy.covered && near.outcome < i) leader[i] = std::min(leader[i], near.outcome);
      }
      leader[i] = leader[leader[i]];
    }
    for (const auto& [source, place] : of) {
      auto& given = number[leader[place]];
      if (!given) given = next_++;
      out_[source].outcomes.push_back(*given);
    }
  }

  std::span<const ContentSource> sources_;
  const ContentQuery& query_;
  std::vector<Content> out_;
  std::vector<std::vector<std::size_t>> beyond_;  ///< by source: statements that belong to no outcome of the award
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string, std::size_t> names_;
  std::size_t next_;
  match::MatchScratch scratch_;
};

}  // namespace

std::vector<Content> read_contents(std::span<const ContentSource> sources, const ContentQuery& query) {
  return Reader{sources, query}.read();
}

std::string content_name(const assess::CredentialRecord& record) {
  return record.title + '\n' + record.awarding_body().value_or("");
}

}  // namespace mizani::micro
