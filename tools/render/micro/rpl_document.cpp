// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "engine/assess/basis.h"
#include "engine/assess/transfer_words.h"
#include "tools/render/assessment/finding_words.h"
#include "tools/render/assessment/transfer_view.h"
#include "tools/render/micro/rpl_words.h"

namespace mizani::render::micro {
namespace {

using document::Block;
using document::Text;
namespace rpl = mizani::micro;

class Writer {
 public:
  Writer(const RplReport& report, bool form) : in_(report), w_(report), form_(form) {}

  document::Document write() {
    document::Document out;
    out.language = in_.texts.language();
    out.right_to_left = in_.texts.right_to_left();
    const auto& title = in_.query.target.title;
    out.title = title.empty() ? w_.say("title.none") : w_.say("title", {{"target", document::foreign(title)}});
    out.subtitle = w_.say("subtitle", {{"candidate", document::foreign(in_.query.portfolio.candidate)},
                                       {"date", assessment::date_text(mizani::to_string(in_.query.decided))}});
    out.contents_heading = w_.say("contents");
    if (form_) out.sections.push_back(candidate_section(in_));
    out.sections.push_back(summary());
    if (!in_.warnings.empty()) out.sections.push_back(warnings());
    out.sections.push_back(outcomes());
    evidence(out.sections);
    out.sections.push_back(items());
    out.sections.push_back(contradictions());
    out.sections.push_back(asks());
    claim(out);
    if (form_) out.sections.push_back(decision_section(in_));
    rules(out);
    out.sources_heading = w_.say("sources");
    return out;
  }

 private:
  static void say(std::vector<Block>& blocks, Text text, bool strong = false) {
    blocks.emplace_back(document::Paragraph{.text = std::move(text), .strong = strong});
  }
  [[nodiscard]] document::Section section(std::string anchor, const char* heading) const {
    return {.anchor = std::move(anchor), .heading = w_.say(heading), .level = 1, .sheet = {}, .blocks = {}};
  }
  [[nodiscard]] document::Table table(std::string anchor, const std::vector<const char*>& header) const {
    document::Table out{
        .anchor = std::move(anchor), .caption = {}, .header = {}, .row_headers = true, .rows = {}, .basis = {}};
    out.header.push_back({});
    for (const auto* key : header) out.header.front().push_back(document::text_cell(w_.say(key)));
    return out;
  }
  [[nodiscard]] Text basis(AskedBy by) const { return w_.word("summary", std::string{"basis_"}.append(to_string(by))); }
  /// Name of the system that the target's size is in.
  [[nodiscard]] Text system() const { return document::foreign(in_.size->whole.system); }

  [[nodiscard]] document::Section summary() const {
    auto out = section("summary", "summary.heading");
    const auto& found = in_.found;
    const auto count = [&](rpl::Conclusion conclusion) { return w_.count(found.count(conclusion)); };
    say(out.blocks,
        w_.say("summary.counts", {{"n", found.outcomes.size()},
                                  {"covered", count(rpl::Conclusion::covered)},
                                  {"partly", count(rpl::Conclusion::partly)},
                                  {"ask", count(rpl::Conclusion::ask)},
                                  {"not_covered", count(rpl::Conclusion::not_covered)}}),
        true);
    say(out.blocks, w_.say("summary.proposal"));
    const auto& level = in_.query.target.level;
    say(out.blocks, level.framework == nullptr
                        ? w_.say("summary.no_level")
                        : w_.say("summary.level",
                                 {{"level", document::foreign(level.id().str())}, {"basis", basis(in_.level_by)}}));
    say(out.blocks,
        in_.size
            ? w_.say("summary.size",
                     {{"amount", w_.amount(in_.size->amount)}, {"system", system()}, {"basis", basis(in_.size_by)}})
            : w_.say("summary.no_size"));
    const auto& currency = in_.query.currency;
    say(out.blocks, w_.say(currency.strict ? "summary.currency_receiver" : "summary.currency_policy",
                           {{"years", w_.amount(currency.years)}, {"partly", w_.amount(currency.partly)}}));
    say(out.blocks, w_.say("summary.similarity"));
    return out;
  }

