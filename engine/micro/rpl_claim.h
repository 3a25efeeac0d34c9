// SPDX-License-Identifier: MIT
// The credit that could be claimed for prior learning, under the receiver's rules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/assess/credential_record.h"
#include "engine/assess/transcript.h"
#include "engine/credit/transfer.h"
#include "engine/micro/rpl.h"

namespace mizani::micro {

/// The size of all outcomes together, exact text, in a system named as in a record ("hours" for notional hours).
struct RplSize {
  assess::CreditAmount whole;
  credit::Rational amount;
};

/// What is claimed as pieces of credit, one an outcome, and what the receiver's rules make of it.
struct RplTransfer {
  assess::CredentialRecord record;
  assess::Transcript transcript;
  credit::Transfer transfer;
};

/// `sure`: for what is covered; `possible`: also for what is covered in part. Nothing where no outcome is. `share`: of
/// the target's own size, before any rule.
struct RplClaim {
  credit::Interval outcomes;
  std::optional<credit::Interval> share;
  std::optional<RplTransfer> sure;
  std::optional<RplTransfer> possible;
};

/// The receiver: its award, and the rules that bound what counts.
struct RplReceiver {
  const credit::Award& award;
  const credit::TransferRules& rules;
  std::optional<Sector> sector;
  double level_coverage = 0;
};

/// What a claim is made with. `receiver`: nothing where none is asked for.
struct RplClaimQuery {
  const RplQuery& query;
  const PriorLearning& found;
  const std::optional<RplSize>& size;
  const Catalogue& catalogue;
  const credit::CreditIndex& credits;
  const std::optional<RplReceiver>& receiver;
};

/// Each outcome has an equal share of the size, stands on the target's level and is of the day of its newest usable
/// evidence; its content is the receiver's own, so that the overlap is whole. Faults: those of credit::transfer.
Expected<RplClaim> claim_of(const RplClaimQuery& query);

/// The question that a transfer answers, for its words; everything must outlive it.
credit::TransferQuery transfer_query(const RplTransfer& transfer, const RplReceiver& receiver, const Date& decided);

}  // namespace mizani::micro
