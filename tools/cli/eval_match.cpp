// SPDX-License-Identifier: MIT
#include "tools/cli/eval_match.h"

#include <optional>
#include <vector>

#include "engine/match/articulation.h"
#include "engine/match/recall.h"
#include "tools/cli/matcher.h"
#include "tools/cli/row_file.h"
#include "tools/interop/pair_row.h"
#include "tools/render/eval_match_view.h"

namespace mizani::cli {
namespace {

struct ReadPairs {
  std::vector<match::ArticulationPair> pairs;
  render::Rejects rejects;
};

/// The good rows of a file; the others are reported and counted.
Expected<ReadPairs> read_pairs(const std::string& file) {
  ReadPairs out;
  auto rejects = each_row(file, [&](std::string_view bytes, const std::string& where) -> Faults {
    auto pair = interop::read_pair_row(bytes, where);
    if (!pair) return pair.error();
    out.pairs.push_back(std::move(*pair));
    return {};
  });
  if (!rejects) return failure(std::move(rejects.error()));
  out.rejects = std::move(*rejects);
  return out;
}

}  // namespace

void add_eval_match_options(CLI::App& command, EvalMatchOptions& options) {
  add_common_options(command, options.common);
  command.add_option("PAIRS", options.file, "rows, one JSON object a line, or - for standard input")->required();
  command
      .add_option("--precedents", options.precedents,
                  "rows of past decisions: what was accepted for the same course of the same institution, for other "
                  "colleges, counts as evidence")
      ->type_name("FILE");
  command
      .add_option("--candidates", options.pool,
                  "whose courses are ranked, for rows that list no \"candidates\": all of the same college "
                  "(from_institution) in the rows, or those of the same college and to_institution")
      ->check(CLI::IsMember({"college", "agreement"}))
      ->capture_default_str();
  command
      .add_option("--asked", options.asked,
                  "what is looked up: the receiving course (title), whose candidates are sending courses (text), or "
                  "the other way round")
      ->check(CLI::IsMember({"receiving", "sending"}))
      ->capture_default_str();
  command.footer(
      "recall_at_k: share of rows whose own answer is among the first k candidates. any_at_k: the same where any\n"
      "answer counts that the rows give to the same question. With --precedents the figures at the top are those with\n"
      "precedents, and those by the titles alone stand beside them.\n"
      "Example:\n  mizani eval match pairs.jsonl --precedents decisions.jsonl --format json");
}

Exit eval_match(const EvalMatchOptions& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto ranker = open_course_ranker(*catalogue, options.common);
  if (!ranker) return report(ranker.error());
  auto rows = read_pairs(options.file);
  if (!rows) return report(rows.error());
  std::optional<ReadPairs> decisions;
  if (!options.precedents.empty()) {
    auto read = read_pairs(options.precedents);
    if (!read) return report(read.error());
    decisions = std::move(*read);
  }
  std::optional<match::PrecedentIndex> precedents;
  if (decisions) precedents.emplace(decisions->pairs);

  const auto asked = options.asked == "sending" ? match::Asked::sending : match::Asked::receiving;
  const auto pool = options.pool == "agreement" ? match::CandidatePool::agreement : match::CandidatePool::college;
  text::Tokenizer tokenizer{"en"};
  match::RecallTally titles;
  match::RecallTally with_precedents;
  render::MatchEvalReport answer{.asked = options.asked, .pool = options.pool, .rejects = rows->rejects};
  for (const auto& set : match::articulation_sets(rows->pairs, pool, asked)) {
    const auto ranked =
        match::rank_set(set, rows->pairs, *ranker, precedents ? &*precedents : nullptr, asked, tokenizer);
    titles.add(ranked.titles);
    with_precedents.add(ranked.with_precedents);
    answer.rows_with_precedents += ranked.precedents;
    ++answer.sets;
  }
  answer.titles = titles.scores();
  if (precedents) {
    answer.with_precedents = with_precedents.scores();
    answer.precedents = precedents->size();
    answer.precedents_skipped = decisions->rejects.skipped;
  }
  return print_scores(
      options.file, answer.titles.n, answer.rejects.skipped + answer.precedents_skipped,
      format_of(options.common) == Format::json ? render::eval_match_json(answer) : render::eval_match_text(answer));
}

}  // namespace mizani::cli
