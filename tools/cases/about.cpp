// SPDX-License-Identifier: MIT
#include "tools/cases/about.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace mizani::cases {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;
using rapidjson::Value;

/// Each struct's fields by name, once for both directions: `visit` is called with a name and a field.
template <class Summary, class Visit>
void summary_fields(Summary& summary, const Visit& visit) {
  visit("holder", summary.holder);
  visit("title", summary.title);
  visit("institution", summary.institution);
  visit("award_country", summary.award_country);
  visit("target_country", summary.target_country);
  visit("purpose", summary.purpose);
  visit("level", summary.level);
  visit("type", summary.type);
  visit("award_date", summary.award_date);
  visit("proposal", summary.proposal);
  visit("certainty", summary.certainty);
}

template <class Features, class Visit>
void feature_fields(Features& features, const Visit& visit) {
  visit("award_country", features.award_country);
  visit("target_country", features.target_country);
  visit("institution", features.institution);
  visit("type", features.type);
  visit("purpose", features.purpose);
  visit("home_level", features.home_level);
  visit("target_level", features.target_level);
  visit("credits_lower", features.credits_lower);
  visit("credits_upper", features.credits_upper);
  visit("completed_share", features.completed_share);
  visit("year", features.year);
}

struct FieldWriter {
  Writer& json;

  void operator()(const char* name, const std::string& text) const {
    json.Key(name);
    json.String(text);
  }
  void operator()(const char* name, const CountryCode& code) const { (*this)(name, code.str()); }
  void operator()(const char* name, const std::optional<double>& number) const {
    json.Key(name);
    if (number)
      json.Double(*number);
    else
      json.Null();
  }
  void operator()(const char* name, const std::optional<int>& number) const {
    json.Key(name);
    if (number)
      json.Int(*number);
    else
      json.Null();
  }
};

/// Reads fields and remembers whether all were there with their kind of value.
struct FieldReader {
  const Value& object;
  bool& whole;

  [[nodiscard]] const Value* find(const char* name) const {
    if (object.IsObject()) {
      const auto member = object.FindMember(name);
      if (member != object.MemberEnd()) return &member->value;
    }
    whole = false;
    return nullptr;
  }
  void operator()(const char* name, std::string& text) const {
    const Value* value = find(name);
    if (value == nullptr) return;
    whole = whole && value->IsString();
    if (value->IsString()) text.assign(value->GetString(), value->GetStringLength());
  }
  void operator()(const char* name, CountryCode& code) const {
    std::string text;
    (*this)(name, text);
    code = CountryCode{std::move(text)};
  }
  void operator()(const char* name, std::optional<double>& number) const {
    const Value* value = find(name);
    if (value == nullptr || value->IsNull()) return;
    whole = whole && value->IsNumber();
    if (value->IsNumber()) number = value->GetDouble();
  }
  void operator()(const char* name, std::optional<int>& number) const {
    const Value* value = find(name);
    if (value == nullptr || value->IsNull()) return;
    whole = whole && value->IsInt();
    if (value->IsInt()) number = value->GetInt();
  }
};

template <class Body>
std::string written(const Body& body) {
  rapidjson::StringBuffer buffer;
  Writer json{buffer};
  json.StartObject();
  body(json);
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

rapidjson::Document parsed(std::string_view json) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag>(json.data(), json.size());
  if (document.HasParseError()) document.SetNull();
  return document;
}

const Value& part(const Value& document, const char* name) {
  static const Value none;
  if (!document.IsObject()) return none;
  const auto member = document.FindMember(name);
  return member == document.MemberEnd() ? none : member->value;
}

}  // namespace

std::string to_json(const AssessmentAbout& about) {
  return written([&](Writer& json) {
    json.Key("summary");
    json.StartObject();
    summary_fields(about.summary, FieldWriter{json});
    json.EndObject();
    json.Key("features");
    json.StartObject();
    feature_fields(about.features, FieldWriter{json});
    json.EndObject();
    json.Key("versions");
    json.StartObject();
    FieldWriter{json}("data", about.versions.data_hash);
    FieldWriter{json}("program", about.versions.program);
    json.EndObject();
  });
}

std::string to_json(const DecisionAbout& about) {
  return written([&](Writer& json) {
    FieldWriter{json}("decision", std::string{to_string(about.kind)});
    FieldWriter{json}("on", about.on);
  });
}

std::string to_json(const CaseFeatures& features) {
  return written([&](Writer& json) { feature_fields(features, FieldWriter{json}); });
}

std::optional<AssessmentAbout> assessment_about(std::string_view json) {
  const auto document = parsed(json);
  AssessmentAbout out;
  bool whole = true;
  summary_fields(out.summary, FieldReader{part(document, "summary"), whole});
  feature_fields(out.features, FieldReader{part(document, "features"), whole});
  const FieldReader versions{part(document, "versions"), whole};
  versions("data", out.versions.data_hash);
  versions("program", out.versions.program);
  return whole ? std::optional{std::move(out)} : std::nullopt;
}

std::optional<DecisionAbout> decision_about(std::string_view json) {
  const auto document = parsed(json);
  bool whole = true;
  DecisionAbout out;
  std::string name;
  const FieldReader fields{document, whole};
  fields("decision", name);
  fields("on", out.on);
  const auto kind = parse_decision(name);
  if (!whole || !kind) return std::nullopt;
  out.kind = *kind;
  return out;
}

std::optional<CaseFeatures> features_from(std::string_view json) {
  const auto document = parsed(json);
  bool whole = true;
  CaseFeatures out;
  feature_fields(out, FieldReader{document, whole});
  return whole ? std::optional{std::move(out)} : std::nullopt;
}

}  // namespace mizani::cases
