// SPDX-License-Identifier: MIT
// The sentences of reports in one language.
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "frameworks/fault.h"
#include "frameworks/load/schema.h"
#include "tools/render/document/text.h"

namespace mizani::render::messages {

/// The languages that reports are written in.
inline constexpr std::array<std::string_view, 4> languages{"en", "fr", "pt", "ar"};
/// Those of statements on credentials.
inline constexpr std::array<std::string_view, 5> statement_languages{"en", "fr", "pt", "ar", "sw"};
/// The texts of statements stand in a folder of their own: messages/statement/<language>.json.
inline constexpr std::string_view statement_texts = "statement";

/// What stands for a {name} in a sentence: words with their marks, or a count that the sentence inflects by.
using Argument = std::variant<document::Text, std::size_t>;
using Arguments = std::vector<std::pair<std::string, Argument>>;

/// The texts of one language by key, each an ICU message: {name} is replaced, {n, plural, …} chooses the form that the
/// language has for a number. Immutable once loaded.
class Messages {
 public:
  /// Reads messages/<language>.json, or messages/<folder>/<language>.json, of every data folder that has one; a later
  /// folder's texts replace those of the same key, so that an authority may use its own terms. Faults: those of reading
  /// and of the schema, "missing-message" and "other-placeholders" (held against English), "broken-message" (not an ICU
  /// message).
  static Expected<Messages> load(std::span<const std::filesystem::path> folders, std::string_view language,
                                 const load::SchemaSet& schemas, std::string_view folder = {});

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] bool right_to_left() const { return right_to_left_; }
  [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }
  [[nodiscard]] bool has(std::string_view key) const { return texts_.contains(key); }

  /// The sentence. A key that English lacks, or an argument that the sentence asks for and does not get, is a broken
  /// program: std::logic_error.
  [[nodiscard]] document::Text text(std::string_view key, const Arguments& arguments = {}) const;
  [[nodiscard]] document::Text operator()(std::string_view key, const Arguments& arguments = {}) const {
    return text(key, arguments);
  }
  [[nodiscard]] std::string number(double value, int decimals) const;
  [[nodiscard]] std::string percent(double share, int decimals = 0) const;

 private:
  std::string language_;
  bool right_to_left_ = false;
  std::map<std::string, std::string, std::less<>> texts_;
};

/// The names between braces that a message asks for, sorted, each once; nothing where it is not an ICU message.
std::optional<std::vector<std::string>> placeholders(const std::string& message);

}  // namespace mizani::render::messages
