// SPDX-License-Identifier: MIT
#include "engine/level/weight_table.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>

namespace mizani::level {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");
static_assert(sizeof(WeightsOf) == 14);

constexpr double largest_wide = 32767;
constexpr double largest_narrow = 127;

/// On file: number of buckets, number of rows, the scales, then for each row its slot (four to a bucket), its tag and
/// its weights.
struct Head {
  std::uint64_t buckets = 0;
  std::uint64_t rows = 0;
  std::array<double, channels> scales{};
};

constexpr std::size_t row_bytes = sizeof(std::uint32_t) + sizeof(std::uint16_t) + sizeof(WeightsOf);

Faults broken(std::string_view where, std::string found) {
  return {{.code = "broken-model",
           .where = std::string{where},
           .found = std::move(found),
           .expected = "a table of weights as training writes it"}};
}

}  // namespace

WeightTable::WeightTable(std::span<const WeightRow> rows) {
  for (std::size_t c = 0; c < channels; ++c) {
    double most = 0;
    for (const auto& row : rows) most = std::max(most, std::abs(row.weights[c]));
    scales_[c] = most / (c < wide_channels ? largest_wide : largest_narrow);
  }
  // Two rows a bucket or fewer on average: hardly one bucket in six is full.
  buckets_.resize(std::bit_ceil(rows.size() / 3 + 2));
  for (const auto& row : rows) {
    if (look_up(row.hash).known) continue;
    std::size_t at = place_of(row.hash);
    while (buckets_[at].tags[bucket_rows - 1] != 0) at = (at + 1) & mask();
    Bucket& bucket = buckets_[at];
    std::size_t lane = 0;
    while (bucket.tags.at(lane) != 0) ++lane;
    bucket.tags.at(lane) = static_cast<std::uint16_t>(tag_of(row.hash));
    Row& packed = bucket.rows.at(lane);
    for (std::size_t c = 0; c < channels; ++c) {
      const long step = scales_[c] > 0 ? std::lround(row.weights[c] / scales_[c]) : 0;
      if (c < wide_channels)
        packed.wide.at(c) = static_cast<std::int16_t>(step);
      else
        packed.narrow.at(c - wide_channels) = static_cast<std::int8_t>(step);
    }
    ++size_;
  }
}

std::string WeightTable::bytes() const {
  const Head head{.buckets = buckets_.size(), .rows = size_, .scales = scales_};
  std::string out(sizeof head + size_ * row_bytes, '\0');
  std::memcpy(out.data(), &head, sizeof head);
  char* at = out.data() + sizeof head;
  for (std::size_t slot = 0; slot < buckets_.size() * bucket_rows; ++slot) {
    const Bucket& bucket = buckets_[slot / bucket_rows];
    const std::uint16_t tag = bucket.tags.at(slot % bucket_rows);
    if (tag == 0) continue;
    const auto place = static_cast<std::uint32_t>(slot);
    std::memcpy(at, &place, sizeof place);
    std::memcpy(at + sizeof place, &tag, sizeof tag);
    std::memcpy(at + sizeof place + sizeof tag, &bucket.rows.at(slot % bucket_rows), sizeof(Row));
    at += row_bytes;
  }
  return out;
}

Expected<WeightTable> WeightTable::from(std::string_view bytes, std::string_view where) {
  Head head;
  if (bytes.size() < sizeof head) return failure(broken(where, std::to_string(bytes.size()) + " bytes"));
  std::memcpy(&head, bytes.data(), sizeof head);
  const bool sound = std::has_single_bit(head.buckets) && head.buckets <= (std::uint64_t{1} << 24U) &&
                     head.rows < head.buckets * bucket_rows && bytes.size() == sizeof head + head.rows * row_bytes;
  if (!sound) return failure(broken(where, "sizes that do not fit each other"));
  WeightTable table;
  table.scales_ = head.scales;
  table.size_ = head.rows;
  table.buckets_.assign(head.buckets, Bucket{});
  const char* at = bytes.data() + sizeof head;
  std::size_t full = 0;
  for (std::uint64_t i = 0; i < head.rows; ++i) {
    std::uint32_t slot = 0;
    std::uint16_t tag = 0;
    std::memcpy(&slot, at, sizeof slot);
    std::memcpy(&tag, at + sizeof slot, sizeof tag);
    Bucket* bucket = slot / bucket_rows < head.buckets ? &table.buckets_[slot / bucket_rows] : nullptr;
    const std::size_t lane = slot % bucket_rows;
    if (bucket == nullptr || tag == 0 || bucket->tags.at(lane) != 0 || (lane > 0 && bucket->tags.at(lane - 1) == 0))
      return failure(broken(where, "a row outside the table or out of its order"));
    bucket->tags.at(lane) = tag;
    std::memcpy(&bucket->rows.at(lane), at + sizeof slot + sizeof tag, sizeof(Row));
    full += lane == bucket_rows - 1 ? 1 : 0;
    at += row_bytes;
  }
  // A search ends at a bucket with room.
  if (full >= head.buckets) return failure(broken(where, "a table without room"));
  return table;
}

}  // namespace mizani::level
