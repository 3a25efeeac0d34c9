// SPDX-License-Identifier: MIT
#include "tools/batch/tasks/assess_task.h"

#include <array>

#include "tools/batch/tasks/row_record.h"

namespace mizani::batch {
namespace {

constexpr int places = 4;

constexpr std::array<std::string_view, 16> assess_columns{
    "line", "id",          "title",       "from",          "to",        "proposal",   "rule",  "framework", "level",
    "type", "credits_min", "credits_max", "credit_system", "certainty", "conditions", "checks"};

class AssessWorker : public RowTask::Worker {
 public:
  explicit AssessWorker(const AssessTaskContext& context) : context_(context) {}

  Faults answer(const RowInput& input, RowWriter& writer, Tally& tally) override {
    const auto row = record_of_row(input, context_.schemas);
    if (!row) return row.error();
    const auto country = row->country.empty() ? context_.country : row->country;
    if (country.empty()) {
      return {{.code = "missing-field",
               .where = input.where() + "#/recognised_in",
               .found = "nothing",
               .expected = "the country that is to recognise it, in the row or as --country"}};
    }
    const auto assessment =
        assess::assess(context_.assessor,
                       {.record = &row->record,
                        .country = CountryCode{country},
                        .purpose = context_.purpose.value_or(row->record.purpose.value_or(assess::Purpose::study)),
                        .sector = context_.sector,
                        .decided = context_.decided,
                        .weakest = context_.weakest,
                        .target = {},
                        .outcomes = std::nullopt},
                       scratch_);
    if (!assessment) {
      Faults faults = assessment.error();
      for (auto& fault : faults) fault.where = input.where();
      return faults;
    }
    write(input, row->id, *assessment, writer);
    tally.count("proposals", assess::to_string(assessment->proposal.kind));
    tally.count("levels", assessment->proposal.level.empty() ? "none" : assessment->proposal.level);
    constexpr double tenths = 10;
    const auto certainty = static_cast<int>(assessment->proposal.certainty * tenths);
    tally.count("certainty", "0." + std::to_string(std::min(certainty, 9)));
    return {};
  }

 private:
  static void write(const RowInput& input, std::string_view id, const assess::Assessment& assessment,
                    RowWriter& writer) {
    const auto& proposal = assessment.proposal;
    writer.begin();
    write_row_name(input, id, writer);
    writer.text("title", assessment.title);
    writer.optional_text("from", assessment.from_country);
    writer.text("to", assessment.to_country);
    writer.text("proposal", assess::to_string(proposal.kind));
    writer.text("rule", proposal.rule);
    writer.optional_text("framework", proposal.framework);
    writer.optional_text("level", proposal.level);
    writer.optional_text("type", proposal.type);
    writer.optional_text("credits_min", proposal.credit_total ? proposal.credit_total->lower : std::string{});
    writer.optional_text("credits_max", proposal.credit_total ? proposal.credit_total->upper : std::string{});
    writer.optional_text("credit_system", proposal.credit_system);
    writer.number("certainty", proposal.certainty, places);
    std::vector<std::string_view> conditions;
    for (const auto& condition : proposal.conditions) conditions.push_back(condition.code);
    writer.texts("conditions", conditions);
    std::vector<std::string> checks;
    for (std::size_t i = 0; i < assessment.checks.size(); ++i) {
      checks.push_back(std::string{to_string(static_cast<assess::CheckKind>(i))} + ':' +
                       std::string{to_string(assessment.checks.at(i))});
    }
    const std::vector<std::string_view> views{checks.begin(), checks.end()};
    writer.texts("checks", views);
    writer.end();
  }

  const AssessTaskContext& context_;
  level::LevelScratch scratch_;
};

}  // namespace

std::unique_ptr<RowTask::Worker> AssessTask::worker() const {
  return std::make_unique<AssessWorker>(context_);
}

std::span<const std::string_view> AssessTask::columns() const {
  return assess_columns;
}

}  // namespace mizani::batch
