// SPDX-License-Identifier: MIT
// Qualification types that mean much the same award in every framework.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "engine/level/award_words.h"
#include "engine/text/token.h"
#include "frameworks/model/framework.h"

namespace mizani::compare {

/// One kind of award by which frameworks are compared, with the entries of data/lexicon/award-words.json that name it.
struct Landmark {
  std::string_view kind;
  bool firm = true;  ///< false for names that awards of many levels bear
  std::array<std::string_view, 4> entries{};
};

/// Highest first.
extern const std::array<Landmark, 21> landmarks;

/// The landmark that the type's title names, read in each of its languages: the one of the name that says most.
/// "Bachelor with honours" is the honours; nothing where two others stand side by side ("certificate or diploma"), and
/// where a name that many awards bear is not the whole title ("Secondary school diploma").
std::optional<std::size_t> landmark_of(const QualificationType& type, const level::AwardWords& words,
                                       text::Tokenizer& tokenizer);

}  // namespace mizani::compare
