// SPDX-License-Identifier: MIT
#include "tools/cases/snapshot.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <optional>
#include <utility>

#include "frameworks/load/json_document.h"
#include "tools/cases/digest.h"
#include "tools/cases/zip_archive.h"

namespace mizani::cases {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 10> data_folders_of_a_layer{
    "criteria",       "frameworks", "instruments", "lexicon",     "messages",
    "micro-profiles", "models",     "recognition", "referencing", "schema"};
constexpr std::array<std::string_view, 3> data_files_of_a_layer{"countries.json", "credit-systems.json", "policy.json"};

/// Where a layer lies that is a single file; no folder of the data has that name.
constexpr std::string_view single_file = "file";

bool is_note(const fs::path& file) {
  return file.extension() == ".md";
}

/// A layer's file as it lies on disk and as it is named in the version.
using Places = std::vector<std::pair<std::string, fs::path>>;

void add_folder(const fs::path& root, std::string_view name, const std::string& layer, Places& out, Faults& faults) {
  std::error_code error;
  const fs::path folder = root / name;
  if (!fs::is_directory(folder, error)) return;
  auto entry = fs::recursive_directory_iterator{folder, fs::directory_options::follow_directory_symlink, error};
  for (; !error && entry != fs::recursive_directory_iterator{}; entry.increment(error)) {
    const auto relative = entry->path().lexically_relative(root);
    if (relative == fs::path{"schema"} / "output") entry.disable_recursion_pending();
    std::error_code ignored;
    if (entry->is_regular_file(ignored) && !is_note(relative) &&
        relative.parent_path() != fs::path{"schema"} / "output")
      out.emplace_back(layer + relative.generic_string(), entry->path());
  }
  if (error)
    faults.push_back({.code = "unreadable-folder",
                      .where = folder.string(),
                      .found = error.message(),
                      .expected = "a folder that can be listed"});
}

void add_layer(const fs::path& root, const std::string& layer, Places& out, Faults& faults) {
  std::error_code error;
  if (fs::is_regular_file(root, error)) {
    out.emplace_back(layer + std::string{single_file} + '/' + root.filename().string(), root);
  } else if (fs::is_directory(root, error)) {
    for (const auto name : data_folders_of_a_layer) add_folder(root, name, layer, out, faults);
    for (const auto name : data_files_of_a_layer) {
      if (fs::exists(root / name, error)) out.emplace_back(layer + std::string{name}, root / name);
    }
  } else {
    faults.push_back({.code = "unreadable-folder",
                      .where = root.string(),
                      .found = error ? error.message() : "neither folder nor file",
                      .expected = "a data folder or file"});
  }
}

std::string hash_of(const std::vector<DataFile>& files) {
  Digest digest;
  digest.add("mizani data version 1").add(static_cast<std::int64_t>(files.size()));
  for (const auto& file : files) digest.add(file.path).add(file.bytes);
  return digest.hex();
}

/// Whether a path stays below its layer: "0/frameworks/x.json", no "..", no "." and no empty part.
bool is_sound(const std::string& path) {
  const fs::path parts{path};
  return !parts.is_absolute() && std::distance(parts.begin(), parts.end()) > 1 &&
         parts.lexically_normal().generic_string() == path && *parts.begin() != ".." &&
         path.find('\\') == std::string::npos && path.find('\0') == std::string::npos;
}

Fault broken(const std::string& found) {
  return {.code = "broken-snapshot", .where = "snapshot", .found = found, .expected = "an archive of data files"};
}

std::optional<std::size_t> layer_of(const std::string& path) {
  std::size_t layer = 0;
  const auto slash = path.find('/');
  const auto read = std::from_chars(path.data(), path.data() + slash, layer);
  if (read.ec != std::errc{} || read.ptr != path.data() + slash) return std::nullopt;
  return layer;
}

}  // namespace

Expected<DataVersion> data_version(std::span<const fs::path> folders) {
  Places places;
  Faults faults;
  for (std::size_t layer = 0; layer < folders.size(); ++layer)
    add_layer(folders[layer], std::to_string(layer) + '/', places, faults);
  std::sort(places.begin(), places.end());
  DataVersion out;
  out.files.reserve(places.size());
  for (const auto& [path, file] : places) {
    auto bytes = load::read_bytes(file);
    if (bytes)
      out.files.push_back({.path = path, .bytes = std::move(*bytes)});
    else
      faults.insert(faults.end(), bytes.error().begin(), bytes.error().end());
  }
  if (!faults.empty()) return failure(std::move(faults));
  out.hash = hash_of(out.files);
  return out;
}

Expected<std::string> pack(const DataVersion& version) {
  return zipped(version.files);
}

Expected<std::string> pack(std::span<const fs::path> folders) {
  return data_version(folders).and_then([](const DataVersion& version) { return pack(version); });
}

Expected<DataVersion> read_snapshot(const std::string& bytes) {
  auto files = unzipped(bytes, most_snapshot_bytes);
  if (!files) return failure(std::move(files.error()));
  if (files->empty()) return failure(broken("no files"));
  for (const auto& file : *files) {
    if (!is_sound(file.path) || !layer_of(file.path)) return failure(broken("a file named " + file.path));
  }
  std::sort(files->begin(), files->end(), [](const DataFile& a, const DataFile& b) { return a.path < b.path; });
  DataVersion out{.hash = hash_of(*files), .files = std::move(*files)};
  return out;
}

Expected<std::vector<fs::path>> unpack(const std::string& bytes, const fs::path& scratch) {
  const auto version = read_snapshot(bytes);
  if (!version) return failure(version.error());
  const auto unwritable = [](const fs::path& where, const std::string& found) {
    return failure(
        {.code = "unwritable", .where = where.string(), .found = found, .expected = "an empty folder with room"});
  };
  std::error_code error;
  if (fs::exists(scratch, error) && !fs::is_empty(scratch, error)) return unwritable(scratch, "a folder in use");
  std::map<std::size_t, fs::path> layers;
  for (const auto& file : version->files) {
    const fs::path place = scratch / file.path;
    fs::create_directories(place.parent_path(), error);
    std::ofstream stream{place, std::ios::binary};
    stream.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
    if (!stream.flush()) return unwritable(place, "a file that cannot be written");
    const auto layer = layer_of(file.path).value_or(0);
    const fs::path root = scratch / std::to_string(layer);
    layers[layer] = place.parent_path() == root / single_file ? place : root;
  }
  std::vector<fs::path> out;
  for (const auto& [layer, root] : layers) out.push_back(root);
  return out;
}

}  // namespace mizani::cases
