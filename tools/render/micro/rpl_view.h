// SPDX-License-Identifier: MIT
// micro rpl as a report or an assessor's form, and as JSON (schema mizani/micro-rpl/1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/micro/rpl_claim.h"
#include "tools/render/document/document.h"
#include "tools/render/match_view.h"
#include "tools/render/messages/messages.h"

namespace mizani::render::micro {

/// The texts of this report stand in a folder of their own: messages/rpl/<language>.json, in these languages.
inline constexpr std::string_view rpl_texts = "rpl";
inline constexpr std::array<std::string_view, 2> rpl_languages{"en", "fr"};

/// Where a level or size that is asked for comes from: the target's own file, an option, the award.
enum class AskedBy : unsigned char { record, option, award };
inline constexpr std::array<std::string_view, 3> asked_by_words{"record", "option", "award"};
inline std::string_view to_string(AskedBy by) {
  return asked_by_words.at(static_cast<std::size_t>(by));
}

/// A reason to read the answer with care: "language-undetermined", "language-not-covered" (of an item),
/// "languages-differ".
struct RplWarning {
  std::string code;
  std::optional<std::size_t> item;
};

/// What is shown. `texts`: of this report; `statements`: those of credit transfer, in the same language.
struct RplReport {
  const mizani::micro::RplQuery& query;
  const mizani::micro::PriorLearning& found;
  const mizani::micro::RplClaim& claim;
  const std::optional<mizani::micro::RplSize>& size;
  const std::optional<mizani::micro::RplReceiver>& receiver;
  const Catalogue& catalogue;
  const messages::Messages& texts;
  const messages::Messages& statements;
  std::vector<RplWarning> warnings;
  AskedBy level_by = AskedBy::record;
  AskedBy size_by = AskedBy::record;
};

/// The report. With `form` it is the assessor's: the candidate's part, boxes beside each verdict of the program, space
/// for answers, decision and signatures. Linear in links and items.
document::Document rpl_document(const RplReport& report, bool form);

std::string rpl_json(const RplReport& report);

}  // namespace mizani::render::micro
