// SPDX-License-Identifier: MIT
#include "engine/credit/transfer_policy.h"

#include <cmath>

#include "frameworks/model/policy_reader.h"

namespace mizani::credit {
namespace {

/// The decimal number that was written: policy.json holds shares of a few places.
Rational exact(double share) {
  constexpr int millionths = 1'000'000;
  return Rational{std::lround(share * millionths)} / millionths;
}

}  // namespace

Expected<TransferPolicy> TransferPolicy::from(const Policy& policy) {
  PolicyReader reader{policy};
  TransferPolicy out{.overlap = exact(reader.read("credit.overlap", 0, 1)),
                     .reuse = exact(reader.read("credit.reuse", 0, 1)),
                     .level_coverage = reader.read("credit.level_coverage", 0, 1)};
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::credit
