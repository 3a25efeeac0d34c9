// SPDX-License-Identifier: MIT
// The words of a text as hashes: the fast way in, without a string a word.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mizani::level {

/// What stands between a word and the one before it.
enum class Break : unsigned char { none, comma, sentence };

/// One word. Hashes are of the folded word (lower case; Latin ligatures of PDF files taken apart) and of its first five
/// bytes, a stem that costs nothing ("analy" for analyse, analysis, analytical). `begin` and `end` are bytes of the
/// text it was read from. The first word of a text stands behind a sentence break.
struct Word {
  std::uint64_t hash = 0;
  std::uint64_t stem = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Break before = Break::none;
};

/// Hash of a word that is already folded; what WordReader gives for it.
std::uint64_t word_hash(std::string_view folded);

/// The word as a text would give it.
Word word_of(std::string_view folded);

/// Reads words into storage that it keeps: no allocation once it has seen its longest text. One a thread.
class WordReader {
 public:
  /// A word is a run of letters and digits; an apostrophe ends it. Sentences end at . ; : ! ? bullets and line ends.
  /// Malformed UTF-8 is read as letters. At most 2^32-1 bytes. Linear. The view is valid until the next call.
  std::span<const Word> read(std::string_view utf8);

 private:
  std::vector<Word> words_;
};

}  // namespace mizani::level
