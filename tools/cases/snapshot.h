// SPDX-License-Identifier: MIT
// The data that an assessment was made with, kept so that the same case gives the same answer years later.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "frameworks/fault.h"

namespace mizani::cases {

/// One file of a version. `path` is relative, with '/', and begins with the number of its layer:
/// "0/policy.json", "1/file/my-bundle.json" for a layer that is a single file.
struct DataFile {
  std::string path;
  std::string bytes;
};

/// SHA-256, in hexadecimal, over the sorted paths and bytes of the files, and those files.
struct DataVersion {
  std::string hash;
  std::vector<DataFile> files;
};

/// Reads what an answer may depend on: of each folder, in the order laid over each other, frameworks, referencing,
/// instruments, criteria, recognition, lexicon, models, messages, micro-profiles, schema (not schema/output),
/// countries.json, credit-systems.json and policy.json; of a layer that is a single file, that file. Notes (.md) are
/// left out. Nothing is compressed. Faults: "unreadable-folder" and those of load::read_bytes.
Expected<DataVersion> data_version(std::span<const std::filesystem::path> folders);

/// A zip archive of the version: equal files give equal bytes with one release of libzip and zlib. Faults:
/// "broken-snapshot" where the library refuses.
Expected<std::string> pack(const DataVersion& version);
Expected<std::string> pack(std::span<const std::filesystem::path> folders);

/// The version inside an archive, its hash computed anew. Faults: "broken-snapshot" for what is no whole archive, for
/// paths that lead out of it, and past `most_snapshot_bytes`.
Expected<DataVersion> read_snapshot(const std::string& bytes);

/// Writes the archive's files below `scratch`, which must be empty or absent, and returns its layers in order, ready
/// for load::load_catalogue. Faults: those of read_snapshot, "unwritable".
Expected<std::vector<std::filesystem::path>> unpack(const std::string& bytes, const std::filesystem::path& scratch);

/// Largest content of a snapshot, in bytes, uncompressed.
inline constexpr std::size_t most_snapshot_bytes = std::size_t{1} << 30U;

}  // namespace mizani::cases
