// SPDX-License-Identifier: MIT
// The other ways that no other beats, and where ways lead to different levels.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "tools/render/path/argument.h"

namespace mizani::render::argument {
namespace {

std::string standing_word(const std::optional<path::Standing>& standing) {
  return standing ? std::string{to_string(*standing)} : "none";
}

int standing_rank(const std::optional<path::Standing>& standing) {
  return standing ? static_cast<int>(*standing) : static_cast<int>(path::Standing::not_binding) + 1;
}

/// Two certainties, the first being lower; those that would be written alike are told apart in words.
std::string certainty_words(double lower, double higher) {
  const auto one = fmt::format("{:.2f}", lower);
  const auto other = fmt::format("{:.2f}", higher);
  return one == other ? fmt::format("a certainty that is hardly lower, {} too", one)
                      : fmt::format("a certainty of {} against {}", one, other);
}

/// What speaks for a way beside the first, and against it.
void weigh(const path::ParetoPath& way, const path::ParetoPath& first, std::vector<std::string>& gains,
           std::vector<std::string>& prices) {
  if (const double less = path::certainty(way.path); less < path::certainty(first.path))
    prices.push_back(certainty_words(less, path::certainty(first.path)));
  if (way.path.rests_on != first.path.rests_on) {
    (way.path.rests_on < first.path.rests_on ? gains : prices)
        .push_back(fmt::format("a weakest step that is {} against {}", to_string(way.path.rests_on),
                               to_string(first.path.rests_on)));
  }
  if (const int rank = standing_rank(way.standing); rank != standing_rank(first.standing)) {
    (rank < standing_rank(first.standing) ? gains : prices)
        .push_back(fmt::format("a legal standing that is {} against {}", standing_word(way.standing),
                               standing_word(first.standing)));
  }
  if (way.path.hops.size() != first.path.hops.size()) {
    (way.path.hops.size() < first.path.hops.size() ? gains : prices)
        .push_back(fmt::format("{} against {}", counted(way.path.hops.size(), "table"), first.path.hops.size()));
  }
}

std::string where_to(const Context& context, const std::optional<path::Landing>& landing) {
  return landing ? context.to_code(landing->level) : "no level";
}

std::string landing_words(const Context& context, const path::RecognitionPath& way) {
  const auto mine = path::landings(way);
  const auto theirs = path::landings(context.first_way());
  if (!context.report.whole) {
    if (!mine.front()) return "It finds no counterpart.";
    return fmt::format("It leads to level {} with probability {:.2f}.", context.to_code(mine.front()->level),
                       mine.front()->probability);
  }
  std::vector<std::string> different;
  for (std::size_t level = 0; level < mine.size(); ++level) {
    const auto here = where_to(context, mine[level]);
    const auto there = where_to(context, theirs[level]);
    if (here != there) different.push_back(fmt::format("{} to {} (not {})", context.from_code(level), here, there));
  }
  if (different.empty()) return "It leads every level to the same place as the first.";
  return fmt::format("It leads {} of {} to another place than the first: {}.", different.size(),
                     counted(mine.size(), "level"), listed(different));
}

/// "the first way", or what tells a way apart that another beats.
std::string way_name(const Context& context, const path::RecognitionPath& path) {
  const auto& ways = context.report.best().paths;
  const auto found = std::find_if(ways.begin(), ways.end(),
                                  [&](const path::ParetoPath& one) { return path::same_steps(one.path, path); });
  if (found == ways.end()) return fmt::format("a way that another beats, by {}", table_words(path));
  return fmt::format("the {} way", ordinal(static_cast<std::size_t>(std::distance(ways.begin(), found)) + 1));
}

std::string side_words(const Context& context, const path::DisagreeingPath& side) {
  return fmt::format("{} ({}, {})", way_name(context, side.path), to_string(side.route.kind),
                     route_words(context, side.route));
}

std::string landing_pair(const Context& context, const path::Disagreement& one) {
  return fmt::format("{} to {} ({:.2f}) against {} ({:.2f})", context.from_code(*one.from_level),
                     context.to_code(one.first.landing.level), one.first.landing.probability,
                     context.to_code(one.second.landing.level), one.second.landing.probability);
}

bool same_pair(const path::Disagreement& a, const path::Disagreement& b) {
  return path::same_steps(a.first.path, b.first.path) && path::same_steps(a.second.path, b.second.path);
}

void disagreeing(const Context& context, const std::vector<const path::Disagreement*>& pair, Sentences& out) {
  const auto& one = *pair.front();
  const auto first = side_words(context, one.first);
  const auto second = side_words(context, one.second);
  if (!one.from_level) {
    out.push_back(
        said(fmt::format("{} leads to level {} with probability {:.2f}, {} to level {} with {:.2f}.", capital(first),
                         context.to_code(one.first.landing.level), one.first.landing.probability, second,
                         context.to_code(one.second.landing.level), one.second.landing.probability)));
  } else {
    std::vector<std::string> levels;
    for (const auto* each : pair) levels.push_back(landing_pair(context, *each));
    out.push_back(said(fmt::format("{} and {} differ on {}: {}.", capital(first), second, counted(pair.size(), "level"),
                                   listed(levels))));
  }
  const auto& former = one.first.path;
  const auto& latter = one.second.path;
  out.push_back(said(fmt::format(
      "Of these two the former has a certainty of {:.2f} against {:.2f}; {}.", path::certainty(former),
      path::certainty(latter),
      former.rests_on == latter.rests_on
          ? fmt::format("the weakest step of both is {}", to_string(former.rests_on))
          : fmt::format("its weakest step is {} against {}", to_string(former.rests_on), to_string(latter.rests_on)))));
}

/// The levels of the target that disagreeing ways lead to, lowest first.
std::vector<std::string> levels_in_doubt(const Context& context) {
  std::vector<std::size_t> levels;
  for (const auto& one : context.report.best().disagreements) {
    levels.push_back(one.first.landing.level);
    levels.push_back(one.second.landing.level);
  }
  std::sort(levels.begin(), levels.end());
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  std::vector<std::string> codes;
  for (const auto level : levels) codes.push_back(context.to_code(level));
  return codes;
}

std::vector<std::string> starts_in_doubt(const Context& context) {
  std::vector<std::string> codes;
  for (std::size_t level = 0; level < context.report.from->levels.size(); ++level) {
    const auto& all = context.report.best().disagreements;
    if (std::any_of(all.begin(), all.end(), [&](const path::Disagreement& one) { return one.from_level == level; }))
      codes.push_back(context.from_code(level));
  }
  return codes;
}

}  // namespace

Sentences other_ways(Context& context) {
  const auto& ways = context.report.best().paths;
  if (ways.size() == 1) {
    return {said(context.report.answer.paths.size() == 1 && context.report.best().disagreements.empty()
                     ? "No other way was found."
                     : "Every other way found is worse in certainty, evidence, legal standing or number of tables, and "
                       "better in none of them.")};
  }
  Sentences out{
      said(fmt::format("Beside the first, {} {} beaten by no other in certainty, evidence, legal standing and "
                       "number of tables at once.",
                       counted(ways.size() - 1, "way"), ways.size() == 2 ? "is" : "are"))};
  for (std::size_t i = 1; i < ways.size(); ++i) {
    out.push_back(said(fmt::format("The {} way goes {}, by {}.", ordinal(i + 1),
                                   route_words(context, path::route_of(ways[i].path)), table_words(ways[i].path))));
    out.push_back(said(landing_words(context, ways[i].path)));
    std::vector<std::string> gains;
    std::vector<std::string> prices;
    weigh(ways[i], ways.front(), gains, prices);
    if (gains.empty()) {
      out.push_back(said("In all four it equals the first."));
    } else if (prices.empty()) {
      out.push_back(said(fmt::format("One may prefer it for {}.", listed(gains))));
    } else {
      out.push_back(said(fmt::format("One may prefer it for {}, at the price of {}.", listed(gains), listed(prices))));
    }
  }
  return out;
}

Sentences disagreement(Context& context) {
  const auto& all = context.report.best().disagreements;
  if (all.empty()) {
    return {said(context.report.answer.paths.size() == 1 && context.report.best().paths.size() == 1
                     ? "With one way only, nothing contradicts it."
                     : "No two of the ways looked at lead to different levels.")};
  }
  Sentences out;
  std::vector<bool> told(all.size(), false);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (told[i]) continue;
    std::vector<const path::Disagreement*> pair;
    for (std::size_t j = i; j < all.size(); ++j) {
      if (told[j] || !same_pair(all[i], all[j])) continue;
      told[j] = true;
      pair.push_back(&all[j]);
    }
    disagreeing(context, pair, out);
  }
  out.push_back(
      said(context.report.whole
               ? fmt::format("What follows: for level{} {} more than one place is defensible, and a decision "
                             "should say which way it takes.",
                             starts_in_doubt(context).size() == 1 ? "" : "s", codes_listed(starts_in_doubt(context)))
               : fmt::format("What follows: levels {} of {} are all defensible, and a decision should say which "
                             "way it takes.",
                             listed(levels_in_doubt(context)), context.names.brief(*context.report.to))));
  return out;
}

}  // namespace mizani::render::argument
