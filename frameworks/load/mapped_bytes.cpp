// SPDX-License-Identifier: MIT
#include "frameworks/load/mapped_bytes.h"

#include <algorithm>
#include <array>
#include <vector>

#include <boost/interprocess/file_mapping.hpp>
#include <boost/interprocess/mapped_region.hpp>

#include "frameworks/load/json_document.h"

namespace mizani::load {

namespace ipc = boost::interprocess;

Expected<MappedBytes> MappedBytes::of_file(const std::filesystem::path& file) {
  try {
    const ipc::file_mapping mapping{file.c_str(), ipc::read_only};
    auto region = std::make_shared<const ipc::mapped_region>(mapping, ipc::read_only);
    const std::string_view view{static_cast<const char*>(region->get_address()), region->get_size()};
    return MappedBytes{std::move(region), view};
  } catch (const ipc::interprocess_exception&) {
    return read_bytes(file).map([](const std::string& bytes) { return copy_of(bytes); });
  }
}

MappedBytes MappedBytes::copy_of(std::string_view bytes) {
  struct alignas(alignment) Block {
    std::array<char, alignment> bytes;
  };
  auto blocks = std::make_shared<std::vector<Block>>(bytes.size() / alignment + 1);
  char* const first = blocks->front().bytes.data();
  std::copy(bytes.begin(), bytes.end(), first);
  return {std::move(blocks), {first, bytes.size()}};
}

MappedBytes MappedBytes::part(std::size_t at, std::size_t length) const {
  return {owner_, view_.substr(at, length)};
}

}  // namespace mizani::load
