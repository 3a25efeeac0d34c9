// SPDX-License-Identifier: MIT
// The chain of a statement: sentence -> finding -> ground -> record or source, in every language.
#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/pointer.h>

#include "frameworks/load/json_document.h"
#include "tests/support/worked_cases.h"
#include "tests/support/world.h"
#include "tools/interop/assessment_file.h"
#include "tools/render/assessment/assess_json.h"
#include "tools/render/assessment/statement.h"
#include "tools/render/document/html_writer.h"
#include "tools/render/document/markdown_writer.h"
#include "tools/render/document/plain_writer.h"

namespace mizani::render::assessment {
namespace {

using assess::Basis;
using messages::Messages;

const Messages& texts(const std::string& language) {
  static std::map<std::string, Messages> loaded;
  const auto found = loaded.find(language);
  if (found != loaded.end()) return found->second;
  const std::vector<std::filesystem::path> folders{MIZANI_DATA_DIR};
  auto made = Messages::load(folders, language, test::shipped_schemas(), messages::statement_texts);
  if (!made) throw std::runtime_error{describe(made.error().front())};
  return loaded.emplace(language, std::move(*made)).first->second;
}

document::Document statement_of(const std::string& name, const std::string& language,
                                std::optional<Decision> decision = std::nullopt) {
  return statement({.assessment = test::worked_answer(name).assessment,
                    .messages = texts(language),
                    .case_id = "2026-000007",
                    .assessed_on = "2026-06-01",
                    .decision = std::move(decision),
                    .data = "0123",
                    .version = "0.1.0"});
}

/// Paragraphs and list items; tables are walked by the annex test.
std::vector<std::string> sentences_of(const document::Section& section) {
  std::vector<std::string> out;
  for (const auto& block : section.blocks) {
    if (const auto* paragraph = std::get_if<document::Paragraph>(&block)) out.push_back(paragraph->text.plain());
    if (const auto* list = std::get_if<document::List>(&block)) {
      for (const auto& item : list->items) out.push_back(item.plain());
    }
  }
  return out;
}

/// The findings that a sentence names at its end; nothing where it names none.
std::vector<std::string> named_findings(const std::string& sentence) {
  static const std::regex mark{R"(\[(F\d+(?:, F\d+)*)\]$)"};
  std::smatch found;
  std::vector<std::string> out;
  if (!std::regex_search(sentence, found, mark)) return out;
  std::string ids = found[1];
  for (std::size_t at = 0; at < ids.size();) {
    const auto end = std::min(ids.find(", ", at), ids.size());
    out.push_back(ids.substr(at, end - at));
    at = end + 2;
  }
  return out;
}

/// Sentences about the statement itself, not about the case: they need no finding. Held by key, so that any other
/// sentence without one is seen.
std::set<std::string> sentences_without_finding(const Messages& m, const assess::Assessment& assessment) {
  std::set<std::string> out;
  for (const auto* key :
       {"statement.findings_basis", "statement.not_decided", "statement.certainty_none", "statement.conditions_intro",
        "statement.no_differences", "statement.no_change", "statement.not_decision", "statement.not_authentic",
        "statement.not_licence", "statement.not_person", "statement.not_complete"})
    out.insert(m.text(key).plain());
  out.insert(m.text("statement.case", {{"id", document::Text{"2026-000007"}}, {"date", document::Text{"2026-06-01"}}})
                 .plain());
  out.insert(
      m.text("statement.made_with", {{"version", document::Text{"0.1.0"}}, {"data", document::Text{"0123"}}}).plain());
  static_cast<void>(assessment);
  return out;
}

/// Whether a ground is really there: the field in the record (or a field a record may have, where it is what is
/// missing), the entry in the catalogue with a source, the constant with its reason, the file of the model.
std::string fault_of(const Basis& basis, const test::WorkedAnswer& answer) {
  const auto& catalogue = answer.desk->catalogue();
  switch (basis.kind) {
    case Basis::Kind::record: {
      if (basis.where.empty() || basis.where.front() != '#') return "no pointer";
      const rapidjson::Pointer pointer{basis.where.c_str()};
      if (!pointer.IsValid()) return "not a JSON pointer";
      if (pointer.Get(answer.asked->json["record"]) != nullptr) return "";
      static const auto schema = [] {
        const auto file = std::filesystem::path{MIZANI_DATA_DIR} / "schema" / "credential.json";
        return std::move(*load::parse_json(*load::read_bytes(file), file.string()));
      }();
      const auto* token = pointer.GetTokens();
      return pointer.GetTokenCount() > 0 && schema["properties"].HasMember(token->name) ? "" : "no field of a record";
    }
    case Basis::Kind::framework: return catalogue.framework(FrameworkId{basis.where}) != nullptr ? "" : "unknown";
    case Basis::Kind::type: {
      const auto slash = basis.where.find('/');
      if (slash == std::string::npos) return "no type";
      const auto* framework = catalogue.framework(FrameworkId{basis.where.substr(0, slash)});
      if (framework == nullptr) return "unknown framework";
      const auto& types = framework->qualification_types;
      return std::any_of(types.begin(), types.end(),
                         [&](const auto& type) { return type.id.str() == basis.where.substr(slash + 1); })
                 ? ""
                 : "unknown type";
    }
    case Basis::Kind::table: {
      const auto& tables = catalogue.referencings();
      if (std::none_of(tables.begin(), tables.end(), [&](const auto& table) { return table.id.str() == basis.where; }))
        return "unknown table";
      return basis.citations.empty() && basis.evidence <= Evidence::secondary ? "published without a source" : "";
    }
    case Basis::Kind::instrument: {
      const auto& all = catalogue.instruments();
      return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id.str() == basis.where; })
                 ? ""
                 : "unknown instrument";
    }
    case Basis::Kind::practice: {
      const auto code = basis.where.substr(0, 2);
      std::string upper = code;
      std::transform(upper.begin(), upper.end(), upper.begin(),
                     [](char c) { return static_cast<char>(c - 'a' + 'A'); });
      if (catalogue.practice(CountryCode{upper}) == nullptr) return "unknown practice";
      return basis.citations.empty() ? "a practice without a source" : "";
    }
    case Basis::Kind::credit_system: {
      const auto& systems = catalogue.credit_systems().systems;
      return std::any_of(systems.begin(), systems.end(), [&](const auto& one) { return one.id.str() == basis.where; })
                 ? ""
                 : "unknown credit system";
    }
    case Basis::Kind::country: return catalogue.country(CountryCode{basis.where}) != nullptr ? "" : "unknown country";
    case Basis::Kind::policy: {
      const auto& constants = catalogue.policy().all();
      if (!constants.contains(basis.where)) return "unknown constant";
      return basis.note.empty() ? "a constant without its reason" : "";
    }
    case Basis::Kind::model:
      return std::filesystem::exists(std::filesystem::path{MIZANI_DATA_DIR} / basis.where) ? "" : "no such model";
    case Basis::Kind::request: return basis.where.starts_with("--") ? "" : "no option";
  }
  return "unknown kind";
}

