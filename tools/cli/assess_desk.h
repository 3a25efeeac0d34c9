// SPDX-License-Identifier: MIT
// What assessing a credential needs, opened once. Called by the commands that assess.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/assess/assess.h"
#include "tools/cli/judge.h"

namespace mizani::cli {

/// The question about a record. `programme`: whose outcomes it is held against.
struct AssessRequest {
  CountryCode country;
  assess::Purpose purpose = assess::Purpose::study;
  std::optional<Sector> sector;
  Date decided{};
  Evidence weakest = Evidence::assumed;
  std::string target;
  std::optional<assess::Programme> programme;
};

/// The question that a stored assessment answers.
Expected<AssessRequest> request_of(const assess::Assessment& assessment);

/// The loaded world with its models and policies. Parts refer to each other, so it stays where it is.
class AssessDesk {
 public:
  /// `languages`: of the texts to be read, beside English. Faults: those of the catalogue, models, lexicons, policy.
  static Expected<std::unique_ptr<AssessDesk>> open(const CommonOptions& options,
                                                    const std::vector<std::string>& languages);
  AssessDesk(const AssessDesk&) = delete;
  AssessDesk& operator=(const AssessDesk&) = delete;

  [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }
  [[nodiscard]] const Judge& judge() const { return *judge_; }
  [[nodiscard]] const assess::Assessor& assessor() const { return *assessor_; }

  /// Faults: those of assess::assess; of the word lists where a programme is asked for.
  [[nodiscard]] Expected<assess::Assessment> assess(const assess::CredentialRecord& record,
                                                    const AssessRequest& request) const;

 private:
  AssessDesk(CommonOptions options, Catalogue catalogue)
      : options_(std::move(options)), catalogue_(std::move(catalogue)) {}
  [[nodiscard]] Expected<assess::TargetOutcomes> matched(const assess::CredentialRecord& record,
                                                         const assess::Programme& programme) const;

  CommonOptions options_;
  Catalogue catalogue_;
  std::optional<Judge> judge_;
  std::optional<credit::CreditIndex> credits_;
  std::optional<assess::Assessor> assessor_;
};

}  // namespace mizani::cli
