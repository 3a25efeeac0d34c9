// SPDX-License-Identifier: MIT
#include "engine/level/text_model_file.h"

#include <xxhash.h>

namespace mizani::level {
namespace {

std::string checksum(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const unsigned char byte : canonical.digest) {
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
  return out;
}

tl::unexpected<Faults> refused(std::string_view code, std::string_view where, std::string found, std::string expected) {
  return failure({.code = std::string{code},
                  .where = std::string{where},
                  .found = std::move(found),
                  .expected = std::move(expected)});
}

}  // namespace

std::string with_model_head(const ModelKind& kind, std::string_view body) {
  std::string out{kind.magic};
  out += ' ' + std::to_string(kind.version) + ' ' + checksum(body) + '\n';
  return out.append(body);
}

Expected<std::string_view> model_body(const ModelKind& kind, std::string_view bytes, std::string_view where) {
  const auto end = bytes.find('\n');
  const std::string magic = std::string{kind.magic} + ' ';
  if (!bytes.starts_with(magic) || end == std::string_view::npos)
    return refused("not-a-model", where, "another beginning", std::string{kind.name} + " that training wrote");
  const auto head = bytes.substr(magic.size(), end - magic.size());
  const auto body = bytes.substr(end + 1);
  const auto blank = head.find(' ');
  const std::string version{head.substr(0, blank)};
  if (version != std::to_string(kind.version))
    return refused("model-version", where, "version " + version,
                   "version " + std::to_string(kind.version) + "; train again with tools/train");
  if (blank == std::string_view::npos || head.substr(blank + 1) != checksum(body))
    return refused("model-checksum", where, "bytes that do not fit the checksum",
                   "the file as training wrote it: it is damaged or was changed");
  return body;
}

}  // namespace mizani::level
