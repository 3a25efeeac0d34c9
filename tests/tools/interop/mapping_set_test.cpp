// SPDX-License-Identifier: MIT
// A proposed alignment as mappings, in SSSOM and SKOS.
#include "tools/interop/mapping_set.h"

#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/comparison.h"
#include "tools/interop/skos_mapping.h"
#include "tools/interop/sssom.h"
#include "tools/interop/turtle.h"

namespace mizani::interop {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr MappingRule rule{.exact = 0.9, .open = 0.5, .partial = 0.25};
const std::string skos = "http://www.w3.org/2004/02/skos/core#";

MappingSet set_of(const compare::Comparison& comparison) {
  return mapping_set_of(comparison, rule, "2026-11-25", "1.2.3");
}

/// "1 exactMatch 1", … of a comparison whose posterior and best alignment are given.
std::vector<std::string> mappings(compare::Comparison& comparison, const Eigen::MatrixXd& posterior,
                                  std::vector<std::optional<std::size_t>> to) {
  comparison.alignment.posterior = posterior;
  comparison.alignment.best.to = std::move(to);
  comparison.alignment.level_margin.assign(static_cast<std::size_t>(posterior.rows()), std::nullopt);
  std::vector<std::string> out;
  const auto set = set_of(comparison);
  for (const auto& mapping : set.mappings) {
    out.push_back(set.a.codes[mapping.subject] + ' ' + std::string{to_string(mapping.predicate)} + ' ' +
                  set.b.codes[mapping.object]);
  }
  return out;
}

std::vector<std::string> lines(const std::string& text) {
  std::istringstream stream{text};
  std::vector<std::string> out;
  for (std::string line; std::getline(stream, line);) out.push_back(line);
  return out;
}

std::vector<std::string> fields(const std::string& line) {
  std::istringstream stream{line};
  std::vector<std::string> out;
  for (std::string field; std::getline(stream, field, '\t');) out.push_back(field);
  return out;
}

TEST(MappingSet, APairIsExactOnlyWhereATableSaysEqualAndTheDescriptorsAreSure) {
  test::SmallComparison small;
  Eigen::MatrixXd sure(3, 4);
  sure << 0.95, 0.05, 0, 0, 0.02, 0.95, 0.03, 0, 0, 0, 0, 0;
  EXPECT_THAT(mappings(small.comparison, sure, {0, 1, std::nullopt}),
              ElementsAre("1 exactMatch 1", "2 closeMatch 2"));  // the table has 2 = 3
  small.comparison.tables.clear();
  EXPECT_THAT(mappings(small.comparison, sure, {0, 1, std::nullopt}), ElementsAre("1 closeMatch 1", "2 closeMatch 2"));
}

TEST(MappingSet, LevelsThatShareACounterpartAreNarrowerThanIt) {
  test::SmallComparison small;
  Eigen::MatrixXd p(3, 4);
  p << 0.9, 0.1, 0, 0, 0.6, 0.4, 0, 0, 0, 0, 1, 0;
  EXPECT_THAT(mappings(small.comparison, p, {0, 0, 2}),
              ElementsAre("1 broadMatch 1", "2 broadMatch 1", "3 closeMatch 3"));
}

TEST(MappingSet, ALevelThatSpansTwoIsBroaderThanEach) {
  test::SmallComparison small;
  Eigen::MatrixXd p(3, 4);
  p << 1, 0, 0, 0, 0, 0.6, 0.4, 0, 0, 0, 0.1, 0.9;
  EXPECT_THAT(mappings(small.comparison, p, {0, 1, 3}),
              ElementsAre("1 exactMatch 1", "2 narrowMatch 2", "2 narrowMatch 3", "3 closeMatch 4"));
}

TEST(MappingSet, APairLikelierWrongThanRightIsOnlyRelated) {
  test::SmallComparison small;
  Eigen::MatrixXd p(3, 4);
  p << 0.4, 0.3, 0.3, 0, 0, 0.6, 0.2, 0.2, 0, 0, 0, 0;
  EXPECT_THAT(mappings(small.comparison, p, {0, 1, std::nullopt}), ElementsAre("1 relatedMatch 1", "2 closeMatch 2"));
}

TEST(Sssom, EveryRowHasEveryColumnAndEveryPrefixIsDeclared) {
  const test::SmallComparison small;
  std::set<std::string> declared;
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : lines(sssom_tsv(set_of(small.comparison)))) {
    if (line.rfind("#   ", 0) == 0)
      declared.insert(line.substr(4, line.find(':') - 4));
    else if (line.front() != '#')
      rows.push_back(fields(line));
  }
  ASSERT_EQ(rows.size(), 4U);  // level 2 spans two
  EXPECT_THAT(rows[0], ElementsAre("subject_id", "subject_label", "predicate_id", "object_id", "object_label",
                                   "mapping_justification", "confidence", "mapping_tool", "mapping_tool_version",
                                   "mapping_date", "comment"));
  for (std::size_t i = 1; i < rows.size(); ++i) {
    ASSERT_EQ(rows[i].size(), rows[0].size());
    for (const std::size_t column : {0U, 2U, 3U, 5U})
      EXPECT_TRUE(declared.contains(rows[i][column].substr(0, rows[i][column].find(':')))) << rows[i][column];
    EXPECT_GT(std::stod(rows[i][6]), 0);
    EXPECT_LE(std::stod(rows[i][6]), 1);
    EXPECT_EQ(rows[i][9], "2026-11-25");
  }
  EXPECT_EQ(rows[1][0], "aa-nqf:1");
  EXPECT_EQ(rows[1][3], "bb-nqf:1");
  EXPECT_THAT(rows[2][10], HasSubstr("table aa-nqf--bb-nqf (published) says 3: tension"));
}

