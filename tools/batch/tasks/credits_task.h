// SPDX-License-Identifier: MIT
// mizani credits, row by row.
#pragma once

#include <string>

#include "engine/credit/credit_conversion.h"
#include "frameworks/catalogue.h"
#include "tools/batch/row_task.h"

namespace mizani::batch {

/// Fields of a row: "amount", and "from" and "to" where the options do not say them. The answer has bounds as exact
/// text and as decimals, by which reading they were got, and what is missing where there is none.
class CreditsTask : public RowTask {
 public:
  /// Both must outlive it. `from`, `to`: systems for rows that name none; empty: each row must.
  CreditsTask(const Catalogue& catalogue, const credit::CreditIndex& credits, std::string from, std::string to)
      : catalogue_(catalogue), credits_(credits), from_(std::move(from)), to_(std::move(to)) {}
  [[nodiscard]] std::unique_ptr<Worker> worker() const override;
  [[nodiscard]] std::span<const std::string_view> columns() const override;
  [[nodiscard]] std::size_t block_rows() const override { return 1024; }

 private:
  const Catalogue& catalogue_;
  const credit::CreditIndex& credits_;
  std::string from_;
  std::string to_;
};

}  // namespace mizani::batch
