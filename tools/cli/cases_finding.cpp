// SPDX-License-Identifier: MIT
// mizani cases list | search
#include <memory>

#include <fmt/format.h>

#include "engine/assess/credential_record.h"
#include "frameworks/nearest.h"
#include "tools/cli/cases_commands.h"
#include "tools/render/cases/case_list_view.h"

namespace mizani::cli {
namespace {

struct Options {
  CasesOptions cases;
  std::vector<std::string> words;
  std::string from;
  std::string to;
  std::string purpose;
  std::string decision;
  std::string state;
  std::string received_from;
  std::string received_to;
};

Exit list(const Options& options) {
  const auto rows = rows_of(options.cases);
  if (!rows) return report(rows.error());
  return print(format_of(options.cases.common) == Format::json ? render::case_list_json(*rows)
                                                               : render::case_list_text(*rows));
}

/// A code of the catalogue or of some case, or a country's English name; case does not count. Fault:
/// "unknown-country".
Expected<CountryCode> country_named(const std::string& option, const std::string& text,
                                    const cases::CountryNames& names, const std::vector<cases::CaseRow>& rows) {
  const std::string typed = lower_case(text);
  std::vector<std::string> known;
  for (const auto& [code, name] : names) {
    if (typed == lower_case(code.str()) || typed == lower_case(name)) return code;
    known.push_back(code.str());
    known.push_back(name);
  }
  for (const auto& row : rows) {
    for (const auto& code : {row.summary.award_country, row.summary.target_country}) {
      if (!code.empty() && typed == lower_case(code.str())) return code;
    }
  }
  return failure({.code = "unknown-country",
                  .where = option,
                  .found = text,
                  .expected = "an ISO 3166 code or a name, such as " + nearest_names(text, std::move(known), 3)});
}

Expected<cases::SearchQuery> query_of(const Options& options, const cases::CountryNames& names,
                                      const std::vector<cases::CaseRow>& rows) {
  cases::SearchQuery query{.words = fmt::format("{}", fmt::join(options.words, " ")),
                           .decision = cases::parse_decision(options.decision)};
  if (!options.purpose.empty()) query.purpose = options.purpose;
  if (!options.state.empty())
    query.state =
        options.state == to_string(cases::CaseState::open) ? cases::CaseState::open : cases::CaseState::decided;
  Faults faults;
  const auto take = [&](auto& part, auto answer) {
    if (answer)
      part = std::move(*answer);
    else
      faults.insert(faults.end(), answer.error().begin(), answer.error().end());
  };
  if (!options.from.empty()) take(query.award_country, country_named("--from", options.from, names, rows));
  if (!options.to.empty()) take(query.target_country, country_named("--to", options.to, names, rows));
  if (!options.received_from.empty())
    take(query.received_from, day_of_option("--received-from", options.received_from));
  if (!options.received_to.empty()) take(query.received_to, day_of_option("--received-to", options.received_to));
  if (query.received_from && query.received_to && *query.received_to < *query.received_from)
    faults.push_back({.code = "bad-date",
                      .where = "--received-to",
                      .found = options.received_to,
                      .expected = options.received_from + ", the day of --received-from, or later"});
  if (!faults.empty()) return failure(std::move(faults));
  return query;
}

Exit search(const Options& options) {
  const auto catalogue = open_catalogue(options.cases.common);
  if (!catalogue) return Exit::bad_input;
  const auto rows = rows_of(options.cases);
  if (!rows) return report(rows.error());
  const auto names = country_names(*catalogue);
  const auto query = query_of(options, names, *rows);
  if (!query) return report(query.error());
  const auto found = cases::search(*rows, *query, names);
  return print(format_of(options.cases.common) == Format::json ? render::case_search_json(*query, found, rows->size())
                                                               : render::case_search_text(found, rows->size()));
}

std::vector<std::string> purpose_words() {
  std::vector<std::string> out;
  for (const auto purpose : {assess::Purpose::study, assess::Purpose::work, assess::Purpose::regulated})
    out.emplace_back(to_string(purpose));
  return out;
}

}  // namespace

std::vector<Command> add_cases_finding(CLI::App& group) {
  auto options = std::make_shared<Options>();

  CLI::App* listing = group.add_subcommand("list", "every case in short");
  add_cases_options(*listing, options->cases);
  listing->footer("Example:\n  mizani cases list --cases office.cases");

  CLI::App* searching = group.add_subcommand("search", "cases by words, countries, purpose, decision, day of receipt");
  add_cases_options(*searching, options->cases);
  searching->add_option("WORDS", options->words,
                        "beginnings of words of the id, holder, title, institution, type, level or countries; all must "
                        "be there; case and accents do not count");
  searching->add_option("--from", options->from, "country of the award, a code or a name")->type_name("COUNTRY");
  searching->add_option("--to", options->to, "country it is to be recognised in")->type_name("COUNTRY");
  searching->add_option("--purpose", options->purpose, "what the holder wants it for")
      ->check(CLI::IsMember(purpose_words()));
  searching->add_option("--decision", options->decision, "the decision that stands")
      ->check(CLI::IsMember(decision_words()));
  searching->add_option("--state", options->state, "whether a decision was taken")
      ->check(CLI::IsMember({to_string(cases::CaseState::open), to_string(cases::CaseState::decided)}));
  searching->add_option("--received-from", options->received_from, "first day of receipt, YYYY-MM-DD")
      ->type_name("DATE");
  searching->add_option("--received-to", options->received_to, "last day of receipt, YYYY-MM-DD")->type_name("DATE");
  searching->footer(
      "Examples:\n  mizani cases search nairobi engineering --cases office.cases\n"
      "  mizani cases search --from KE --to ZM --state open --cases office.cases");

  return {{.app = listing, .action = [options] { return list(*options); }},
          {.app = searching, .action = [options] { return search(*options); }}};
}

}  // namespace mizani::cli
