// SPDX-License-Identifier: MIT
// The day of award against that of decision, what would make the answer surer, and what it is not.
#include <algorithm>

#include <fmt/format.h>

#include "tools/render/path/argument.h"

namespace mizani::render::argument {
namespace {

Sentence reason_words(Context& context, const path::DateReason& reason, const PathReport& report) {
  using path::DateChange;
  const auto award = to_string(*report.awarded);
  const auto decision = to_string(report.as_of);
  const auto table = [&](std::string_view what, const std::string& day) {
    return said(fmt::format("The table {} {} on {}.", reason.table->id.str(), what, day),
                context.book.cite(reason.table->report.sources, reason.table->sources, reason.table->evidence));
  };
  const auto instrument = [&](std::string_view what, const std::string& day) {
    return said(fmt::format("{} ({}) {} the two states on {}.", reason.instrument->name.in("en"),
                            reason.instrument->id.str(), what, day),
                context.book.cite(reason.instrument->in_force_from.provenance, reason.instrument->sources));
  };
  switch (reason.change) {
    case DateChange::superseded_framework:
      return said(reason.successor == nullptr
                      ? fmt::format("{} held on the day of award, but no longer on that of decision.",
                                    capital(context.names.full(*reason.framework)))
                      : fmt::format("In the place of {} was {} on the day of award.",
                                    context.names.full(*reason.successor), context.names.full(*reason.framework)));
    case DateChange::no_framework_then:
      return said(fmt::format("On {} no framework in the place of {} is recorded.", award,
                              context.names.brief(*reason.framework)));
    case DateChange::table_later: return table("did not hold yet", award);
    case DateChange::table_lapsed: return table("no longer held", decision);
    case DateChange::instrument_later: return instrument("did not yet join", award);
    case DateChange::instrument_lapsed: return instrument("no longer joined", decision);
  }
  return {};
}

std::string then_words(const Context& context) {
  const auto& dated = context.report.dated;
  if (dated.target_then == nullptr || dated.on_award.paths.empty())
    return "With everything as it stood on the day of award there was no way.";
  const auto& best = dated.on_award.paths.front().path;
  const auto certainty = path::certainty(best);
  const auto to = context.names.brief(*dated.target_then);
  if (context.report.whole)
    return fmt::format("With everything as it stood on the day of award the best way to {} had a certainty of {:.2f}.",
                       to, certainty);
  const auto level = best.best_level();
  if (!level)
    return fmt::format(
        "With everything as it stood on the day of award it had no counterpart on {}, with a certainty of "
        "{:.2f}.",
        to, certainty);
  return fmt::format(
      "With everything as it stood on the day of award it led to level {} of {} with probability {:.2f} and "
      "a certainty of {:.2f}.",
      dated.target_then->levels[*level].code, to, best.distribution(static_cast<Eigen::Index>(*level)), certainty);
}

std::string agreement_words(const path::DatedAnswer& dated, const Framework* to) {
  if (dated.agree) return "The answers of the two days agree.";
  const bool both = dated.target_then != nullptr && !dated.on_award.paths.empty() && !dated.on_decision.paths.empty();
  return both && dated.target_then != to
             ? "The answers of the two days do not agree, for they name levels of different frameworks."
             : "The answers of the two days do not agree.";
}

Sentence decides(Context& context, const CountryCode& code) {
  const auto* practice = context.report.catalogue->practice(code);
  const auto country = context.names.country(code);
  std::vector<std::string> bodies;
  std::vector<SourceKey> cited;
  if (practice != nullptr) {
    for (const auto& body : practice->authorities) {
      const bool recognises =
          std::find(body.roles.begin(), body.roles.end(), AuthorityRole::recognition) != body.roles.end();
      if (!recognises || !covers(body.sectors, context.report.sector)) continue;
      std::string words = body.name.in("en");
      if (body.acronym) words += fmt::format(" ({})", *body.acronym);
      if (!body.sectors.empty()) {
        std::vector<std::string> sectors;
        for (const auto sector : body.sectors) sectors.emplace_back(sector_words(sector));
        words += " for " + listed(sectors);
      }
      bodies.push_back(std::move(words));
      cited.insert(cited.end(), body.provenance.sources.begin(), body.provenance.sources.end());
    }
  }
  if (bodies.empty()) return said(fmt::format("Who decides in {} was not read.", country));
  return said(fmt::format("The {} recorded as deciding on foreign credentials in {} {}: {}.",
                          bodies.size() == 1 ? "body" : "bodies", country, bodies.size() == 1 ? "is this" : "are these",
                          fmt::join(bodies, "; ")),
              context.book.cite(cited, practice->sources, Evidence::unknown));
}

}  // namespace

Sentences two_days(Context& context) {
  const auto& report = context.report;
  if (!report.awarded) {
    return {said(
        fmt::format("No day of award is given, so the home framework too is read as of {}.", to_string(report.as_of)))};
  }
  if (*report.awarded == report.as_of)
    return {said(fmt::format("Award and decision fall on the same day, {}.", to_string(report.as_of)))};
  Sentences out{
      said(fmt::format("The award of {} is read by {}; the target, the tables and the instruments are those of "
                       "the decision, {}.",
                       to_string(*report.awarded), context.names.brief(*report.from), to_string(report.as_of))),
      said(then_words(context)), said(agreement_words(report.dated, report.to))};
  if (report.dated.reasons.empty()) out.push_back(said("Nothing that this answer uses changed between the two days."));
  for (const auto& reason : report.dated.reasons) out.push_back(reason_words(context, reason, report));
  return out;
}

Sentences surer(Context& context) {
  const auto& report = context.report;
  if (!report.missing) {
    if (!report.best().paths.empty())
      return {said("No single published table that is missing would raise the certainty.")};
    if (!report.best().stated_none.empty())
      return {said("A table was read and says that there is no counterpart, so it is not a table that is missing.")};
    return {
        said(fmt::format("A published table between {} and {}, or from both to a framework they share, would give an "
                         "answer.",
                         context.names.brief(*report.from), context.names.brief(*report.to)))};
  }
  const auto& table = *report.missing;
  Sentences out{
      said(fmt::format("Most would be gained by a published table from {} to {}, a step whose evidence is {} today: if "
                       "it said what is the best guess today, the certainty would rise from {:.2f} to {:.2f}.",
                       context.names.brief(*table.from), context.names.brief(*table.to), to_string(table.today),
                       table.certainty_before, table.certainty_after))};
  if (table.level && !report.whole) {
    out.push_back(said(fmt::format("The start would then stand at level {} with probability {:.2f}.",
                                   context.to_code(*table.level), table.probability)));
  }
  if (table.unread != nullptr) {
    out.push_back(said(
        fmt::format("Such a report is known, but its table was not read: “{}”.", unstopped(table.unread->report.title)),
        context.book.cite(table.unread->report.sources, table.unread->sources, table.unread->evidence)));
  }
  return out;
}

Sentences limits(Context& context) {
  const auto& report = context.report;
  Sentences out{said("This compares levels of frameworks; it is no decision on a credential or on its holder.")};
  if (report.to->country)
    out.push_back(decides(context, *report.to->country));
  else
    out.push_back(said(fmt::format("{} awards nothing: a level on it is a level of comparison.",
                                   capital(context.names.brief(*report.to)))));
  return out;
}

}  // namespace mizani::render::argument
