// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "tools/render/credits_view.h"
#include "tools/render/provenance.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace {

constexpr std::size_t page = 110;

/// "40 to 48", "60", "4/3 (1.33)".
std::string words(const credit::Interval& interval) {
  const auto one = [](const credit::Rational& number) {
    const std::string exact = credit::to_string(number);
    return exact.find('/') == std::string::npos ? exact : exact + " (" + credit::to_decimal(number, 2) + ')';
  };
  return interval.is_point() ? one(interval.lower) : one(interval.lower) + " to " + one(interval.upper);
}

std::string basis(const CreditSystem& system) {
  const auto range = [](const Fact<ExactRange>& fact) {
    if (!fact.value) return std::string{"unknown"};
    const auto& [min, max] = *fact.value;
    return (min == max ? min : min + " to " + max) + fmt::format(" [{}]", to_string(fact.provenance.evidence));
  };
  return fmt::format("{}: hours a credit {}, credits a year {}", system.id.str(), range(system.hours_per_credit),
                     range(system.credits_per_year));
}

std::string sources_of(const CreditSystem& system, const CreditSystems& systems) {
  std::string out;
  for (const auto* fact : {&system.hours_per_credit, &system.credits_per_year}) {
    for (const auto& key : fact->provenance.sources) {
      const auto found = systems.sources.find(key);
      if (found == systems.sources.end()) continue;
      std::string line = wrapped("source: " + citation(found->second), page, "      ");
      if (out.find(line) == std::string::npos) out += line;
    }
  }
  return out;
}

std::string conversion_words(const credit::CreditConversion& conversion, const CreditSystems& systems) {
  const std::string& to = conversion.to->id.str();
  std::string out = fmt::format("\n{} {} in {}\n", words(conversion.amount), conversion.from->id.str(), to);
  if (conversion.by_hours) {
    out += fmt::format("   by hours           {} {}{}\n", words(conversion.by_hours->credits), to,
                       conversion.hours ? fmt::format(" ({} hours)", words(*conversion.hours)) : "");
  }
  if (conversion.by_year) out += fmt::format("   by share of a year {} {}\n", words(conversion.by_year->credits), to);
  for (const auto& reading : conversion.by_convention) {
    out += fmt::format("   by convention      {} {} ({} of {} for one of {})\n", words(reading.credits), to,
                       credit::to_string(reading.to_per_from), to, conversion.from->id.str());
  }
  for (const auto& missing : conversion.missing) out += fmt::format("   missing: {}\n", missing);
  if (!conversion.by_hours && !conversion.by_year && conversion.by_convention.empty())
    out += "   no reading: nothing recorded connects the two systems\n";
  if (conversion.readings_agree == false)
    out += wrapped(
        "the readings disagree: the systems count a year of study as different amounts of work; say which you use",
        page, "   ");
  if (conversion.units_differ)
    out += wrapped(
        "the systems count different things (workload, contact or semester hours): equal numbers are not equal work",
        page, "   ");
  out += fmt::format("   {}\n{}   {}\n{}", basis(*conversion.from), sources_of(*conversion.from, systems),
                     basis(*conversion.to), sources_of(*conversion.to, systems));
  return out;
}

using Reading = std::optional<credit::CreditReading> credit::CreditConversion::*;

/// What the readings of one kind rest on, the weakest of all conversions; nothing where there is none of the kind.
std::optional<Evidence> weakest_of(const CreditsReport& report, Reading reading) {
  std::optional<Evidence> weakest;
  for (const auto& conversion : report.conversions) {
    const auto& one = conversion.*reading;
    if (one) weakest = weaker(weakest.value_or(Evidence::published), one->rests_on);
  }
  return weakest;
}

std::string rests_on_words(const CreditsReport& report) {
  const auto hours = weakest_of(report, &credit::CreditConversion::by_hours);
  const auto year = weakest_of(report, &credit::CreditConversion::by_year);
  if (!hours && !year) return "Rests on nothing recorded.";
  if (!year) return fmt::format("Rests on hours a credit that are {}.", to_string(*hours));
  if (!hours) return fmt::format("Rests on year loads that are {}; hours a credit are unknown.", to_string(*year));
  return fmt::format("Rests on hours a credit that are {} and, for the share of a year, on year loads that are {}.",
                     to_string(*hours), to_string(*year));
}

}  // namespace

std::string level_rule(const LevelRef& level) {
  return fmt::format(
      "the credit was earned at {}: it counts at that level or a lower one, never higher; how much of it counts is the "
      "receiver's rule",
      level.id().str());
}

std::string credits_text(const CreditsReport& report) {
  std::string out = rests_on_words(report) + '\n';
  for (const auto& conversion : report.conversions) out += conversion_words(conversion, *report.systems);
  if (report.level) out += wrapped(level_rule(*report.level), page, "");
  return out;
}

}  // namespace mizani::render
