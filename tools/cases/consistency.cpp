// SPDX-License-Identifier: MIT
#include "tools/cases/consistency.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <utility>

#include "frameworks/model/policy_reader.h"
#include "tools/cases/fold.h"
#include "tools/cases/number_text.h"

namespace mizani::cases {
namespace {

struct Traits {
  std::vector<Trait> alike;
  std::vector<Trait> differs;
};

std::string year_text(const std::optional<int>& year) {
  return year ? std::to_string(*year) : std::string{};
}

std::string credits_text(const CaseFeatures& f) {
  if (!f.credits_lower || !f.credits_upper) return {};
  const auto lower = shortest(*f.credits_lower);
  const auto upper = shortest(*f.credits_upper);
  return lower == upper ? lower : lower + " to " + upper;
}

std::string share_text(const std::optional<double>& share) {
  return share ? shortest(*share) : std::string{};
}

bool credits_alike(const CaseFeatures& a, const CaseFeatures& b, double near) {
  if (!a.credits_lower || !a.credits_upper || !b.credits_lower || !b.credits_upper) return false;
  const double gap = std::max({*a.credits_lower - *b.credits_upper, *b.credits_lower - *a.credits_upper, 0.0});
  return gap <= near * std::max(*a.credits_upper, *b.credits_upper);
}

bool years_near(const std::optional<int>& a, const std::optional<int>& b, int near) {
  return a && b ? std::abs(*a - *b) <= near : !a && !b;
}

/// What of two cases agrees and what does not; of what neither knows nothing is said.
Traits traits_of(const CaseFeatures& a, const CaseFeatures& b, const ConsistencyPolicy& policy) {
  Traits out;
  const auto tell = [&](const char* name, std::string first, std::string second, bool alike) {
    if (first.empty() && second.empty()) return;
    if (alike)
      out.alike.push_back({.name = name, .first = std::move(first), .second = {}});
    else
      out.differs.push_back({.name = name, .first = std::move(first), .second = std::move(second)});
  };
  const auto same = [&](const char* name, const std::string& first, const std::string& second) {
    tell(name, first, second, first == second);
  };
  same("award-country", a.award_country.str(), b.award_country.str());
  tell("institution", a.institution, b.institution, folded(a.institution) == folded(b.institution));
  same("type", a.type, b.type);
  same("target-country", a.target_country.str(), b.target_country.str());
  same("purpose", a.purpose, b.purpose);
  same("year", year_text(a.year), year_text(b.year));
  same("home-level", a.home_level, b.home_level);
  same("target-level", a.target_level, b.target_level);
  tell("credits", credits_text(a), credits_text(b), credits_alike(a, b, policy.near_credits));
  tell(
      "completed-share", share_text(a.completed_share), share_text(b.completed_share),
      a.completed_share && b.completed_share && std::abs(*a.completed_share - *b.completed_share) <= policy.near_share);
  return out;
}

/// A decided case with what it is grouped by.
struct Entry {
  const CaseRow* row;
  std::tuple<std::string, std::string, std::string, std::string, std::string> group;
  int year;

  friend bool operator<(const Entry& a, const Entry& b) {
    return std::tie(a.group, a.year, a.row->id) < std::tie(b.group, b.year, b.row->id);
  }
};

Divergence divergence_of(const CaseRow& a, const CaseRow& b, const ConsistencyPolicy& policy) {
  const CaseRow& first = a.id < b.id ? a : b;
  const CaseRow& second = a.id < b.id ? b : a;
  auto traits = traits_of(first.features, second.features, policy);
  return {.first = first.id,
          .second = second.id,
          .first_decision = first.decision.value_or(DecisionKind::full),
          .second_decision = second.decision.value_or(DecisionKind::full),
          .alike = std::move(traits.alike),
          .differs = std::move(traits.differs)};
}

}  // namespace

Expected<ConsistencyPolicy> ConsistencyPolicy::from(const Policy& policy) {
  constexpr double most_years = 100;
  PolicyReader reader{policy};
  ConsistencyPolicy out;
  out.near_years = static_cast<int>(reader.read("cases.near_years", 0, most_years));
  out.near_credits = reader.read("cases.near_credits", 0, 1);
  out.near_share = reader.read("cases.near_share", 0, 1);
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

ConsistencyReport consistency(std::span<const CaseRow> rows, const ConsistencyPolicy& policy) {
  ConsistencyReport out;
  std::vector<Entry> entries;
  for (const auto& row : rows) {
    if (!row.decision) continue;
    const auto& f = row.features;
    auto institution = folded(f.institution);
    if (f.award_country.empty() || institution.empty() || f.type.empty()) {
      ++out.not_compared;
      continue;
    }
    entries.push_back(
        {.row = &row,
         .group = {f.award_country.str(), std::move(institution), f.type, f.target_country.str(), f.purpose},
         .year = f.year.value_or(0)});
  }
  out.compared = entries.size();
  std::sort(entries.begin(), entries.end());
  std::array<const Entry*, decision_kinds.size()> last{};
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& entry = entries[i];
    if (i == 0 || entries[i - 1].group != entry.group) last.fill(nullptr);
    const auto kind = static_cast<std::size_t>(entry.row->decision.value_or(DecisionKind::full));
    for (std::size_t other = 0; other < last.size(); ++other) {
      const auto* earlier = last.at(other);
      if (other == kind || earlier == nullptr) continue;
      if (years_near(earlier->row->features.year, entry.row->features.year, policy.near_years))
        out.divergences.push_back(divergence_of(*earlier->row, *entry.row, policy));
    }
    last.at(kind) = &entry;
  }
  std::sort(out.divergences.begin(), out.divergences.end(), [](const Divergence& a, const Divergence& b) {
    return std::tuple{a.differs.size(), a.first, a.second} < std::tuple{b.differs.size(), b.first, b.second};
  });
  return out;
}

SimilarCases similar(const CaseFeatures& fresh, std::span<const CaseRow> rows, const ConsistencyPolicy& policy,
                     std::size_t most) {
  SimilarCases out;
  for (const auto& row : rows) {
    const auto& f = row.features;
    if (!row.decision || f.award_country != fresh.award_country || f.type != fresh.type || f.type.empty() ||
        f.target_country != fresh.target_country || f.purpose != fresh.purpose ||
        !years_near(f.year, fresh.year, policy.near_years))
      continue;
    auto traits = traits_of(fresh, f, policy);
    ++out.by_decision[std::string{to_string(*row.decision)}];
    out.cases.push_back({.id = row.id,
                         .decision = *row.decision,
                         .decided_on = row.decided_on,
                         .alike = std::move(traits.alike),
                         .differs = std::move(traits.differs)});
  }
  std::sort(out.cases.begin(), out.cases.end(), [](const SimilarCase& a, const SimilarCase& b) {
    return std::tuple{a.differs.size(), b.decided_on, a.id} < std::tuple{b.differs.size(), a.decided_on, b.id};
  });
  if (out.cases.size() > most) out.cases.resize(most);
  return out;
}

}  // namespace mizani::cases
