// SPDX-License-Identifier: MIT
// The first line of a model file that is text: what it is, its version, its checksum.
#pragma once

#include <string>
#include <string_view>

#include "frameworks/fault.h"

namespace mizani::level {

/// A kind of model file. `name` is what a fault calls it.
struct ModelKind {
  std::string_view magic;  ///< first word of the file
  int version = 1;         ///< files of another are refused
  std::string_view name;
};

/// The body behind a line with magic, version and checksum (XXH3, 128 bits, of the body).
std::string with_model_head(const ModelKind& kind, std::string_view body);

/// The body of such a file. Faults, naming `where`: "not-a-model", "model-version", "model-checksum" (damaged or
/// changed by hand).
Expected<std::string_view> model_body(const ModelKind& kind, std::string_view bytes, std::string_view where);

}  // namespace mizani::level