class Chain : public testing::TestWithParam<std::string> {};

TEST_P(Chain, EverySentenceNamesFindingsInEveryLanguage) {
  const auto& answer = test::worked_answer(GetParam());
  for (const auto language : messages::statement_languages) {
    const auto& m = texts(std::string{language});
    const auto document = statement_of(GetParam(), std::string{language});
    const auto free = sentences_without_finding(m, answer.assessment);
    for (const auto& section : document.sections) {
      for (const auto& sentence : sentences_of(section)) {
        const auto ids = named_findings(sentence);
        if (ids.empty()) {
          EXPECT_TRUE(free.contains(sentence)) << language << ": " << sentence;
        }
        for (const auto& id : ids) EXPECT_NE(answer.assessment.finding(id), nullptr) << id << ": " << sentence;
      }
    }
  }
}

TEST_P(Chain, EveryFindingRestsOnTheRecordOrOnASource) {
  const auto& answer = test::worked_answer(GetParam());
  for (const auto& finding : answer.assessment.findings) {
    EXPECT_FALSE(finding.basis.empty()) << finding.id << ' ' << finding.code;
    for (const auto& basis : finding.basis)
      EXPECT_EQ(fault_of(basis, answer), "")
          << finding.id << ' ' << finding.code << ' ' << to_string(basis.kind) << ' ' << basis.where;
  }
}

