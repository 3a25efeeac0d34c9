// SPDX-License-Identifier: MIT
// micro tag as text and JSON (schema mizani/micro-tag/1).
#pragma once

#include <string>
#include <vector>

#include "engine/micro/tagger.h"

namespace mizani::render::micro {

struct TagReport {
  std::string file;
  std::string title;
  std::string kind;  ///< how it was read: "record", "elm" or "text"
  mizani::micro::Tagging tagging;
};

/// `language`: of the labels.
std::string tag_text(const std::vector<TagReport>& reports, const mizani::micro::Tagger& tagger,
                     const std::string& language);
std::string tag_json(const std::vector<TagReport>& reports, const mizani::micro::Tagger& tagger,
                     const std::string& language);

}  // namespace mizani::render::micro
