// SPDX-License-Identifier: MIT
#include <algorithm>

#include "tools/render/json_writer.h"
#include "tools/render/next_view.h"

namespace mizani::render {
namespace {

constexpr std::size_t pairs_told = 5;

double share(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

/// "inferred", or null where no path leads there.
void evidence_field(JsonWriter& json, std::string_view name, Evidence evidence) {
  json.key(name);
  if (evidence == Evidence::unknown)
    json.null();
  else
    json.value(to_string(evidence));
}

void state_fields(JsonWriter& json, const path::StateFramework& state) {
  json.field("country", state.state->code.str());
  json.field("framework", state.framework->id.str());
}

void candidate_fields(JsonWriter& json, const path::HypotheticalReport& candidate) {
  json.field("from", candidate.from->id.str());
  json.field("to", candidate.to->id.str());
}

void change_object(JsonWriter& json, const path::PairChange& change, const path::ContinentUncertainty& today) {
  const auto& pair = today.pairs[change.pair];
  json.object([&] {
    json.object_field("from", [&] { state_fields(json, today.states[pair.from]); });
    json.object_field("to", [&] { state_fields(json, today.states[pair.to]); });
    json.field("bits_before", change.before);
    json.field("bits_after", change.after);
    evidence_field(json, "rests_on", pair.rests_on);
  });
}

void report_object(JsonWriter& json, const path::NextReport& report, const path::NextAnswer& answer) {
  const auto& candidate = answer.candidates[report.candidate];
  json.object([&] {
    candidate_fields(json, candidate);
    json.field("gain_bits", report.gain);
    json.field("share_of_total", share(report.gain, answer.today.bits));
    json.field("pairs_improved", report.improved);
    json.field("pairs_worsened", report.worsened);
    evidence_field(json, "stands_today", candidate.today);
    json.field("levels_placed_by_rank", candidate.placed_by_rank);
    json.key("unread_report");
    if (candidate.unread == nullptr) {
      json.null();
    } else {
      json.object([&] {
        json.field("id", candidate.unread->id.str());
        json.field("title", candidate.unread->report.title);
      });
    }
    json.array_field("hypothetical_rows", [&] {
      for (const auto& row : candidate.table.rows) {
        json.object([&] {
          json.field("from", row.from);
          json.optional_field("to", row.to);
          json.field("match", to_string(row.match));
        });
      }
    });
    json.array_field("widest_changes", [&] {
      for (std::size_t i = 0; i < std::min(pairs_told, report.changes.size()); ++i)
        change_object(json, report.changes[i], answer.today);
    });
    json.array_field("by_source", [&] {
      for (const auto& source : report.by_source) {
        json.object([&] {
          state_fields(json, answer.today.states[source.state]);
          json.field("bits", source.bits);
          json.field("share_of_gain", share(source.bits, report.gain));
        });
      }
    });
  });
}

}  // namespace

std::string next_json(const NextView& view) {
  const auto& answer = view.answer;
  const auto& counted = view.query.counted;
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/framework-next/1");
    json.optional_field("as_of", counted.filter.as_of ? std::optional{to_string(*counted.filter.as_of)} : std::nullopt);
    json.field("evidence", to_string(counted.filter.weakest));
    json.optional_field("country", counted.country ? std::optional{counted.country->str()} : std::nullopt);
    json.object_field("uncertainty", [&] {
      json.field("bits", answer.today.bits);
      json.field("bits_if_nothing_were_known", answer.today.most);
      json.field("states", answer.today.state_count);
      json.field("pairs", answer.today.pairs.size());
    });
    json.array_field("left_out", [&] {
      for (const auto& fault : answer.today.left_out) {
        json.object([&] {
          json.field("country", fault.where);
          json.field("code", fault.code);
          json.field("found", fault.found);
        });
      }
    });
    json.field("missing_reports", answer.candidates.size());
    json.field("gaining_reports", answer.reports.size());
    json.array_field("reports", [&] {
      for (std::size_t i = 0; i < std::min(view.most, answer.reports.size()); ++i)
        report_object(json, answer.reports[i], answer);
    });
    json.array_field("plan", [&] {
      for (const auto& step : answer.plan) {
        json.object([&] {
          candidate_fields(json, answer.candidates[step.candidate]);
          json.field("gain_bits", step.gain);
          json.field("cumulative_bits", step.cumulative);
          json.field("bits_left", step.bits_left);
        });
      }
    });
  });
  return json.str();
}

}  // namespace mizani::render
