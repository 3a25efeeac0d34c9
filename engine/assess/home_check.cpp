// SPDX-License-Identifier: MIT
// Where the credential stood in its own country's framework on the day of its award.
#include <algorithm>

#include "engine/assess/basis.h"
#include "engine/assess/work.h"
#include "engine/level/award_size.h"
#include "frameworks/in_force.h"

namespace mizani::assess {
namespace {

constexpr auto check = CheckKind::home;

std::vector<level::TypeMatch> named_types(const Work& work, const Framework& framework) {
  auto tokenizer = level::AwardWords::tokenizer();
  const auto& words = work.assessor.award_words;
  auto named = level::types_named(words.read(work.record.title, tokenizer), framework, words, tokenizer);
  if (named.empty() && work.record.title_original)
    named = level::types_named(words.read(*work.record.title_original, tokenizer), framework, words, tokenizer);
  return named;
}

std::vector<std::size_t> places_of(const QualificationType& type, const Framework& framework) {
  std::vector<std::size_t> out;
  for (const auto& code : type.level_codes) {
    if (const auto place = framework.place_of(code)) out.push_back(*place);
  }
  return out;
}

/// The framework the record's level names, else the one in force; among several that nobody chooses between, one that
/// has a type of the title's name.
const Framework* home_framework(Work& work) {
  const auto& record = work.record;
  const auto& catalogue = work.assessor.catalogue;
  if (record.level) {
    const auto level = catalogue.resolve_level(*record.level, work.home.read_on, work.query.sector);
    if (level) return level->framework;
    Fault fault = level.error().front();
    fault.where = "#/level";
    fault.found = *record.level + ": " + fault.found;
    work.contradictory = true;
    work.fault(std::move(fault));
  }
  if (!record.country) return nullptr;
  const auto candidates =
      all_in_force(catalogue, *record.country, work.home.read_on, work.query.sector, work.assessor.in_tables);
  if (candidates.empty()) return nullptr;
  if (candidates.size() == 1) return candidates.front();
  const auto naming = std::find_if(candidates.begin(), candidates.end(),
                                   [&](const Framework* f) { return !named_types(work, *f).empty(); });
  const Framework* chosen = naming == candidates.end() ? candidates.front() : *naming;
  std::vector<Value> all;
  std::vector<Basis> basis;
  for (const Framework* framework : candidates) {
    all.push_back(short_name(*framework));
    basis.push_back(on_framework_record(*framework));
  }
  work.add(check, Result::doubtful, "home.ambiguous",
           {{"frameworks", list(std::move(all))}, {"chosen", short_name(*chosen)}}, std::move(basis));
  return chosen;
}

/// The type that the record or its title names; of several the one whose size the credential has.
const QualificationType* home_type(Work& work) {
  const Framework& framework = *work.home.framework;
  const auto& stated = work.record.qualification_type;
  if (stated) {
    const auto slash = stated->find('/');
    const std::string id = slash == std::string::npos ? *stated : stated->substr(slash + 1);
    const bool here = slash == std::string::npos || stated->substr(0, slash) == framework.id.str();
    const auto found = std::find_if(framework.qualification_types.begin(), framework.qualification_types.end(),
                                    [&](const QualificationType& type) { return type.id.str() == id; });
    if (here && found != framework.qualification_types.end()) return &*found;
    work.fault({.code = "unknown-type",
                .where = "#/qualification_type",
                .found = *stated,
                .expected = "a qualification type of " + framework.id.str()});
  }
  auto matches = named_types(work, framework);
  if (matches.empty()) return nullptr;
  const auto& hours = work.workload.hours;
  const auto own = std::find_if(matches.begin(), matches.end(), [](const auto& match) { return !match.qualified; });
  if (matches.size() > 1 && hours) {
    const auto size = level::size_of(std::nullopt, hours->upper.convert_to<double>(), framework,
                                     work.assessor.catalogue.credit_systems());
    const auto distance = [&](const level::TypeMatch& match) {
      double least = 1e9;
      for (const int credits : match.type->min_credits)
        least = std::min(least, std::abs(credits - size->upper.convert_to<double>()));
      return least;
    };
    if (size) {
      return std::min_element(matches.begin(), matches.end(),
                              [&](const auto& a, const auto& b) { return distance(a) < distance(b); })
          ->type;
    }
  }
  return own == matches.end() ? matches.front().type : own->type;
}

void tell_version(Work& work) {
  const Framework& framework = *work.home.framework;
  if (!framework.validity.holds(work.home.read_on)) {
    work.add(check, Result::doubtful, "home.other_version",
             {{"framework", short_name(framework)}, {"date", date(work.home.read_on)}},
             {on_record("#/level"), on_framework_record(framework)});
  }
  if (framework.validity.holds(work.query.decided)) return;
  const auto& frameworks = work.assessor.catalogue.frameworks();
  const auto newer = std::find_if(frameworks.begin(), frameworks.end(),
                                  [&](const Framework& other) { return other.supersedes == framework.id; });
  std::vector<Basis> basis{on_framework_record(framework)};
  Values values{{"framework", names(framework.name)}, {"date", date(work.home.read_on)}};
  if (newer != frameworks.end()) {
    values.emplace_back("newer", names(newer->name));
    basis.push_back(on_framework_record(*newer));
  }
  work.add(check, Result::noted, newer == frameworks.end() ? "home.ended" : "home.superseded", std::move(values),
           std::move(basis));
}

/// The level the record states, beside the levels of the type.
void place(Work& work) {
  Home& home = work.home;
  const Framework& framework = *home.framework;
  const auto of_type = home.type == nullptr ? std::vector<std::size_t>{} : places_of(*home.type, framework);
  std::optional<std::size_t> stated;
  if (work.record.level) {
    const auto level = work.assessor.catalogue.resolve_level(*work.record.level, home.read_on, work.query.sector);
    if (level && level->framework == &framework) stated = framework.place_of(level->level->code);
  }
  Values type_values;
  if (home.type != nullptr) type_values.emplace_back("type", names(home.type->title));
  if (stated) {
    home.levels = {*stated};
    home.stated = true;
    const Value level = level_value(framework, framework.levels[*stated]);
    if (of_type.empty()) {
      work.set(check, Result::met);
      work.add(check, Result::met, "home.stated", {{"level", level}},
               {on_record("#/level"), on_framework_record(framework)}, work.assessor.policy.certainty_stated);
      return;
    }
    std::vector<Value> others;
    for (const auto at : of_type) others.push_back(level_value(framework, framework.levels[at]));
    Values values{{"level", level}, {"levels", list(std::move(others))}};
    values.insert(values.end(), type_values.begin(), type_values.end());
    const bool agrees = std::find(of_type.begin(), of_type.end(), *stated) != of_type.end();
    work.set(check, agrees ? Result::met : Result::doubtful);
    if (!agrees) work.contradictory = true;
    work.add(check, agrees ? Result::met : Result::doubtful, agrees ? "home.confirmed" : "home.level_contradicts",
             std::move(values), {on_record("#/level"), on_type(*home.type, framework)},
             work.assessor.policy.certainty_evidenced);
    return;
  }
  if (of_type.empty()) {
    work.set(check, Result::unknown);
    work.add(check, Result::unknown, "home.no_level", {{"framework", short_name(framework)}},
             {on_record("#/level"), on_record("#/title"), on_framework_record(framework)});
    return;
  }
  home.levels = of_type;
  std::vector<Value> levels;
  for (const auto at : of_type) levels.push_back(level_value(framework, framework.levels[at]));
  const Result result = of_type.size() == 1 ? Result::met : Result::doubtful;
  work.set(check, result);
  type_values.emplace_back("levels", list(std::move(levels)));
  work.add(
      check, result, of_type.size() == 1 ? "home.by_type" : "home.by_type_several", std::move(type_values),
      {on_record(work.record.qualification_type ? "#/qualification_type" : "#/title"), on_type(*home.type, framework)},
      work.assessor.policy.certainty_evidenced);
}

}  // namespace

void check_home(Work& work) {
  const auto& record = work.record;
  work.home.read_on = record.date ? record.date->first_day() : work.query.decided;
  work.home.framework = home_framework(work);
  if (work.home.framework == nullptr) {
    work.set(check, Result::unknown);
    if (record.country) {
      work.add(
          check, Result::unknown, "home.no_framework",
          {{"country", country_value(work.assessor.catalogue, *record.country)}, {"date", date(work.home.read_on)}},
          {on_record("#/country"), on_country(*record.country)});
    } else {
      work.add(check, Result::unknown, "home.no_country", {}, {on_record("#/country")});
    }
    return;
  }
  const auto& country = work.home.framework->country;
  if (record.country && country && *country != *record.country) {
    const Country* part = work.assessor.catalogue.country(*record.country);
    if (part == nullptr || part->part_of != *country) {
      work.add(check, Result::doubtful, "home.elsewhere",
               {{"framework", short_name(*work.home.framework)},
                {"country", country_value(work.assessor.catalogue, *record.country)}},
               {on_record("#/level"), on_record("#/country"), on_framework_record(*work.home.framework)});
    }
  }
  work.home.type = home_type(work);
  tell_version(work);
  place(work);
}

}  // namespace mizani::assess