  [[nodiscard]] document::Section warnings() const {
    auto out = section("warnings", "warnings.heading");
    constexpr std::size_t most_shown = 5;
    document::List list;
    for (auto at = in_.warnings.begin(); at != in_.warnings.end();) {
      const auto end = std::find_if(at, in_.warnings.end(), [&](const auto& next) { return next.code != at->code; });
      const auto shown = std::min(static_cast<std::size_t>(end - at), most_shown);
      for (std::size_t i = 0; i < shown; ++i, ++at) {
        list.items.push_back(w_.say(std::string{"warning."}.append(at->code),
                                    {{"item", at->item ? w_.item(*at->item) : w_.say("none")}}));
      }
      if (at != end) list.items.push_back(w_.say("warning.more", {{"n", static_cast<std::size_t>(end - at)}}));
      at = end;
    }
    out.blocks.emplace_back(std::move(list));
    return out;
  }

  /// One row an outcome: the table outcome × evidence.
  [[nodiscard]] document::Section outcomes() const {
    auto out = section("outcomes", "outcomes.heading");
    std::vector<const char*> header{"outcomes.column_outcome", "outcomes.column_conclusion", "outcomes.column_evidence",
                                    "outcomes.column_sufficient", "outcomes.column_missing"};
    if (form_) header.push_back("outcomes.column_decision");
    auto rows = table("by-outcome", header);
    for (std::size_t o = 0; o < in_.found.outcomes.size(); ++o) {
      const auto& outcome = in_.found.outcomes[o];
      std::vector<Text> evidence;
      for (const auto link : outcome.links)
        evidence.push_back(w_.item_id(in_.found.links[link].item) + Text{" "} + w_.marks(in_.found.links[link]));
      std::vector<Text> lacks;
      for (const auto& lack : outcome.lacks) lacks.push_back(w_.lack(lack));
      document::Row row{
          document::text_cell(w_.say("evidence.outcome", {{"number", w_.count(o + 1)}, {"outcome", w_.outcome(o)}})),
          document::text_cell(w_.word("conclusion", to_string(outcome.conclusion))),
          document::text_cell(evidence.empty() ? w_.say("none")
                                               : document::joined(evidence, w_.say("semicolon").plain())),
          document::text_cell(w_.judgement(outcome.sufficient)),
          document::text_cell(lacks.empty() ? w_.say("dash") : w_.listed(lacks))};
      row[1].strong = outcome.conclusion == rpl::Conclusion::covered;
      if (form_) row.push_back(document::text_cell(Text{"☐"}));
      rows.rows.push_back(std::move(row));
    }
    rows.basis = w_.say("outcomes.basis");
    out.blocks.emplace_back(std::move(rows));
    return out;
  }

  /// Each outcome with the items that bear on it, and why.
  void evidence(std::vector<document::Section>& sections) const {
    sections.push_back(section("evidence", "evidence.heading"));
    for (std::size_t o = 0; o < in_.found.outcomes.size(); ++o) {
      const auto& outcome = in_.found.outcomes[o];
      document::Section out{
          .anchor = std::string{"outcome-"}.append(std::to_string(o + 1)),
          .heading = w_.say("evidence.outcome", {{"number", w_.count(o + 1)}, {"outcome", w_.outcome(o)}}),
          .level = 2,
          .sheet = {},
          .blocks = {}};
      if (outcome.links.empty())
        say(out.blocks, w_.say("evidence.nothing"));
      else
        out.blocks.emplace_back(links_of(outcome, o));
      if (!outcome.unspoken.empty()) {
        std::vector<Text> words;
        for (const auto& word : outcome.unspoken) words.push_back(document::foreign(word));
        say(out.blocks, w_.say("evidence.unspoken", {{"words", w_.listed(words)}}));
      }
      sections.push_back(std::move(out));
    }
  }

