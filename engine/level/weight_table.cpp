// SPDX-License-Identifier: MIT
#include "engine/level/weight_table.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

namespace mizani::level {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");
static_assert(sizeof(WeightsOf) == 14);

constexpr double largest_wide = 32767;
constexpr double largest_narrow = 127;

Faults broken(std::string_view where, std::string found) {
  return {{.code = "broken-model",
           .where = std::string{where},
           .found = std::move(found),
           .expected = "a table of weights as training writes it"}};
}

}  // namespace

/// On file: this, then the buckets as they are searched.
struct alignas(load::MappedBytes::alignment) WeightTable::Head {
  std::uint64_t buckets = 0;
  std::uint64_t rows = 0;
  std::array<double, channels> scales{};
  std::array<std::uint64_t, 5> zeros{};
};

WeightTable::WeightTable(std::span<const WeightRow> rows) {
  for (std::size_t c = 0; c < channels; ++c) {
    double most = 0;
    for (const auto& row : rows) most = std::max(most, std::abs(row.weights[c]));
    scales_[c] = most / (c < wide_channels ? largest_wide : largest_narrow);
  }
  // Two rows a bucket or fewer on average: hardly one bucket in six is full.
  auto made = std::make_shared<std::vector<Bucket>>(std::bit_ceil(rows.size() / 3 + 2));
  auto& buckets = *made;
  owner_ = made;
  buckets_ = buckets.data();
  mask_ = buckets.size() - 1;
  for (const auto& row : rows) {
    if (look_up(row.hash).known) continue;
    std::size_t at = place_of(row.hash);
    while (buckets[at].tags[bucket_rows - 1] != 0) at = (at + 1) & mask_;
    Bucket& bucket = buckets[at];
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
  static_assert(sizeof(Head) == 2 * load::MappedBytes::alignment);
  const Head head{.buckets = mask_ + 1, .rows = size_, .scales = scales_};
  std::string out(sizeof head, '\0');
  std::memcpy(out.data(), &head, sizeof head);
  return out.append(reinterpret_cast<const char*>(buckets_), (mask_ + 1) * sizeof(Bucket));  // NOLINT: as characters
}

Expected<WeightTable> WeightTable::from(const load::MappedBytes& bytes, std::string_view where) {
  Head head;
  const auto view = bytes.view();
  if (view.size() < sizeof head) return failure(broken(where, std::to_string(view.size()) + " bytes"));
  std::memcpy(&head, view.data(), sizeof head);
  const bool sound = std::has_single_bit(head.buckets) && head.buckets <= (std::uint64_t{1} << 24U) &&
                     head.rows < head.buckets * bucket_rows &&
                     view.size() == sizeof head + head.buckets * sizeof(Bucket);
  if (!sound) return failure(broken(where, "sizes that do not fit each other"));
  const char* const first = view.data() + sizeof head;
  if (std::bit_cast<std::uintptr_t>(first) % alignof(Bucket) != 0)
    return failure(broken(where, "a table that does not lie as it must"));
  WeightTable table;
  table.owner_ = std::make_shared<const load::MappedBytes>(bytes);
  table.buckets_ = reinterpret_cast<const Bucket*>(first);  // NOLINT: buckets are on file as in memory
  table.mask_ = head.buckets - 1;
  table.scales_ = head.scales;
  table.size_ = head.rows;
  // A search ends at a bucket with room.
  if (std::all_of(table.buckets_, table.buckets_ + head.buckets,
                  [](const Bucket& bucket) { return bucket.tags[bucket_rows - 1] != 0; }))
    return failure(broken(where, "a table without room"));
  return table;
}

}  // namespace mizani::level
