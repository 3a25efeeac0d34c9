// SPDX-License-Identifier: MIT
// A credential as a user hands it in (data/schema/credential.json).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/text/document.h"
#include "frameworks/fault.h"
#include "frameworks/load/schema.h"
#include "frameworks/model/date.h"
#include "frameworks/model/ids.h"

namespace mizani::interop {

/// What the record states, each field as data/schema/credential.json describes it; absent is unknown. The fields below
/// `outcomes` are those of the European standard for micro-credentials (Council Recommendation 2022/C 243/02, Annex I)
/// that levelling does not need. The outcomes are read as one section of statements.
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
  std::optional<PartialDate> date;
  std::optional<std::string> cycle;  ///< of the QF-EHEA, as stated
  std::optional<std::string> assessment;
  std::optional<std::string> participation;
  std::optional<std::string> quality_assurance;
  std::optional<std::string> learner;
  std::optional<std::string> prerequisites;
  std::optional<std::string> supervision;
  std::optional<std::string> grade;
  std::optional<std::string> stackability;
  std::optional<std::string> further_information;
};

/// Reads one record. Faults: those of JSON (line and column) and of the schema (JSON pointer), those of
/// text::checked_text, "invalid-utf8" for an escape that is no character, and "empty-text" where no outcome has a word.
Expected<CredentialRecord> read_credential(std::string_view bytes, std::string_view where,
                                           const load::SchemaSet& schemas);

}  // namespace mizani::interop
