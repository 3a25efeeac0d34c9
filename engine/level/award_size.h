// SPDX-License-Identifier: MIT
// The size of an award beside the sizes that a framework states for its qualification types.
#pragma once

#include <optional>
#include <string>

#include <Eigen/Core>

#include "engine/credit/interval.h"
#include "frameworks/model/credit_system.h"
#include "frameworks/model/framework.h"

namespace mizani::level {

/// The amount in the framework's own credits; from hours, by the hours of a credit in its system. Nothing for amounts
/// that are not positive and finite, and for hours where the hours of a credit are not known.
std::optional<credit::Interval> size_of(std::optional<double> credits, std::optional<double> hours,
                                        const Framework& framework, const CreditSystems& systems);

/// For each level of the framework (in its order) the part of its sized types that the amount fits: at least their
/// least size, at most their largest stated size and `slack` of it more. A level without a sized type has the mean of
/// the others. Nothing where no type fits, or where all levels fit alike.
std::optional<Eigen::RowVectorXd> levels_of_size(const credit::Interval& size, const Framework& framework,
                                                 double slack);

/// "120 saqa credits", "48 to 60 credits".
std::string in_words(const credit::Interval& size, const Framework& framework);

}  // namespace mizani::level
