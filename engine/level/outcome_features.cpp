// SPDX-License-Identifier: MIT
#include "engine/level/outcome_features.h"

#include <algorithm>
#include <bit>

namespace mizani::level {
namespace {

constexpr std::size_t head_words = 10;
constexpr std::size_t most_leads = 6;

/// Roles that keep equal words in different features apart; any distinct numbers do.
enum Role : std::uint64_t {
  word = 1,
  pair,
  stem,
  stem_pair,
  stem_triple,
  head_word,
  head_pair,
  head_stem,
  head_stem_pair,
  opening,
  opening_pair,
  opening_triple,
  second,
  third,
  ending,
  coordinated,
  coordinated_by,
  coordinated_object,
  coordination,
  length,
  place,
  lead_and,
  lead_pair,
  lead_count,
  stem_opening,
  stem_lead_and,
  stem_coordinated,
  stem_lead_pair,
  sentence_opening,
  stem_sentence_opening,
};

constexpr std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = (a ^ (b + 0x9E3779B97F4A7C15ULL + (a << 6U) + (a >> 2U))) * 0xD6E8FEB86659FD93ULL;
  return x ^ (x >> 32U);
}

constexpr std::uint64_t feature(Role role, std::uint64_t a) {
  return mixed(role, a);
}
constexpr std::uint64_t feature(Role role, std::uint64_t a, std::uint64_t b) {
  return mixed(mixed(role, a), b);
}
constexpr std::uint64_t feature(Role role, std::uint64_t a, std::uint64_t b, std::uint64_t c) {
  return mixed(mixed(mixed(role, a), b), c);
}

/// Words that join verbs.
class Joints {
 public:
  [[nodiscard]] bool joins(std::uint64_t hash) const {
    return hash == and_ || hash == or_ || hash == to_ || hash == by_ || hash == then_;
  }
  [[nodiscard]] bool skipped(std::uint64_t hash) const { return hash == and_ || hash == or_ || hash == to_; }

 private:
  std::uint64_t and_ = word_hash("and");
  std::uint64_t or_ = word_hash("or");
  std::uint64_t to_ = word_hash("to");
  std::uint64_t by_ = word_hash("by");
  std::uint64_t then_ = word_hash("then");
};

}  // namespace

[[gnu::always_inline]] inline void FeatureReader::add(Block block, std::uint64_t hash, std::size_t first,
                                                      std::size_t words) {
  const std::uint64_t stamped = (hash & 0xFFFFFFFF00000000ULL) | stamp_;
  for (std::size_t at = (hash >> 20U) & mask_;; at = (at + 1) & mask_) {
    if (seen_[at] == stamped) return;
    if (static_cast<std::uint32_t>(seen_[at]) == stamp_) continue;
    seen_[at] = stamped;
    features_[count_++] = {.hash = hash,
                           .words = static_cast<std::uint16_t>(words),
                           .block = block,
                           .first = static_cast<std::uint32_t>(first)};
    return;
  }
}

void FeatureReader::add_runs(std::span<const Word> words) {
  const std::size_t n = words.size();
  for (std::size_t i = 0; i < n; ++i) {
    add(Block::words, feature(Role::word, words[i].hash), i, 1);
    if (i + 1 < n) add(Block::words, feature(Role::pair, words[i].hash, words[i + 1].hash), i, 2);
  }
  for (std::size_t i = 0; i < n; ++i) {
    add(Block::stems, feature(Role::stem, words[i].stem), i, 1);
    if (i + 1 < n) add(Block::stems, feature(Role::stem_pair, words[i].stem, words[i + 1].stem), i, 2);
    if (i + 2 < n)
      add(Block::stems, feature(Role::stem_triple, words[i].stem, words[i + 1].stem, words[i + 2].stem), i, 3);
  }
}

void FeatureReader::add_head(std::span<const Word> words) {
  for (std::size_t i = 0; i < std::min(words.size(), head_words); ++i) {
    if (i > 0 && words[i].before == Break::sentence) break;
    add(Block::head_words, feature(Role::head_word, words[i].hash), i, 1);
    add(Block::head_stems, feature(Role::head_stem, words[i].stem), i, 1);
    if (i == 0) continue;
    add(Block::head_words, feature(Role::head_pair, words[i - 1].hash, words[i].hash), i - 1, 2);
    add(Block::head_stems, feature(Role::head_stem_pair, words[i - 1].stem, words[i].stem), i - 1, 2);
  }
}

