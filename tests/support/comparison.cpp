// SPDX-License-Identifier: MIT
#include "tests/support/comparison.h"

#include "tests/support/world.h"

namespace mizani::test {
namespace {

compare::Side side(const Framework& framework) {
  compare::Side out;
  out.id = framework.id.str();
  out.name = framework.name.in("en");
  out.framework = &framework;
  for (const auto& level : framework.levels) {
    compare::SideLevel of{.code = level.code, .name = {}, .level = &level, .descriptors = {}};
    of.descriptors.push_back({.domain = DescriptorDomain::overall,
                              .text = "Plan the work of others",
                              .sources = {SourceKey{"d"}},
                              .evidence = Evidence::published});
    out.levels.push_back(std::move(of));
  }
  return out;
}

Framework framework(const std::string& id, const std::string& acronym, int levels) {
  Framework out = ladder(id, levels, FrameworkKind::national);
  out.acronym = acronym;
  out.name = LocalizedText{{{"en", "The " + acronym + " framework"}, {"fr", "Le cadre " + acronym}}};
  out.sources.emplace(SourceKey{"d"}, Source{.title = "Descriptors of " + acronym,
                                             .publisher = "Authority",
                                             .year = 2020,
                                             .url = "https://example.org/" + id,
                                             .accessed = {}});
  return out;
}

compare::DescriptorPosition position(double mean) {
  return {.position = {.mean = mean, .spread = 1.2},
          .ordered = mean,
          .start = mean - 0.5,
          .pulls = {{.words = "plan the work", .pull = 0.6}, {.words = "", .pull = -0.1}}};
}

}  // namespace

SmallComparison::SmallComparison()
    : a(framework("aa-nqf", "AAQF", 3)),
      b(framework("bb-nqf", "BBQF", 4)),
      table(test::table("aa-nqf", "bb-nqf", {{"1", "1"}, {"2", "3"}, {"3", ""}})) {
  using namespace compare;
  comparison.a = side(a);
  comparison.b = side(b);
  comparison.a.levels[2].descriptors.clear();
  comparison.as_of = Date{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{2}};
  comparison.method.method = Method::weighted;
  comparison.structure.rows = {
      {.key = "levels", .a = "3", .b = "4", .agreement = Agreement::differs},
      {.key = "scope", .a = "comprehensive", .b = "comprehensive", .agreement = Agreement::same},
      {.key = "credit_hours", .a = "", .b = "10", .agreement = Agreement::unknown}};
  comparison.structure.domains = {{.acqf = DescriptorDomain::knowledge, .a = {"knowing"}, .b = {}}};
  Eigen::MatrixXd matrix(3, 4);
  matrix << 0.8, 0.1, 0.06, 0.04, 0.1, 0.5, 0.3, 0.1, 0, 0, 0, 0;
  DomainCorrespondence domain;
  domain.domain = DescriptorDomain::skills;
  domain.probability = matrix;
  domain.a = {.domain = DescriptorDomain::skills, .levels = {position(2), position(4.5), std::nullopt}};
  domain.b = {.domain = DescriptorDomain::skills, .levels = {position(1.5), position(4), position(5), position(8)}};
  comparison.domains = {domain};
  comparison.overall = domain;
  comparison.overall.domain = DescriptorDomain::overall;
  comparison.combined = matrix;
  comparison.alignment = align_in_order(matrix, StepPrior{});
  const auto proposed = [&](std::size_t level) { return comparison.alignment.best.to.at(level); };
  comparison.sensitivity = {
      {.setting = "method", .value = "threshold", .to = {proposed(0), std::size_t{2}, std::nullopt}, .changed = {1}},
      {.setting = "skills", .value = "2", .to = comparison.alignment.best.to, .changed = {}}};
  TensionRow agrees;
  agrees.published = {0};
  agrees.main = 0;
  agrees.evidence = Evidence::published;
  agrees.proposed = proposed(0);
  agrees.probability = 0.8;
  agrees.verdict = Verdict::agrees;
  TensionRow tense;
  tense.level = 1;
  tense.published = {2};
  tense.main = 2;
  tense.evidence = Evidence::published;
  tense.proposed = proposed(1);
  tense.probability = 0.2;
  tense.distance = -1;
  tense.verdict = Verdict::tension;
  tense.words = {{.words = "under close supervision", .pull = -0.7}};
  TensionRow none;
  none.level = 2;
  none.stated_none = true;
  comparison.tables = {{.table = &table, .forward = true, .rows = {agrees, tense, none}}};
  path::RecognitionPath found;
  found.hops.push_back({.table = &table,
                        .forward = true,
                        .from = &a,
                        .to = &b,
                        .evidence = Evidence::published,
                        .rows = {},
                        .unspoken = {}});
  found.confidence = 0.98;
  found.uncertainty = 0.2;
  found.matrix = Eigen::MatrixXd::Zero(4, 5);
  found.matrix(0, 0) = found.matrix(1, 2) = found.matrix(2, 4) = found.matrix(3, 4) = 1;
  comparison.paths.paths.push_back(std::move(found));
  comparison.doubts = {Doubt::own_words, Doubt::narrow_margin};
}

}  // namespace mizani::test
