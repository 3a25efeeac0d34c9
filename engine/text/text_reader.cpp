// SPDX-License-Identifier: MIT
#include "engine/text/text_reader.h"

#include <string>

#include "engine/text/document_builder.h"
#include "engine/text/outcome_splitter.h"
#include "engine/text/utf8.h"

namespace mizani::text {

Expected<std::string_view> checked_text(std::string_view bytes, std::string_view where) {
  if (bytes.size() > max_text_bytes) {
    return failure({.code = "too-large",
                    .where = std::string{where},
                    .found = std::to_string(bytes.size()) + " bytes",
                    .expected = "at most " + std::to_string(max_text_bytes) + " bytes"});
  }
  if (const auto offset = first_invalid_byte(bytes)) {
    return failure({.code = "invalid-utf8",
                    .where = std::string{where},
                    .found = "a malformed sequence at byte " + std::to_string(*offset),
                    .expected = "UTF-8 text"});
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark) bytes.remove_prefix(byte_order_mark.size());
  return bytes;
}

namespace {

template <class Finish>
Expected<Document> read(std::string_view bytes, std::string_view where, const Finish& finish) {
  return checked_text(bytes, where).and_then([&](std::string_view text) -> Expected<Document> {
    DocumentBuilder builder;
    split_outcomes(text, builder);
    Document document = finish(std::move(builder));
    if (document.statement_count() > 0) return document;
    return failure({.code = "empty-text",
                    .where = std::string{where},
                    .found = "no word",
                    .expected = "a text with learning outcomes"});
  });
}

}  // namespace

Expected<Document> read_text(std::string_view bytes, std::string_view where) {
  return read(bytes, where, [](DocumentBuilder builder) { return std::move(builder).finish(); });
}

Expected<Document> read_text(std::string_view bytes, std::string_view where, std::string language) {
  return read(bytes, where, [&](DocumentBuilder builder) { return std::move(builder).finish(std::move(language)); });
}

}  // namespace mizani::text
