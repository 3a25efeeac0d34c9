// SPDX-License-Identifier: MIT
#include "tools/batch/tasks/credits_task.h"

#include <array>
#include <unordered_map>

#include "engine/credit/system_name.h"

namespace mizani::batch {
namespace {

constexpr int decimals = 4;

constexpr std::array<std::string_view, 13> credit_columns{"line",     "id",           "amount",    "from",      "to",
                                                          "min",      "max",          "exact_min", "exact_max", "by",
                                                          "rests_on", "units_differ", "missing"};

class CreditsWorker : public RowTask::Worker {
 public:
  CreditsWorker(const Catalogue& catalogue, const credit::CreditIndex& credits, const std::string& from,
                const std::string& to)
      : catalogue_(catalogue), credits_(credits), from_(from), to_(to) {}

  Faults answer(const RowInput& input, RowWriter& writer, Tally& tally) override {
    const auto row = read_row(input);
    if (!row) return row.error();
    Faults faults;
    const auto written = row->written("amount", faults);
    const auto* from = system(*row, "from", from_, faults);
    const auto* to = system(*row, "to", to_, faults);
    std::optional<credit::Rational> amount;
    if (!written.empty()) {
      const auto read = credit::parse_rational(written, row->where() + "#/amount");
      if (!read) {
        faults.insert(faults.end(), read.error().begin(), read.error().end());
      } else if (*read == 0) {
        faults.push_back({.code = "not-positive",
                          .where = row->where() + "#/amount",
                          .found = written,
                          .expected = "more than zero"});
      } else {
        amount = *read;
      }
    }
    if (!faults.empty()) return faults;
    write(input, row->id(), written, credit::convert(credits_, credit::Interval::point(*amount), *from, *to), writer,
          tally);
    return {};
  }

 private:
  /// Names are few and rows are many: each is looked up once.
  const credit::IndexedSystem* system(const Row& row, std::string_view field, const std::string& usual,
                                      Faults& faults) {
    const std::string name{!row.has(field) && !usual.empty() ? std::string_view{usual}
                                                             : row.needed_text(field, faults)};
    if (name.empty()) return nullptr;
    if (const auto known = systems_.find(name); known != systems_.end()) return known->second;
    const auto found = credit::system_named(credits_, catalogue_, name, catalogue_.edition());
    if (!found) {
      for (auto fault : found.error()) {
        fault.where = row.where() + "#/" + std::string{field};
        faults.push_back(std::move(fault));
      }
      return nullptr;
    }
    constexpr std::size_t most_known = 1000;
    if (systems_.size() < most_known) systems_.emplace(name, *found);
    return *found;
  }

  static void write(const RowInput& input, std::string_view id, std::string_view amount,
                    const credit::CreditConversion& conversion, RowWriter& writer, Tally& tally) {
    writer.begin();
    write_row_name(input, id, writer);
    writer.text("amount", amount);
    writer.text("from", conversion.from->id.str());
    writer.text("to", conversion.to->id.str());
    const auto best = credit::best_reading(conversion);
    std::string_view by;
    std::string_view rests_on;
    if (conversion.by_hours) {
      by = "hours";
      rests_on = to_string(conversion.by_hours->rests_on);
    } else if (conversion.by_year) {
      by = "year";
      rests_on = to_string(conversion.by_year->rests_on);
    } else if (best) {
      by = "convention";
    }
    if (best) {
      writer.number("min", static_cast<double>(best->lower), decimals);
      writer.number("max", static_cast<double>(best->upper), decimals);
      writer.text("exact_min", credit::to_string(best->lower));
      writer.text("exact_max", credit::to_string(best->upper));
    } else {
      for (const auto* name : {"min", "max", "exact_min", "exact_max"}) writer.null(name);
    }
    writer.optional_text("by", by);
    writer.optional_text("rests_on", rests_on);
    writer.flag("units_differ", conversion.units_differ);
    const std::vector<std::string_view> missing{conversion.missing.begin(), conversion.missing.end()};
    writer.texts("missing", missing);
    writer.end();
    tally.count("read by", by.empty() ? "nothing" : by);
    if (!rests_on.empty()) tally.count("evidence", rests_on);
  }

  const Catalogue& catalogue_;
  const credit::CreditIndex& credits_;
  const std::string& from_;
  const std::string& to_;
  std::unordered_map<std::string, const credit::IndexedSystem*> systems_;
};

}  // namespace

std::unique_ptr<RowTask::Worker> CreditsTask::worker() const {
  return std::make_unique<CreditsWorker>(catalogue_, credits_, from_, to_);
}

std::span<const std::string_view> CreditsTask::columns() const {
  return credit_columns;
}

}  // namespace mizani::batch
