// SPDX-License-Identifier: MIT
#include "tools/render/document/markdown_writer.h"

#include <algorithm>
#include <cctype>

#include "tools/render/document/number_text.h"

namespace mizani::render::document {
namespace {

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const Document& document) : document_(document) {}

  std::string page() {
    if (document_.right_to_left) out_ += "<div dir=\"rtl\" lang=\"" + markdown_escaped(document_.language) + "\">\n\n";
    out_ += "# " + words(document_.title) + "\n\n";
    if (!document_.subtitle.empty()) out_ += words(document_.subtitle) + "\n\n";
    for (const auto& section : document_.sections) {
      out_ += std::string(static_cast<std::size_t>(std::clamp(section.level, 1, 3)) + 1, '#') + ' ' +
              words(section.heading) + "\n\n";
      for (const auto& block : section.blocks) std::visit([&](const auto& of) { this->block(of); }, block);
    }
    if (!document_.sources.empty()) out_ += "## " + words(document_.sources_heading) + "\n\n";
    for (std::size_t i = 0; i < document_.sources.size(); ++i)
      out_ += "[^" + std::to_string(i + 1) + "]: " + words(document_.sources[i].text) + '\n';
    if (document_.right_to_left) out_ += "\n</div>\n";
    return std::move(out_);
  }

 private:
  void block(const Paragraph& paragraph) {
    const auto text = words(paragraph.text);
    out_ += paragraph.strong ? "> " + text + "\n\n" : text + "\n\n";
  }

  void block(const List& list) {
    for (std::size_t i = 0; i < list.items.size(); ++i)
      out_ += (list.numbered ? std::to_string(i + 1) + ". " : "- ") + words(list.items[i]) + '\n';
    out_ += '\n';
  }

  void block(const Table& table) {
    if (!table.caption.empty()) out_ += "**" + words(table.caption) + "**\n\n";
    std::size_t width = 0;
    for (const auto& row : table.header) width = std::max(width, row.size());
    for (const auto& row : table.rows) width = std::max(width, row.size());
    // Markdown has one heading row; further ones become rows of the body.
    const Row none;
    const Row& heading = table.header.empty() ? none : table.header.front();
    const Row& body = table.rows.empty() ? heading : table.rows.front();
    row(heading, width);
    out_ += '|';
    for (std::size_t column = 0; column < width; ++column) {
      const auto kind = column < body.size() ? body[column].kind : Cell::Kind::text;
      out_ += kind == Cell::Kind::text ? " --- |" : kind == Cell::Kind::level ? " :-: |" : " --: |";
    }
    out_ += '\n';
    for (std::size_t i = 1; i < table.header.size(); ++i) row(table.header[i], width);
    for (const auto& cells : table.rows) row(cells, width);
    out_ += '\n';
    if (!table.basis.empty()) out_ += words(table.basis) + "\n\n";
  }

  void block(const Figure& figure) {
    out_ += "**" + words(figure.caption) + "**\n\n" + words(figure.alternative) + "\n\n";
  }

  void row(const Row& cells, std::size_t width) {
    out_ += '|';
    for (std::size_t column = 0; column < width; ++column) {
      std::string text = column < cells.size() ? content(cells[column]) : "";
      if (column < cells.size() && cells[column].strong && !text.empty()) text = "**" + text + "**";
      out_ += ' ' + text + " |";
    }
    out_ += '\n';
  }

  [[nodiscard]] std::string content(const Cell& cell) const {
    if (!cell.value) return words(cell.text);
    const bool percent = cell.kind == Cell::Kind::percent;
    return markdown_escaped(percent ? percent_text(*cell.value, cell.decimals, document_.language)
                                    : number_text(*cell.value, cell.decimals, document_.language)) +
           words(cell.text);
  }

  [[nodiscard]] std::string words(const Text& text) const {
    std::string out;
    for (const auto& span : text.spans()) {
      std::string piece = markdown_escaped(span.words);
      if (span.foreign && !piece.empty()) piece = isolated(piece, document_.right_to_left);
      if (span.strong && !piece.empty()) piece = "**" + piece + "**";
      if (is_link(span.link) && !span.link.starts_with('#')) piece = '[' + piece + "](<" + address(span.link) + ">)";
      for (const auto source : span.sources) piece += "[^" + std::to_string(source) + ']';
      out += piece;
    }
    // Blanks at the start would make a code block, at the end a line break.
    const auto first = out.find_first_not_of(' ');
    return first == std::string::npos ? "" : out.substr(first, out.find_last_not_of(' ') - first + 1);
  }

  /// An address between angle brackets: what could end it is written in hexadecimal.
  static std::string address(std::string_view link) {
    std::string out;
    for (const char c : link) {
      if (c == '<')
        out += "%3C";
      else if (c == '>')
        out += "%3E";
      else if (c == '\\')
        out += "%5C";
      else if (c == '|')
        out += "%7C";
      else
        out += c;
    }
    return out;
  }

  const Document& document_;
  std::string out_;
};

/// "12. " or "12) " at the start: the mark of a list.
bool is_number_mark(std::string_view words, std::size_t at) {
  return at > 0 && (words[at] == '.' || words[at] == ')') && (at + 1 == words.size() || words[at + 1] == ' ') &&
         std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at),
                     [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

}  // namespace

std::string markdown_escaped(std::string_view words) {
  constexpr std::string_view anywhere = "\\`*_[]<>|~&$^@";
  constexpr std::string_view at_start = "#+-=!";
  const std::string fit = clean(words);
  std::string out;
  for (std::size_t at = 0; at < fit.size(); ++at) {
    const char c = fit[at];
    const std::string_view rest = std::string_view{fit}.substr(at);
    const bool marks = anywhere.find(c) != std::string_view::npos ||
                       (at == 0 && at_start.find(c) != std::string_view::npos) || is_number_mark(fit, at) ||
                       rest.starts_with("://");
    if (marks) out += '\\';
    out += c;
    if (rest.starts_with("www.") || rest.starts_with("WWW.")) {
      out += fit.substr(at + 1, 2) + "\\.";
      at += 3;
    }
  }
  return out;
}

std::string markdown(const Document& document) {
  return MarkdownWriter{document}.page();
}

}  // namespace mizani::render::document
