// SPDX-License-Identifier: MIT
// mizani eval level DATA.jsonl | eval bloom DATA.jsonl | eval match PAIRS.jsonl | eval tags DATA.jsonl
#include <algorithm>
#include <map>
#include <memory>
#include <optional>

#include "engine/level/framework_levels.h"
#include "engine/level/scores.h"
#include "engine/level/strike.h"
#include "engine/text/document_builder.h"
#include "engine/text/language.h"
#include "engine/text/outcome_splitter.h"
#include "engine/text/utf8.h"
#include "frameworks/nearest.h"
#include "tools/cli/commands.h"
#include "tools/cli/eval_match.h"
#include "tools/cli/eval_tags.h"
#include "tools/cli/judge.h"
#include "tools/cli/row_file.h"
#include "tools/interop/labelled_row.h"
#include "tools/render/eval_view.h"
#include "tools/render/level_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CommonOptions common;
  EvidenceOptions evidence;
  std::string file;
  double coverage = 0.9;
  bool strike = false;
};

/// A text read on a framework: indices into Framework::levels.
struct LevelReading {
  std::size_t best_fit = 0;
  std::vector<double> distribution;  ///< over the framework's levels
  std::size_t set_first = 0;
  std::size_t set_last = 0;
};

/// The model under evaluation: all that this command knows about how a text is read.
class Reader {
 public:
  Reader(Judge judge, const EdgeFilter& filter, double coverage)
      : judge_(std::move(judge)), filter_(filter), coverage_(coverage) {}

  /// Nothing where no admitted table leads to the framework, or it has no levels.
  std::optional<LevelReading> reading_of(const std::string& title, const std::string& text,
                                         const Framework& framework) {
    const auto read = level::on_framework(question_of(title, text), judge_.model.trained(), *judge_.acqf, framework,
                                          judge_.paths, filter_);
    if (!read) return std::nullopt;
    return LevelReading{.best_fit = read->best_fit,
                        .distribution = read->distribution,
                        .set_first = read->set_first,
                        .set_last = read->set_last};
  }

  level::BloomReading bloom_of(const std::string& text) {
    return judge_.model.bloom(judge_.model.read(text, scratch_));
  }

  std::string without_level_words(const std::string& text) {
    return level::strike_level_words(text, judge_.model.lexicon(), scratch_.tokenizer("en"));
  }

 private:
  /// English, and what cannot be told, is read as it stands, the title as its first sentence; a language with a word
  /// list statement by statement.
  level::FrameworkQuestion question_of(const std::string& title, const std::string& text) {
    const std::string whole = title.empty() || text.starts_with(title) ? text : title + ". " + text;
    const auto language = text::detect_language(whole);
    const bool listed =
        std::find(level_languages.begin(), level_languages.end(), language.code) != level_languages.end();
    if (language.reliable && listed)
      return level::question_of(judge_.model.level(document_of(title, text), scratch_), coverage_);
    const auto reading = judge_.model.read(whole, scratch_);
    return {
        .place = level::combined(reading.position, reading.best, {}), .course = reading.course, .coverage = coverage_};
  }

  /// The title is a statement before those of the text, unless the text is or begins with it.
  static text::Document document_of(const std::string& title, const std::string& text) {
    text::DocumentBuilder builder;
    if (!text.starts_with(title)) builder.statement(title);
    text::split_outcomes(text, builder);
    auto document = std::move(builder).finish();
    if (document.statement_count() > 0) return document;
    text::DocumentBuilder whole;  // what the splitter takes for a lead-in or a heading is all there is
    whole.statement(text);
    return std::move(whole).finish();
  }

  Judge judge_;
  level::LevelScratch scratch_;
  EdgeFilter filter_;
  double coverage_;
};

/// Feeds the rows of the file to `score`, which returns the faults of a row that cannot be scored.
template <class Score>
Expected<render::Rejects> each_labelled_row(const Options& options, interop::LabelKind kind, Reader& reader,
                                            const Score& score) {
  return each_row(options.file, [&](std::string_view bytes, const std::string& where) -> Faults {
    auto row = interop::read_labelled_row(bytes, kind, where);
    if (!row) return row.error();
    if (options.strike) {
      row->title = reader.without_level_words(row->title);
      row->text = reader.without_level_words(row->text);
    }
    if (!text::has_letter(row->text) && !text::has_letter(row->title)) {
      return {{.code = "empty-text",
               .where = where,
               .found = "no word beside those that name a level",
               .expected = "a text with learning outcomes"}};
    }
    return score(*row, where);
  });
}

