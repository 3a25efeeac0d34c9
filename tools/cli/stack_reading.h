// SPDX-License-Identifier: MIT
// Wallets, offers and programmes as the commands on stacking and pathways read them.
#pragma once

#include <string>
#include <vector>

#include "engine/match/outcome.h"
#include "tools/cli/judge.h"
#include "tools/interop/stack_files.h"

namespace mizani::cli {

/// Files as a user names them; an empty name is no file, "-" is standard input.
struct StackFileNames {
  std::string wallet;
  std::string offers;
  std::vector<std::string> programmes;
};

/// How a file is called in faults.
std::string shown(const std::string& file);

/// `programmes`: in the order of their names.
struct StackFiles {
  std::vector<micro::WalletItem> wallet;
  std::vector<micro::OfferItem> offers;
  std::vector<interop::ProgrammeFile> programmes;
};

/// Faults, all at once: those of interop::input_bytes and the readers;
/// "duplicate-id" for an offer with the id of a credential held.
Expected<StackFiles> read_stack_files(const StackFileNames& names, const load::SchemaSet& schemas);

/// The texts of all files as matching reads them: of each credential, and of each programme's outcomes in their order.
/// `bridged`: they are in several languages.
struct StackTexts {
  std::vector<std::vector<match::Outcome>> wallet;
  std::vector<std::vector<match::Outcome>> offers;
  std::vector<std::vector<match::Outcome>> programmes;
  bool bridged = false;
};

/// Faults: those of OutcomeSides::open.
Expected<StackTexts> read_stack_texts(const StackFiles& files, const CommonOptions& options, const Judge& judge);

}  // namespace mizani::cli
