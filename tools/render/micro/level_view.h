// SPDX-License-Identifier: MIT
// micro level as text and JSON (schema mizani/micro-level/1).
#pragma once

#include <string>

#include "engine/micro/level_reading.h"
#include "engine/micro/size_reading.h"

namespace mizani::render::micro {

struct LevelReport {
  std::string title;
  std::string kind;  ///< how the file was read: "record", "elm", "text"
  mizani::micro::LevelReading level;
  mizani::micro::SizeReading size;
  double coverage = 0;
  double hours_least = 0;  ///< the policy's range of hours an outcome
  double hours_most = 0;
};

std::string level_text(const LevelReport& report);
std::string level_json(const LevelReport& report);

/// "the outcomes bear it", in a sentence.
std::string sentence_of(const mizani::micro::StatedLevel& stated, double coverage);
/// What the hours an outcome say; empty where they are plausible or unknown.
std::string sentence_of(const mizani::micro::SizeReading& size, double least, double most);

}  // namespace mizani::render::micro
