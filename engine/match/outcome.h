// SPDX-License-Identifier: MIT
// A learning outcome as matching sees it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/text/document.h"

namespace mizani::match {

/// A word that tells something. Two words are the same where their keys are: a stem of the language, or of the English
/// word it stands for.
struct Term {
  std::uint64_t key = 0;
  std::string word;       ///< as the text has it, lower case
  bool verb = false;      ///< leads the outcome, or is coordinated with what does
  bool governed = false;  ///< stands in what the verbs govern
};

struct Outcome {
  std::string text;
  std::vector<Term> terms;             ///< each key once, by key
  std::vector<std::size_t> processes;  ///< cognitive processes that it names, ascending; empty where unknown
  std::optional<text::Domain> domain;
};

}  // namespace mizani::match
