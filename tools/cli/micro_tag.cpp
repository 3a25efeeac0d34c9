// SPDX-License-Identifier: MIT
// mizani micro tag RECORD…
#include <memory>
#include <utility>

#include "tools/cli/micro_commands.h"
#include "tools/cli/micro_desk.h"
#include "tools/cli/tagger.h"
#include "tools/render/micro/tag_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  std::vector<std::string> files;
};

Exit tag_records(const Options& options) {
  const auto desk = MicroDesk::open(options.common);
  if (!desk) return report(desk.error());
  const auto tagger = open_tagger((*desk)->catalogue(), options.common, (*desk)->judge().schemas);
  if (!tagger) return report(tagger.error());
  level::LevelScratch scratch;
  std::vector<render::micro::TagReport> reports;
  Faults faults;
  for (const auto& file : options.files) {
    auto read = (*desk)->read(file);
    if (!read) {
      faults.insert(faults.end(), read.error().begin(), read.error().end());
      continue;
    }
    reports.push_back({.file = file,
                       .title = read->record.title,
                       .kind = std::move(read->kind),
                       .tagging = tagger->tag(read->record, (*desk)->judge().model, scratch)});
  }
  if (reports.empty()) return report(faults);
  const auto& language = options.common.language;
  const Exit printed =
      print(format_of(options.common) == Format::json ? render::micro::tag_json(reports, *tagger, language)
                                                      : render::micro::tag_text(reports, *tagger, language));
  if (faults.empty() || printed != Exit::done) return printed;
  report(faults);
  return Exit::partly;
}

}  // namespace

std::vector<Command> add_micro_tag(CLI::App& group) {
  auto options = std::make_shared<Options>();
  CLI::App* command = group.add_subcommand(
      "tag",
      "labour-market tags: digital and green areas, field of education, group of occupations, each with its words");
  add_common_options(*command, options->common, {"en", "fr", "pt"});
  command
      ->add_option("RECORD", options->files,
                   "credential records (.json), European Digital Credentials (.jsonld), or texts (.pdf, .txt); - for "
                   "standard input")
      ->required();
  command->footer(
      "Standards: DigComp 2.2, GreenComp, ISCED-F 2013, ISCO-08. --lang is of the labels; the words are looked for in\n"
      "the language of the record (English, French, Portuguese, Arabic, Swahili).\n"
      "Examples:\n  mizani micro tag solar.json\n  mizani micro tag *.json --format json");
  return {{.app = command, .action = [options] { return tag_records(*options); }}};
}

}  // namespace mizani::cli
