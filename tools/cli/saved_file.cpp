// SPDX-License-Identifier: MIT
#include "tools/cli/saved_file.h"

#include <fstream>
#include <system_error>

namespace mizani::cli {

Exit save(const std::string& bytes, const std::filesystem::path& file) {
  std::error_code error;
  // A device such as /dev/stdout has no place beside it; what is there cannot be lost either.
  const bool special = std::filesystem::exists(file, error) && !std::filesystem::is_regular_file(file, error);
  const std::filesystem::path part = special ? file : std::filesystem::path{file.string() + ".part"};
  bool written = false;
  {
    std::ofstream stream{part, std::ios::binary | std::ios::trunc};
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.flush();
    written = stream.good();
  }
  error.clear();
  if (written && special) return Exit::done;
  if (written) {
    std::filesystem::rename(part, file, error);
    if (!error) return Exit::done;
  }
  std::error_code ignored;
  if (!special) std::filesystem::remove(part, ignored);
  return report({{.code = "cannot-write",
                  .where = file.string(),
                  .found = error ? error.message() : "a file or folder that cannot be written",
                  .expected = "a file in a folder that may be written"}});
}

Exit hand_out(const std::string& bytes, const std::string& file) {
  return file.empty() ? print(bytes) : save(bytes, file);
}

}  // namespace mizani::cli