  [[nodiscard]] document::Table links_of(const rpl::OutcomeReading& outcome, std::size_t o) const {
    std::vector<const char*> header{"evidence.column_item", "evidence.column_shown", "evidence.column_similarity",
                                    "evidence.column_valid", "evidence.column_sufficient"};
    if (form_) header.push_back("evidence.column_boxes");
    auto rows = table(std::string{"evidence-"}.append(std::to_string(o + 1)), header);
    for (const auto place : outcome.links) {
      const auto& link = in_.found.links[place];
      document::Row row{document::text_cell(w_.item(link.item) + Text{" "} + w_.marks(link)),
                        document::text_cell(shown(link)), document::number_cell(link.similarity),
                        document::text_cell(w_.judgement(link.of(rpl::EvidenceRule::valid))),
                        document::text_cell(w_.judgement(link.of(rpl::EvidenceRule::sufficient)))};
      if (form_) row.push_back(document::text_cell(w_.say("box")));
      rows.rows.push_back(std::move(row));
    }
    return rows;
  }

  /// The statement that bears on the outcome, and the words by which it does.
  [[nodiscard]] Text shown(const rpl::EvidenceLink& link) const {
    constexpr std::size_t most_words = 6;
    const auto& item = in_.query.portfolio.items[link.item];
    Text out = document::foreign(in_.query.statements[link.item][link.statement].text, item.text.language);
    std::vector<Text> words;
    for (const auto& word : link.words) {
      if (word.kind != match::Contribution::Kind::word || words.size() == most_words) continue;
      words.push_back(document::foreign(word.target));
    }
    if (words.empty()) return out;
    return out + Text{" "} + w_.say("evidence.words", {{"words", w_.listed(words)}});
  }

  [[nodiscard]] Text level_of(const rpl::ItemReading& item) const {
    if (!item.level.best) return w_.say("dash");
    const auto& framework = *in_.query.target.level.framework;
    return w_.say("items.level_place", {{"level", document::foreign(framework.levels[*item.level.best].code)},
                                        {"p", Text{in_.texts.percent(item.level.probability)}}});
  }

  [[nodiscard]] document::Section items() const {
    auto out = section("items", "items.heading");
    auto rows = table("by-item", {"items.column_item", "items.column_kind", "items.column_authentic",
                                  "items.column_current", "items.column_level", "items.column_bears"});
    for (std::size_t i = 0; i < in_.found.items.size(); ++i) {
      const auto& item = in_.found.items[i];
      rows.rows.push_back({document::text_cell(w_.item(i)),
                           document::text_cell(w_.with_directness(in_.query.portfolio.items[i].kind, item.directness)),
                           document::text_cell(w_.judgement(item.authentic)),
                           document::text_cell(w_.judgement(item.current)), document::text_cell(level_of(item)),
                           document::text_cell(w_.outcome_numbers(item.bears_on))});
    }
    out.blocks.emplace_back(std::move(rows));
    return out;
  }

  [[nodiscard]] document::Section contradictions() const {
    auto out = section("contradictions", "contradictions.heading");
    if (in_.found.contradictions.empty()) {
      say(out.blocks, w_.say("contradictions.none"));
      return out;
    }
    document::List list;
    for (const auto& found : in_.found.contradictions) list.items.push_back(w_.contradiction(found));
    out.blocks.emplace_back(std::move(list));
    return out;
  }

