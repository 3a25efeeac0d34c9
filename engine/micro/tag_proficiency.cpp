// SPDX-License-Identifier: MIT
#include "engine/micro/tag_proficiency.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace mizani::micro {
namespace {

/// Outcomes, from 1, with a word that speaks for the area.
std::set<std::size_t> speaking(const std::vector<TagReason>& reasons) {
  std::set<std::size_t> out;
  for (const auto& reason : reasons) {
    if (reason.place.part == TagPart::outcome && reason.points > 0) out.insert(reason.place.statement);
  }
  return out;
}

}  // namespace

std::optional<AreaProficiency> read_proficiency(const std::vector<TagReason>& reasons,
                                                const assess::CredentialRecord& record,
                                                const std::vector<TagText>& texts, const TagPhrases& autonomy,
                                                const TagPolicy& policy, const level::LevelModel& model,
                                                level::LevelScratch& scratch) {
  const auto outcomes = speaking(reasons);
  if (outcomes.empty()) return std::nullopt;
  std::vector<text::Statement> statements;
  std::size_t number = 0;
  for (const auto& section : record.outcomes.sections) {
    for (const auto& statement : section.statements) {
      if (outcomes.contains(++number)) statements.push_back(statement);
    }
  }
  AreaProficiency out;
  const auto language = record.outcomes.language == autonomy.language() ? autonomy.language() : std::string{"und"};
  out.position = model.level(statements, language, scratch).best;
  for (const auto& text : texts) {
    if (text.part != TagPart::outcome || !outcomes.contains(text.statement)) continue;
    for (std::size_t at = 0; at < text.tokens.size(); ++at) {
      const auto* phrase = autonomy.longest_at(text.tokens, at);
      if (phrase == nullptr) continue;
      const auto last = at + phrase->folded.size() - 1;
      const auto way = phrase->pointers.front().tag;
      std::string words;
      for (std::size_t i = at; i <= last; ++i) words += (words.empty() ? "" : " ") + text.tokens[i].word;
      out.autonomy.push_back(
          {.kind = TagReason::Kind::words,
           .text = std::move(words),
           .place = {.part = text.part,
                     .statement = text.statement,
                     .span = {.begin = text.tokens[at].span.begin, .end = text.tokens[last].span.end}},
           .of = way,
           .points = way == more_autonomy ? policy.autonomy_step : -policy.autonomy_step});
      at = last;
    }
  }
  constexpr double most = 2;
  const double moved = std::accumulate(out.autonomy.begin(), out.autonomy.end(), 0.0,
                                       [](double sum, const TagReason& reason) { return sum + reason.points; });
  out.position += std::clamp(moved, -most, most);
  out.proficiency = policy.proficiency_at(out.position);
  return out;
}

}  // namespace mizani::micro
