// SPDX-License-Identifier: MIT
// States and jurisdictions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frameworks/model/source.h"

namespace mizani {

/// The five regions into which the African Union divides its member states.
enum class AuRegion : unsigned char { northern, western, central, eastern, southern };
std::string_view to_string(AuRegion region);

/// A state, or a jurisdiction with a framework of its own (`part_of` names the state).
struct Country {
  CountryCode code;
  std::optional<CountryCode> part_of;
  LocalizedText name;
  bool au_member = false;
  std::vector<std::string> communities;              ///< regional economic communities: "sadc", "eac", …
  std::optional<AuRegion> au_region = std::nullopt;  ///< of a member state of the African Union
};

}  // namespace mizani
