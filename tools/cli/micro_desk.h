// SPDX-License-Identifier: MIT
// What the commands on a single micro-credential judge with, and how they read one.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "engine/micro/element_check.h"
#include "tools/cli/judge.h"

namespace mizani::cli {

/// Everything loaded, with addresses that stay.
class MicroDesk {
 public:
  /// Faults: those of load_catalogue, of Judge::open, of the word list and of the policy.
  static Expected<std::unique_ptr<MicroDesk>> open(const CommonOptions& options);

  /// A record and how it was read: "record", "elm" (a European Digital Credential) or "text".
  struct Read {
    assess::CredentialRecord record;
    std::string kind;
  };
  /// Reads a record, a European Digital Credential, or a PDF or plain text (micro/text_record.h). Faults: those of
  /// interop::input_bytes, read_credential and pdf_text, and of text::read_text.
  [[nodiscard]] Expected<Read> read(const std::string& file) const;

  [[nodiscard]] micro::CheckContext context(const Date& on) const;
  [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }
  [[nodiscard]] const Judge& judge() const { return *judge_; }

 private:
  explicit MicroDesk(Catalogue catalogue) : catalogue_(std::move(catalogue)) {}

  Catalogue catalogue_;
  std::optional<Judge> judge_;
  std::optional<credit::CreditIndex> credits_;
  std::optional<micro::MicroWords> words_;
  std::optional<micro::MicroPolicy> policy_;
};

}  // namespace mizani::cli
