// SPDX-License-Identifier: MIT
// The loaded world. Made once by load/loader, shared read-only by everything that judges or shows.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "frameworks/fault.h"
#include "frameworks/model/country.h"
#include "frameworks/model/credit_system.h"
#include "frameworks/model/criteria.h"
#include "frameworks/model/framework.h"
#include "frameworks/model/instrument.h"
#include "frameworks/model/micro_profile.h"
#include "frameworks/model/policy.h"
#include "frameworks/model/recognition_practice.h"
#include "frameworks/model/referencing.h"
#include "frameworks/name_index.h"

namespace mizani {

/// Everything the data folders state, before anybody has looked whether it fits together.
struct World {
  std::vector<Framework> frameworks;
  std::vector<Referencing> referencings;
  std::vector<RecognitionInstrument> instruments;
  std::vector<Country> countries;
  CreditSystems credit_systems;
  std::vector<CriteriaSet> criteria;
  std::vector<RecognitionPractice> practices;
  std::vector<MicroProfile> micro_profiles;
  Policy policy;
  Date edition{};  ///< the day to which the facts were collected; default of "as of"
};

/// A level together with the framework that owns it.
struct LevelRef {
  const Framework* framework = nullptr;
  const Level* level = nullptr;

  [[nodiscard]] LevelId id() const { return {.framework = framework->id, .code = level->code}; }
};

/// The immutable world: owns all values, finds by id, alias or country, knows dates. Pointers and spans stay valid as
/// long as the catalogue. Safe to share between threads.
class Catalogue {
 public:
  /// Takes the world if every rule of check.h with severity `error` holds, else returns all faults.
  static Expected<Catalogue> build(World world);

  [[nodiscard]] std::span<const Framework> frameworks() const { return world_.frameworks; }
  [[nodiscard]] std::span<const Referencing> referencings() const { return world_.referencings; }
  [[nodiscard]] std::span<const RecognitionInstrument> instruments() const { return world_.instruments; }
  [[nodiscard]] std::span<const Country> countries() const { return world_.countries; }
  [[nodiscard]] const CreditSystems& credit_systems() const { return world_.credit_systems; }
  [[nodiscard]] std::span<const CriteriaSet> criteria() const { return world_.criteria; }
  [[nodiscard]] std::span<const RecognitionPractice> practices() const { return world_.practices; }
  [[nodiscard]] std::span<const MicroProfile> micro_profiles() const { return world_.micro_profiles; }
  [[nodiscard]] const Policy& policy() const { return world_.policy; }
  [[nodiscard]] const Date& edition() const { return world_.edition; }
  [[nodiscard]] const World& world() const { return world_; }

  /// By exact id; nullptr where there is none. Constant time.
  [[nodiscard]] const Framework* framework(const FrameworkId& id) const;
  [[nodiscard]] const Country* country(const CountryCode& code) const;
  /// How the country recognises foreign credentials; where nothing is recorded of a country that is part of another,
  /// the practice of that state. nullptr where there is none. Constant time.
  [[nodiscard]] const RecognitionPractice* practice(const CountryCode& code) const;
  /// Position in frameworks(); the id must exist.
  [[nodiscard]] std::size_t index_of(const FrameworkId& id) const;

  /// The framework by which a country's credentials are read on the date. Of those recorded as valid then: the ones
  /// whose levels are known before the others; those that some table leads to or from; a framework in place or with a
  /// date of entry into force, or a degree structure, before one that is being developed; with a sector, one that
  /// covers it; the comprehensive one before partial ones. Faults: "no-framework" (none is recorded, or none valid
  /// then), "ambiguous-country" (lists the candidates).
  [[nodiscard]] Expected<const Framework*> in_force(const CountryCode& code, const Date& as_of,
                                                    std::optional<Sector> sector = std::nullopt) const;

  /// What a user may type for a framework, case ignored: id, alias, acronym or full name, country code or name (then
  /// the one in force on the date). Faults: "unknown-framework" names the nearest ids; "ambiguous-name" lists the
  /// frameworks that share an acronym or name; those of in_force.
  [[nodiscard]] Expected<const Framework*> resolve_framework(std::string_view name, const Date& as_of,
                                                             std::optional<Sector> sector = std::nullopt) const;

  /// "FRAMEWORK:CODE" with FRAMEWORK as above. Fault "unknown-level" lists the framework's level codes.
  [[nodiscard]] Expected<LevelRef> resolve_level(std::string_view name, const Date& as_of,
                                                 std::optional<Sector> sector = std::nullopt) const;

 private:
  explicit Catalogue(World world);

  World world_;
  std::unordered_map<FrameworkId, std::size_t> framework_by_id_;
  std::unordered_map<CountryCode, std::size_t> country_by_code_;
  std::unordered_map<CountryCode, std::size_t> practice_by_country_;
  std::unordered_set<FrameworkId> in_tables_;  ///< frameworks that some table with rows names
  NameIndex names_;
};

}  // namespace mizani
