// SPDX-License-Identifier: MIT
// Weights of features, packed.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "frameworks/fault.h"

namespace mizani::level {

/// Three channels are kept in sixteen bits, six in eight: positions want finer steps than yes or no.
inline constexpr std::size_t wide_channels = 3;
inline constexpr std::size_t narrow_channels = 6;
inline constexpr std::size_t channels = wide_channels + narrow_channels;

/// A feature's weights, to be put into a table.
struct WeightRow {
  std::uint64_t hash = 0;
  std::array<double, channels> weights{};
};

/// Sums of weights over features, in steps. Adding a row is a handful of instructions.
class ChannelSums {
 public:
  template <class Row>
  void add(const Row& row) {
    Four wide;
    Eight narrow;
    std::memcpy(&wide, &row, sizeof wide);
    std::memcpy(&narrow, row.narrow.data(), sizeof narrow);
    wide_ += __builtin_convertvector(wide, WideSums);
    narrow_ += __builtin_convertvector(narrow, NarrowSums);
  }
  [[nodiscard]] std::int32_t operator[](std::size_t channel) const {
    // The row's tag stands in the first lane and is summed for nothing.
    return channel < wide_channels ? wide_[channel + 1] : narrow_[channel - wide_channels];
  }

 private:
  using Four = std::int16_t __attribute__((vector_size(8)));
  using Eight = std::int8_t __attribute__((vector_size(8)));
  using WideSums = std::int32_t __attribute__((vector_size(16)));
  using NarrowSums = std::int32_t __attribute__((vector_size(32)));
  WideSums wide_{};
  NarrowSums narrow_{};
};

/// Immutable; safe to share. A row takes sixteen bytes: a tag of the hash and the weights, each channel with
/// its own scale (its largest weight is kept to one part in 32,767, or in 127 where the channel is narrow). A feature that was never
/// taught is found by mistake about once in forty thousand.
class WeightTable {
 public:
  struct Row {
    std::int16_t tag = 0;  ///< 0: free
    std::array<std::int16_t, wide_channels> wide{};
    std::array<std::int8_t, narrow_channels + 2> narrow{};  ///< two to spare
  };

  WeightTable() : rows_(1) {}
  /// Rows whose weights are all zero stay: a feature is known even where it pulls nothing. Of two that cannot be told
  /// apart the later one is left out.
  explicit WeightTable(std::span<const WeightRow> rows);

  /// nullptr where the feature is unknown. Constant time.
  [[nodiscard]] const Row* find(std::uint64_t hash) const {
    const std::int16_t tag = tag_of(hash);
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
    return steps(row, channel) * scales_.at(channel);
  }
  /// The weight in steps of the channel's scale.
  static int steps(const Row& row, std::size_t channel) {
    return channel < wide_channels ? row.wide.at(channel) : row.narrow.at(channel - wide_channels);
  }
  [[nodiscard]] std::size_t size() const { return size_; }

  /// Bytes of the table, the same on every machine of little-endian order; and back. Faults: "broken-model".
  [[nodiscard]] std::string bytes() const;
  static Expected<WeightTable> from(std::string_view bytes, std::string_view where);

 private:
  [[nodiscard]] std::size_t mask() const { return rows_.size() - 1; }
  [[nodiscard]] std::size_t place_of(std::uint64_t hash) const { return (hash >> 16U) & mask(); }
  static std::int16_t tag_of(std::uint64_t hash) {
    const auto tag = static_cast<std::int16_t>(hash & 0xFFFFU);
    return tag == 0 ? std::int16_t{1} : tag;
  }

  std::vector<Row> rows_;  ///< a power of two of them, at least a third free
  std::array<double, channels> scales_{};
  std::size_t size_ = 0;
};

}  // namespace mizani::level
