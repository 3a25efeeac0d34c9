// SPDX-License-Identifier: MIT
// Text -> position on the ACQF scale, with the words that say so.
#pragma once

#include <span>
#include <vector>

#include "engine/level/descriptor_likeness.h"
#include "engine/level/level_policy.h"
#include "engine/level/levelling.h"
#include "engine/level/lexicon.h"
#include "engine/text/document.h"
#include "frameworks/catalogue.h"

namespace mizani::level {

/// The ACQF's descriptors in a catalogue, as references for likeness; the domain "overall" is left out.
std::vector<ReferenceDescriptor> acqf_descriptors(const Catalogue& catalogue);

/// What a thread needs to level texts: the tokenizer of the model's language.
class LevelScratch {
 public:
  explicit LevelScratch(const Lexicon& lexicon) : tokenizer_(lexicon.language()) {}
  text::Tokenizer& tokenizer() { return tokenizer_; }

 private:
  text::Tokenizer tokenizer_;
};

/// Immutable; shared between threads, each with a LevelScratch of its own.
///
/// The position is a mean of what speaks, each with its weight: the prior, the lexicon's phrases found in the text
/// (longest first; the n-th mention of a phrase counts 1/n), and the likeness to the ACQF descriptors. So
///   position = (λ·μ0 + Σ w·x) / (λ + Σ w),   pull of one = w·(x − μ0) / (λ + Σ w),
/// and μ0 plus all pulls is the position. Evidence far from the rest counts less (robust mean). Overall weighs all
/// evidence, a domain its own. The spread joins a floor, what is left of the prior, and how far the evidence disagrees.
/// All constants: data/policy.json.
class LevelModel {
 public:
  LevelModel(Lexicon lexicon, const std::vector<ReferenceDescriptor>& descriptors, const LevelPolicy& policy);

  /// Levels the statements of a document together. `language` is the document's; texts in a language without a lexicon
  /// get the prior with a warning. Linear in the length of the text; the same statements always give the same answer.
  [[nodiscard]] Levelling level(std::span<const text::Statement> statements, std::string_view language,
                                LevelScratch& scratch) const;
  /// All sections of a document together.
  [[nodiscard]] Levelling level(const text::Document& document, LevelScratch& scratch) const;

  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const LevelPolicy& policy() const { return policy_; }

 private:
  Lexicon lexicon_;
  DescriptorLikeness likeness_;
  LevelPolicy policy_;
};

}  // namespace mizani::level
