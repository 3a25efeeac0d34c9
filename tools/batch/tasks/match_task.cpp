// SPDX-License-Identifier: MIT
#include "tools/batch/tasks/match_task.h"

#include <array>

#include <fmt/format.h>

#include "engine/match/outcome_match.h"
#include "engine/text/text_reader.h"

namespace mizani::batch {
namespace {

constexpr int places = 4;

constexpr std::array<std::string_view, 12> match_columns{"line",     "id",     "sources", "targets",
                                                         "covered",  "partly", "mean",    "symmetric",
                                                         "assigned", "pairs",  "missing", "extra"};

class MatchWorker : public RowTask::Worker {
 public:
  MatchWorker(const OutcomesOf& outcomes_of, const match::MatchPolicy& policy)
      : outcomes_of_(outcomes_of), policy_(policy) {}

  Faults answer(const RowInput& input, RowWriter& writer, Tally& tally) override {
    const auto row = read_row(input);
    if (!row) return row.error();
    Faults faults;
    const auto source = side(*row, "source", faults);
    const auto target = side(*row, "target", faults);
    if (!faults.empty()) return faults;
    const bool bridged = source.language != target.language && source.language != "und" && target.language != "und";
    const auto sources = outcomes_of_(source, bridged);
    const auto targets = outcomes_of_(target, bridged);
    const match::TermWeights weights{sources.outcomes, targets.outcomes};
    constexpr std::size_t counterparts = 1;
    const auto match = match::match_outcomes(sources.outcomes, targets.outcomes, weights, policy_, counterparts);

    std::vector<std::string> texts;
    const auto list = [&](std::string_view name, const auto& items, const auto& text_of) {
      texts.clear();
      for (const auto& item : items) texts.push_back(text_of(item));
      const std::vector<std::string_view> views{texts.begin(), texts.end()};
      writer.texts(name, views);
    };
    writer.begin();
    write_row_name(input, row->id(), writer);
    writer.integer("sources", sources.outcomes.size());
    writer.integer("targets", targets.outcomes.size());
    writer.integer("covered", match.target.covered);
    writer.integer("partly", match.target.partly);
    writer.number("mean", match.target.mean, places);
    writer.number("symmetric", match.symmetric, places);
    writer.number("assigned", match.assigned, places);
    list("pairs", match.one_to_one, [&](const match::WeightedPair& pair) {
      return fmt::format("{}-{}:{:.4f}", sources.numbers[pair.source], targets.numbers[pair.target], pair.weight);
    });
    list("missing", match.missing, [&](std::size_t place) { return std::to_string(targets.numbers[place]); });
    list("extra", match.extra, [&](std::size_t place) { return std::to_string(sources.numbers[place]); });
    writer.end();
    constexpr double tenths = 10;
    const auto covered = match.target.outcomes == 0
                             ? 0.0
                             : static_cast<double>(match.target.covered) / static_cast<double>(match.target.outcomes);
    tally.count("share of the target that is covered, tenths",
                fmt::format("{:.1f}", static_cast<double>(static_cast<int>(covered * tenths)) / tenths));
    return {};
  }

 private:
  static text::Document side(const Row& row, const std::string& name, Faults& faults) {
    std::string all;
    const auto items = row.texts(name, faults);
    for (const auto item : items) all.append(item).append("\n");
    const auto language = row.text(name + "_language", faults);
    if (items.empty()) {
      if (faults.empty()) static_cast<void>(row.needed_text(name, faults));
      return {};
    }
    auto document = text::read_text(all, row.where() + "#/" + name);
    if (!document) {
      faults.insert(faults.end(), document.error().begin(), document.error().end());
      return {};
    }
    if (document->statement_count() > MatchTask::most_outcomes) {
      faults.push_back({.code = "too-large",
                        .where = row.where() + "#/" + name,
                        .found = fmt::format("{} outcomes", document->statement_count()),
                        .expected = fmt::format("at most {}", MatchTask::most_outcomes)});
    }
    if (!language.empty()) document->language = language;
    return std::move(*document);
  }

  const OutcomesOf& outcomes_of_;
  const match::MatchPolicy& policy_;
};

}  // namespace

std::unique_ptr<RowTask::Worker> MatchTask::worker() const {
  return std::make_unique<MatchWorker>(outcomes_of_, policy_);
}

std::span<const std::string_view> MatchTask::columns() const {
  return match_columns;
}

}  // namespace mizani::batch
