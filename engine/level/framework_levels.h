// SPDX-License-Identifier: MIT
// A levelling read on the levels of any framework.
#pragma once

#include <optional>
#include <vector>

#include "engine/level/combined_evidence.h"
#include "engine/level/levelling.h"
#include "engine/level/trained_model.h"
#include "engine/path/path_index.h"

namespace mizani::level {

/// `distribution`: over the framework's levels in their order; with `no_counterpart` it sums to 1. `best_fit`: where
/// the best fit of the text falls; it spreads over many texts as levels do, so it need not be the most probable level.
/// `calibrated`: learnt on labelled texts of this framework, `rows` of them; else through the tables of `path`, with
/// the ACQF's calibration. `path` is the way from the ACQF (without hops for the ACQF itself); empty hops and
/// `calibrated` where only labelled texts lead there.
struct FrameworkLevels {
  const Framework* framework = nullptr;
  std::vector<double> distribution;
  double no_counterpart = 0;
  std::size_t best_fit = 0;
  std::size_t set_first = 0;  ///< the run of levels that holds the true one as often as the coverage asked for says
  std::size_t set_last = 0;
  bool calibrated = false;
  std::size_t rows = 0;
  path::RecognitionPath path;
};

/// What is read, and how surely the set must hold the true level.
struct FrameworkQuestion {
  Combined place;
  double course = 0;
  double coverage = 0.9;
};

/// Of the text alone.
FrameworkQuestion question_of(const Levelling& levelling, double coverage);

/// Nothing where neither a calibration nor an admitted table leads to the framework, or it has no levels. A calibration
/// is used only where tables of the strength that `filter` asks for lead there, too: its labels rest on them.
std::optional<FrameworkLevels> on_framework(const FrameworkQuestion& question, const TrainedModel& trained,
                                            const Framework& acqf, const Framework& framework,
                                            const path::PathIndex& index, const EdgeFilter& filter);

/// on_framework for many questions about one framework. Where it has a calibration of its own, the way there is looked
/// for once and `path` is left empty; every number is the same. All must outlive it; safe to share.
class FrameworkReader {
 public:
  FrameworkReader(const TrainedModel& trained, const Framework& acqf, const Framework& framework,
                  const path::PathIndex& index, const EdgeFilter& filter);
  [[nodiscard]] std::optional<FrameworkLevels> read(const FrameworkQuestion& question) const;
  [[nodiscard]] const Framework& framework() const { return framework_; }

 private:
  const TrainedModel& trained_;
  const Framework& acqf_;
  const Framework& framework_;
  const path::PathIndex& index_;
  EdgeFilter filter_;
  const FrameworkCalibration* calibration_ = nullptr;
  bool reached_ = false;
};

}  // namespace mizani::level
