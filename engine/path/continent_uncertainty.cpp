// SPDX-License-Identifier: MIT
#include "engine/path/continent_uncertainty.h"

#include <algorithm>
#include <cmath>

#include "frameworks/in_force.h"

namespace mizani::path {
namespace {

/// Sorts the member states into those that can be counted and those that cannot.
void place_states(const Catalogue& catalogue, const Date& on, ContinentUncertainty& out) {
  const auto in_tables = frameworks_in_tables(catalogue.referencings());
  std::vector<const Country*> members;
  for (const auto& country : catalogue.countries()) {
    if (country.au_member) members.push_back(&country);
  }
  std::sort(members.begin(), members.end(), [](const Country* a, const Country* b) { return a->code < b->code; });
  for (const Country* state : members) {
    const auto frameworks = all_in_force(catalogue, state->code, on, std::nullopt, in_tables);
    if (frameworks.empty()) {
      out.left_out.push_back({.code = "no-framework",
                              .where = state->code.str(),
                              .found = "no framework recorded as in force on " + to_string(on),
                              .expected = "a framework then"});
    } else if (frameworks.front()->levels.empty()) {
      out.left_out.push_back({.code = "levels-unknown",
                              .where = state->code.str(),
                              .found = "no levels of " + frameworks.front()->id.str() + " recorded",
                              .expected = "a framework whose levels are known"});
    } else {
      const double share = 1 / static_cast<double>(frameworks.size());
      for (const Framework* framework : frameworks) {
        out.states.push_back({.state = state, .framework = framework, .share = share});
      }
      ++out.state_count;
    }
  }
}

}  // namespace

double correspondence_bits(const Eigen::MatrixXd& matrix) {
  const Eigen::Index levels = matrix.rows() - 1;
  const Eigen::Index counterparts = matrix.cols() - 1;
  double bits = 0;
  for (Eigen::Index level = 0; level < levels; ++level) {
    const double silence = matrix(level, counterparts) / static_cast<double>(counterparts);
    bits += entropy_bits((matrix.row(level).head(counterparts).array() + silence).matrix());
  }
  return bits;
}

PairUncertainty pair_uncertainty(const PathIndex& paths, const StateFramework& from, const StateFramework& to,
                                 const EdgeFilter& filter) {
  PairUncertainty pair;
  const double share = from.share * to.share;
  pair.most = share * static_cast<double>(from.framework->levels.size()) *
              std::log2(static_cast<double>(to.framework->levels.size()));
  const auto answer = paths.find(
      {.from = from.framework, .to = to.framework, .start = {}, .filter = filter, .most = 1, .with_matrix = true});
  if (answer.paths.empty()) {
    pair.bits = pair.most;
  } else {
    pair.bits = share * correspondence_bits(answer.paths.front().matrix);
    pair.rests_on = answer.paths.front().rests_on;
  }
  return pair;
}

Expected<ContinentUncertainty> continent_uncertainty(const Catalogue& catalogue, const PathIndex& paths,
                                                     const ContinentQuery& query) {
  ContinentUncertainty out;
  place_states(catalogue, query.filter.as_of.value_or(catalogue.edition()), out);
  const auto asked_for = [&](const StateFramework& state) { return state.state->code == query.country; };
  if (query.country && std::none_of(out.states.begin(), out.states.end(), asked_for)) {
    return failure({.code = "not-counted",
                    .where = query.country->str(),
                    .found = "no member state of the African Union with a framework in force whose levels are known",
                    .expected = "a member state's code such as ZA"});
  }
  for (std::size_t from = 0; from < out.states.size(); ++from) {
    for (std::size_t to = 0; to < out.states.size(); ++to) {
      if (out.states[from].state == out.states[to].state) continue;
      if (query.country && !asked_for(out.states[from]) && !asked_for(out.states[to])) continue;
      auto pair = pair_uncertainty(paths, out.states[from], out.states[to], query.filter);
      pair.from = from;
      pair.to = to;
      out.bits += pair.bits;
      out.most += pair.most;
      out.pairs.push_back(pair);
    }
  }
  return out;
}

}  // namespace mizani::path
