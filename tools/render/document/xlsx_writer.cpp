// SPDX-License-Identifier: MIT
#include "tools/render/document/xlsx_writer.h"

#include <sys/mman.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <utility>
#include <vector>

#include <xlsxwriter.h>

#include "engine/text/utf8.h"
#include "tools/render/document/xlsx_sheet.h"

namespace mizani::render::document {
namespace {

/// A file without a name: the library writes to a path, the caller wants bytes.
class MemoryFile {
 public:
  MemoryFile() : handle_(memfd_create("mizani-xlsx", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (handle_ >= 0) close(handle_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] bool open() const { return handle_ >= 0; }
  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(handle_); }
  [[nodiscard]] std::string bytes() const {
    std::string out;
    std::array<char, 1U << 16U> buffer{};
    for (;;) {
      const auto read = pread(handle_, buffer.data(), buffer.size(), static_cast<off_t>(out.size()));
      if (read <= 0) return out;
      out.append(buffer.data(), static_cast<std::size_t>(read));
    }
  }

 private:
  int handle_;
};

struct Page {
  std::string name;
  XlsxSheet::Content content;
};

std::vector<Page> pages_of(const Document& document) {
  std::vector<Page> pages;
  std::set<std::string> taken;
  std::map<std::string, std::size_t> page_of;  // by the name asked for
  const auto open = [&](const std::string& wanted) -> Page& {
    const auto [place, fresh] = page_of.try_emplace(wanted, pages.size());
    if (fresh) pages.push_back({.name = sheet_name(wanted, taken), .content = {}});
    return pages[place->second];
  };
  std::string current = document.title.plain();
  for (const auto& section : document.sections) {
    if (!section.sheet.empty()) current = section.sheet;
    open(current).content.sections.push_back(&section);
  }
  if (!document.sources.empty() || pages.empty()) {
    Page& page = open(document.sources_sheet.empty() ? document.sources_heading.plain() : document.sources_sheet);
    page.content.sources = &document.sources;
    page.content.sources_heading = document.sources_heading;
  }
  return pages;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

tl::unexpected<Faults> cannot_write(const std::string& why) {
  return failure({.code = "cannot-write", .where = "xlsx", .found = why, .expected = "a whole spreadsheet"});
}

}  // namespace

std::string sheet_name(std::string_view wanted, std::set<std::string>& taken) {
  constexpr std::size_t most = 31;
  constexpr std::string_view forbidden = "[]:*?/\\";
  const auto shortened = [](const std::string& name, std::size_t points) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < points && at < name.size(); ++i) static_cast<void>(text::next_point(name, at));
    return name.substr(0, at);
  };
  std::string name = clean(wanted);
  std::replace_if(
      name.begin(), name.end(), [&](char c) { return forbidden.find(c) != std::string_view::npos; }, ' ');
  while (!name.empty() && (name.front() == '\'' || name.front() == ' ')) name.erase(0, 1);
  name = shortened(name, most);
  while (!name.empty() && (name.back() == '\'' || name.back() == ' ')) name.pop_back();
  if (name.empty() || lower(name) == "history") name = "Sheet";
  std::string unique = name;
  for (int n = 2; !taken.insert(lower(unique)).second; ++n) {
    const std::string mark = ' ' + std::to_string(n);
    unique = shortened(name, most - mark.size()) + mark;
  }
  return unique;
}

Expected<std::string> xlsx(const Document& document) {
  const MemoryFile file;
  if (!file.open()) return cannot_write("no memory for a file");
  lxw_workbook* book = workbook_new(file.path().c_str());
  if (book == nullptr) return cannot_write("no memory for a workbook");
  std::string title = as_line(document.title, document.right_to_left);
  std::string author = "Mizani";
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  // The library takes 0 for "now".
  properties.created = static_cast<time_t>(std::max(document.created, 1LL));
  workbook_set_properties(book, &properties);
  XlsxFormats formats{book, document.right_to_left};
  bool first = true;
  bool whole = true;
  for (const auto& page : pages_of(document)) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, page.name.c_str());
    whole = whole && sheet != nullptr;
    if (sheet != nullptr)
      XlsxSheet{sheet, formats, document}.write(page.content, std::exchange(first, false) ? &document.title : nullptr);
  }
  if (const auto error = workbook_close(book); error != LXW_NO_ERROR) return cannot_write(lxw_strerror(error));
  if (!whole) return cannot_write("a sheet was refused");
  return file.bytes();
}

}  // namespace mizani::render::document
