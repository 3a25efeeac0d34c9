// SPDX-License-Identifier: MIT
// Legal instruments of recognition: who is bound, since when, to what.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frameworks/model/date.h"
#include "frameworks/model/source.h"

namespace mizani {

enum class InstrumentKind : unsigned char { convention, protocol, agreement, declaration, network };
enum class Sector : unsigned char { he, tvet, school };
/// How a state stands to an instrument. Only ratified, acceded, accepted, approved and party bind it.
enum class Consent : unsigned char {
  ratified,
  acceded,
  accepted,
  approved,
  party,
  member,
  signed_only,
  attended,
  withdrawn,
  unknown
};

std::string_view to_string(InstrumentKind kind);
std::string_view to_string(Sector sector);
std::string_view to_string(Consent consent);
std::optional<Sector> parse_sector(std::string_view text);

struct InstrumentParty {
  CountryCode country;
  Consent consent = Consent::unknown;
  std::optional<PartialDate> date;           ///< of consent
  std::optional<PartialDate> in_force_from;  ///< for this party
  bool disputed = false;
  Provenance provenance;

  [[nodiscard]] bool binds() const { return consent <= Consent::party; }
};

struct InstrumentDuty {
  std::string duty;
  std::optional<std::string> article;
  LocalizedText text;
  Provenance provenance;
};

struct RecognitionInstrument {
  InstrumentId id;
  LocalizedText name;
  std::vector<std::string> aliases;
  InstrumentKind kind = InstrumentKind::convention;
  bool binding = true;
  Fact<std::vector<Sector>> sectors;
  Fact<std::string> depositary;
  Fact<PartialDate> adopted;
  Fact<PartialDate> in_force_from;
  Fact<PartialDate> in_force_to;
  std::vector<InstrumentParty> parties;
  bool parties_complete = false;  ///< false: the list is a floor
  std::vector<InstrumentDuty> duties;
  /// Meta-frameworks that it set up or works through; none for a general convention, which stands behind every path
  /// between two of its parties. Filled only where a source of its file says so.
  std::vector<FrameworkId> frameworks;
  std::vector<std::string> notes;
  Sources sources;
  std::string file;
};

}  // namespace mizani
