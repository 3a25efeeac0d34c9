// SPDX-License-Identifier: MIT
// mizani credits --transcript RECORD --towards FRAMEWORK/TYPE: what earned credit counts towards an award.
#pragma once

#include <string>

#include "tools/cli/session.h"

namespace mizani::cli {

/// `towards`: FRAMEWORK/TYPE, or FRAMEWORK:LEVEL with a `size`; a framework may be named by a country. `size`: credits
/// of the framework's own system; empty: the smallest size of the type.
struct CreditTransferOptions {
  EvidenceOptions evidence;
  std::string transcript;
  std::string towards;
  std::string size;
  std::string sector;
};

/// Prints the answer. Faults: of the record; "unknown-framework", "unknown-type", "unknown-level", "missing-size",
/// "no-credit" where the record states none.
Exit answer_transfer(const CommonOptions& common, const CreditTransferOptions& options);

}  // namespace mizani::cli
