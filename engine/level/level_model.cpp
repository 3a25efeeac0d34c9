// SPDX-License-Identifier: MIT
#include "engine/level/level_model.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "engine/level/cue_finder.h"
#include "engine/level/level_distribution.h"

namespace mizani::level {
namespace {

constexpr std::array all_domains{text::Domain::knowledge, text::Domain::skills, text::Domain::autonomy};

/// One voice in the mean.
struct Voice {
  double position = 0;
  double weight = 0;
  std::size_t evidence = 0;  ///< index into the evidence
};

struct Mean {
  Position position;
  std::vector<Voice> voices;  ///< as weighed in the end
  double total_weight = 0;
};

double weighted_mean(const std::vector<Voice>& voices, const LevelPolicy& policy) {
  double weight = policy.prior_weight;
  double sum = policy.prior_weight * policy.prior_position;
  for (const auto& voice : voices) {
    weight += voice.weight;
    sum += voice.weight * voice.position;
  }
  return sum / weight;
}

/// The voices with those far from the rest weighed down: best fit is where the evidence agrees, not the highest level
/// that one phrase touches. Cauchy weights, by reweighting until the mean stands (Huber, Robust Statistics, 1981).
std::vector<Voice> without_outliers(const std::vector<Voice>& voices, const LevelPolicy& policy) {
  constexpr int rounds = 8;  // moves less than a hundredth of a level afterwards
  std::vector<Voice> weighed = voices;
  for (int round = 0; round < rounds; ++round) {
    const double mean = weighted_mean(weighed, policy);
    for (std::size_t i = 0; i < voices.size(); ++i) {
      const double distance = (voices[i].position - mean) / policy.outlier_distance;
      weighed[i].weight = voices[i].weight / (1 + distance * distance);
    }
  }
  return weighed;
}

/// Weighted mean with the prior; the spread joins the floor, the share of the prior, and the disagreement of the
/// voices.
Mean mean_of(const std::vector<Voice>& voices, const LevelPolicy& policy) {
  Mean mean{.position = {.mean = 0, .spread = 0},
            .voices = without_outliers(voices, policy),
            .total_weight = policy.prior_weight};
  double weight = 0;
  double sum = 0;
  double squares = 0;
  for (const auto& voice : mean.voices) {
    weight += voice.weight;
    squares += voice.weight * voice.weight;
    sum += voice.weight * voice.position;
  }
  mean.total_weight += weight;
  mean.position.mean = weighted_mean(mean.voices, policy);
  double variance = policy.spread_floor * policy.spread_floor;
  variance += policy.prior_spread * policy.prior_spread * policy.prior_weight / mean.total_weight;
  if (weight > 0) {
    const double centre = sum / weight;
    const double disagreement = std::accumulate(
        mean.voices.begin(), mean.voices.end(), 0.0,
        [&](double s, const Voice& v) { return s + v.weight * (v.position - centre) * (v.position - centre); });
    variance +=
        disagreement / weight * (squares / (weight * weight));  // of the mean: by the effective number of voices
  }
  mean.position.spread = std::sqrt(variance);
  return mean;
}

std::string likeness_words(text::Domain domain, std::size_t level) {
  static constexpr std::array<std::string_view, 3> names{"knowledge", "skills", "autonomy and responsibility"};
  return "wording nearest to the ACQF's level " + std::to_string(level) + " descriptor of " +
         std::string{names.at(static_cast<std::size_t>(domain))};
}

bool covered(std::string_view language, const Lexicon& lexicon) {
  return language == lexicon.language() || language == "und";
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

std::vector<Warning> warnings_of(const Levelling& levelling, const FoundCues& found, std::string_view language,
                                 const Lexicon& lexicon, const LevelPolicy& policy) {
  std::vector<Warning> out;
  if (!covered(language, lexicon))
    out.push_back(Warning::language_not_covered);
  else if (language == "und")
    out.push_back(Warning::language_undetermined);
  if (found.words < policy.few_words) out.push_back(Warning::too_short);
  if (found.cues.empty()) out.push_back(Warning::no_cue);
  if (found.verbs.empty()) out.push_back(Warning::not_an_outcome);
  if (domains_disagree(levelling, policy.domain_gap)) out.push_back(Warning::domains_disagree);
  return out;
}

}  // namespace

std::vector<ReferenceDescriptor> acqf_descriptors(const Catalogue& catalogue) {
  std::vector<ReferenceDescriptor> out;
  const Framework* acqf = catalogue.framework(FrameworkId{"acqf"});
  if (acqf == nullptr) return out;
  for (const auto& level : acqf->levels) {
    for (const auto& descriptor : level.descriptors) {
      if (descriptor.domain == DescriptorDomain::overall) continue;
      out.push_back({.level = static_cast<std::size_t>(level.rank),
                     .domain = static_cast<text::Domain>(descriptor.domain),
                     .text = descriptor.text.in("en")});
    }
  }
  return out;
}

LevelModel::LevelModel(Lexicon lexicon, const std::vector<ReferenceDescriptor>& descriptors, const LevelPolicy& policy)
    : lexicon_(std::move(lexicon)),
      likeness_([&] {
        text::Tokenizer tokenizer{lexicon_.language()};
        return DescriptorLikeness{descriptors, tokenizer};
      }()),
      policy_(policy) {}

Levelling LevelModel::level(const text::Document& document, LevelScratch& scratch) const {
  std::vector<text::Statement> all;
  for (const auto& section : document.sections)
    all.insert(all.end(), section.statements.begin(), section.statements.end());
  // A guess at the language that the detector itself does not trust is no reason to read nothing.
  const bool trusted = document.language_reliable || covered(document.language, lexicon_);
  return level(all, trusted ? std::string_view{document.language} : "und", scratch);
}

Levelling LevelModel::level(std::span<const text::Statement> statements, std::string_view language,
                            LevelScratch& scratch) const {
  Levelling out;
  out.statements = statements.size();
  FoundCues found;
  if (covered(language, lexicon_)) found = find_cues(statements, lexicon_, scratch.tokenizer());

  std::vector<Voice> all;
  std::array<std::vector<Voice>, 3> by_domain;
  const auto speak = [&](Evidence evidence, double weight) {
    const Voice voice{.position = evidence.position, .weight = weight, .evidence = out.evidence.size()};
    all.push_back(voice);
    by_domain.at(static_cast<std::size_t>(evidence.domain)).push_back(voice);
    out.evidence.push_back(std::move(evidence));
  };
  for (auto& cue : found.cues) {
    const double weight = policy_.kind_weight.at(static_cast<std::size_t>(cue.entry->kind)) * cue.entry->weight /
                          static_cast<double>(cue.mention);
    speak({.kind = Evidence::Kind::text,
           .span = cue.span,
           .text = std::move(cue.words),
           .domain = cue.domain,
           .cue = cue.entry->kind,
           .position = cue.entry->position,
           .pull = 0},
          weight);
  }
  const bool labelled =
      std::any_of(found.by_domain.begin(), found.by_domain.end(), [](const auto& stems) { return !stems.empty(); });
  for (const auto domain : all_domains) {
    const auto& stems = labelled ? found.by_domain.at(static_cast<std::size_t>(domain)) : found.stems;
    const auto likeness = likeness_.compare(stems, domain, policy_.descriptor_sharpness);
    if (!likeness || statements.empty()) continue;
    speak({.kind = Evidence::Kind::descriptor,
           .span = {.begin = statements.front().span.begin, .end = statements.back().span.end},
           .text = likeness_words(domain, likeness->nearest_level),
           .domain = domain,
           .cue = CueKind::knowledge,
           .position = likeness->position,
           .pull = 0},
          policy_.descriptor_weight * likeness->sharpness);
  }

  const Mean overall = mean_of(all, policy_);
  out.position = overall.position;
  out.distribution = distribution_of(out.position);
  for (const auto& voice : overall.voices) {
    out.evidence[voice.evidence].pull = voice.weight * (voice.position - policy_.prior_position) / overall.total_weight;
  }
  for (const auto domain : all_domains) {
    const auto place = static_cast<std::size_t>(domain);
    const auto cues = static_cast<std::size_t>(
        std::count_if(by_domain.at(place).begin(), by_domain.at(place).end(),
                      [&](const Voice& voice) { return out.evidence[voice.evidence].kind == Evidence::Kind::text; }));
    if (cues == 0) continue;
    const Position position = mean_of(by_domain.at(place), policy_).position;
    out.domains.at(place) =
        DomainLevelling{.position = position, .distribution = distribution_of(position), .cues = cues};
  }
  out.bloom = read_bloom(found.verbs, policy_);
  out.warnings = warnings_of(out, found, language, lexicon_, policy_);
  std::stable_sort(out.evidence.begin(), out.evidence.end(), [](const Evidence& a, const Evidence& b) {
    return std::make_tuple(-std::abs(a.pull), a.span.begin) < std::make_tuple(-std::abs(b.pull), b.span.begin);
  });
  return out;
}

}  // namespace mizani::level
