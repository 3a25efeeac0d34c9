// SPDX-License-Identifier: MIT
// What was asked, and the answer with how sure it is.
#include <algorithm>

#include <fmt/format.h>

#include "tools/render/path/argument.h"

namespace mizani::render::argument {
namespace {

constexpr double shown_from = 0.005;

bool starts_on_record(const PathReport& report) {
  if (report.whole) return false;
  return report.from_level == nullptr || report.starts_at != report.from->id.str() + ':' + report.from_level->code;
}

std::string subject(const Context& context) {
  const auto& report = context.report;
  const auto from = context.names.full(*report.from);
  if (report.whole) return fmt::format("each of the {} of {}", counted(report.from->levels.size(), "level"), from);
  if (starts_on_record(report)) return fmt::format("“{}”, read by {},", report.starts_at, from);
  const auto& name = report.from_level->name.in("en");
  return fmt::format("level {}{} of {}", report.from_level->code, name.empty() ? "" : fmt::format(" (“{}”)", name),
                     from);
}

std::string admitted(Evidence weakest) {
  if (weakest == Evidence::published) return "on published tables only";
  if (weakest == Evidence::assumed) return "on tables of every class of evidence, assumptions included";
  return fmt::format("on tables whose evidence is {} or stronger", to_string(weakest));
}

/// What a reader must know of a framework before its levels are compared.
void standing_of(Context& context, const Framework& framework, Sentences& out) {
  if (framework.kind == FrameworkKind::degree_structure) {
    out.push_back(said(fmt::format("In place of a framework of levels stands {}, whose levels are kinds of award.",
                                   context.names.brief(framework))));
    return;
  }
  const auto& stage = framework.stage;
  if (stage.value == FrameworkStage::developing || stage.value == FrameworkStage::early) {
    out.push_back(
        said(fmt::format("{} is recorded as {}, not as in place.", capital(context.names.brief(framework)),
                         *stage.value == FrameworkStage::early ? "being in an early stage" : "being developed"),
             context.book.cite(stage.provenance, framework.sources)));
  }
}

std::string probabilities_words(const Context& context, const path::RecognitionPath& path, std::size_t best) {
  std::vector<std::string> words;
  for (std::size_t level = 0; level < context.report.to->levels.size(); ++level) {
    const double probability = path.distribution(static_cast<Eigen::Index>(level));
    if (level != best && probability >= shown_from)
      words.push_back(fmt::format("level {} ({:.2f})", context.to_code(level), probability));
  }
  return listed(words);
}

void one_start(Context& context, const path::RecognitionPath& path, Sentences& out) {
  const auto& report = context.report;
  const std::string it = starts_on_record(report) ? "It" : "Level " + report.from_level->code;
  const double none = path.distribution(path.distribution.size() - 1);
  const auto best = path.best_level();
  if (!best) {
    out.push_back(said(fmt::format("{} most probably has no counterpart on {}: the probability of that is {:.2f}.", it,
                                   context.names.brief(*report.to), none)));
  } else {
    out.push_back(said(fmt::format("{} most probably stands at level {} of {}, with probability {:.2f}.", it,
                                   context.to_code(*best), context.names.brief(*report.to),
                                   path.distribution(static_cast<Eigen::Index>(*best)))));
  }
  const auto others = probabilities_words(context, path, best.value_or(report.to->levels.size()));
  const bool none_shown = best && none >= shown_from;
  if (!others.empty()) out.push_back(said(fmt::format("Less probable are {}.", others)));
  if (none_shown)
    out.push_back(said(fmt::format("That it has no counterpart there has the probability {:.2f}.", none)));
}

void every_start(Context& context, const path::RecognitionPath& path, Sentences& out) {
  const auto landed = path::landings(path);
  std::vector<std::string> placed;
  std::vector<std::string> unplaced;
  for (std::size_t level = 0; level < landed.size(); ++level) {
    if (const auto& one = landed[level])
      placed.push_back(
          fmt::format("{} at {} ({:.2f})", context.from_code(level), context.to_code(one->level), one->probability));
    else
      unplaced.push_back(context.from_code(level));
  }
  const auto to = context.names.brief(*context.report.to);
  if (placed.empty()) {
    out.push_back(said(fmt::format("No level has a most probable counterpart on {}.", to)));
    return;
  }
  out.push_back(said(fmt::format("Of the {}, {} {} a most probable counterpart on {}, its probability in brackets: {}.",
                                 counted(landed.size(), "level"),
                                 placed.size() == landed.size() ? "all" : std::to_string(placed.size()),
                                 placed.size() == 1 ? "has" : "have", to, listed(placed))));
  if (!unplaced.empty()) {
    out.push_back(said(fmt::format("For level{} {} having no counterpart is more probable than not.",
                                   unplaced.size() == 1 ? "" : "s", codes_listed(unplaced))));
  }
}

void how_sure(Context& context, const path::RecognitionPath& path, Sentences& out) {
  const double certainty = path::certainty(path);
  if (path.hops.empty()) {
    out.push_back(said(fmt::format("The certainty of this is {:.2f} out of 1, for no table is needed.", certainty)));
    return;
  }
  out.push_back(said(fmt::format(
      "The certainty of this is {:.2f} out of 1: the reliability of the tables it rests on, {:.2f}, "
      "times the share of {} that they place at all, {:.2f}.",
      certainty, path.confidence, context.report.whole ? "all levels" : "the start", certainty / path.confidence)));
  out.push_back(said(path.rests_on == Evidence::published
                         ? "Every step is published."
                         : fmt::format("Its weakest step is {}.", status_words(path.rests_on))));
  if (const auto ways = context.report.best().paths.size(); ways > 1) {
    out.push_back(
        said(fmt::format("It follows the most certain of {} ways that no other beats, here called the first.", ways)));
  }
}

void stated(Context& context, Sentences& out) {
  for (const auto& none : context.report.best().stated_none) {
    const bool forward = none.framework->id == none.table->from;
    const auto& other = forward ? none.table->to : none.table->from;
    const Framework* far = context.report.catalogue->framework(other);
    out.push_back(said(
        fmt::format("The report “{}” says in so many words that level {} of {} has no counterpart in {}.",
                    unstopped(none.table->report.title), none.framework->levels[none.level].code,
                    context.names.brief(*none.framework), far == nullptr ? other.str() : context.names.brief(*far)),
        context.book.cite(none.table->report.sources, none.table->sources, none.table->evidence)));
  }
}

void no_way(Context& context, Sentences& out) {
  const auto& report = context.report;
  const auto start = report.from_level != nullptr ? fmt::format("level {} of ", report.from_level->code) : "";
  out.push_back(said(fmt::format(
      "There is no level to name: with evidence {} or stronger no way leads from {}{} to {}.",
      to_string(report.weakest), start, context.names.brief(*report.from), context.names.brief(*report.to))));
  for (const auto* end : {report.from, report.to}) {
    if (end->levels.empty())
      out.push_back(said(fmt::format("The levels of {} are not recorded.", context.names.brief(*end))));
  }
  stated(context, out);
  if (report.answerable_at) {
    out.push_back(said(
        fmt::format("A way would be found if evidence down to {} were admitted.", to_string(*report.answerable_at))));
  } else if (report.weakest != Evidence::assumed) {
    out.push_back(said("Weaker evidence would not open one either."));
  }
}

}  // namespace

Sentences question(Context& context) {
  const auto& report = context.report;
  Sentences out{
      said(fmt::format("The question is where {} stands on {}.", subject(context), context.names.full(*report.to)))};
  std::string how = fmt::format("It is answered as of {}", to_string(report.as_of));
  if (report.awarded) how += fmt::format(", for an award of {}", to_string(*report.awarded));
  if (report.sector) how += fmt::format(", in {}", sector_words(*report.sector));
  out.push_back(said(fmt::format("{}, {}.", how, admitted(report.weakest))));
  standing_of(context, *report.from, out);
  if (report.to != report.from) standing_of(context, *report.to, out);
  return out;
}

Sentences answer(Context& context) {
  Sentences out;
  if (context.report.best().paths.empty()) {
    no_way(context, out);
    return out;
  }
  const auto& path = context.first_way();
  if (context.report.whole)
    every_start(context, path, out);
  else
    one_start(context, path, out);
  how_sure(context, path, out);
  stated(context, out);
  return out;
}

}  // namespace mizani::render::argument
