// SPDX-License-Identifier: MIT
// One family of labour-market tags and the words that point to them (data/tags/<standard>.json).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/micro/tag_phrases.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"
#include "frameworks/model/source.h"

namespace mizani::micro {

/// digital: areas of DigComp 2.2. green: areas of GreenComp. field: fields of ISCED-F 2013. occupation: groups of
/// ISCO-08.
enum class TagFamily : unsigned char { digital, green, field, occupation };
inline constexpr std::size_t tag_families = 4;
std::string_view to_string(TagFamily family);

/// Whether a text may have several tags of the family; else it has one, with a runner-up.
constexpr bool several(TagFamily family) {
  return family == TagFamily::digital || family == TagFamily::green;
}

/// Languages whose words point to tags.
inline constexpr std::array<std::string_view, 5> tag_languages{"en", "fr", "pt", "ar", "sw"};

/// Code of the tag that says that no occupation is meant.
inline constexpr std::string_view no_occupation = "none";

struct Tag {
  std::string code;
  LocalizedText label;
  std::optional<std::size_t> broader = {};  ///< place of the tag with the longest code that this one's begins with
  std::size_t depth = 0;                    ///< how many broader tags there are
  bool narrowest = true;                    ///< no other tag is narrower
  std::optional<int> skill = {};            ///< skill level of ISCO-08, 1 … 4
  std::vector<std::string> fields = {};     ///< beginnings of ISCED-F codes that usually lead to the group
};

/// Words of guidance (tag 0) and of autonomy (tag 1) in the phrases of TagTable::autonomy.
inline constexpr std::size_t less_autonomy = 0;
inline constexpr std::size_t more_autonomy = 1;

/// Immutable once loaded; safe to share.
class TagTable {
 public:
  /// Faults: those of JSON and of the schema, "wrong-family", "duplicate-id" (a code), "duplicate-phrase" (within a tag
  /// and language), "empty-text" (a phrase without a word).
  static Expected<TagTable> load(std::string_view json, std::string_view where, TagFamily family,
                                 const load::SchemaSet& schemas);

  [[nodiscard]] TagFamily family() const { return family_; }
  [[nodiscard]] const std::string& standard() const { return standard_; }
  [[nodiscard]] const Sources& sources() const { return sources_; }
  /// In the order of the file.
  [[nodiscard]] const std::vector<Tag>& tags() const { return tags_; }
  [[nodiscard]] std::optional<std::size_t> place_of(std::string_view code) const;
  /// Words that point to the tags, and those that tell how much autonomy an outcome asks; nullptr for a language
  /// without words.
  [[nodiscard]] const TagPhrases* phrases(std::string_view language) const { return of(phrases_, language); }
  [[nodiscard]] const TagPhrases* autonomy(std::string_view language) const { return of(autonomy_, language); }

 private:
  static const TagPhrases* of(const std::vector<TagPhrases>& phrases, std::string_view language);
  void place_broader();

  TagFamily family_ = TagFamily::digital;
  std::string standard_;
  Sources sources_;
  std::vector<Tag> tags_;
  std::vector<TagPhrases> phrases_;   ///< by tag_languages
  std::vector<TagPhrases> autonomy_;  ///< by tag_languages
};

}  // namespace mizani::micro
