// SPDX-License-Identifier: MIT
#include "tools/cli/eval_match.h"

#include <optional>
#include <vector>

#include "engine/match/articulation.h"
#include "engine/match/recall.h"
#include "engine/text/utf8.h"
#include "tools/cli/matcher.h"
#include "tools/interop/labelled_row.h"
#include "tools/interop/line_reader.h"
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
  auto lines = interop::LineReader::open(file, interop::max_row_bytes);
  if (!lines) return failure(std::move(lines.error()));
  const std::string name = file == "-" ? "standard input" : file;
  ReadPairs out;
  const auto reject = [&](std::size_t line, const Faults& faults) {
    constexpr std::size_t kept = 20;
    report(faults);
    ++out.rejects.skipped;
    if (out.rejects.rejects.size() == kept) return;
    std::string message;
    for (const auto& fault : faults) message += (message.empty() ? "" : "; ") + describe(fault);
    out.rejects.rejects.push_back({.line = line, .code = faults.front().code, .message = text::repaired_utf8(message)});
  };
  while (const auto line = lines->next()) {
    if (line->bytes.find_first_not_of(" \t\r") == std::string::npos) continue;
    const std::string where = name + ':' + std::to_string(line->number);
    if (line->cut) {
      reject(line->number, {{.code = "too-large",
                             .where = where,
                             .found = "more than the limit",
                             .expected = "at most " + std::to_string(interop::max_row_bytes) + " bytes a line"}});
      continue;
    }
    auto pair = interop::read_pair_row(line->bytes, where);
    if (pair)
      out.pairs.push_back(std::move(*pair));
    else
      reject(line->number, pair.error());
  }
  if (const auto broken = lines->broken()) {
    report({*broken});
    ++out.rejects.skipped;
  }
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
  if (answer.titles.n == 0)
    report({{.code = "no-rows", .where = options.file, .found = "no row to score", .expected = "labelled rows"}});
  const Exit written = print(format_of(options.common) == Format::json ? render::eval_match_json(answer)
                                                                       : render::eval_match_text(answer));
  if (written != Exit::done) return written;
  if (answer.titles.n == 0) return Exit::bad_input;
  return answer.rejects.skipped + answer.precedents_skipped > 0 ? Exit::partly : Exit::done;
}

}  // namespace mizani::cli
