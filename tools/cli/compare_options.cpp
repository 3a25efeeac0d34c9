// SPDX-License-Identifier: MIT
#include "tools/cli/compare_options.h"

#include <algorithm>

#include "engine/compare/compare.h"
#include "tools/cli/compare_side.h"
#include "tools/cli/judge.h"

namespace mizani::cli {

void add_compare_options(CLI::App& command, CompareOptions& options) {
  add_evidence_options(command, options.evidence);
  const std::string side = "framework, country, file of descriptors (.csv .ttl .pdf .txt), or FRAMEWORK=FILE";
  command.add_option("A", options.a, side)->required();
  command.add_option("B", options.b, side)->required();
  command
      .add_option("--method", options.method,
                  "how the domains become one: text (all as one text), weighted, majority, threshold")
      ->check(CLI::IsMember({"text", "weighted", "majority", "threshold"}))
      ->capture_default_str();
  command.add_option("--weights", options.weights, "weights of knowledge, skills, autonomy: three numbers")
      ->expected(3)
      ->check(CLI::Range(0.0, 1000.0));
  command
      .add_option("--threshold", options.threshold,
                  "with --method threshold: how probably each domain must reach the level")
      ->check(CLI::Range(0.01, 0.99))
      ->capture_default_str();
}

Expected<compare::Comparison> comparison_of(const CompareOptions& options, const CommonOptions& common,
                                            const Catalogue& catalogue) {
  const auto date = as_of(options.evidence, catalogue);
  if (!date) return failure(date.error());
  compare::MethodChoice method{
      .method = *compare::parse_method(options.method), .weights = {}, .threshold = options.threshold};
  std::copy_n(options.weights.begin(), method.weights.size(), method.weights.begin());
  if (std::all_of(method.weights.begin(), method.weights.end(), [](double weight) { return weight == 0; })) {
    return failure(
        {.code = "no-weight", .where = "--weights", .found = "only noughts", .expected = "a weight above 0"});
  }
  const auto policy = compare::ComparePolicy::from(catalogue.policy());
  const auto judge = Judge::open(catalogue, common);
  if (!policy || !judge) {
    Faults faults = policy ? Faults{} : policy.error();
    if (!judge) faults.insert(faults.end(), judge.error().begin(), judge.error().end());
    return failure(faults);
  }
  auto a = compare_side(options.a, catalogue, *date, judge->schemas);
  auto b = compare_side(options.b, catalogue, *date, judge->schemas);
  if (!a || !b) {
    Faults faults = a ? Faults{} : a.error();
    if (!b) faults.insert(faults.end(), b.error().begin(), b.error().end());
    return failure(faults);
  }
  const compare::Comparer comparer{catalogue, judge->paths, judge->model, judge->award_words, *policy};
  level::LevelScratch scratch;
  return comparer.compare(std::move(*a), std::move(*b),
                          {.as_of = *date, .weakest = filter_of(options.evidence, *date).weakest, .method = method},
                          scratch);
}

}  // namespace mizani::cli
