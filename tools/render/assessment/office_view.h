// SPDX-License-Identifier: MIT
// What the office sees beside a statement: the case, past cases like it, an assessment made again.
#pragma once

#include <string>

#include "tools/cases/consistency.h"
#include "tools/render/messages/messages.h"

namespace mizani::render::assessment {

/// Lines for a terminal; nothing where there is neither a case nor a past one. `proposal`: a word of ProposalKind, with
/// which past decisions are compared.
std::string office_text(const std::string& case_id, const std::string& file, const cases::SimilarCases& similar,
                        const std::string& proposal, const messages::Messages& messages);

/// An assessment made again: whether the answer is the same, with what data and program. `line` … `now`: where it is
/// not, the first line that differs.
struct ReplayReport {
  std::string case_id;
  std::string assessed_at;
  std::string data;
  bool data_changed = false;
  std::string program_then;
  std::string program_now;
  bool same = false;
  std::size_t line = 0;
  std::string then;
  std::string now;
};

std::string replay_text(const ReplayReport& report, const messages::Messages& messages);
/// Schema mizani/assess-replay/1.
std::string replay_json(const ReplayReport& report);

}  // namespace mizani::render::assessment
