// SPDX-License-Identifier: MIT
// A program of somebody else's: loads the installed data and asks for one path.
#include <filesystem>
#include <iostream>

#include "engine/path/path_index.h"
#include "frameworks/load/loader.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::filesystem::path folder = argv[1];
  const auto catalogue = mizani::load::load_catalogue({&folder, 1});
  if (!catalogue) {
    for (const auto& fault : catalogue.error()) std::cerr << mizani::describe(fault) << '\n';
    return 1;
  }
  const auto index = mizani::path::PathIndex::build(*catalogue);
  const auto level = catalogue->resolve_level("gb-scqf:9", catalogue->edition());
  const auto target = catalogue->resolve_framework("eqf", catalogue->edition());
  if (!index || !level || !target) return 1;
  const auto answer = index->find({.from = level->framework,
                                   .to = *target,
                                   .start = mizani::path::on_level(*level->framework, *level->level),
                                   .filter = {}});
  if (answer.paths.empty() || !answer.paths.front().best_level()) return 1;
  std::cout << "gb-scqf:9 meets eqf:" << (*target)->levels[*answer.paths.front().best_level()].code << '\n';
  return 0;
}