/// Frameworks and levels by the names of rows; each framework's name is looked up once.
class Labels {
 public:
  Labels(const Catalogue& catalogue, const Date& date) : catalogue_(&catalogue), date_(date) {}

  Expected<LevelRef> level(const interop::LabelledRow& row, const std::string& where) {
    auto found = frameworks_.find(row.framework);
    if (found == frameworks_.end()) {
      auto resolved = row.framework.empty() ? no_name() : catalogue_->resolve_framework(row.framework, date_);
      found = frameworks_.emplace(row.framework, std::move(resolved)).first;
    }
    if (!found->second) return at(where, found->second.error());
    const Framework* framework = *found->second;
    if (const Level* level = framework->level(row.level)) return LevelRef{.framework = framework, .level = level};
    auto resolved = catalogue_->resolve_level(framework->id.str() + ':' + row.level, date_);
    if (!resolved) return at(where, std::move(resolved.error()));
    return resolved;
  }

 private:
  static Expected<const Framework*> no_name() {
    return failure(
        {.code = "unknown-framework", .where = {}, .found = "an empty name", .expected = "a framework's id or name"});
  }
  /// The faults with the row before the name they are about.
  static tl::unexpected<Faults> at(const std::string& where, Faults faults) {
    for (auto& fault : faults) fault.where = fault.where.empty() ? where : where + ": " + fault.where;
    return failure(std::move(faults));
  }

  const Catalogue* catalogue_;
  Date date_;
  std::map<std::string, Expected<const Framework*>> frameworks_;
};

level::ScoredLevel scored(const LevelReading& reading, const LevelRef& truth) {
  const auto& levels = truth.framework->levels;
  const auto place = static_cast<std::size_t>(truth.level - levels.data());
  return {.true_rank = truth.level->rank,
          .best_rank = levels.at(reading.best_fit).rank,
          .right = reading.best_fit == place,
          .in_set = reading.set_first <= place && place <= reading.set_last,
          .set_size = reading.set_last - reading.set_first + 1,
          .probability = reading.distribution.at(reading.best_fit)};
}

Exit eval_level(const Options& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto date = as_of(options.evidence, *catalogue);
  if (!date) return report(date.error());
  auto judge = Judge::open(*catalogue, options.common);
  if (!judge) return report(judge.error());
  Reader reader{std::move(*judge), filter_of(options.evidence, *date), options.coverage};

  Labels labels{*catalogue, *date};
  level::LevelTally all;
  std::map<FrameworkId, level::LevelTally> tallies;
  const auto rejects = each_labelled_row(options, interop::LabelKind::level, reader,
                                         [&](const interop::LabelledRow& row, const std::string& where) -> Faults {
                                           const auto truth = labels.level(row, where);
                                           if (!truth) return truth.error();
                                           const auto reading =
                                               reader.reading_of(row.title, row.text, *truth->framework);
                                           if (!reading) {
                                             return {{.code = "no-route",
                                                      .where = where,
                                                      .found = "no admitted table from the ACQF to " + row.framework,
                                                      .expected = "a framework that texts can be levelled on"}};
                                           }
                                           const auto row_scored = scored(*reading, *truth);
                                           all.add(row_scored);
                                           tallies[truth->framework->id].add(row_scored);
                                           return {};
                                         });
  if (!rejects) return report(rejects.error());
  render::LevelEvalReport answer{.scores = all.scores(),
                                 .by_framework = {},
                                 .coverage_asked = options.coverage,
                                 .struck = options.strike,
                                 .rejects = *rejects};
  for (const auto& [id, tally] : tallies)
    answer.by_framework.push_back({.framework = catalogue->framework(id), .scores = tally.scores()});
  return print_scores(
      options.file, answer.scores.n, rejects->skipped,
      format_of(options.common) == Format::json ? render::eval_json(answer) : render::eval_text(answer));
}

