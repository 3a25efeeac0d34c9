// SPDX-License-Identifier: MIT
// Alignments of levels: what a report, an inference or a default says about two frameworks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frameworks/model/date.h"
#include "frameworks/model/framework.h"
#include "frameworks/model/source.h"

namespace mizani {

/// What kind of act stands behind an alignment.
enum class ReferencingKind : unsigned char {
  referencing,
  self_certification,
  comparability,
  mutual,
  meta_correspondence,
  version,
  rough_guide,
  unilateral,
  statistical,
  type_inference,
  design_default,
};

/// What the from-level is to the to-level; `none`: stated to have no counterpart.
enum class Relation : unsigned char { equal, narrower, broader, overlaps, none };

/// Where one level meets several: the main counterpart or a partial one.
enum class Match : unsigned char { main, partial };

std::string_view to_string(ReferencingKind kind);
std::string_view to_string(Relation relation);
std::string_view to_string(Match match);

/// One row of an alignment table. `to` is absent with Relation::none.
struct Alignment {
  std::string from;
  std::optional<std::string> to;
  Relation relation = Relation::equal;
  Match match = Match::main;
  std::optional<DescriptorDomain> domain;  ///< set where the row speaks of one domain only
  Provenance provenance;                   ///< the table's own where the row names none
};

struct Report {
  std::string title;
  std::optional<int> year;
  std::vector<SourceKey> sources;
};

/// One table of alignment rows from one framework's levels to another's, with who says so and since when.
struct Referencing {
  ReferencingId id;
  FrameworkId from;
  FrameworkId to;
  ReferencingKind kind = ReferencingKind::referencing;
  Report report;
  Evidence evidence = Evidence::unknown;
  Validity validity;
  bool table_read = true;  ///< false: the report is known, its table was not read; no rows
  bool endorsed = true;    ///< false: its own authors rule it out for recognition; it carries no answer
  std::vector<Alignment> rows;
  std::string note;
  Sources sources;
  std::string file;
};

}  // namespace mizani
