// SPDX-License-Identifier: MIT
// Words and fields that the answers about a case file share. Called by render/cases only.
#pragma once

#include <concepts>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "tools/cases/case_record.h"
#include "tools/render/json_writer.h"

namespace mizani::render {

/// Columns of a terminal that text answers about cases keep to.
inline constexpr std::size_t case_page = 100;

/// At most `width` code points of one printable line: control characters do not pass, an ellipsis ends what was cut.
std::string cell(std::string_view text, std::size_t width);

/// "2 cases", "1 case": `one` with an s for any number but 1.
template <std::integral Number>
std::string counted(Number number, std::string_view one) {
  return fmt::format("{} {}{}", number, one, number == 1 ? "" : "s");
}

/// "full 3, partial 1": in the order of DecisionKind, any other word after them. "" is told as "none".
std::string outcome_words(const std::map<std::string, std::size_t>& counts);

/// "full, certainty 0.88", "none" where nothing is proposed.
std::string proposal_words(const cases::CaseSummary& summary);

/// The text, or null where it is empty.
void known_field(JsonWriter& json, std::string_view name, std::string_view text);

/// One object: the case in short.
void row_object(JsonWriter& json, const cases::CaseRow& row);

}  // namespace mizani::render
