// SPDX-License-Identifier: MIT
// A credential as a user hands it in (data/schema/credential.json).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/text/document.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"
#include "frameworks/model/ids.h"

namespace mizani::interop {

/// What the record states; absent is unknown. The outcomes are read as one section of statements.
struct CredentialRecord {
  std::string title;
  std::optional<std::string> issuer;
  std::optional<CountryCode> country;
  std::optional<std::string> level;  ///< as the issuer states it, "ke-knqf:5"
  std::optional<int> hours;          ///< notional hours of learning
  struct Credits {
    std::string amount;  ///< exact text
    std::string system;
  };
  std::optional<Credits> credits;
  text::Document outcomes;
};

/// Reads one record. Faults: those of JSON and of the schema with their pointers, "too-large", and "empty-text" where
/// no outcome has a word.
Expected<CredentialRecord> read_credential(std::string_view bytes, std::string_view where,
                                           const load::SchemaSet& schemas);

}  // namespace mizani::interop
