// SPDX-License-Identifier: MIT
// The disputable constants of labour-market tags.
#pragma once

#include <array>
#include <string_view>

#include "engine/micro/tag_table.h"
#include "frameworks/fault.h"
#include "frameworks/model/policy.h"

namespace mizani::micro {

/// Proficiency of DigComp 2.2.
enum class Proficiency : unsigned char { foundation, intermediate, advanced, highly_specialised };
inline constexpr std::size_t proficiencies = 4;
std::string_view to_string(Proficiency proficiency);

/// Read from data/policy.json ("micro.tag.…"), where each value has its reason. Weights are points of score.
struct TagPolicy {
  std::array<double, pointings> weight{};  ///< of a phrase, by Pointing
  double title = 0;                        ///< factor on words of the title
  double further = 0;                      ///< factor on words of the further information
  double field_link = 0;                   ///< points for a group whose usual fields are sure to be the text's
  double field_about = 0;                  ///< points for an area whose usual fields are sure to be the text's
  double several = 0;                      ///< confidence from which an area is named, 0 … 1
  double skill_off = 0;           ///< points against a group for each ACQF level beyond the reach of its skill level
  double skill_reach = 0;         ///< ACQF levels
  std::array<double, 4> skill{};  ///< where the skill levels of ISCO-08 stand on the ACQF scale
  double learnt = 0;              ///< factor on the logarithms of learnt words
  double narrower = 0;            ///< share of a broader tag's confidence from which a narrower one is named
  std::array<double, 3> proficiency{};  ///< ACQF positions at which intermediate, advanced, highly specialised begin
  double autonomy_step = 0;             ///< ACQF levels for a word of guidance or autonomy

  /// Faults: "missing-constant", "out-of-range".
  static Expected<TagPolicy> from(const Policy& policy);

  [[nodiscard]] double points(Pointing pointing) const { return weight.at(static_cast<std::size_t>(pointing)); }
  [[nodiscard]] Proficiency proficiency_at(double position) const;
};

}  // namespace mizani::micro
