// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "tools/render/credit_numbers.h"
#include "tools/render/micro/stack_words.h"
#include "tools/render/text_table.h"

namespace mizani::render::micro {
namespace {

using namespace mizani::micro;
using credit::Rational;

constexpr std::size_t page = 110;
constexpr std::size_t most_shown = 30;  ///< lines of one list

class StackText {
 public:
  explicit StackText(const StackReport& report)
      : report_(report), query_(report.query), problem_(report.setting.problem), answer_(report.answer) {}

  std::string write() {
    out_ = head();
    held();
    today();
    if (answer_.plan)
      plan();
    else
      no_plan();
    other();
    for (const auto what : query_.rules.not_looked_at) out_ += wrapped("Not looked at: " + sentence_of(what), page, "");
    if (report_.bridged) out_ += "Texts in several languages were matched through word lists.\n";
    return std::move(out_);
  }

 private:
  std::string head() const {
    const auto& award = query_.award;
    std::string name = award.framework->id.str();
    if (award.type != nullptr)
      name += '/' + award.type->id.str();
    else if (award.level)
      name = level_name(report_, *award.level);
    if (!report_.title.empty()) name = report_.title + " (" + name + ')';
    return wrapped(fmt::format("Towards {}, {} {} credits, on {}", name, decimal(award.size),
                               award.system->system->id.str(), to_string(query_.decided)),
                   page, "") +
           (report_.reading == StackReading::cautious
                ? "Read cautiously: of what is not known exactly, the least credit and the lowest level.\n\n"
                : "Read generously: of what is not known exactly, the most credit and the likeliest level.\n\n");
  }

  [[nodiscard]] std::string level_of(const StackItem& item) const {
    if (!item.level) return "-";
    const auto& framework = *query_.award.framework;
    const auto& likeliest = framework.levels[item.level->likeliest].code;
    const auto& lowest = framework.levels[item.level->lowest].code;
    return (lowest == likeliest ? likeliest : likeliest + ", at least " + lowest) +
           (item.has(StackNoteCode::level_by_words) ? " (by its words)" : "");
  }

  [[nodiscard]] std::string covers_of(const StackItem& item) const {
    std::string out;
    for (const auto& link : item.content.links) out += (out.empty() ? "" : " ") + query_.outcomes[link.outcome].id;
    return out;
  }

  void held() {
    out_ += fmt::format("Held ({})\n", query_.wallet.size());
    std::vector<std::vector<std::string>> rows{{"id", "level", "credits", "count today", "covers", "title"}};
    const auto shown = std::min(query_.wallet.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i) {
      const auto& item = report_.items.items[i];
      const auto piece = report_.setting.piece_of[i];
      rows.push_back({query_.wallet[i].id, level_of(item), decimal(item.counts),
                      piece ? decimal(answer_.held.of_piece[*piece]) : "-", covers_of(item),
                      record_of(report_, item).title});
    }
    if (shown > 0) out_ += text_table(rows, "   ");
    if (shown < query_.wallet.size()) out_ += fmt::format("   and {} more\n", query_.wallet.size() - shown);
    std::size_t said = 0;
    for (std::size_t i = 0; i < query_.wallet.size() && said < most_shown; ++i) said += remarks_on(i);
    for (std::size_t i = 0; i < std::min(report_.summary.same.size(), most_shown); ++i) {
      const auto& same = report_.summary.same[i];
      out_ += fmt::format("   {}: counts nothing, {} has the same content\n", id_of(report_, same.piece),
                          id_of(report_, same.other));
    }
    out_ += '\n';
  }

  std::size_t remarks_on(std::size_t place) {
    const auto& item = report_.items.items[place];
    const auto& id = item.held ? query_.wallet[item.place].id : query_.offers[item.place].id;
    std::size_t said = 0;
    const auto say = [&](const std::string& text) {
      out_ += wrapped(id + ": " + text, page, "   ");
      ++said;
    };
    for (const auto& note : item.notes) say(sentence_of(report_, note));
    if (const auto piece = report_.setting.piece_of[place]) {
      for (const auto rule : problem_.pieces[*piece].barred_by) {
        const auto& record = record_of(report_, item);
        const bool expiry = problem_.rules[rule].kind == StackRuleKind::expiry && record.expires;
        say("kept out. " + sentence_of(report_, rule) +
            (expiry ? " It ran out on " + record.expires->str() + '.' : ""));
      }
    }
    return said;
  }

  void today() {
    const auto& summary = report_.summary;
    const Rational missing = problem_.size - answer_.held.total;
    out_ += fmt::format("Today {} of {} credits count; {} are missing\n", decimal(answer_.held.total),
                        decimal(problem_.size), decimal(missing));
    for (const auto& at : summary.levels) {
      out_ += fmt::format("   {}: {} credits, {} there or above\n",
                          at.level ? level_name(report_, *at.level) : "below every level, or not known",
                          decimal(at.credits), decimal(at.at_or_above));
    }
    for (const auto& shortfall : summary.shortfalls) {
      out_ += wrapped(fmt::format("{} {} today.", sentence_of(report_, shortfall.rule), decimal(shortfall.have)), page,
                      "   ");
    }
    if (!summary.twice.empty()) out_ += wrapped("covered twice: " + names(summary.twice), page, "   ");
    if (!summary.missing.empty()) out_ += "   core outcomes that nothing held covers\n";
    for (const auto outcome : summary.missing)
      out_ += wrapped(query_.outcomes[outcome].id + "  " + query_.outcomes[outcome].text, page, "      ");
    out_ += '\n';
  }

