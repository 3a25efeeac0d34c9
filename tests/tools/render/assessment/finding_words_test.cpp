// SPDX-License-Identifier: MIT
// Every code that an assessment can give has words in every language.
#include "tools/render/assessment/finding_words.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "engine/credit/transfer_step.h"
#include "tests/support/world.h"
#include "tools/render/messages/messages.h"

namespace mizani::render {
namespace {

/// The words in quotes in the sources of the checks that look like codes: "level.found".
std::set<std::string> codes_in_sources() {
  const std::regex code{
      R"re("((record|authenticity|institution|programme|home|level|workload|target|profile|outcomes|access|rights|law|credit|condition|compensation|difference|alternative)\.[a-z_-]+)")re"};
  std::set<std::string> out;
  for (const auto& file :
       std::filesystem::directory_iterator{std::filesystem::path{MIZANI_SOURCE_DIR} / "engine" / "assess"}) {
    if (file.path().extension() != ".cpp") continue;
    std::ifstream in{file.path()};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    for (std::sregex_iterator found{text.begin(), text.end(), code}; found != std::sregex_iterator{}; ++found)
      out.insert((*found)[1].str());
  }
  return out;
}

TEST(FindingWords, EveryCodeHasWordsInEveryLanguage) {
  const auto codes = codes_in_sources();
  ASSERT_GT(codes.size(), 100U);
  const auto schemas = load::SchemaSet::load(std::filesystem::path{MIZANI_DATA_DIR} / "schema");
  ASSERT_TRUE(schemas.has_value());
  const std::vector<std::filesystem::path> folders{MIZANI_DATA_DIR};
  for (const auto language : messages::statement_languages) {
    const auto texts = messages::Messages::load(folders, language, *schemas, messages::statement_texts);
    ASSERT_TRUE(texts.has_value()) << language;
    for (const auto& code : codes) EXPECT_TRUE(texts->has("finding." + code) || texts->has(code)) << language << code;
    for (const auto step : credit::step_words) {
      const std::string word{step};
      EXPECT_TRUE(texts->has("finding.credit." + word)) << language << ' ' << word;
    }
  }
}

}  // namespace
}  // namespace mizani::render
