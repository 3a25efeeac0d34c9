// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "tools/render/credit_numbers.h"
#include "tools/render/micro/level_view.h"
#include "tools/render/text_table.h"

namespace mizani::render::micro {
namespace {

using namespace mizani::micro;

constexpr std::size_t page = 110;

std::string framework_text(const level::FrameworkLevels& levels, double coverage) {
  const auto& all = levels.framework->levels;
  const auto& first = all[levels.set_first].code;
  const auto& last = all[levels.set_last].code;
  return fmt::format("   {}:{} (probability {:.2f}), {:.0f} % set {}\n", levels.framework->id.str(),
                     all[levels.best_fit].code, levels.distribution[levels.best_fit], coverage * 100,
                     first == last ? first : first + " to " + last);
}

std::string evidence_text(const level::Evidence& evidence) {
  return fmt::format("      {:+.2f}  \"{}\" at {}-{}\n", evidence.pull, evidence.text, evidence.span.begin,
                     evidence.span.end);
}

std::string stated_text(const LevelReport& report) {
  constexpr std::size_t most_words = 8;
  const auto& stated = report.level.stated;
  if (!stated) return "Stated level: none\n";
  const bool borne = stated->bearing == Bearing::borne;
  const bool outside = stated->bearing == Bearing::too_high || stated->bearing == Bearing::too_low;
  std::string out = fmt::format("Stated level: {}{}\n", stated->text, borne || !outside ? "" : "  NOT BORNE");
  out += wrapped(sentence_of(*stated, report.coverage), page, "   ");
  if (!outside) return out;
  if (stated->against.empty()) return out + "   no single word speaks against it: it is the text as a whole\n";
  out += fmt::format("   words that pull {}, in ACQF levels\n", stated->bearing == Bearing::too_high ? "down" : "up");
  const auto shown = std::min(most_words, stated->against.size());
  for (std::size_t i = 0; i < shown; ++i) out += evidence_text(report.level.alone->evidence[stated->against[i]]);
  if (shown < stated->against.size()) out += fmt::format("      and {} more\n", stated->against.size() - shown);
  return out;
}

std::string level_part(const LevelReport& report) {
  const auto& reading = report.level;
  if (!reading.alone) return "Level: no outcomes to read\n" + stated_text(report);
  std::string out = fmt::format("Level, by {} outcomes{}\n", reading.alone->statements,
                                reading.others.empty() ? "" : " and what else is stated");
  for (const auto& levels : reading.on) out += framework_text(levels, report.coverage);
  out += fmt::format("   position {:.2f} on the ACQF scale, spread {:.2f}; the outcomes alone {:.2f}, spread {:.2f}\n",
                     reading.combined.position.mean, reading.combined.position.spread, reading.alone->position.mean,
                     reading.alone->position.spread);
  for (const auto& other : reading.others) out += fmt::format("   with {} (weight {:g})\n", other.words, other.weight);
  return out + stated_text(report);
}

std::string size_part(const LevelReport& report) {
  const auto& size = report.size;
  if (!size.hours && size.credits.empty()) return "Size: neither hours nor credits are stated\n";
  std::string out = size.hours ? fmt::format("Size: {} hours{}\n", decimal(*size.hours),
                                             size.from_credits ? " (from the stated credits)" : "")
                               : std::string{"Size: credits whose hours are not known\n"};
  for (const auto& conversion : size.credits) {
    const auto& reading = conversion.by_hours ? conversion.by_hours : conversion.by_year;
    if (reading)
      out += fmt::format("   {} {}{}\n", decimal(reading->credits), conversion.to->id.str(),
                         conversion.by_hours ? "" : " (by share of a year)");
    else
      out += fmt::format("   {}: unknown\n", conversion.to->id.str());
  }
  if (!size.hours_per_outcome) return out;
  out += fmt::format("   {} hours an outcome ({} outcomes): {}\n", decimal(*size.hours_per_outcome), size.outcomes,
                     size.pace == Pace::plausible
                         ? fmt::format("plausible, between {} and {}", report.hours_least, report.hours_most)
                         : std::string{"NOT PLAUSIBLE"});
  const auto sentence = sentence_of(size, report.hours_least, report.hours_most);
  if (!sentence.empty()) out += wrapped(sentence, page, "   ");
  return out;
}

}  // namespace

std::string level_text(const LevelReport& report) {
  std::string out = report.title + '\n';
  if (report.kind == "text")
    out += wrapped("Read from a text: only its title and the statements that begin with a verb were taken.", page, "");
  out += wrapped("A suggestion from words and size: weak evidence beside a register or an authority.", page, "");
  return out + '\n' + level_part(report) + '\n' + size_part(report);
}

}  // namespace mizani::render::micro