TEST_P(Chain, EveryFindingStandsInTheAnnexAndEverySourceIsCited) {
  const auto& answer = test::worked_answer(GetParam());
  const auto document = statement_of(GetParam(), "en");
  const auto annex = std::find_if(document.sections.begin(), document.sections.end(),
                                  [](const auto& section) { return section.anchor == "annex"; });
  ASSERT_NE(annex, document.sections.end());
  const auto& table = std::get<document::Table>(annex->blocks.front());
  ASSERT_EQ(table.rows.size(), answer.assessment.findings.size());
  std::set<std::size_t> cited;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    EXPECT_EQ(table.rows[i].front().text.plain(), answer.assessment.findings[i].id);
    for (const auto& cell : table.rows[i]) {
      for (const auto& span : cell.text.spans()) cited.insert(span.sources.begin(), span.sources.end());
    }
  }
  std::set<std::size_t> listed;
  for (std::size_t i = 1; i <= document.sources.size(); ++i) listed.insert(i);
  EXPECT_EQ(cited, listed);
}

TEST_P(Chain, TheStoredFormGivesTheAssessmentBack) {
  static const auto schemas = load::SchemaSet::load(std::filesystem::path{MIZANI_DATA_DIR} / "schema" / "output");
  ASSERT_TRUE(schemas.has_value());
  const auto& assessment = test::worked_answer(GetParam()).assessment;
  const auto stored = stored_json(assessment);
  const auto read = interop::read_assessment(stored, "stored", *schemas);
  ASSERT_TRUE(read.has_value()) << describe(read.error().front());
  EXPECT_EQ(stored_json(*read), stored);
  EXPECT_TRUE(*read == assessment);
  const auto shown = assess_json({.assessment = assessment,
                                  .messages = texts("sw"),
                                  .case_id = "",
                                  .data = "",
                                  .version = "0.1.0",
                                  .similar = {}});
  const auto from_shown = interop::read_assessment(shown, "shown", *schemas);
  ASSERT_TRUE(from_shown.has_value()) << describe(from_shown.error().front());
  EXPECT_TRUE(*from_shown == assessment);
}

TEST_P(Chain, ADecisionStandsBeforeTheProposalAndSaysWhereItDeparts) {
  const auto& assessment = test::worked_answer(GetParam()).assessment;
  for (const auto kind : {assess::ProposalKind::full, assess::ProposalKind::not_recognised}) {
    const Decision decision{.kind = std::string{to_string(kind)},
                            .on = "2026-06-20",
                            .by = "A. Officer",
                            .reasons = "Heard the department."};
    const auto document = statement_of(GetParam(), "fr", decision);
    ASSERT_EQ(document.sections[1].anchor, "decision");
    EXPECT_EQ(document.sections[2].anchor, "proposal");
    const auto sentences = sentences_of(document.sections[1]);
    EXPECT_EQ(sentences.size(), kind == assessment.proposal.kind ? 2U : 3U);
    EXPECT_THAT(sentences[0], testing::HasSubstr("A. Officer"));
    EXPECT_THAT(sentences[1], testing::HasSubstr("Heard the department."));
  }
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string out = info.param;
  std::replace(out.begin(), out.end(), '-', '_');
  return out;
}

INSTANTIATE_TEST_SUITE_P(Cases, Chain, testing::ValuesIn(test::worked_case_names()), test_name);

TEST(Statement, IsWrittenInEveryFormatOfEveryLanguage) {
  for (const auto language : messages::statement_languages) {
    const auto document = statement_of("unaccredited-institution", std::string{language});
    const auto title = texts(std::string{language}).text("statement.title").plain();
    for (const auto& bytes : {document::html(document), document::markdown(document), document::plain_text(document)})
      EXPECT_THAT(bytes, testing::HasSubstr(title)) << language;
    EXPECT_THAT(document::html(document), testing::HasSubstr(language == "ar" ? R"(dir="rtl")" : R"(dir="ltr")"));
  }
}

TEST(Statement, WordsOfTheRecordCannotBecomeMarkup) {
  auto assessment = test::worked_answer("forged-diploma").assessment;
  assessment.title = "<script>alert(1)</script> & [F1]";
  const auto html = document::html(statement({.assessment = assessment,
                                              .messages = texts("en"),
                                              .case_id = "",
                                              .assessed_on = "2026-06-01",
                                              .decision = std::nullopt,
                                              .data = "",
                                              .version = "0.1.0"}));
  EXPECT_THAT(html, testing::Not(testing::HasSubstr("<script>")));
  EXPECT_THAT(html, testing::HasSubstr("&lt;script&gt;"));
}

}  // namespace
}  // namespace mizani::render::assessment
