// SPDX-License-Identifier: MIT
// Plain text -> Document.
#pragma once

#include <string_view>

#include "engine/text/document.h"
#include "frameworks/fault.h"

namespace mizani::text {

/// Largest text that is read, in bytes. A credential's text is kilobytes; more is a wrong file.
inline constexpr std::size_t max_text_bytes = std::size_t{16} << 20U;

/// Valid UTF-8 of a size that is read, without a byte-order mark. Faults: "too-large", "invalid-utf8" (with the byte
/// offset).
Expected<std::string_view> checked_text(std::string_view bytes, std::string_view where);

/// Reads plain text as split_outcomes does. Faults, naming `where`: those of checked_text, and "empty-text" where no
/// statement is found. Linear in the length of the text.
Expected<Document> read_text(std::string_view bytes, std::string_view where);

/// The same in a language that is known (ISO 639-1); none is detected, which is a third of the work.
Expected<Document> read_text(std::string_view bytes, std::string_view where, std::string language);

}  // namespace mizani::text
