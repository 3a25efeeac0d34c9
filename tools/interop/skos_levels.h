// SPDX-License-Identifier: MIT
// A SKOS concept scheme of levels (Turtle) -> levels and a Document.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/document.h"
#include "frameworks/catalogue.h"
#include "frameworks/fault.h"

namespace mizani::interop {

/// Texts by language tag as written; "" where there is none.
using TaggedTexts = std::map<std::string, std::string>;

/// A concept that is a level. `code`: its notation without what all notations of the scheme begin with ("7" for
/// "ACQF-7"), else what its label states ("Level 7"), else the end of its IRI ("…/level-7").
struct SkosLevel {
  std::string iri;
  std::string code;
  std::optional<std::string> notation;
  TaggedTexts label;
  TaggedTexts alternative;
  TaggedTexts definition;
  std::optional<std::string> broader;  ///< code of the level that it is part of
};

/// `document`: one section a level in the order of the file, by its code, also for those without a definition; one
/// language, that of most definitions. Parts of a definition under a line that names a domain ("Knowledge (…):") are
/// labelled with it.
struct SkosLevels {
  std::string scheme;           ///< IRI, empty where the file has none
  std::string id;               ///< the end of it: "acqf-levels"
  std::string notation_prefix;  ///< what all notations begin with, without the sign behind it: "ACQF"
  TaggedTexts title;
  std::optional<std::string> source;
  std::vector<SkosLevel> levels;
  text::Document document;
};

/// A concept without a code of its own that has a broader level is a part of it: its definition stands under the
/// domain that its label names. Faults: those of read_turtle, "no-concept", "no-level" (no concept has the code of a
/// level), "duplicate-level", "several-schemes".
Expected<SkosLevels> read_skos_levels(std::string_view bytes, std::string_view where);

/// The framework whose id or alias the file gives as that of its scheme ("acqf-levels" for acqf) or before its
/// notations; nullptr where it gives none, or two.
const Framework* framework_named_by(const SkosLevels& levels, const Catalogue& catalogue);

}  // namespace mizani::interop
