// SPDX-License-Identifier: MIT
#include "tools/interop/document_file.h"

#include <array>
#include <cstdio>
#include <filesystem>

#include "engine/text/text_reader.h"
#include "frameworks/load/json_document.h"
#include "frameworks/nearest.h"
#include "tools/interop/descriptor_csv.h"
#include "tools/interop/pdf_text.h"

namespace mizani::interop {
namespace {

constexpr std::uintmax_t most_bytes = 4 * text::max_text_bytes;

Expected<std::string> standard_input() {
  std::string bytes;
  std::array<char, std::size_t{1} << 16U> chunk{};
  while (const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), stdin)) {
    bytes.append(chunk.data(), got);
    if (bytes.size() > most_bytes) {
      return failure({.code = "too-large",
                      .where = "standard input",
                      .found = "more than the limit",
                      .expected = "at most " + std::to_string(most_bytes) + " bytes"});
    }
  }
  if (std::ferror(stdin) != 0)
    return failure({.code = "unreadable", .where = "standard input", .found = "a read error", .expected = "text"});
  return bytes;
}

Expected<ReadFile> bare(Expected<text::Document> document) {
  return std::move(document).map(
      [](text::Document read) { return ReadFile{.document = std::move(read), .record = std::nullopt}; });
}

}  // namespace

Expected<std::string> input_bytes(const std::string& file) {
  return file == "-" ? standard_input() : load::read_bytes(file, most_bytes);
}

Expected<ReadFile> read_document(const std::string& file, const load::SchemaSet& schemas) {
  const std::string where = file == "-" ? "standard input" : file;
  return input_bytes(file).and_then([&](const std::string& bytes) -> Expected<ReadFile> {
    const std::string suffix = lower_case(std::filesystem::path{file}.extension().string());
    if (suffix == ".pdf" || looks_like_pdf(bytes)) {
      return bare(
          pdf_text(bytes, where).and_then([&](const std::string& text) { return text::read_text(text, where); }));
    }
    if (suffix == ".csv") return bare(read_descriptor_csv(bytes, where));
    if (suffix == ".json") {
      return read_credential(bytes, where, schemas).map([](CredentialRecord record) {
        text::Document outcomes = record.outcomes;
        return ReadFile{.document = std::move(outcomes), .record = std::move(record)};
      });
    }
    return bare(text::read_text(bytes, where));
  });
}

}  // namespace mizani::interop
