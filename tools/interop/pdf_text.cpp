// SPDX-License-Identifier: MIT
#include "tools/interop/pdf_text.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <vector>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include "engine/text/document_builder.h"
#include "engine/text/text_reader.h"
#include "engine/text/utf8.h"

namespace mizani::interop {
namespace {

constexpr int most_pages = 2000;

/// Poppler's messages are of no use to a user who did not write the PDF. Its handler is one for the process.
void silence_poppler() {
  static std::once_flag once;
  std::call_once(once, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

std::vector<std::string> lines_of(const std::string& page) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= page.size();) {
    const auto end = std::min(page.find_first_of("\n\f", at), page.size());
    lines.push_back(page.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// Page without rotated text at its margins, which arrives as one or two letters a line.
void drop_rotated_text(std::vector<std::string>& lines) {
  constexpr std::size_t most_signs = 2;
  constexpr std::ptrdiff_t fewest_lines = 5;
  const auto tiny = [](const std::string& line) {
    return text::code_points(text::folded_white_space(line)) <= most_signs;
  };
  for (auto begin = lines.begin(); begin != lines.end();) {
    const auto end = std::find_if_not(begin, lines.end(), tiny);
    if (std::count_if(begin, end, text::has_letter) >= fewest_lines)
      begin = lines.erase(begin, end);
    else
      begin = end == lines.end() ? end : std::next(end);
  }
}

/// Whether line `at` of a page is one of the first or last two with text, where running heads and feet stand.
bool at_the_edge(const std::vector<std::string>& lines, std::size_t at) {
  constexpr std::ptrdiff_t edge = 2;
  const auto has_text = [](const std::string& line) { return !text::folded_white_space(line).empty(); };
  const auto here = std::next(lines.begin(), static_cast<std::ptrdiff_t>(at));
  return std::count_if(lines.begin(), here, has_text) < edge ||
         std::count_if(std::next(here), lines.end(), has_text) < edge;
}

/// Pages without their running heads and feet: lines at the edge that stand at the edge of more than half of the pages
/// (three at least).
std::string without_running_heads(const std::vector<std::string>& pages) {
  constexpr std::size_t fewest = 3;
  std::vector<std::vector<std::string>> by_page;
  std::map<std::string, std::size_t> pages_with;
  for (const auto& page : pages) {
    by_page.push_back(lines_of(page));
    drop_rotated_text(by_page.back());
    std::set<std::string> edges;
    for (std::size_t at = 0; at < by_page.back().size(); ++at) {
      if (at_the_edge(by_page.back(), at)) edges.insert(text::folded_white_space(by_page.back()[at]));
    }
    for (const auto& line : edges) ++pages_with[line];
  }
  const std::size_t often = std::max(fewest, pages.size() / 2 + 1);
  std::string out;
  for (const auto& lines : by_page) {
    if (!out.empty()) out += '\f';
    for (std::size_t at = 0; at < lines.size(); ++at) {
      if (!at_the_edge(lines, at) || pages_with[text::folded_white_space(lines[at])] < often) out += lines[at] + '\n';
    }
  }
  return out;
}

}  // namespace

bool looks_like_pdf(std::string_view bytes) {
  constexpr std::size_t head = 1024;
  return bytes.substr(0, head).find("%PDF-") != std::string_view::npos;
}

Expected<std::string> pdf_text(std::string_view bytes, std::string_view where) {
  const auto fault = [&](std::string code, std::string found, std::string expected) {
    return failure(Fault{.code = std::move(code),
                         .where = std::string{where},
                         .found = std::move(found),
                         .expected = std::move(expected)});
  };
  silence_poppler();
  if (!looks_like_pdf(bytes) || bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return fault("broken-pdf", "no PDF header", "a PDF file");
  }
  const std::unique_ptr<poppler::document> document{
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size()))};
  if (!document) return fault("broken-pdf", "a damaged file", "a PDF that poppler can open");
  if (document->is_locked()) return fault("encrypted-pdf", "a password is needed", "a PDF without a password");
  if (document->pages() > most_pages)
    return fault("too-large", std::to_string(document->pages()) + " pages",
                 "at most " + std::to_string(most_pages) + " pages");

  std::vector<std::string> pages;
  std::size_t read = 0;
  for (int number = 0; number < document->pages(); ++number) {
    const std::unique_ptr<poppler::page> page{document->create_page(number)};
    if (!page) continue;
    const poppler::byte_array utf8 = page->text(poppler::rectf{}, poppler::page::raw_order_layout).to_utf8();
    pages.push_back(text::repaired_utf8({utf8.data(), utf8.size()}));
    read += utf8.size();
    if (read > text::max_text_bytes) {  // a small file may unfold into any amount
      return fault("too-large", "more text than the limit",
                   "at most " + std::to_string(text::max_text_bytes) + " bytes of text");
    }
  }
  std::string out = without_running_heads(pages);
  if (!text::has_letter(out)) {
    return fault("pdf-without-text", std::to_string(pages.size()) + " pages without a letter",
                 "a PDF with text; a scan must go through text recognition first");
  }
  return out;
}

}  // namespace mizani::interop
