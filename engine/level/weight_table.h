// SPDX-License-Identifier: MIT
// Weights of features, packed.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "frameworks/fault.h"

namespace mizani::level {

inline constexpr std::size_t channels = 9;

/// Sums over features, by channel, in weights' units before the channel's scale.
using Sums = std::array<std::int32_t, channels>;

/// A feature's weights, to be put into a table.
struct WeightRow {
  std::uint64_t hash = 0;
  std::array<double, channels> weights{};
};

/// Immutable; safe to share. A row takes twenty bytes: a tag of the hash and nine weights of sixteen bits, each
/// channel with its own scale (the largest weight of a channel is kept to one part in 32,767). A feature that was never
/// taught is found by mistake about once in forty thousand.
class WeightTable {
 public:
  struct Row {
    std::uint16_t tag = 0;  ///< 0: free
    std::array<std::int16_t, channels> weights{};
  };

  WeightTable() : rows_(1) {}
  /// Rows whose weights are all zero stay: a feature is known even where it pulls nothing. Of two that cannot be told
  /// apart the later one is left out.
  explicit WeightTable(std::span<const WeightRow> rows);

  /// nullptr where the feature is unknown. Constant time.
  [[nodiscard]] const Row* find(std::uint64_t hash) const {
    const std::uint16_t tag = tag_of(hash);
    for (std::size_t at = place_of(hash);; at = (at + 1) & mask()) {
      const Row& row = rows_[at];
      if (row.tag == tag) return &row;
      if (row.tag == 0) return nullptr;
    }
  }
  /// Asks the processor for the row's line.
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&rows_[place_of(hash)]); }
  [[nodiscard]] double scale(std::size_t channel) const { return scales_.at(channel); }
  [[nodiscard]] double weight(const Row& row, std::size_t channel) const {
    return row.weights.at(channel) * scales_.at(channel);
  }
  [[nodiscard]] std::size_t size() const { return size_; }

  /// Bytes of the table, the same on every machine of little-endian order; and back. Faults: "broken-model".
  [[nodiscard]] std::string bytes() const;
  static Expected<WeightTable> from(std::string_view bytes, std::string_view where);

 private:
  [[nodiscard]] std::size_t mask() const { return rows_.size() - 1; }
  [[nodiscard]] std::size_t place_of(std::uint64_t hash) const { return (hash >> 16U) & mask(); }
  static std::uint16_t tag_of(std::uint64_t hash) {
    const auto tag = static_cast<std::uint16_t>(hash & 0xFFFFU);
    return tag == 0 ? std::uint16_t{1} : tag;
  }

  std::vector<Row> rows_;  ///< a power of two of them, at least a third free
  std::array<double, channels> scales_{};
  std::size_t size_ = 0;
};

}  // namespace mizani::level
