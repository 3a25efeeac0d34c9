// SPDX-License-Identifier: MIT
// Files in a zip archive in memory. Called by snapshot only.
#pragma once

#include <string>
#include <vector>

#include "tools/cases/snapshot.h"

namespace mizani::cases {

/// The files in their order, without times. Fault: "broken-snapshot".
Expected<std::string> zipped(const std::vector<DataFile>& files);
/// The files of an archive, their checksums verified, `most` bytes in all. Fault: "broken-snapshot".
Expected<std::vector<DataFile>> unzipped(const std::string& bytes, std::size_t most);

}  // namespace mizani::cases
