// SPDX-License-Identifier: MIT
#include "engine/compare/correspondence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "engine/compare/isotonic.h"
#include "engine/text/document_builder.h"

namespace mizani::compare {
namespace {

std::optional<text::Domain> label_of(DescriptorDomain domain) {
  switch (domain) {
    case DescriptorDomain::knowledge: return text::Domain::knowledge;
    case DescriptorDomain::skills: return text::Domain::skills;
    case DescriptorDomain::autonomy: return text::Domain::autonomy;
    case DescriptorDomain::overall: return std::nullopt;
  }
  return std::nullopt;
}

std::optional<DescriptorPosition> position_of(const SideLevel& side_level, const std::string& language,
                                              DescriptorDomain domain, const level::LevelModel& model,
                                              level::LevelScratch& scratch, const ComparePolicy& policy) {
  text::DocumentBuilder builder;
  std::unordered_set<std::string_view> read;  // a text that answers to two domains stands under each, and counts once
  for (const auto& descriptor : side_level.descriptors) {
    if ((domain == DescriptorDomain::overall || descriptor.domain == domain) && read.insert(descriptor.text).second)
      builder.statement(descriptor.text, label_of(descriptor.domain));
  }
  const auto document = std::move(builder).finish();
  if (document.sections.empty()) return std::nullopt;
  const auto levelling = model.level(document.sections.front().statements, language, scratch);
  if (levelling.words == 0) return std::nullopt;

  DescriptorPosition out{
      .position = levelling.position, .ordered = levelling.position.mean, .start = levelling.start, .pulls = {}};
  out.position.spread = std::max(out.position.spread, policy.least_spread);
  double rest = levelling.position.mean - levelling.start;
  for (const auto& evidence : levelling.evidence) {
    if (evidence.kind != level::Evidence::Kind::text || std::abs(evidence.pull) < policy.listed_pull) continue;
    out.pulls.push_back({.words = evidence.text, .pull = evidence.pull});
    rest -= evidence.pull;
  }
  out.pulls.push_back({.words = "", .pull = rest});
  return out;
}

}  // namespace

std::size_t DomainPositions::described() const {
  return static_cast<std::size_t>(
      std::count_if(levels.begin(), levels.end(), [](const auto& level) { return level.has_value(); }));
}

DomainPositions positions_of(const Side& side, DescriptorDomain domain, const level::LevelModel& model,
                             level::LevelScratch& scratch, const ComparePolicy& policy) {
  DomainPositions out{.domain = domain, .levels = {}};
  std::vector<double> means;
  for (const auto& side_level : side.levels) {
    out.levels.push_back(position_of(side_level, side.language, domain, model, scratch, policy));
    if (out.levels.back()) means.push_back(out.levels.back()->position.mean);
  }
  const auto ordered = isotonic(means);
  auto next = ordered.begin();
  for (auto& place : out.levels) {
    if (place) place->ordered = *next++;
  }
  return out;
}

DomainCorrespondence correspondence_of(DomainPositions a, DomainPositions b) {
  DomainCorrespondence out{.domain = a.domain, .probability = {}, .a = std::move(a), .b = std::move(b)};
  const auto rows = static_cast<Eigen::Index>(out.a.levels.size());
  const auto columns = static_cast<Eigen::Index>(out.b.levels.size());
  out.probability = Eigen::MatrixXd::Zero(rows, columns);
  for (Eigen::Index i = 0; i < rows; ++i) {
    const auto& from = out.a.levels.at(static_cast<std::size_t>(i));
    if (!from) continue;
    double sum = 0;
    for (Eigen::Index j = 0; j < columns; ++j) {
      const auto& to = out.b.levels.at(static_cast<std::size_t>(j));
      if (!to) continue;
      const double gap = from->ordered - to->ordered;
      const double variance = std::pow(from->position.spread, 2) + std::pow(to->position.spread, 2);
      out.probability(i, j) = std::exp(-gap * gap / (2 * variance));
      sum += out.probability(i, j);
    }
    if (sum > 0) out.probability.row(i) /= sum;
  }
  return out;
}

CellReason reason_of(const DescriptorPosition& a, const DescriptorPosition& b) {
  CellReason out{.distance = a.ordered - b.ordered, .only_a = {}, .only_b = {}, .rest = 0};
  // Phrases are compared as they stand; what both say pulls both and tells nothing of their difference.
  std::map<std::string, double> shared;
  for (const auto& pull : b.pulls) shared[pull.words] += pull.pull;
  double listed = 0;
  for (const auto& pull : a.pulls) {
    if (pull.words.empty() || shared.contains(pull.words)) continue;
    out.only_a.push_back(pull);
    listed += pull.pull;
  }
  for (const auto& pull : b.pulls) {
    const bool both = std::any_of(a.pulls.begin(), a.pulls.end(), [&](const auto& p) { return p.words == pull.words; });
    if (both) continue;
    out.only_b.push_back({.words = pull.words, .pull = -pull.pull});
    listed -= pull.pull;
  }
  out.rest = out.distance - listed;
  return out;
}

}  // namespace mizani::compare
