// SPDX-License-Identifier: MIT
// micro stack as text and JSON (schema mizani/micro-stack/1).
#pragma once

#include <optional>
#include <string>

#include "engine/micro/stack_items.h"
#include "engine/micro/stack_plan.h"
#include "engine/micro/stack_summary.h"

namespace mizani::render::micro {

/// What the other reading comes to: whether there is a plan, and its price.
struct OtherReading {
  mizani::micro::StackReading reading = mizani::micro::StackReading::generous;
  std::optional<mizani::micro::LeastPrice> price;
};

/// What is shown. `title`: of the programme; empty where an award alone is asked for. `bridged`: texts in several
/// languages met through word lists.
struct StackReport {
  const mizani::micro::StackQuery& query;
  const mizani::micro::StackItems& items;
  const mizani::micro::StackSetting& setting;
  const mizani::micro::StackAnswer& answer;
  const mizani::micro::StackSummary& summary;
  mizani::micro::StackReading reading = mizani::micro::StackReading::cautious;
  OtherReading other;
  std::string title;
  credit::Rational tolerance;
  bool bridged = false;
};

std::string stack_text(const StackReport& report);
std::string stack_json(const StackReport& report);

}  // namespace mizani::render::micro
