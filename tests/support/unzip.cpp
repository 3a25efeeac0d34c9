// SPDX-License-Identifier: MIT
#include "tests/support/unzip.h"

#include <zip.h>

namespace mizani::test {

std::map<std::string, std::string> unzipped(const std::string& bytes) {
  std::map<std::string, std::string> files;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  zip_error_fini(&error);
  if (archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    return files;
  }
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t about;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about);
    std::string content(about.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    const auto read = file == nullptr ? -1 : zip_fread(file, content.data(), content.size());
    if (file == nullptr || read != static_cast<zip_int64_t>(content.size()) || zip_fclose(file) != 0) {
      zip_discard(archive);
      return {};
    }
    files.emplace(about.name, std::move(content));
  }
  zip_discard(archive);
  return files;
}

}  // namespace mizani::test
