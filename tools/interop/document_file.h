// SPDX-License-Identifier: MIT
// A file of any readable kind -> Document.
#pragma once

#include <optional>
#include <string>

#include "engine/text/document.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"
#include "tools/interop/credential_record.h"

namespace mizani::interop {

/// A text to be judged, with the record around it where the file is one.
struct ReadFile {
  text::Document document;
  std::optional<CredentialRecord> record;
};

/// The bytes of a file, or of standard input for "-", at most text::max_text_bytes (a PDF: four times that). A larger
/// file is refused by its size, unread. Faults as load::read_bytes.
Expected<std::string> input_bytes(const std::string& file);

/// Reads .txt, .csv, .json and .pdf by suffix; a PDF also by its first bytes. A name without one of these suffixes, and
/// standard input, is read by content: a record where it begins with "{", descriptors where its first line has their
/// columns, else plain text.
Expected<ReadFile> read_document(const std::string& file, const load::SchemaSet& schemas);

}  // namespace mizani::interop
