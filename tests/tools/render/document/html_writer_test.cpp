// SPDX-License-Identifier: MIT
#include "tools/render/document/html_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/xpath.h"
#include "tests/tools/render/document/hostile.h"

namespace mizani::render::document {
namespace {

using test::xml_count;
using test::xml_fault;
using test::xml_find;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// The elements of a page by name, in order: its shape without its words.
std::vector<std::string> shape(const std::string& page) {
  std::vector<std::string> names;
  for (std::size_t at = page.find("<h1"); at != std::string::npos; at = page.find('<', at + 1))
    names.push_back(page.substr(at, page.find_first_of(" >", at) - at));
  return names;
}

TEST(Html, HostileWordsStandAsWordsAndChangeNoElement) {
  const auto tame = shape(html(hostile_document("tame")));
  for (const auto& words : hostile_words) {
    const auto page = html(hostile_document(words));
    EXPECT_EQ(xml_fault(page), "") << words;
    EXPECT_EQ(shape(page), tame) << words;
    EXPECT_THAT(xml_find(page, "//h1"), ElementsAre(words));
    EXPECT_THAT(xml_find(page, "//td"), Contains(words).Times(0));
    EXPECT_THAT(xml_find(page, "//tbody//th"), ElementsAre(words, words));
    EXPECT_EQ(xml_count(page, "//script | //img | //link | //iframe | //object"), 0U);
  }
}

TEST(Html, NothingIsFetchedAndNoScriptMayRun) {
  const auto page = html(hostile_document("x"));
  EXPECT_THAT(xml_find(page, "//meta[@http-equiv]/@content"), ElementsAre(HasSubstr("default-src 'none'")));
  EXPECT_EQ(xml_count(page, "//@src"), 0U);
  EXPECT_THAT(page, Not(HasSubstr("@import")));
  EXPECT_THAT(page, Not(HasSubstr("url(")));
  for (const auto& address : xml_find(page, "//@href")) EXPECT_EQ(address.front(), '#') << address;
}

TEST(Html, LanguageAndDirectionAreStatedAndForeignWordsIsolated) {
  auto document = hostile_document("KNQF");
  document.language = "ar";
  document.right_to_left = true;
  const auto page = html(document);
  EXPECT_THAT(xml_find(page, "/html/@lang"), ElementsAre("ar"));
  EXPECT_THAT(xml_find(page, "/html/@dir"), ElementsAre("rtl"));
  EXPECT_THAT(xml_find(page, "//h1/bdi"), ElementsAre("KNQF"));
  EXPECT_THAT(xml_find(page, "//tbody//bdi/@lang"), ElementsAre("en"));
  EXPECT_THAT(xml_find(page, "//figure/div/@dir"), ElementsAre("ltr"));
}

TEST(Html, TablesHaveHeadsThatRepeatAndRowsThatStayWhole) {
  const auto page = html(hostile_document("x"));
  EXPECT_EQ(xml_count(page, "//table/thead/tr/th[@scope='col']"), 2U);
  EXPECT_EQ(xml_count(page, "//table/tbody/tr/th[@scope='row']"), 2U);
  EXPECT_THAT(page, HasSubstr("size: A4"));
  EXPECT_THAT(page, HasSubstr("thead { display: table-header-group; }"));
  EXPECT_THAT(page, HasSubstr("break-inside: avoid"));
}

TEST(Html, CitationsLeadToTheSourcesAndNumbersHaveTheLanguagesComma) {
  auto document = hostile_document("x");
  document.language = "fr";
  const auto page = html(document);
  EXPECT_THAT(xml_find(page, "//sup/a/@href"), ElementsAre("#s1"));
  EXPECT_THAT(xml_find(page, "//ol[@class='sources']/li/@id"), ElementsAre("s1"));
  EXPECT_THAT(xml_find(page, "//td"), Contains("0,50"));
}

TEST(Html, TheSameDocumentIsTheSameBytes) {
  EXPECT_EQ(html(hostile_document("x")), html(hostile_document("x")));
}

}  // namespace
}  // namespace mizani::render::document
