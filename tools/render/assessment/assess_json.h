// SPDX-License-Identifier: MIT
// An assessment as JSON (schema mizani/assess/1): codes and values that a program can store, with words where asked.
#pragma once

#include <string>
#include <vector>

#include "engine/assess/assessment.h"
#include "tools/cases/consistency.h"
#include "tools/render/messages/messages.h"

namespace mizani::render::assessment {

/// The assessment alone, in codes and values and no language: what a case file keeps. The same assessment is the same
/// bytes; interop::read_assessment gives it back as it was.
std::string stored_json(const assess::Assessment& assessment);

/// What stands beside an assessment that is shown. `case_id` empty: not on file. `similar`: past cases like this one.
struct AssessReport {
  const assess::Assessment& assessment;
  const messages::Messages& messages;
  std::string case_id;
  std::string data;     ///< hash of the data, empty where nobody asked for it
  std::string version;  ///< of the program
  cases::SimilarCases similar;
};

/// stored_json with the words of every finding and remark in the language of the messages ("text"), the case, what the
/// answer was made with, and "decision": null, which only an officer fills.
std::string assess_json(const AssessReport& report);

}  // namespace mizani::render::assessment
