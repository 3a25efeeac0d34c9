// SPDX-License-Identifier: MIT
#include "tools/render/document/markdown_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/tools/render/document/hostile.h"

namespace mizani::render::document {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// What a reader of CommonMark sees of escaped words: a backslash before ASCII punctuation is dropped.
std::string read(const std::string& markdown) {
  std::string out;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\' && i + 1 < markdown.size() &&
        std::ispunct(static_cast<unsigned char>(markdown[i + 1])) != 0)
      ++i;
    out += markdown[i];
  }
  return out;
}

TEST(Markdown, EscapedWordsReadAsTheyAre) {
  for (const auto& words : hostile_words) EXPECT_EQ(read(markdown_escaped(words)), words);
}

TEST(Markdown, NoSignOfTheFormatStandsBare) {
  EXPECT_EQ(markdown_escaped("<b> & [x](y) | `c` **d** _e_"),
            "\\<b\\> \\& \\[x\\](y) \\| \\`c\\` \\*\\*d\\*\\* \\_e\\_");
  EXPECT_EQ(markdown_escaped("# no heading"), "\\# no heading");
  EXPECT_EQ(markdown_escaped("12. no item"), "12\\. no item");
  EXPECT_EQ(markdown_escaped("- no item"), "\\- no item");
  EXPECT_EQ(markdown_escaped("https://example.org"), "https\\://example.org");
  EXPECT_EQ(markdown_escaped("www.example.org"), "www\\.example.org");
  EXPECT_EQ(markdown_escaped("level 3.5 - 4"), "level 3.5 - 4");
}

TEST(Markdown, EveryRowOfATableHasAsManyCells) {
  for (const auto& words : hostile_words) {
    const auto text = markdown(hostile_document(words));
    std::size_t rows = 0;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
      const auto line = text.substr(at, text.find('\n', at) - at);
      if (line.empty() || line.front() != '|') continue;
      ++rows;
      std::size_t bars = 0;
      for (std::size_t i = 0; i < line.size(); ++i) bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1U : 0U;
      EXPECT_EQ(bars, 3U) << line;
    }
    EXPECT_EQ(rows, 4U) << words;
  }
}

TEST(Markdown, SourcesAreFootnotesAndARightToLeftReportSaysSo) {
  auto document = hostile_document("KNQF");
  EXPECT_THAT(markdown(document), HasSubstr("KNQF[^1]"));
  EXPECT_THAT(markdown(document), HasSubstr("\n[^1]: KNQF\n"));
  document.right_to_left = true;
  document.language = "ar";
  EXPECT_THAT(markdown(document), StartsWith("<div dir=\"rtl\" lang=\"ar\">\n\n# \xE2\x81\xA8KNQF\xE2\x81\xA9\n"));
}

TEST(Markdown, AnAddressThatIsNoWebAddressIsNoLink) {
  EXPECT_THAT(markdown(hostile_document("x")), Not(HasSubstr("javascript")));
}

}  // namespace
}  // namespace mizani::render::document
