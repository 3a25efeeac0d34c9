// SPDX-License-Identifier: MIT
// Frameworks side by side without reading a descriptor: levels, domains, scope, credit, qualification types.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/compare/side.h"
#include "engine/level/award_words.h"
#include "frameworks/catalogue.h"

namespace mizani::compare {

/// Whether two values of one property agree; `unknown` where either side is silent.
enum class Agreement : unsigned char { same, differs, unknown };
std::string_view to_string(Agreement agreement);

/// A property of both sides. `a` and `b` hold words of the data (numbers, codes, names in English), empty where
/// unknown; `key` is a stable name: "kind", "country", "version", "stage", "scope", "levels", "domains",
/// "credit_hours", "credits_year", "descriptors". Domains agree where they answer to the same ones of the ACQF;
/// descriptors where each level of both sides has one.
struct StructureRow {
  std::string key;
  std::string a;
  std::string b;
  Agreement agreement = Agreement::unknown;
};

/// The domains of both sides that answer to one ACQF domain; a side's list is empty where it has none.
struct DomainRow {
  DescriptorDomain acqf = DescriptorDomain::overall;
  std::vector<std::string> a;
  std::vector<std::string> b;
};

/// Qualification types of one kind on both sides, with the levels they stand on. `kind` is a stable name of a landmark
/// ("doctorate", "master", "bachelor", "school_leaving" …, data/policy.json names none: see type_landmarks.cpp).
/// `firm`: the name means much the same award everywhere; "diploma" and "certificate" do not.
struct LandmarkRow {
  std::string kind;
  bool firm = true;
  std::vector<const QualificationType*> a;
  std::vector<const QualificationType*> b;
  std::vector<std::size_t> a_levels;  ///< indices into Side::levels, ascending
  std::vector<std::size_t> b_levels;
};

struct Structure {
  std::vector<StructureRow> rows;
  std::vector<DomainRow> domains;
  std::vector<LandmarkRow> landmarks;
};

/// Linear in levels and types. A side without a framework has no types, scope or credit: unknown. Landmarks, highest
/// first, are those of either side; there are none without `words`, which tell them by their titles.
Structure structure_of(const Side& a, const Side& b, const Catalogue& catalogue,
                       const level::AwardWords* words = nullptr);

/// What the landmarks imply: for each of the levels of a (as many as `levels`) the lowest and the highest level of b on
/// which a firm landmark stands that stands on this level, too; nothing where there is none.
std::vector<std::optional<std::pair<std::size_t, std::size_t>>> implied_by_types(const Structure& structure,
                                                                                 std::size_t levels);

}  // namespace mizani::compare
