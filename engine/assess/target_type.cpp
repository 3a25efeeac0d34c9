// SPDX-License-Identifier: MIT
// What the credential is compared with: the type asked for, else the one that fits best.
#include <algorithm>
#include <cmath>

#include "engine/assess/basis.h"
#include "engine/assess/work.h"

namespace mizani::assess {
namespace {

struct Candidate {
  const QualificationType* type = nullptr;
  std::size_t level = 0;
  std::optional<int> size;
  double score = 0;
};

/// How well an amount goes with a size, 0 … 1: 1 from the size to a quarter above, less the further off.
double fit(const credit::Interval& credits, int size) {
  const double lower = credits.lower.convert_to<double>() / size;
  const double upper = credits.upper.convert_to<double>() / size;
  constexpr double slack = 1.25;
  if (upper >= 1 && lower <= slack) return 1;
  const double off = upper < 1 ? 1 - upper : lower - slack;
  return std::exp(-3 * off);
}

/// The size of the type that the credential's is nearest to, the smaller on a tie.
std::optional<int> nearest_size(const QualificationType& type, const Workload& workload) {
  if (type.min_credits.empty()) return std::nullopt;
  const auto& credits = workload.credits ? workload.credits : workload.credits_by_year;
  if (!credits) return *std::min_element(type.min_credits.begin(), type.min_credits.end());
  const auto best = std::max_element(type.min_credits.begin(), type.min_credits.end(), [&](int a, int b) {
    return fit(*credits, a) < fit(*credits, b) || (fit(*credits, a) == fit(*credits, b) && a > b);
  });
  return *best;
}

/// The level of a type on which the credential most probably stands.
std::optional<std::size_t> likeliest_level(const QualificationType& type, const Work& work) {
  std::optional<std::size_t> best;
  for (const auto& code : type.level_codes) {
    const auto place = work.target.framework->place_of(code);
    if (!place) continue;
    if (!best || (!work.together.empty() && work.together[*place] > work.together[*best])) best = place;
  }
  return best;
}

/// Types of the target that bear the credential's name, or else that of its type at home.
std::vector<level::TypeMatch> types_of_that_name(const Work& work) {
  const Framework& framework = *work.target.framework;
  auto tokenizer = level::AwardWords::tokenizer();
  const auto& award_words = work.assessor.award_words;
  auto named = level::types_named(award_words.read(work.record.title, tokenizer), framework, award_words, tokenizer);
  if (named.empty() && work.home.type != nullptr)
    named = level::types_named(award_words.read(work.home.type->title.in("en"), tokenizer), framework, award_words,
                               tokenizer);
  return named;
}

/// A type of that name whose level nobody has recorded: the officer may know it.
void tell_unplaced(Work& work) {
  const Framework& framework = *work.target.framework;
  for (const auto& match : types_of_that_name(work)) {
    if (!match.type->level_codes.empty()) continue;
    work.add(CheckKind::outcomes, Result::unknown, "target.unplaced",
             {{"type", names(match.type->title)}, {"framework", short_name(framework)}},
             {on_type(*match.type, framework)});
    return;
  }
}

std::vector<Candidate> candidates(const Work& work) {
  const Framework& framework = *work.target.framework;
  const auto named = types_of_that_name(work);
  std::vector<Candidate> out;
  for (const auto& type : framework.qualification_types) {
    const auto level = likeliest_level(type, work);
    if (!level) continue;
    const double p = work.together.empty() ? 0 : work.together[*level];
    const auto match = std::find_if(named.begin(), named.end(), [&](const auto& m) { return m.type == &type; });
    const bool is_named = match != named.end();
    // A type of another name and another track is no candidate, whatever its level.
    const bool same_track = work.home.type != nullptr && work.home.type->track && type.track == work.home.type->track;
    constexpr double qualified_name = 0.9;  // "bachelor (higher institute)" for a "bachelor"
    constexpr double other_name = 0.35;
    constexpr double other_track = 0.5;
    constexpr double unsized = 0.6;
    const auto size = nearest_size(type, work.workload);
    double score = p *
                   (!is_named          ? other_name
                    : match->qualified ? qualified_name
                                       : 1) *
                   (same_track || is_named ? 1 : other_track);
    score *= size && work.workload.credits ? fit(*work.workload.credits, *size) : unsized;
    out.push_back({.type = &type, .level = *level, .size = size, .score = score});
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  return out;
}

}  // namespace

void choose_target_type(Work& work) {
  Target& target = work.target;
  const Framework& framework = *target.framework;
  if (!work.query.target.empty()) {
    const auto slash = work.query.target.find('/');
    const std::string id = slash == std::string::npos ? work.query.target : work.query.target.substr(slash + 1);
    const auto found = std::find_if(framework.qualification_types.begin(), framework.qualification_types.end(),
                                    [&](const QualificationType& type) { return type.id.str() == id; });
    if (found == framework.qualification_types.end()) return;  // assess() has said so
    target.type = &*found;
    target.asked = true;
    target.size = nearest_size(*found, work.workload);
    work.add(CheckKind::outcomes, Result::noted, "target.asked", {{"type", names(found->title)}},
             {on_request("--target"), on_type(*found, framework)});
    return;
  }
  if (work.small || work.together.empty()) return;
  const auto all = candidates(work);
  constexpr double hardly = 0.02;
  if (all.empty() || all.front().score < hardly) {
    work.add(CheckKind::outcomes, Result::unknown, "target.none",
             {{"level", level_value(framework, framework.levels[*target.level])}}, {on_framework_record(framework)});
    tell_unplaced(work);
    return;
  }
  const auto& best = all.front();
  target.type = best.type;
  target.size = best.size;
  Values values{{"type", names(best.type->title)}, {"level", level_value(framework, framework.levels[best.level])}};
  std::vector<Basis> basis{on_type(*best.type, framework), on_record("#/title")};
  const bool between = all.size() > 1 && all[1].score > best.score / 2;
  if (between) {
    values.emplace_back("other", names(all[1].type->title));
    basis.push_back(on_type(*all[1].type, framework));
  }
  work.add(CheckKind::outcomes, Result::noted, between ? "target.chosen_between" : "target.chosen", std::move(values),
           std::move(basis), std::min(1.0, best.score / (best.score + (all.size() > 1 ? all[1].score : 0))));
}

void compare_level(Work& work) {
  Target& target = work.target;
  if (target.type == nullptr || work.together.empty()) return;
  const Framework& framework = *target.framework;
  const auto found = *target.level;
  const auto wanted = likeliest_level(*target.type, work);
  if (!wanted) return;
  if (*wanted == found) return;
  if (*wanted < found) {  // the credential stands higher: nothing is lacking
    work.add(CheckKind::level, Result::noted, "level.above_type",
             {{"level", level_value(framework, framework.levels[found])},
              {"type", names(target.type->title)},
              {"type_level", level_value(framework, framework.levels[*wanted])}},
             {on_type(*target.type, framework)});
    return;
  }
  const std::size_t gap = *wanted - found;
  // A best level that hardly leads the type's own is no difference that could be shown.
  const bool shown = work.together[found] > 2 * work.together[*wanted];
  const auto id =
      work.add(CheckKind::level, shown ? Result::not_met : Result::doubtful, "level.below_type",
               {{"level", level_value(framework, framework.levels[found])},
                {"type", names(target.type->title)},
                {"type_level", level_value(framework, framework.levels[*wanted])},
                {"p", share(work.together[found])},
                {"q", share(work.together[*wanted])}},
               {on_type(*target.type, framework), on_policy("assess.firm_level", work.assessor.catalogue.policy())},
               work.together[found]);
  if (shown) work.set(CheckKind::level, Result::not_met);
  work.differences.push_back(
      {.kind = DifferenceKind::level,
       .matter = shown ? Matter::substantial : Matter::open,
       .size = static_cast<double>(gap),
       .unit = "levels",
       .words = {.code = shown ? "difference.level" : "difference.level_open",
                 .values = {{"n", count(gap)},
                            {"level", level_value(framework, framework.levels[found])},
                            {"type_level", level_value(framework, framework.levels[*wanted])}},
                 .findings = {id}},
       .compensations = {{.code = "compensation.further_study",
                          .values = {{"level", level_value(framework, framework.levels[*wanted])}},
                          .findings = {id}}}});
}

}  // namespace mizani::assess
