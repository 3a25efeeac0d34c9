// SPDX-License-Identifier: MIT
// Reads the constants a room needs and collects what is missing or out of range.
#pragma once

#include <string>

#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani {

class PolicyReader {
 public:
  explicit PolicyReader(const Policy& policy) : policy_(policy) {}

  /// The constant, between lowest and highest; `lowest` with a fault where it is not.
  double read(const std::string& name, double lowest, double highest);
  [[nodiscard]] const Faults& faults() const { return faults_; }

 private:
  const Policy& policy_;
  Faults faults_;
};

}  // namespace mizani
