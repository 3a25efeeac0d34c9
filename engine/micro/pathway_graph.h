// SPDX-License-Identifier: MIT
// What leads where among credentials on offer, from what a person holds to programmes.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/credit/credit_conversion.h"
#include "engine/micro/stack_content.h"
#include "engine/micro/stack_wallet.h"
#include "frameworks/catalogue.h"

namespace mizani::micro {

/// A programme and its outcomes as matching reads them, in their order.
struct PathwayProgramme {
  const Programme* programme = nullptr;
  const std::vector<match::Outcome>* statements = nullptr;
};

/// Statements: of each credential, as matching reads them. `overlap`: share of an offer's content from which somebody
/// who holds it knows the offer, above 0 up to 1.
struct PathwayQuery {
  const std::vector<WalletItem>& wallet;
  const std::vector<OfferItem>& offers;
  const std::vector<PathwayProgramme>& programmes;
  const std::vector<std::vector<match::Outcome>>& wallet_statements;
  const std::vector<std::vector<match::Outcome>>& offer_statements;
  const Catalogue& catalogue;
  const credit::CreditIndex& credits;
  const match::MatchPolicy& match;
  credit::Rational overlap;
  Date decided{};
};

/// Whether a credential held can be built on, on the day of the question.
enum class Standing : unsigned char { holds, unfinished, later_dated, run_out };
inline constexpr std::array<std::string_view, 4> standing_words{"holds", "unfinished", "later-dated", "run-out"};
inline std::string_view to_string(Standing standing) {
  return standing_words.at(static_cast<std::size_t>(standing));
}

/// How an offer stands to the person. missing: asks for what is neither on offer nor held with standing. behind: what
/// it asks for is itself out of reach, or asks for it in turn.
enum class Reach : unsigned char { known, entry, later, ended, missing, behind };
inline constexpr std::array<std::string_view, 6> reach_words{"known", "entry", "later", "ended", "missing", "behind"};
inline std::string_view to_string(Reach reach) {
  return reach_words.at(static_cast<std::size_t>(reach));
}

/// A credential held (place in the wallet) or on offer (place among the offers).
struct PathwaySource {
  bool held = true;
  std::size_t place = 0;
};

/// `step`: 0 known, 1 for an entry point, else one more than the latest it needs; nothing where it is out of reach.
/// `known_by`: the credentials held that have its content, and `known` what share of it, 0 … 1. `needs`: found; the
/// ids of the others are `missing`. `ended`: its last day has passed. `hours`: to take it.
struct PathwayOffer {
  Reach reach = Reach::behind;
  std::optional<std::size_t> step;
  std::vector<std::size_t> known_by;
  credit::Rational known;
  std::vector<PathwaySource> needs;
  std::vector<std::string> missing;
  bool ended = false;
  std::optional<credit::Interval> hours;
};

/// What one credential brings to one programme: outcomes, each with the strongest evidence. A credential held without
/// standing brings nothing.
struct PathwayCover {
  PathwaySource source;
  std::size_t programme = 0;
  std::vector<CoverLink> links;
};

/// In the order of the query. `covers`: by programme, the wallet's first.
struct PathwayGraph {
  std::vector<Standing> wallet;
  std::vector<PathwayOffer> offers;
  std::vector<PathwayCover> covers;
};

/// Every need of an offer has to be met: by a credential held with standing, or by an offer that can be reached or is
/// known. An offer's content is its outcomes, told apart from others' as in stacking; without outcomes its title and
/// awarding body.
PathwayGraph read_pathways(const PathwayQuery& query);

}  // namespace mizani::micro
