// SPDX-License-Identifier: MIT
// The shipped world for benches.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "frameworks/load/loader.h"

namespace mizani::bench {

template <class T>
T value_of(Expected<T> expected) {
  if (expected) return std::move(*expected);
  for (const auto& fault : expected.error()) std::fprintf(stderr, "%s\n", describe(fault).c_str());
  std::abort();
}

inline const std::filesystem::path& data_folder() {
  static const std::filesystem::path folder{MIZANI_DATA_DIR};
  return folder;
}

inline const Catalogue& shipped() {
  static const Catalogue catalogue = value_of(load::load_catalogue({&data_folder(), 1}));
  return catalogue;
}

}  // namespace mizani::bench
