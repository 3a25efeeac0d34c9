// SPDX-License-Identifier: MIT
#include "engine/level/word_reader.h"

#include <algorithm>
#include <array>
#include <string>

namespace mizani::level {
namespace {

enum class Sort : unsigned char { blank, letter, comma, stop, lead };

constexpr std::array<Sort, 256> sorts() {
  std::array<Sort, 256> out{};
  for (std::size_t c = 0; c < 256; ++c) {
    const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    out[c] = letter ? Sort::letter : c >= 0x80 ? Sort::lead : Sort::blank;
  }
  for (const char c : {'.', ';', ':', '!', '?', '\n', '\r'}) out[static_cast<unsigned char>(c)] = Sort::stop;
  out[','] = Sort::comma;
  return out;
}

constexpr std::array<std::uint8_t, 256> lower_case() {
  std::array<std::uint8_t, 256> out{};
  for (std::size_t c = 0; c < 256; ++c) out[c] = static_cast<std::uint8_t>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return out;
}

constexpr auto sort_of = sorts();
constexpr auto lower = lower_case();
constexpr std::size_t stem_bytes = 5;

/// Collects the bytes of a word, eight at a time (multiply and fold, after Knuth, TAOCP 3, 6.4).
class Hasher {
 public:
  void add(std::uint8_t byte) {
    chunk_ |= std::uint64_t{byte} << (8 * (size_ % 8));
    if (++size_ == stem_bytes) stem_ = finished(start, chunk_, size_);
    if (size_ % 8 == 0) {
      state_ = fold(state_ ^ chunk_);
      chunk_ = 0;
    }
  }
  [[nodiscard]] std::uint64_t hash() const { return finished(state_, chunk_, size_); }
  [[nodiscard]] std::uint64_t stem() const { return size_ < stem_bytes ? hash() : stem_; }

 private:
  static constexpr std::uint64_t start = 0x2545F4914F6CDD1DULL;
  static constexpr std::uint64_t fold(std::uint64_t x) {
    x *= 0x9E3779B97F4A7C15ULL;
    return x ^ (x >> 29U);
  }
  static constexpr std::uint64_t finished(std::uint64_t state, std::uint64_t chunk, std::size_t size) {
    return fold(fold(state ^ chunk) + size);
  }

  std::uint64_t state_ = start;
  std::uint64_t chunk_ = 0;
  std::uint64_t stem_ = 0;
  std::size_t size_ = 0;
};

/// How a byte sequence outside ASCII reads: what it counts as, how many bytes it takes, and its letters where they
/// differ from its bytes.
struct Sequence {
  Sort sort = Sort::letter;
  std::size_t bytes = 1;
  std::string_view letters;
};

Sequence sequence_at(std::string_view utf8, std::size_t at) {
  static constexpr std::array<std::string_view, 5> ligatures{"ff", "fi", "fl", "ffi", "ffl"};
  const auto byte = [&](std::size_t i) { return at + i < utf8.size() ? static_cast<unsigned char>(utf8[at + i]) : 0U; };
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) != 0xAA && byte(1) != 0xB5 && byte(1) != 0xBA) {
    if (byte(1) == 0xAD) return {.sort = Sort::lead, .bytes = 2, .letters = {}};  // soft hyphen: the word goes on
    return {.sort = byte(1) == 0xB7 ? Sort::stop : Sort::blank, .bytes = 2, .letters = {}};
  }
  if (byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81 || byte(1) >= 0x86)) {
    const bool bullet = (byte(1) == 0x80 && (byte(2) == 0xA2 || byte(2) == 0xA8 || byte(2) == 0xA9)) ||
                        byte(1) == 0x96 || byte(1) == 0x97 || byte(1) == 0x9C;
    return {.sort = bullet ? Sort::stop : Sort::blank, .bytes = 3, .letters = {}};
  }
  if (byte(0) == 0xE3 && byte(1) == 0x80) return {.sort = Sort::blank, .bytes = 3, .letters = {}};
  if (byte(0) == 0xEF && byte(1) == 0xAC && byte(2) >= 0x80 && byte(2) <= 0x84)
    return {.sort = Sort::letter, .bytes = 3, .letters = ligatures.at(byte(2) - 0x80U)};
  if (byte(0) == 0xEF && byte(1) == 0xB8 && byte(2) < 0x90)  // variation selectors, after emoji
    return {.sort = Sort::lead, .bytes = 3, .letters = {}};
  if (byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF)  // byte-order mark
    return {.sort = Sort::blank, .bytes = 3, .letters = {}};
  if (byte(0) == 0xF0) return {.sort = Sort::blank, .bytes = 4, .letters = {}};  // emoji and rare scripts
  return {.sort = Sort::letter, .bytes = 1, .letters = {}};
}

}  // namespace

Word word_of(std::string_view folded) {
  Hasher hasher;
  for (const char c : folded) hasher.add(static_cast<std::uint8_t>(c));
  return {.hash = hasher.hash(),
          .stem = hasher.stem(),
          .begin = 0,
          .end = static_cast<std::uint32_t>(folded.size()),
          .before = Break::none};
}

std::uint64_t word_hash(std::string_view folded) {
  return word_of(folded).hash;
}

std::span<const Word> WordReader::read(std::string_view utf8) {
  words_.clear();
  Break before = Break::sentence;
  std::size_t at = 0;
  while (at < utf8.size()) {
    // Between words.
    while (at < utf8.size()) {
      Sort sort = sort_of[static_cast<unsigned char>(utf8[at])];
      std::size_t bytes = 1;
      if (sort == Sort::lead) {
        const auto sequence = sequence_at(utf8, at);
        sort = sequence.sort;
        bytes = sequence.bytes;
      }
      if (sort == Sort::letter) break;  // a sign that only goes on with a word starts none
      if (sort == Sort::stop)
        before = Break::sentence;
      else if (sort == Sort::comma && before == Break::none)
        before = Break::comma;
      at += bytes;
    }
    if (at >= utf8.size()) break;
    const std::size_t begin = at;
    Hasher hasher;
    std::size_t end = at;
    while (at < utf8.size()) {
      const auto byte = static_cast<unsigned char>(utf8[at]);
      const Sort sort = sort_of[byte];
      if (sort == Sort::letter) {
        hasher.add(lower[byte]);
        end = ++at;
        continue;
      }
      if (sort != Sort::lead) break;
      const auto sequence = sequence_at(utf8, at);
      if (sequence.sort == Sort::lead) {
        at += sequence.bytes;
        continue;
      }
      if (sequence.sort != Sort::letter) break;
      if (!sequence.letters.empty()) {
        for (const char c : sequence.letters) hasher.add(static_cast<std::uint8_t>(c));
      } else if (byte == 0xC3 && at + 1 < utf8.size()) {  // Latin-1 capitals and small letters
        const auto next = static_cast<unsigned char>(utf8[at + 1]);
        hasher.add(byte);
        hasher.add(static_cast<std::uint8_t>(next >= 0x80 && next <= 0x9E && next != 0x97 ? next + 0x20 : next));
        at += 2;
        end = at;
        continue;
      } else {
        hasher.add(byte);
      }
      at += sequence.bytes;
      end = at;
    }
    words_.push_back({.hash = hasher.hash(),
                      .stem = hasher.stem(),
                      .begin = static_cast<std::uint32_t>(begin),
                      .end = static_cast<std::uint32_t>(std::min(end, utf8.size())),
                      .before = before});
    before = Break::none;
  }
  return words_;
}

}  // namespace mizani::level
