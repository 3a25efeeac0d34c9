// SPDX-License-Identifier: MIT
// Level-to-level recognition paths: up to meta-frameworks and down again, never through a third country's framework.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <Eigen/Core>

#include "engine/path/path_policy.h"
#include "engine/path/transition.h"
#include "frameworks/catalogue.h"
#include "frameworks/level_graph.h"

namespace mizani::path {

/// One step of a path: a table read forward or against its direction, with the rows it rests on.
struct PathHop {
  const Referencing* table = nullptr;
  bool forward = true;
  const Framework* from = nullptr;
  const Framework* to = nullptr;
  Evidence evidence = Evidence::unknown;  ///< weakest row used
  std::vector<const Alignment*> rows;     ///< those that the levels in question use
  /// Read backwards, levels of `to` that the table has no row for: it cannot lead to them, which does not rule them
  /// out.
  std::vector<const Level*> unspoken;
};

/// One walk between two frameworks.
/// `distribution`: over the levels of the target (order of Framework::levels), then "no counterpart"; sums to 1.
/// `matrix`: rows = levels of the source, then "no counterpart"; columns as above; each row sums to 1.
/// `confidence`: product of the hops' reliabilities, in (0, 1]. `uncertainty`: bits, the sum over the hops of the
/// largest row entropy among the levels reached; so neither ever improves when a path is made longer.
struct RecognitionPath {
  std::vector<PathHop> hops;
  Evidence rests_on = Evidence::published;
  double confidence = 1;
  double uncertainty = 0;
  Eigen::RowVectorXd distribution;
  Eigen::MatrixXd matrix;

  /// Column of the most probable level, the lower one on a tie; nothing where "no counterpart" has more than half.
  [[nodiscard]] std::optional<std::size_t> best_level() const;
};

/// A table that says in so many words that a level has no counterpart: the end of a walk, worth telling.
struct StatedNone {
  const Referencing* table = nullptr;
  const Framework* framework = nullptr;
  std::size_t level = 0;
};

struct PathQuery {
  const Framework* from = nullptr;
  const Framework* to = nullptr;
  /// Where on `from` the walk starts: a probability for each level (sum 1); all levels alike where it is empty.
  Eigen::RowVectorXd start;
  EdgeFilter filter;
  std::size_t most = 3;      ///< how many paths are wanted, at least 1
  bool with_matrix = false;  ///< fill RecognitionPath::matrix
};

struct PathAnswer {
  std::vector<RecognitionPath> paths;  ///< best first: by confidence times the share of the start that is placed at
                                       ///< all, then shortness, then least uncertainty
  std::vector<StatedNone> stated_none;
};

/// Start vector that stands on one level of the framework.
Eigen::RowVectorXd on_level(const Framework& framework, const Level& level);

/// The tables of a catalogue as transitions, made once; immutable and safe to share. The catalogue must outlive it.
class PathIndex {
 public:
  static Expected<PathIndex> build(const Catalogue& catalogue);
  ~PathIndex();
  PathIndex(PathIndex&&) noexcept;
  PathIndex& operator=(PathIndex&&) noexcept;

  /// The best paths by evidence. A walk goes between frameworks of the source's country (older and newer versions),
  /// meta- frameworks, and frameworks of the target's country; between two national frameworks of different countries
  /// only by a table that names both, and only directly from source to target. Statistical and unilateral tables, and
  /// classifications, serve only a query that names their ends. Empty where no admitted table leads there; a framework
  /// leads to itself by a path without hops. Best-first search: O(paths explored · log), some 10 microseconds today.
  [[nodiscard]] PathAnswer find(const PathQuery& query) const;

  /// This index and one table more, as `build` would give it were the table the last of the catalogue: for asking what
  /// a report would change. The table names frameworks of the catalogue and must outlive the new index; this one stays
  /// as it is and the two share the tables they have in common. Faults: those of build. Linear in the number of tables.
  [[nodiscard]] Expected<PathIndex> with(const Referencing& table) const;

  [[nodiscard]] const PathPolicy& policy() const;

 private:
  struct Parts;
  explicit PathIndex(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace mizani::path
