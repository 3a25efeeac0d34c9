// SPDX-License-Identifier: MIT
// The outcomes of two documents, read so that they can be matched. Called by the commands that match.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/outcome_reader.h"
#include "engine/text/document.h"
#include "tools/cli/judge.h"
#include "tools/render/match_view.h"

namespace mizani::cli {

/// What the outcomes of a pair of languages are read with. Where the languages differ, `bridged`: words meet through
/// word lists.
class OutcomeSides {
 public:
  /// Loads the lists of function words and those that lead from the two languages to English. "und" is read as English.
  /// Faults: a missing or broken list.
  static Expected<OutcomeSides> open(const CommonOptions& options, const load::SchemaSet& schemas,
                                     const std::string& source_language, const std::string& target_language);

  /// The same for any number of languages, all of which are bridged where two of them differ.
  static Expected<OutcomeSides> open(const CommonOptions& options, const load::SchemaSet& schemas,
                                     std::span<const std::string> languages);

  /// The outcomes of a document, each wording once, with the processes and the domain that the judge's model finds.
  [[nodiscard]] render::MatchSide read(const text::Document& document, std::string title, const Judge& judge) const;

  /// Each statement for itself, in their order: two outcomes in the same words are two outcomes.
  [[nodiscard]] std::vector<match::Outcome> read_each(const text::Document& document, const Judge& judge) const;

  [[nodiscard]] bool bridged() const { return bridged_; }
  /// Whether a word list leads from the language to English.
  [[nodiscard]] bool covers(std::string_view language) const;

 private:
  explicit OutcomeSides(match::FunctionWordList words) : function_words_(std::move(words)) {}
  [[nodiscard]] const level::BridgeLexicon* bridge(std::string_view language) const;

  match::FunctionWordList function_words_;
  std::vector<level::BridgeLexicon> bridges_;
  bool bridged_ = false;
};

}  // namespace mizani::cli
