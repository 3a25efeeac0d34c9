// SPDX-License-Identifier: MIT
#include "tools/batch/tasks/row_record.h"

#include <array>
#include <cmath>

#include "tools/interop/credential_record.h"

namespace mizani::batch {
namespace {

constexpr std::array<std::string_view, 25> text_fields{"title",
                                                       "issuer",
                                                       "country",
                                                       "date",
                                                       "expires",
                                                       "language",
                                                       "level",
                                                       "cycle",
                                                       "workload",
                                                       "assessment",
                                                       "participation",
                                                       "prerequisites",
                                                       "quality_assurance",
                                                       "supervision",
                                                       "grade",
                                                       "stackability",
                                                       "learner",
                                                       "further_information",
                                                       "holder",
                                                       "title_original",
                                                       "qualification_type",
                                                       "started",
                                                       "mode",
                                                       "purpose",
                                                       "institution_name"};

rapidjson::Value text_value(std::string_view text, rapidjson::Document::AllocatorType& memory) {
  return rapidjson::Value{text.data(), static_cast<rapidjson::SizeType>(text.size()), memory};
}

/// The columns of a CSV row as a record.
rapidjson::Document record_of_cells(const Row& row, Faults& faults) {
  rapidjson::Document out{rapidjson::kObjectType};
  auto& memory = out.GetAllocator();
  const auto add = [&](std::string_view name, rapidjson::Value value) {
    out.AddMember(text_value(name, memory), value.Move(), memory);
  };
  add("schema", text_value("mizani/credential/1", memory));
  for (const auto field : text_fields) {
    if (field != "institution_name" && row.has(field)) add(field, text_value(row.text(field, faults), memory));
  }
  if (row.has("hours")) {
    if (const auto hours = row.positive("hours", faults)) {
      if (std::floor(*hours) == *hours && *hours < 1e9)
        add("hours", rapidjson::Value{static_cast<std::int64_t>(*hours)});
      else
        add("hours", rapidjson::Value{*hours});
    }
  }
  if (row.has("years")) {
    if (const auto years = row.positive("years", faults)) add("years", rapidjson::Value{*years});
  }
  if (row.has("credits")) {
    rapidjson::Value credits{rapidjson::kObjectType};
    credits.AddMember("amount", text_value(row.written("credits", faults), memory), memory);
    credits.AddMember("system", text_value(row.needed_text("credit_system", faults), memory), memory);
    add("credits", std::move(credits));
  }
  if (row.has("outcomes")) {
    rapidjson::Value outcomes{rapidjson::kArrayType};
    for (const auto outcome : row.texts("outcomes", faults)) outcomes.PushBack(text_value(outcome, memory), memory);
    add("outcomes", std::move(outcomes));
  }
  if (row.has("institution_name")) {
    rapidjson::Value institution{rapidjson::kObjectType};
    institution.AddMember("name", text_value(row.text("institution_name", faults), memory), memory);
    add("institution", std::move(institution));
  }
  return out;
}

}  // namespace

Expected<RowRecord> record_of_row(const RowInput& input, const load::SchemaSet& schemas) {
  const auto row = read_row(input);
  if (!row) return failure(row.error());
  RowRecord out;
  const auto read = [&](const rapidjson::Value& value, const std::string& where) -> Expected<RowRecord> {
    auto record = interop::read_credential(value, where, schemas);
    if (!record) return failure(std::move(record.error()));
    out.record = std::move(*record);
    return std::move(out);
  };
  const bool wrapped =
      input.columns == nullptr && row->object().HasMember("credential") && !row->object().HasMember("schema");
  if (input.columns == nullptr && !wrapped) return read(row->object(), row->where());
  Faults faults;
  out.id = row->id();
  out.country = row->text("recognised_in", faults);
  const auto cells = wrapped ? rapidjson::Document{} : record_of_cells(*row, faults);
  if (!faults.empty()) return failure(std::move(faults));
  return wrapped ? read(row->object()["credential"], row->where() + "#/credential") : read(cells, row->where());
}

}  // namespace mizani::batch
