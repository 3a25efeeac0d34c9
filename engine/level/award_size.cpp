// SPDX-License-Identifier: MIT
#include "engine/level/award_size.h"

#include <algorithm>
#include <cmath>

namespace mizani::level {
namespace {

using credit::Interval;
using credit::Rational;

std::optional<Interval> amount(std::optional<double> number) {
  if (!number || !std::isfinite(*number) || *number <= 0) return std::nullopt;
  return Interval::point(Rational{*number});
}

std::optional<Interval> hours_per_credit(const Framework& framework, const CreditSystems& systems) {
  if (!framework.credit_system) return std::nullopt;
  const auto system = std::find_if(systems.systems.begin(), systems.systems.end(),
                                   [&](const CreditSystem& s) { return s.id == *framework.credit_system; });
  if (system == systems.systems.end() || !system->hours_per_credit.value) return std::nullopt;
  const auto lower = credit::parse_rational(system->hours_per_credit.value->min, system->id.str());
  const auto upper = credit::parse_rational(system->hours_per_credit.value->max, system->id.str());
  if (!lower || !upper || *lower <= 0 || *upper < *lower) return std::nullopt;
  return Interval{.lower = *lower, .upper = *upper};
}

bool fits(const Interval& size, const QualificationType& type, double slack) {
  const auto [least, most] = std::minmax_element(type.min_credits.begin(), type.min_credits.end());
  return size.meets({.lower = Rational{*least}, .upper = Rational{*most} * Rational{1 + slack}});
}

}  // namespace

std::optional<Interval> size_of(std::optional<double> credits, std::optional<double> hours, const Framework& framework,
                                const CreditSystems& systems) {
  if (credits) return amount(credits);
  const auto given = amount(hours);
  const auto per_credit = hours_per_credit(framework, systems);
  if (!given || !per_credit) return std::nullopt;
  return *given / *per_credit;
}

std::optional<Eigen::RowVectorXd> levels_of_size(const Interval& size, const Framework& framework, double slack) {
  const auto count = static_cast<Eigen::Index>(framework.levels.size());
  Eigen::RowVectorXd sized = Eigen::RowVectorXd::Zero(count);
  Eigen::RowVectorXd fitting = Eigen::RowVectorXd::Zero(count);
  for (const auto& type : framework.qualification_types) {
    if (type.min_credits.empty()) continue;
    const bool is_fit = fits(size, type, slack);
    for (const auto& code : type.level_codes) {
      const Level* level = framework.level(code);
      if (level == nullptr) continue;
      const auto at = static_cast<Eigen::Index>(level - framework.levels.data());
      sized(at) += 1;
      if (is_fit) fitting(at) += 1;
    }
  }
  if (fitting.isZero()) return std::nullopt;
  const auto is_sized = (sized.array() > 0).eval();
  const Eigen::RowVectorXd parts = is_sized.select(fitting.array() / sized.array().max(1), 0.0).matrix();
  const double mean = parts.sum() / static_cast<double>(is_sized.count());
  Eigen::RowVectorXd out = is_sized.select(parts.array(), mean).matrix();
  if (out.maxCoeff() - out.minCoeff() < 1e-9) return std::nullopt;
  return out;
}

std::string in_words(const Interval& size, const Framework& framework) {
  std::string out = credit::to_decimal(size.lower, 2);
  if (!size.is_point()) out += " to " + credit::to_decimal(size.upper, 2);
  return out + (framework.credit_system ? ' ' + framework.credit_system->str() : std::string{}) + " credits";
}

}  // namespace mizani::level
