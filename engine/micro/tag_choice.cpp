// SPDX-License-Identifier: MIT
#include "engine/micro/tag_choice.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mizani::micro {
namespace {

/// The tag itself, the one above it, and so on.
std::vector<std::size_t> with_broader(const std::vector<Tag>& tags, std::size_t tag) {
  std::vector<std::size_t> out{tag};
  while (tags[out.back()].broader) out.push_back(*tags[out.back()].broader);
  return out;
}

ScoredTag explained(const TagTable& table, std::size_t tag, const FamilyReading& reading,
                    const std::vector<TagReason>& words, const OtherReasons& others) {
  ScoredTag out{.tag = tag, .score = reading.scores[tag], .confidence = reading.confidences[tag], .reasons = {}};
  const auto chain = with_broader(table.tags(), tag);
  for (const auto& reason : words) {
    if (std::find(chain.begin(), chain.end(), reason.of) != chain.end()) out.reasons.push_back(reason);
  }
  if (!others.empty()) out.reasons.insert(out.reasons.end(), others[tag].begin(), others[tag].end());
  sort_by_points(out.reasons);
  return out;
}

double sum_of(const std::vector<TagReason>& reasons) {
  return std::accumulate(reasons.begin(), reasons.end(), 0.0,
                         [](double sum, const TagReason& reason) { return sum + reason.points; });
}

}  // namespace

void sort_by_points(std::vector<TagReason>& reasons) {
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const TagReason& a, const TagReason& b) { return std::abs(a.points) > std::abs(b.points); });
}

FamilyReading choose_tag(const TagTable& table, const std::vector<double>& points, const std::vector<TagReason>& words,
                         const OtherReasons& others, const TagCurve& curve, double narrower) {
  const auto& tags = table.tags();
  FamilyReading out;
  out.scores = points;
  out.confidences.assign(tags.size(), 0.0);
  std::vector<std::size_t> narrowest;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (!tags[i].narrowest) continue;
    narrowest.push_back(i);
    for (auto above = tags[i].broader; above; above = tags[*above].broader) out.scores[i] += points[*above];
    if (!others.empty()) out.scores[i] += sum_of(others[i]);
  }
  double highest = out.scores[narrowest.front()];
  for (const auto i : narrowest) highest = std::max(highest, out.scores[i]);
  double sum = 0;
  for (const auto i : narrowest) sum += out.confidences[i] = std::exp(curve.slope * (out.scores[i] - highest));
  for (const auto i : narrowest) {
    out.confidences[i] /= sum;
    for (auto above = tags[i].broader; above; above = tags[*above].broader)
      out.confidences[*above] += out.confidences[i];
  }
  const auto no_tag = table.place_of(no_occupation);
  if (words.empty() && !no_tag) {
    out.none = 1;
    return out;
  }
  if (no_tag) out.none = out.confidences[*no_tag];

  // The surest broad tag, the surest of its narrower ones, and so on.
  std::optional<std::size_t> step;
  do {
    std::optional<std::size_t> next;
    for (std::size_t i = 0; i < tags.size(); ++i) {
      if (tags[i].broader == step && (!next || out.confidences[i] > out.confidences[*next])) next = i;
    }
    step = next;
    out.steps.push_back({.tag = *step, .confidence = out.confidences[*step]});
  } while (!tags[*step].narrowest);
  out.named = out.steps.front();
  for (std::size_t i = 1; i < out.steps.size(); ++i) {
    if (out.steps[i].confidence < narrower * out.steps[i - 1].confidence) break;
    out.named = out.steps[i];
  }
  const auto best = out.steps.back().tag;
  std::optional<std::size_t> second;
  for (const auto i : narrowest) {
    if (i != best && (!second || out.confidences[i] > out.confidences[*second])) second = i;
  }
  out.tags.push_back(explained(table, best, out, words, others));
  if (second) out.tags.push_back(explained(table, *second, out, words, others));
  return out;
}

}  // namespace mizani::micro
