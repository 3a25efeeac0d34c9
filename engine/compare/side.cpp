// SPDX-License-Identifier: MIT
#include "engine/compare/side.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/compare/domain_label.h"
#include "engine/text/utf8.h"
#include "frameworks/nearest.h"

namespace mizani::compare {
namespace {

/// What one section says of a level, before sections of one level are put together.
struct Part {
  std::string code;
  const text::Section* section = nullptr;
  std::vector<DescriptorDomain> domains;  ///< that the heading names
};

/// "Level 10 ..... 12": an entry of a table of contents. What stands below it is no text of the level.
bool is_contents_entry(std::string_view heading) {
  const auto end = heading.find_last_not_of("0123456789 \t");
  return end != std::string_view::npos && end > 0 && end + 1 < heading.size() && heading[end] == '.' &&
         (heading[end - 1] == '.' || heading[end - 1] == ' ');
}

/// What a heading says beside its level: "Skills" in "Level 3: Skills" and in "Level 3 (Skills)".
std::string_view remark_of(std::string_view heading) {
  for (const std::string_view sign : {":", "–", "—", " - ", "("}) {
    const auto at = heading.find(sign);
    if (at != std::string_view::npos) return text::trimmed(heading.substr(at + sign.size()));
  }
  return {};
}

/// The framework's level that a file calls so: by its code or name, with the framework's own name before it
/// ("ACQF-1", "ke-knqf:5") or without.
const Level* level_called(std::string_view code, const Framework& framework) {
  const std::string typed = lower_case(code);
  const auto is_called = [](const std::string& name) {
    return [&](const Level& level) {
      const auto& names = level.name.all();
      return lower_case(level.code) == name ||
             std::any_of(names.begin(), names.end(), [&](const auto& n) { return lower_case(n.second) == name; });
    };
  };
  const auto find = [&](const std::string& name) -> const Level* {
    const auto found = std::find_if(framework.levels.begin(), framework.levels.end(), is_called(name));
    return found == framework.levels.end() ? nullptr : &*found;
  };
  if (const Level* level = find(typed)) return level;
  std::vector<std::string> own_names{framework.id.str(), "level", "l"};
  own_names.insert(own_names.end(), framework.aliases.begin(), framework.aliases.end());
  if (framework.acronym) own_names.push_back(*framework.acronym);
  for (const auto& name : own_names) {
    if (!typed.starts_with(lower_case(name))) continue;
    const auto rest = std::string_view{typed}.substr(name.size());
    const auto at = rest.find_first_not_of(" -:_/");
    if (at == std::string_view::npos) continue;
    if (const Level* level = find(std::string{rest.substr(at)})) return level;
  }
  return nullptr;
}

/// A code as what stands before its number, the number, and what stands behind ("8A").
struct CodeParts {
  std::string before;
  double number = 0;
  std::string behind;
};

std::optional<CodeParts> parts_of(const std::string& code) {
  const auto begin = code.find_first_of("0123456789");
  if (begin == std::string::npos) return std::nullopt;
  CodeParts out{.before = lower_case(code.substr(0, begin)), .number = 0, .behind = {}};
  const char* const last = code.data() + code.size();
  const auto [end, error] = std::from_chars(code.data() + begin, last, out.number, std::chars_format::fixed);
  if (error != std::errc{}) return std::nullopt;
  out.behind.assign(end, last);
  return out;
}

/// Puts levels in the order of their numbers, where all are numbered alike; else they stay as in the file.
void order_by_number(std::vector<SideLevel>& levels) {
  std::map<std::string, CodeParts> parts;
  std::set<std::string> prefixes;
  for (const auto& level : levels) {
    auto read = parts_of(level.code);
    if (!read) return;
    prefixes.insert(read->before);
    parts.emplace(level.code, std::move(*read));
  }
  if (prefixes.size() != 1) return;
  std::stable_sort(levels.begin(), levels.end(), [&](const SideLevel& a, const SideLevel& b) {
    const auto& x = parts.at(a.code);
    const auto& y = parts.at(b.code);
    return std::tie(x.number, x.behind) < std::tie(y.number, y.behind);
  });
}

/// Whether a whole number beside `code` is missing although the ladder goes on behind it: then a level that stands
/// twice is a slip for its neighbour.
bool has_gap_beside(const std::string& code, const std::set<std::string>& codes) {
  int number = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), number);
  if (error != std::errc{} || end != code.data() + code.size()) return false;
  const auto missing = [&](int step) {
    return !codes.contains(std::to_string(number + step)) && codes.contains(std::to_string(number + 2 * step));
  };
  return missing(1) || missing(-1);
}

