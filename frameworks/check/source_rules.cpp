// SPDX-License-Identifier: MIT
// Whether a reader could check the facts: sources that can be found, none that nobody cites, reasons for inferences.
#include <algorithm>
#include <set>
#include <string>

#include "frameworks/check/rule_context.h"
#include "frameworks/facts.h"

namespace mizani::check_rules {
namespace {

/// A source that can be looked up: it has an address, and a year or the day it was read.
bool can_be_found(const Source& source) {
  return source.url.has_value() && (source.year.has_value() || source.accessed.has_value());
}

/// Collects what is cited in one file and complains of what could not be checked.
class Citations {
 public:
  Citations(const Sources& sources, RuleContext& context) : sources_(sources), context_(context) {}

  void cite(const std::vector<SourceKey>& keys) { cited_.insert(keys.begin(), keys.end()); }

  void fact(const std::string& pointer, const Provenance& provenance) {
    cite(provenance.sources);
    if (provenance.evidence == Evidence::published &&
        std::none_of(provenance.sources.begin(), provenance.sources.end(), [&](const SourceKey& key) {
          const auto source = sources_.find(key);
          return source != sources_.end() && can_be_found(source->second);
        })) {
      context_.warning("published-unfindable", pointer + "/sources", "no source with an address and a date",
                       "for a published fact, a URL and a year or the day it was read");
    }
    const bool concluded = provenance.evidence == Evidence::inferred || provenance.evidence == Evidence::assumed;
    if (concluded && provenance.note.empty() && provenance.sources.empty())
      context_.warning("no-reason", pointer + "/note", "nothing",
                       "why it is " + std::string{to_string(provenance.evidence)});
  }

  void uncited() {
    for (const auto& [key, source] : sources_) {
      if (!cited_.contains(key))
        context_.warning("uncited-source", "/sources/" + key.str(), "cited nowhere in the file",
                         "a fact that cites it");
    }
  }

 private:
  const Sources& sources_;
  RuleContext& context_;
  std::set<SourceKey> cited_;
};

/// A key named in running text ("za-oqsf5: …") counts as cited.
void cite_in_text(const std::string& text, const Sources& sources, Citations& citations) {
  for (const auto& [key, source] : sources) {
    if (text.find(key.str()) != std::string::npos) citations.cite({key});
  }
}

void framework_sources(const Framework& framework, std::vector<Finding>& findings) {
  RuleContext context{framework.file, framework.sources, findings};
  Citations citations{framework.sources, context};
  citations.cite(framework.member_sources);
  each_fact(framework, [&](const std::string& pointer, const Provenance& provenance) {
    citations.fact(pointer, provenance);
    cite_in_text(provenance.note, framework.sources, citations);
  });
  for (const auto* list : {&framework.notes, &framework.contested}) {
    for (const auto& text : *list) cite_in_text(text, framework.sources, citations);
  }
  citations.uncited();
}

void table_sources(const Referencing& table, std::vector<Finding>& findings) {
  RuleContext context{table.file, table.sources, findings};
  Citations citations{table.sources, context};
  citations.fact("/report", {.evidence = table.evidence, .sources = table.report.sources, .note = table.report.title});
  cite_in_text(table.note, table.sources, citations);
  for (const auto& row : table.rows) {
    citations.cite(row.provenance.sources);
    cite_in_text(row.provenance.note, table.sources, citations);
  }
  citations.uncited();
}

void instrument_sources(const RecognitionInstrument& instrument, std::vector<Finding>& findings) {
  RuleContext context{instrument.file, instrument.sources, findings};
  Citations citations{instrument.sources, context};
  citations.fact("/sectors", instrument.sectors.provenance);
  citations.fact("/depositary", instrument.depositary.provenance);
  citations.fact("/adopted", instrument.adopted.provenance);
  citations.fact("/in_force_from", instrument.in_force_from.provenance);
  citations.fact("/in_force_to", instrument.in_force_to.provenance);
  for (std::size_t i = 0; i < instrument.parties.size(); ++i)
    citations.fact("/parties/" + std::to_string(i), instrument.parties[i].provenance);
  for (std::size_t i = 0; i < instrument.duties.size(); ++i)
    citations.fact("/duties/" + std::to_string(i), instrument.duties[i].provenance);
  for (const auto& note : instrument.notes) cite_in_text(note, instrument.sources, citations);
  citations.uncited();
}

void criteria_sources(const CriteriaSet& set, std::vector<Finding>& findings) {
  RuleContext context{set.file, set.sources, findings};
  Citations citations{set.sources, context};
  cite_in_text(set.note, set.sources, citations);
  for (std::size_t i = 0; i < set.criteria.size(); ++i) {
    citations.fact("/criteria/" + std::to_string(i), set.criteria[i].provenance);
    cite_in_text(set.criteria[i].provenance.note, set.sources, citations);
  }
  citations.uncited();
}

void micro_profile_sources(const MicroProfile& profile, std::vector<Finding>& findings) {
  RuleContext context{profile.file, profile.sources, findings};
  Citations citations{profile.sources, context};
  cite_in_text(profile.note, profile.sources, citations);
  const auto facts = [&](const std::string& list, const auto& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      citations.fact(list + std::to_string(i), items[i].provenance);
      cite_in_text(items[i].provenance.note, profile.sources, citations);
    }
  };
  facts("/elements/", profile.elements);
  facts("/sizes/", profile.sizes);
  citations.uncited();
}

void practice_sources(const RecognitionPractice& practice, std::vector<Finding>& findings) {
  RuleContext context{practice.file, practice.sources, findings};
  Citations citations{practice.sources, context};
  const auto fact = [&](const std::string& pointer, const Provenance& provenance) {
    citations.fact(pointer, provenance);
    cite_in_text(provenance.note, practice.sources, citations);
  };
  const auto facts = [&](const std::string& list, const auto& items) {
    for (std::size_t i = 0; i < items.size(); ++i) fact(list + std::to_string(i), items[i].provenance);
  };
  facts("/authorities/", practice.authorities);
  fact("/legal_basis", practice.legal_basis.provenance);
  facts("/time_limits/", practice.time_limits);
  fact("/appeal", practice.appeal.provenance);
  facts("/rules/", practice.rules);
  for (const auto& note : practice.notes) cite_in_text(note, practice.sources, citations);
  citations.uncited();
}

}  // namespace

void source_warnings(const World& world, std::vector<Finding>& findings) {
  for (const auto& framework : world.frameworks) framework_sources(framework, findings);
  for (const auto& table : world.referencings) table_sources(table, findings);
  for (const auto& instrument : world.instruments) instrument_sources(instrument, findings);
  for (const auto& set : world.criteria) criteria_sources(set, findings);
  for (const auto& profile : world.micro_profiles) micro_profile_sources(profile, findings);
  for (const auto& practice : world.practices) practice_sources(practice, findings);
}

}  // namespace mizani::check_rules
