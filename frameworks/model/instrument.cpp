// SPDX-License-Identifier: MIT
#include "frameworks/model/instrument.h"

#include <array>

namespace mizani {

std::string_view to_string(InstrumentKind kind) {
  static constexpr std::array<std::string_view, 5> words{"convention", "protocol", "agreement", "declaration",
                                                         "network"};
  return words.at(static_cast<std::size_t>(kind));
}

std::string_view to_string(Sector sector) {
  static constexpr std::array<std::string_view, 3> words{"he", "tvet", "school"};
  return words.at(static_cast<std::size_t>(sector));
}

std::string_view to_string(Consent consent) {
  static constexpr std::array<std::string_view, 10> words{"ratified", "acceded", "accepted", "approved",  "party",
                                                          "member",   "signed",  "attended", "withdrawn", "unknown"};
  return words.at(static_cast<std::size_t>(consent));
}

std::optional<Sector> parse_sector(std::string_view text) {
  if (text == "he") return Sector::he;
  if (text == "tvet") return Sector::tvet;
  if (text == "school") return Sector::school;
  return std::nullopt;
}

}  // namespace mizani
