// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "tools/render/micro/tag_view.h"
#include "tools/render/text_table.h"

namespace mizani::render::micro {
namespace {

using namespace mizani::micro;

constexpr std::size_t page = 110;
constexpr std::size_t most_reasons = 6;
constexpr std::array<const char*, tag_families> headings{"Digital competence", "Green competence", "Field of education",
                                                         "Occupation"};

std::string place_of(const TagPlace& place) {
  switch (place.part) {
    case TagPart::title: return "title";
    case TagPart::further: return "further information";
    case TagPart::outcome: break;
  }
  return fmt::format("outcome {}", place.statement);
}

std::string reason_of(const TagReason& reason) {
  switch (reason.kind) {
    case TagReason::Kind::words:
      return fmt::format("{:+.2f} \"{}\" ({})", reason.points, reason.text, place_of(reason.place));
    case TagReason::Kind::learnt:
      return fmt::format("{:+.2f} \"{}\" (learnt, {})", reason.points, reason.text, place_of(reason.place));
    case TagReason::Kind::field: return fmt::format("{:+.2f} its fields, first {}", reason.points, reason.text);
    case TagReason::Kind::level: return fmt::format("{:+.2f} the level the outcomes bear", reason.points);
    case TagReason::Kind::start: return fmt::format("{:+.2f} to begin with", reason.points);
  }
  return {};
}

std::string reasons_of(const ScoredTag& tag) {
  if (tag.reasons.empty()) return "      no word points there\n";
  std::string out = fmt::format("score {:.2f}: ", tag.score);
  const std::size_t shown = std::min(tag.reasons.size(), most_reasons);
  double rest = 0;
  for (std::size_t i = 0; i < tag.reasons.size(); ++i) {
    if (i < shown)
      out += (i > 0 ? "; " : "") + reason_of(tag.reasons[i]);
    else
      rest += tag.reasons[i].points;
  }
  if (shown < tag.reasons.size()) out += fmt::format("; {:+.2f} by {} more", rest, tag.reasons.size() - shown);
  return wrapped(out, page, "      ");
}

std::string named(const TagTable& table, std::size_t tag, double confidence, const std::string& language) {
  const auto& found = table.tags()[tag];
  return fmt::format("   {} {} (confidence {:.2f})", found.code, found.label.in(language), confidence);
}

std::string heading(const TagTable& table) {
  return fmt::format("{} ({})\n", headings.at(static_cast<std::size_t>(table.family())), table.standard());
}

std::string several_text(const TagTable& table, const FamilyReading& reading, const std::string& language) {
  std::string out = heading(table);
  if (reading.tags.empty()) return out + fmt::format("   none (confidence {:.2f})\n", reading.none);
  for (std::size_t i = 0; i < reading.tags.size(); ++i) {
    const auto& tag = reading.tags[i];
    out += named(table, tag.tag, tag.confidence, language);
    if (i < reading.proficiency.size() && reading.proficiency[i]) {
      const auto& proficiency = *reading.proficiency[i];
      out += fmt::format(", {} (position {:.1f})", to_string(proficiency.proficiency), proficiency.position);
    }
    out += '\n' + reasons_of(tag);
  }
  return out;
}

std::string one_text(const TagTable& table, const FamilyReading& reading, const std::string& language) {
  std::string out = heading(table);
  if (!reading.named) return out + "   none: no word points to any\n";
  if (table.tags()[reading.named->tag].code == no_occupation)
    out += fmt::format("   none is meant (confidence {:.2f})\n", reading.none);
  else
    out += named(table, reading.named->tag, reading.named->confidence, language) + '\n';
  const auto& best = reading.tags.front();
  if (best.tag != reading.named->tag)
    out += "   most likely within it" + named(table, best.tag, best.confidence, language).substr(2) + '\n';
  out += reasons_of(best);
  if (reading.tags.size() > 1) {
    const auto& second = reading.tags[1];
    out += "   runner-up" + named(table, second.tag, second.confidence, language).substr(2) + '\n' + reasons_of(second);
  }
  return out;
}

}  // namespace

std::string tag_text(const std::vector<TagReport>& reports, const Tagger& tagger, const std::string& language) {
  std::string out;
  for (const auto& report : reports) {
    if (!out.empty()) out += '\n';
    out += report.title + '\n';
    for (const auto family : {TagFamily::digital, TagFamily::green})
      out += several_text(tagger.table(family), report.tagging.of(family), language);
    for (const auto family : {TagFamily::field, TagFamily::occupation})
      out += one_text(tagger.table(family), report.tagging.of(family), language);
  }
  return out;
}

}  // namespace mizani::render::micro
