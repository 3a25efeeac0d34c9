// SPDX-License-Identifier: MIT
// Every fact of a framework, wherever it stands in its file.
#pragma once

#include <functional>
#include <string>

#include "frameworks/model/framework.h"

namespace mizani {

/// Calls `visit` with the JSON pointer and provenance of each fact of the framework's file: the named facts (unknown
/// ones too), domains, sub-frameworks, descriptors, qualification types and quality bodies, in the order of the model.
/// Linear in their number.
void each_fact(const Framework& framework,
               const std::function<void(const std::string& pointer, const Provenance& provenance)>& visit);

}  // namespace mizani
