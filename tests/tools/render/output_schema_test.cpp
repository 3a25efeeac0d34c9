// SPDX-License-Identifier: MIT
// Every JSON answer keeps the schema that scripts rely on.
#include <filesystem>

#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "frameworks/load/schema.h"
#include "tests/support/program.h"

namespace mizani {
namespace {

struct Question {
  const char* schema;
  std::vector<std::string> arguments;
};

/// The command as a user types it, without folders: names of tests are the same on every machine.
void PrintTo(const Question& question, std::ostream* out) {  // NOLINT(readability-identifier-naming): GoogleTest's name
  *out << "mizani";
  for (const auto& argument : question.arguments) *out << ' ' << std::filesystem::path{argument}.filename().string();
}

class OutputSchema : public testing::TestWithParam<Question> {};

TEST_P(OutputSchema, HoldsForTheAnswer) {
  static const auto schemas = load::SchemaSet::load(std::filesystem::path{MIZANI_DATA_DIR} / "schema" / "output");
  ASSERT_TRUE(schemas.has_value()) << describe(schemas.error().front());
  auto arguments = GetParam().arguments;
  arguments.insert(arguments.end(), {"--format", "json"});
  const auto run = test::run_mizani(arguments);
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto answer = load::parse_json(run.out, "answer");
  ASSERT_TRUE(answer.has_value());
  Faults faults;
  schemas->validate(GetParam().schema, *answer, "answer", faults);
  for (const auto& fault : faults) ADD_FAILURE() << describe(fault);
}

const std::string& example() {
  static const std::string file = std::string{MIZANI_DATA_DIR} + "/examples/solar-maintenance-micro-credential.json";
  return file;
}

const std::string& transcript() {
  static const std::string file = std::string{MIZANI_DATA_DIR} + "/examples/two-years-of-commerce.json";
  return file;
}

std::string solar(const std::string& kind) {
  return std::string{MIZANI_DATA_DIR} + "/examples/solar-" + kind + ".json";
}

const std::string& portfolio() {
  static const std::string file = std::string{MIZANI_DATA_DIR} + "/examples/solar-technician-portfolio.json";
  return file;
}

INSTANTIATE_TEST_SUITE_P(
    Answers, OutputSchema,
    testing::Values(
        Question{"level.json", {"level", "Design and defend a research plan in changing contexts."}},
        Question{"level.json", {"level", "--file", example(), "--framework", "KE", "--framework", "gb-scqf"}},
        Question{"level.json", {"level", "Zebra", "--framework", "ZM", "--evidence", "published"}},
        Question{"level.json", {"level", "Analyser des situations complexes et encadrer une équipe de techniciens."}},
        Question{"credits.json", {"credits", "30.5", "--from", "ects", "--to", "saqa"}},
        Question{"credits.json",
                 {"credits", "1/3", "--from", "eacat", "--to", "acts", "--to", "hours", "--level", "KE:6"}},
        Question{"credit-transfer.json",
                 {"credits", "--transcript", transcript(), "--towards", "na-nqf/bachelor", "--lang", "fr"}},
        Question{"credit-transfer.json", {"credits", "--transcript", example(), "--towards", "KE:6", "--size", "60"}},
        Question{"match.json", {"match", example(), example(), "--explain"}},
        Question{"path.json", {"path", "ke-knqf:6", "ZM", "-k", "9"}}, Question{"path.json", {"path", "KE", "eqf"}},
        Question{"path.json", {"path", "nz-nzqcf:8", "eqf", "--evidence", "published"}},
        Question{"path.json", {"path", example(), "ZA", "--sector", "tvet"}},
        Question{"report-referencing.json", {"report", "referencing", "gb-scqf", "eqf", "--lang", "ar"}},
        Question{"report-referencing.json", {"report", "referencing", "SN", "acqf"}},
        Question{"compare.json", {"compare", "gb-scqf", "eqf"}},
        Question{"compare.json", {"compare", "ZA", "acqf", "--method", "threshold"}},
        Question{"compare.json", {"compare", "KE", "ZM"}}, Question{"framework-list.json", {"framework", "list"}},
        Question{"framework-coverage.json", {"framework", "list", "--coverage"}},
        Question{"framework-next.json", {"framework", "next", "--plan", "2"}},
        Question{"framework-next.json", {"framework", "next", "--country", "SC", "--most", "90"}},
        Question{"framework-next.json", {"framework", "next", "--evidence", "published", "--as-of", "2010-01-01"}},
        Question{"framework-show.json", {"framework", "show", "BW"}},
        Question{"framework-show.json", {"framework", "show", "fr-cnc", "--evidence", "published"}},
        Question{"framework-criteria.json", {"framework", "criteria", "KE"}},
        Question{"framework-criteria.json", {"framework", "criteria", "gb-scqf", "--to", "eqf", "--lang", "ar"}},
        Question{"framework-criteria.json", {"framework", "criteria", "DZ", "--evidence", "published"}},
        Question{"framework-check.json", {"framework", "check"}},
        Question{"micro-check.json", {"micro", "check", example(), "--profile", "nz-nzqa", "--profile", "eu-annex-1"}},
        Question{"micro-level.json", {"micro", "level", example()}},
        Question{"micro-rpl.json", {"micro", "rpl", portfolio(), "--towards", example(), "--lang", "fr"}},
        Question{"micro-stack.json",
                 {"micro", "stack", solar("wallet"), "--towards", solar("programme"), "--offers", solar("offers")}},
        Question{"micro-stack.json", {"micro", "stack", solar("wallet"), "--towards", "ZA/higher-certificate"}},
        Question{"micro-pathways.json",
                 {"micro", "pathways", solar("offers"), "--wallet", solar("wallet"), "--towards", solar("programme")}},
        Question{"micro-pathways.json", {"micro", "pathways", solar("offers"), "--programme", solar("programme")}},
        Question{"micro-pathways.json", {"micro", "pathways", solar("offers"), "--towards", "A2"}},
        Question{"micro-rpl.json",
                 {"micro", "rpl", portfolio(), "--towards", example(), "--award", "KE:5", "--size", "60"}},
        Question{"assess.json", {"assess", example(), "--country", "ZA", "--lang", "sw"}},
        Question{"assess.json",
                 {"assess", example(), "--country", "SN", "--purpose", "regulated", "--against", example()}}));

}  // namespace
}  // namespace mizani
