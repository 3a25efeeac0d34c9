// SPDX-License-Identifier: MIT
// The files inside a zip archive.
#pragma once

#include <map>
#include <string>

namespace mizani::test {

/// Name -> bytes; empty where the bytes are no whole archive. Checksums are verified.
std::map<std::string, std::string> unzipped(const std::string& bytes);

}  // namespace mizani::test