Fault duplicate(const std::string& file, const Part& part) {
  return {.code = "duplicate-level",
          .where = file,
          .found = "level " + part.code + " again at \"" + part.section->heading + '"',
          .expected = "each level once, or its parts side by side or domain by domain"};
}

/// Levels that stand twice without plainly belonging together. They do where the two stand side by side (a page or a
/// domain apart), and where the file runs through its levels again in the same order, as files by domain do.
Faults duplicates(const std::vector<Part>& parts, const std::string& file) {
  Faults faults;
  std::set<std::string> all;
  std::map<std::string, std::size_t> first_place;
  for (const auto& part : parts) {
    all.insert(part.code);
    first_place.emplace(part.code, first_place.size());
  }
  for (std::size_t begin = 0; begin < parts.size();) {
    std::set<std::string> in_pass;
    std::size_t end = begin;
    for (; end < parts.size(); ++end) {
      const bool goes_on = end > begin && parts[end].code == parts[end - 1].code;
      if (!in_pass.insert(parts[end].code).second && !goes_on) break;
    }
    bool in_order = true;
    for (std::size_t i = begin + 1; i < end; ++i) {
      const Part& part = parts[i];
      const Part& before = parts[i - 1];
      if (part.code == before.code && part.domains == before.domains && has_gap_beside(part.code, all))
        faults.push_back(duplicate(file, part));
      in_order = in_order && first_place.at(before.code) <= first_place.at(part.code);
    }
    const bool by_domain = std::all_of(parts.begin() + static_cast<std::ptrdiff_t>(begin),
                                       parts.begin() + static_cast<std::ptrdiff_t>(end),
                                       [](const Part& part) { return !part.domains.empty(); });
    if (begin > 0 && !by_domain && (in_pass.size() < 2 || !in_order)) faults.push_back(duplicate(file, parts[begin]));
    begin = end;
  }
  return faults;
}

DescriptorDomain domain_of(text::Domain domain) {
  switch (domain) {
    case text::Domain::knowledge: return DescriptorDomain::knowledge;
    case text::Domain::skills: return DescriptorDomain::skills;
    case text::Domain::autonomy: return DescriptorDomain::autonomy;
  }
  return DescriptorDomain::overall;
}

/// The labels that statements begin with. A name before a comma is one only where most levels have it.
class StatementLabels {
 public:
  StatementLabels(const std::vector<Part>& parts, DomainLabels& names) {
    std::map<std::size_t, std::set<std::string>> levels_with;
    std::set<std::string> described;
    for (const auto& part : parts) {
      auto& here = labels_.emplace_back();
      for (const auto& statement : part.section->statements) {
        here.push_back(names.of_statement(statement.text));
        described.insert(part.code);
        if (!here.back().domains.empty()) levels_with[here.back().name].insert(part.code);
      }
    }
    for (auto& here : labels_) {
      for (auto& label : here) {
        if (!label.domains.empty() && !label.certain && 2 * levels_with[label.name].size() <= described.size())
          label.domains.clear();
      }
    }
  }
  [[nodiscard]] const DomainLabel& of(std::size_t part, std::size_t statement) const {
    return labels_[part][statement];
  }

 private:
  std::vector<std::vector<DomainLabel>> labels_;
};

/// Adds a section's statements to its level. A label holds until the next one; one that answers to two domains of the
/// ACQF puts the text under both.
void add_statements(const Part& part, std::size_t place, const StatementLabels& labels, DomainLabels& names,
                    SideLevel& level) {
  std::vector<DescriptorDomain> current = part.domains;
  for (std::size_t i = 0; i < part.section->statements.size(); ++i) {
    const auto& statement = part.section->statements[i];
    if (const auto& label = labels.of(place, i); !label.domains.empty()) current = label.domains;
    if (!names.of_line(statement.text).empty()) continue;  // a label alone on its line says nothing itself
    const auto add = [&](DescriptorDomain domain) {
      const bool is_there = std::any_of(level.descriptors.begin(), level.descriptors.end(),
                                        [&](const auto& d) { return d.domain == domain && d.text == statement.text; });
      if (!is_there)
        level.descriptors.push_back(
            {.domain = domain, .text = statement.text, .sources = {}, .evidence = Evidence::unknown});
    };
    if (statement.domain)
      add(domain_of(*statement.domain));
    else if (current.empty())
      add(DescriptorDomain::overall);
    else
      std::for_each(current.begin(), current.end(), add);
  }
}

