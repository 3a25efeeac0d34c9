// SPDX-License-Identifier: MIT
// Bad input as a value. Called by every room; a fault is shown to the user on one line.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace mizani {

/// One thing wrong with the input: where it stands, what was found there, what was expected.
/// `code` is a stable word for scripts (e.g. "missing-field"); `where` is a file with a JSON pointer
/// ("data/frameworks/x.json#/levels/3/code"), an option, or an id.
struct Fault {
  std::string code;
  std::string where;
  std::string found;
  std::string expected;

  friend bool operator==(const Fault&, const Fault&) = default;
};

using Faults = std::vector<Fault>;

/// A value, or every fault that stood in its way. Same interface as C++23's std::expected.
template <class T>
using Expected = tl::expected<T, Faults>;

/// The error side of an Expected from a single fault.
inline tl::unexpected<Faults> failure(Fault fault) {
  Faults faults;
  faults.push_back(std::move(fault));
  return tl::make_unexpected(std::move(faults));
}

inline tl::unexpected<Faults> failure(Faults faults) {
  return tl::make_unexpected(std::move(faults));
}

/// "file#pointer". `file` may itself name a document inside a bundle ("file#/documents/2"): the pointer then goes on.
std::string located(std::string_view file, std::string_view pointer);

/// "where: code: found …, expected …" on one line; control characters are shown as \xNN.
std::string describe(const Fault& fault);

}  // namespace mizani
