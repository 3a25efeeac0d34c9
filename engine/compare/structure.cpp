// SPDX-License-Identifier: MIT
#include "engine/compare/structure.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "engine/compare/type_landmarks.h"

namespace mizani::compare {
namespace {

using Domains = std::set<DescriptorDomain>;

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : "; ") + word;
  return out;
}

std::string words_of(const std::optional<ExactRange>& range) {
  if (!range) return {};
  return range->min == range->max ? range->min : range->min + "–" + range->max;
}

const CreditSystem* credit_system(const Side& side, const Catalogue& catalogue) {
  if (side.framework == nullptr || !side.framework->credit_system) return nullptr;
  const auto& systems = catalogue.credit_systems().systems;
  const auto found = std::find_if(systems.begin(), systems.end(), [&](const CreditSystem& system) {
    return system.id == *side.framework->credit_system;
  });
  return found == systems.end() ? nullptr : &*found;
}

/// The domains of one side that answer to a domain of the ACQF, `overall` for those that answer to none. A file has
/// those that it describes.
std::vector<std::string> domain_names(const Side& side, DescriptorDomain acqf) {
  std::vector<std::string> out;
  if (side.framework != nullptr) {
    for (const auto& domain : side.framework->domains) {
      const bool answers = std::find(domain.acqf.begin(), domain.acqf.end(), acqf) != domain.acqf.end();
      if (answers || (domain.acqf.empty() && acqf == DescriptorDomain::overall)) out.push_back(domain.name.in("en"));
    }
    return out;
  }
  const bool described = std::any_of(side.levels.begin(), side.levels.end(), [&](const SideLevel& level) {
    return std::any_of(level.descriptors.begin(), level.descriptors.end(),
                       [&](const SideDescriptor& descriptor) { return descriptor.domain == acqf; });
  });
  if (described) out.emplace_back(to_string(acqf));
  return out;
}

constexpr std::array all_domains{DescriptorDomain::knowledge, DescriptorDomain::skills, DescriptorDomain::autonomy,
                                 DescriptorDomain::overall};

/// The names of a side's domains, each once, and what they answer to.
std::pair<std::string, Domains> domains_of(const Side& side) {
  Domains answered;
  std::vector<std::string> names;
  for (const auto acqf : all_domains) {
    for (auto& name : domain_names(side, acqf)) {
      answered.insert(acqf);
      if (side.framework == nullptr) names.push_back(std::move(name));
    }
  }
  if (side.framework != nullptr) {
    for (const auto& domain : side.framework->domains) names.push_back(domain.name.in("en"));
  }
  return {joined(names), answered};
}

/// What one side has for every row that is read off the framework alone.
struct Facts {
  std::string kind;
  std::string country;
  std::string version;
  std::string stage;
  std::string scope;
  std::string credit_hours;
  std::string credits_year;
};

Facts facts_of(const Side& side, const Catalogue& catalogue) {
  Facts out;
  if (const Framework* framework = side.framework) {
    out.kind = to_string(framework->kind);
    if (framework->country) {
      const Country* country = catalogue.country(*framework->country);
      out.country = country != nullptr && !country->name.empty() ? country->name.in("en") : framework->country->str();
    }
    out.version = framework->version.value_or("");
    if (framework->stage.value) out.stage = to_string(*framework->stage.value);
    if (framework->scope.value) out.scope = to_string(*framework->scope.value);
  }
  if (const CreditSystem* system = credit_system(side, catalogue)) {
    out.credit_hours = words_of(system->hours_per_credit.value);
    out.credits_year = words_of(system->credits_per_year.value);
  }
  return out;
}

StructureRow row(std::string key, std::string a, std::string b) {
  const auto agreement = a.empty() || b.empty() ? Agreement::unknown : a == b ? Agreement::same : Agreement::differs;
  return {.key = std::move(key), .a = std::move(a), .b = std::move(b), .agreement = agreement};
}

std::string level_count(const Side& side) {
  return side.levels.empty() ? std::string{} : std::to_string(side.levels.size());
}

StructureRow descriptor_row(const Side& a, const Side& b) {
  const auto words = [](const Side& side) {
    return std::to_string(side.described()) + " of " + std::to_string(side.levels.size());
  };
  const auto all = [](const Side& side) { return side.described() == side.levels.size(); };
  const bool silent = a.described() == 0 || b.described() == 0;
  return {.key = "descriptors",
          .a = words(a),
          .b = words(b),
          .agreement = silent             ? Agreement::unknown
                       : all(a) && all(b) ? Agreement::same
                                          : Agreement::differs};
}

