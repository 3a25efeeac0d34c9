// SPDX-License-Identifier: MIT
#include "engine/path/route_rules.h"

namespace mizani::path {
namespace {

bool same_country(const Framework& a, const Framework& b) {
  return a.country && b.country && *a.country == *b.country;
}

/// Tables that were never meant to carry a recognition decision of a third party.
bool is_weak_kind(const Referencing& table) {
  return table.kind == ReferencingKind::statistical || table.kind == ReferencingKind::unilateral || !table.endorsed;
}

}  // namespace

bool step_allowed(const Referencing& table, const Framework& from, const Framework& to, const Framework& source,
                  const Framework& target) {
  const bool names_both_ends = from.id == source.id && to.id == target.id;
  if (is_weak_kind(table) && !names_both_ends) return false;
  if (to.kind == FrameworkKind::classification && to.id != target.id) return false;
  if (to.is_meta()) return true;
  if (from.is_meta()) return to.id == target.id || same_country(to, target);
  if (same_country(from, to)) return table.kind == ReferencingKind::version || names_both_ends;
  return same_country(from, source) && same_country(to, target);
}

}  // namespace mizani::path
