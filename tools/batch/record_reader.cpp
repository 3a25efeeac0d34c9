// SPDX-License-Identifier: MIT
#include "tools/batch/record_reader.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

namespace mizani::batch {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool blank(std::string_view row) {
  return row.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

void RecordReader::FreeHash::operator()(XXH3_state_s* state) const {
  XXH3_freeState(state);
}

RecordReader::RecordReader(ByteSource source, RowForm form, BlockSize size)
    : source_(std::move(source)), form_(form), size_(size), hash_(XXH3_createState()) {
  if (!hash_) throw std::bad_alloc{};
  XXH3_64bits_reset(hash_.get());
}

RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader::~RecordReader() = default;

/// More bytes behind those that are there; what was taken is dropped.
Expected<bool> RecordReader::fill() {
  if (ended_) return false;
  const auto bytes = source_.next();
  if (!bytes) return failure(bytes.error());
  if (bytes->empty()) {
    ended_ = true;
    return false;
  }
  buffer_.erase(0, at_);
  at_ = 0;
  buffer_.append(bytes->data(), bytes->size());
  return true;
}

/// The record that begins at at_. A line break inside quotes of CSV ends none. A record past the limit ends there, and
/// skip_line leaves out the rest of its line; with quotes that never close it ends with its first line.
Expected<std::optional<RecordReader::Found>> RecordReader::next_record() {
  std::size_t scanned = 0;  // from at_
  bool quoted = false;
  while (true) {
    const std::string_view rest = std::string_view{buffer_}.substr(at_);
    while (scanned < rest.size()) {
      const auto found = form_ == RowForm::jsonl ? rest.find('\n', scanned) : rest.find_first_of("\"\n", scanned);
      scanned = found == std::string_view::npos ? rest.size() : found;
      if (scanned == rest.size()) break;
      if (rest[scanned] == '"')
        quoted = !quoted;
      else if (!quoted)
        return Found{.begin = at_, .end = at_ + scanned, .next = at_ + scanned + 1};
      ++scanned;
    }
    if (scanned > most_row_bytes) {
      const auto line = quoted ? rest.find('\n') : std::string_view::npos;
      if (line != std::string_view::npos)
        return Found{.begin = at_, .end = at_ + line, .next = at_ + line + 1, .cut = true};
      return Found{.begin = at_, .end = at_ + scanned, .next = at_ + scanned, .cut = true, .open = true};
    }
    const auto more = fill();
    if (!more) return failure(more.error());
    if (*more) continue;
    if (at_ == buffer_.size()) return std::nullopt;
    return Found{.begin = at_, .end = buffer_.size(), .next = buffer_.size()};
  }
}

Expected<void> RecordReader::skip_line() {
  while (true) {
    const auto line = buffer_.find('\n', at_);
    take((line == std::string::npos ? buffer_.size() : line + 1) - at_);
    if (line != std::string::npos) return {};
    const auto more = fill();
    if (!more) return failure(more.error());
    if (!*more) return {};
  }
}

void RecordReader::take(std::size_t count) {
  XXH3_64bits_update(hash_.get(), buffer_.data() + at_, count);
  line_ += static_cast<std::uint64_t>(std::count(buffer_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                 buffer_.begin() + static_cast<std::ptrdiff_t>(at_ + count), '\n'));
  at_ += count;
  offset_ += count;
}

Expected<void> RecordReader::start(const std::optional<ReadFrom>& from) {
  while (buffer_.size() < byte_order_mark.size()) {
    const auto more = fill();
    if (!more) return failure(more.error());
    if (!*more) break;
  }
  if (buffer_.starts_with(byte_order_mark)) take(byte_order_mark.size());
  if (form_ == RowForm::csv) {
    const auto record = next_record();
    if (!record) return failure(record.error());
    if (!*record || (*record)->cut) {
      return failure({.code = "empty-input",
                      .where = source_.name(),
                      .found = *record ? "a header that does not end" : "nothing",
                      .expected = "a line of column names"});
    }
    header_ = buffer_.substr((*record)->begin, (*record)->end - (*record)->begin);
    take((*record)->next - at_);
  }
  if (!from) return {};
  while (offset_ < from->offset) {
    if (at_ == buffer_.size()) {
      const auto more = fill();
      if (!more) return failure(more.error());
      if (!*more) break;
    }
    take(static_cast<std::size_t>(std::min<std::uint64_t>(buffer_.size() - at_, from->offset - offset_)));
  }
  if (offset_ != from->offset || XXH3_64bits_digest(hash_.get()) != from->hash) {
    return failure(
        {.code = "input-changed",
         .where = source_.name(),
         .found = offset_ < from->offset ? "fewer bytes than have been read" : "other bytes than have been read",
         .expected = "the input of the run that is to be resumed"});
  }
  block_ = from->block;
  return {};
}

Expected<std::optional<RowBlock>> RecordReader::next() {
  RowBlock out;
  out.number = block_;
  while (out.records.size() < size_.rows && out.bytes.size() < size_.bytes) {
    const auto record = next_record();
    if (!record) return failure(record.error());
    if (!*record) break;
    auto row = std::string_view{buffer_}.substr((*record)->begin, (*record)->end - (*record)->begin);
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (!blank(row)) {
      out.records.push_back(
          {.begin = out.bytes.size(), .end = out.bytes.size() + row.size(), .line = line_, .cut = (*record)->cut});
      out.bytes += row;
      // A break between rows, so that what parses in place may end a row there.
      out.bytes += '\n';
    }
    take((*record)->next - at_);
    if (!(*record)->open) continue;
    const auto skipped = skip_line();
    if (!skipped) return failure(skipped.error());
  }
  if (out.records.empty()) return std::nullopt;
  ++block_;
  out.end_offset = offset_;
  out.end_line = line_;
  out.taken = source_.taken();
  out.end_hash = XXH3_64bits_digest(hash_.get());
  return out;
}

}  // namespace mizani::batch
