// SPDX-License-Identifier: MIT
#include "tools/render/provenance.h"

namespace mizani::render {

void sources_field(JsonWriter& json, const std::vector<SourceKey>& cited, const Sources& sources) {
  json.array_field("sources", [&] {
    for (const auto& key : cited) {
      const auto found = sources.find(key);
      if (found == sources.end()) continue;
      json.object([&] {
        json.field("title", found->second.title);
        json.optional_field("publisher", found->second.publisher);
        json.optional_field("year", found->second.year);
        json.optional_field("url", found->second.url);
        if (found->second.accessed) json.optional_field("accessed", found->second.accessed);
      });
    }
  });
}

void fact_field(JsonWriter& json, std::string_view name, const std::optional<std::string>& value,
                const Provenance& provenance, const Sources& sources) {
  json.object_field(name, [&] {
    json.optional_field("value", value);
    json.field("status", to_string(provenance.evidence));
    sources_field(json, provenance.sources, sources);
    if (!provenance.note.empty()) json.field("note", provenance.note);
  });
}

std::string citation(const Source& source) {
  std::string text = source.title;
  std::string details = source.publisher.value_or("");
  if (source.year) details += (details.empty() ? "" : ", ") + std::to_string(*source.year);
  if (source.accessed) details += (details.empty() ? "read " : ", read ") + *source.accessed;
  if (!details.empty()) text += " (" + details + ')';
  if (source.url) text += ", " + *source.url;
  return text;
}

}  // namespace mizani::render
