// SPDX-License-Identifier: MIT
// Words and phrases that grade learning outcomes (data/lexicon/<language>.json).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/level/level_policy.h"
#include "engine/text/token.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"

namespace mizani::level {

/// One phrase with its place on the ACQF scale.
struct LexiconEntry {
  std::string phrase;
  std::vector<std::string> stems;
  std::vector<std::string> words;  ///< folded
  std::string folded;              ///< its words with single blanks
  CueKind kind = CueKind::verb;
  text::Domain domain = text::Domain::knowledge;
  double position = 0;
  double weight = 0;
  std::vector<std::size_t> bloom;  ///< indices of cognitive processes, verbs only
};

/// Immutable once loaded; safe to share.
class Lexicon {
 public:
  /// Reads and stems a lexicon. Faults: those of JSON and of the schema, "duplicate-phrase".
  static Expected<Lexicon> load(std::string_view json, std::string_view where, const load::SchemaSet& schemas);

  /// The entry with the most words whose stems stand at the head of `tokens` from `at`; nullptr where there is none.
  /// Where several entries share these stems ("predict", "predictable"), the one nearest in form to what the text says.
  [[nodiscard]] const LexiconEntry* longest_at(const std::vector<text::Token>& tokens, std::size_t at) const;
  /// Whether the word names a level or an award and so must not be read as an outcome.
  [[nodiscard]] bool struck(const text::Token& token) const { return strike_.contains(token.folded); }
  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] const std::vector<LexiconEntry>& entries() const { return entries_; }
  /// All struck words, folded, in alphabetical order.
  [[nodiscard]] std::vector<std::string> strike() const;

 private:
  std::string language_;
  std::vector<LexiconEntry> entries_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_stem_;  ///< most words first
  std::unordered_set<std::string> strike_;
};

}  // namespace mizani::level
