// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <string>

#include "frameworks/check/exact_number.h"
#include "frameworks/check/rule_context.h"

namespace mizani::check_rules {
namespace {

std::string element_at(std::size_t i) {
  return "/elements/" + std::to_string(i);
}

std::string size_at(std::size_t i) {
  return "/sizes/" + std::to_string(i);
}

void size_errors(const SizeLimit& size, const std::string& here, const KnownIds& known, RuleContext& context) {
  context.provenance(size.provenance, [&] { return here; });
  if (!known.credit_systems.contains(size.system))
    context.error("dangling-reference", here + "/system", size.system.str(), "a credit system of the data");
  if (size.least && size.most && approximately(*size.most) < approximately(*size.least))
    context.error("range-reversed", here + "/max", *size.most, "at least " + *size.least);
  if (size.validity.from && size.validity.to && size.validity.to->last_day() < size.validity.from->first_day())
    context.error("dates-reversed", here + "/valid_to", size.validity.to->str(),
                  "a date after " + size.validity.from->str());
}

}  // namespace

void micro_profile_errors(const MicroProfile& profile, const KnownIds& known, std::vector<Finding>& findings) {
  RuleContext context{profile.file, profile.sources, findings};
  std::set<MicroElement> elements;
  for (std::size_t i = 0; i < profile.elements.size(); ++i) {
    const auto& element = profile.elements[i];
    context.provenance(element.provenance, [&] { return element_at(i); });
    if (!elements.insert(element.element).second)
      context.error("duplicate-id", element_at(i) + "/element", std::string{to_string(element.element)},
                    "each element once");
  }
  for (std::size_t i = 0; i < profile.sizes.size(); ++i) size_errors(profile.sizes[i], size_at(i), known, context);
}

void micro_profile_warnings(const MicroProfile& profile, std::vector<Finding>& findings) {
  RuleContext context{profile.file, profile.sources, findings};
  if (std::none_of(profile.elements.begin(), profile.elements.end(),
                   [](const ProfileElement& element) { return element.requirement == Requirement::must; })) {
    context.warning("nothing-required", "/elements", "no element that must be there",
                    "at least one, or no record can fail");
  }
  for (std::size_t i = 0; i < profile.sizes.size(); ++i) {
    const auto& size = profile.sizes[i];
    if (!size.least && !size.most) context.warning("no-limit", size_at(i), "neither least nor most", "a limit");
    for (std::size_t j = 0; j < i; ++j) {
      const auto& earlier = profile.sizes[j];
      if (earlier.system == size.system && earlier.validity.meets(size.validity))
        context.warning("overlap-in-time", size_at(i), "a second limit in " + size.system.str(),
                        "one limit of a system a day");
    }
  }
}

}  // namespace mizani::check_rules
