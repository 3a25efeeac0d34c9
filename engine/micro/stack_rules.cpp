// SPDX-License-Identifier: MIT
#include "engine/micro/stack_rules.h"

#include <algorithm>
#include <string>
#include <utility>

namespace mizani::micro {
namespace {

using credit::Rational;

/// Rules that the receiver and a programme may both state.
constexpr std::array<std::pair<PracticeRuleKind, StackRuleKind>, 5> shared_kinds{
    {{PracticeRuleKind::transfer_ceiling, StackRuleKind::transfer_ceiling},
     {PracticeRuleKind::prior_learning_ceiling, StackRuleKind::prior_learning_ceiling},
     {PracticeRuleKind::combined_ceiling, StackRuleKind::combined_ceiling},
     {PracticeRuleKind::residency, StackRuleKind::residency},
     {PracticeRuleKind::currency, StackRuleKind::currency}}};

/// The titles of what a fact rests on.
std::string cited(const Provenance& provenance, const Sources& sources) {
  std::string out;
  for (const auto& key : provenance.sources) {
    const auto found = sources.find(key);
    if (found == sources.end()) continue;
    out += (out.empty() ? "" : "; ") + found->second.title;
    if (found->second.year) out += ", " + std::to_string(*found->second.year);
  }
  return out;
}

class Collector {
 public:
  explicit Collector(const StackRulesQuery& query) : query_(query) {}

  Expected<StackRules> collect() {
    out_.overlap = query_.policy.overlap;
    add_type();
    add_receiver();
    if (query_.programme != nullptr) add_programme();
    add_principles();
    if (!faults_.empty()) return failure(std::move(faults_));
    return std::move(out_);
  }

 private:
  std::size_t add(StackRule rule, RuleStatement statement) {
    if (rule.kind == StackRuleKind::currency) out_.currency.push_back(out_.rules.size());
    out_.rules.push_back(std::move(rule));
    out_.statements.push_back(std::move(statement));
    return out_.rules.size() - 1;
  }

  void skip(NotLookedAt what) {
    if (std::find(out_.not_looked_at.begin(), out_.not_looked_at.end(), what) == out_.not_looked_at.end())
      out_.not_looked_at.push_back(what);
  }

  void add_type() {
    const auto* type = query_.award.type;
    if (type == nullptr) return;
    const auto& framework = *query_.award.framework;
    for (const auto& rule : type->credit_rules) {
      if (rule.kind == CreditRule::Kind::min_research) skip(NotLookedAt::research);
      if (rule.kind == CreditRule::Kind::increment_over_prior_award) skip(NotLookedAt::increment);
      const auto level = rule.level_code ? framework.place_of(*rule.level_code) : std::nullopt;
      if (!level) continue;
      const bool most = rule.kind == CreditRule::Kind::max_from_level;
      if (!most && rule.kind != CreditRule::Kind::min_at_level && rule.kind != CreditRule::Kind::min_at_or_above)
        continue;
      add({.kind = most ? StackRuleKind::level_maximum : StackRuleKind::level_minimum,
           .credits = rule.credits,
           .rank = static_cast<int>(*level),
           .source = framework.id.str() + '/' + type->id.str() + (rule.note.empty() ? "" : ": " + rule.note)},
          {.origin = RuleOrigin::type, .value = std::nullopt, .level = level});
    }
  }

  /// Shares of the award as credits; a residency is the most that is not study.
  [[nodiscard]] Rational credits_of(StackRuleKind kind, const Rational& value) const {
    if (kind == StackRuleKind::residency) return query_.award.size * (1 - value);
    if (kind == StackRuleKind::level_minimum || kind == StackRuleKind::level_maximum) return value;
    if (kind == StackRuleKind::currency) return 0;
    return query_.award.size * value;
  }

