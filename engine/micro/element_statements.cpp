// SPDX-License-Identifier: MIT
// Elements that a record states in words: how it was assessed, taken part in, assured, supervised, stacked.
#include <algorithm>
#include <utility>

#include "engine/micro/element_readers.h"
#include "frameworks/nearest.h"

namespace mizani::micro {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

void add_vague(ElementReading& reading, std::string code, std::string found, std::string against = "") {
  std::string pointer = reading.pointers.front();
  reading.add({.code = std::move(code),
               .pointer = std::move(pointer),
               .found = std::move(found),
               .against = std::move(against),
               .weighs = ElementState::vague});
}

/// A statement with vague words and no concrete one.
void find_vague_words(ElementReading& reading, TextKind kind, const std::string& code, const CheckContext& context) {
  if (reading.found.empty()) return;
  const auto words = context.words.find(kind, reading.found);
  if (words.concrete.empty() && !words.vague.empty()) add_vague(reading, code, joined(words.vague));
}

/// A run of two or more capitals ("NQA", "CHE"), but not one that stands for quality assurance itself.
bool names_by_initials(const std::string& text) {
  std::size_t run = 0;
  std::string letters;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (c >= 'A' && c <= 'Z') {
      ++run;
      letters += c;
      continue;
    }
    const bool word_ends = !(c >= 'a' && c <= 'z');
    if (run >= 2 && word_ends && letters != "QA" && letters != "IQA" && letters != "EQA") return true;
    run = 0;
    letters.clear();
  }
  return false;
}

/// A name of some body of quality assurance in the catalogue.
bool names_a_known_body(const std::string& text, const Catalogue& catalogue) {
  constexpr std::size_t least_letters = 8;  // of a full name; initials are seen by themselves
  return std::any_of(catalogue.frameworks().begin(), catalogue.frameworks().end(), [&](const Framework& framework) {
    return std::any_of(framework.quality_bodies.begin(), framework.quality_bodies.end(), [&](const QualityBody& body) {
      const auto& names = body.name.all();
      return std::any_of(names.begin(), names.end(), [&](const auto& name) {
        return name.second.size() >= least_letters && text.find(name.second) != std::string::npos;
      });
    });
  });
}

std::string mode_words(assess::Mode mode) {
  return std::string{assess::to_string(mode)};
}

/// Whether words of the form of participation cannot be true of the mode.
bool clashes(assess::Mode mode, const std::vector<std::string>& words) {
  const auto has = [&](std::initializer_list<std::string_view> wanted) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return std::find(wanted.begin(), wanted.end(), lower_case(word)) != wanted.end();
    });
  };
  const bool there = has({"on-site", "onsite", "on site", "in person", "in-person", "face-to-face", "face to face",
                          "classroom", "campus", "laboratory"});
  const bool away = has({"online", "distance", "e-learning", "correspondence"});
  const bool both = has({"blended", "hybrid"});
  if (mode == assess::Mode::distance) return (there && !away) || both;
  if (mode == assess::Mode::on_site) return (away && !there) || both;
  return false;
}

}  // namespace

ElementReading read_assessment(const CredentialRecord& record, const CheckContext& context) {
  auto out = reading_of(MicroElement::assessment, "/assessment", record.assessment.value_or(""));
  if (!speaks(record, context)) return out;
  const auto words = context.words.find(TextKind::assessment, out.found);
  if (!words.concrete.empty() || words.vague.empty()) return out;
  const auto speaks_of = [&](std::string_view stem) {
    return std::any_of(words.vague.begin(), words.vague.end(),
                       [&](const std::string& word) { return lower_case(word).starts_with(stem); });
  };
  if (!speaks_of("attend") && !speaks_of("participat") && !speaks_of("complet")) {
    add_vague(out, "assessment-vague", joined(words.vague));
    return out;
  }
  // To have been there is no assessment.
  out.add({.code = "attendance-only",
           .pointer = "/assessment",
           .found = joined(words.vague),
           .against = "",
           .weighs = ElementState::missing});
  return out;
}

ElementReading read_participation(const CredentialRecord& record, const CheckContext& context) {
  if (!record.participation) {
    return reading_of(MicroElement::participation, record.mode ? "/mode" : "/participation",
                      record.mode ? mode_words(*record.mode) : "");
  }
  auto out = reading_of(MicroElement::participation, "/participation", *record.participation);
  if (!speaks(record, context)) return out;
  const auto words = context.words.find(TextKind::participation, out.found);
  if (record.mode && clashes(*record.mode, words.concrete))
    out.add({.code = "mode-clash",
             .pointer = "/participation",
             .found = joined(words.concrete),
             .against = mode_words(*record.mode),
             .weighs = ElementState::contradictory});
  else if (words.concrete.empty() && !record.mode)
    add_vague(out, "participation-vague", words.vague.empty() ? out.found : joined(words.vague));
  return out;
}

ElementReading read_quality_assurance(const CredentialRecord& record, const CheckContext& context) {
  const auto& programme = record.programme;
  auto out = record.quality_assurance
                 ? reading_of(MicroElement::quality_assurance, "/quality_assurance", *record.quality_assurance)
                 : reading_of(MicroElement::quality_assurance, programme.by ? "/programme/by" : "/quality_assurance",
                              programme.by.value_or(""));
  if (programme.approval == assess::Approval::not_recognised)
    out.add({.code = "programme-not-recognised",
             .pointer = "/programme",
             .found = out.found,
             .against = programme.by.value_or(""),
             .weighs = ElementState::contradictory});
  if (!record.quality_assurance || programme.by || !speaks(record, context)) return out;
  const auto words = context.words.find(TextKind::quality_assurance, out.found);
  if (words.concrete.empty() && !names_by_initials(out.found) && !names_a_known_body(out.found, context.catalogue))
    add_vague(out, "no-body-named", words.vague.empty() ? out.found : joined(words.vague));
  return out;
}

ElementReading read_supervision(const CredentialRecord& record, const CheckContext& context) {
  auto out = reading_of(MicroElement::supervision, "/supervision", record.supervision.value_or(""));
  if (!record.supervision || !speaks(record, context)) return out;
  if (context.words.find(TextKind::supervision, out.found).concrete.empty())
    add_vague(out, "supervision-not-said", out.found);
  if (context.words.find(TextKind::identity, out.found).concrete.empty())
    add_vague(out, "identity-not-said", out.found);
  return out;
}

ElementReading read_stackability(const CredentialRecord& record, const CheckContext& context) {
  auto out = reading_of(MicroElement::stackability, "/stackability", record.stackability.value_or(""));
  if (speaks(record, context)) find_vague_words(out, TextKind::stackability, "stackability-vague", context);
  return out;
}

}  // namespace mizani::micro
