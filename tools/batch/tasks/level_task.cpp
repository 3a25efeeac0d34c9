// SPDX-License-Identifier: MIT
#include "tools/batch/tasks/level_task.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "tools/batch/tasks/row_text.h"
#include "tools/render/level_view.h"

namespace mizani::batch {
namespace {

constexpr int probability_places = 4;
constexpr int position_places = 3;

constexpr std::array<std::string_view, 14> level_columns{
    "line",          "id",     "framework", "level",    "probability", "set",     "position", "spread",
    "best_position", "course", "bloom",     "language", "words",       "warnings"};

constexpr std::array<std::string_view, 11> bloom_columns{
    "line", "id", "labels", "remember", "understand", "apply", "analyze", "evaluate", "create", "language", "warnings"};

void write_warnings(const std::vector<level::Warning>& warnings, RowWriter& writer, Tally& tally) {
  std::vector<std::string_view> codes;
  for (const auto warning : warnings) {
    codes.push_back(render::code_of(warning));
    tally.count("warnings", codes.back());
  }
  writer.texts("warnings", codes);
}

std::vector<std::string_view> names_of(const std::vector<std::size_t>& processes) {
  std::vector<std::string_view> out;
  for (const auto process : processes) out.push_back(render::bloom_name(process));
  return out;
}

/// Tenths of a probability, for a summary: "0.4" is 0.4 to 0.5.
std::string_view tenth_of(double probability) {
  static constexpr std::array<std::string_view, 10> names{"0.0", "0.1", "0.2", "0.3", "0.4",
                                                          "0.5", "0.6", "0.7", "0.8", "0.9"};
  const auto place = static_cast<std::size_t>(std::max(0.0, probability * static_cast<double>(names.size())));
  return names.at(std::min(place, names.size() - 1));
}

class LevelWorker : public RowTask::Worker {
 public:
  explicit LevelWorker(const LevelTaskContext& context) : context_(context) {
    const auto& framework = context.reader.framework();
    for (const auto& level : framework.levels) names_.push_back(framework.id.str() + ':' + level.code);
  }

  Faults answer(const RowInput& input, RowWriter& writer, Tally& tally) override {
    const auto row = read_row(input);
    if (!row) return row.error();
    Faults faults;
    const auto title = context_.strike ? std::string_view{} : row->text("title", faults);
    level::AwardFacts facts{.title = std::string{title},
                            .credits = row->positive("credits", faults),
                            .hours = row->positive("hours", faults),
                            .framework = nullptr};
    const auto country = row->text("country", faults);
    if (!country.empty()) {
      const auto framework = context_.catalogue.resolve_framework(country, *context_.filter.as_of);
      if (framework)
        facts.framework = *framework;
      else
        faults.insert(faults.end(), framework.error().begin(), framework.error().end());
    }
    const auto document = text_of_row(*row, title, context_.language);
    if (!document) faults.insert(faults.end(), document.error().begin(), document.error().end());
    if (!faults.empty()) return faults;

    const auto levelling = context_.model.level_briefly(*document, scratch_);
    std::vector<level::AwardEvidence> others;
    if (!facts.title.empty() || facts.credits || facts.hours)
      others = level::award_evidence(facts, context_.award_words, context_.catalogue, context_.paths, context_.filter,
                                     context_.award_policy);
    const auto combined = level::combined(levelling.position, levelling.best, others);
    const auto levels =
        context_.reader.read({.place = combined, .course = levelling.course, .coverage = context_.coverage});
    write(input, row->id(), *document, levelling, combined, levels, writer, tally);
    return {};
  }

 private:
  void write(const RowInput& input, std::string_view id, const text::Document& document,
             const level::Levelling& levelling, const level::Combined& combined,
             const std::optional<level::FrameworkLevels>& levels, RowWriter& writer, Tally& tally) const {
    writer.begin();
    write_row_name(input, id, writer);
    writer.text("framework", context_.reader.framework().id.str());
    if (levels) {
      const double probability = levels->distribution[levels->best_fit];
      writer.text("level", names_[levels->best_fit]);
      writer.number("probability", probability, probability_places);
      std::vector<std::string_view> set;
      for (std::size_t i = levels->set_first; i <= levels->set_last; ++i) set.push_back(names_[i]);
      writer.texts("set", set);
      tally.count("levels", names_[levels->best_fit]);
      tally.count("certainty", tenth_of(probability));
    } else {
      writer.null("level");
      writer.null("probability");
      writer.texts("set", {});
      tally.count("levels", "none");
    }
    writer.number("position", combined.position.mean, position_places);
    writer.number("spread", combined.position.spread, position_places);
    writer.number("best_position", combined.best, position_places);
    writer.number("course", levelling.course, probability_places);
    writer.texts("bloom", names_of(levelling.bloom.labels));
    writer.text("language", document.language);
    writer.integer("words", levelling.words);
    write_warnings(levelling.warnings, writer, tally);
    writer.end();
  }

  const LevelTaskContext& context_;
  std::vector<std::string> names_;
  level::LevelScratch scratch_;
};

class BloomWorker : public RowTask::Worker {
 public:
  BloomWorker(const level::LevelModel& model, const std::string& language) : model_(model), language_(language) {}

  Faults answer(const RowInput& input, RowWriter& writer, Tally& tally) override {
    const auto row = read_row(input);
    if (!row) return row.error();
    const auto document = text_of_row(*row, "", language_);
    if (!document) return document.error();
    const auto levelling = model_.level_briefly(*document, scratch_);
    const auto& bloom = levelling.bloom;
    writer.begin();
    write_row_name(input, row->id(), writer);
    const auto labels = names_of(bloom.labels);
    writer.texts("labels", labels);
    for (const auto label : labels) tally.count("processes", label);
    for (std::size_t process = 0; process < bloom.scores.size(); ++process)
      writer.number(bloom_columns.at(3 + process), bloom.scores.at(process), probability_places);
    writer.text("language", document->language);
    write_warnings(levelling.warnings, writer, tally);
    writer.end();
    return {};
  }

 private:
  const level::LevelModel& model_;
  const std::string& language_;
  level::LevelScratch scratch_;
};

}  // namespace

std::unique_ptr<RowTask::Worker> LevelTask::worker() const {
  return std::make_unique<LevelWorker>(context_);
}

std::span<const std::string_view> LevelTask::columns() const {
  return level_columns;
}

std::unique_ptr<RowTask::Worker> BloomTask::worker() const {
  return std::make_unique<BloomWorker>(model_, language_);
}

std::span<const std::string_view> BloomTask::columns() const {
  return bloom_columns;
}

}  // namespace mizani::batch
