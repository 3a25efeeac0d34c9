// SPDX-License-Identifier: MIT
#include "tools/interop/skos_levels.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "engine/compare/domain_label.h"
#include "engine/text/document_builder.h"
#include "engine/text/heading.h"
#include "engine/text/outcome_splitter.h"
#include "engine/text/utf8.h"
#include "frameworks/nearest.h"
#include "tools/interop/turtle.h"

namespace mizani::interop {
namespace {

constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

std::string skos(std::string_view name) {
  return "http://www.w3.org/2004/02/skos/core#" + std::string{name};
}

std::string dct(std::string_view name) {
  return "http://purl.org/dc/terms/" + std::string{name};
}

/// Languages are "en" for "en-GB", too.
std::string language_of(std::string_view tag) {
  return lower_case(tag.substr(0, tag.find('-')));
}

TaggedTexts texts(const TurtleResource& resource, const std::string& predicate) {
  TaggedTexts out;
  for (const auto* object : resource.all(predicate)) {
    if (!object->literal || object->text.empty()) continue;
    std::string& text = out[object->language];
    if (!text.empty()) text += "\n\n";
    text += object->text;
  }
  return out;
}

std::optional<std::string> first_text(const TurtleResource& resource, const std::string& predicate) {
  const auto found = resource.all(predicate);
  return found.empty() ? std::nullopt : std::optional{found.front()->text};
}

/// The text in the language, else without a tag, else in English, else the first.
const std::string* in_language(const TaggedTexts& tagged, const std::string& language) {
  const auto find = [&](const std::string& wanted) {
    return std::find_if(tagged.begin(), tagged.end(), [&](const auto& t) { return language_of(t.first) == wanted; });
  };
  for (const auto& wanted : {language, std::string{}, std::string{"en"}}) {
    if (const auto found = find(wanted); found != tagged.end()) return &found->second;
  }
  return tagged.empty() ? nullptr : &tagged.begin()->second;
}

std::string end_of_iri(std::string_view iri) {
  while (iri.ends_with('/') || iri.ends_with('#')) iri.remove_suffix(1);
  return std::string{iri.substr(iri.find_last_of("/#:") + 1)};
}

bool is_separator(char c) {
  return std::string_view{"-:_/. "}.find(c) != std::string_view::npos;
}

/// What every notation begins with up to a sign that separates ("ACQF-"); empty for fewer than two.
std::string common_prefix(const std::vector<std::string>& notations) {
  if (notations.size() < 2) return {};
  const std::string& first = notations.front();
  std::size_t length = 0;
  for (std::size_t at = 0; at + 1 < first.size(); ++at) {
    const bool all = std::all_of(notations.begin(), notations.end(), [&](const std::string& notation) {
      return notation.size() > at + 1 && notation.compare(0, at + 1, first, 0, at + 1) == 0;
    });
    if (!all) break;
    if (is_separator(first[at])) length = at + 1;
  }
  return first.substr(0, length);
}

/// "7" for "level-7"; nothing for other names.
std::optional<std::string> code_of_iri(const std::string& iri) {
  const std::string name = end_of_iri(iri);
  constexpr std::string_view word = "level";
  if (!lower_case(name).starts_with(word) || name.size() < word.size() + 2 || !is_separator(name[word.size()]))
    return std::nullopt;
  return name.substr(word.size() + 1);
}

std::optional<std::string> code_of_label(const TaggedTexts& labels) {
  for (const auto& [tag, label] : labels) {
    if (auto code = text::level_of_heading(text::folded_white_space(label))) return code;
  }
  return std::nullopt;
}

/// The scheme that a concept is in; empty where it names none.
std::string scheme_of(const TurtleResource& concept_, const std::vector<const TurtleResource*>& schemes) {
  for (const auto name : {"inScheme", "topConceptOf"}) {
    if (const auto scheme = first_text(concept_, skos(name))) return *scheme;
  }
  for (const auto* scheme : schemes) {
    if (scheme->has(skos("hasTopConcept"), concept_.iri)) return scheme->iri;
  }
  return {};
}

std::optional<text::Domain> domain_of(const std::vector<DescriptorDomain>& named) {
  if (named.size() != 1) return std::nullopt;
  switch (named.front()) {
    case DescriptorDomain::knowledge: return text::Domain::knowledge;
    case DescriptorDomain::skills: return text::Domain::skills;
    case DescriptorDomain::autonomy: return text::Domain::autonomy;
    case DescriptorDomain::overall: break;
  }
  return std::nullopt;
}

/// Splits definitions into statements, each part under the domain that its own heading names.
class DefinitionReader {
 public:
  explicit DefinitionReader(text::DocumentBuilder& builder) : builder_(builder) {}

