// SPDX-License-Identifier: MIT
// One qualifications framework in one version, with its levels and qualification types.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frameworks/model/date.h"
#include "frameworks/model/source.h"

namespace mizani {

enum class FrameworkKind : unsigned char { national, regional, continental, meta, classification, degree_structure };
enum class FrameworkStage : unsigned char { none, early, developing, in_place, revised, superseded };
enum class FrameworkScope : unsigned char { comprehensive, tvet, higher_education, general, partial };
/// The three ACQF descriptor domains, and descriptors that do not separate them.
enum class DescriptorDomain : unsigned char { knowledge, skills, autonomy, overall };
enum class Track : unsigned char { general, tvet, higher_education, occupational, professional };

std::string_view to_string(FrameworkKind kind);
std::string_view to_string(FrameworkStage stage);
std::string_view to_string(FrameworkScope scope);
std::string_view to_string(DescriptorDomain domain);
std::string_view to_string(Track track);

/// What a holder at a level knows, can do and answers for; our own words.
struct LevelDescriptor {
  DescriptorDomain domain = DescriptorDomain::overall;
  LocalizedText text;
  Provenance provenance;
};

/// A level. `rank` runs upward from 1 whatever direction the framework counts in. A level split in two (8A, 8B)
/// keeps its parent's code in `broader`.
struct Level {
  std::string code;
  int rank = 0;
  LocalizedText name;
  std::optional<std::string> broader;
  std::vector<LevelDescriptor> descriptors;
  std::string note;
};

/// A descriptor domain of the framework's own and the ACQF domains it answers to.
struct FrameworkDomain {
  LocalizedText name;
  std::vector<DescriptorDomain> acqf;
  Provenance provenance;
};

struct SubFramework {
  SubFrameworkId id;
  LocalizedText name;
  std::optional<std::string> acronym;
  std::vector<std::string> level_codes;
  Provenance provenance;
};

/// A body that accredits, registers or assures quality under the framework.
struct QualityBody {
  LocalizedText name;
  std::optional<std::string> acronym;
  std::string role;
  Provenance provenance;
};

/// A constraint on the credits inside a qualification of a type, beside its size.
struct CreditRule {
  enum class Kind : unsigned char {
    min_at_level,
    min_at_or_above,
    max_from_level,
    increment_over_prior_award,
    min_research
  };
  Kind kind = Kind::min_at_level;
  std::optional<std::string> level_code;
  int credits = 0;
  std::string note;
};

struct YearRange {
  double min = 0;
  double max = 0;
};

/// A kind of award. It may stand on several levels and come in several sizes; no level code means that it has none or
/// that none is known (the provenance note says which).
struct QualificationType {
  QualificationTypeId id;
  LocalizedText title;
  std::vector<std::string> level_codes;
  std::optional<SubFrameworkId> sub_framework;
  std::optional<Track> track;
  std::vector<int> min_credits;
  std::vector<CreditRule> credit_rules;
  std::optional<YearRange> duration_years;
  Provenance provenance;
};

struct Framework {
  FrameworkId id;
  FrameworkKind kind = FrameworkKind::national;
  std::optional<CountryCode> country;  ///< none for meta-frameworks
  std::vector<CountryCode> members;    ///< states of a regional or continental framework
  std::vector<SourceKey> member_sources;
  LocalizedText name;
  std::optional<std::string> acronym;
  std::vector<std::string> aliases;
  std::optional<std::string> version;
  Validity validity;
  std::optional<FrameworkId> supersedes;
  Fact<std::string> authority;
  Fact<std::string> legal_basis;
  Fact<FrameworkStage> stage;
  Fact<FrameworkScope> scope;
  Fact<int> levels_stated;
  std::optional<CreditSystemId> credit_system;
  std::vector<FrameworkDomain> domains;
  std::vector<SubFramework> sub_frameworks;
  std::vector<Level> levels;  ///< lowest first
  std::vector<QualificationType> qualification_types;
  Fact<std::string> rpl;
  Fact<std::string> micro_credentials;
  Fact<std::vector<std::string>> languages;
  std::vector<QualityBody> quality_bodies;
  std::vector<std::string> notes;
  std::vector<std::string> contested;
  Sources sources;
  std::string file;  ///< where it was loaded from, for messages

  [[nodiscard]] const Level* level(std::string_view code) const;
  /// Place of a level in `levels`; nothing where the framework does not have it.
  [[nodiscard]] std::optional<std::size_t> place_of(std::string_view code) const;
  /// National frameworks are up for a path's ends only; every other kind is a meeting point above them.
  [[nodiscard]] bool is_meta() const {
    return kind == FrameworkKind::regional || kind == FrameworkKind::continental || kind == FrameworkKind::meta ||
           kind == FrameworkKind::classification;
  }
};

}  // namespace mizani
