// SPDX-License-Identifier: MIT
// Text -> position on the ACQF scale, with the words that say so.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/level/bridge_lexicon.h"
#include "engine/level/level_policy.h"
#include "engine/level/levelling.h"
#include "engine/level/lexicon.h"
#include "engine/level/struck_words.h"
#include "engine/level/trained_model.h"
#include "engine/text/document.h"
#include "engine/text/token.h"

namespace mizani::level {

/// What a thread needs to level texts; grows to its longest text and is reused.
class LevelScratch {
 public:
  ReadScratch read;
  std::vector<Word> words;
  std::vector<Word> kept;
  std::string joined;

  text::Tokenizer& tokenizer(const std::string& language) {
    return tokenizers_.try_emplace(language, language).first->second;
  }

 private:
  std::map<std::string, text::Tokenizer, std::less<>> tokenizers_;
};

/// Longest text that is read, in words; what follows is left out, with a warning.
inline constexpr std::size_t most_words = 20000;

/// Immutable; shared between threads, each with a LevelScratch of its own.
///
/// The models are trained on labelled English texts (tools/train; data/models/README.md is their card). Texts of other
/// languages are read through word lists onto the same English words, with a wider spread. Words that name a level or
/// an award are never read: the models judge outcomes, not labels.
class LevelModel {
 public:
  /// `bridges`: the languages besides English that are to be read.
  LevelModel(TrainedModel trained, Lexicon lexicon, std::vector<BridgeLexicon> bridges, const LevelPolicy& policy);

  /// The fast way, for English: position, best fit and margins of the processes; no allocation once the scratch has
  /// seen its longest text. Malformed UTF-8 is read as letters. Linear.
  [[nodiscard]] WordsReading read(std::string_view utf8, LevelScratch& scratch) const;

  /// As `level`, without what only a reader of one answer asks for: domains (and the warning that they disagree),
  /// evidence, deciding words and moves. All else is the same to the last bit.
  [[nodiscard]] Levelling level_briefly(std::span<const text::Statement> statements, std::string_view language,
                                        LevelScratch& scratch) const;
  [[nodiscard]] Levelling level_briefly(const text::Document& document, LevelScratch& scratch) const;

  /// Levels the statements of a document together, with domains, evidence and warnings. `language` is ISO 639-1; "und"
  /// is read as English, a language that is not covered gives the prior with a warning. Spans are of the document's
  /// text. The same statements always give the same answer.
  [[nodiscard]] Levelling level(std::span<const text::Statement> statements, std::string_view language,
                                LevelScratch& scratch) const;
  /// All sections of a document together.
  [[nodiscard]] Levelling level(const text::Document& document, LevelScratch& scratch) const;

  [[nodiscard]] BloomReading bloom(const WordsReading& reading) const;
  /// Whether texts of a language (ISO 639-1; "und" is read as English) are read at all, and whether as trained rather
  /// than through a word list.
  [[nodiscard]] bool covers(std::string_view language) const {
    return trained_on(language) || bridge(language) != nullptr;
  }
  [[nodiscard]] static bool trained_on(std::string_view language) { return language == "en" || language == "und"; }
  [[nodiscard]] const TrainedModel& trained() const { return trained_; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const LevelPolicy& policy() const { return policy_; }

 private:
  enum class Detail : unsigned char { brief, full };
  [[nodiscard]] Levelling level_in(Detail detail, std::span<const text::Statement> statements,
                                   std::string_view language, LevelScratch& scratch) const;
  /// Pulls, domains, evidence and moves of a reading.
  void explain(std::span<const text::Statement> statements, const BridgeLexicon* bridge, std::span<const Word> words,
               const WordsReading& reading, LevelScratch& scratch, Levelling& out) const;
  [[nodiscard]] std::string_view read_as(const text::Document& document) const;
  [[nodiscard]] const BridgeLexicon* bridge(std::string_view language) const;
  /// The words of a text in a language, without struck ones; at most `most_words`.
  [[nodiscard]] std::span<const Word> words_of(std::string_view utf8, const BridgeLexicon* bridge,
                                               LevelScratch& scratch, bool* cut = nullptr) const;
  void add_domains(std::span<const text::Statement> statements, const BridgeLexicon* bridge, LevelScratch& scratch,
                   Levelling& out, std::vector<text::Domain>& domain_of) const;

  TrainedModel trained_;
  Lexicon lexicon_;
  std::vector<BridgeLexicon> bridges_;
  LevelPolicy policy_;
  StruckWords struck_;
  std::unordered_set<std::uint64_t> verbs_;  ///< stems of the lexicon's verbs
};

}  // namespace mizani::level