  [[nodiscard]] document::Section asks() const {
    auto out = section("questions", "asks.heading");
    if (in_.found.asks.empty()) {
      say(out.blocks, w_.say("asks.none"));
      return out;
    }
    say(out.blocks, w_.say("asks.how"));
    auto rows = table("by-question", {"asks.column_question", "asks.column_outcomes"});
    auto& header = rows.header.front();
    if (in_.size)
      header.push_back(document::text_cell(w_.say("asks.column_credit", {{"system", system()}})));
    else
      header.push_back(document::text_cell(w_.say("asks.column_gain")));
    if (form_) header.push_back(document::text_cell(w_.say("asks.column_answer")));
    for (const auto& ask : in_.found.asks) {
      document::Row row{document::text_cell(w_.question(ask)), document::text_cell(w_.outcome_numbers(ask.outcomes)),
                        document::number_cell(worth(ask).convert_to<double>(), 1)};
      if (form_) row.push_back(document::text_cell(w_.say("decision.blank")));
      rows.rows.push_back(std::move(row));
    }
    out.blocks.emplace_back(std::move(rows));
    return out;
  }

  /// In the target's own credits where its size is known, else in outcomes.
  [[nodiscard]] credit::Rational worth(const rpl::RplAsk& ask) const {
    if (!in_.size) return ask.gain;
    return ask.gain * in_.size->amount / static_cast<std::uint64_t>(in_.found.outcomes.size());
  }

  void claim(document::Document& out) const {
    auto made = section("claim", "claim.heading");
    const auto& claim = in_.claim;
    const auto bounds = [&](const credit::Interval& of) {
      return messages::Arguments{{"low", w_.amount(of.lower)}, {"high", w_.amount(of.upper)}};
    };
    say(made.blocks, w_.say("claim.outcomes", bounds(claim.outcomes)), true);
    if (claim.share) {
      auto arguments = bounds(*claim.share);
      arguments.emplace_back("system", system());
      say(made.blocks, w_.say("claim.share", arguments));
    }
    if (!in_.receiver) say(made.blocks, w_.say("claim.no_award"));
    if (in_.receiver && !claim.possible) say(made.blocks, w_.say("claim.nothing"));
    if (!in_.receiver || !claim.possible) {
      out.sections.push_back(std::move(made));
      return;
    }
    const auto& award = in_.receiver->award;
    auto arguments = bounds({.lower = claim.sure ? claim.sure->transfer.total.lower : credit::Rational{0},
                             .upper = claim.possible->transfer.total.upper});
    arguments.emplace_back("receiver", document::foreign(award.framework->id.str()));
    arguments.emplace_back("system", document::foreign(award.system->system->id.str()));
    arguments.emplace_back("size", w_.amount(award.size));
    say(made.blocks, w_.say("claim.counted", arguments), true);
    say(made.blocks, w_.say("claim.rules"));
    out.sections.push_back(std::move(made));
    const auto query = rpl::transfer_query(*claim.possible, *in_.receiver, in_.query.decided);
    const assess::TransferContext context{
        .catalogue = in_.catalogue, .query = query, .transcript = claim.possible->transcript};
    auto transfer = assessment::transfer_document({.title = in_.query.target.title,
                                                   .answer = claim.possible->transfer,
                                                   .context = context,
                                                   .messages = in_.statements});
    for (auto& part : transfer.sections) {
      part.anchor.insert(0, "claim-");
      part.level = 2;
      out.sections.push_back(std::move(part));
    }
    out.sources = std::move(transfer.sources);
  }

  void rules(document::Document& out) const {
    auto made = section("rules", "rules.heading");
    std::vector<std::size_t> cited;
    for (const auto* key : {"source.saqa", "source.uil", "source.cedefop", "source.knqa"}) {
      out.sources.push_back({.text = w_.say(key)});
      cited.push_back(out.sources.size());
    }
    say(made.blocks, w_.say("rules.text").cite(cited));
    out.sections.push_back(std::move(made));
  }

  const RplReport& in_;
  RplWords w_;
  bool form_;
};

}  // namespace

document::Document rpl_document(const RplReport& report, bool form) {
  return Writer{report, form}.write();
}

}  // namespace mizani::render::micro
