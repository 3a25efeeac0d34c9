// SPDX-License-Identifier: MIT
// The publications that a document cites, numbered in the order in which they are first cited.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "engine/assess/finding.h"
#include "tools/render/document/document.h"

namespace mizani::render::assessment {

class SourceList {
 public:
  /// Numbers of the publications behind grounds, ascending, each once.
  std::vector<std::size_t> cite(const std::vector<assess::Basis>& grounds);
  [[nodiscard]] const std::vector<document::SourceNote>& notes() const { return notes_; }

 private:
  std::size_t number_of(const assess::Citation& citation);

  std::map<std::string, std::size_t> numbers_;
  std::vector<document::SourceNote> notes_;
};

}  // namespace mizani::render::assessment
