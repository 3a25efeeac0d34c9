// SPDX-License-Identifier: MIT
// The paths that no other beats: by certainty, evidence class, legal standing and shortness at once.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/path/disagreement.h"
#include "engine/path/legal_standing.h"
#include "engine/path/path_index.h"

namespace mizani::path {

/// What paths are weighed by. `certainty`: certainty() of the path, more is better; `evidence`: class of the weakest
/// row used, stronger is better; `legal_standing`: the best standing among the instruments that stand behind the path,
/// none at all being the worst; `hops`: number of tables, fewer is better.
enum class Criterion : unsigned char { certainty, evidence, legal_standing, hops };

inline constexpr std::array criteria{Criterion::certainty, Criterion::evidence, Criterion::legal_standing,
                                     Criterion::hops};

std::string_view to_string(Criterion criterion);

/// A set of criteria as bits.
class CriterionSet {
 public:
  void insert(Criterion criterion) { bits_ |= bit(criterion); }
  [[nodiscard]] bool contains(Criterion criterion) const { return (bits_ & bit(criterion)) != 0; }
  [[nodiscard]] bool empty() const { return bits_ == 0; }

 private:
  static unsigned bit(Criterion criterion) { return 1U << static_cast<unsigned>(criterion); }
  unsigned bits_ = 0;
};

/// A path that is kept, with what stands behind it. `instruments`: those of instruments_on, binding ones first.
/// `standing`: the best among them. `best_on`: where no kept path is better (it may share the place); empty for one
/// that is kept as a compromise.
struct ParetoPath {
  RecognitionPath path;
  std::vector<LegalLink> instruments;
  std::optional<Standing> standing;
  CriterionSet best_on;
};

/// `paths`: what a path search is asked, its date being that of the tables; paths have their matrix where it is about a
/// whole framework, and only there. `decided`: the day on which the instruments
/// must be in force. `sector`: leaves out instruments that do not cover it.
struct ParetoQuery {
  PathQuery paths;
  Date decided{};
  std::optional<Sector> sector;
};

struct ParetoAnswer {
  std::vector<ParetoPath> paths;            ///< most certain first, as in PathAnswer
  std::vector<Disagreement> disagreements;  ///< strongest first; of the kept paths and the best of the query
  std::vector<StatedNone> stated_none;      ///< each once
};

/// How many paths are weighed against each other. A path past this many is less certain than all of them; it could only
/// be missed where it is better than all of them in evidence class, standing or hops.
inline constexpr std::size_t paths_weighed = 50;

/// Whether both read the same tables in the same directions.
bool same_steps(const RecognitionPath& a, const RecognitionPath& b);

/// Whether `a` is at least as good as `b` on every criterion and better on one.
bool dominates(const ParetoPath& a, const ParetoPath& b);

/// All paths that none of the paths found dominates: paths alike on all four are all kept. `query.paths.most` says
/// which of the most certain paths are looked at for disagreements besides those kept. One path search, then quadratic
/// in the number of paths.
ParetoAnswer pareto_paths(const PathIndex& index, const Catalogue& catalogue, const ParetoQuery& query);

}  // namespace mizani::path
