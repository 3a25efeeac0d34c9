// SPDX-License-Identifier: MIT
#include "bench/peers/peer.h"

#include <algorithm>
#include <fstream>

#include <unistd.h>

#include "frameworks/load/json_document.h"

namespace mizani::peers {

const std::vector<std::string>& objectives() {
  static const std::vector<std::string> made = [] {
    std::vector<std::string> out;
    std::ifstream file{rows_folder() / "bloom_edm2022_objectives.jsonl"};
    for (std::string line; std::getline(file, line);) {
      const auto json = load::parse_json(line, "rows");
      if (!json) continue;
      std::string text = (*json)["text"].GetString();
      std::replace_if(
          text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
      out.push_back(std::move(text));
    }
    return out;
  }();
  return made;
}

const std::filesystem::path& scratch() {
  struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / ("mizani-peers-" + std::to_string(getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() {
      std::error_code ignored;
      std::filesystem::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
  };
  static const Folder folder;
  return folder.path;
}

pybind11::module_ peers() {
  // Never ended: numpy does not bear a second beginning.
  static auto* const interpreter = new pybind11::scoped_interpreter{};  // NOLINT: lives as long as the program
  static_cast<void>(interpreter);
  pybind11::module_::import("sys").attr("path").attr("insert")(0, MIZANI_PEERS_DIR);
  return pybind11::module_::import("peers");
}

}  // namespace mizani::peers
