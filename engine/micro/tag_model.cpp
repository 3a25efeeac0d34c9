// SPDX-License-Identifier: MIT
#include "engine/micro/tag_model.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "engine/level/text_model_file.h"

namespace mizani::micro {
namespace {

constexpr level::ModelKind kind{.magic = "mizani-tag-model", .version = 1, .name = "a model of tags"};

std::string quoted(const std::string& text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> out{buffer};
  out.String(text);
  return {buffer.GetString(), buffer.GetSize()};
}

/// Shortest text that reads back as the same number.
std::string number(double value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> out{buffer};
  out.Double(value);
  return {buffer.GetString(), buffer.GetSize()};
}

std::string words_text(const LearntWords& words) {
  std::string out = "{";
  for (const auto& [stem, pointers] : words) {
    out += out.size() > 1 ? ",\n" : "\n";
    out += quoted(stem) + ":{";
    for (const auto& pointer : pointers) {
      if (out.back() != '{') out += ',';
      out += quoted(pointer.code) + ':' + number(pointer.weight);
    }
    out += '}';
  }
  return out + '}';
}

bool read_numbers(const rapidjson::Value& value, TagCurve& curve) {
  if (!value.IsArray() || value.Size() != 3) return false;
  for (const auto& number : value.GetArray()) {
    if (!number.IsNumber()) return false;
  }
  curve = {.slope = value[0].GetDouble(), .offset = value[1].GetDouble(), .none = value[2].GetDouble()};
  return true;
}

bool read_words(const rapidjson::Value& value, LearntWords& words) {
  if (!value.IsObject()) return false;
  for (const auto& entry : value.GetObject()) {
    if (!entry.value.IsObject()) return false;
    auto& pointers = words[{entry.name.GetString(), entry.name.GetStringLength()}];
    for (const auto& pointer : entry.value.GetObject()) {
      if (!pointer.value.IsNumber()) return false;
      pointers.push_back(
          {.code = {pointer.name.GetString(), pointer.name.GetStringLength()}, .weight = pointer.value.GetDouble()});
    }
  }
  return true;
}

}  // namespace

std::string tag_model_bytes(const TagModel& model) {
  std::string body = "{\"trained_on\":" + quoted(model.trained_on) + ",\n\"families\":{";
  for (std::size_t i = 0; i < tag_families; ++i) {
    const auto& curve = model.curves.at(i);
    body += i > 0 ? ",\n" : "\n";
    body += quoted(std::string{to_string(static_cast<TagFamily>(i))}) + ":{\"curve\":[" + number(curve.slope) + ',' +
            number(curve.offset) + ',' + number(curve.none) + "],\"words\":" + words_text(model.words.at(i)) + '}';
  }
  return level::with_model_head(kind, body + "}}\n");
}

Expected<TagModel> read_tag_model(std::string_view bytes, std::string_view where) {
  const auto body = level::model_body(kind, bytes, where);
  if (!body) return failure(body.error());
  const auto broken = [&] {
    return failure({.code = "broken-model",
                    .where = std::string{where},
                    .found = "a number missing or of another kind",
                    .expected = "the file as training wrote it"});
  };
  rapidjson::Document document;
  document.Parse(body->data(), body->size());
  if (document.HasParseError() || !document.IsObject() || !document.HasMember("trained_on") ||
      !document["trained_on"].IsString() || !document.HasMember("families") || !document["families"].IsObject())
    return broken();
  TagModel model;
  model.trained_on = document["trained_on"].GetString();
  for (std::size_t i = 0; i < tag_families; ++i) {
    const auto family = document["families"].FindMember(std::string{to_string(static_cast<TagFamily>(i))}.c_str());
    if (family == document["families"].MemberEnd() || !family->value.IsObject() || !family->value.HasMember("curve") ||
        !family->value.HasMember("words") || !read_numbers(family->value["curve"], model.curves.at(i)) ||
        !read_words(family->value["words"], model.words.at(i)))
      return broken();
  }
  return model;
}

}  // namespace mizani::micro
