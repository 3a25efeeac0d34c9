// SPDX-License-Identifier: MIT
#include "engine/path/legal_standing.h"

#include <algorithm>

namespace mizani::path {
namespace {

/// The party entry of a country or of the state it is part of.
const InstrumentParty* party(const RecognitionInstrument& instrument, const Catalogue& catalogue,
                             const CountryCode& code) {
  const Country* country = catalogue.country(code);
  const auto found = std::find_if(instrument.parties.begin(), instrument.parties.end(), [&](const InstrumentParty& p) {
    return p.country == code || (country != nullptr && country->part_of == p.country);
  });
  return found == instrument.parties.end() ? nullptr : &*found;
}

/// Whether the party was bound on the date; nothing where the dates do not tell.
std::optional<bool> bound(const InstrumentParty& party, const Date& on) {
  const auto& since = party.in_force_from ? party.in_force_from : party.date;
  if (!since) return std::nullopt;
  if (on < since->first_day()) return false;
  if (on < since->last_day()) return std::nullopt;
  return true;
}

std::optional<bool> in_force(const RecognitionInstrument& instrument, const Date& on) {
  if (instrument.in_force_to.value && instrument.in_force_to.value->last_day() < on) return false;
  if (!instrument.in_force_from.value) return std::nullopt;
  if (on < instrument.in_force_from.value->first_day()) return false;
  return true;
}

bool covers(const RecognitionInstrument& instrument, std::optional<Sector> sector) {
  if (!sector || !instrument.sectors.value) return true;
  return std::find(instrument.sectors.value->begin(), instrument.sectors.value->end(), *sector) !=
         instrument.sectors.value->end();
}

}  // namespace

std::string_view to_string(Standing standing) {
  switch (standing) {
    case Standing::binding: return "binding";
    case Standing::dates_unknown: return "dates-unknown";
    case Standing::not_binding: return "not-binding";
  }
  return "";
}

std::vector<LegalLink> legal_links(const Catalogue& catalogue, const CountryCode& first, const CountryCode& second,
                                   const Date& on, std::optional<Sector> sector) {
  std::vector<LegalLink> links;
  if (first == second) return links;
  for (const auto& instrument : catalogue.instruments()) {
    const InstrumentParty* one = party(instrument, catalogue, first);
    const InstrumentParty* other = party(instrument, catalogue, second);
    if (one == nullptr || other == nullptr || !covers(instrument, sector)) continue;
    const auto running = in_force(instrument, on);
    if (running == false) continue;
    Standing standing = Standing::not_binding;
    if (instrument.binding && one->binds() && other->binds()) {
      const auto one_bound = bound(*one, on);
      const auto other_bound = bound(*other, on);
      if (one_bound == false || other_bound == false) continue;
      standing = running && one_bound && other_bound ? Standing::binding : Standing::dates_unknown;
    }
    links.push_back({.instrument = &instrument, .first = one, .second = other, .standing = standing});
  }
  std::stable_sort(links.begin(), links.end(),
                   [](const LegalLink& a, const LegalLink& b) { return a.standing < b.standing; });
  return links;
}

}  // namespace mizani::path
