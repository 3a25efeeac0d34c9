// SPDX-License-Identifier: MIT
#include "tools/batch/tasks/check_task.h"

#include <utility>

#include "tools/batch/tasks/row_record.h"

namespace mizani::batch {
namespace {

constexpr int places = 4;
constexpr std::size_t a_profile = 5;  ///< columns of one profile

class CheckWorker : public RowTask::Worker {
 public:
  CheckWorker(const micro::CheckContext& context, const load::SchemaSet& schemas,
              const std::vector<const MicroProfile*>& profiles, const std::vector<std::string_view>& columns)
      : context_(context), schemas_(schemas), profiles_(profiles), columns_(columns) {}

  Faults answer(const RowInput& input, RowWriter& writer, Tally& tally) override {
    const auto row = record_of_row(input, schemas_);
    if (!row) return row.error();
    const auto elements = micro::read_elements(row->record, context_);
    writer.begin();
    write_row_name(input, row->id, writer);
    writer.text("title", row->record.title);
    for (std::size_t i = 0; i < profiles_.size(); ++i) {
      const auto check = micro::check_profile(elements, row->record, *profiles_[i], context_);
      const std::size_t first = 3 + i * a_profile;
      writer.flag(columns_[first], check.complete);
      writer.number(columns_[first + 1], static_cast<double>(check.score.total), places);
      const std::array states{micro::ElementState::missing, micro::ElementState::vague,
                              micro::ElementState::contradictory};
      for (std::size_t s = 0; s < states.size(); ++s) {
        std::vector<std::string_view> named;
        for (const auto& element : check.elements) {
          if (element.reading.state != states.at(s)) continue;
          named.push_back(to_string(element.reading.element));
          tally.count(profiles_[i]->id.str() + ": " + std::string{to_string(states.at(s))}, named.back());
        }
        writer.texts(columns_[first + 2 + s], named);
      }
      tally.count("complete", profiles_[i]->id.str() + (check.complete ? ": yes" : ": no"));
    }
    writer.end();
    return {};
  }

 private:
  const micro::CheckContext& context_;
  const load::SchemaSet& schemas_;
  const std::vector<const MicroProfile*>& profiles_;
  const std::vector<std::string_view>& columns_;
};

}  // namespace

CheckTask::CheckTask(const micro::CheckContext& context, const load::SchemaSet& schemas,
                     std::vector<const MicroProfile*> profiles)
    : context_(context), schemas_(schemas), profiles_(std::move(profiles)) {
  names_ = {"line", "id", "title"};
  for (const auto* profile : profiles_) {
    for (const auto* what : {"complete", "score", "missing", "vague", "contradictory"})
      names_.push_back(profile->id.str() + '.' + what);
  }
  columns_.assign(names_.begin(), names_.end());
}

std::unique_ptr<RowTask::Worker> CheckTask::worker() const {
  return std::make_unique<CheckWorker>(context_, schemas_, profiles_, columns_);
}

}  // namespace mizani::batch
