// SPDX-License-Identifier: MIT
#include "engine/level/level_model.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "engine/level/bloom.h"
#include "engine/level/explanation.h"
#include "engine/level/level_distribution.h"
#include "engine/text/utf8.h"

namespace mizani::level {
namespace {

constexpr std::array all_domains{text::Domain::knowledge, text::Domain::skills, text::Domain::autonomy};

/// Statements one under the other, and the way back from a byte there to a code point of the document.
class Joined {
 public:
  explicit Joined(std::span<const text::Statement> statements) : statements_(statements) {
    for (const auto& statement : statements) {
      begins_.push_back(text_.size());
      text_ += statement.text;
      text_ += '\n';
    }
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t statement_at(std::size_t byte) const {
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), byte);
    return static_cast<std::size_t>(after - begins_.begin()) - 1;
  }
  [[nodiscard]] text::Span span(std::size_t begin, std::size_t end) const {
    const std::size_t place = statement_at(begin);
    const std::string_view inside{statements_[place].text};
    const std::size_t first = begin - begins_[place];
    const std::size_t last = std::min(inside.size(), end - begins_[place]);
    const std::size_t point = statements_[place].span.begin + text::code_points(inside.substr(0, first));
    return {.begin = point, .end = point + text::code_points(inside.substr(first, last - first))};
  }

 private:
  std::span<const text::Statement> statements_;
  std::string text_;
  std::vector<std::size_t> begins_;
};

LevelDistribution on_acqf(const Position& position) {
  LevelDistribution out{};
  cut_up(position, acqf_cuts, out);
  return out;
}

bool domains_disagree(const Levelling& levelling, double gap) {
  double lowest = 1e9;
  double highest = -1e9;
  for (const auto& domain : levelling.domains) {
    if (!domain) continue;
    lowest = std::min(lowest, domain->position.mean);
    highest = std::max(highest, domain->position.mean);
  }
  return highest - lowest >= gap;
}

}  // namespace

LevelModel::LevelModel(TrainedModel trained, Lexicon lexicon, std::vector<BridgeLexicon> bridges,
                       const LevelPolicy& policy)
    : trained_(std::move(trained)),
      lexicon_(std::move(lexicon)),
      bridges_(std::move(bridges)),
      policy_(policy),
      struck_(lexicon_.strike()) {
  for (const auto& entry : lexicon_.entries()) {
    if (entry.kind == CueKind::verb && !entry.words.empty()) verbs_.insert(word_of(entry.words.front()).stem);
  }
}

const BridgeLexicon* LevelModel::bridge(std::string_view language) const {
  const auto found =
      std::find_if(bridges_.begin(), bridges_.end(), [&](const auto& b) { return b.language() == language; });
  return found == bridges_.end() ? nullptr : &*found;
}

std::span<const Word> LevelModel::words_of(std::string_view utf8, const BridgeLexicon* bridge, LevelScratch& scratch,
                                           bool* cut) const {
  std::span<const Word> words;
  if (bridge == nullptr) {
    words = scratch.read.words.read(utf8);
  } else {
    bridge->read(utf8, scratch.tokenizer(bridge->language()), scratch.words);
    words = scratch.words;
  }
  if (cut != nullptr) *cut = words.size() > most_words;
  struck_.filter(words.first(std::min(words.size(), most_words)), scratch.kept);
  return scratch.kept;
}

WordsReading LevelModel::read(std::string_view utf8, LevelScratch& scratch) const {
  const auto words = words_of(utf8, nullptr, scratch);
  auto reading = trained_.read(words, scratch.read);
  if (reading.traits.known_words > 0 && reading.traits.unknown <= policy_.unknown_share) return reading;
  reading.position.spread = std::max(reading.position.spread, policy_.prior_spread);
  if (reading.traits.known_words == 0) reading.best = reading.position.mean = policy_.prior_position;
  return reading;
}

BloomReading LevelModel::bloom(const WordsReading& reading) const {
  return bloom_of(reading.margins, trained_.bloom_odds);
}

namespace {

std::vector<text::Statement> all_statements(const text::Document& document) {
  std::vector<text::Statement> out;
  for (const auto& section : document.sections)
    out.insert(out.end(), section.statements.begin(), section.statements.end());
  return out;
}

}  // namespace

