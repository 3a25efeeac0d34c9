// SPDX-License-Identifier: MIT
// The cases of tests/cases: a record, a question, and what a careful officer would say to it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <rapidjson/document.h>

#include "engine/assess/assessment.h"
#include "engine/assess/credential_record.h"
#include "tools/cli/assess_desk.h"

namespace mizani::test {

struct WorkedCase {
  std::string name;  ///< of the file, without its ending
  rapidjson::Document json;
  std::string record_json;
  assess::CredentialRecord record;
  cli::AssessRequest request;
  cli::CommonOptions options;  ///< with the data that the case lays over the shipped ones
};

/// Names of the files, sorted.
std::vector<std::string> worked_case_names();

/// Read from tests/cases; a case that cannot be read is a broken test.
std::shared_ptr<const WorkedCase> worked_case(const std::string& name);

/// Its assessment; each made once a process. The catalogue it was made with outlives it.
struct WorkedAnswer {
  std::shared_ptr<const WorkedCase> asked;
  std::shared_ptr<const cli::AssessDesk> desk;
  assess::Assessment assessment;
};
const WorkedAnswer& worked_answer(const std::string& name);

}  // namespace mizani::test
