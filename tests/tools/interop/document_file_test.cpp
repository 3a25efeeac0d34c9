// SPDX-License-Identifier: MIT
#include "tools/interop/document_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/level/level_distribution.h"
#include "engine/level/level_model.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/shared_files.h"
#include "tests/support/spans.h"
#include "tests/support/world.h"
#include "tools/interop/descriptor_csv.h"
#include "tools/interop/pdf_text.h"

namespace mizani::interop {
namespace {

Expected<ReadFile> read(const std::filesystem::path& file) {
  return read_document(file.string(), test::shipped_schemas());
}

std::string fault_of(const std::filesystem::path& file) {
  const auto document = read(file);
  return document ? "read" : document.error().front().code;
}

/// A PDF of one empty page, written by hand with a right cross-reference table.
std::string empty_pdf() {
  const std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>",
                                         "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                         "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"};
  std::string pdf = "%PDF-1.4\n";
  std::string table = "xref\n0 4\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(pdf.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string start = std::to_string(pdf.size());
  return pdf + table + "trailer << /Size 4 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

TEST(ReadDocument, SaysWhatIsWrongWithAFile) {
  const test::ScratchFolder scratch;
  EXPECT_EQ(fault_of(scratch.path() / "gone.txt"), "missing-file");
  EXPECT_EQ(fault_of(scratch.path()), "not-a-file");
  EXPECT_EQ(fault_of(scratch.write("empty.txt", "")), "empty-text");
  EXPECT_EQ(fault_of(scratch.write("bytes.txt", "a\xff")), "invalid-utf8");
  EXPECT_EQ(fault_of(scratch.write("broken.pdf", "%PDF-1.7\nnonsense")), "broken-pdf");
  EXPECT_EQ(fault_of(scratch.write("word.pdf", "plain words")), "broken-pdf");
  EXPECT_EQ(fault_of(scratch.write("blank.pdf", empty_pdf())), "pdf-without-text");
  EXPECT_EQ(fault_of(scratch.write("broken.json", "{")), "broken-json");
  EXPECT_EQ(fault_of(scratch.write("other.json", "[]")), "wrong-type");
  EXPECT_EQ(fault_of(scratch.write("huge.txt", std::string(std::size_t{50} << 20U, 'a'))), "too-large");
}

TEST(ReadCredential, TellsEveryFaultOfARecord) {
  const test::ScratchFolder scratch;
  const auto document = read(scratch.write(
      "r.json",
      R"({"schema":"mizani/credential/1","title":"","country":"Kenya","hours":-1,"outcomes":[],"oucomes":[]})"));
  ASSERT_FALSE(document.has_value());
  std::vector<std::string> codes;
  for (const auto& fault : document.error()) codes.push_back(fault.code);
  EXPECT_THAT(codes,
              testing::UnorderedElementsAre("empty-text", "bad-format", "out-of-range", "too-few", "unknown-field"));
}

TEST(ReadCredential, ReadsTheShippedExample) {
  const auto document =
      read(std::filesystem::path{MIZANI_DATA_DIR} / "examples" / "solar-maintenance-micro-credential.json");
  ASSERT_TRUE(document.has_value());
  ASSERT_TRUE(document->record.has_value());
  EXPECT_EQ(document->record->country->str(), "KE");
  EXPECT_EQ(document->record->hours, 60);
  EXPECT_EQ(document->document.statement_count(), 8U);
}

TEST(DescriptorCsv, ReadsColumnsInAnyOrderWithQuotesAndABom) {
  const auto document = read_descriptor_csv(
      "\xEF\xBB\xBF"
      "domain;level;Descriptor\r\nSkills;2;\"plan; then \"\"do\"\"\"\r\nAutonomy and Responsibility;2;work alone\r\n",
      "t");
  ASSERT_TRUE(document.has_value()) << describe(document.error().front());
  ASSERT_EQ(document->sections.size(), 1U);
  EXPECT_EQ(document->sections[0].stated_level, "2");
  EXPECT_EQ(document->sections[0].statements[0].text, "plan; then \"do\"");
  EXPECT_EQ(document->sections[0].statements[0].domain, text::Domain::skills);
  EXPECT_EQ(document->sections[0].statements[1].domain, text::Domain::autonomy);
}

TEST(DescriptorCsv, ReadsARecordThatASpreadsheetQuotedWhole) {
  const auto document = read_descriptor_csv("Level,Domain,Descriptor\n\"6,Skills,\"\"plan, then do\"\"\"\n", "t");
  ASSERT_TRUE(document.has_value()) << describe(document.error().front());
  EXPECT_EQ(document->sections[0].statements[0].text, "plan, then do");
}

TEST(DescriptorCsv, TellsEveryFaultWithItsLine) {
  const auto document = read_descriptor_csv("Level,Domain,Descriptor\n1,Taste,sweet\n,Skills,plan\n2,Skills,\n", "t");
  ASSERT_FALSE(document.has_value());
  ASSERT_EQ(document.error().size(), 3U);
  EXPECT_EQ(document.error()[0].where, "t:2");
  EXPECT_EQ(document.error()[2].where, "t:4");
  EXPECT_EQ(read_descriptor_csv("Level,Text\n1,x\n", "t").error().size(), 2U);
  EXPECT_EQ(read_descriptor_csv("Level,Domain,Descriptor\n", "t").error().front().code, "empty-text");
  EXPECT_EQ(read_descriptor_csv("Level,Domain,Descriptor\n1,Skills,\"open\n", "t").error().front().code, "broken-csv");
}

TEST(RealFiles, TheSouthAfricanDescriptorsAreTenLevelsOfTenStatements) {
  MIZANI_NEEDS_SHARED("samples/artefacts/south-africa-level-descriptors.pdf");
  const auto document = read(test::shared_file("samples/artefacts/south-africa-level-descriptors.pdf"));
  ASSERT_TRUE(document.has_value()) << describe(document.error().front());
  ASSERT_EQ(document->document.sections.size(), 10U);
  for (std::size_t i = 0; i < 10; ++i) {
    EXPECT_EQ(document->document.sections[i].stated_level, std::to_string(i + 1));
    EXPECT_EQ(document->document.sections[i].statements.size(), 10U) << "level " << i + 1;
  }
  EXPECT_EQ(test::first_astray(document->document), "");
  EXPECT_EQ(document->document.sections[0].statements[6].text,
            "Producing and communicating information, in respect of which a learner is able to demonstrate the ability "
            "to report information clearly and accurately in spoken/signed and written form.")
      << "the first below a page break";
  EXPECT_THAT(document->document.text, testing::Not(testing::HasSubstr("www.")));
  EXPECT_EQ(document->document.language, "en");
}

TEST(DescriptorCsv, CountsLinesInsideQuotesAndBlankOnes) {
  const auto document =
      read_descriptor_csv("Level,Domain,Descriptor\r\n1,Skills,\"plan\r\nand do\"\r\n\r\n2,Taste,sweet\r\n", "t");
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().front().where, "t:5");
  EXPECT_EQ(
      read_descriptor_csv("Level,Domain,Descriptor\n1,Skills,ok\n2,Skills,a \"b\" c\n", "t").error().front().where,
      "t:3");
}

TEST(DescriptorCsv, TextCutAtAnUnquotedCommaIsAFaultButEmptyCellsAreNot) {
  const auto cut = read_descriptor_csv("Level,Domain,Descriptor\n1,Skills,plan, then do\n", "t");
  ASSERT_FALSE(cut.has_value());
  EXPECT_EQ(cut.error().front().code, "extra-cell");
  EXPECT_TRUE(read_descriptor_csv("Level,Domain,Descriptor,\n1,Skills,plan,,,\n", "t").has_value());
}

TEST(DescriptorCsv, TakesTheCodeOutOfALevelsName) {
  const auto document =
      read_descriptor_csv("LEVEL,Domain,Descriptor\nNQF Level Five,Competence,lead\n5,Skills,plan\n", "t");
  ASSERT_TRUE(document.has_value());
  ASSERT_EQ(document->sections.size(), 1U);
  EXPECT_EQ(document->sections[0].stated_level, "5");
  EXPECT_EQ(document->sections[0].statements.size(), 2U);
}

TEST(ReadDocument, ANameWithoutASuffixIsReadByContent) {
  const test::ScratchFolder scratch;
  const auto csv = read(scratch.write("a",
                                      "\xEF\xBB\xBF"
                                      "Domain,Level,Descriptor\nSkills,4,plan work\n"));
  ASSERT_TRUE(csv.has_value());
  EXPECT_EQ(csv->document.sections.front().stated_level, "4");
  EXPECT_EQ(fault_of(scratch.write("b", " {\"title\": 1}")), "wrong-type");
  EXPECT_EQ(fault_of(scratch.write("c", "{plan} the work")), "broken-json");
  EXPECT_EQ(fault_of(scratch.write("c.txt", "{plan} the work")), "read");
  EXPECT_EQ(fault_of(scratch.write("d", empty_pdf())), "pdf-without-text");
}

/// A trained model knows the scale, not only the order: the best fits rise from the bottom to the top and never fall.
/// Positions may: descriptors of neighbouring levels differ by a word or two.
TEST(RealFiles, TheSouthAfricanDescriptorsRiseOverTheWholeScale) {
  MIZANI_NEEDS_SHARED("samples/artefacts/south-africa-level-descriptors.pdf");
  const auto document = read(test::shared_file("samples/artefacts/south-africa-level-descriptors.pdf"));
  ASSERT_TRUE(document.has_value());
  level::LevelScratch scratch;
  std::vector<double> positions;
  std::vector<int> levels;
  for (const auto& section : document->document.sections) {
    const auto levelling = test::shipped_model().level(section.statements, "en", scratch);
    positions.push_back(levelling.position.mean);
    levels.push_back(level::acqf_level_of(levelling.best));
  }
  ASSERT_EQ(levels.size(), 10U);
  EXPECT_TRUE(std::is_sorted(levels.begin(), levels.end())) << testing::PrintToString(levels);
  EXPECT_LE(levels.front(), 2);
  EXPECT_GE(levels.back(), 9);
  for (std::size_t i = 0; i < levels.size(); ++i) EXPECT_NEAR(levels[i], static_cast<int>(i) + 1, 1) << i + 1;
  int down = 0;
  for (std::size_t i = 1; i < positions.size(); ++i) down += positions[i] <= positions[i - 1] ? 1 : 0;
  EXPECT_LE(down, 2) << testing::PrintToString(positions);
}

TEST(RealFiles, AMicroCredentialsBrochureIsReadAsStatements) {
  MIZANI_NEEDS_SHARED("samples/artefacts/insead-micro-credential.pdf");
  const auto document = read(test::shared_file("samples/artefacts/insead-micro-credential.pdf"));
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(test::first_astray(document->document), "");
  std::vector<std::string> statements;
  for (const auto& statement : document->document.sections.front().statements) statements.push_back(statement.text);
  EXPECT_THAT(statements, testing::IsSupersetOf({
                              "Learn how to build and use journey maps to fast-track the development of empathy and "
                              "insight discovery",
                              "Learn three effective strategies to overcome creativity blockers that prevent us from "
                              "ideating innovative solutions",
                              "Customer centricity",
                              "Resilience and agility",
                          }));
  EXPECT_THAT(document->document.text, testing::Not(testing::HasSubstr("X E C"))) << "rotated running head";
  EXPECT_EQ(document->document.language, "en");
}

TEST(RealFiles, TheComparatorsCsvIsReadWithAllItsLevels) {
  MIZANI_NEEDS_SHARED("samples/artefacts/eqf-level-descriptors.csv");
  const auto document = read(test::shared_file("samples/artefacts/eqf-level-descriptors.csv"));
  ASSERT_TRUE(document.has_value()) << describe(document.error().front());
  ASSERT_EQ(document->document.sections.size(), 8U);
  for (const auto& section : document->document.sections) EXPECT_EQ(section.statements.size(), 3U) << section.heading;
  EXPECT_THAT(document->document.sections[6].statements[2].text,
              testing::EndsWith("reviewing the strategic performance of teams."))
      << "a record that was quoted whole, with commas in its text";
}

}  // namespace
}  // namespace mizani::interop
