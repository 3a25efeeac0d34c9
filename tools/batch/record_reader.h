// SPDX-License-Identifier: MIT
// Bytes -> blocks of rows: lines of JSON, or records of CSV.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/batch/byte_source.h"

struct XXH3_state_s;

namespace mizani::batch {

enum class RowForm : unsigned char { jsonl, csv };

/// Largest row that is read, in bytes: a credential's text is kilobytes. A larger one is cut.
inline constexpr std::size_t most_row_bytes = std::size_t{16} << 20U;

/// Rows that are worked on together. `bytes`: all of them; a row is [begin, end) without its line break. `line`: of the
/// file, from 1, where it begins.
struct RowBlock {
  struct Record {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint64_t line = 0;
    bool cut = false;
  };
  std::uint64_t number = 0;  ///< from 0
  std::string bytes;
  std::vector<Record> records;
  /// Where the input stands behind the block: decompressed bytes, lines, and the hash of all bytes before (XXH3, 64).
  std::uint64_t end_offset = 0;
  std::uint64_t end_line = 0;
  std::uint64_t end_hash = 0;
  std::uint64_t taken = 0;  ///< of the file, before decompression

  [[nodiscard]] std::string_view row(const Record& record) const {
    return std::string_view{bytes}.substr(record.begin, record.end - record.begin);
  }
};

/// Where reading goes on.
struct ReadFrom {
  std::uint64_t block = 0;
  std::uint64_t offset = 0;
  std::uint64_t line = 0;
  std::uint64_t hash = 0;
};

/// How large a block becomes: as many rows, or the row that takes it past so many bytes.
struct BlockSize {
  std::size_t rows = 1024;
  std::size_t bytes = std::size_t{4} << 20U;
};

/// Cuts the bytes of a source into blocks that depend on the bytes alone. Blank lines are no rows. A CSV record may go
/// over several lines within quotes; the first record is the header. Memory: a block and a chunk.
class RecordReader {
 public:
  RecordReader(ByteSource source, RowForm form, BlockSize size);
  RecordReader(RecordReader&&) noexcept;
  ~RecordReader();

  /// Reads the header of CSV; then skips to where an earlier run stood. Faults: "broken-input"; "input-changed" where
  /// the bytes skipped are not those of that run; "empty-input" for CSV without a header.
  Expected<void> start(const std::optional<ReadFrom>& from);

  /// Nothing at the end. Faults: "broken-input".
  Expected<std::optional<RowBlock>> next();

  /// The header's record, for CSV.
  [[nodiscard]] const std::string& header() const { return header_; }
  [[nodiscard]] const ByteSource& source() const { return source_; }

 private:
  struct Found {
    std::size_t begin = 0;
    std::size_t end = 0;   ///< without the line break
    std::size_t next = 0;  ///< behind it
    bool cut = false;
    bool open = false;  ///< the rest of its line follows
  };
  Expected<std::optional<Found>> next_record();
  Expected<void> skip_line();
  Expected<bool> fill();
  void take(std::size_t count);

  ByteSource source_;
  RowForm form_;
  BlockSize size_;
  std::string buffer_;
  std::size_t at_ = 0;  ///< in the buffer
  bool ended_ = false;
  std::uint64_t block_ = 0;
  std::uint64_t offset_ = 0;
  std::uint64_t line_ = 1;
  struct FreeHash {
    void operator()(XXH3_state_s* state) const;
  };
  std::unique_ptr<XXH3_state_s, FreeHash> hash_;
  std::string header_;
};

}  // namespace mizani::batch
