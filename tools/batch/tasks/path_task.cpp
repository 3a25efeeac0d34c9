// SPDX-License-Identifier: MIT
#include "tools/batch/tasks/path_task.h"

#include <array>

namespace mizani::batch {
namespace {

constexpr int places = 4;

constexpr std::array<std::string_view, 11> path_columns{
    "line",           "id",       "from",       "to",          "level", "probability",
    "no_counterpart", "rests_on", "confidence", "uncertainty", "path"};

class PathWorker : public RowTask::Worker {
 public:
  explicit PathWorker(const PathTaskContext& context) : context_(context) {}

  Faults answer(const RowInput& input, RowWriter& writer, Tally& tally) override {
    const auto row = read_row(input);
    if (!row) return row.error();
    Faults faults;
    const auto from = row->needed_text("from", faults);
    const auto to =
        !row->has("to") && !context_.to.empty() ? std::string_view{context_.to} : row->needed_text("to", faults);
    if (!faults.empty()) return faults;
    path::PathQuery query{
        .from = nullptr, .to = nullptr, .start = {}, .filter = context_.filter, .most = 1, .with_matrix = false};
    std::string name;
    const auto& day = *context_.filter.as_of;
    const auto add = [&](const Faults& found, std::string_view field) {
      for (auto fault : found) {
        fault.where = row->where() + "#/" + std::string{field};
        faults.push_back(std::move(fault));
      }
    };
    if (from.find(':') != std::string_view::npos) {
      const auto level = context_.catalogue.resolve_level(from, day, context_.sector);
      if (level) {
        query.from = level->framework;
        query.start = path::on_level(*level->framework, *level->level);
        name = level->id().str();
      } else {
        add(level.error(), "from");
      }
    } else {
      const auto framework = context_.catalogue.resolve_framework(from, day, context_.sector);
      if (framework) {
        query.from = *framework;
        name = (*framework)->id.str();
      } else {
        add(framework.error(), "from");
      }
    }
    const auto target = context_.catalogue.resolve_framework(to, day, context_.sector);
    if (target)
      query.to = *target;
    else
      add(target.error(), "to");
    if (!faults.empty()) return faults;
    const auto found = context_.paths.find(query);
    write(input, row->id(), name, *query.to, found.paths.empty() ? nullptr : &found.paths.front(), writer, tally);
    return {};
  }

 private:
  static void write(const RowInput& input, std::string_view id, std::string_view from, const Framework& to,
                    const path::RecognitionPath* path, RowWriter& writer, Tally& tally) {
    writer.begin();
    write_row_name(input, id, writer);
    writer.text("from", from);
    writer.text("to", to.id.str());
    if (path == nullptr) {
      for (const auto* name : {"level", "probability", "no_counterpart", "rests_on", "confidence", "uncertainty"})
        writer.null(name);
      writer.texts("path", {});
      writer.end();
      tally.count("levels", "no path");
      return;
    }
    const auto best = path->best_level();
    const auto& shares = path->distribution;
    if (best) {
      const auto level = to.id.str() + ':' + to.levels[*best].code;
      writer.text("level", level);
      writer.number("probability", shares(static_cast<Eigen::Index>(*best)), places);
      tally.count("levels", level);
    } else {
      writer.null("level");
      writer.null("probability");
      tally.count("levels", "no counterpart");
    }
    writer.number("no_counterpart", shares.size() > 0 ? shares(shares.size() - 1) : 0.0, places);
    writer.text("rests_on", to_string(path->rests_on));
    writer.number("confidence", path->confidence, places);
    writer.number("uncertainty", path->uncertainty, places);
    std::vector<std::string_view> tables;
    for (const auto& hop : path->hops) tables.push_back(hop.table->id.str());
    writer.texts("path", tables);
    writer.end();
    tally.count("evidence", to_string(path->rests_on));
  }

  const PathTaskContext& context_;
};

}  // namespace

std::unique_ptr<RowTask::Worker> PathTask::worker() const {
  return std::make_unique<PathWorker>(context_);
}

std::span<const std::string_view> PathTask::columns() const {
  return path_columns;
}

}  // namespace mizani::batch
