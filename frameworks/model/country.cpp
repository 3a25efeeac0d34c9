// SPDX-License-Identifier: MIT
#include "frameworks/model/country.h"

namespace mizani {

std::string_view to_string(AuRegion region) {
  switch (region) {
    case AuRegion::northern: return "northern";
    case AuRegion::western: return "western";
    case AuRegion::central: return "central";
    case AuRegion::eastern: return "eastern";
    case AuRegion::southern: return "southern";
  }
  return "";
}

}  // namespace mizani
