// SPDX-License-Identifier: MIT
// Weights of features, packed.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "frameworks/fault.h"
#include "frameworks/load/mapped_bytes.h"

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

/// The weights of one feature, in steps of its channels' scales.
struct WeightsOf {
  std::array<std::int8_t, narrow_channels> narrow{};
  std::array<std::int16_t, wide_channels + 1> wide{};  ///< one to spare
};

/// Sums of weights over features, in steps. Adding a row is a handful of instructions.
class ChannelSums {
 public:
  void add(const WeightsOf& row) {
    Four wide;
    Eight narrow;
    std::memcpy(&wide, row.wide.data(), sizeof wide);
    std::memcpy(&narrow, &row, sizeof narrow);  // with two bytes of what is behind, in lanes that nobody reads
    wide_ += __builtin_convertvector(wide, WideSums);
    recent_ += __builtin_convertvector(narrow, RecentSums);
    if (++pending_ == most_pending) flush();
  }
  [[nodiscard]] std::int32_t operator[](std::size_t channel) const {
    return channel < wide_channels ? wide_[channel]
                                   : narrow_[channel - wide_channels] + recent_[channel - wide_channels];
  }

 private:
  using Four = std::int16_t __attribute__((vector_size(8)));
  using Eight = std::int8_t __attribute__((vector_size(8)));
  using WideSums = std::int32_t __attribute__((vector_size(16)));
  using RecentSums = std::int16_t __attribute__((vector_size(16)));
  static constexpr std::uint32_t most_pending = 256;  // times 127 stays within sixteen bits

  void flush() {
    for (std::size_t i = 0; i < narrow_channels; ++i) narrow_.at(i) += recent_[i];
    recent_ = RecentSums{};
    pending_ = 0;
  }

  WideSums wide_{};
  RecentSums recent_{};
  std::uint32_t pending_ = 0;
  std::array<std::int32_t, narrow_channels> narrow_{};
};

/// Immutable; safe to share. Four rows stand in a bucket of one cache line, each with sixteen bits of its hash and its
/// weights, every channel with its own scale (its largest weight is kept to one part in 32,767, or in 127 where the
/// channel is narrow). A feature that was never taught is found by mistake about once in thirty thousand.
class WeightTable {
 public:
  using Row = WeightsOf;

  /// Knows no feature.
  WeightTable() : WeightTable(std::span<const WeightRow>{}) {}
  /// Rows whose weights are all zero stay: a feature is known even where it pulls nothing. Of two that cannot be told
  /// apart the later one is left out.
  explicit WeightTable(std::span<const WeightRow> rows);

  /// The row of a feature, or a row of zeros where it is unknown: without a branch that the processor must guess.
  struct Found {
    const Row* row = nullptr;
    bool known = false;
  };
  [[nodiscard]] Found look_up(std::uint64_t hash) const {
    static constexpr Row zeros{};
    const std::uint64_t wanted = tag_of(hash) * every_lane;
    for (std::size_t at = place_of(hash);; at = (at + 1) & mask_) {
      const Bucket& bucket = buckets_[at];
      std::uint64_t tags = 0;
      std::memcpy(&tags, bucket.tags.data(), sizeof tags);
      // A lane is zero where the tag is the one wanted (Knuth, TAOCP 4A, 7.1.3).
      const std::uint64_t difference = tags ^ wanted;
      const std::uint64_t same = (difference - every_lane) & ~difference & high_bits;
      const auto lane = static_cast<std::size_t>(std::countr_zero(same | sentinel)) / 16;
      const Row* row = same != 0 ? &bucket.rows[lane & 3U] : &zeros;
      const bool full = bucket.tags[bucket_rows - 1] != 0;
      if (same != 0 || !full) return {.row = row, .known = same != 0};
    }
  }
  /// nullptr where the feature is unknown. Constant time.
  [[nodiscard]] const Row* find(std::uint64_t hash) const {
    const auto found = look_up(hash);
    return found.known ? found.row : nullptr;
  }
  /// Asks the processor for the feature's cache line.
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&buckets_[place_of(hash)]); }
  [[nodiscard]] double scale(std::size_t channel) const { return scales_.at(channel); }
  [[nodiscard]] double weight(const Row& row, std::size_t channel) const {
    return steps(row, channel) * scales_.at(channel);
  }
  /// The weight in steps of the channel's scale.
  static int steps(const Row& row, std::size_t channel) {
    return channel < wide_channels ? row.wide.at(channel) : row.narrow.at(channel - wide_channels);
  }
  [[nodiscard]] std::size_t size() const { return size_; }

  /// Bytes of the table, the same on every machine of little-endian order; and back, in constant time: the table then
  /// lies in those bytes, which must begin at an address as MappedBytes has it. Faults: "broken-model".
  [[nodiscard]] std::string bytes() const;
  static Expected<WeightTable> from(const load::MappedBytes& bytes, std::string_view where);

 private:
  static constexpr std::size_t bucket_rows = 4;
  static constexpr std::uint64_t every_lane = 0x0001000100010001ULL;
  static constexpr std::uint64_t high_bits = 0x8000800080008000ULL;
  static constexpr std::uint64_t sentinel = std::uint64_t{1} << 63U;

  struct alignas(64) Bucket {
    std::array<std::uint16_t, bucket_rows> tags{};  ///< 0: free; filled from the front
    std::array<Row, bucket_rows> rows{};
  };
  static_assert(sizeof(Bucket) == 64);

  struct Head;

  [[nodiscard]] std::size_t place_of(std::uint64_t hash) const { return (hash >> 16U) & mask_; }
  static std::uint64_t tag_of(std::uint64_t hash) {
    const std::uint64_t tag = hash & 0xFFFFU;
    return tag == 0 ? 1 : tag;
  }

  std::shared_ptr<const void> owner_;  ///< of the buckets
  const Bucket* buckets_ = nullptr;    ///< a power of two of them, at least one with room
  std::size_t mask_ = 0;               ///< their number less one
  std::array<double, channels> scales_{};
  std::size_t size_ = 0;
};

}  // namespace mizani::level
