// SPDX-License-Identifier: MIT
// Lexicon phrases in statements.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/level/bloom.h"
#include "engine/level/lexicon.h"
#include "engine/text/document.h"
#include "engine/text/token.h"

namespace mizani::level {

/// A phrase of the lexicon where it stands in the text.
struct Cue {
  const LexiconEntry* entry = nullptr;
  text::Span span;
  std::string words;
  text::Domain domain = text::Domain::knowledge;  ///< the statement's own label, else the phrase's
  std::size_t mention = 1;                        ///< first, second … mention of the phrase
};

/// Everything found in some statements.
struct FoundCues {
  std::vector<Cue> cues;
  std::vector<FoundVerb> verbs;
  std::unordered_map<std::string, double> stems;  ///< counts over all statements
  std::array<std::unordered_map<std::string, double>, 3>
      by_domain;  ///< counts over the statements labelled with a domain
  std::size_t words = 0;
};

/// Reads the statements with the lexicon: longest phrase first, no word in two phrases; words that name a level or an
/// award, and a number after one, are skipped.
FoundCues find_cues(std::span<const text::Statement> statements, const Lexicon& lexicon, text::Tokenizer& tokenizer);

}  // namespace mizani::level
