// SPDX-License-Identifier: MIT
#include "engine/assess/transfer_words.h"

#include <utility>

#include "engine/assess/basis.h"

namespace mizani::assess {
namespace {

using credit::RuleSource;
using credit::StepCode;

Value one_amount(const credit::Rational& number) {
  return amount(credit::Interval::point(number));
}

Value pieces_named(const credit::TransferStep& step, const TransferContext& context) {
  const auto& all = context.query.credits;
  if (step.credits.size() == all.size() && all.size() > 1) return key("credit.all_pieces");
  std::vector<Value> titles;
  titles.reserve(step.credits.size());
  for (const auto at : step.credits) titles.push_back(words(all[at].title));
  return list(std::move(titles));
}

/// Where in the record the credits of a step stand.
std::vector<Basis> on_pieces(const credit::TransferStep& step, const TransferContext& context) {
  constexpr std::size_t most = 3;
  if (step.credits.empty() || step.credits.size() > most) return {on_record("#/modules")};
  std::vector<Basis> out;
  for (const auto at : step.credits) out.push_back(on_record(context.transcript.pointers.at(at)));
  return out;
}

Basis on_receiver(const TransferContext& context) {
  const Framework& framework = *context.query.award->framework;
  return framework.country ? on_country(*framework.country) : on_framework_record(framework);
}

std::vector<Basis> grounds_of(const credit::TransferStep& step, const TransferContext& context) {
  const auto& award = *context.query.award;
  std::vector<Basis> out;
  switch (step.rule.source) {
    case RuleSource::receiver:
      out.push_back(on_practice(*context.query.rules->practice, step.rule.written->id, step.rule.written->provenance));
      break;
    case RuleSource::type: out.push_back(on_type(*award.type, *award.framework)); break;
    case RuleSource::policy:
      out.push_back(on_policy(std::string{step.rule.constant}, context.catalogue.policy()));
      break;
    case RuleSource::request: out.push_back(on_request("--size")); break;
    case RuleSource::none: out.push_back(on_receiver(context)); break;
    case RuleSource::principle: break;
  }
  if (step.from != nullptr) {
    for (const auto* system : {step.from, award.system})
      out.push_back(on_credit_system(*system->system, context.catalogue.credit_systems()));
  }
  if (step.rule.source != RuleSource::none) {
    for (auto& basis : on_pieces(step, context)) out.push_back(std::move(basis));
  }
  return out;
}

bool says_something(const credit::TransferStep& step) {
  return step.bound() || !step.credits.empty() || step.code == StepCode::convert ||
         step.code == StepCode::completed_award || step.code == StepCode::research_minimum ||
         step.code == StepCode::partial_study;
}

}  // namespace

StepWords words_of(const credit::TransferStep& step, const TransferContext& context) {
  const auto& award = *context.query.award;
  StepWords out{.code = {}, .values = {}, .basis = grounds_of(step, context)};
  if (!says_something(step)) {
    out.code = step.rule.source == RuleSource::none ? "credit.no_rule" : "credit.not_bound";
    out.values = {{"rule", key("credit_rule." + std::string{credit::to_string(step.code)})}};
    return out;
  }
  out.code = "credit." + std::string{credit::to_string(step.code)};
  auto& values = out.values;
  values = {{"pieces", pieces_named(step, context)},
            {"before", amount(step.before)},
            {"after", amount(step.after)},
            {"system", names(award.system->system->name)}};
  if (step.from != nullptr) values.emplace_back("from", names(step.from->system->name));
  if (step.limit) values.emplace_back("limit", one_amount(*step.limit));
  if (step.rule.value) {
    values.emplace_back("value", one_amount(*step.rule.value));
    values.emplace_back("share", share(step.rule.value->convert_to<double>()));
  }
  if (step.level) values.emplace_back("level", level_value(*award.framework, award.framework->levels[*step.level]));
  return out;
}

StepWords words_of_total(const credit::Transfer& answer, const TransferContext& context) {
  const auto& award = *context.query.award;
  std::vector<Basis> basis;
  if (award.type != nullptr) basis.push_back(on_type(*award.type, *award.framework));
  basis.push_back(on_record(context.transcript.pointers.size() == 1 ? context.transcript.pointers.front()
                                                                    : std::string{"#/modules"}));
  return {.code = "credit.remaining",
          .values = {{"total", amount(answer.total)},
                     {"size", one_amount(award.size)},
                     {"remaining", amount(answer.remaining)},
                     {"system", names(award.system->system->name)}},
          .basis = std::move(basis)};
}

}  // namespace mizani::assess
