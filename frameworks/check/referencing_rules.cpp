// SPDX-License-Identifier: MIT
#include <filesystem>
#include <string>

#include "frameworks/check/rule_context.h"

namespace mizani::check_rules {
namespace {

/// The framework named by `id`; complains where there is none.
const Framework* end_of(const FrameworkId& id, std::string_view pointer, const KnownIds& known, RuleContext& context) {
  const auto found = known.frameworks.find(id);
  if (found != known.frameworks.end()) return found->second;
  context.error("dangling-reference", pointer, id.str(), "a framework's id");
  return nullptr;
}

void level_of(const Framework* framework, const std::string& code, const std::string& pointer, RuleContext& context) {
  if (framework != nullptr && framework->level(code) == nullptr) {
    context.error("level-outside-framework", pointer, code, "a level of " + framework->id.str());
  }
}

/// In a data folder guesses stay in folders of their own, so that nobody takes them for what a report says. A table
/// that comes in a file by itself or in a bundle has no such folder.
void folder_matches_evidence(const Referencing& referencing, RuleContext& context) {
  const auto folder = std::filesystem::path{referencing.file}.parent_path();
  const bool in_inferred = folder.filename() == "inferred";
  const bool in_assumed = folder.filename() == "assumed";
  const auto data_folder = in_inferred || in_assumed ? folder.parent_path() : folder;
  if (data_folder.filename() != "referencing") return;
  if ((referencing.evidence == Evidence::inferred) != in_inferred ||
      (referencing.evidence == Evidence::assumed) != in_assumed) {
    context.error(
        "wrong-folder", "/status", std::string{to_string(referencing.evidence)},
        "inferred tables in referencing/inferred, assumed ones in referencing/assumed, others in referencing");
  }
}

}  // namespace

void referencing_errors(const Referencing& referencing, const KnownIds& known, std::vector<Finding>& findings) {
  RuleContext context{referencing.file, referencing.sources, findings};
  const Framework* from = end_of(referencing.from, "/from", known, context);
  const Framework* to = end_of(referencing.to, "/to", known, context);
  if (referencing.from == referencing.to)
    context.error("same-framework", "/to", referencing.to.str(), "another framework than from");
  context.validity(referencing.validity);
  context.keys(referencing.report.sources, [] { return std::string{"/report"}; });
  if (at_least(referencing.evidence, Evidence::secondary) && referencing.report.sources.empty()) {
    context.error("no-source", "/report/sources", "none",
                  "a source, as the status says " + std::string{to_string(referencing.evidence)});
  }
  folder_matches_evidence(referencing, context);
  if (!referencing.table_read && !referencing.rows.empty()) {
    context.error("status-mismatch", "/table_read", "false with rows", "true, or no rows");
  }
  for (std::size_t i = 0; i < referencing.rows.size(); ++i) {
    const Alignment& row = referencing.rows[i];
    const std::string here = "/rows/" + std::to_string(i);
    level_of(from, row.from, here + "/from", context);
    if (row.to) level_of(to, *row.to, here + "/to", context);
    if (row.to.has_value() == (row.relation == Relation::none)) {
      context.error("status-mismatch", here + "/to", row.to.value_or("null"),
                    "null with relation none, a level with any other");
    }
    if (row.provenance.evidence < referencing.evidence) {
      context.error("status-mismatch", here + "/status", std::string{to_string(row.provenance.evidence)},
                    "no stronger than the table's " + std::string{to_string(referencing.evidence)});
    }
    context.keys(row.provenance.sources, [&]() -> std::string_view { return here; });
  }
}

}  // namespace mizani::check_rules
