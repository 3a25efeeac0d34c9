// SPDX-License-Identifier: MIT
// level as text and JSON (schema mizani/level/1).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/level/combined_evidence.h"
#include "engine/level/framework_levels.h"
#include "engine/level/levelling.h"
#include "engine/text/document.h"

namespace mizani::render {

/// The reading on one framework, overall and by domain; `overall` is absent where no admitted table leads there.
struct FrameworkReading {
  const Framework* framework = nullptr;
  std::optional<level::FrameworkLevels> overall;
  std::array<std::optional<level::FrameworkLevels>, 3> domains;
};

/// One section of the text levelled alone, with the level its heading states.
struct SectionReading {
  std::string heading;
  std::optional<std::string> stated_level;
  level::Levelling levelling;
};

struct LevelReport {
  std::string title;  ///< of the credential, where the input was a record
  text::Document document;
  level::Levelling levelling;
  std::vector<level::AwardEvidence> others;  ///< what is known besides the text
  level::Combined combined;                  ///< the text's position with it
  std::vector<FrameworkReading> frameworks;  ///< as asked for; at least one
  std::vector<SectionReading> sections;      ///< where the text has several with stated levels
  double coverage = 0;
  mizani::Evidence weakest = mizani::Evidence::assumed;
  bool explain = false;
};

std::string level_text(const LevelReport& report);
std::string level_json(const LevelReport& report);

std::string_view domain_name(text::Domain domain);
std::string_view bloom_name(std::size_t process);
std::string_view code_of(level::Warning warning);
std::string_view code_of(level::AwardEvidence::Kind kind);
std::string sentence_of(level::Warning warning, const LevelReport& report);

/// In how many of the neighbouring pairs of sections the position falls although the stated level rises.
std::size_t steps_down(const std::vector<SectionReading>& sections);

}  // namespace mizani::render
