// SPDX-License-Identifier: MIT
#include "tools/batch/compression.h"

#include <memory>
#include <stdexcept>

#include <archive.h>
#include <archive_entry.h>

namespace mizani::batch {
namespace {

void check(int done, archive* writer) {
  if (done == ARCHIVE_OK) return;
  const char* reason = archive_error_string(writer);
  throw std::runtime_error{std::string{"compression: "} + (reason == nullptr ? "no reason" : reason)};
}

la_ssize_t append(archive* /*writer*/, void* out, const void* bytes, std::size_t size) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

}  // namespace

Compression compression_of(std::string_view file) {
  if (file.ends_with(".gz")) return Compression::gzip;
  return file.ends_with(".zst") ? Compression::zstd : Compression::none;
}

std::string compressed(std::string bytes, Compression compression) {
  if (compression == Compression::none || bytes.empty()) return bytes;
  const auto close = [](archive* writer) { archive_write_free(writer); };
  const std::unique_ptr<archive, decltype(close)> writer{archive_write_new(), close};
  if (!writer) throw std::bad_alloc{};
  std::string out;
  if (compression == Compression::gzip) {
    check(archive_write_add_filter_gzip(writer.get()), writer.get());
    check(archive_write_set_filter_option(writer.get(), "gzip", "timestamp", nullptr), writer.get());
  } else {
    check(archive_write_add_filter_zstd(writer.get()), writer.get());
  }
  check(archive_write_set_format_raw(writer.get()), writer.get());
  check(archive_write_set_bytes_in_last_block(writer.get(), 1), writer.get());
  check(archive_write_open(writer.get(), &out, nullptr, append, nullptr), writer.get());
  const auto free = [](archive_entry* entry) { archive_entry_free(entry); };
  const std::unique_ptr<archive_entry, decltype(free)> entry{archive_entry_new(), free};
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  check(archive_write_header(writer.get(), entry.get()), writer.get());
  if (archive_write_data(writer.get(), bytes.data(), bytes.size()) != static_cast<la_ssize_t>(bytes.size()))
    check(ARCHIVE_FATAL, writer.get());
  check(archive_write_close(writer.get()), writer.get());
  return out;
}

}  // namespace mizani::batch
