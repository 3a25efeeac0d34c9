// SPDX-License-Identifier: MIT
// credits as text and JSON (schema mizani/credits/1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/credit/credit_conversion.h"
#include "frameworks/catalogue.h"

namespace mizani::render {

struct CreditsReport {
  std::vector<credit::CreditConversion> conversions;  ///< one for each target system, the same amount and source
  std::optional<LevelRef> level;                      ///< the level the credit was earned at
  const CreditSystems* systems = nullptr;             ///< for the sources
};

std::string credits_text(const CreditsReport& report);
std::string credits_json(const CreditsReport& report);

/// The rule that a credit keeps its level, in a sentence.
std::string level_rule(const LevelRef& level);

}  // namespace mizani::render
