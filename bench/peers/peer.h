// SPDX-License-Identifier: MIT
// What the peers' benches share: rows, a folder of files for programs, and Python within this program.
#pragma once

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <pybind11/embed.h>
#include <pybind11/stl.h>

namespace mizani::peers {

/// The labelled rows beside the tree.
inline std::filesystem::path rows_folder() {
  return std::filesystem::path{MIZANI_SHARED_DIR} / "data";
}

/// Learning objectives, one a line each; empty where the rows are absent.
const std::vector<std::string>& objectives();

/// A folder for files that programs read; removed at the end.
const std::filesystem::path& scratch();

/// bench/peers/peers.py. Throws pybind11::error_already_set where it cannot be loaded.
pybind11::module_ peers();

/// Wall time of a command of the shell, its output thrown away; 0 where it fails.
inline double seconds_of(const std::string& command) {
  const auto begin = std::chrono::steady_clock::now();
  if (std::system((command + " >/dev/null 2>&1").c_str()) != 0) return 0;
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Runs a peer made by `make`; says in the table why where Python or one of its libraries is missing.
template <class Make, class Run>
void python_peer(benchmark::State& state, const Make& make, const Run& run) {
  try {
    auto peer = make();
    for (auto _ : state) run(peer);
  } catch (const pybind11::error_already_set& missing) {
    state.SkipWithError(missing.what());
  }
}

}  // namespace mizani::peers
