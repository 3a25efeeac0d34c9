// SPDX-License-Identifier: MIT
// What credentials teach: outcomes of the award, and content of their own.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/match/match_policy.h"
#include "engine/match/outcome.h"
#include "engine/micro/stack_wallet.h"

namespace mizani::micro {

/// One credential's content as stated. `covers`: ids of outcomes. `statements`: its own, as matching reads them.
/// `name`: stands for content that is not known, so that a credential has the same content as itself.
struct ContentSource {
  const std::vector<std::string>& covers;
  const std::vector<match::Outcome>& statements;
  std::string name;
};

/// The title and the awarding body, which stand for content that is not stated.
std::string content_name(const assess::CredentialRecord& record);

/// An outcome of the award that is covered. `statement`: by which of its own, nothing where somebody stated it;
/// `similarity`: 1 where stated.
struct CoverLink {
  std::size_t outcome = 0;
  std::optional<std::size_t> statement;
  double similarity = 1;
};

/// `outcomes`: places, ascending: those of the award as they are numbered there, content beyond it from there on.
/// `links`: by outcome, the strongest of each. `unknown`: ids that the award does not have.
struct Content {
  std::vector<std::size_t> outcomes;
  std::vector<CoverLink> links;
  std::vector<std::string> unknown;
};

/// `statements`: of the outcomes, in their order; both empty where the award states none.
struct ContentQuery {
  const std::vector<ProgrammeOutcome>& outcomes;
  const std::vector<match::Outcome>& statements;
  const match::MatchPolicy& policy;
};

/// The content of each source, in their order. What is stated to be covered is taken as it stands; else an outcome is
/// covered where a statement is as alike as match.covered. Statements that belong to no outcome of the award are
/// content of their own: statements of different credentials as alike as that are the same content, each being put to
/// the earliest of those that are nearest to it. Ids where the award has no outcomes are content of their own.
std::vector<Content> read_contents(std::span<const ContentSource> sources, const ContentQuery& query);

}  // namespace mizani::micro