  void add_receiver() {
    const auto& receiver = query_.receiver;
    for (const auto& [from, kind] : shared_kinds) {
      const auto& rule = receiver.of(from);
      if (!rule) continue;
      const auto* written = rule->written;
      std::string source{written == nullptr ? to_string(from) : std::string_view{written->text.in("en")}};
      if (written != nullptr && receiver.practice != nullptr) {
        const auto titles = cited(written->provenance, receiver.practice->sources);
        if (!titles.empty()) source += " (" + titles + ')';
      }
      add({.kind = kind, .credits = credits_of(kind, rule->value), .rank = 0, .source = std::move(source)},
          {.origin = RuleOrigin::practice, .value = rule->value, .level = std::nullopt});
    }
    const auto& content = receiver.of(PracticeRuleKind::overlap);
    if (content && content->written != nullptr) skip(NotLookedAt::content);
    const auto& courses = receiver.of(PracticeRuleKind::short_courses);
    if (courses && courses->value == 0) skip(NotLookedAt::short_courses);
  }

  void add_programme() {
    for (std::size_t i = 0; i < query_.programme->rules.size(); ++i) {
      const auto& rule = query_.programme->rules[i];
      const std::string here = std::string{query_.where} + "#/rules/" + std::to_string(i);
      if (!in_range(rule, here)) continue;
      const std::string source = rule.source.value_or(query_.programme->title);
      if (rule.kind == StackRuleKind::overlap) {
        out_.overlap = rule.value;
        overlap_by_ = source;
        continue;
      }
      const bool by_level = rule.kind == StackRuleKind::level_minimum || rule.kind == StackRuleKind::level_maximum;
      std::optional<std::size_t> level;
      if (by_level) {
        level = level_of(rule.level.value_or(""), here);
        if (!level) continue;
      }
      add({.kind = rule.kind,
           .credits = credits_of(rule.kind, rule.value),
           .rank = level ? static_cast<int>(*level) : 0,
           .source = source},
          {.origin = RuleOrigin::programme,
           .value = by_level ? std::nullopt : std::optional{rule.value},
           .level = level});
    }
  }

  bool in_range(const ProgrammeRule& rule, const std::string& here) {
    const auto* const shared = std::find_if(shared_kinds.begin(), shared_kinds.end(),
                                            [&](const auto& kinds) { return kinds.second == rule.kind; });
    std::string_view wanted;
    if (shared != shared_kinds.end())
      wanted = wanted_value(shared->first, rule.value.convert_to<double>());
    else if (rule.kind == StackRuleKind::overlap)
      wanted = rule.value > 0 && rule.value <= 1 ? "" : "a share above 0, at most 1";
    else if (rule.value < 0)
      wanted = "credits, zero or more";
    if (wanted.empty()) return true;
    faults_.push_back({.code = "out-of-range",
                       .where = here + "/value",
                       .found = credit::to_string(rule.value),
                       .expected = std::string{wanted}});
    return false;
  }

  /// By its code, or named with its framework, or a country for it.
  std::optional<std::size_t> level_of(const std::string& text, const std::string& here) {
    const auto& framework = *query_.award.framework;
    if (text.find(':') == std::string::npos) {
      if (const auto place = framework.place_of(text)) return place;
    } else if (const auto named = query_.catalogue.resolve_level(text, query_.decided, query_.sector);
               named && named->framework == &framework) {
      return framework.place_of(named->level->code);
    }
    faults_.push_back({.code = "unknown-level",
                       .where = here + "/level",
                       .found = text,
                       .expected = "a level of " + framework.id.str()});
    return std::nullopt;
  }

  void add_principles() {
    const auto principle = [&](StackRuleKind kind, std::string source) {
      return add({.kind = kind, .credits = 0, .rank = 0, .source = std::move(source)}, {});
    };
    if (query_.programme != nullptr && !query_.programme->outcomes.empty())
      principle(StackRuleKind::outcomes, "the programme's core outcomes");
    const bool policy = overlap_by_.empty();
    add({.kind = StackRuleKind::overlap,
         .credits = 0,
         .rank = 0,
         .source = policy ? "data/policy.json, micro.stack.overlap" : overlap_by_},
        {.origin = policy ? RuleOrigin::policy : RuleOrigin::programme, .value = out_.overlap, .level = std::nullopt});
    out_.prerequisite = principle(StackRuleKind::prerequisite, "what the offers ask for");
    out_.expiry = principle(StackRuleKind::expiry, "the last day that the credentials state");
  }

  const StackRulesQuery& query_;
  StackRules out_;
  std::string overlap_by_;
  Faults faults_;
};

}  // namespace

Expected<StackRules> stack_rules(const StackRulesQuery& query) {
  return Collector{query}.collect();
}

}  // namespace mizani::micro
