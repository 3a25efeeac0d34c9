// SPDX-License-Identifier: MIT
#include <set>
#include <string>

#include "frameworks/check/rule_context.h"

namespace mizani::check_rules {

void instrument_errors(const RecognitionInstrument& instrument, const KnownIds& known, std::vector<Finding>& findings) {
  RuleContext context{instrument.file, instrument.sources, findings};
  context.fact(instrument.sectors, "/sectors");
  context.fact(instrument.adopted, "/adopted");
  context.fact(instrument.in_force_from, "/in_force_from");
  for (std::size_t i = 0; i < instrument.parties.size(); ++i) {
    const auto here = [&] { return "/parties/" + std::to_string(i); };
    if (!known.countries.contains(instrument.parties[i].country)) {
      context.error("dangling-reference", here() + "/country", instrument.parties[i].country.str(),
                    "a country of countries.json");
    }
    context.provenance(instrument.parties[i].provenance, here);
  }
  for (std::size_t i = 0; i < instrument.duties.size(); ++i) {
    context.provenance(instrument.duties[i].provenance, [&] { return "/duties/" + std::to_string(i); });
  }
  for (std::size_t i = 0; i < instrument.frameworks.size(); ++i) {
    const auto found = known.frameworks.find(instrument.frameworks[i]);
    if (found == known.frameworks.end() || !found->second->is_meta()) {
      context.error("dangling-reference", "/frameworks/" + std::to_string(i), instrument.frameworks[i].str(),
                    "the id of a regional, continental or other meta-framework");
    }
  }
}

void instrument_warnings(const RecognitionInstrument& instrument, std::vector<Finding>& findings) {
  RuleContext context{instrument.file, instrument.sources, findings};
  const auto& adopted = instrument.adopted.value;
  if (adopted && instrument.in_force_from.value && instrument.in_force_from.value->last_day() < adopted->first_day()) {
    context.warning("dates-reversed", "/in_force_from", instrument.in_force_from.value->str(),
                    "a date after its adoption on " + adopted->str());
  }
  std::set<CountryCode> seen;
  for (std::size_t i = 0; i < instrument.parties.size(); ++i) {
    const auto& party = instrument.parties[i];
    const std::string here = "/parties/" + std::to_string(i);
    if (!seen.insert(party.country).second)
      context.warning("duplicate-party", here + "/country", party.country.str(), "each state once");
    if (adopted && party.date && party.date->last_day() < adopted->first_day())
      context.warning("dates-reversed", here + "/date", party.date->str(),
                      "a date after the adoption on " + adopted->str());
    if (party.date && party.in_force_from && party.in_force_from->last_day() < party.date->first_day())
      context.warning("dates-reversed", here + "/in_force_from", party.in_force_from->str(),
                      "a date after its consent on " + party.date->str());
  }
}

}  // namespace mizani::check_rules
