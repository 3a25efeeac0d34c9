// SPDX-License-Identifier: MIT
// PDF -> text, through poppler.
#pragma once

#include <string>
#include <string_view>

#include "frameworks/fault.h"

namespace mizani::interop {

/// Whether the bytes begin like a PDF.
bool looks_like_pdf(std::string_view bytes);

/// The text of all pages in reading order, a form feed between pages; lines that stand alike on most pages (running
/// heads) and rotated text at the margin are dropped. Faults: "broken-pdf", "encrypted-pdf", "pdf-without-text"
/// (scanned pages: no letter in it), "too-large" (more than 2,000 pages, or than text::max_text_bytes of text).
/// Poppler's own messages go nowhere.
Expected<std::string> pdf_text(std::string_view bytes, std::string_view where);

}  // namespace mizani::interop
