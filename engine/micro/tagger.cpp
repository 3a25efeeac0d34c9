// SPDX-License-Identifier: MIT
#include "engine/micro/tagger.h"

#include <algorithm>
#include <cmath>

#include "engine/micro/tag_choice.h"
#include "engine/micro/tag_proficiency.h"

namespace mizani::micro {
namespace {

double logistic(double x) {
  return 1 / (1 + std::exp(-x));
}

/// Points against a group for the ACQF levels by which the outcomes lie beyond the reach of its skill level.
double off_level(const Tag& tag, double position, const TagPolicy& policy) {
  const double centre = policy.skill.at(static_cast<std::size_t>(*tag.skill - 1));
  return -policy.skill_off * std::max(0.0, std::abs(position - centre) - policy.skill_reach);
}

/// Points for a tag by the confidence, of a hundredth or more, that the text is of a field that usually leads there: so
/// many where it is sure.
TagReason by_field(std::size_t place, const Tag& tag, const FamilyReading& field, const std::vector<Tag>& fields,
                   double points) {
  TagReason out{.kind = TagReason::Kind::field, .text = {}, .place = {}, .of = place, .points = 0};
  constexpr double least = 0.01;  // what could not be told from nothing
  double sum = 0;
  double surest = 0;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const bool leads = fields[i].narrowest && std::any_of(tag.fields.begin(), tag.fields.end(), [&](const auto& begin) {
                         return fields[i].code.starts_with(begin);
                       });
    if (!leads || field.confidences[i] < least) continue;
    sum += field.confidences[i];
    if (field.confidences[i] > surest) {
      surest = field.confidences[i];
      out.text = fields[i].code;
    }
  }
  out.points = points * sum;
  return out;
}

}  // namespace

std::string_view to_string(TagPart part) {
  static constexpr std::array<std::string_view, 3> words{"title", "outcome", "further-information"};
  return words.at(static_cast<std::size_t>(part));
}

std::string_view to_string(TagReason::Kind kind) {
  static constexpr std::array<std::string_view, 5> words{"words", "learnt", "field", "level", "start"};
  return words.at(static_cast<std::size_t>(kind));
}

Expected<Tagger> Tagger::build(std::array<TagTable, tag_families> tables, const TagModel& model,
                               const TagPolicy& policy) {
  Tagger out{std::move(tables), model, policy};
  for (std::size_t family = 0; family < tag_families; ++family) {
    for (const auto& [stem, pointers] : model.words.at(family)) {
      auto& tags = out.learnt_.at(family)[stem];
      for (const auto& pointer : pointers) {
        const auto place = out.tables_.at(family).place_of(pointer.code);
        if (!place) {
          return failure(
              {.code = "broken-model",
               .where = "models/tags.model",
               .found = pointer.code,
               .expected = "a code of " + out.tables_.at(family).standard() + "; train again with tools/train --tags"});
        }
        tags.push_back({.tag = *place, .weight = pointer.weight});
      }
    }
  }
  return out;
}

FamilyReading Tagger::several_of(const TagTable& table, const TagCounter& counter, const FamilyReading& field) const {
  const auto& shape = curve(table.family());
  const auto& fields = this->table(TagFamily::field).tags();
  FamilyReading out;
  out.scores = counter.points();
  out.none = 1;
  for (std::size_t i = 0; i < out.scores.size(); ++i) {
    auto link = by_field(i, table.tags()[i], field, fields, policy_.field_about);
    out.scores[i] += link.points;
    const double confidence = logistic(shape.slope * out.scores[i] + shape.offset);
    out.confidences.push_back(confidence);
    out.none *= 1 - confidence;
    if (confidence < policy_.several) continue;
    ScoredTag tag{.tag = i, .score = out.scores[i], .confidence = confidence, .reasons = {}};
    std::copy_if(counter.reasons().begin(), counter.reasons().end(), std::back_inserter(tag.reasons),
                 [&](const TagReason& reason) { return reason.of == i; });
    if (link.points > 0) tag.reasons.push_back(std::move(link));
    sort_by_points(tag.reasons);
    out.tags.push_back(std::move(tag));
  }
  std::stable_sort(out.tags.begin(), out.tags.end(),
                   [](const ScoredTag& a, const ScoredTag& b) { return a.confidence > b.confidence; });
  return out;
}

FamilyReading Tagger::field_of(const TagCounter& counter) const {
  return choose_tag(table(TagFamily::field), counter.points(), counter.reasons(), {}, curve(TagFamily::field),
                    policy_.narrower);
}

FamilyReading Tagger::occupation_of(const TagCounter& counter, const FamilyReading& field,
                                    std::optional<double> position) const {
  const auto& groups = table(TagFamily::occupation);
  const auto& shape = curve(TagFamily::occupation);
  OtherReasons others(groups.tags().size());
  for (std::size_t i = 0; i < groups.tags().size(); ++i) {
    const auto& tag = groups.tags()[i];
    if (!tag.narrowest) continue;
    if (tag.code == no_occupation)
      others[i].push_back({.kind = TagReason::Kind::start, .text = {}, .place = {}, .of = i, .points = shape.none});
    if (auto reason = by_field(i, tag, field, table(TagFamily::field).tags(), policy_.field_link); reason.points > 0)
      others[i].push_back(std::move(reason));
    if (tag.skill && position) {
      const double points = off_level(tag, *position, policy_);
      if (points < 0)
        others[i].push_back({.kind = TagReason::Kind::level, .text = {}, .place = {}, .of = i, .points = points});
    }
  }
  return choose_tag(groups, counter.points(), counter.reasons(), others, shape, policy_.narrower);
}

Tagging Tagger::tag(const assess::CredentialRecord& record, const level::LevelModel& model,
                    level::LevelScratch& scratch) const {
  Tagging out;
  out.language = tag_language(record);
  const auto texts = tag_texts(record, scratch.tokenizer(out.language));
  if (record.outcomes.statement_count() > 0) out.position = model.level(record.outcomes, scratch).best;
  const auto counted = [&](TagFamily family) {
    const auto* learnt = out.language == "en" ? &learnt_.at(static_cast<std::size_t>(family)) : nullptr;
    TagCounter counter{table(family), *table(family).phrases(out.language), policy_, learnt};
    for (const auto& text : texts) counter.count(text);
    return counter;
  };
  const auto set = [&](TagFamily family, FamilyReading reading) {
    out.families.at(static_cast<std::size_t>(family)) = std::move(reading);
  };
  set(TagFamily::field, field_of(counted(TagFamily::field)));
  for (const auto family : {TagFamily::digital, TagFamily::green})
    set(family, several_of(table(family), counted(family), out.of(TagFamily::field)));
  set(TagFamily::occupation, occupation_of(counted(TagFamily::occupation), out.of(TagFamily::field), out.position));

  auto& digital = out.families.at(static_cast<std::size_t>(TagFamily::digital));
  for (const auto& tag : digital.tags) {
    digital.proficiency.push_back(read_proficiency(
        tag.reasons, record, texts, *table(TagFamily::digital).autonomy(out.language), policy_, model, scratch));
  }
  return out;
}

}  // namespace mizani::micro
