// SPDX-License-Identifier: MIT
#include "tools/render/micro/element_words.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace mizani::render::micro {
namespace {

using mizani::micro::ElementState;
using mizani::micro::Flaw;

constexpr std::size_t elements = micro_element_words.size();

/// {0} is what was found, {1} what it is held against.
struct Words {
  std::string_view code;
  std::string_view sentence;
  std::string_view advice;
};

constexpr std::array<Words, 31> words_by_code{{
    {"reference-only", "the learner is named by a reference only ({0})", ""},
    {"generic-title", "\"{0}\" names a kind of document, not what was learnt",
     "Say in the title what the learning is about."},
    {"body-not-recognised", "the record itself says that {0} is not recognised{by}",
     "Have it awarded by, or together with, a body that is recognised."},
    {"before-founding", "awarded on {0}, before the institution was founded ({1})",
     "One of the two dates is wrong: ask the institution."},
    {"after-closing", "awarded on {0}, after the institution closed ({1})",
     "One of the two dates is wrong, or another body holds its records: ask the authority."},
    {"before-start", "awarded on {0}, before the learning began ({1})",
     "One of the two dates is wrong: ask the issuer."},
    {"in-the-future", "awarded on {0}, which is after the day of this check ({1})",
     "Correct the date, or check with --as-of a later day."},
    {"not-to-the-day", "the date is not known to the day ({0})", ""},
    {"expires-before-award", "expires on {0}, before it was awarded ({1})", "One of the two dates is wrong."},
    {"expired", "expired on {0}; the day of this check is {1}", "Ask for proof that it was renewed."},
    {"language-not-read", "the outcomes are in \"{0}\", in which no verbs are known; they were not judged", ""},
    {"unobservable-verb", "\"{0}\" cannot be observed or assessed", "Say what the learner does to show it: {1}."},
    {"no-verb", "no verb that says what the learner does in \"{0}\"",
     "Begin with a verb that somebody can watch: describe, calculate, install, compare, design."},
    {"verb-not-known", "no verb that is known here in \"{0}\"", ""},
    {"zero-credits", "{0}: no credit at all", "State the credit that was earned, or leave it out and state hours."},
    {"unknown-system", "\"{0}\" is no credit system that is known", "Name one of them: {1}."},
    {"hours-against-credits", "{0} do not go with {1}", "Correct one of them; credits follow from hours."},
    {"no-amount", "\"{0}\" is no amount",
     "State the notional hours of learning as a number, or credits of a named system."},
    {"hours-only", "hours without credits ({0})", ""},
    {"too-small", "{0} is less than this profile allows ({1})", "Offer it as part of a larger micro-credential."},
    {"too-large", "{0} is more than this profile allows ({1})", "Divide it, or register it as a qualification."},
    {"level-without-framework", "\"{0}\" names no framework", "Write FRAMEWORK:LEVEL, such as ke-knqf:5 or eqf:5."},
    {"unknown-framework", "\"{0}\" names a framework that is not known", "Expected {1}."},
    {"no-such-level", "{1} has no level as in \"{0}\"", "Correct the level."},
    {"attendance-only", "\"{0}\" shows that somebody was there, not what they learnt",
     "Assess the outcomes, by a test, a task, a portfolio, and say how; or call it a certificate of attendance."},
    {"assessment-vague", "\"{0}\" does not say how the outcomes were assessed",
     "Name the type: written examination, practical task, portfolio, project, oral."},
    {"mode-clash", "\"{0}\" does not go with the mode \"{1}\"", "Correct one of them."},
    {"participation-vague", "\"{0}\" does not say in what form the learner took part",
     "Say whether it was on site, online, blended or at work."},
    {"programme-not-recognised", "the record itself says that the programme is not accredited{by}",
     "Name the quality assurance that does stand behind it, or have it accredited."},
    {"no-body-named", "\"{0}\" names no body that answers for quality",
     "Name the body: the authority, agency, council or university, and what it did."},
    {"stackability-vague", "\"{0}\" does not say towards what it counts",
     "Name the qualification, programme or unit towards which it counts, or say that it stands alone."},
}};

/// Two that are of one statement.
constexpr std::array<Words, 2> words_of_supervision{{
    {"supervision-not-said", "\"{0}\" does not say whether the assessment was supervised",
     "Say whether, and by whom, it was supervised."},
    {"identity-not-said", "\"{0}\" does not say whether the learner's identity was checked",
     "Say how the identity was checked, or that it was not."},
}};

const Words* words_for(std::string_view code) {
  const auto is = [&](const Words& words) { return words.code == code; };
  const auto* const found = std::find_if(words_by_code.begin(), words_by_code.end(), is);
  if (found != words_by_code.end()) return found;
  const auto* const other = std::find_if(words_of_supervision.begin(), words_of_supervision.end(), is);
  return other == words_of_supervision.end() ? nullptr : other;
}

/// The pattern with {0} and {1} filled in, and {by}: who says so, where that is known.
std::string filled(std::string_view pattern, const Flaw& flaw) {
  std::string out;
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    const auto close = pattern.find('}');
    out += pattern.substr(0, open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    const auto place = pattern.substr(open + 1, close - open - 1);
    if (place == "0")
      out += flaw.found;
    else if (place == "1")
      out += flaw.against;
    else if (!flaw.against.empty())
      out += fmt::format(" (by {})", flaw.against);
    pattern.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace

std::string_view name_of(MicroElement element) {
  static constexpr std::array<std::string_view, elements> names{"learner",
                                                                "title",
                                                                "country of the issuer",
                                                                "awarding body",
                                                                "date of issuing",
                                                                "learning outcomes",
                                                                "workload",
                                                                "level",
                                                                "assessment",
                                                                "form of participation",
                                                                "quality assurance",
                                                                "prerequisites",
                                                                "supervision and identity",
                                                                "grade",
                                                                "stackability",
                                                                "further information",
                                                                "validity"};
  return names.at(static_cast<std::size_t>(element));
}

std::string_view word_of(ElementState state) {
  static constexpr std::array<std::string_view, 5> words{"present", "MISSING", "VAGUE", "CONTRADICTORY",
                                                         "does not apply"};
  return words.at(static_cast<std::size_t>(state));
}

std::string sentence_of(const Flaw& flaw) {
  const Words* words = words_for(flaw.code);
  return words == nullptr ? std::string{} : filled(words->sentence, flaw);
}

std::string advice_of(const Flaw& flaw) {
  const Words* words = words_for(flaw.code);
  return words == nullptr ? std::string{} : filled(words->advice, flaw);
}

std::string_view advice_to_supply(MicroElement element) {
  static constexpr std::array<std::string_view, elements> advice{
      "Name the learner, or give a reference by which the issuer can.",
      "Give it a title that says what was learnt.",
      "State the country of the issuer (ISO 3166 code).",
      "Name the body that awards it.",
      "State the day on which it was issued.",
      "State what the learner can do, one outcome a sentence, each with a verb that can be observed.",
      "State the notional hours of learning, with credits where a system is in use.",
      "State the level with its framework, such as ke-knqf:5.",
      "Say by what type of assessment the outcomes were tested.",
      "Say whether the learner took part on site, online, blended or at work.",
      "Name the quality assurance and the body behind it.",
      "Say what was needed to enrol, or that nothing was.",
      "Say whether the assessment was supervised and identity checked.",
      "State the grade, or that there is none.",
      "Say towards what it counts, or that it stands alone.",
      "Give an address where more can be read.",
      "State until when it holds, or that it does not expire."};
  return advice.at(static_cast<std::size_t>(element));
}

std::string words_of(const SizeLimit& limit) {
  if (limit.least && limit.most) return fmt::format("{} to {} {}", *limit.least, *limit.most, limit.system.str());
  if (limit.least) return fmt::format("at least {} {}", *limit.least, limit.system.str());
  if (limit.most) return fmt::format("at most {} {}", *limit.most, limit.system.str());
  return "no limit";
}

}  // namespace mizani::render::micro
