// SPDX-License-Identifier: MIT
#include "engine/assess/work.h"

#include "engine/assess/basis.h"

namespace mizani::assess {

std::string Work::add(CheckKind check, Result result, std::string code, Values values, std::vector<Basis> basis,
                      double certainty) {
  findings.push_back({.id = std::string{"F"}.append(std::to_string(findings.size() + 1)),
                      .check = check,
                      .result = result,
                      .code = std::move(code),
                      .values = std::move(values),
                      .basis = std::move(basis),
                      .weight = Weight::background,
                      .certainty = certainty});
  return findings.back().id;
}

std::string Work::fault(Fault fault) {
  const auto hash = fault.where.find('#');
  auto id = add(CheckKind::record, Result::doubtful, std::string{"record."}.append(fault.code),
                {{"found", words(fault.found)}, {"expected", words(fault.expected)}},
                {on_record(hash == std::string::npos ? fault.where : fault.where.substr(hash))});
  faults.push_back(std::move(fault));
  return id;
}

std::vector<std::string> Work::ids(CheckKind check) const {
  std::vector<std::string> out;
  for (const auto& finding : findings) {
    if (finding.check == check) out.push_back(finding.id);
  }
  return out;
}

std::vector<std::string> Work::ids(CheckKind check, Result result) const {
  std::vector<std::string> out;
  for (const auto& finding : findings) {
    if (finding.check == check && finding.result == result) out.push_back(finding.id);
  }
  return out;
}

}  // namespace mizani::assess
