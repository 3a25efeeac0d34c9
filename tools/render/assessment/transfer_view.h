// SPDX-License-Identifier: MIT
// A credit transfer as a document in any language of the statements, and as JSON (schema mizani/credit-transfer/1).
#pragma once

#include <string>

#include "engine/assess/transfer_words.h"
#include "tools/render/document/document.h"
#include "tools/render/messages/messages.h"

namespace mizani::render::assessment {

/// `title`: of the record. The query's award, rules and credits are those of the answer.
struct TransferReport {
  std::string title;
  const credit::Transfer& answer;
  const assess::TransferContext& context;
  const messages::Messages& messages;
};

/// What counts, by level, piece by piece, against what the award asks for, step by step with the rules. Linear.
document::Document transfer_document(const TransferReport& report);

std::string transfer_json(const TransferReport& report);

}  // namespace mizani::render::assessment
