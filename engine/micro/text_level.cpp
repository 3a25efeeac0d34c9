// SPDX-License-Identifier: MIT
#include "engine/micro/text_level.h"

#include "engine/level/framework_levels.h"

namespace mizani::micro {

std::vector<double> levels_by_words(const text::Document& text, const Framework& to, const TextLevelContext& context,
                                    level::LevelScratch& scratch) {
  if (!context.model.covers(text.language)) return {};
  const auto levelling = context.model.level(text, scratch);
  const auto found = level::on_framework(level::question_of(levelling, context.coverage), context.model.trained(),
                                         context.acqf, to, context.paths, context.filter);
  return found ? found->distribution : std::vector<double>{};
}

}  // namespace mizani::micro
