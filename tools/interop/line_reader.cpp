// SPDX-License-Identifier: MIT
#include "tools/interop/line_reader.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace mizani::interop {

LineReader::LineReader(std::FILE* file, std::string where, std::size_t most_bytes)
    : file_(file), where_(std::move(where)), most_bytes_(most_bytes), chunk_(std::size_t{1} << 16U) {}

Expected<LineReader> LineReader::open(const std::string& file, std::size_t most_bytes) {
  if (file == "-") return LineReader{stdin, "standard input", most_bytes};
  const auto fault = [&](std::string code, std::string found, std::string expected) {
    return failure(
        Fault{.code = std::move(code), .where = file, .found = std::move(found), .expected = std::move(expected)});
  };
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found) return fault("missing-file", "nothing", "a file");
  if (error) return fault("unreadable", error.message(), "a readable file");
  if (status.type() == std::filesystem::file_type::directory) return fault("not-a-file", "a folder", "a file");
  std::FILE* stream = std::fopen(file.c_str(), "rb");
  if (stream == nullptr) return fault("unreadable", "no permission to read", "a readable file");
  return LineReader{stream, file, most_bytes};
}

bool LineReader::fill() {
  at_ = 0;
  filled_ = std::fread(chunk_.data(), 1, chunk_.size(), file_.get());
  return filled_ > 0;
}

std::optional<Line> LineReader::next() {
  if (at_ == filled_ && !fill()) return std::nullopt;
  Line line{.number = ++lines_, .bytes = {}, .cut = false};
  do {
    const auto begin = chunk_.begin() + static_cast<std::ptrdiff_t>(at_);
    const auto end = chunk_.begin() + static_cast<std::ptrdiff_t>(filled_);
    const auto found = std::find(begin, end, '\n');
    const auto length = static_cast<std::size_t>(found - begin);
    const auto kept = std::min(length, most_bytes_ - line.bytes.size());
    line.cut = line.cut || kept < length;
    line.bytes.append(begin, begin + static_cast<std::ptrdiff_t>(kept));
    at_ += length;
    if (found != end) {
      ++at_;
      break;
    }
  } while (fill());
  return line;
}

std::optional<Fault> LineReader::broken() const {
  if (std::ferror(file_.get()) == 0) return std::nullopt;
  return Fault{.code = "unreadable", .where = where_, .found = "a read error", .expected = "a readable file"};
}

}  // namespace mizani::interop
