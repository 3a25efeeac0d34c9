// SPDX-License-Identifier: MIT
// Words of titles of awards (data/lexicon/award-words.json), and a title read with them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/level/levelling.h"
#include "engine/text/token.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"

namespace mizani::level {

/// Words of a title or of the name of a qualification type: without accents, dots and small words; a word that names an
/// award ("BSc", "licenciatura") stands as "#" and the id of its entry, so that names of one award are equal.
using TitleWords = std::vector<std::string>;

/// One kind of award with its place on the ACQF scale.
struct AwardEntry {
  std::string id;
  std::vector<TitleWords> phrases;
  Position position;
  bool generic = false;   ///< tells only where no other word does ("certificate")
  bool numbered = false;  ///< a number after it is the code of a level
};

/// A title as its words, each with whether it speaks of the award or of the subject ("Diploma in" / "Civil
/// Engineering").
struct AwardTitle {
  TitleWords words;
  std::vector<std::string> written;  ///< as long as words: each as the title has it
  std::vector<bool> of_award;        ///< as long as words

  /// Whether the words stand in the title: one after the other from a word of the award on, or all of them, in any
  /// order, among the words of the award. False for no words.
  [[nodiscard]] bool holds(const TitleWords& phrase) const;
  /// The words of a phrase that stands here, as the title has them.
  [[nodiscard]] std::string as_written(const TitleWords& phrase) const;
  [[nodiscard]] AwardTitle without(const std::unordered_set<std::string>& left_out) const;
};

/// How much a phrase says of the award: words that are not generic, then words.
using PhraseRank = std::pair<std::size_t, std::size_t>;

/// A phrase of an entry that stands in a title.
struct AwardMatch {
  const AwardEntry* entry = nullptr;
  const TitleWords* phrase = nullptr;
};

/// Immutable once loaded; safe to share.
class AwardWords {
 public:
  /// Faults: those of JSON and of the schema, "duplicate-id", "duplicate-phrase" (a phrase of two entries).
  static Expected<AwardWords> load(std::string_view json, std::string_view where, const load::SchemaSet& schemas);

  [[nodiscard]] TitleWords words(std::string_view text, text::Tokenizer& tokenizer) const;
  [[nodiscard]] AwardTitle read(std::string_view title, text::Tokenizer& tokenizer) const;
  [[nodiscard]] PhraseRank rank(const TitleWords& phrase) const;
  /// The phrases of the highest rank that stand in the title, one an entry, in the order of the data.
  [[nodiscard]] std::vector<AwardMatch> matches(const AwardTitle& title) const;
  /// Codes that stand where the title names a level ("Level 5", also after the subject; "Certificate III"), in lower
  /// case.
  [[nodiscard]] std::vector<std::string> stated_levels(const AwardTitle& title) const;
  /// Whether the word, as TitleWords has it, names an award.
  [[nodiscard]] bool names_award(const std::string& word) const { return word.starts_with('#'); }
  [[nodiscard]] bool is_generic(const std::string& word) const { return generic_.contains(word); }
  /// Whether the word makes another award of the one it stands by ("advanced").
  [[nodiscard]] bool is_modifier(const std::string& word) const { return modifiers_.contains(word); }
  [[nodiscard]] const std::unordered_set<std::string>& generic() const { return generic_; }
  [[nodiscard]] const std::vector<AwardEntry>& entries() const { return entries_; }
  /// A tokenizer that takes titles apart as the words were.
  [[nodiscard]] static text::Tokenizer tokenizer() { return text::Tokenizer{"fr"}; }

 private:
  void add_canonical(TitleWords& phrase) const;

  std::vector<AwardEntry> entries_;
  std::unordered_map<std::string, std::string> canonical_;  ///< words that alone name an award
  std::unordered_set<std::string> generic_;
  std::unordered_set<std::string> numbered_;
  std::unordered_set<std::string> level_words_;
  std::unordered_set<std::string> modifiers_;
  std::unordered_set<std::string> small_;
  std::unordered_set<std::string> subject_marks_;
  std::unordered_set<std::string> subject_ends_;
};

}  // namespace mizani::level
