// SPDX-License-Identifier: MIT
#include "engine/micro/tag_policy.h"

#include "frameworks/model/policy_reader.h"

namespace mizani::micro {

std::string_view to_string(Proficiency proficiency) {
  static constexpr std::array<std::string_view, proficiencies> words{"foundation", "intermediate", "advanced",
                                                                     "highly-specialised"};
  return words.at(static_cast<std::size_t>(proficiency));
}

Expected<TagPolicy> TagPolicy::from(const Policy& policy) {
  constexpr double most = 100;
  constexpr double highest_level = 10.5;
  PolicyReader reader{policy};
  const auto level = [&](const char* name) { return reader.read(name, 0, highest_level); };
  TagPolicy out{
      .weight = {reader.read("micro.tag.weight.strong", 0, most), reader.read("micro.tag.weight.plain", 0, most),
                 reader.read("micro.tag.weight.weak", 0, most), reader.read("micro.tag.weight.against", -most, 0)},
      .title = reader.read("micro.tag.title", 0, most),
      .further = reader.read("micro.tag.further", 0, most),
      .field_link = reader.read("micro.tag.field_link", 0, most),
      .field_about = reader.read("micro.tag.field_about", 0, most),
      .several = reader.read("micro.tag.several", 0, 1),
      .skill_off = reader.read("micro.tag.skill_off", 0, most),
      .skill_reach = level("micro.tag.skill_reach"),
      .skill = {level("micro.tag.skill.1"), level("micro.tag.skill.2"), level("micro.tag.skill.3"),
                level("micro.tag.skill.4")},
      .learnt = reader.read("micro.tag.learnt", 0, most),
      .narrower = reader.read("micro.tag.narrower", 0, 1),
      .proficiency = {level("micro.tag.proficiency.intermediate"), level("micro.tag.proficiency.advanced"),
                      level("micro.tag.proficiency.highly_specialised")},
      .autonomy_step = level("micro.tag.autonomy_step")};
  if (!reader.faults().empty()) return failure(reader.faults());
  return out;
}

Proficiency TagPolicy::proficiency_at(double position) const {
  if (position >= proficiency[2]) return Proficiency::highly_specialised;
  if (position >= proficiency[1]) return Proficiency::advanced;
  return position >= proficiency[0] ? Proficiency::intermediate : Proficiency::foundation;
}

}  // namespace mizani::micro