  [[nodiscard]] std::string names(const std::vector<std::size_t>& outcomes) const {
    std::string out;
    for (const auto outcome : outcomes) out += (out.empty() ? "" : ", ") + query_.outcomes[outcome].id;
    return out;
  }

  void plan() {
    const auto& plan = *answer_.plan;
    if (plan.offers.empty()) {
      out_ += "Nothing more is needed: what is held completes the award\n";
      return;
    }
    out_ += fmt::format("Smallest way to it: {} of {} offers, {} {}\n", plan.offers.size(), query_.offers.size(),
                        decimal(plan.price), unit_of(report_));
    if (!plan.proven())
      out_ += wrapped(fmt::format("Not proven to be the smallest: the search ended at its limit. No way takes less "
                                  "than {} {}.",
                                  decimal(plan.least), unit_of(report_)),
                      page, "   ");
    else if (!plan.tie_proven)
      out_ += wrapped("No way takes less. Whether another of the same size is better otherwise was not settled.", page,
                      "   ");
    for (const auto& reason : answer_.reasons) offer(reason, plan);
    binding();
    alternatives();
  }

  void offer(const OfferReason& reason, const StackPlan& plan) {
    const auto& piece = problem_.pieces[reason.offer];
    const auto& item = report_.items.items[report_.setting.item_of[reason.offer]];
    const auto& record = record_of(report_, item);
    out_ += wrapped(fmt::format("{}  {}", piece.id, record.title), page, "   ");
    out_ += fmt::format(
        "      {} {}; counts {} credits at {}\n", decimal(piece.price), unit_of(report_),
        decimal(plan.counts[reason.offer]),
        piece.rank < 0 ? "no level that is known" : level_name(report_, static_cast<std::size_t>(piece.rank)));
    if (!reason.only_cover.empty()) out_ += wrapped("it alone covers " + names(reason.only_cover), page, "      ");
    if (piece.credits > plan.counts[reason.offer]) {
      out_ += fmt::format("      of its {} credits no more are needed or allowed\n", decimal(piece.credits));
    }
    if (record.prerequisites) out_ += wrapped("asks for: " + *record.prerequisites, page, "      ");
    remarks_on(report_.setting.item_of[reason.offer]);
  }

  void binding() {
    if (answer_.binding.empty() && !answer_.unsettled.empty()) {
      out_ += "Which rules make it dearer was not settled within the limit of the search\n";
      return;
    }
    if (answer_.binding.empty()) {
      out_ += "No single rule makes it dearer; the size of the award does\n";
      return;
    }
    out_ += "Rules that make it dearer\n";
    for (const auto& one : answer_.binding) {
      out_ += wrapped(fmt::format("{} Without it, {} {} less. [{}]", sentence_of(report_, one.rule), decimal(one.saves),
                                  unit_of(report_), problem_.rules[one.rule].source),
                      page, "   ");
    }
  }

  void alternatives() {
    const auto tolerance = decimal(report_.tolerance * 100);
    if (answer_.alternatives.empty()) {
      out_ += fmt::format("No other set of offers does it within {} %\n", tolerance);
      return;
    }
    out_ += fmt::format("Other ways within {} %\n", tolerance);
    for (const auto& plan : answer_.alternatives) {
      std::string ids;
      for (const auto offer : plan.offers) ids += (ids.empty() ? "" : ", ") + id_of(report_, offer);
      out_ += wrapped(fmt::format("{} {}: {}", decimal(plan.price), unit_of(report_), ids), page, "   ");
    }
  }

  void no_plan() {
    out_ += query_.offers.empty() ? "No offers were given, and what is held does not complete the award\n"
                                  : "No set of offers completes the award\n";
    if (answer_.clash.empty())
      out_ += "   Held and offered together do not bear enough credit, whatever the rules\n";
    else
      out_ += "   These rules together forbid it; without any one of them there would be a way\n";
    for (const auto rule : answer_.clash) {
      out_ += wrapped(fmt::format("{} [{}]", sentence_of(report_, rule), problem_.rules[rule].source), page, "   ");
    }
    if (!answer_.uncovered.empty())
      out_ += wrapped("Covered by nothing held or offered: " + names(answer_.uncovered), page, "   ");
    std::size_t said = 0;
    for (std::size_t i = query_.wallet.size(); i < report_.items.items.size() && said < most_shown; ++i) {
      if (report_.items.items[i].left_out || report_.items.items[i].has(StackNoteCode::unknown_need))
        said += remarks_on(i);
    }
  }

  void other() {
    const auto name = report_.other.reading == StackReading::cautious ? "cautiously" : "generously";
    if (report_.other.price)
      out_ += fmt::format("Read {}, it takes {}{} {}\n", name,
                          report_.other.price->least < report_.other.price->price ? "at most " : "",
                          decimal(report_.other.price->price), unit_of(report_));
    else
      out_ += fmt::format("Read {}, there is no way\n", name);
  }

  const StackReport& report_;
  const StackQuery& query_;
  const StackProblem& problem_;
  const StackAnswer& answer_;
  std::string out_;
};

}  // namespace

std::string stack_text(const StackReport& report) {
  return StackText{report}.write();
}

}  // namespace mizani::render::micro
