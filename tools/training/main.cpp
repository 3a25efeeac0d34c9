// SPDX-License-Identifier: MIT
// mizani_train [--courses | --tags] ROWS DATA OUT TAGS: trains every model from labelled rows, or that of course
// matching or of tags alone (some seconds), and writes it, with its card where it has one. TAGS: a file of labelled
// tags.
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "engine/level/model_file.h"
#include "engine/match/course_model_file.h"
#include "engine/micro/tag_model.h"
#include "tools/training/course_training.h"
#include "tools/training/tag_training.h"
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

int train_tags(const std::filesystem::path& rows, const std::filesystem::path& data, const std::filesystem::path& out,
               const std::filesystem::path& labelled) {
  const auto world = training::TagWorld::open(rows, data, labelled);
  if (!world) return complain(world.error());
  const auto model = training::train_tags(*world);
  if (!model) return complain(model.error());
  if (const int bad = write(out / "tags.model", micro::tag_model_bytes(*model))) return bad;
  for (std::size_t i = 0; i < micro::tag_families; ++i) {
    const auto& curve = model->curves.at(i);
    fmt::print("tags: {}: slope {}, offset {}, none {}, {} learnt words\n", to_string(static_cast<micro::TagFamily>(i)),
               curve.slope, curve.offset, curve.none, model->words.at(i).size());
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  const bool courses_only = first == "--courses";
  const bool tags_only = first == "--tags";
  if (courses_only || tags_only) {
    --argc;
    ++argv;
  }
  if (argc != 5) {
    fmt::print(stderr, "usage: mizani_train [--courses | --tags] ROWS DATA OUT TAGS\n");
    return 2;
  }
  const std::filesystem::path rows = argv[1];
  const std::filesystem::path data = argv[2];
  const std::filesystem::path out = argv[3];
  const std::filesystem::path tags = argv[4];
  std::filesystem::create_directories(out);
  if (tags_only) return train_tags(rows, data, out, tags);
  if (const int bad = train_courses(rows, data, out); bad != 0 || courses_only) return bad;
  auto world = training::World::open(rows, data);
  if (!world) return complain(world.error());
  const auto trained =
      training::train_everything(*world, [](const std::string& line) { fmt::print(stderr, "{}\n", line); });
  if (const int bad = write(out / "outcomes.model", level::model_bytes(trained.model))) return bad;
  if (const int bad = write(out / "README.md", training::model_card(trained, *world))) return bad;
  fmt::print("{}", training::figures_text(trained.figures));
  return train_tags(rows, data, out, tags);
}
