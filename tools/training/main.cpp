// SPDX-License-Identifier: MIT
// mizani_train ROWS DATA OUT: trains every model from labelled rows and writes it with its card.
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "engine/level/model_file.h"
#include "tools/training/training.h"

namespace {

using namespace mizani;

int complain(const Faults& faults) {
  for (const auto& fault : faults) fmt::print(stderr, "mizani_train: {}\n", describe(fault));
  return 1;
}

int write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream out{file, std::ios::binary};
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) return complain({{.code = "unwritable", .where = file.string(), .found = "", .expected = ""}});
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "usage: mizani_train ROWS DATA OUT\n");
    return 2;
  }
  const std::filesystem::path rows = argv[1];
  const std::filesystem::path data = argv[2];
  const std::filesystem::path out = argv[3];
  auto world = training::World::open(rows, data);
  if (!world) return complain(world.error());
  const auto trained =
      training::train_everything(*world, [](const std::string& line) { fmt::print(stderr, "{}\n", line); });
  std::filesystem::create_directories(out);
  if (const int bad = write(out / "outcomes.model", level::model_bytes(trained.model))) return bad;
  if (const int bad = write(out / "README.md", training::model_card(trained, *world))) return bad;
  fmt::print("{}", training::figures_text(trained.figures));
  return 0;
}
