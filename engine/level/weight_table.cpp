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
static_assert(sizeof(WeightTable::Row) == 16);

constexpr double largest_wide = 32767;
constexpr double largest_narrow = 127;

/// On file: number of slots, number of rows, the scales, then for each row its slot and the row.
struct Head {
  std::uint64_t slots = 0;
  std::uint64_t rows = 0;
  std::array<double, channels> scales{};
};

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
  rows_.resize(std::bit_ceil(rows.size() + rows.size() / 2 + 2));
  for (const auto& row : rows) {
    Row packed{.tag = tag_of(row.hash), .wide = {}, .narrow = {}};
    for (std::size_t c = 0; c < channels; ++c) {
      const long step = scales_[c] > 0 ? std::lround(row.weights[c] / scales_[c]) : 0;
      if (c < wide_channels)
        packed.wide[c] = static_cast<std::int16_t>(step);
      else
        packed.narrow.at(c - wide_channels) = static_cast<std::int8_t>(step);
    }
    if (find(row.hash) != nullptr) continue;
    std::size_t at = place_of(row.hash);
    while (rows_[at].tag != 0) at = (at + 1) & mask();
    rows_[at] = packed;
    ++size_;
  }
}

std::string WeightTable::bytes() const {
  const Head head{.slots = rows_.size(), .rows = size_, .scales = scales_};
  std::string out(sizeof head + size_ * (sizeof(std::uint32_t) + sizeof(Row)), '\0');
  std::memcpy(out.data(), &head, sizeof head);
  char* at = out.data() + sizeof head;
  for (std::size_t slot = 0; slot < rows_.size(); ++slot) {
    if (rows_[slot].tag == 0) continue;
    const auto place = static_cast<std::uint32_t>(slot);
    std::memcpy(at, &place, sizeof place);
    std::memcpy(at + sizeof place, &rows_[slot], sizeof(Row));
    at += sizeof place + sizeof(Row);
  }
  return out;
}

Expected<WeightTable> WeightTable::from(std::string_view bytes, std::string_view where) {
  Head head;
  if (bytes.size() < sizeof head) return failure(broken(where, std::to_string(bytes.size()) + " bytes"));
  std::memcpy(&head, bytes.data(), sizeof head);
  const bool sound = std::has_single_bit(head.slots) && head.slots <= (std::uint64_t{1} << 26U) &&
                     head.rows < head.slots &&
                     bytes.size() == sizeof head + head.rows * (sizeof(std::uint32_t) + sizeof(Row));
  if (!sound) return failure(broken(where, "sizes that do not fit each other"));
  WeightTable table;
  table.scales_ = head.scales;
  table.size_ = head.rows;
  table.rows_.assign(head.slots, Row{});
  const char* at = bytes.data() + sizeof head;
  for (std::uint64_t i = 0; i < head.rows; ++i) {
    std::uint32_t slot = 0;
    Row row;
    std::memcpy(&slot, at, sizeof slot);
    std::memcpy(&row, at + sizeof slot, sizeof row);
    if (slot >= head.slots || row.tag == 0 || table.rows_[slot].tag != 0)
      return failure(broken(where, "a row outside the table or in another's place"));
    table.rows_[slot] = row;
    at += sizeof slot + sizeof row;
  }
  return table;
}

}  // namespace mizani::level
