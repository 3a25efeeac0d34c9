// SPDX-License-Identifier: MIT
// What every command takes that compares two frameworks, and the comparison it makes of it.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "engine/compare/comparison.h"
#include "tools/cli/session.h"

namespace mizani::cli {

/// `weights`: knowledge, skills, autonomy.
struct CompareOptions {
  EvidenceOptions evidence;
  std::string a;
  std::string b;
  std::string method = "text";
  std::vector<double> weights{1, 1, 1};
  double threshold = 0.5;
};

void add_compare_options(CLI::App& command, CompareOptions& options);

/// Opens what comparing needs and compares. The catalogue must outlive the comparison. Faults: those of the sides, the
/// models and the date; "no-weight" where all weights are nought.
Expected<compare::Comparison> comparison_of(const CompareOptions& options, const CommonOptions& common,
                                            const Catalogue& catalogue);

}  // namespace mizani::cli
