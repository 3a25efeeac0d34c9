// SPDX-License-Identifier: MIT
#include "tools/render/micro/stack_words.h"

#include <fmt/format.h>

#include "tools/render/credit_numbers.h"

namespace mizani::render::micro {

using namespace mizani::micro;

namespace {

std::string percent(const credit::Rational& share) {
  return credit::to_decimal(share * 100, 1) + " %";
}

}  // namespace

std::string level_name(const StackReport& report, std::size_t level) {
  const auto& framework = *report.query.award.framework;
  return framework.id.str() + ':' + framework.levels[level].code;
}

const std::string& id_of(const StackReport& report, std::size_t piece) {
  return report.setting.problem.pieces[piece].id;
}

const assess::CredentialRecord& record_of(const StackReport& report, const StackItem& item) {
  return item.held ? report.query.wallet[item.place].record : report.query.offers[item.place].record;
}

std::string unit_of(const StackReport& report) {
  switch (report.query.goal) {
    case StackGoal::hours: return "hours";
    case StackGoal::credits: return report.query.award.system->system->id.str() + " credits";
    case StackGoal::cost: break;
  }
  for (const auto& offer : report.query.offers) {
    if (offer.cost && offer.cost->amount > 0) return offer.cost->currency;
  }
  return "of cost";
}

std::string sentence_of(const StackReport& report, std::size_t place) {
  const auto& rule = report.setting.problem.rules[place];
  const auto& stated = report.query.rules.statements[place];
  const auto level = stated.level ? level_name(report, *stated.level) : std::string{};
  const auto value = stated.value.value_or(0);
  switch (rule.kind) {
    case StackRuleKind::level_minimum:
      return fmt::format("At least {} credits at {} or above.", decimal(rule.credits), level);
    case StackRuleKind::level_maximum:
      return fmt::format("At most {} credits at {} or below.", decimal(rule.credits), level);
    case StackRuleKind::transfer_ceiling:
      return fmt::format("At most {} of the award ({} credits) by study elsewhere.", percent(value),
                         decimal(rule.credits));
    case StackRuleKind::prior_learning_ceiling:
      return fmt::format("At most {} of the award ({} credits) by prior learning.", percent(value),
                         decimal(rule.credits));
    case StackRuleKind::combined_ceiling:
      return fmt::format("At most {} of the award ({} credits) by study elsewhere and prior learning together.",
                         percent(value), decimal(rule.credits));
    case StackRuleKind::residency:
      return fmt::format(
          "At least {} of the award by study at the institution itself, so at most {} credits of others.",
          percent(value), decimal(rule.credits));
    case StackRuleKind::outcomes:
      return fmt::format("Every one of {} core outcomes is covered.", report.setting.problem.core.size());
    case StackRuleKind::overlap:
      return fmt::format("Of two credentials that share {} of the smaller one's content, one counts.", percent(value));
    case StackRuleKind::prerequisite: return "What an offer asks for is held, or taken as well.";
    case StackRuleKind::currency: return fmt::format("Credit is not older than {} years.", decimal(value));
    case StackRuleKind::expiry: break;
  }
  return "A credential that has run out counts no more.";
}

std::string sentence_of(const StackReport& report, const StackNote& note) {
  switch (note.code) {
    case StackNoteCode::level_by_words: return "states no level that can be read; levelled by its outcomes";
    case StackNoteCode::level_unknown: return "its level is not known: counts below every level";
    case StackNoteCode::zero_credits: return "bears no credit by its own statement: counts for outcomes only";
    case StackNoteCode::no_size: return "states neither credits nor hours: counts for outcomes only";
    case StackNoteCode::not_convertible: return "no way leads from its credits to those of the award";
    case StackNoteCode::date_unknown: return "states no date: whether it is still current cannot be told";
    case StackNoteCode::counted_before:
      return fmt::format("has gone into another award ({}): {} of it counts again", note.detail,
                         percent(report.query.receiver.reuse));
    case StackNoteCode::rounded: return "rounded down by the receiver's rule";
    case StackNoteCode::unknown_outcome:
      return fmt::format("is said to cover \"{}\", which is no outcome of the programme", note.detail);
    case StackNoteCode::unknown_need:
      return fmt::format("asks for \"{}\", which is neither held nor on offer", note.detail);
    case StackNoteCode::unfinished: return "left out: studied in part, no award";
    case StackNoteCode::later_dated: return "left out: its date has not come yet";
    case StackNoteCode::no_hours: return "left out: states neither hours nor credits, and hours are to be least";
    case StackNoteCode::no_cost: break;
  }
  return "left out: states no cost, and cost is to be least";
}

std::string sentence_of(NotLookedAt what) {
  switch (what) {
    case NotLookedAt::research: return "The type asks for credits of research; nothing here tells which credit is.";
    case NotLookedAt::increment:
      return "The type asks for new credits beyond a prior award; only the share of reuse is looked at.";
    case NotLookedAt::content:
      return "The receiver asks for content in common with what credit is to stand for; compare it with \"mizani "
             "match\".";
    case NotLookedAt::short_courses: break;
  }
  return "The receiver's evaluation body says that it does not evaluate short courses; the institution decides.";
}

}  // namespace mizani::render::micro
