// SPDX-License-Identifier: MIT
// The words of recognition of prior learning. Known to the files of this folder only.
#pragma once

#include <string>

#include "tools/render/micro/rpl_view.h"

namespace mizani::render::micro {

/// Says things of one report in its language.
class RplWords {
 public:
  explicit RplWords(const RplReport& report) : in_(report), m_(report.texts) {}

  [[nodiscard]] document::Text say(std::string_view key, const messages::Arguments& arguments = {}) const {
    return m_(key, arguments);
  }
  /// "<group>.<word>".
  [[nodiscard]] document::Text word(std::string_view group, std::string_view of) const;
  /// Whole numbers as they are, shares with two decimals, others with one.
  [[nodiscard]] document::Text number(double value) const;
  [[nodiscard]] document::Text amount(const credit::Rational& value) const;
  [[nodiscard]] document::Text count(std::size_t value) const;
  /// "W2: Log of orders", or its id alone.
  [[nodiscard]] document::Text item(std::size_t place) const;
  [[nodiscard]] document::Text item_id(std::size_t place) const;
  [[nodiscard]] document::Text outcome(std::size_t place) const;
  /// "1, 4, 5".
  [[nodiscard]] document::Text outcome_numbers(const std::vector<std::size_t>& places) const;
  [[nodiscard]] document::Text reason(const mizani::micro::RuleReason& reason) const;
  /// "in part (only looked at)".
  [[nodiscard]] document::Text judgement(const mizani::micro::RuleJudgement& judgement) const;
  /// "reference, indirect".
  [[nodiscard]] document::Text with_directness(mizani::micro::EvidenceKind kind,
                                               mizani::micro::Directness directness) const;
  /// "V● A◐ C● S◐".
  [[nodiscard]] document::Text marks(const mizani::micro::EvidenceLink& link) const;
  [[nodiscard]] document::Text contradiction(const mizani::micro::Contradiction& found) const;
  [[nodiscard]] document::Text lack(const mizani::micro::Lack& lack) const;
  [[nodiscard]] document::Text question(const mizani::micro::RplAsk& ask) const;
  /// Texts with the language's comma between them.
  [[nodiscard]] document::Text listed(const std::vector<document::Text>& texts) const;

 private:
  const RplReport& in_;
  const messages::Messages& m_;
};

/// The part of the form that a candidate fills in, and that in which the assessor decides.
document::Section candidate_section(const RplReport& report);
document::Section decision_section(const RplReport& report);

}  // namespace mizani::render::micro
