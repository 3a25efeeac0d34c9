// SPDX-License-Identifier: MIT
// How open it is, over the whole continent, which level of one state answers to which of another.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/path/path_index.h"

namespace mizani::path {

/// A member state of the African Union and a framework by which its credentials are read on the date. `share`: 1, or
/// one part of as many as the state has where none of them takes precedence (Morocco, Tanzania today).
struct StateFramework {
  const Country* state = nullptr;
  const Framework* framework = nullptr;
  double share = 1;
};

/// Frameworks of two different states, in order. `bits`: the uncertainty of the correspondence from the levels of the
/// first to those of the second, times both shares; `most`: what it would be if nothing at all were known. `rests_on`:
/// the weakest step of the best path; unknown where no path leads there.
struct PairUncertainty {
  std::size_t from = 0;  ///< place among the states
  std::size_t to = 0;
  double bits = 0;
  double most = 0;
  Evidence rests_on = Evidence::unknown;
};

/// `states` and `pairs` come in the order of the states' codes. `left_out`: states that cannot be counted, as no
/// framework ("no-framework") or none with known levels ("levels-unknown") is in force there.
struct ContinentUncertainty {
  std::vector<StateFramework> states;
  std::size_t state_count = 0;  ///< different states among them
  Faults left_out;
  std::vector<PairUncertainty> pairs;
  double bits = 0;  ///< sum over the pairs
  double most = 0;
};

/// `filter` needs a date: it says which frameworks are in force. With a country, only the pairs it takes part in.
struct ContinentQuery {
  EdgeFilter filter;
  std::optional<CountryCode> country;
};

/// Bits of a correspondence: the Shannon entropies of its rows, summed over the source's levels, each counted once.
/// `matrix` is that of a RecognitionPath. What a row leaves to "no counterpart" is shared evenly among the target's
/// levels before its entropy is taken: a table's silence is missing knowledge, and were it an outcome of its own, a
/// table that says nothing would be as certain as one that names a level. (A stated "no counterpart" is counted so
/// too: the matrix does not tell the two apart, and this errs towards doubt.) So a row that leads nowhere counts
/// log2(levels of the target), the most a row can count, as do all rows where there is no path.
double correspondence_bits(const Eigen::MatrixXd& matrix);

/// The best path's correspondence (PathIndex::find, all levels alike), measured; places are left at 0.
PairUncertainty pair_uncertainty(const PathIndex& paths, const StateFramework& from, const StateFramework& to,
                                 const EdgeFilter& filter);

/// All ordered pairs. Faults: "not-counted" where the country asked for is no member state or is left out. One path
/// query a pair: some 3,000 today.
Expected<ContinentUncertainty> continent_uncertainty(const Catalogue& catalogue, const PathIndex& paths,
                                                     const ContinentQuery& query);

}  // namespace mizani::path