std::vector<StructureRow> rows_of(const Side& a, const Side& b, const Catalogue& catalogue) {
  const Facts of_a = facts_of(a, catalogue);
  const Facts of_b = facts_of(b, catalogue);
  std::vector<StructureRow> rows;
  rows.push_back(row("kind", of_a.kind, of_b.kind));
  rows.push_back(row("country", of_a.country, of_b.country));
  rows.push_back(row("version", of_a.version, of_b.version));
  rows.push_back(row("stage", of_a.stage, of_b.stage));
  rows.push_back(row("scope", of_a.scope, of_b.scope));
  rows.push_back(row("levels", level_count(a), level_count(b)));
  const auto domains_a = domains_of(a);
  const auto domains_b = domains_of(b);
  rows.push_back(row("domains", domains_a.first, domains_b.first));
  if (rows.back().agreement == Agreement::differs && domains_a.second == domains_b.second)
    rows.back().agreement = Agreement::same;
  rows.push_back(row("credit_hours", of_a.credit_hours, of_b.credit_hours));
  rows.push_back(row("credits_year", of_a.credits_year, of_b.credits_year));
  rows.push_back(descriptor_row(a, b));
  return rows;
}

/// The types of a side that are the landmark, and the places of their levels.
void find_types(const Side& side, const std::vector<std::optional<std::size_t>>& kinds, std::size_t kind,
                std::vector<const QualificationType*>& types, std::vector<std::size_t>& levels) {
  std::set<std::size_t> places;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i] != kind) continue;
    const auto& type = side.framework->qualification_types[i];
    types.push_back(&type);
    for (std::size_t place = 0; place < side.levels.size(); ++place) {
      if (std::find(type.level_codes.begin(), type.level_codes.end(), side.levels[place].code) !=
          type.level_codes.end())
        places.insert(place);
    }
  }
  levels.assign(places.begin(), places.end());
}

std::vector<std::optional<std::size_t>> kinds_of(const Side& side, const level::AwardWords& words,
                                                 text::Tokenizer& tokenizer) {
  std::vector<std::optional<std::size_t>> out;
  if (side.framework == nullptr) return out;
  for (const auto& type : side.framework->qualification_types) out.push_back(landmark_of(type, words, tokenizer));
  return out;
}

std::vector<LandmarkRow> landmark_rows(const Side& a, const Side& b, const level::AwardWords& words) {
  auto tokenizer = level::AwardWords::tokenizer();
  const auto kinds_a = kinds_of(a, words, tokenizer);
  const auto kinds_b = kinds_of(b, words, tokenizer);
  std::vector<LandmarkRow> rows;
  for (std::size_t kind = 0; kind < landmarks.size(); ++kind) {
    LandmarkRow row{.kind = std::string{landmarks.at(kind).kind},
                    .firm = landmarks.at(kind).firm,
                    .a = {},
                    .b = {},
                    .a_levels = {},
                    .b_levels = {}};
    find_types(a, kinds_a, kind, row.a, row.a_levels);
    find_types(b, kinds_b, kind, row.b, row.b_levels);
    if (!row.a.empty() || !row.b.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

std::string_view to_string(Agreement agreement) {
  switch (agreement) {
    case Agreement::same: return "same";
    case Agreement::differs: return "differs";
    case Agreement::unknown: break;
  }
  return "unknown";
}

Structure structure_of(const Side& a, const Side& b, const Catalogue& catalogue, const level::AwardWords* words) {
  Structure out{.rows = rows_of(a, b, catalogue), .domains = {}, .landmarks = {}};
  for (const auto acqf : all_domains) {
    DomainRow domain{.acqf = acqf, .a = domain_names(a, acqf), .b = domain_names(b, acqf)};
    if (acqf != DescriptorDomain::overall || !domain.a.empty() || !domain.b.empty())
      out.domains.push_back(std::move(domain));
  }
  if (words != nullptr) out.landmarks = landmark_rows(a, b, *words);
  return out;
}

std::vector<std::optional<std::pair<std::size_t, std::size_t>>> implied_by_types(const Structure& structure,
                                                                                 std::size_t levels) {
  std::vector<std::optional<std::pair<std::size_t, std::size_t>>> out(levels);
  for (const auto& landmark : structure.landmarks) {
    if (!landmark.firm || landmark.b_levels.empty()) continue;
    const auto lowest = landmark.b_levels.front();
    const auto highest = landmark.b_levels.back();
    for (const auto level : landmark.a_levels) {
      if (level >= levels) continue;
      auto& implied = out[level];
      implied = implied ? std::pair{std::min(implied->first, lowest), std::max(implied->second, highest)}
                        : std::pair{lowest, highest};
    }
  }
  return out;
}

}  // namespace mizani::compare
