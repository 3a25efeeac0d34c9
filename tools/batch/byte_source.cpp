// SPDX-License-Identifier: MIT
#include "tools/batch/byte_source.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>
#include <unistd.h>
#include <xxhash.h>

namespace mizani::batch {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t chunk = std::size_t{1} << 18U;

std::string shown(const std::string& file) {
  return file == "-" ? "standard input" : file;
}

}  // namespace

void ByteSource::Close::operator()(archive* reader) const {
  archive_read_free(reader);
}

ByteSource::ByteSource(std::unique_ptr<archive, Close> reader, std::string name)
    : reader_(std::move(reader)), name_(std::move(name)) {}

Expected<ByteSource> ByteSource::open(const std::string& file) {
  std::error_code error;
  if (file != "-" && !fs::exists(file, error))
    return failure({.code = "missing-file", .where = file, .found = "nothing", .expected = "a file"});
  if (file != "-" && fs::is_directory(file, error))
    return failure({.code = "not-a-file", .where = file, .found = "a folder", .expected = "a file"});
  std::unique_ptr<archive, Close> reader{archive_read_new()};
  if (!reader) throw std::bad_alloc{};
  archive_read_support_filter_all(reader.get());
  archive_read_support_format_raw(reader.get());
  archive_read_support_format_empty(reader.get());
  const int opened = file == "-" ? archive_read_open_fd(reader.get(), STDIN_FILENO, chunk)
                                 : archive_read_open_filename(reader.get(), file.c_str(), chunk);
  archive_entry* entry = nullptr;
  const int headed = opened == ARCHIVE_OK ? archive_read_next_header(reader.get(), &entry) : opened;
  if (headed != ARCHIVE_OK && headed != ARCHIVE_EOF) {
    return failure(
        {.code = "unreadable",
         .where = shown(file),
         .found = archive_error_string(reader.get()) == nullptr ? "no reason" : archive_error_string(reader.get()),
         .expected = "rows, plain or compressed with gzip or zstd"});
  }
  if (headed == ARCHIVE_EOF) reader.reset();
  return ByteSource{std::move(reader), shown(file)};
}

Expected<std::span<const char>> ByteSource::next() {
  if (!reader_) return std::span<const char>{};
  const void* block = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  while (true) {
    const int got = archive_read_data_block(reader_.get(), &block, &size, &offset);
    if (got == ARCHIVE_EOF) return std::span<const char>{};
    if (got != ARCHIVE_OK) {
      const char* reason = archive_error_string(reader_.get());
      return failure({.code = "broken-input",
                      .where = name_,
                      .found = reason == nullptr ? "no reason" : reason,
                      .expected = "a file that is whole"});
    }
    if (size > 0) return std::span{static_cast<const char*>(block), size};
  }
}

std::uint64_t ByteSource::taken() const {
  return reader_ ? static_cast<std::uint64_t>(archive_filter_bytes(reader_.get(), -1)) : 0;
}

std::optional<std::uint64_t> size_of_file(const std::string& file) {
  std::error_code error;
  if (file == "-" || !fs::is_regular_file(file, error)) return std::nullopt;
  const auto size = fs::file_size(file, error);
  return error ? std::nullopt : std::optional<std::uint64_t>{size};
}

Expected<std::optional<std::string>> hash_of_file(const std::string& file) {
  if (!size_of_file(file)) return std::nullopt;
  const auto close = [](std::FILE* opened) { static_cast<void>(std::fclose(opened)); };
  const std::unique_ptr<std::FILE, decltype(close)> opened{std::fopen(file.c_str(), "rb"), close};
  const auto broken = [&] {
    return failure({.code = "unreadable", .where = file, .found = std::strerror(errno), .expected = "a file"});
  };
  if (!opened) return broken();
  const auto free = [](XXH3_state_t* state) { XXH3_freeState(state); };
  const std::unique_ptr<XXH3_state_t, decltype(free)> state{XXH3_createState(), free};
  if (!state) throw std::bad_alloc{};
  XXH3_128bits_reset(state.get());
  std::vector<char> bytes(chunk);
  while (const auto read = std::fread(bytes.data(), 1, bytes.size(), opened.get()))
    XXH3_128bits_update(state.get(), bytes.data(), read);
  if (std::ferror(opened.get()) != 0) return broken();
  const auto hash = XXH3_128bits_digest(state.get());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace mizani::batch
