// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "tools/render/micro/check_view.h"
#include "tools/render/micro/element_words.h"
#include "tools/render/provenance.h"
#include "tools/render/text_table.h"

namespace mizani::render::micro {
namespace {

using namespace mizani::micro;

constexpr std::size_t page = 110;

std::string decimal(const credit::Rational& number) {
  return fmt::format("{:.3f}", number.convert_to<double>());
}

bool in_order(ElementState state) {
  return state == ElementState::present || state == ElementState::not_applicable;
}

/// Flaws that say the same twice are said once.
std::string flaws_text(const ElementReading& reading) {
  std::string out;
  std::set<std::string> advised;
  for (const auto& flaw : reading.flaws) {
    const bool remark = flaw.weighs == ElementState::present;
    out += wrapped(fmt::format("{}{}: {}", remark ? "(remark) " : "", flaw.pointer, sentence_of(flaw)), page, "      ");
    const auto advice = advice_of(flaw);
    if (!advice.empty() && advised.insert(advice).second) out += wrapped("-> " + advice, page, "         ");
  }
  return out;
}

std::string problem_text(const ElementFinding& finding) {
  const auto& [asked, reading] = finding;
  std::string out = fmt::format("   {:<14}{} ({})\n", word_of(reading.state), name_of(reading.element),
                                to_string(asked->requirement));
  out += wrapped("asks: " + asked->asks.in("en") + fmt::format(" [{}]", to_string(asked->provenance.evidence)), page,
                 "      ");
  if (reading.state == ElementState::missing)
    out += wrapped(fmt::format("-> {}", advice_to_supply(reading.element)), page, "         ");
  return out + flaws_text(reading);
}

std::string shortened(const std::string& text) {
  constexpr std::size_t most = 60;
  if (display_width(text) <= most) return text;
  const auto blank = text.rfind(' ', most);
  return text.substr(0, blank == std::string::npos || blank == 0 ? 0 : blank) + " …";
}

std::string in_order_text(const ProfileCheck& check) {
  std::string out;
  for (const auto& [asked, reading] : check.elements) {
    if (!in_order(reading.state)) continue;
    out += fmt::format("   {:<14}{}{}\n", word_of(reading.state), name_of(reading.element),
                       reading.found.empty() ? "" : ": " + shortened(reading.found));
    out += flaws_text(reading);
  }
  return out;
}

std::string sizes_text(const ProfileCheck& check) {
  std::string out;
  for (const auto& size : check.sizes) {
    const auto amount = !size.size              ? std::string{"unknown"}
                        : size.size->is_point() ? credit::to_decimal(size.size->lower, 2)
                                                : credit::to_decimal(size.size->lower, 2) + " to " +
                                                      credit::to_decimal(size.size->upper, 2);
    out += fmt::format("   size {} {}: {} (allowed: {}) [{}]\n", amount, size.limit->system.str(),
                       to_string(size.verdict), words_of(*size.limit), to_string(size.limit->provenance.evidence));
  }
  return out;
}

std::string score_text(const ProfileCheck& check) {
  std::vector<std::vector<std::string>> rows{{"part", "=", "weight", "x", "worth", "/ weights", "element"}};
  credit::Rational weights;
  for (const auto& part : check.score.parts) weights += part.weight;
  for (const auto& part : check.score.parts) {
    if (part.weight == 0) continue;
    rows.push_back({decimal(part.part), "=", credit::to_string(part.weight), "x", credit::to_string(part.worth),
                    "/ " + credit::to_string(weights), std::string{name_of(part.element)}});
  }
  return fmt::format("   Quality {}, the sum of\n", decimal(check.score.total)) + text_table(rows, "      ");
}

std::string profile_text(const ProfileCheck& check) {
  const auto& profile = *check.profile;
  const auto musts = std::count_if(check.elements.begin(), check.elements.end(),
                                   [](const auto& finding) { return finding.asked->requirement == Requirement::must; });
  const auto clear = std::count_if(check.elements.begin(), check.elements.end(), [](const auto& finding) {
    return finding.asked->requirement == Requirement::must && in_order(finding.reading.state);
  });
  std::string out =
      fmt::format("\n{}: {} ({}, {})\n", profile.id.str(), profile.name.in("en"), profile.issuer, profile.year);
  out += fmt::format("   {}: {} of {} elements that must be there are in order; quality {}\n",
                     check.complete ? "COMPLETE" : "NOT COMPLETE", clear, musts, decimal(check.score.total));
  for (const auto& finding : check.elements) {
    if (!in_order(finding.reading.state) && finding.asked->requirement != Requirement::may)
      out += problem_text(finding);
  }
  for (const auto& finding : check.elements) {
    if (!in_order(finding.reading.state) && finding.asked->requirement == Requirement::may)
      out += problem_text(finding);
  }
  out += in_order_text(check) + sizes_text(check);
  for (const auto& reading : check.beside) {
    out += fmt::format("   not asked for, but {}: {}\n", word_of(reading.state), name_of(reading.element));
    out += flaws_text(reading);
  }
  out += score_text(check);
  for (const auto& text : profile.beyond) out += wrapped("not checked: " + text.in("en"), page, "   ");
  if (!profile.note.empty()) out += wrapped("about this profile: " + profile.note, page, "   ");
  for (const auto& [key, source] : profile.sources) out += wrapped("source: " + citation(source), page, "   ");
  return out;
}

}  // namespace

std::string check_text(const std::vector<CheckReport>& reports) {
  std::string out;
  for (const auto& report : reports) {
    out += fmt::format("{}{}, checked as of {}\n", out.empty() ? "" : "\n", report.title, mizani::to_string(report.on));
    if (report.kind == "text")
      out += wrapped("Read from a text: only its title and outcomes could be found; the rest is reported as missing.",
                     page, "");
    for (const auto& check : report.profiles) out += profile_text(check);
  }
  return out;
}

}  // namespace mizani::render::micro
