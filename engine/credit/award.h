// SPDX-License-Identifier: MIT
// The award that credit is to count towards.
#pragma once

#include <cstddef>
#include <optional>

#include "engine/credit/credit_conversion.h"
#include "frameworks/model/framework.h"

namespace mizani::credit {

/// `type`: nothing where only a level and a size are asked for. `level`: a place in framework->levels; credit from
/// above counts at it. `size`: credits of `system` that the whole award takes, above zero.
struct Award {
  const Framework* framework = nullptr;
  const QualificationType* type = nullptr;
  std::optional<std::size_t> level;
  Rational size;
  const IndexedSystem* system = nullptr;
};

/// The highest level a type stands on, a place in framework.levels: the one at which most credit counts. Nothing where
/// it has none.
std::optional<std::size_t> level_of(const Framework& framework, const QualificationType& type);

/// The smallest of the sizes a type comes in; nothing where none is recorded.
std::optional<int> least_size(const QualificationType& type);

}  // namespace mizani::credit
