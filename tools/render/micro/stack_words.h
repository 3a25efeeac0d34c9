// SPDX-License-Identifier: MIT
// Names and sentences of micro stack.
#pragma once

#include <string>

#include "tools/render/micro/stack_view.h"

namespace mizani::render::micro {

/// "za-nqf:5" of a place of the award's framework.
std::string level_name(const StackReport& report, std::size_t level);

/// "R1" of a piece; its title.
const std::string& id_of(const StackReport& report, std::size_t piece);
const assess::CredentialRecord& record_of(const StackReport& report, const mizani::micro::StackItem& item);

/// What is minimised: "hours", "ACTS credits", "KES".
std::string unit_of(const StackReport& report);

/// What a rule asks, as one sentence with its numbers, without its source.
std::string sentence_of(const StackReport& report, std::size_t rule);

/// What a note says of its credential, as one sentence.
std::string sentence_of(const StackReport& report, const mizani::micro::StackNote& note);

/// What the award or its country asks for and stacking does not look at.
std::string sentence_of(mizani::micro::NotLookedAt what);

}  // namespace mizani::render::micro