Expected<std::array<bool, level::bloom_processes>> processes_of(const interop::LabelledRow& row,
                                                                const std::string& where) {
  std::array<bool, level::bloom_processes> out{};
  Faults faults;
  std::vector<std::string> known;
  for (std::size_t process = 0; process < out.size(); ++process) known.emplace_back(render::bloom_name(process));
  for (const auto& label : row.labels) {
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const std::string& name) { return lower_case(name) == lower_case(label); });
    if (found != known.end()) {
      out.at(static_cast<std::size_t>(found - known.begin())) = true;
    } else {
      faults.push_back({.code = "unknown-process",
                        .where = where,
                        .found = label,
                        .expected = "one of " + nearest_names(label, known, known.size())});
    }
  }
  if (!faults.empty()) return failure(std::move(faults));
  return out;
}

Exit eval_bloom(const Options& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  auto judge = Judge::open(*catalogue, options.common);
  if (!judge) return report(judge.error());
  Reader reader{std::move(*judge), {}, options.coverage};

  level::BloomTally tally;
  const auto rejects =
      each_labelled_row(options, interop::LabelKind::bloom, reader,
                        [&](const interop::LabelledRow& row, const std::string& where) -> Faults {
                          const auto truth = processes_of(row, where);
                          if (!truth) return truth.error();
                          const auto reading = reader.bloom_of(row.text);
                          level::ScoredBloom scored{.truth = *truth, .labels = {}, .scores = reading.scores};
                          for (const std::size_t label : reading.labels) scored.labels.at(label) = true;
                          tally.add(scored);
                          return {};
                        });
  if (!rejects) return report(rejects.error());
  const render::BloomEvalReport answer{.scores = tally.scores(), .struck = options.strike, .rejects = *rejects};
  return print_scores(
      options.file, answer.scores.n, rejects->skipped,
      format_of(options.common) == Format::json ? render::eval_json(answer) : render::eval_text(answer));
}

void add_row_options(CLI::App& command, Options& options) {
  add_common_options(command, options.common);
  command.add_option("DATA", options.file, "rows, one JSON object a line, or - for standard input")->required();
  command.add_flag("--strike-levels", options.strike,
                   "strike words that name a level or an award, and a number after one, before reading");
}

}  // namespace

void add_eval_command(CLI::App& program, std::vector<Command>& commands) {
  auto options = std::make_shared<Options>();
  CLI::App* eval = program.add_subcommand("eval", "score the engine's readings on labelled rows of your own");
  eval->require_subcommand(1);

  CLI::App* levels = eval->add_subcommand("level", R"(rows {"text", "title", "framework", "level"})");
  add_row_options(*levels, *options);
  add_evidence_options(*levels, options->evidence);
  levels->add_option("--coverage", options->coverage, "share of the probability that the set of levels must hold")
      ->check(CLI::Range(0.5, 0.999))
      ->capture_default_str();
  levels->footer("Example:\n  mizani eval level courses.jsonl --strike-levels --format json");

  CLI::App* bloom = eval->add_subcommand("bloom", R"(rows {"text", "labels": ["Analyze", …]})");
  add_row_options(*bloom, *options);
  bloom->footer("Example:\n  mizani eval bloom objectives.jsonl --format json");

  auto match_options = std::make_shared<EvalMatchOptions>();
  CLI::App* match = eval->add_subcommand(
      "match",
      R"(rows {"title", "text", "to_institution", "from_institution"}: a receiving course and its counterpart)");
  add_eval_match_options(*match, *match_options);

  auto tag_options = std::make_shared<EvalTagsOptions>();
  CLI::App* tags = eval->add_subcommand(
      "tags", R"(rows {"title", "outcomes", "digital", "green", "field", "occupation"}: labour-market tags)");
  add_eval_tags_options(*tags, *tag_options);

  commands.push_back({.app = eval, .action = [=] {
                        if (match->parsed()) return eval_match(*match_options);
                        if (tags->parsed()) return eval_tags(*tag_options);
                        return levels->parsed() ? eval_level(*options) : eval_bloom(*options);
                      }});
}

}  // namespace mizani::cli
