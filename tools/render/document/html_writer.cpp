// SPDX-License-Identifier: MIT
#include "tools/render/document/html_writer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "tools/render/document/html_style.h"
#include "tools/render/document/number_text.h"

namespace mizani::render::document {
namespace {

constexpr int shades = 10;
/// Tables of up to so many rows are kept on one page.
constexpr std::size_t whole_rows = 15;
/// A word of more bytes than this may be broken anywhere; shorter ones keep their column wide enough.
constexpr std::size_t long_word = 24;

bool has_long_word(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const auto end = std::min(words.find(' ', at), words.size());
    if (end - at > long_word) return true;
    at = end + 1;
  }
  return false;
}

std::string attribute(std::string_view name, std::string_view value) {
  return value.empty() ? "" : fmt::format(" {}=\"{}\"", name, html_escaped(value));
}

class HtmlWriter {
 public:
  explicit HtmlWriter(const Document& document) : document_(document) {}

  std::string page() {
    head();
    out_ += "<h1>" + words(document_.title) + "</h1>\n";
    if (!document_.subtitle.empty()) out_ += "<p class=\"subtitle\">" + words(document_.subtitle) + "</p>\n";
    contents();
    out_ += "<main>\n";
    for (const auto& section : document_.sections) this->section(section);
    sources();
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void head() {
    out_ += "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"" + attribute("lang", document_.language) +
            " dir=\"" + (document_.right_to_left ? "rtl" : "ltr") +
            "\">\n<head>\n<meta charset=\"utf-8\" />\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            "base-uri 'none'; form-action 'none'\" />\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
            "<meta name=\"generator\" content=\"Mizani\" />\n<title>" +
            html_escaped(document_.title.plain()) + "</title>\n<style>" + std::string{html_style} +
            "</style>\n</head>\n<body>\n";
  }

  void contents() {
    if (document_.contents_heading.empty()) return;
    out_ += "<nav>\n<h2>" + words(document_.contents_heading) + "</h2>\n<ol>\n";
    const auto entry = [&](const std::string& anchor, const Text& heading) {
      out_ += "<li><a href=\"#" + html_escaped(anchor) + "\">" + words(heading) + "</a></li>\n";
    };
    for (const auto& section : document_.sections) {
      if (section.level == 1) entry(section.anchor, section.heading);
    }
    if (!document_.sources.empty()) entry("sources", document_.sources_heading);
    out_ += "</ol>\n</nav>\n";
  }

  void section(const Section& section) {
    const auto tag = fmt::format("h{}", std::clamp(section.level, 1, 3) + 1);
    out_ += fmt::format("<{0}{1}>{2}</{0}>\n", tag, attribute("id", section.anchor), words(section.heading));
    for (const auto& block : section.blocks) std::visit([&](const auto& of) { this->block(of); }, block);
  }

  void block(const Paragraph& paragraph) {
    out_ += paragraph.strong ? "<p class=\"key\">" : "<p>";
    out_ += words(paragraph.text) + "</p>\n";
  }

  void block(const List& list) {
    const std::string tag = list.numbered ? "ol" : "ul";
    out_ += fmt::format("<{}>\n", tag);
    for (const auto& item : list.items) out_ += "<li>" + words(item) + "</li>\n";
    out_ += fmt::format("</{}>\n", tag);
  }

  void block(const Table& table) {
    out_ += fmt::format("<table{}{}>\n", attribute("id", table.anchor),
                        table.rows.size() <= whole_rows ? attribute("class", "k") : "");
    if (!table.caption.empty()) out_ += "<caption>" + words(table.caption) + "</caption>\n";
    out_ += "<thead>\n";
    for (const auto& row : table.header) {
      out_ += "<tr>";
      for (const auto& cell : row) out_ += "<th scope=\"col\"" + marks(cell) + '>' + content(cell) + "</th>";
      out_ += "</tr>\n";
    }
    out_ += "</thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      out_ += "<tr>";
      for (std::size_t column = 0; column < row.size(); ++column) {
        const bool names = column == 0 && table.row_headers;
        out_ += (names ? "<th scope=\"row\"" : "<td") + marks(row[column]) + '>' + content(row[column]) +
                (names ? "</th>" : "</td>");
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n";
    if (!table.basis.empty()) out_ += "<p class=\"basis\">" + words(table.basis) + "</p>\n";
  }

  void block(const Figure& figure) {
    out_ += "<figure>\n<div dir=\"ltr\" role=\"img\"" +
            attribute("aria-label", as_line(figure.alternative, document_.right_to_left)) + '>' + figure.svg +
            "</div>\n";
    out_ += "<figcaption>" + words(figure.caption) + "</figcaption>\n";
    out_ += "<p class=\"alt\">" + words(figure.alternative) + "</p>\n</figure>\n";
  }

  void sources() {
    if (document_.sources.empty()) return;
    out_ += "<h2 id=\"sources\">" + words(document_.sources_heading) + "</h2>\n<ol class=\"sources\">\n";
    for (std::size_t i = 0; i < document_.sources.size(); ++i)
      out_ += "<li id=\"s" + std::to_string(i + 1) + "\">" + words(document_.sources[i].text) + "</li>\n";
    out_ += "</ol>\n";
  }

  [[nodiscard]] std::string content(const Cell& cell) const {
    if (!cell.value) return words(cell.text);
    const bool percent = cell.kind == Cell::Kind::percent;
    return html_escaped(percent ? percent_text(*cell.value, cell.decimals, document_.language)
                                : number_text(*cell.value, cell.decimals, document_.language)) +
           words(cell.text);
  }

  static std::string marks(const Cell& cell) {
    std::string classes;
    const auto add = [&](const std::string& name) { classes += (classes.empty() ? "" : " ") + name; };
    if (cell.kind == Cell::Kind::number || cell.kind == Cell::Kind::percent) add("n");
    if (cell.kind == Cell::Kind::level) add("l");
    if (cell.strong) add("b");
    if (has_long_word(cell.text.plain())) add("w");
    if (const auto tint = std::lround(std::clamp(cell.shade, 0.0, 1.0) * shades); tint > 0)
      add(fmt::format("s{}", tint));
    return attribute("class", classes);
  }

  [[nodiscard]] std::string words(const Text& text) const {
    std::string out;
    for (const auto& span : text.spans()) {
      std::string piece = html_escaped(span.words);
      if (span.foreign && !piece.empty()) {
        const std::string other = span.language == document_.language ? "" : span.language;
        piece = fmt::format("<bdi{}>{}</bdi>", attribute("lang", other), piece);
      }
      if (span.strong) piece = fmt::format("<strong>{}</strong>", piece);
      if (is_link(span.link))
        piece = fmt::format("<a rel=\"noreferrer\"{}>{}</a>", attribute("href", span.link), piece);
      out += piece + cited(span.sources);
    }
    return out;
  }

  static std::string cited(const std::vector<std::size_t>& sources) {
    if (sources.empty()) return "";
    std::string out;
    for (const auto source : sources) {
      out += fmt::format("{0}<a href=\"#s{1}\">{1}</a>", out.empty() ? "" : ", ", source);
    }
    return fmt::format("<sup class=\"c\">[{}]</sup>", out);
  }

  const Document& document_;
  std::string out_;
};

}  // namespace

std::string html_escaped(std::string_view words) {
  std::string out;
  for (const char c : clean(words)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string html(const Document& document) {
  return HtmlWriter{document}.page();
}

}  // namespace mizani::render::document
