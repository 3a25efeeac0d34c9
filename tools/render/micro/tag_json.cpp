// SPDX-License-Identifier: MIT
#include "tools/render/json_writer.h"
#include "tools/render/micro/tag_view.h"

namespace mizani::render::micro {
namespace {

using namespace mizani::micro;

class TagJson {
 public:
  TagJson(const Tagger& tagger, const std::string& language) : tagger_(tagger), language_(language) {}

  std::string of(const std::vector<TagReport>& reports) {
    json_.object([&] {
      json_.field("schema", "mizani/micro-tag/1");
      json_.array_field("records", [&] {
        for (const auto& report : reports) json_.object([&] { record_fields(report); });
      });
    });
    return json_.str();
  }

 private:
  void record_fields(const TagReport& report) {
    json_.field("file", report.file);
    json_.field("title", report.title);
    json_.field("read_as", report.kind);
    json_.field("language", report.tagging.language);
    json_.optional_field("position", report.tagging.position);
    for (const auto family : {TagFamily::digital, TagFamily::green}) several_field(family, report.tagging.of(family));
    for (const auto family : {TagFamily::field, TagFamily::occupation}) one_field(family, report.tagging.of(family));
  }

  void several_field(TagFamily family, const FamilyReading& reading) {
    const auto& table = tagger_.table(family);
    json_.object_field(to_string(family), [&] {
      json_.field("standard", table.standard());
      json_.field("none", reading.none);
      json_.array_field("tags", [&] {
        for (std::size_t i = 0; i < reading.tags.size(); ++i) {
          json_.object([&] {
            scored_fields(table, reading.tags[i]);
            if (family == TagFamily::digital) proficiency_field(reading.proficiency[i]);
          });
        }
      });
    });
  }

  void one_field(TagFamily family, const FamilyReading& reading) {
    const auto& table = tagger_.table(family);
    json_.object_field(to_string(family), [&] {
      json_.field("standard", table.standard());
      json_.field("none", reading.none);
      json_.key("named");
      if (reading.named && table.tags()[reading.named->tag].code != no_occupation)
        json_.object([&] { step_fields(table, *reading.named); });
      else
        json_.null();
      json_.array_field("steps", [&] {
        for (const auto& step : reading.steps) json_.object([&] { step_fields(table, step); });
      });
      json_.array_field("tags", [&] {
        for (const auto& tag : reading.tags) json_.object([&] { scored_fields(table, tag); });
      });
    });
  }

  void step_fields(const TagTable& table, const TagStep& step) {
    json_.field("code", table.tags()[step.tag].code);
    json_.field("label", table.tags()[step.tag].label.in(language_));
    json_.field("confidence", step.confidence);
  }

  void scored_fields(const TagTable& table, const ScoredTag& tag) {
    json_.field("code", table.tags()[tag.tag].code);
    json_.field("label", table.tags()[tag.tag].label.in(language_));
    json_.field("confidence", tag.confidence);
    json_.field("score", tag.score);
    json_.array_field("reasons", [&] {
      for (const auto& reason : tag.reasons) json_.object([&] { reason_fields(table, reason); });
    });
  }

  void reason_fields(const TagTable& table, const TagReason& reason) {
    json_.field("kind", to_string(reason.kind));
    json_.field("text", reason.text);
    json_.field("points", reason.points);
    json_.field("of", table.tags()[reason.of].code);
    place_fields(reason);
  }

  void place_fields(const TagReason& reason) {
    if (reason.kind != TagReason::Kind::words && reason.kind != TagReason::Kind::learnt) return;
    json_.field("part", to_string(reason.place.part));
    json_.key("statement");
    if (reason.place.part == TagPart::outcome)
      json_.value(reason.place.statement);
    else
      json_.null();
    json_.array_field("span", [&] {
      json_.value(reason.place.span.begin);
      json_.value(reason.place.span.end);
    });
  }

  void proficiency_field(const std::optional<AreaProficiency>& proficiency) {
    json_.key("proficiency");
    if (!proficiency) {
      json_.null();
      return;
    }
    json_.object([&] {
      json_.field("name", to_string(proficiency->proficiency));
      json_.field("position", proficiency->position);
      json_.array_field("autonomy", [&] {
        for (const auto& word : proficiency->autonomy) {
          json_.object([&] {
            json_.field("text", word.text);
            json_.field("levels", word.points);
            place_fields(word);
          });
        }
      });
    });
  }

  const Tagger& tagger_;
  const std::string& language_;
  JsonWriter json_;
};

}  // namespace

std::string tag_json(const std::vector<TagReport>& reports, const Tagger& tagger, const std::string& language) {
  return TagJson{tagger, language}.of(reports);
}

}  // namespace mizani::render::micro