/// A guess at the language that the detector itself does not trust is no reason to read nothing.
std::string_view LevelModel::read_as(const text::Document& document) const {
  const bool trusted = document.language_reliable || bridge(document.language) != nullptr;
  return trusted ? std::string_view{document.language} : "und";
}

Levelling LevelModel::level(const text::Document& document, LevelScratch& scratch) const {
  return level(all_statements(document), read_as(document), scratch);
}

Levelling LevelModel::level_briefly(const text::Document& document, LevelScratch& scratch) const {
  if (document.sections.size() == 1)
    return level_briefly(document.sections.front().statements, read_as(document), scratch);
  return level_briefly(all_statements(document), read_as(document), scratch);
}

Levelling LevelModel::level(std::span<const text::Statement> statements, std::string_view language,
                            LevelScratch& scratch) const {
  return level_in(Detail::full, statements, language, scratch);
}

Levelling LevelModel::level_briefly(std::span<const text::Statement> statements, std::string_view language,
                                    LevelScratch& scratch) const {
  return level_in(Detail::brief, statements, language, scratch);
}

void LevelModel::add_domains(std::span<const text::Statement> statements, const BridgeLexicon* bridge,
                             LevelScratch& scratch, Levelling& out, std::vector<text::Domain>& domain_of) const {
  std::array<std::string, 3> texts;
  std::array<std::size_t, 3> count{};
  const auto score = [&](std::span<const Word> words, const LinearScore& linear, std::size_t channel) {
    double sum = linear.bias;
    std::array<double, block_count> weights{};
    std::array<double, block_count> features{};
    for (const auto& feature : scratch.read.features.read(words, false)) {
      const auto block = static_cast<std::size_t>(feature.block);
      features.at(block) += 1;
      if (const auto* row = trained_.domains.find(feature.hash))
        weights.at(block) += trained_.domains.weight(*row, channel);
    }
    for (std::size_t b = 0; b < block_count; ++b) {
      if (features.at(b) > 0) sum += linear.scale.at(b) * weights.at(b) / std::sqrt(features.at(b));
    }
    return sum;
  };
  for (const auto& statement : statements) {
    std::array<double, 3> speaks{};
    if (statement.domain) {
      speaks.at(static_cast<std::size_t>(*statement.domain)) = 1;
    } else {
      const auto words = words_of(statement.text, bridge, scratch);
      for (std::size_t d = 0; d < speaks.size(); ++d)
        speaks.at(d) = normal_below(score(words, trained_.domain.at(d).speaks, d));
    }
    const auto* const most = std::max_element(speaks.begin(), speaks.end());
    domain_of.push_back(all_domains.at(static_cast<std::size_t>(most - speaks.begin())));
    for (std::size_t d = 0; d < speaks.size(); ++d) {
      if (&speaks.at(d) != most && speaks.at(d) < policy_.domain_share) continue;
      texts.at(d) += statement.text + '\n';
      ++count.at(d);
    }
  }
  for (std::size_t d = 0; d < texts.size(); ++d) {
    if (count.at(d) == 0) continue;
    const auto words = words_of(texts.at(d), bridge, scratch);
    const auto reading = trained_.read(words, scratch.read);
    if (reading.traits.known_words == 0) continue;
    constexpr double most_shift = 1.5;
    const double shift = std::clamp(score(words, trained_.domain.at(d).shift, d + 3), -most_shift, most_shift);
    Position position = reading.position;
    position.mean += shift;
    if (bridge != nullptr) position.spread *= policy_.word_list_spread;
    out.domains.at(d) =
        DomainLevelling{.position = position, .distribution = on_acqf(position), .statements = count.at(d)};
  }
}

