// SPDX-License-Identifier: MIT
#include "tools/cases/zip_archive.h"

#include <memory>
#include <utility>

#include <zip.h>

namespace mizani::cases {
namespace {

/// The first day that the format can name.
constexpr zip_uint16_t no_time = 0;
constexpr zip_uint16_t first_day = (1U << 5U) | 1U;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Release {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct Close {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Release>;
using File = std::unique_ptr<zip_file_t, Close>;

tl::unexpected<Faults> broken(const std::string& found) {
  return failure(
      {.code = "broken-snapshot", .where = "snapshot", .found = found, .expected = "an archive of data files"});
}

/// Everything that a finished archive's source holds.
Expected<std::string> content_of(zip_source_t* source) {
  if (zip_source_open(source) != 0) return broken("an archive that cannot be read back");
  zip_stat_t about;
  zip_source_stat(source, &about);
  std::string out(about.size, '\0');
  const auto read = zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  if (read != static_cast<zip_int64_t>(out.size())) return broken("an archive that cannot be read back");
  return out;
}

}  // namespace

Expected<std::string> zipped(const std::vector<DataFile>& files) {
  zip_error_t error;
  zip_error_init(&error);
  Source source{zip_source_buffer_create(nullptr, 0, 0, &error)};
  if (!source) return broken(zip_error_strerror(&error));
  Archive archive{zip_open_from_source(source.get(), ZIP_CREATE | ZIP_TRUNCATE, &error)};
  if (!archive) return broken(zip_error_strerror(&error));
  zip_source_keep(source.get());
  for (const auto& file : files) {
    zip_source_t* bytes = zip_source_buffer(archive.get(), file.bytes.data(), file.bytes.size(), 0);
    const auto index = bytes == nullptr ? -1 : zip_file_add(archive.get(), file.path.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      if (bytes != nullptr) zip_source_free(bytes);
      return broken(zip_strerror(archive.get()));
    }
    zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), no_time, first_day, 0);
  }
  if (zip_close(archive.get()) != 0) return broken(zip_strerror(archive.get()));
  static_cast<void>(archive.release());
  return content_of(source.get());
}

Expected<std::vector<DataFile>> unzipped(const std::string& bytes, std::size_t most) {
  zip_error_t error;
  zip_error_init(&error);
  Source source{zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error)};
  if (!source) return broken(zip_error_strerror(&error));
  const Archive archive{zip_open_from_source(source.get(), ZIP_RDONLY | ZIP_CHECKCONS, &error)};
  if (!archive) return broken(zip_error_strerror(&error));
  static_cast<void>(source.release());
  std::vector<DataFile> out;
  const auto count = zip_get_num_entries(archive.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    zip_stat_t about;
    if (zip_stat_index(archive.get(), index, 0, &about) != 0) return broken(zip_strerror(archive.get()));
    if (about.size > most) return broken("more than " + std::to_string(most) + " bytes left to unpack");
    most -= about.size;
    DataFile file{.path = about.name, .bytes = std::string(about.size, '\0')};
    const File stream{zip_fopen_index(archive.get(), index, 0)};
    if (!stream) return broken(zip_strerror(archive.get()));
    // The checksum is compared where the stream ends: one byte past the content is asked for.
    char end = 0;
    if (zip_fread(stream.get(), file.bytes.data(), file.bytes.size()) != static_cast<zip_int64_t>(file.bytes.size()) ||
        zip_fread(stream.get(), &end, 1) != 0)
      return broken("a broken file " + file.path);
    out.push_back(std::move(file));
  }
  return out;
}

}  // namespace mizani::cases
