// SPDX-License-Identifier: MIT
#include <cctype>
#include <set>
#include <string>

#include "frameworks/check/exact_number.h"
#include "frameworks/check/rule_context.h"

namespace mizani::check_rules {
namespace {

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

}  // namespace

void practice_errors(const RecognitionPractice& practice, const KnownIds& known, std::vector<Finding>& findings) {
  RuleContext context{practice.file, practice.sources, findings};
  if (!known.countries.contains(practice.country))
    context.error("dangling-reference", "/country", practice.country.str(), "a country of countries.json");
  if (practice.id != lower(practice.country.str()))
    context.error("wrong-id", "/id", practice.id, "the country's code in lower case: " + lower(practice.country.str()));
  for (std::size_t i = 0; i < practice.authorities.size(); ++i)
    context.provenance(practice.authorities[i].provenance, [&] { return "/authorities/" + std::to_string(i); });
  context.fact(practice.legal_basis, "/legal_basis");
  for (std::size_t i = 0; i < practice.time_limits.size(); ++i)
    context.provenance(practice.time_limits[i].provenance, [&] { return "/time_limits/" + std::to_string(i); });
  // One status stands for the way and the days together.
  Fact<bool> appeal{.value = {}, .provenance = practice.appeal.provenance};
  if (!practice.appeal.way.empty() || practice.appeal.days) appeal.value = true;
  context.fact(appeal, "/appeal");
  std::set<std::string> ids;
  for (std::size_t i = 0; i < practice.rules.size(); ++i) {
    const auto& rule = practice.rules[i];
    const auto here = [&] { return "/rules/" + std::to_string(i); };
    context.provenance(rule.provenance, here);
    if (!ids.insert(rule.id).second)
      context.error("duplicate-id", here() + "/id", rule.id, "an id of its own in the file");
    if (const auto wanted = wanted_value(rule.kind, approximately(rule.value)); !wanted.empty())
      context.error("out-of-range", here() + "/value", rule.value, std::string{wanted});
  }
}

void practice_warnings(const RecognitionPractice& practice, std::vector<Finding>& findings) {
  RuleContext context{practice.file, practice.sources, findings};
  if (practice.authorities.empty())
    context.warning("no-authority", "/authorities", "none", "the body that decides on foreign credentials");
}

}  // namespace mizani::check_rules
