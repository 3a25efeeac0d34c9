// SPDX-License-Identifier: MIT
#include "engine/match/course_model_file.h"

#include <array>
#include <cmath>

#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <xxhash.h>

namespace mizani::match {
namespace {

constexpr std::string_view kind = "mizani-course-model ";

std::string checksum(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const unsigned char byte : canonical.digest) {
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
  return out;
}

tl::unexpected<Faults> refused(std::string_view code, std::string_view where, std::string found,
                               std::string_view expected) {
  return failure({.code = std::string{code},
                  .where = std::string{where},
                  .found = std::move(found),
                  .expected = std::string{expected}});
}

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
  return std::string{kind} + std::to_string(course_model_version) + ' ' + checksum(body) + '\n' + body;
}

Expected<CourseModel> read_course_model(std::string_view bytes, std::string_view where) {
  const auto end = bytes.find('\n');
  if (!bytes.starts_with(kind) || end == std::string_view::npos)
    return refused("not-a-model", where, "another beginning", "a course model that training wrote");
  const auto head = bytes.substr(kind.size(), end - kind.size());
  const auto body = bytes.substr(end + 1);
  const auto blank = head.find(' ');
  const std::string version{head.substr(0, blank)};
  if (version != std::to_string(course_model_version))
    return refused("model-version", where, "version " + version,
                   "version " + std::to_string(course_model_version) + "; train again with tools/train");
  if (blank == std::string_view::npos || head.substr(blank + 1) != checksum(body))
    return refused("model-checksum", where, "bytes that do not fit the checksum",
                   "the file as training wrote it: it is damaged or was changed");
  rapidjson::Document document;
  document.Parse(body.data(), body.size());
  const auto broken = [&] {
    return refused("broken-model", where, "a weight missing or of another kind", "the file as training wrote it");
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