TEST(Sssom, TheMetadataNameTheSetItsLicenceAndItsTool) {
  const test::SmallComparison small;
  const auto text = sssom_tsv(set_of(small.comparison));
  for (const auto* slot : {"# curie_map:", "# mapping_set_id: ", "# license: ", "# mapping_tool: \"Mizani\"",
                           "# mapping_date: \"2026-11-25\""})
    EXPECT_THAT(text, HasSubstr(slot));
}

TEST(Sssom, NamesWithTabsQuotesAndStrangeCodesKeepTheTableWhole) {
  test::SmallComparison small;
  small.a.name = LocalizedText{{{"en", "A\t\"B\"\n=cmd()"}}};
  small.comparison.a.levels[0].code = "8 A/é";
  small.comparison.b.id = "3 odd: id";
  const auto text = sssom_tsv(set_of(small.comparison));
  const auto rows = lines(text);
  const auto row = fields(rows[rows.size() - 3]);
  EXPECT_EQ(row.size(), 11U);
  EXPECT_EQ(row[0], "aa-nqf:8%20A%2F%C3%A9");
  EXPECT_EQ(row[1], "\"Level 8 A/é of A \"\"B\"\" =cmd()\"");
  EXPECT_EQ(row[3], "x-3-odd--id:1");
}

TEST(SkosMapping, TheTurtleReadsBackAsTheMappings) {
  const test::SmallComparison small;
  const auto set = set_of(small.comparison);
  const auto read = read_turtle(skos_turtle(set), "mapping.ttl");
  ASSERT_TRUE(read.has_value()) << describe(read.error().front());
  std::set<std::string> found;
  std::size_t concepts = 0;
  for (const auto& resource : *read) {
    concepts += resource.has("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", skos + "Concept") ? 1U : 0U;
    for (const auto& property : resource.properties) {
      if (property.predicate.ends_with("Match")) found.insert(resource.iri + ' ' + property.object.text);
    }
  }
  EXPECT_EQ(concepts, 7U);
  EXPECT_THAT(found, ElementsAre("urn:mizani:level:aa-nqf:1 urn:mizani:level:bb-nqf:1",
                                 "urn:mizani:level:aa-nqf:2 urn:mizani:level:bb-nqf:2",
                                 "urn:mizani:level:aa-nqf:2 urn:mizani:level:bb-nqf:3"));
}

TEST(SkosMapping, HostileNamesAndCodesReadBackWhole) {
  test::SmallComparison small;
  const std::string name = "\"\"\" . <x> \\ 'a' الإطار";
  small.a.name = LocalizedText{{{"en", name}}};
  small.comparison.a.levels[0].code = "<8> \"A\"";
  const auto read = read_turtle(skos_turtle(set_of(small.comparison)), "mapping.ttl");
  ASSERT_TRUE(read.has_value()) << describe(read.error().front());
  const auto titles = read->front().all("http://purl.org/dc/terms/title");
  ASSERT_EQ(titles.size(), 1U);
  EXPECT_EQ(titles.front()->text, name);
  const auto notation = (*read)[1].all(skos + "notation");
  ASSERT_EQ(notation.size(), 1U);
  EXPECT_EQ(notation.front()->text, "<8> \"A\"");
}

}  // namespace
}  // namespace mizani::interop
