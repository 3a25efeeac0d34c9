// SPDX-License-Identifier: MIT
// Names and sentences that the text and JSON renderings share.
#include "tools/render/level_view.h"

namespace mizani::render {

std::string_view domain_name(text::Domain domain) {
  static constexpr std::array<std::string_view, 3> names{"knowledge", "skills", "autonomy"};
  return names.at(static_cast<std::size_t>(domain));
}

std::string_view bloom_name(std::size_t process) {
  static constexpr std::array<std::string_view, level::bloom_processes> names{"Remember", "Understand", "Apply",
                                                                              "Analyze",  "Evaluate",   "Create"};
  return names.at(process);
}

std::string_view code_of(level::Warning warning) {
  switch (warning) {
    case level::Warning::too_short: return "too-short";
    case level::Warning::no_cue: return "no-cue";
    case level::Warning::language_not_covered: return "language-not-covered";
    case level::Warning::language_undetermined: return "language-undetermined";
    case level::Warning::language_by_word_list: return "language-by-word-list";
    case level::Warning::many_unknown_words: return "many-unknown-words";
    case level::Warning::cut_short: return "cut-short";
    case level::Warning::domains_disagree: return "domains-disagree";
    case level::Warning::not_an_outcome: return "not-an-outcome";
  }
  return "";
}

std::string_view code_of(level::AwardEvidence::Kind kind) {
  switch (kind) {
    case level::AwardEvidence::Kind::title_words: return "title-words";
    case level::AwardEvidence::Kind::qualification_type: return "qualification-type";
    case level::AwardEvidence::Kind::size: return "size";
    case level::AwardEvidence::Kind::stated_level: return "stated-level";
  }
  return "";
}

std::string sentence_of(level::Warning warning, const LevelReport& report) {
  switch (warning) {
    case level::Warning::too_short: return "the text is very short; expect little of the answer";
    case level::Warning::no_cue:
      return "no word of the text is known from training; the answer is the middle of the scale";
    case level::Warning::language_not_covered:
      return "the text seems to be in \"" + report.document.language +
             "\", for which there is no word list; the answer is the middle of the scale";
    case level::Warning::language_by_word_list:
      return "the text is in \"" + report.document.language +
             "\": read word by word through a list onto English, with a wider spread";
    case level::Warning::many_unknown_words:
      return "most words of the text are unknown from training; the answer rests on a few";
    case level::Warning::cut_short: return "a very long text: only its first 20,000 words were read";
    case level::Warning::language_undetermined: return "too little text to tell its language; read as English";
    case level::Warning::domains_disagree:
      return "the domains are two levels or more apart (a spiky profile); look at them one by one";
    case level::Warning::not_an_outcome: return "no verb of achievement found; this may not be a learning outcome";
  }
  return "";
}

std::size_t steps_down(const std::vector<SectionReading>& sections) {
  std::size_t count = 0;
  for (std::size_t i = 1; i < sections.size(); ++i) {
    count += sections[i].levelling.position.mean < sections[i - 1].levelling.position.mean ? 1 : 0;
  }
  return count;
}

}  // namespace mizani::render
