// SPDX-License-Identifier: MIT
// States and jurisdictions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frameworks/model/source.h"

namespace mizani {

/// A state, or a jurisdiction with a framework of its own (`part_of` names the state).
struct Country {
  CountryCode code;
  std::optional<CountryCode> part_of;
  LocalizedText name;
  bool au_member = false;
  std::vector<std::string> communities;  ///< regional economic communities: "sadc", "eac", …
};

}  // namespace mizani
