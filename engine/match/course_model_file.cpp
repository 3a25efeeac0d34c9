// SPDX-License-Identifier: MIT
#include "engine/match/course_model_file.h"

#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "engine/level/text_model_file.h"

namespace mizani::match {
namespace {

constexpr level::ModelKind kind{
    .magic = "mizani-course-model", .version = course_model_version, .name = "a course model"};

}  // namespace

std::string course_model_bytes(const CourseModel& model) {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> out{buffer};
  out.SetIndent(' ', 2);
  out.StartObject();
  out.Key("trained_on");
  out.String(model.trained_on);
  out.Key("weights");
  out.StartObject();
  for (std::size_t i = 0; i < course_features; ++i) {
    out.Key(course_feature_name(i));
    out.Double(model.weights.at(i));
  }
  out.EndObject();
  out.EndObject();
  const std::string body = std::string{buffer.GetString(), buffer.GetSize()} + '\n';
  return level::with_model_head(kind, body);
}

Expected<CourseModel> read_course_model(std::string_view bytes, std::string_view where) {
  const auto body = level::model_body(kind, bytes, where);
  if (!body) return failure(body.error());
  rapidjson::Document document;
  document.Parse(body->data(), body->size());
  const auto broken = [&] {
    return failure({.code = "broken-model",
                    .where = std::string{where},
                    .found = "a weight missing or of another kind",
                    .expected = "the file as training wrote it"});
  };
  if (document.HasParseError() || !document.IsObject() || !document.HasMember("weights") ||
      !document["weights"].IsObject() || !document.HasMember("trained_on") || !document["trained_on"].IsString())
    return broken();
  CourseModel model;
  model.trained_on = document["trained_on"].GetString();
  for (std::size_t i = 0; i < course_features; ++i) {
    const auto found = document["weights"].FindMember(course_feature_name(i).c_str());
    if (found == document["weights"].MemberEnd() || !found->value.IsNumber()) return broken();
    model.weights.at(i) = found->value.GetDouble();
  }
  return model;
}

}  // namespace mizani::match