/// The sections that are levels. Text before the first heading, and below a table of contents, is none of a level.
Expected<std::vector<Part>> parts_of(const text::Document& document, const std::string& file,
                                     const Framework* framework, DomainLabels& names) {
  std::vector<Part> parts;
  Faults faults;
  bool states_level = false;
  for (const auto& section : document.sections) {
    if (section.heading.empty() || is_contents_entry(section.heading)) continue;
    states_level = states_level || section.stated_level.has_value();
    Part part{.code = section.stated_level.value_or(section.heading),
              .section = &section,
              .domains = names.of_line(remark_of(section.heading))};
    if (framework != nullptr && !framework->levels.empty()) {
      if (const Level* level = level_called(part.code, *framework)) {
        part.code = level->code;
      } else {
        std::string known;
        for (const auto& other : framework->levels) known += (known.empty() ? "" : ", ") + other.code;
        faults.push_back({.code = "unknown-level",
                          .where = file,
                          .found = "level " + part.code,
                          .expected = "a level of " + framework->id.str() + ": " + known});
      }
    }
    parts.push_back(std::move(part));
  }
  if (!states_level) {
    return failure({.code = "no-level",
                    .where = file,
                    .found = "no heading that states a level",
                    .expected = "a heading for each level, such as \"Level 5\", or a column Level"});
  }
  if (faults.empty()) faults = duplicates(parts, file);
  if (!faults.empty()) return failure(std::move(faults));
  return parts;
}

std::string stem_of(const std::string& file) {
  const auto slash = file.find_last_of('/');
  const std::string name = slash == std::string::npos ? file : file.substr(slash + 1);
  const auto dot = name.find_last_of('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace

std::size_t Side::described() const {
  return static_cast<std::size_t>(
      std::count_if(levels.begin(), levels.end(), [](const SideLevel& level) { return !level.descriptors.empty(); }));
}

Side side_of(const Framework& framework) {
  Side side{.id = framework.id.str(),
            .name = framework.name.in("en"),
            .framework = &framework,
            .file = {},
            .language = "en",
            .levels = {},
            .says = nullptr};
  bool english = false;
  std::optional<std::string> other;
  for (const auto& level : framework.levels) {
    SideLevel out{.code = level.code, .name = level.name.in("en"), .level = &level, .descriptors = {}};
    for (const auto& descriptor : level.descriptors) {
      if (descriptor.text.empty()) continue;
      out.descriptors.push_back({.domain = descriptor.domain,
                                 .text = descriptor.text.in("en"),
                                 .sources = descriptor.provenance.sources,
                                 .evidence = descriptor.provenance.evidence});
      english = english || descriptor.text.all().contains("en");
      if (!other) other = descriptor.text.all().begin()->first;
    }
    side.levels.push_back(std::move(out));
  }
  if (!english && other) side.language = *other;
  return side;
}

Expected<Side> side_of(const text::Document& document, const std::string& file, const Framework* framework) {
  DomainLabels names{framework};
  const auto parts = parts_of(document, file, framework, names);
  if (!parts) return failure(parts.error());
  const bool levels_known = framework != nullptr && !framework->levels.empty();
  Side side{.id = framework != nullptr ? framework->id.str() : stem_of(file),
            .name = framework != nullptr ? framework->name.in("en") : stem_of(file),
            .framework = framework,
            .file = file,
            .language = document.language,
            .levels = {},
            .says = nullptr};
  std::map<std::string, std::size_t> place;
  if (levels_known) {
    side.levels = side_of(*framework).levels;
    for (std::size_t i = 0; i < side.levels.size(); ++i) {
      side.levels[i].descriptors.clear();
      place.emplace(side.levels[i].code, i);
    }
  }
  const StatementLabels labels{*parts, names};
  for (std::size_t i = 0; i < parts->size(); ++i) {
    const Part& part = (*parts)[i];
    const auto [at, is_new] = place.emplace(part.code, side.levels.size());
    if (is_new)
      side.levels.push_back({.code = part.code, .name = part.section->heading, .level = nullptr, .descriptors = {}});
    add_statements(part, i, labels, names, side.levels[at->second]);
  }
  if (!levels_known) order_by_number(side.levels);
  return side;
}

}  // namespace mizani::compare
