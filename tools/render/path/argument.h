// SPDX-License-Identifier: MIT
// The parts of the argument for a path, one function a topic, and what they share.
#pragma once

#include <string>
#include <vector>

#include "tools/render/path/explanation.h"
#include "tools/render/path/names.h"

namespace mizani::render::argument {

using Sentences = std::vector<Sentence>;

/// What the parts read and the sources that they number.
struct Context {
  const PathReport& report;
  Names names;
  referencing::SourceBook book;

  /// The most certain path that no other beats; there is one.
  [[nodiscard]] const path::RecognitionPath& first_way() const { return report.best().paths.front().path; }
  [[nodiscard]] const std::string& from_code(std::size_t level) const { return report.from->levels[level].code; }
  [[nodiscard]] const std::string& to_code(std::size_t level) const { return report.to->levels[level].code; }
};

Sentence said(std::string text, std::vector<std::size_t> sources = {});

/// "over the ACQF", "directly", "from version to version".
std::string route_words(const Context& context, const path::Route& route);

/// "the table a", "the tables a and b".
std::string table_words(const path::RecognitionPath& path);

Sentences question(Context& context);
Sentences answer(Context& context);
/// One step of the first way; `step` from 0.
Sentences step(Context& context, std::size_t step);
Sentences other_ways(Context& context);
Sentences disagreement(Context& context);
Sentences law(Context& context);
Sentences two_days(Context& context);
Sentences surer(Context& context);
Sentences limits(Context& context);

}  // namespace mizani::render::argument
