// SPDX-License-Identifier: MIT
// The legal basis: the instruments between the two countries on the day, and what they oblige to.
#include <algorithm>

#include <fmt/format.h>

#include "engine/path/path_instruments.h"
#include "tools/render/path/argument.h"

namespace mizani::render::argument {
namespace {

std::string consent_words(Consent consent) {
  switch (consent) {
    case Consent::party: return "is a party";
    case Consent::member: return "is a member";
    case Consent::withdrawn: return "has withdrawn";
    case Consent::unknown: return "is named, its consent not read";
    case Consent::signed_only: return "has signed without being recorded as bound";
    case Consent::attended: return "has attended";
    default: return fmt::format("has {}", to_string(consent));
  }
}

std::string party_words(const Context& context, const InstrumentParty& party) {
  std::string when = party.date ? party.date->str() : "day not recorded";
  if (party.in_force_from) when += ", in force for it from " + party.in_force_from->str();
  if (party.disputed) when += ", disputed";
  return fmt::format("{} {} ({})", context.names.country(party.country), consent_words(party.consent), when);
}

std::string standing_words(const path::LegalLink& link, const Date& on) {
  switch (link.standing) {
    case path::Standing::binding: return fmt::format("binds both on {}", to_string(on));
    case path::Standing::dates_unknown:
      return fmt::format("may bind both on {}, but a day that decides is not recorded", to_string(on));
    case path::Standing::not_binding: break;
  }
  return link.instrument->binding ? "is not recorded as binding both"
                                  : fmt::format("is a {} that binds nobody", to_string(link.instrument->kind));
}

/// Whether it stands behind the first way, where it works through frameworks.
std::string reach_words(const Context& context, const RecognitionInstrument& instrument) {
  if (instrument.frameworks.empty() || context.report.best().paths.empty()) return "";
  std::vector<std::string> names;
  for (const auto& id : instrument.frameworks) {
    const Framework* framework = context.report.catalogue->framework(id);
    names.push_back(framework == nullptr ? id.str() : context.names.brief(*framework));
  }
  const bool visited = std::any_of(instrument.frameworks.begin(), instrument.frameworks.end(),
                                   [&](const FrameworkId& id) { return path::visits(context.first_way(), id); });
  return fmt::format("It works through {}, where the first way {}, so it {} behind that way.", listed(names),
                     visited ? "passes" : "does not pass", visited ? "stands" : "does not stand");
}

void duties(Context& context, const RecognitionInstrument& instrument, path::Standing standing, Sentences& out) {
  if (instrument.duties.empty()) {
    out.push_back(said("What it obliges to was not read."));
    return;
  }
  const std::string_view lead = !instrument.binding                   ? "What it says"
                                : standing == path::Standing::binding ? "What it obliges to or provides"
                                                                      : "What it would oblige to or provide";
  std::vector<std::string> words;
  std::vector<SourceKey> cited;
  for (const auto& duty : instrument.duties) {
    words.push_back(fmt::format("“{}”{}", unstopped(duty.text.in("en")),
                                duty.article ? fmt::format(" (article {})", *duty.article) : ""));
    cited.insert(cited.end(), duty.provenance.sources.begin(), duty.provenance.sources.end());
  }
  out.push_back(said(fmt::format("{}: {}.", lead, fmt::join(words, "; ")),
                     context.book.cite(cited, instrument.sources, instrument.duties.front().provenance.evidence)));
}

void instrument(Context& context, const path::LegalLink& link, Sentences& out) {
  const auto& instrument = *link.instrument;
  std::vector<SourceKey> cited = link.first->provenance.sources;
  for (const auto& more : {link.second->provenance.sources, instrument.in_force_from.provenance.sources})
    cited.insert(cited.end(), more.begin(), more.end());
  out.push_back(said(fmt::format("{} ({}) {}: {}, {}.", instrument.name.in("en"), instrument.id.str(),
                                 standing_words(link, context.report.as_of), party_words(context, *link.first),
                                 party_words(context, *link.second)),
                     context.book.cite(cited, instrument.sources, link.first->provenance.evidence)));
  if (instrument.sectors.value && !instrument.sectors.value->empty()) {
    std::vector<std::string> sectors;
    for (const auto sector : *instrument.sectors.value) sectors.emplace_back(sector_words(sector));
    out.push_back(said(fmt::format("It covers {}.", listed(sectors)),
                       context.book.cite(instrument.sectors.provenance, instrument.sources)));
  }
  duties(context, instrument, link.standing, out);
  if (const auto reach = reach_words(context, instrument); !reach.empty()) out.push_back(said(reach));
}

}  // namespace

Sentences law(Context& context) {
  const auto& report = context.report;
  const auto& from = report.from->country;
  const auto& to = report.to->country;
  if (!from || !to) {
    const Framework& meta = from ? *report.to : *report.from;
    return {said(fmt::format("{} belongs to no one state, so no instrument between two states is asked for.",
                             capital(context.names.brief(meta))))};
  }
  if (*from == *to)
    return {said(fmt::format("Both belong to {}, so its own law decides, not an instrument between states.",
                             context.names.country(*from)))};
  const auto between = fmt::format("{} and {}", context.names.country(*from), context.names.country(*to));
  if (report.instruments.empty()) {
    return {said(fmt::format("None: no instrument that binds or joins {} is recorded on {}.", between,
                             to_string(report.as_of))),
            said("Lists of parties in the data are floors, so the depositaries may know of one.")};
  }
  const auto all = report.instruments.size();
  const auto binding = static_cast<std::size_t>(
      std::count_if(report.instruments.begin(), report.instruments.end(),
                    [](const path::LegalLink& link) { return link.standing == path::Standing::binding; }));
  const std::string bound =
      all == 1       ? (binding == 1 ? "which binds both" : "which is not shown to bind both")
      : binding == 0 ? "none of them shown to bind both"
                     : fmt::format("{} of them binding both", binding == 1 ? "one" : std::to_string(binding));
  Sentences out{said(fmt::format("Between {} {} recorded on {}, {}.", between,
                                 all == 1 ? "one instrument is" : fmt::format("{} instruments are", all),
                                 to_string(report.as_of), bound))};
  for (const auto& link : report.instruments) instrument(context, link, out);
  return out;
}

}  // namespace mizani::render::argument
