// SPDX-License-Identifier: MIT
#include "tools/render/referencing_report/report_policy.h"

#include "frameworks/model/policy_reader.h"

namespace mizani::render::referencing {

Expected<ReportPolicy> ReportPolicy::from(const Policy& policy) {
  PolicyReader reader{policy};
  ReportPolicy out;
  out.exact = reader.read("report.exact", 0, 1);
  out.firm = reader.read("report.firm", 0, out.exact);
  out.open = reader.read("report.open", 0, out.firm);
  out.partial = reader.read("report.partial", 0, 1);
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

}  // namespace mizani::render::referencing
