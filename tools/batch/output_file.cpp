// SPDX-License-Identifier: MIT
#include "tools/batch/output_file.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mizani::batch {
namespace {

constexpr mode_t readable = 0644;

Fault cannot_write(const std::string& file) {
  return {.code = "cannot-write",
          .where = file == "-" ? "standard output" : file,
          .found = std::strerror(errno),
          .expected = "room and permission to write"};
}

}  // namespace

Fault OutputFile::broken() const {
  return cannot_write(file_);
}

Expected<OutputFile> OutputFile::create(const std::string& file) {
  if (file == "-") return OutputFile{STDOUT_FILENO, file, 0, true};
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable);
  if (descriptor < 0) return failure(cannot_write(file));
  struct stat status {};
  const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  return OutputFile{descriptor, file, 0, !regular};
}

Expected<OutputFile> OutputFile::resume(const std::string& file, std::uint64_t size) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
  struct stat status {};
  const auto there = descriptor >= 0 && ::fstat(descriptor, &status) == 0
                         ? std::optional{static_cast<std::uint64_t>(status.st_size)}
                         : std::nullopt;
  if ((!there && errno == ENOENT) || (there && *there < size)) {
    if (descriptor >= 0) ::close(descriptor);
    return failure({.code = "output-changed",
                    .where = file,
                    .found = there ? fmt::format("{} bytes", *there) : "nothing",
                    .expected = fmt::format("the {} bytes that the earlier run wrote; without --resume and its "
                                            "checkpoint a run begins anew",
                                            size)});
  }
  if (!there) return failure(cannot_write(file));
  OutputFile out{descriptor, file, size, false};
  if (::ftruncate(descriptor, static_cast<off_t>(size)) != 0 || ::lseek(descriptor, 0, SEEK_END) < 0)
    return failure(cannot_write(file));
  return out;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      file_(std::move(other.file_)),
      size_(other.size_),
      stream_(other.stream_) {}

OutputFile::~OutputFile() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

Expected<void> OutputFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return failure(broken());
    size_ += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Expected<void> OutputFile::sync() {
  if (!stream_ && ::fdatasync(descriptor_) != 0) return failure(broken());
  return {};
}

Expected<void> OutputFile::close() {
  const int descriptor = std::exchange(descriptor_, -1);
  if (descriptor > STDERR_FILENO && ::close(descriptor) != 0) return failure(broken());
  return {};
}

}  // namespace mizani::batch
