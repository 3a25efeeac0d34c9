// SPDX-License-Identifier: MIT
#include "tools/render/micro/rpl_words.h"

#include <cmath>

namespace mizani::render::micro {

using document::Text;
namespace rpl = mizani::micro;

Text RplWords::word(std::string_view group, std::string_view of) const {
  return m_(std::string{group}.append(".").append(of));
}

Text RplWords::number(double value) const {
  constexpr double whole = 1e-9;
  if (std::abs(value - std::round(value)) < whole) return m_.number(value, 0);
  return m_.number(value, value <= 1 ? 2 : 1);
}

Text RplWords::amount(const credit::Rational& value) const {
  constexpr unsigned places = 2;
  return Text{credit::to_decimal(value, places)};
}

Text RplWords::count(std::size_t value) const {
  return Text{std::to_string(value)};
}

Text RplWords::item(std::size_t place) const {
  const auto& of = in_.query.portfolio.items[place];
  return say("items.named",
             {{"id", document::foreign(of.id)}, {"title", document::foreign(of.title, of.text.language)}});
}

Text RplWords::item_id(std::size_t place) const {
  return document::foreign(in_.query.portfolio.items[place].id);
}

Text RplWords::outcome(std::size_t place) const {
  return document::foreign(in_.query.target.outcomes[place].text);
}

Text RplWords::outcome_numbers(const std::vector<std::size_t>& places) const {
  std::vector<Text> numbers;
  numbers.reserve(places.size());
  for (const auto place : places) numbers.push_back(count(place + 1));
  return numbers.empty() ? say("none") : listed(numbers);
}

Text RplWords::reason(const rpl::RuleReason& of) const {
  return m_(std::string{"reason."}.append(of.code), {{"found", of.found ? number(*of.found) : say("unknown")},
                                                     {"limit", of.limit ? number(*of.limit) : say("unknown")}});
}

Text RplWords::judgement(const rpl::RuleJudgement& of) const {
  const auto verdict = word("verdict", to_string(of.verdict));
  if (of.reasons.empty()) return verdict;
  std::vector<Text> reasons;
  for (const auto& each : of.reasons) reasons.push_back(reason(each));
  return say("with_reasons", {{"verdict", verdict}, {"reasons", document::joined(reasons, say("semicolon").plain())}});
}

Text RplWords::with_directness(rpl::EvidenceKind kind, rpl::Directness directness) const {
  return listed({word("kind", to_string(kind)), word("directness", to_string(directness))});
}

Text RplWords::marks(const rpl::EvidenceLink& link) const {
  std::vector<Text> out;
  for (std::size_t i = 0; i < link.rules.size(); ++i)
    out.push_back(word("rule", rpl::evidence_rule_words.at(i)) + word("mark", to_string(link.rules.at(i).verdict)));
  return document::joined(out, " ");
}

Text RplWords::contradiction(const rpl::Contradiction& found) const {
  return m_(std::string{"contradiction."}.append(to_string(found.code)),
            {{"item", item(found.item)},
             {"other", found.other ? item(*found.other) : say("none")},
             {"found", found.found ? number(*found.found) : say("unknown")},
             {"limit", found.limit ? number(*found.limit) : say("unknown")}});
}

Text RplWords::lack(const rpl::Lack& of) const {
  return m_(std::string{"lack."}.append(to_string(of.code)), {{"item", of.item ? item_id(*of.item) : say("none")}});
}

Text RplWords::question(const rpl::RplAsk& ask) const {
  const auto first = ask.outcomes.front();
  const auto& unspoken = in_.found.outcomes[first].unspoken;
  std::vector<Text> words;
  words.reserve(unspoken.size());
  for (const auto& each : unspoken) words.push_back(document::foreign(each));
  return m_(std::string{"ask."}.append(to_string(ask.code)), {{"item", ask.item ? item(*ask.item) : say("none")},
                                                              {"outcome", outcome(first)},
                                                              {"words", words.empty() ? say("none") : listed(words)}});
}

Text RplWords::listed(const std::vector<Text>& texts) const {
  return document::joined(texts, say("comma").plain());
}

}  // namespace mizani::render::micro
