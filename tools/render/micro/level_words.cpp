// SPDX-License-Identifier: MIT
// Sentences that the text and JSON renderings of micro level share.
#include <fmt/format.h>

#include "tools/render/micro/level_view.h"

namespace mizani::render::micro {
namespace {

using namespace mizani::micro;

std::string set_words(const level::FrameworkLevels& levels) {
  const auto& all = levels.framework->levels;
  const auto& first = all[levels.set_first].code;
  const auto& last = all[levels.set_last].code;
  return first == last ? first : first + " to " + last;
}

}  // namespace

std::string sentence_of(const StatedLevel& stated, double coverage) {
  const double percent = coverage * 100;
  const auto outside = [&](std::string_view side) {
    return fmt::format("the outcomes do not bear {}: it is {} the {:.0f} % set that they give, {} (probability {:.3f})",
                       stated.level.id().str(), side, percent, set_words(*stated.by_outcomes), stated.probability);
  };
  switch (stated.bearing) {
    case Bearing::borne:
      return fmt::format("the outcomes bear {}: it is in the {:.0f} % set that they give, {} (probability {:.2f})",
                         stated.level.id().str(), percent, set_words(*stated.by_outcomes), stated.probability);
    case Bearing::too_high: return outside("above");
    case Bearing::too_low: return outside("below");
    case Bearing::not_read:
      return fmt::format("\"{}\" is no level that can be read; expected {}", stated.text, stated.expected);
    case Bearing::no_way:
      return fmt::format(
          "no admitted table leads from the ACQF to {}, so that its levels cannot be held against the "
          "outcomes",
          stated.level.framework->id.str());
    case Bearing::no_outcomes: return "there are no outcomes to hold it against";
  }
  return {};
}

std::string sentence_of(const SizeReading& size, double least, double most) {
  if (size.pace == Pace::too_few_hours)
    return fmt::format(
        "less than {} hours an outcome: too little time to teach, practise and assess each; check the "
        "hours, or whether the outcomes are those of a larger programme",
        least);
  if (size.pace == Pace::too_many_hours)
    return fmt::format("more than {} hours an outcome: outcomes seem to be missing, or the hours are too many", most);
  return {};
}

}  // namespace mizani::render::micro