  void read(std::string_view definition, std::optional<text::Domain> domain) {
    std::string part;
    while (!definition.empty()) {
      const auto end = std::min(definition.find('\n'), definition.size());
      const std::string_view line = definition.substr(0, end);
      definition.remove_prefix(std::min(end + 1, definition.size()));
      const std::string_view words = text::trimmed(line);
      const auto label = labels_.of_statement(words);
      if (!label.certain || label.domains.empty()) {
        part.append(line) += '\n';
        continue;
      }
      flush(part, domain);
      domain = domain_of(label.domains);
      part.append(words.substr(label.end)) += '\n';
    }
    flush(part, domain);
  }

 private:
  void flush(std::string& part, std::optional<text::Domain> domain) {
    text::DocumentBuilder statements;
    text::split_outcomes(part, statements);
    part.clear();
    for (const auto& section : std::move(statements).finish().sections) {
      if (!section.heading.empty()) builder_.statement(section.heading, domain);
      for (const auto& statement : section.statements) builder_.statement(statement.text, domain);
    }
  }

  text::DocumentBuilder& builder_;
  compare::DomainLabels labels_{nullptr};
};

/// The definition of a level, or of a part of it.
struct Definition {
  const TaggedTexts* text = nullptr;
  std::optional<text::Domain> domain;
};

/// The language of most definitions; of equals English, then the first by its code.
std::string main_language(const std::vector<std::vector<Definition>>& definitions) {
  std::map<std::string, std::size_t> count;
  for (const auto& level : definitions) {
    for (const auto& definition : level) {
      std::set<std::string> here;
      for (const auto& [tag, text] : *definition.text) here.insert(language_of(tag));
      for (const auto& language : here) ++count[language];
    }
  }
  std::string best = "en";
  for (const auto& [language, times] : count) {
    if (times > count[best]) best = language;
  }
  return best;
}

/// Sections of the levels in their order, those without a statement included, which a builder leaves out.
text::Document document_of(const std::vector<SkosLevel>& levels,
                           const std::vector<std::vector<Definition>>& definitions) {
  const std::string language = main_language(definitions);
  text::DocumentBuilder builder;
  DefinitionReader reader{builder};
  bool tagged = !language.empty();
  std::vector<std::string> headings;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const std::string* label = in_language(levels[i].label, language);
    std::string heading = label == nullptr ? std::string{} : text::folded_white_space(*label);
    if (heading.empty()) heading = levels[i].notation.value_or("Level " + levels[i].code);
    builder.heading(heading, levels[i].code);
    headings.push_back(std::move(heading));
    for (const auto& definition : definitions[i]) {
      tagged = tagged && std::any_of(definition.text->begin(), definition.text->end(),
                                     [&](const auto& t) { return language_of(t.first) == language; });
      if (const auto* text = in_language(*definition.text, language)) reader.read(*text, definition.domain);
    }
  }
  text::Document document = std::move(builder).finish();
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (i < document.sections.size() && document.sections[i].stated_level == levels[i].code) continue;
    document.sections.insert(document.sections.begin() + static_cast<std::ptrdiff_t>(i),
                             {.heading = headings[i], .stated_level = levels[i].code, .statements = {}});
  }
  if (tagged && document.statement_count() > 0) {
    document.language = language;
    document.language_reliable = true;
  }
  return document;
}

}  // namespace

