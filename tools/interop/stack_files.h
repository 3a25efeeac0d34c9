// SPDX-License-Identifier: MIT
// The files that stacking reads: a wallet, offers, a programme (data/schema/wallet.json, offers.json, programme.json).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/micro/stack_wallet.h"
#include "engine/text/document.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"

namespace mizani::interop {

/// Most credentials that a wallet, and that a file of offers may hold.
inline constexpr std::size_t most_stack_items = 20'000;

/// A wallet may be empty: the learner begins. Faults, all at once: those of JSON, of the schemas and of read_credential
/// (by place in this file); "duplicate-id", "too-many".
Expected<std::vector<micro::WalletItem>> read_wallet(std::string_view bytes, std::string_view where,
                                                     const load::SchemaSet& schemas);

/// The same for offers.
Expected<std::vector<micro::OfferItem>> read_offers(std::string_view bytes, std::string_view where,
                                                    const load::SchemaSet& schemas);

/// A programme as the file states it. `outcomes`: its texts as one document, one statement an outcome.
struct ProgrammeFile {
  micro::Programme programme;
  std::string sector;  ///< empty: none stated
  text::Document outcomes;
};

/// Faults as above; "empty-text" for an outcome without a word, "missing-level" for a rule on levels without one.
Expected<ProgrammeFile> read_programme(std::string_view bytes, std::string_view where, const load::SchemaSet& schemas);

}  // namespace mizani::interop
