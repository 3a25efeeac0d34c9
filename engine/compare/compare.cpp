// SPDX-License-Identifier: MIT
#include "engine/compare/compare.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/compare/sensitivity.h"
#include "engine/compare/step_prior.h"

namespace mizani::compare {
namespace {

constexpr std::array separate_domains{DescriptorDomain::knowledge, DescriptorDomain::skills,
                                      DescriptorDomain::autonomy};

bool describes(const Side& side, DescriptorDomain domain) {
  return std::any_of(side.levels.begin(), side.levels.end(), [&](const SideLevel& level) {
    return std::any_of(level.descriptors.begin(), level.descriptors.end(),
                       [&](const SideDescriptor& descriptor) { return descriptor.domain == domain; });
  });
}

/// What the descriptors of both sides say, before any rule of best fit.
struct Reading {
  std::vector<DomainCorrespondence> domains;
  DomainCorrespondence overall;
  StepPrior step;
};

Reading read(const Side& a, const Side& b, const level::LevelModel& model, level::LevelScratch& scratch,
             const ComparePolicy& policy) {
  const auto domain = [&](DescriptorDomain of) {
    return correspondence_of(positions_of(a, of, model, scratch, policy), positions_of(b, of, model, scratch, policy));
  };
  Reading out{.domains = {}, .overall = domain(DescriptorDomain::overall), .step = {}};
  for (const auto of : separate_domains) {
    if (describes(a, of) && describes(b, of)) out.domains.push_back(domain(of));
  }
  out.step = step_prior_of(out.overall.a, out.overall.b, policy);
  return out;
}

std::vector<Doubt> doubts_of(const Comparison& comparison, const level::LevelModel& model,
                             const ComparePolicy& policy) {
  std::vector<Doubt> out;
  const auto any = [&](const auto& holds) { return holds(comparison.a) || holds(comparison.b); };
  const auto share = [](const DomainPositions& side) {
    return side.levels.empty() ? 0 : static_cast<double>(side.described()) / static_cast<double>(side.levels.size());
  };
  const double least = std::min(share(comparison.overall.a), share(comparison.overall.b));
  if (comparison.a.framework != nullptr && comparison.a.framework == comparison.b.framework)
    out.push_back(Doubt::same_framework);
  if (least == 0)
    out.push_back(Doubt::no_descriptors);
  else if (least < policy.described_share)
    out.push_back(Doubt::few_descriptors);
  if (any([](const Side& side) { return side.file.empty() && side.described() > 0; })) out.push_back(Doubt::own_words);
  if (any([&](const Side& side) { return side.described() > 0 && !model.covers(side.language); }))
    out.push_back(Doubt::language_not_covered);
  if (any([&](const Side& side) { return model.covers(side.language) && !model.trained_on(side.language); }))
    out.push_back(Doubt::language_by_word_list);
  if (least > 0 && comparison.domains.empty()) out.push_back(Doubt::no_common_domain);
  if (comparison.alignment.margin && *comparison.alignment.margin < policy.narrow_margin)
    out.push_back(Doubt::narrow_margin);
  return out;
}

}  // namespace

std::string_view to_string(Doubt doubt) {
  switch (doubt) {
    case Doubt::no_descriptors: return "no-descriptors";
    case Doubt::few_descriptors: return "few-descriptors";
    case Doubt::own_words: return "own-words";
    case Doubt::language_not_covered: return "language-not-covered";
    case Doubt::language_by_word_list: return "language-by-word-list";
    case Doubt::no_common_domain: return "no-common-domain";
    case Doubt::narrow_margin: return "narrow-margin";
    case Doubt::same_framework: return "same-framework";
  }
  return "no-descriptors";
}

AlignmentResult Comparer::align(const Side& a, const Side& b, const MethodChoice& method,
                                level::LevelScratch& scratch) const {
  const auto reading = read(a, b, model_, scratch, policy_);
  return align_in_order(combined(reading.domains, reading.overall, method), reading.step);
}

Comparison Comparer::compare(Side a, Side b, const CompareQuestion& question, level::LevelScratch& scratch) const {
  Comparison out;
  out.a = std::move(a);
  out.b = std::move(b);
  out.as_of = question.as_of;
  out.weakest = question.weakest;
  out.method = question.method;
  out.structure = structure_of(out.a, out.b, catalogue_, &words_);
  auto reading = read(out.a, out.b, model_, scratch, policy_);
  out.domains = std::move(reading.domains);
  out.overall = std::move(reading.overall);
  out.step = reading.step;
  out.combined = combined(out.domains, out.overall, out.method);
  out.alignment = align_in_order(out.combined, out.step);
  out.sensitivity = sensitivity_of(out.domains, out.overall, out.method, out.step, out.alignment.best);
  const EdgeFilter filter{.weakest = question.weakest, .as_of = question.as_of};
  out.tables = table_checks(out.a, out.b, catalogue_.referencings(), filter, out.alignment, out.overall, policy_);
  if (out.a.framework != nullptr && out.b.framework != nullptr) {
    out.paths = paths_.find({.from = out.a.framework,
                             .to = out.b.framework,
                             .start = {},
                             .filter = filter,
                             .most = 3,
                             .with_matrix = true});
  }
  out.doubts = doubts_of(out, model_, policy_);
  return out;
}

}  // namespace mizani::compare
