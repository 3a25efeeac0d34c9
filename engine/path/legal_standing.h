// SPDX-License-Identifier: MIT
// Which legal instruments bind two countries on a date.
#pragma once

#include <optional>
#include <vector>

#include "frameworks/catalogue.h"

namespace mizani::path {

/// How an instrument stands between two countries. `binding`: both are bound and it is in force on the date by the
/// dates known; `dates_unknown`: both consented, but a date that decides is not recorded (ask the depositary);
/// `not_binding`: both take part without being bound, or it is a network or declaration.
enum class Standing : unsigned char { binding, dates_unknown, not_binding };

std::string_view to_string(Standing standing);

struct LegalLink {
  const RecognitionInstrument* instrument = nullptr;
  const InstrumentParty* first = nullptr;
  const InstrumentParty* second = nullptr;
  Standing standing = Standing::not_binding;
};

/// Instruments to which both countries are parties, signatories or members, binding ones first. A legal edge needs both
/// states bound on the date of the decision; signed, ratified and attended are different things. `sector` leaves out
/// the instruments whose scope is known and does not cover it. Linear in the number of parties.
std::vector<LegalLink> legal_links(const Catalogue& catalogue, const CountryCode& first, const CountryCode& second,
                                   const Date& on, std::optional<Sector> sector);

}  // namespace mizani::path
