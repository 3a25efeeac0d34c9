// SPDX-License-Identifier: MIT
// An alignment of levels as a set of mappings between concepts, for SSSOM and SKOS.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/compare/comparison.h"

namespace mizani::interop {

/// What a level of a is to a level of b, in SKOS's words.
enum class MappingPredicate : unsigned char { exact, close, broad, narrow, related };
/// "exactMatch", "closeMatch", …
std::string_view to_string(MappingPredicate predicate);

/// Posteriors, 0 … 1 (data/policy.json: report.exact, report.open, report.partial).
struct MappingRule {
  double exact = 0;
  double open = 0;
  double partial = 0;
};

/// One end of the mappings. `prefix` is a name that CURIEs may use, `base` the IRI that a level's local part ends.
struct MappingEnd {
  std::string id;
  std::string name;
  std::string language;  ///< of the name
  std::string prefix;
  std::string base;
  std::vector<std::string> codes;   ///< of all levels, lowest first
  std::vector<std::string> locals;  ///< the codes fit for an IRI
};

struct Mapping {
  std::size_t subject = 0;  ///< level of a
  std::size_t object = 0;   ///< level of b
  MappingPredicate predicate = MappingPredicate::close;
  double confidence = 0;  ///< the posterior
  std::string comment;    ///< English
};

struct MappingSet {
  MappingEnd a;
  MappingEnd b;
  std::vector<Mapping> mappings;  ///< by level of a, then of b
  std::string date;               ///< edition of the data, YYYY-MM-DD
  std::string version;            ///< of the program
};

/// The proposed alignment. Each level with a counterpart gives a row, by the first that holds:
/// related: the posterior is below `open`: programs should not take one for the other;
/// broad: another level of a has the same counterpart, which is then the broader of the two;
/// narrow: a neighbour of the counterpart is nobody's, has a posterior of at least `partial` here, and is likelier here
/// than at any other level of a: the level spans both, and each is narrower (a row each);
/// exact: the posterior reaches `exact`, and a published or self-assessed table has the two as equal main counterparts;
/// close: all others. A level without a counterpart gives no row: nothing is known of it, which is not "no match".
MappingSet mapping_set_of(const compare::Comparison& comparison, const MappingRule& rule, const std::string& date,
                          const std::string& version);

}  // namespace mizani::interop
