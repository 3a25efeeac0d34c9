// SPDX-License-Identifier: MIT
// mizani_train [--courses] ROWS DATA OUT: trains every model from labelled rows, or that of course matching alone (some
// seconds), and writes it with its card.
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "engine/level/model_file.h"
#include "engine/match/course_model_file.h"
#include "tools/training/course_training.h"
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

int train_courses(const std::filesystem::path& rows, const std::filesystem::path& data,
                  const std::filesystem::path& out) {
  const auto world = training::CourseWorld::open(rows, data);
  if (!world) return complain(world.error());
  const auto trained = training::train_courses(*world);
  if (const int bad = write(out / "courses.model", match::course_model_bytes(trained.model))) return bad;
  if (const int bad = write(out / "courses.md", training::course_card(trained))) return bad;
  fmt::print("{}", training::course_figures_text(trained));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const bool courses_only = argc > 1 && std::string_view{argv[1]} == "--courses";
  if (courses_only) {
    --argc;
    ++argv;
  }
  if (argc != 4) {
    fmt::print(stderr, "usage: mizani_train [--courses] ROWS DATA OUT\n");
    return 2;
  }
  const std::filesystem::path rows = argv[1];
  const std::filesystem::path data = argv[2];
  const std::filesystem::path out = argv[3];
  std::filesystem::create_directories(out);
  if (const int bad = train_courses(rows, data, out); bad != 0 || courses_only) return bad;
  auto world = training::World::open(rows, data);
  if (!world) return complain(world.error());
  const auto trained =
      training::train_everything(*world, [](const std::string& line) { fmt::print(stderr, "{}\n", line); });
  if (const int bad = write(out / "outcomes.model", level::model_bytes(trained.model))) return bad;
  if (const int bad = write(out / "README.md", training::model_card(trained, *world))) return bad;
  fmt::print("{}", training::figures_text(trained.figures));
  return 0;
}
