// SPDX-License-Identifier: MIT
#include "tools/cli/compare_side.h"

#include <algorithm>
#include <string>

#include <gmock/gmock.h>

#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/shared_files.h"
#include "tests/support/world.h"

namespace mizani::cli {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

Expected<compare::Side> resolve(const std::string& typed) {
  return compare_side(typed, test::shipped(), test::shipped().edition(), test::shipped_schemas());
}

compare::Side side(const std::string& typed) {
  auto resolved = resolve(typed);
  EXPECT_TRUE(resolved.has_value()) << typed << (resolved ? "" : describe(resolved.error().front()));
  return resolved.value_or(compare::Side{});
}

Fault fault_of(const std::string& typed) {
  const auto resolved = resolve(typed);
  return resolved ? Fault{} : resolved.error().front();
}

const Framework* framework(const char* id) {
  return test::shipped().framework(FrameworkId{id});
}

TEST(CompareSide, AFrameworkGoesByIdAliasOrCountry) {
  EXPECT_EQ(side("za-nqf").framework, framework("za-nqf"));
  EXPECT_EQ(side("SA-NQF").framework, framework("za-nqf"));
  EXPECT_EQ(side("ZA").framework, framework("za-nqf"));
  EXPECT_EQ(side("south africa").framework, framework("za-nqf"));
  EXPECT_EQ(side("za-nqf").file, "");
}

TEST(CompareSide, AFileStandsForItself) {
  const test::ScratchFolder scratch;
  const auto file = scratch.write("mine.txt", "Level 2\n- Plans own work.\nLevel 1\n- Helps others.\n").string();
  const auto answer = side(file);
  EXPECT_EQ(answer.framework, nullptr);
  EXPECT_EQ(answer.id, "mine");
  EXPECT_EQ(answer.file, file);
  EXPECT_THAT(answer.levels, SizeIs(2));
  EXPECT_EQ(answer.says, nullptr);
}

TEST(CompareSide, AFileMayStandInForTheDescriptorsOfAFramework) {
  MIZANI_NEEDS_SHARED("samples/artefacts/south-africa-level-descriptors.pdf");
  const auto file = test::shared_file("samples/artefacts/south-africa-level-descriptors.pdf").string();
  const auto answer = side("ZA=" + file);
  EXPECT_EQ(answer.framework, framework("za-nqf"));
  EXPECT_EQ(answer.file, file);
  EXPECT_EQ(answer.described(), 10U);
  EXPECT_THAT(answer.levels[0].descriptors[0].text, testing::StartsWith("Scope of knowledge"));
}

TEST(CompareSide, TheFrameworkThatAFileNamesIsToldAndNotTaken) {
  MIZANI_NEEDS_SHARED("samples/alm/acqf-levels.ttl");
  const auto answer = side(test::shared_file("samples/alm/acqf-levels.ttl").string());
  EXPECT_EQ(answer.framework, nullptr);
  EXPECT_EQ(answer.says, framework("acqf"));
  EXPECT_EQ(answer.name, "ACQF levels and level descriptors");
  EXPECT_EQ(answer.described(), 10U);
}

TEST(CompareSide, LevelsWithoutADefinitionMakeASideWithNothingDescribed) {
  MIZANI_NEEDS_SHARED("samples/alm/ke-nqf-levels.ttl");
  const auto answer = side(test::shared_file("samples/alm/ke-nqf-levels.ttl").string());
  EXPECT_THAT(answer.levels, SizeIs(10));
  EXPECT_EQ(answer.described(), 0U);
  EXPECT_EQ(answer.says, nullptr) << "ke-nqf-levels is not the id of a framework";
}

TEST(CompareSide, TellsWhatIsWrongWithAName) {
  const test::ScratchFolder scratch;
  EXPECT_EQ(fault_of("").code, "empty-name");
  EXPECT_EQ(fault_of("  ").code, "empty-name");
  EXPECT_EQ(fault_of("za-nfq").code, "unknown-framework");
  EXPECT_THAT(fault_of("za-nfq").expected, HasSubstr("za-nqf"));
  EXPECT_EQ(fault_of("NSQF").code, "ambiguous-name");
  EXPECT_EQ(fault_of((scratch.path() / "gone.pdf").string()).code, "missing-file");
  EXPECT_EQ(fault_of("gone.csv").code, "missing-file");
  EXPECT_EQ(fault_of("za-nqf=").code, "missing-file");
  EXPECT_EQ(fault_of("za-nqf=gone.csv").code, "missing-file");
  EXPECT_EQ(fault_of("za-nfq=gone.csv").code, "unknown-framework");
  EXPECT_EQ(fault_of("=gone.csv").code, "unknown-framework");
}

TEST(CompareSide, TellsWhatIsWrongWithAFile) {
  const test::ScratchFolder scratch;
  const auto fault = [&](const std::string& name, const std::string& bytes, const std::string& before = "") {
    return fault_of(before + scratch.write(name, bytes).string()).code;
  };
  EXPECT_EQ(fault("empty.txt", ""), "empty-text");
  EXPECT_EQ(fault("bytes.txt", "Level 1\n- Helps \xff.\n"), "invalid-utf8");
  EXPECT_EQ(fault("outcomes.txt", "Plans own work.\n"), "no-level");
  EXPECT_EQ(fault("twice.txt", "Level 1\n- A plan.\nLevel 2\n- B plan.\nLevel 2\n- C plan.\nLevel 4\n- D plan.\n"),
            "duplicate-level");
  EXPECT_EQ(fault("broken.ttl", "@prefix skos: <http"), "broken-turtle");
  EXPECT_EQ(fault("levels.csv", "Level,Domain,Descriptor\n1,Colour,Helps.\n"), "unknown-word");
  EXPECT_EQ(fault("eleven.txt", "Level 11\n- Leads.\n", "za-nqf="), "unknown-level");
}

TEST(CompareSide, TurtleWithoutASuffixIsToldByItsContent) {
  const test::ScratchFolder scratch;
  const auto file = scratch.write("levels",
                                  "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n"
                                  "<http://x.org/1> a s:Concept ; s:prefLabel \"Level 1\" .\n");
  EXPECT_THAT(side(file.string()).levels, SizeIs(1));
}

TEST(LevelCommand, LevelsWithoutATextAreNotLevelled) {
  const test::ScratchFolder scratch;
  const auto file = scratch.write("levels.ttl",
                                  "@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n"
                                  "<http://x.org/1> a s:Concept ; s:prefLabel \"Level 1\" .\n");
  const auto run = test::run_mizani({"level", "--file", file.string()});
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("empty-text: found 1 levels without a definition"));
}

}  // namespace
}  // namespace mizani::cli
