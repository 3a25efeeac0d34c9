// SPDX-License-Identifier: MIT
#include "engine/micro/portfolio.h"

namespace mizani::micro {

Directness directness_of(const EvidenceItem& item) {
  if (item.kind == EvidenceKind::statement) return Directness::own_word;
  const bool confirmed = item.verification != assess::Verification::none;
  if (item.relation == Relation::self && !confirmed && item.kind != EvidenceKind::product) return Directness::own_word;
  switch (item.kind) {
    case EvidenceKind::product:
    case EvidenceKind::test: return Directness::direct;
    case EvidenceKind::work_record:
    case EvidenceKind::other:
      // A log that nobody else has signed is the candidate's own account.
      return item.issued_by || item.relation || confirmed ? Directness::indirect : Directness::own_word;
    case EvidenceKind::certificate:
    case EvidenceKind::reference:
    case EvidenceKind::statement: break;
  }
  return Directness::indirect;
}

bool has_third_party(const EvidenceItem& item) {
  if (item.kind == EvidenceKind::statement) return false;
  if (item.relation == Relation::self || item.relation == Relation::family) return false;
  return item.issued_by || item.relation || item.verification != assess::Verification::none;
}

}  // namespace mizani::micro