void FeatureReader::add_verbs(std::span<const Word> words) {
  static const Joints joints;
  if (words.empty()) return;
  constexpr Block block = Block::verbs;
  const auto& lead = words.front();
  const std::size_t n = words.size();
  add(block, feature(Role::opening, lead.hash), 0, 1);
  add(block, feature(Role::stem_opening, lead.stem), 0, 1);
  if (n > 1) {
    add(block, feature(Role::opening_pair, lead.hash, words[1].hash), 0, 2);
    add(block, feature(Role::second, words[1].hash), 1, 1);
  }
  if (n > 2) {
    add(block, feature(Role::opening_triple, lead.hash, words[1].hash, words[2].hash), 0, 3);
    add(block, feature(Role::third, words[2].hash), 2, 1);
  }
  add(block, feature(Role::ending, words.back().hash), n - 1, 1);
  add(block, feature(Role::length, std::min<std::size_t>(n / 4, 8)), 0, 1);
  for (std::size_t i = 0; i < std::min<std::size_t>(n, 48); ++i)
    add(block, feature(Role::place, std::min<std::size_t>(i, 6) / 2, words[i].hash), i, 1);
  for (std::size_t i = 1; i < std::min<std::size_t>(n, 9); ++i)
    add(block, feature(Role::lead_and, lead.hash, words[i].hash), 0, i + 1);
  for (std::size_t i = 1; i < std::min<std::size_t>(n, 12); ++i)
    add(block, feature(Role::stem_lead_and, lead.stem, words[i].stem), 0, i + 1);

  leads_.clear();
  leads_.push_back(0);
  std::size_t sentences = 0;
  for (std::size_t i = 1; i < n; ++i) {
    if (words[i].before == Break::sentence && ++sentences <= 4) {
      add(block, feature(Role::sentence_opening, words[i].hash), i, 1);
      add(block, feature(Role::stem_sentence_opening, words[i].stem), i, 1);
    }
    // What joins: a comma or the end of a sentence before word i, or a joining word at i (the verb follows it).
    const bool joint = joints.joins(words[i].hash);
    if (!joint && words[i].before == Break::none) continue;
    std::size_t verb = joint ? i + 1 : i;
    if (verb < n && joint && joints.skipped(words[verb].hash)) ++verb;
    if (verb >= n) continue;
    const std::uint64_t by = joint ? words[i].hash : static_cast<std::uint64_t>(words[i].before);
    add(block, feature(Role::coordinated, words[verb].hash), verb, 1);
    add(block, feature(Role::stem_coordinated, words[verb].stem), verb, 1);
    add(block, feature(Role::coordinated_by, by, words[verb].hash), verb, 1);
    if (verb + 1 < n) add(block, feature(Role::coordinated_object, words[verb].hash, words[verb + 1].hash), verb, 2);
    add(block, feature(Role::coordination, words[i - 1].hash, by, words[verb].hash), i - 1, verb - i + 2);
    if (leads_.size() < most_leads && leads_.back() != verb) leads_.push_back(static_cast<std::uint32_t>(verb));
  }
  for (std::size_t i = 0; i < leads_.size(); ++i) {
    for (std::size_t j = i + 1; j < leads_.size(); ++j) {
      const auto& a = words[leads_[i]];
      const auto& b = words[leads_[j]];
      add(block, feature(Role::lead_pair, a.hash, b.hash), leads_[j], 1);
      add(block, feature(Role::stem_lead_pair, a.stem, b.stem), leads_[j], 1);
    }
  }
  add(block, feature(Role::lead_count, std::min<std::size_t>(leads_.size(), 5)), 0, 1);
}

std::span<const Feature> FeatureReader::read(std::span<const Word> words, bool verbs) {
  // Not more than about fourteen features a word, plus the pairs of leads: keep the set at most half full.
  const std::size_t slots = std::bit_ceil(words.size() * 28 + 256);
  if (slots > seen_.size()) {
    seen_.assign(slots, 0);
    features_.resize(slots / 2 + slots / 4);
    stamp_ = 0;
  }
  mask_ = slots - 1;
  if (++stamp_ == 0) {
    std::fill(seen_.begin(), seen_.end(), 0U);
    stamp_ = 1;
  }
  count_ = 0;
  add_runs(words);
  add_head(words);
  if (verbs) add_verbs(words);
  return std::span{features_}.first(count_);
}

}  // namespace mizani::level
