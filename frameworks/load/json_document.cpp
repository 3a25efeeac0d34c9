// SPDX-License-Identifier: MIT
#include "frameworks/load/json_document.h"

#include <algorithm>
#include <cstdio>
#include <memory>

#include <rapidjson/error/error.h>

namespace mizani::load {
namespace {

std::string line_and_column(std::string_view bytes, std::size_t offset) {
  const auto before = bytes.substr(0, std::min(offset, bytes.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto last_break = before.rfind('\n');
  const auto column = before.size() - (last_break == std::string_view::npos ? 0 : last_break + 1) + 1;
  return ':' + std::to_string(line) + ':' + std::to_string(column);
}

std::string excerpt(std::string_view bytes, std::size_t offset) {
  if (offset >= bytes.size()) return "the end of the file";
  constexpr std::size_t shown = 20;
  return '\'' + std::string{bytes.substr(offset, shown)} + '\'';
}

/// What the parser wanted where it stopped, in words that finish "expected …".
std::string_view wanted(rapidjson::ParseErrorCode code) {
  switch (code) {
    case rapidjson::kParseErrorDocumentEmpty: return "a JSON document";
    case rapidjson::kParseErrorDocumentRootNotSingular: return "nothing after the document";
    case rapidjson::kParseErrorValueInvalid: return "a value: an object, a list, text, a number, true, false or null";
    case rapidjson::kParseErrorObjectMissName: return "a field's name in double quotes, or }";
    case rapidjson::kParseErrorObjectMissColon: return "a colon behind the field's name";
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket: return "a comma or }";
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket: return "a comma or ]";
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex: return "four hexadecimal digits behind \\u";
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid: return "both halves of a surrogate pair";
    case rapidjson::kParseErrorStringEscapeInvalid: return "one of the escapes JSON knows";
    case rapidjson::kParseErrorStringMissQuotationMark: return "a closing quotation mark";
    case rapidjson::kParseErrorNumberTooBig: return "a number that fits";
    case rapidjson::kParseErrorNumberMissFraction: return "digits behind the point";
    case rapidjson::kParseErrorNumberMissExponent: return "digits behind the e";
    default: return "JSON";
  }
}

struct CloseFile {
  void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }  // read only: nothing to lose
};

}  // namespace

Expected<std::string> read_bytes(const std::filesystem::path& file, std::uintmax_t max_bytes) {
  const auto fault = [&](std::string code, std::string found, std::string expected) {
    return failure(Fault{
        .code = std::move(code), .where = file.string(), .found = std::move(found), .expected = std::move(expected)});
  };
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found) return fault("missing-file", "nothing", "a file");
  if (error) return fault("unreadable", error.message(), "a readable file");
  if (status.type() == std::filesystem::file_type::directory) return fault("not-a-file", "a folder", "a file");
  const std::unique_ptr<std::FILE, CloseFile> stream{std::fopen(file.c_str(), "rb")};
  if (!stream) return fault("unreadable", "no permission to read", "a readable file");

  std::string bytes;
  std::size_t room = std::size_t{1} << 16U;
  if (status.type() == std::filesystem::file_type::regular) {
    const auto size = std::filesystem::file_size(file, error);
    if (!error && size > max_bytes) {
      return fault("too-large", std::to_string(size) + " bytes", "at most " + std::to_string(max_bytes) + " bytes");
    }
    // One byte more, so that the first call sees the end.
    if (!error) room = static_cast<std::size_t>(size) + 1;
  }
  for (bool more = true; more; room = std::max(bytes.size(), std::size_t{1} << 16U)) {
    const auto filled = bytes.size();
    bytes.resize(filled + room);
    const auto got = std::fread(bytes.data() + filled, 1, room, stream.get());
    more = got == room;
    bytes.resize(filled + got);
    if (bytes.size() > max_bytes)
      return fault("too-large", "more than the limit", "at most " + std::to_string(max_bytes) + " bytes");
  }
  if (std::ferror(stream.get()) != 0) return fault("unreadable", "a read error", "a readable file");
  return bytes;
}

Expected<rapidjson::Document> parse_json(std::string_view bytes, std::string_view where) {
  constexpr unsigned flags =
      rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag;
  rapidjson::Document document;
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark) bytes.remove_prefix(byte_order_mark.size());
  document.Parse<flags>(bytes.data(), bytes.size());
  if (!document.HasParseError()) return document;
  const auto code = document.GetParseError();
  const auto offset = document.GetErrorOffset();
  const auto place = std::string{where} + line_and_column(bytes, offset);
  if (code == rapidjson::kParseErrorStringInvalidEncoding) {
    return failure(
        {.code = "invalid-utf8", .where = place, .found = "bytes that are no UTF-8", .expected = "UTF-8 text"});
  }
  return failure(
      {.code = "broken-json", .where = place, .found = excerpt(bytes, offset), .expected = std::string{wanted(code)}});
}

}  // namespace mizani::load
