// SPDX-License-Identifier: MIT
// A file of any readable kind -> Document.
#pragma once

#include <optional>
#include <string>

#include "engine/text/document.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"
#include "tools/interop/credential_record.h"
#include "tools/interop/skos_levels.h"

namespace mizani::interop {

/// A text to be judged, with the record around it, or the scheme of levels that it is, where the file is one.
struct ReadFile {
  text::Document document;
  std::optional<CredentialRecord> record;
  std::optional<SkosLevels> levels = std::nullopt;
};

/// The bytes of a file, or of standard input for "-", at most text::max_text_bytes (a PDF: four times that). A larger
/// file is refused by its size, unread. Faults as load::read_bytes.
Expected<std::string> input_bytes(const std::string& file);

/// Whether a name ends as those of files that are read: .txt, .csv, .json, .jsonld, .ttl, .pdf.
bool has_readable_suffix(const std::string& file);

/// Reads .txt, .csv, .json (or .jsonld), .ttl and .pdf by suffix; a PDF also by its first bytes. A name without one of
/// these suffixes, and standard input, is read by content: a record where it begins with "{", Turtle where it begins
/// with a prefix or base, descriptors where its first line has their columns, else plain text. The document has a
/// statement, and one in each section: "empty-text" where there is none.
Expected<ReadFile> read_document(const std::string& file, const load::SchemaSet& schemas);

/// The same for a file of levels: a scheme of levels without definitions is read, too, and its levels without one are
/// sections without a statement.
Expected<ReadFile> read_level_file(const std::string& file, const load::SchemaSet& schemas);

}  // namespace mizani::interop
