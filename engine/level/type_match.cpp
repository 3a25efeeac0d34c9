// SPDX-License-Identifier: MIT
#include "engine/level/type_match.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace mizani::level {
namespace {

using namespace std::string_view_literals;

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

char lower(char c) {
  return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

void append_word(std::string& text, std::string_view word) {
  if (!text.empty()) text += ' ';
  text += word;
}

/// "BTS" after "Brevet de technicien supérieur": several capitals, and the letters of the name in its order ("LMD"
/// after "Doctorat" is a remark).
bool abbreviates(std::string_view text, std::string_view name) {
  if (std::count_if(text.begin(), text.end(), is_upper) < 2 || text.find(' ') != std::string_view::npos) return false;
  auto at = name.begin();
  return std::all_of(text.begin(), text.end(), [&](char letter) {
    at = std::find_if(at, name.end(), [&](char c) { return lower(c) == lower(letter); });
    return at != name.end() && at++ != name.end();
  });
}

/// A name in its parts: before the first comma and outside brackets, and what qualifies or abbreviates it.
struct NameParts {
  std::string name;
  std::string qualifier;
  std::vector<std::string> abbreviations;
};

NameParts parts_of(std::string_view title) {
  static constexpr auto marks = "(),:"sv;
  NameParts out;
  std::vector<std::string_view> asides;
  bool inside = false;
  bool after_comma = false;
  while (!title.empty()) {
    const auto end = std::min(title.find_first_of(marks), title.size());
    const auto piece = trimmed(title.substr(0, end));
    if (!piece.empty()) {
      if (inside || after_comma)
        asides.push_back(piece);
      else
        append_word(out.name, piece);
    }
    if (end == title.size()) break;
    if (title[end] == '(') inside = true;
    if (title[end] == ')') inside = false;
    if ((title[end] == ',' || title[end] == ':') && !inside) after_comma = true;
    title.remove_prefix(end + 1);
  }
  for (const auto aside : asides) {
    if (abbreviates(aside, out.name))
      out.abbreviations.emplace_back(aside);
    else
      append_word(out.qualifier, aside);
  }
  return out;
}

std::vector<std::string_view> alternatives(std::string_view name) {
  static constexpr std::array between{" or "sv, " ou "sv, "/"sv, ";"sv};
  std::vector<std::string_view> out;
  while (!name.empty()) {
    std::size_t end = name.size();
    std::size_t skip = 0;
    for (const auto word : between) {
      if (const auto at = name.find(word); at < end) {
        end = at;
        skip = word.size();
      }
    }
    out.push_back(trimmed(name.substr(0, end)));
    name.remove_prefix(end + skip);
  }
  return out;
}

/// Awards that "or" joins share words: "postgraduate diploma or certificate" begins the second with the first's,
/// "graduate or postgraduate diploma" ends the first with the second's.
void share_words(std::vector<TitleWords>& names, const AwardWords& words) {
  if (names.size() < 2 || names.front().empty() || names.back().empty()) return;
  auto& first = names.front();
  if (first.size() == 1 && !words.names_award(first.front()) && words.is_generic(names.back().back()))
    first.push_back(names.back().back());
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i].size() != 1 || first.size() < 2 ||
        (words.names_award(names[i].front()) && !words.is_generic(names[i].front())))
      continue;
    TitleWords longer{first.begin(), first.end() - 1};
    longer.push_back(names[i].front());
    names[i] = std::move(longer);
  }
}

/// "Bachelor degree" and "diplôme de licence" are a bachelor and a licence: beside the name of an award the generic
/// word says nothing, and titles leave it out.
void drop_generic(TitleWords& name, const AwardWords& words) {
  const auto is_specific = [&](const std::string& word) { return words.names_award(word) && !words.is_generic(word); };
  if (std::any_of(name.begin(), name.end(), is_specific))
    std::erase_if(name, [&](const std::string& word) { return words.is_generic(word); });
}

/// Every way to name a type, from one text of its title.
void add_names(std::string_view title, const AwardWords& words, text::Tokenizer& tokenizer,
               std::vector<TypeMatch>& names) {
  const auto parts = parts_of(title);
  std::vector<TitleWords> either;
  for (const auto name : alternatives(parts.name)) either.push_back(words.words(name, tokenizer));
  share_words(either, words);
  const auto qualifier = words.words(parts.qualifier, tokenizer);
  for (auto& name : either) {
    drop_generic(name, words);
    if (name.empty()) continue;
    if (!qualifier.empty()) {
      TitleWords whole = name;
      whole.insert(whole.end(), qualifier.begin(), qualifier.end());
      names.push_back({.type = nullptr, .words = std::move(whole), .qualified = false});
    }
    names.push_back({.type = nullptr, .words = std::move(name), .qualified = !qualifier.empty()});
  }
  // "Diplôme de gradué (graduat)": the aside is a name of the award too.
  if (qualifier.size() == 1 && words.names_award(qualifier.front()) && !words.is_generic(qualifier.front()))
    names.push_back({.type = nullptr, .words = qualifier, .qualified = false});
  for (const auto& abbreviation : parts.abbreviations)
    names.push_back({.type = nullptr, .words = words.words(abbreviation, tokenizer), .qualified = false});
}

bool is_part_of(const TitleWords& part, const TitleWords& whole) {
  return std::all_of(part.begin(), part.end(), [&](const std::string& word) {
    return std::find(whole.begin(), whole.end(), word) != whole.end();
  });
}

/// "Technicien supérieur" is no "technicien": the title says of the award what the name of the type does not.
bool has_other_modifier(const AwardTitle& title, const TitleWords& name, const AwardWords& words) {
  for (std::size_t i = 0; i < title.words.size(); ++i) {
    const auto& word = title.words[i];
    if (title.of_award[i] && words.is_modifier(word) && std::find(name.begin(), name.end(), word) == name.end())
      return true;
  }
  return false;
}

}  // namespace

std::vector<TypeMatch> types_named(const AwardTitle& title, const Framework& framework, const AwardWords& words,
                                   text::Tokenizer& tokenizer) {
  const AwardTitle without_generic = title.without(words.generic());
  std::vector<TypeMatch> out;
  PhraseRank best{0, 0};
  for (const auto& type : framework.qualification_types) {
    std::vector<TypeMatch> names;
    for (const auto& [language, text] : type.title.all()) add_names(text, words, tokenizer, names);
    std::erase_if(
        names, [&](const TypeMatch& name) { return !title.holds(name.words) && !without_generic.holds(name.words); });
    // Of equal names the one without a qualifier to spare.
    const auto fullest = std::max_element(names.begin(), names.end(), [&](const TypeMatch& a, const TypeMatch& b) {
      return std::pair{words.rank(a.words), !a.qualified} < std::pair{words.rank(b.words), !b.qualified};
    });
    if (fullest == names.end() || words.rank(fullest->words) < best) continue;
    if (words.rank(fullest->words) > best) out.clear();
    best = words.rank(fullest->words);
    fullest->type = &type;
    out.push_back(std::move(*fullest));
  }
  const auto general = words.matches(title);
  std::erase_if(out, [&](const TypeMatch& match) {
    return has_other_modifier(title, match.words, words) ||
           std::any_of(general.begin(), general.end(), [&](const AwardMatch& award) {
             return words.rank(*award.phrase) > best && is_part_of(match.words, *award.phrase);
           });
  });
  return out;
}

}  // namespace mizani::level
