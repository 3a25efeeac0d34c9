// SPDX-License-Identifier: MIT
// The tables of messages against each other.
#include "tools/render/messages/messages.h"

#include <filesystem>
#include <set>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scratch_folder.h"
#include "tests/support/world.h"

namespace mizani::render::messages {
namespace {

using document::Text;
using testing::HasSubstr;

const std::filesystem::path data{MIZANI_DATA_DIR};

Messages load(std::string_view language) {
  return Messages::load({&data, 1}, language, test::shipped_schemas()).value();
}

TEST(Messages, EveryLanguageHasEveryKeyWithTheSamePlaceholders) {
  for (const auto language : languages) {
    const auto loaded = Messages::load({&data, 1}, language, test::shipped_schemas());
    if (loaded) continue;
    for (const auto& fault : loaded.error()) ADD_FAILURE() << language << ": " << describe(fault);
  }
}

TEST(Messages, NoTextIsLeftInEnglishThatHasWordsToTranslate) {
  const auto english = load("en");
  // Words that are the same in both languages, and names.
  const std::set<std::string> alike_in_any{"matrix.corner", "list.comma", "method.rule"};
  for (const std::string language : {"fr", "pt", "ar"}) {
    const auto other = load(language);
    for (const auto& [key, text] : other.all()) {
      if (text.size() < 24 || alike_in_any.contains(key)) continue;
      EXPECT_NE(text, english.all().at(key)) << language << ' ' << key;
    }
  }
}

TEST(Messages, ArabicRunsFromTheRightAndIsWrittenInArabicLetters) {
  const auto arabic = load("ar");
  EXPECT_TRUE(arabic.right_to_left());
  EXPECT_FALSE(load("fr").right_to_left());
  for (const auto& [key, text] : arabic.all()) {
    if (key == "matrix.corner") continue;
    const bool has_arabic = text.find("\xD8") != std::string::npos || text.find("\xD9") != std::string::npos;
    EXPECT_TRUE(has_arabic) << key << ": " << text;
  }
}

TEST(Messages, ArgumentsKeepTheirMarksAndAreNeverReadAsPatterns) {
  const auto text = load("en").text("path.stated_none", {{"level", document::foreign("{table} '{' #", "fr")},
                                                         {"table", document::foreign("T").cite({4})}});
  EXPECT_EQ(text.plain(), "{table} '{' # has no counterpart, says T.");
  ASSERT_GE(text.spans().size(), 3U);
  EXPECT_EQ(text.spans()[0].language, "fr");
  EXPECT_EQ(text.spans()[2].sources, std::vector<std::size_t>{4});
}

TEST(Messages, CountsAreInflected) {
  const auto say = [](const std::string& language, std::size_t n) {
    return load(language).text("summary.path", {{"n", n}, {"evidence", Text{"e"}}, {"confidence", Text{"c"}}}).plain();
  };
  EXPECT_THAT(say("en", 1), HasSubstr("1 step;"));
  EXPECT_THAT(say("en", 2), HasSubstr("2 steps;"));
  EXPECT_THAT(say("fr", 1), HasSubstr("1 étape "));
  EXPECT_THAT(say("pt", 2), HasSubstr("2 etapas;"));
  EXPECT_THAT(say("ar", 2), HasSubstr("2"));
}

TEST(Messages, AKeyOrArgumentThatIsMissingIsABrokenProgram) {
  EXPECT_THROW(static_cast<void>(load("en").text("no.such.key")), std::logic_error);
  EXPECT_THROW(static_cast<void>(load("en").text("table.reference")), std::logic_error);
}

TEST(Messages, AnAuthoritysOwnTermsReplaceOursAndFaultsAreTold) {
  const test::ScratchFolder overlay;
  const auto write = [&](const std::string& texts) {
    overlay.write("messages/fr.json", R"({"schema": "mizani/data/messages/1", "language": "fr", "direction": "ltr",
      "texts": )" + texts + "}");
    const std::array<std::filesystem::path, 2> folders{data, overlay.path()};
    return Messages::load(folders, "fr", test::shipped_schemas());
  };
  const auto own = write(R"({"sheet.matrix": "Tableau croisé"})");
  ASSERT_TRUE(own.has_value());
  EXPECT_EQ(own->text("sheet.matrix").plain(), "Tableau croisé");
  const auto other = write(R"({"table.reference": "tableau"})");
  ASSERT_FALSE(other.has_value());
  EXPECT_EQ(other.error().front().code, "other-placeholders");
  const auto broken = write(R"({"sheet.matrix": "a {b"})");
  ASSERT_FALSE(broken.has_value());
  EXPECT_EQ(broken.error().front().code, "broken-message");
  const auto unknown = write(R"({"no.such.key": "x"})");
  ASSERT_FALSE(unknown.has_value());
  EXPECT_EQ(unknown.error().front().code, "unknown-message");
}

}  // namespace
}  // namespace mizani::render::messages
