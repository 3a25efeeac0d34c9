// SPDX-License-Identifier: MIT
#include "tools/cli/award_option.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace mizani::cli {
namespace {

/// The framework and the type or level that are named, without a size.
Expected<credit::Award> award_named(const std::string& towards, const Catalogue& catalogue, const Date& on,
                                    std::optional<Sector> sector) {
  const auto slash = towards.find('/');
  if (slash == std::string::npos) {
    const auto level = catalogue.resolve_level(towards, on, sector);
    if (!level) return failure(level.error());
    return credit::Award{.framework = level->framework,
                         .type = nullptr,
                         .level = level->framework->place_of(level->level->code),
                         .size = 0,
                         .system = nullptr};
  }
  const auto framework = catalogue.resolve_framework(towards.substr(0, slash), on, sector);
  if (!framework) return failure(framework.error());
  const std::string id = towards.substr(slash + 1);
  const auto& types = (*framework)->qualification_types;
  const auto type = std::find_if(types.begin(), types.end(), [&](const auto& known) { return known.id.str() == id; });
  if (type == types.end()) {
    std::string known;
    for (const auto& each : types) known += (known.empty() ? "" : ", ") + each.id.str();
    return failure({.code = "unknown-type",
                    .where = "--towards",
                    .found = towards,
                    .expected = known.empty() ? "a framework whose types are recorded"
                                              : "a type of " + (*framework)->id.str() + ": " + known});
  }
  return credit::Award{.framework = *framework,
                       .type = &*type,
                       .level = credit::level_of(**framework, *type),
                       .size = 0,
                       .system = nullptr};
}

/// The system that the framework counts in, else that of the continent.
Expected<const credit::IndexedSystem*> system_of(const Framework& framework, const credit::CreditIndex& index) {
  return index.resolve(framework.credit_system ? framework.credit_system->str() : "acts");
}

Expected<credit::Rational> size_of(const credit::Award& award, const std::string& asked) {
  if (!asked.empty()) {
    return credit::parse_rational(asked, "--size").and_then([&](const credit::Rational& size) {
      if (size > 0) return Expected<credit::Rational>{size};
      return Expected<credit::Rational>{
          failure({.code = "not-positive", .where = "--size", .found = asked, .expected = "more than zero"})};
    });
  }
  const auto least = award.type == nullptr ? std::nullopt : credit::least_size(*award.type);
  if (least) return credit::Rational{*least};
  return failure({.code = "missing-size",
                  .where = "--size",
                  .found = award.type == nullptr ? "a level" : "a type whose size is not recorded",
                  .expected = "--size CREDITS of the whole award"});
}

}  // namespace

Expected<credit::Award> award_of(const AwardOptions& options, const Catalogue& catalogue,
                                 const credit::CreditIndex& index, const Date& on) {
  auto award = award_named(options.towards, catalogue, on, parse_sector(options.sector));
  if (!award) return award;
  const auto system = system_of(*award->framework, index);
  const auto size = size_of(*award, options.size);
  Faults faults;
  if (!system) faults.insert(faults.end(), system.error().begin(), system.error().end());
  if (!size) faults.insert(faults.end(), size.error().begin(), size.error().end());
  if (!faults.empty()) return failure(std::move(faults));
  award->system = *system;
  award->size = *size;
  return award;
}

}  // namespace mizani::cli