Expected<SkosLevels> read_skos_levels(std::string_view bytes, std::string_view where) {
  const auto resources = read_turtle(bytes, where);
  if (!resources) return failure(resources.error());
  const auto fault = [&](std::string code, std::string found, std::string expected) {
    return Fault{.code = std::move(code),
                 .where = std::string{where},
                 .found = std::move(found),
                 .expected = std::move(expected)};
  };
  std::vector<const TurtleResource*> concepts;
  std::vector<const TurtleResource*> schemes;
  for (const auto& resource : *resources) {
    if (resource.has(rdf_type, skos("Concept"))) concepts.push_back(&resource);
    if (resource.has(rdf_type, skos("ConceptScheme"))) schemes.push_back(&resource);
  }
  if (concepts.empty()) {
    return failure(fault("no-concept", std::to_string(resources->size()) + " resources, none a skos:Concept",
                         "a concept scheme of levels"));
  }
  std::vector<std::string> notations;
  for (const auto* one : concepts) {
    if (const auto notation = first_text(*one, skos("notation"))) notations.push_back(*notation);
  }
  const std::string prefix = common_prefix(notations);

  SkosLevels out;
  if (!prefix.empty()) out.notation_prefix = prefix.substr(0, prefix.size() - 1);
  Faults faults;
  std::set<std::string> schemes_with_levels;
  std::unordered_map<std::string, std::size_t> place;  // of a level by its IRI
  std::set<std::string> codes;
  std::vector<const TurtleResource*> others;
  for (const auto* one : concepts) {
    SkosLevel level{.iri = one->iri,
                    .code = {},
                    .notation = first_text(*one, skos("notation")),
                    .label = texts(*one, skos("prefLabel")),
                    .alternative = texts(*one, skos("altLabel")),
                    .definition = texts(*one, skos("definition")),
                    .broader = first_text(*one, skos("broader"))};
    std::optional<std::string> code;
    if (level.notation)
      code = text::level_of_heading(*level.notation).value_or(level.notation->substr(prefix.size()));
    else
      code = code_of_label(level.label);
    if (!code) code = code_of_iri(level.iri);
    if (!code || text::trimmed(*code).empty()) {
      others.push_back(one);
      continue;
    }
    level.code = std::string{text::trimmed(*code)};
    if (!codes.insert(level.code).second) {
      faults.push_back(
          fault("duplicate-level", "level " + level.code + " again in " + level.iri, "one concept for each level"));
    }
    schemes_with_levels.insert(scheme_of(*one, schemes));
    place.emplace(level.iri, out.levels.size());
    out.levels.push_back(std::move(level));
  }
  if (out.levels.empty()) {
    return failure(fault("no-level", std::to_string(concepts.size()) + " concepts, none with the code of a level",
                         "skos:notation, or a label such as \"Level 5\""));
  }
  schemes_with_levels.erase("");
  if (schemes_with_levels.size() > 1) {
    std::string names;
    for (const auto& scheme : schemes_with_levels) names += (names.empty() ? "" : ", ") + end_of_iri(scheme);
    return failure(fault("several-schemes", "levels of " + names, "the levels of one scheme a file"));
  }
  if (!faults.empty()) return failure(std::move(faults));

  if (!schemes_with_levels.empty())
    out.scheme = *schemes_with_levels.begin();
  else if (schemes.size() == 1)
    out.scheme = schemes.front()->iri;
  out.id = end_of_iri(out.scheme);
  for (const auto* scheme : schemes) {
    if (scheme->iri != out.scheme) continue;
    out.title = texts(*scheme, dct("title"));
    out.source = first_text(*scheme, dct("source"));
  }
  std::vector<std::vector<Definition>> definitions;
  for (const auto& level : out.levels) definitions.push_back({{.text = &level.definition, .domain = std::nullopt}});
  std::vector<std::pair<std::size_t, TaggedTexts>> parts;
  compare::DomainLabels labels{nullptr};
  std::vector<std::optional<text::Domain>> domains;
  for (const auto* one : others) {
    const auto broader = first_text(*one, skos("broader"));
    const auto found = broader ? place.find(*broader) : place.end();
    if (found == place.end()) continue;
    parts.emplace_back(found->second, texts(*one, skos("definition")));
    std::optional<text::Domain> domain;
    for (const auto& [tag, label] : texts(*one, skos("prefLabel"))) {
      if (!domain) domain = domain_of(labels.of_line(label));
    }
    domains.push_back(domain);
  }
  for (std::size_t i = 0; i < parts.size(); ++i)
    definitions[parts[i].first].push_back({.text = &parts[i].second, .domain = domains[i]});
  out.document = document_of(out.levels, definitions);
  for (auto& level : out.levels) {
    if (!level.broader) continue;
    const auto found = place.find(*level.broader);
    if (found == place.end())
      level.broader.reset();
    else
      level.broader = out.levels[found->second].code;
  }
  return out;
}

const Framework* framework_named_by(const SkosLevels& levels, const Catalogue& catalogue) {
  std::set<std::string> names;
  for (const auto& name : {levels.id, levels.notation_prefix}) {
    constexpr std::string_view ending = "-levels";
    const std::string lower = lower_case(name);
    if (!lower.empty()) names.insert(lower);
    if (lower.ends_with(ending)) names.insert(lower.substr(0, lower.size() - ending.size()));
  }
  const Framework* meant = nullptr;
  for (const auto& framework : catalogue.frameworks()) {
    const bool is_named = names.contains(lower_case(framework.id.str())) ||
                          std::any_of(framework.aliases.begin(), framework.aliases.end(),
                                      [&](const std::string& alias) { return names.contains(lower_case(alias)); });
    if (!is_named) continue;
    if (meant != nullptr) return nullptr;
    meant = &framework;
  }
  return meant;
}

}  // namespace mizani::interop
