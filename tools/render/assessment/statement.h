// SPDX-License-Identifier: MIT
// The statement on a credential: every sentence names the findings it rests on, every finding its grounds.
#pragma once

#include <optional>
#include <string>

#include "engine/assess/assessment.h"
#include "tools/render/document/document.h"
#include "tools/render/messages/messages.h"

namespace mizani::render::assessment {

/// What an officer has decided.
struct Decision {
  std::string kind;  ///< a word of assess::ProposalKind
  std::string on;
  std::string by;
  std::string reasons;
};

/// `case_id` empty: not on file. `assessed_on`: day of the findings. `data`, `version`: what it was made with; `data`
/// empty: not told. `with_grounds`: with the last table, which a reader at a terminal may do without.
struct StatementInput {
  const assess::Assessment& assessment;
  const messages::Messages& messages;
  std::string case_id;
  std::string assessed_on;
  std::optional<Decision> decision;
  std::string data;
  std::string version;
  bool with_grounds = true;
};

/// Presented, proposal or decision, reasons, conditions, findings by check, differences, law and appeal, what would
/// change it, what it is not, the findings with their grounds, sources. A sentence that says something of the case ends
/// with the findings behind it, "[F3, F7]"; a finding stands with its grounds in the last table. Linear.
document::Document statement(const StatementInput& input);

}  // namespace mizani::render::assessment
