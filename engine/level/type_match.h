// SPDX-License-Identifier: MIT
// Which qualification types of a framework the title of a credential names.
#pragma once

#include <string>
#include <vector>

#include "engine/level/award_words.h"
#include "frameworks/model/framework.h"

namespace mizani::level {

/// A type whose name stands in a title. `qualified`: only without its qualifier, as "Bachelor's degree (480 credits)"
/// in "Bachelor of Nursing".
struct TypeMatch {
  const QualificationType* type = nullptr;
  TitleWords words;  ///< those of the name that were found
  bool qualified = false;
};

/// Types of the framework named in the title: those whose name of the highest rank is found, in the order of the
/// framework; types without a known level too. A type has the names of all languages, those that "or" joins, and the
/// abbreviations in brackets. None where the general words know a fuller award ("postgraduate diploma") than the name
/// found ("diploma"), or where the title modifies the award ("advanced") and the name does not. Linear in the names of
/// the framework.
std::vector<TypeMatch> types_named(const AwardTitle& title, const Framework& framework, const AwardWords& words,
                                   text::Tokenizer& tokenizer);

}  // namespace mizani::level
