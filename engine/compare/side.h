// SPDX-License-Identifier: MIT
// One side of a comparison: a framework of the catalogue, an artefact file, or both.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/text/document.h"
#include "frameworks/catalogue.h"

namespace mizani::compare {

/// A descriptor text of a level. `domain` is the ACQF domain it answers to, `overall` where it does not separate them.
struct SideDescriptor {
  DescriptorDomain domain = DescriptorDomain::overall;
  std::string text;
  std::vector<SourceKey> sources;  ///< keys of the framework's sources; empty for a file
  Evidence evidence = Evidence::unknown;
};

/// A level with its descriptors. `code` as the framework or the file has it; `level` where the catalogue knows it.
struct SideLevel {
  std::string code;
  std::string name;
  const Level* level = nullptr;
  std::vector<SideDescriptor> descriptors;
};

/// What is compared. `framework` is set where the catalogue knows it, `file` where the descriptors were read from one;
/// at least one of them is. `levels` run from the lowest up. `language`: ISO 639-1 of the descriptors, "und" unknown.
struct Side {
  std::string id;    ///< the framework's id, else the file's name without folder and suffix
  std::string name;  ///< to be shown
  const Framework* framework = nullptr;
  std::string file;
  std::string language = "en";
  std::vector<SideLevel> levels;
  const Framework* says = nullptr;  ///< that a file names as its own where the user named none: told, not acted on

  [[nodiscard]] std::size_t described() const;  ///< levels with at least one descriptor
};

/// The side that a framework of the catalogue makes: its levels in order, its descriptors in English where it has them.
Side side_of(const Framework& framework);

/// The side that an artefact file makes: one level a section, by the level its heading states (a section that states
/// none keeps its heading as the code); levels are put in order: as in `framework` where it is given and knows all
/// codes, else by their numbers, else as in the file. With a framework all its levels are there, described or not. Text
/// without a heading and below a table of contents is left out. Sections of one level are put together where they stand
/// side by side or the file goes through its levels again. Statements under the name of a domain (domain_label.h) get
/// the ACQF domains it answers to, one descriptor for each; others count as overall. Faults: "no-level" (no section
/// states a level), "duplicate-level", "unknown-level" (`framework` lacks a code).
Expected<Side> side_of(const text::Document& document, const std::string& file, const Framework* framework = nullptr);

}  // namespace mizani::compare
