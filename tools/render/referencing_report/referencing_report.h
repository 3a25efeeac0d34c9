// SPDX-License-Identifier: MIT
// report referencing A B: what a comparison says, as a document.
#pragma once

#include <string>
#include <vector>

#include "engine/compare/comparison.h"
#include "engine/compare/criteria.h"
#include "tools/render/document/document.h"
#include "tools/render/messages/messages.h"
#include "tools/render/referencing_report/report_policy.h"

namespace mizani::render::referencing {

/// Pictures that others draw, beside the matrix and the alignment.
struct Pictures {
  std::vector<document::Figure> matrix;
  std::vector<document::Figure> alignment;
};

/// `command` is the line that makes this report again, `version` the program's. `criteria`: the checklist of a's
/// authorities, a section of its own; left out where there is none. All references outlive the call.
struct ReportInput {
  const compare::Comparison& comparison;
  const Catalogue& catalogue;
  const ReportPolicy& policy;
  const messages::Messages& messages;
  std::string command;
  std::string version;
  const compare::CriteriaAnswer* criteria = nullptr;
  Pictures pictures;
};

/// The report in the language of the messages: what it is, summary, structure, matrices, alignment, tensions with each
/// table, what speaks against the proposal, paths through the graph, method and sensitivity, evidence down to words,
/// sources, how to make it again. Every table says below itself where its figures come from. A comparison with nothing
/// in it gives a report that says so. Linear in the comparison.
document::Document referencing_report(const ReportInput& input);

}  // namespace mizani::render::referencing
