// SPDX-License-Identifier: MIT
#include "engine/level/strike.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "engine/text/number_word.h"
#include "engine/text/utf8.h"

namespace mizani::level {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The token with another folded form.
text::Token in_form(std::string folded) {
  return {.word = {}, .folded = std::move(folded), .stem = {}, .span = {}};
}

/// Whether the word, or the word it is a form of, names a level or an award.
bool names_level(const text::Token& token, const Lexicon& lexicon) {
  if (lexicon.struck(token)) return true;
  std::string form = token.folded;
  std::erase(form, '.');
  for (const std::string_view possessive : {"'s", "s'"}) {
    if (form.ends_with(possessive)) form.resize(form.size() - possessive.size());
  }
  if (lexicon.struck(in_form(form))) return true;
  constexpr std::size_t shortest = 4;  // "bas" is no plural of "ba"
  return form.size() > shortest && form.back() == 's' && lexicon.struck(in_form(form.substr(0, form.size() - 1)));
}

bool is_level_number(const text::Token& token) {
  const auto letters = std::find_if_not(token.folded.begin(), token.folded.end(), is_digit);
  if (letters != token.folded.begin())
    return letters == token.folded.end() || (letters + 1 == token.folded.end() && std::isalpha(*letters) != 0);
  if (!text::digits_of(token.folded)) return false;
  // "year i" may be anything, "YEAR I" and "year one" are numbers
  const bool roman = token.folded.find_first_not_of("ivx") == std::string::npos;
  return !roman ||
         std::all_of(token.word.begin(), token.word.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
}

/// A word of the text in bytes.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where each code point begins, and the end of the text.
std::vector<std::size_t> point_offsets(std::string_view utf8) {
  std::vector<std::size_t> offsets;
  offsets.reserve(utf8.size() + 1);
  for (std::size_t at = 0; at < utf8.size(); text::next_point(utf8, at)) offsets.push_back(at);
  offsets.push_back(utf8.size());
  return offsets;
}

std::string without(std::string_view utf8, const std::vector<Piece>& struck) {
  std::string out;
  std::size_t at = 0;
  for (const auto& piece : struck) {
    out.append(utf8, at, piece.begin - at);
    at = piece.end;
    if (out.empty() || std::string_view{" \n(["}.find(out.back()) != std::string_view::npos) {
      while (at < utf8.size() && utf8[at] == ' ') ++at;
    }
  }
  return out.append(utf8, at);
}

}  // namespace

std::string strike_level_words(std::string_view utf8, const Lexicon& lexicon, text::Tokenizer& tokenizer) {
  const auto tokens = tokenizer.tokens(utf8);
  const auto offsets = point_offsets(utf8);
  std::vector<Piece> struck;
  bool after_word = false;
  bool after_number = false;
  for (const auto& token : tokens) {
    const Piece piece{.begin = offsets[token.span.begin], .end = offsets[token.span.end]};
    const auto gap =
        struck.empty() ? std::string_view{} : utf8.substr(struck.back().end, piece.begin - struck.back().end);
    const bool word = names_level(token, lexicon);
    const bool numeric = !word && is_level_number(token);
    const bool on_word = numeric && after_word && gap.find_first_of(".,;!?\n") == std::string_view::npos;
    const bool on_number = numeric && after_number && (gap == "/" || gap == " / " || gap == "-" || gap == "–");
    if (on_number)
      struck.back().end = piece.end;
    else if (word || on_word)
      struck.push_back(piece);
    after_word = word;
    after_number = on_word || on_number;
  }
  return without(utf8, struck);
}

}  // namespace mizani::level
