// SPDX-License-Identifier: MIT
// Running text -> headings and outcome statements.
#pragma once

#include <string_view>

#include "engine/text/document_builder.h"

namespace mizani::text {

/// Feeds the builder with the headings and statements of a valid UTF-8 text in reading order. A line that begins with a
/// bullet, number or letter starts a statement; wrapped lines and hyphenated line ends are joined, across a page break
/// too; running paragraphs are split into sentences (ICU); lines that stand one under the other without being wrapped
/// are a statement each; a line that ends with a semicolon ends a statement. Dropped: lead-ins (a text that ends with a
/// colon, or a line of a few words right above a list), bare web addresses, and lines without a letter (page numbers).
/// Text before the first heading that states a level becomes a section without a heading. Linear in the length of the
/// text.
void split_outcomes(std::string_view utf8, DocumentBuilder& builder);

}  // namespace mizani::text
