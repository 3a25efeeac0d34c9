// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <unordered_set>

#include "frameworks/check/rule_context.h"

namespace mizani::check_rules {
namespace {

std::string at(std::string_view list, std::size_t index) {
  return '/' + std::string{list} + '/' + std::to_string(index);
}

/// A level code cited in the framework's own file must stand in its levels.
void own_level(const Framework& framework, const std::string& code, const std::string& pointer, RuleContext& context) {
  if (framework.level(code) == nullptr) {
    context.error("level-outside-framework", pointer, code, "a level of " + framework.id.str());
  }
}

/// A chain of `broader` that comes back to where it began.
bool in_cycle(const Framework& framework, const Level& start) {
  const Level* level = &start;
  for (std::size_t step = 0; step <= framework.levels.size(); ++step) {
    if (!level->broader) return false;
    level = framework.level(*level->broader);
    if (level == nullptr) return false;
    if (level == &start) return true;
  }
  return false;
}

void level_errors(const Framework& framework, RuleContext& context) {
  std::unordered_set<std::string_view> codes;
  for (std::size_t i = 0; i < framework.levels.size(); ++i) {
    const Level& level = framework.levels[i];
    if (!codes.insert(level.code).second)
      context.error("duplicate-id", at("levels", i) + "/code", level.code, "each level once");
    if (i > 0 && level.rank <= framework.levels[i - 1].rank) {
      const Level& before = framework.levels[i - 1];
      const bool parent_and_part =
          level.rank == before.rank && (level.broader == before.code || before.broader == level.code);
      if (!parent_and_part) {
        context.error("rank-order", at("levels", i) + "/rank", std::to_string(level.rank),
                      "more than " + std::to_string(before.rank));
      }
    }
    if (level.broader) {
      own_level(framework, *level.broader, at("levels", i) + "/broader", context);
      if (in_cycle(framework, level)) {
        context.error("broader-cycle", at("levels", i) + "/broader", level.code + " broader than itself",
                      "no cycle of broader");
      }
    }
    for (std::size_t d = 0; d < level.descriptors.size(); ++d) {
      context.provenance(level.descriptors[d].provenance, [&] { return at("levels", i) + at("descriptors", d); });
    }
  }
}

void type_errors(const Framework& framework, RuleContext& context) {
  std::unordered_set<std::string_view> ids;
  for (std::size_t i = 0; i < framework.qualification_types.size(); ++i) {
    const QualificationType& type = framework.qualification_types[i];
    const auto here = [&] { return at("qualification_types", i); };
    if (!ids.insert(type.id.str()).second)
      context.error("duplicate-id", here() + "/id", type.id.str(), "each type once");
    for (std::size_t l = 0; l < type.level_codes.size(); ++l)
      own_level(framework, type.level_codes[l], here() + at("levels", l), context);
    for (std::size_t r = 0; r < type.credit_rules.size(); ++r) {
      if (const auto& code = type.credit_rules[r].level_code)
        own_level(framework, *code, here() + at("credit_rules", r) + "/level", context);
    }
    if (type.sub_framework && std::none_of(framework.sub_frameworks.begin(), framework.sub_frameworks.end(),
                                           [&](const SubFramework& sub) { return sub.id == *type.sub_framework; })) {
      context.error("dangling-reference", here() + "/sub_framework", type.sub_framework->str(),
                    "one of the framework's sub_frameworks");
    }
    if (type.duration_years && type.duration_years->min > type.duration_years->max) {
      context.error("range-reversed", here() + "/duration_years", "min above max", "min at most max");
    }
    context.provenance(type.provenance, here);
  }
}

void fact_errors(const Framework& framework, RuleContext& context) {
  context.fact(framework.authority, "/authority");
  context.fact(framework.legal_basis, "/legal_basis");
  context.fact(framework.stage, "/stage");
  context.fact(framework.scope, "/scope");
  context.fact(framework.levels_stated, "/levels_stated");
  context.fact(framework.rpl, "/rpl");
  context.fact(framework.micro_credentials, "/micro_credentials");
  context.fact(framework.languages, "/languages");
  for (std::size_t i = 0; i < framework.domains.size(); ++i) {
    context.provenance(framework.domains[i].provenance, [&] { return at("domains", i); });
  }
}

}  // namespace

void framework_errors(const Framework& framework, const KnownIds& known, std::vector<Finding>& findings) {
  RuleContext context{framework.file, framework.sources, findings};
  fact_errors(framework, context);
  level_errors(framework, context);
  type_errors(framework, context);
  for (std::size_t i = 0; i < framework.sub_frameworks.size(); ++i) {
    const SubFramework& sub = framework.sub_frameworks[i];
    for (std::size_t l = 0; l < sub.level_codes.size(); ++l)
      own_level(framework, sub.level_codes[l], at("sub_frameworks", i) + at("levels", l), context);
    context.provenance(sub.provenance, [&] { return at("sub_frameworks", i); });
  }
  for (std::size_t i = 0; i < framework.quality_bodies.size(); ++i) {
    context.provenance(framework.quality_bodies[i].provenance, [&] { return at("quality_bodies", i); });
  }
  context.validity(framework.validity);
  if (framework.country && !known.countries.contains(*framework.country)) {
    context.error("dangling-reference", "/country", framework.country->str(), "a country of countries.json");
  }
  for (const auto& member : framework.members) {
    if (!known.countries.contains(member))
      context.error("dangling-reference", "/members/countries", member.str(), "a country of countries.json");
  }
  if (framework.credit_system && !known.credit_systems.contains(*framework.credit_system)) {
    context.error("dangling-reference", "/credit_system", framework.credit_system->str(),
                  "a system of credit-systems.json");
  }
  if (framework.supersedes && !known.frameworks.contains(*framework.supersedes)) {
    context.error("dangling-reference", "/supersedes", framework.supersedes->str(), "a framework's id");
  }
}

void framework_warnings(const Framework& framework, std::vector<Finding>& findings) {
  RuleContext context{framework.file, framework.sources, findings};
  const auto whole_levels =
      std::count_if(framework.levels.begin(), framework.levels.end(), [](const Level& l) { return !l.broader; });
  if (framework.levels_stated.value && !framework.levels.empty() && whole_levels != *framework.levels_stated.value) {
    context.warning("level-count", "/levels", std::to_string(whole_levels) + " levels",
                    "the stated " + std::to_string(*framework.levels_stated.value));
  }
  for (std::size_t i = 1; i < framework.levels.size(); ++i) {
    if (framework.levels[i].rank > framework.levels[i - 1].rank + 1) {
      context.warning("level-gap", at("levels", i) + "/rank",
                      "nothing between " + framework.levels[i - 1].code + " and " + framework.levels[i].code,
                      "levels without gaps");
    }
  }
  if (framework.is_meta()) return;
  if (framework.qualification_types.empty()) {
    context.warning("no-types", "/qualification_types", "none", "the framework's qualification types");
    return;
  }
  std::unordered_set<std::string_view> used;
  for (const auto& type : framework.qualification_types) used.insert(type.level_codes.begin(), type.level_codes.end());
  std::string bare;
  for (const auto& level : framework.levels) {
    if (!used.contains(level.code)) bare += (bare.empty() ? "" : ", ") + level.code;
  }
  if (!bare.empty())
    context.warning("levels-without-types", "/qualification_types", "no type at " + bare, "a type at every level");
}

}  // namespace mizani::check_rules
