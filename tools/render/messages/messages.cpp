// SPDX-License-Identifier: MIT
#include "tools/render/messages/messages.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include "frameworks/load/json_document.h"
#include "tools/render/document/number_text.h"

namespace mizani::render::messages {
namespace {

namespace fs = std::filesystem;
using Texts = std::map<std::string, std::string, std::less<>>;

/// A text argument goes through ICU as one sign of the private use area and is put back afterwards, so that its marks
/// survive and nothing in it is read as a pattern.
constexpr char16_t first_mark = 0xE000;
constexpr std::size_t most_marks = 0x1000;

struct Table {
  Texts texts;
  bool right_to_left = false;
};

Expected<Table> read(std::span<const fs::path> folders, std::string_view language, const load::SchemaSet& schemas,
                     std::string_view set) {
  Table table;
  Faults faults;
  for (const auto& folder : folders) {
    const fs::path file = folder / "messages" / set / (std::string{language} + ".json");
    std::error_code error;
    if (!fs::exists(file, error)) continue;
    const auto bytes = load::read_bytes(file);
    if (!bytes) return tl::make_unexpected(bytes.error());
    const auto json = load::parse_json(*bytes, file.string());
    if (!json) return tl::make_unexpected(json.error());
    const auto before = faults.size();
    schemas.validate("messages.json", *json, file.string(), faults);
    if (faults.size() != before) continue;
    table.right_to_left = std::string_view{(*json)["direction"].GetString()} == "rtl";
    for (const auto& member : (*json)["texts"].GetObject()) {
      const std::string key{member.name.GetString(), member.name.GetStringLength()};
      const std::string text{member.value.GetString(), member.value.GetStringLength()};
      if (!placeholders(text)) {
        faults.push_back({.code = "broken-message",
                          .where = located(file.string(), "/texts/" + key),
                          .found = text,
                          .expected = "an ICU message: braces in pairs, every plural with \"other\""});
      }
      table.texts.insert_or_assign(key, text);
    }
  }
  if (!faults.empty()) return failure(std::move(faults));
  return table;
}

Faults against_english(const Texts& english, const Texts& texts, std::string_view language, std::string_view set) {
  Faults faults;
  const std::string where = (fs::path{"messages"} / set / language).string() + ".json#/texts/";
  for (const auto& [key, text] : english) {
    const auto found = texts.find(key);
    if (found == texts.end()) {
      faults.push_back({.code = "missing-message", .where = where + key, .found = "nothing", .expected = text});
    } else if (placeholders(found->second) != placeholders(text)) {
      faults.push_back({.code = "other-placeholders",
                        .where = where + key,
                        .found = found->second,
                        .expected = "the placeholders of: " + text});
    }
  }
  for (const auto& [key, text] : texts) {
    if (!english.contains(key))
      faults.push_back(
          {.code = "unknown-message", .where = where + key, .found = text, .expected = "a key of en.json"});
  }
  return faults;
}

}  // namespace

std::optional<std::vector<std::string>> placeholders(const std::string& message) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::MessagePattern pattern{icu::UnicodeString::fromUTF8(message), nullptr, error};
  if (U_FAILURE(error) != 0) return std::nullopt;
  std::vector<std::string> names;
  for (int i = 0; i < pattern.countParts(); ++i) {
    const auto& part = pattern.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_NAME && part.getType() != UMSGPAT_PART_TYPE_ARG_NUMBER) continue;
    std::string name;
    names.push_back(pattern.getSubstring(part).toUTF8String(name));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

Expected<Messages> Messages::load(std::span<const fs::path> folders, std::string_view language,
                                  const load::SchemaSet& schemas, std::string_view folder) {
  const auto english = read(folders, "en", schemas, folder);
  if (!english) return tl::make_unexpected(english.error());
  auto own = language == "en" ? english : read(folders, language, schemas, folder);
  if (!own) return tl::make_unexpected(own.error());
  if (english->texts.empty())
    return failure({.code = "missing-file", .where = "messages/en.json", .found = "nothing", .expected = "a file"});
  if (auto faults = against_english(english->texts, own->texts, language, folder); !faults.empty())
    return failure(std::move(faults));
  Messages messages;
  messages.language_ = language;
  messages.right_to_left_ = own->right_to_left;
  messages.texts_ = std::move(own->texts);
  return messages;
}

document::Text Messages::text(std::string_view key, const Arguments& arguments) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) throw std::logic_error("no message " + std::string{key});
  const auto wanted = placeholders(found->second).value_or(std::vector<std::string>{});
  for (const auto& name : wanted) {
    if (std::none_of(arguments.begin(), arguments.end(), [&](const auto& a) { return a.first == name; }))
      throw std::logic_error("message " + std::string{key} + " asks for {" + name + '}');
  }
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  std::vector<const document::Text*> marked;
  for (const auto& [name, value] : arguments) {
    names.push_back(icu::UnicodeString::fromUTF8(name));
    if (const auto* count = std::get_if<std::size_t>(&value)) {
      values.emplace_back(static_cast<std::int64_t>(*count));
      continue;
    }
    if (marked.size() == most_marks) throw std::logic_error("too many arguments");
    values.emplace_back(icu::UnicodeString{static_cast<char16_t>(first_mark + marked.size())});
    marked.push_back(&std::get<document::Text>(value));
  }
  UErrorCode error = U_ZERO_ERROR;
  const icu::MessageFormat format{icu::UnicodeString::fromUTF8(found->second),
                                  icu::Locale{document::locale_name(language_).c_str()}, error};
  icu::UnicodeString filled;
  format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), filled, error);
  if (U_FAILURE(error) != 0) throw std::logic_error("message " + std::string{key} + ": " + u_errorName(error));
  document::Text out;
  icu::UnicodeString run;
  const auto flush = [&] {
    std::string words;
    out += run.toUTF8String(words);
    run.remove();
  };
  for (int i = 0; i < filled.length(); ++i) {
    const char16_t unit = filled[i];
    if (unit < first_mark || unit >= first_mark + marked.size()) {
      run += unit;
      continue;
    }
    flush();
    out += *marked[unit - first_mark];
  }
  flush();
  return out;
}

std::string Messages::number(double value, int decimals) const {
  return document::number_text(value, decimals, language_);
}

std::string Messages::percent(double share, int decimals) const {
  return document::percent_text(share, decimals, language_);
}

}  // namespace mizani::render::messages
