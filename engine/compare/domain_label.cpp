// SPDX-License-Identifier: MIT
#include "engine/compare/domain_label.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/text/utf8.h"

namespace mizani::compare {
namespace {

using enum DescriptorDomain;

/// Names in use without a framework of their own; "competence" stands third beside knowledge and skills.
constexpr std::array<std::pair<std::string_view, DescriptorDomain>, 40> usual_names{
    {{"knowledge", knowledge},
     {"knowledge and understanding", knowledge},
     {"connaissance", knowledge},
     {"connaissances", knowledge},
     {"savoir", knowledge},
     {"savoirs", knowledge},
     {"conhecimento", knowledge},
     {"conhecimentos", knowledge},
     {"المعرفة", knowledge},
     {"المعارف", knowledge},
     {"المعرفة والفهم", knowledge},
     {"maarifa", knowledge},
     {"skill", skills},
     {"skills", skills},
     {"know-how", skills},
     {"savoir-faire", skills},
     {"aptitudes", skills},
     {"habiletés", skills},
     {"aptidões", skills},
     {"habilidades", skills},
     {"المهارة", skills},
     {"المهارات", skills},
     {"stadi", skills},
     {"ujuzi", skills},
     {"autonomy", autonomy},
     {"responsibility", autonomy},
     {"autonomy and responsibility", autonomy},
     {"responsibility and autonomy", autonomy},
     {"competence", autonomy},
     {"competences", autonomy},
     {"autonomie", autonomy},
     {"responsabilité", autonomy},
     {"autonomie et responsabilité", autonomy},
     {"responsabilité et autonomie", autonomy},
     {"autonomia", autonomy},
     {"autonomia e responsabilidade", autonomy},
     {"responsabilidade e autonomia", autonomy},
     {"الاستقلالية والمسؤولية", autonomy},
     {"المسؤولية والاستقلالية", autonomy},
     {"uhuru na uwajibikaji", autonomy}}};

constexpr std::array<std::string_view, 17> small_words{"of",  "the", "and", "in", "de", "du", "des", "la", "le",
                                                       "les", "et",  "d'",  "e",  "da", "do", "das", "na"};

/// Without the Arabic conjunction and article, which are written into the word.
std::string bare(std::string word) {
  for (const std::string_view prefix : {"وال", "ال"}) {
    if (word.starts_with(prefix)) return word.substr(prefix.size());
  }
  return word;
}

struct Sign {
  std::string_view text;
  bool certain;
};
constexpr std::array<Sign, 9> signs{{{":", true},
                                     {"：", true},
                                     {" - ", true},
                                     {" – ", true},
                                     {" — ", true},
                                     {",", false},
                                     {"،", false},
                                     {" (", false},
                                     {".", false}}};

}  // namespace

DomainLabels::DomainLabels(const Framework* framework)
    : tokenizer_("fr") {  // French words are elided: "d'" stands apart
  if (framework != nullptr) {
    for (const auto& domain : framework->domains) {
      for (const auto& [language, name] : domain.name.all()) add(name, domain.acqf);
    }
  }
  for (const auto& [name, domain] : usual_names) add(name, {domain});
}

void DomainLabels::add(std::string_view name, const std::vector<DescriptorDomain>& domains) {
  Words words = words_of(name);
  if (!words.empty() && !domains.empty() && find(words) == nullptr)
    names_.push_back({.words = std::move(words), .domains = domains});
}

DomainLabels::Words DomainLabels::words_of(std::string_view text) {
  Words out;
  for (auto& token : tokenizer_.tokens(text)) {
    if (std::find(small_words.begin(), small_words.end(), token.folded) == small_words.end())
      out.push_back(bare(std::move(token.folded)));
  }
  return out;
}

const DomainLabels::Name* DomainLabels::find(const Words& words) const {
  const auto found = std::find_if(names_.begin(), names_.end(), [&](const Name& name) { return name.words == words; });
  return found == names_.end() ? nullptr : &*found;
}

bool DomainLabels::begins_with_name(std::string_view text) {
  const Words words = words_of(text);
  return std::any_of(names_.begin(), names_.end(), [&](const Name& name) {
    return words.size() >= name.words.size() && std::equal(name.words.begin(), name.words.end(), words.begin());
  });
}

std::vector<DescriptorDomain> DomainLabels::of_line(std::string_view line) {
  const Name* name = find(words_of(line));
  return name == nullptr ? std::vector<DescriptorDomain>{} : name->domains;
}

DomainLabel DomainLabels::of_statement(std::string_view statement) {
  constexpr std::size_t longest = 160;
  std::string_view head = statement.substr(0, longest);
  while (!head.empty() && head.size() < statement.size() &&
         (static_cast<unsigned char>(statement[head.size()]) & 0xC0U) == 0x80U)
    head.remove_suffix(1);
  DomainLabel label;
  const auto consider = [&](std::size_t name_end, bool certain, std::size_t label_end) {
    const Name* name = find(words_of(head.substr(0, name_end)));
    if (name == nullptr) return;
    label.name = static_cast<std::size_t>(name - names_.data());
    label.domains = name->domains;
    label.certain = certain;
    label.end = label_end;
  };
  for (std::size_t at = 1; at < head.size(); ++at) {
    const auto* const sign =
        std::find_if(signs.begin(), signs.end(), [&](const Sign& s) { return head.substr(at).starts_with(s.text); });
    if (sign == signs.end()) continue;
    bool certain = sign->certain;
    std::size_t end = at + sign->text.size();
    if (sign->text == " (") {  // "Knowledge (theoretical or factual): …"
      const auto close = statement.find("):", end);
      certain = close != std::string_view::npos;
      if (certain) end = close + 2;
    }
    // "Knowledge, skills and attitudes" is a list, not a label.
    if (!certain && begins_with_name(head.substr(end))) break;
    consider(at, certain, end);
  }
  if (head.size() == statement.size() && label.domains.empty()) consider(head.size(), true, head.size());
  return label;
}

}  // namespace mizani::compare
