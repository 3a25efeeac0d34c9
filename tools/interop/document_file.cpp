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
#include "tools/interop/turtle.h"

namespace mizani::interop {
namespace {

enum class Kind : unsigned char { plain, csv, json, turtle, pdf };

std::optional<Kind> kind_by_suffix(const std::string& file) {
  const std::string suffix = lower_case(std::filesystem::path{file}.extension().string());
  if (suffix == ".txt") return Kind::plain;
  if (suffix == ".csv") return Kind::csv;
  if (suffix == ".json" || suffix == ".jsonld") return Kind::json;
  if (suffix == ".ttl") return Kind::turtle;
  if (suffix == ".pdf") return Kind::pdf;
  return std::nullopt;
}

Kind kind_by_content(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const auto begin = bytes.find_first_not_of(" \t\r\n");
  if (begin != std::string_view::npos && bytes[begin] == '{') return Kind::json;
  if (looks_like_turtle(bytes)) return Kind::turtle;
  return has_descriptor_columns(bytes) ? Kind::csv : Kind::plain;
}

Kind kind_of(const std::string& file, std::string_view bytes) {
  return looks_like_pdf(bytes) ? Kind::pdf : kind_by_suffix(file).value_or(kind_by_content(bytes));
}

constexpr std::uintmax_t most_bytes(bool pdf) {
  return pdf ? 4 * text::max_text_bytes : text::max_text_bytes;
}

Expected<std::string> standard_input() {
  std::string bytes;
  std::array<char, std::size_t{1} << 16U> chunk{};
  while (const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), stdin)) {
    bytes.append(chunk.data(), got);
    const auto most = most_bytes(looks_like_pdf(bytes));
    if (bytes.size() > most) {
      return failure({.code = "too-large",
                      .where = "standard input",
                      .found = "more than the limit",
                      .expected = "at most " + std::to_string(most) + " bytes"});
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
  return file == "-" ? standard_input() : load::read_bytes(file, most_bytes(kind_by_suffix(file) == Kind::pdf));
}

bool has_readable_suffix(const std::string& file) {
  return kind_by_suffix(file).has_value();
}

Expected<ReadFile> read_level_file(const std::string& file, const load::SchemaSet& schemas) {
  const std::string where = file == "-" ? "standard input" : file;
  return input_bytes(file).and_then([&](const std::string& bytes) -> Expected<ReadFile> {
    switch (kind_of(file, bytes)) {
      case Kind::pdf:
        return bare(
            pdf_text(bytes, where).and_then([&](const std::string& text) { return text::read_text(text, where); }));
      case Kind::csv: return bare(read_descriptor_csv(bytes, where));
      case Kind::json:
        return read_credential(bytes, where, schemas).map([](CredentialRecord record) {
          text::Document outcomes = record.outcomes;
          return ReadFile{.document = std::move(outcomes), .record = std::move(record)};
        });
      case Kind::turtle:
        return read_skos_levels(bytes, where).map([](SkosLevels levels) {
          text::Document document = levels.document;
          return ReadFile{.document = std::move(document), .record = std::nullopt, .levels = std::move(levels)};
        });
      case Kind::plain: break;
    }
    return bare(text::read_text(bytes, where));
  });
}

Expected<ReadFile> read_document(const std::string& file, const load::SchemaSet& schemas) {
  return read_level_file(file, schemas).and_then([&](ReadFile read) -> Expected<ReadFile> {
    auto& sections = read.document.sections;
    const auto levels = sections.size();
    std::erase_if(sections, [](const text::Section& section) { return section.statements.empty(); });
    if (!sections.empty() && read.document.statement_count() > 0) return read;
    if (read.record) {
      return failure({.code = "empty-text",
                      .where = (file == "-" ? "standard input" : file) + std::string{"#/outcomes"},
                      .found = "no outcome",
                      .expected = "at least one outcome to read"});
    }
    return failure({.code = "empty-text",
                    .where = file == "-" ? "standard input" : file,
                    .found = std::to_string(levels) + " levels without a definition",
                    .expected = "levels with a text that says what is learnt"});
  });
}

}  // namespace mizani::interop