void LevelModel::explain(std::span<const text::Statement> statements, const BridgeLexicon* bridge,
                         std::span<const Word> words, const WordsReading& reading, LevelScratch& scratch,
                         Levelling& out) const {
  const Joined joined{statements};
  const auto pulls = pulls_of(words, trained_, reading, scratch.read);
  out.start = pulls.start;
  const auto phrases = phrases_of(words, pulls.pulls, policy_.listed_pull);
  if (statements.size() == 1 && !out.bloom.labels.empty()) {
    const auto process = out.bloom.labels.front();
    const auto speaks = process_pulls(words, trained_, process, scratch.read);
    const double most = *std::max_element(speaks.begin(), speaks.end());
    std::vector<std::pair<double, std::size_t>> ranked;
    for (std::size_t i = 0; i < speaks.size(); ++i) {
      if (speaks[i] > 0 && speaks[i] >= most / 4) ranked.emplace_back(-speaks[i], i);
    }
    std::sort(ranked.begin(), ranked.end());
    constexpr std::size_t shown = 4;
    for (std::size_t i = 0; i < std::min(shown, ranked.size()); ++i) {
      const auto& word = words[ranked[i].second];
      out.bloom.words.emplace_back(joined.span(word.begin, word.end),
                                   joined.text().substr(word.begin, word.end - word.begin));
    }
  }

  std::vector<text::Domain> domain_of;
  add_domains(statements, bridge, scratch, out, domain_of);
  for (const auto& phrase : phrases.listed) {
    out.evidence.push_back({.kind = Evidence::Kind::text,
                            .span = joined.span(phrase.begin, phrase.end),
                            .text = joined.text().substr(phrase.begin, phrase.end - phrase.begin),
                            .domain = domain_of[joined.statement_at(phrase.begin)],
                            .position = out.start + phrase.pull,
                            .pull = phrase.pull});
  }
  std::stable_sort(out.evidence.begin(), out.evidence.end(), [](const Evidence& a, const Evidence& b) {
    return std::make_tuple(-std::abs(a.pull), a.span.begin) < std::make_tuple(-std::abs(b.pull), b.span.begin);
  });
  out.evidence.push_back({.kind = Evidence::Kind::rest,
                          .span = {.begin = statements.front().span.begin, .end = statements.back().span.end},
                          .text = "all other words together",
                          .domain = std::nullopt,
                          .position = out.start + phrases.rest,
                          .pull = phrases.rest});
  const double stretch = trained_.stretch_of(reading);
  out.raise = move_of(out.best, true, stretch, out.evidence, lexicon_);
  out.lower = move_of(out.best, false, stretch, out.evidence, lexicon_);
}

Levelling LevelModel::level_in(Detail detail, std::span<const text::Statement> statements, std::string_view language,
                               LevelScratch& scratch) const {
  Levelling out;
  out.statements = statements.size();
  const BridgeLexicon* lexicon = bridge(language);
  const bool covered = covers(language);
  auto& joined = scratch.joined;
  joined.clear();
  for (const auto& statement : statements) joined.append(statement.text).append("\n");
  bool cut = false;
  const auto words = words_of(covered ? std::string_view{joined} : "", lexicon, scratch, &cut);
  const auto reading = trained_.read(words, scratch.read);
  out.words = words.size();
  out.course = reading.course;
  out.position = reading.position;
  out.best = reading.best;
  if (lexicon != nullptr) out.position.spread *= policy_.word_list_spread;
  const bool hardly_read = reading.traits.unknown > policy_.unknown_share;
  if (hardly_read) out.position.spread = std::max(out.position.spread, policy_.prior_spread);

  if (reading.traits.known_words == 0) {
    out.start = out.best = out.position.mean = policy_.prior_position;
    out.position.spread = policy_.prior_spread;
  } else {
    out.bloom = bloom(reading);
    const bool verb = std::any_of(words.begin(), words.end(), [&](const Word& w) { return verbs_.contains(w.stem); });
    if (!verb) out.warnings.push_back(Warning::not_an_outcome);
    if (detail == Detail::full) explain(statements, lexicon, words, reading, scratch, out);
  }
  out.distribution = on_acqf(out.position);

  if (!covered) out.warnings.push_back(Warning::language_not_covered);
  if (lexicon != nullptr) out.warnings.push_back(Warning::language_by_word_list);
  if (language == "und") out.warnings.push_back(Warning::language_undetermined);
  if (covered && out.words < policy_.few_words) out.warnings.push_back(Warning::too_short);
  if (covered && reading.traits.known_words == 0)
    out.warnings.push_back(Warning::no_cue);
  else if (covered && hardly_read)
    out.warnings.push_back(Warning::many_unknown_words);
  if (domains_disagree(out, policy_.domain_gap)) out.warnings.push_back(Warning::domains_disagree);
  if (cut) out.warnings.push_back(Warning::cut_short);
  std::sort(out.warnings.begin(), out.warnings.end());
  return out;
}

}  // namespace mizani::level
