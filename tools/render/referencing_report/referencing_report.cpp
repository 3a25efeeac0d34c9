// SPDX-License-Identifier: MIT
#include "tools/render/referencing_report/referencing_report.h"

#include <chrono>
#include <iterator>

#include <fmt/format.h>

#include "tools/render/referencing_report/sections.h"

namespace mizani::render::referencing {
namespace {

using document::foreign;
using document::Text;

/// Title, publisher, year, address, and what is cited from it.
Text source_words(const Context& context, const SourceBook::Entry& entry) {
  const Source& source = *entry.source;
  Text words = foreign(source.title);
  std::vector<Text> details;
  if (source.publisher) details.push_back(foreign(*source.publisher));
  if (source.year) details.emplace_back(std::to_string(*source.year));
  if (source.accessed) details.push_back(context.message("source.read", {{"date", foreign(*source.accessed)}}));
  if (!details.empty()) words += Text{" ("} + context.list(details) + Text{")"};
  if (source.url) {
    words += Text{". "} +
             document::Span{.words = *source.url, .language = {}, .foreign = true, .link = *source.url, .sources = {}};
  }
  std::vector<Text> classes;
  for (const auto evidence : entry.evidence) classes.push_back(context.word("evidence", to_string(evidence)));
  return words + Text{". "} + context.message("source.evidence", {{"classes", context.list(classes)}});
}

void append(std::vector<document::Section>& sections, Sections more) {
  std::move(more.begin(), more.end(), std::back_inserter(sections));
}

}  // namespace

document::Document referencing_report(const ReportInput& input) {
  Context context{input};
  // In the order of reading, so that sources and tables are numbered as they come; the summary names the tables.
  Sections parts = structure_sections(context);
  append(parts, matrix_sections(context));
  append(parts, alignment_sections(context));
  append(parts, tension_sections(context));
  parts.push_back(counter_section(context));
  append(parts, path_sections(context));
  append(parts, method_sections(context));
  append(parts, evidence_sections(context));
  append(parts, criteria_sections(context));
  document::Document out;
  out.language = input.messages.language();
  out.right_to_left = input.messages.right_to_left();
  out.title = context.message("report.title", {{"a", context.name(Side::a)}, {"b", context.name(Side::b)}});
  out.subtitle = context.message("report.subtitle", {{"date", foreign(mizani::to_string(input.comparison.as_of))},
                                                     {"edition", foreign(mizani::to_string(input.catalogue.edition()))},
                                                     {"version", foreign(input.version)}});
  out.contents_heading = context.message("report.contents");
  // How to make it again stands with the summary in a spreadsheet, and last on paper.
  out.sections.push_back(about_section(context));
  out.sections.push_back(summary_section(context));
  append(out.sections, std::move(parts));
  out.sections.push_back(reproduce_section(context));
  out.sources_heading = context.message("sources.heading");
  out.sources_sheet = context.message("sheet.sources").plain();
  for (const auto& entry : context.sources().entries()) out.sources.push_back({.text = source_words(context, entry)});
  out.created = std::chrono::sys_seconds{std::chrono::sys_days{input.catalogue.edition()}}.time_since_epoch().count();
  return out;
}

}  // namespace mizani::render::referencing
