// SPDX-License-Identifier: MIT
// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace mizani::text {

/// ISO 639-1 code, "und" for too little text, and whether the detector calls it reliable.
struct DetectedLanguage {
  std::string code;
  bool reliable = false;
};

/// Detects by CLD2's tables. Below some twenty letters the answer is "und": a guess on three words misleads.
DetectedLanguage detect_language(std::string_view utf8);

}  // namespace mizani::text
