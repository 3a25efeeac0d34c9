// SPDX-License-Identifier: MIT
// Findings, remarks and values of an assessment as words of a language.
#pragma once

#include <string>
#include <vector>

#include "engine/assess/assessment.h"
#include "tools/render/document/text.h"
#include "tools/render/messages/messages.h"

namespace mizani::render::assessment {

/// A value as the language writes it. Words of the record and of the data are marked as foreign.
document::Text value_text(const assess::Value& value, const messages::Messages& messages);

/// "finding.<code>" with its values.
document::Text finding_text(const assess::Finding& finding, const messages::Messages& messages);

/// The remark's message with its values; without the findings it follows from.
document::Text remark_text(const assess::Remark& remark, const messages::Messages& messages);

/// A date as it is recorded (ISO 8601), which all readers of the five languages write alike.
document::Text date_text(const std::string& date);

/// The words of "<group>.<word>".
document::Text word_text(std::string_view group, std::string_view word, const messages::Messages& messages);

/// The value of a name among values; an empty text where there is none.
document::Text named_text(const assess::Values& values, std::string_view name, const messages::Messages& messages);

/// An amount with bounds: "40" or "40 – 48".
std::string amount_text(const std::string& lower, const std::string& upper);

}  // namespace mizani::render::assessment
