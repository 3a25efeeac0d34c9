// SPDX-License-Identifier: MIT
#include "engine/level/model_file.h"

#include <cstring>

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <xxhash.h>

namespace mizani::level {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;
using Value = rapidjson::Value;

constexpr std::string_view magic = "MIZANIML";
constexpr std::size_t checksum_bytes = sizeof(XXH128_canonical_t);
constexpr std::size_t head_bytes = 8 + sizeof(std::uint32_t) + checksum_bytes;
constexpr std::size_t block = load::MappedBytes::alignment;

std::size_t whole_blocks(std::size_t bytes) {
  return (bytes + block - 1) / block * block;
}

std::string checksum(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  return {reinterpret_cast<const char*>(canonical.digest), checksum_bytes};  // NOLINT: bytes as characters
}

void write(Writer& out, const LinearScore& linear) {
  out.StartObject();
  out.Key("bias");
  out.Double(linear.bias);
  out.Key("scale");
  out.StartArray();
  for (const double s : linear.scale) out.Double(s);
  out.EndArray();
  out.EndObject();
}

void write_pairs(Writer& out, const char* key, std::span<const std::pair<double, double>> pairs) {
  out.Key(key);
  out.StartArray();
  for (const auto& [a, b] : pairs) {
    out.StartArray();
    out.Double(a);
    out.Double(b);
    out.EndArray();
  }
  out.EndArray();
}

void write(Writer& out, const SpreadModel& spread) {
  out.StartArray();
  for (const double x :
       {spread.base, spread.course, spread.length, spread.unknown, spread.disagreement, spread.least, spread.most})
    out.Double(x);
  out.EndArray();
}

void write(Writer& out, const FrameworkCalibration& calibration) {
  out.StartObject();
  out.Key("framework");
  out.String(calibration.framework);
  out.Key("levels");
  out.StartArray();
  for (const auto& level : calibration.levels) out.String(level);
  out.EndArray();
  out.Key("cuts");
  out.StartArray();
  for (const double cut : calibration.cuts) out.Double(cut);
  out.EndArray();
  out.Key("rows");
  out.Uint64(calibration.rows);
  out.Key("mass");
  out.StartObject();
  for (std::size_t k = 0; k < kind_count; ++k) write_pairs(out, kind_names.at(k).data(), calibration.mass.at(k));
  out.EndObject();
  out.EndObject();
}

std::string numbers_of(const TrainedModel& model) {
  rapidjson::StringBuffer buffer;
  Writer out{buffer};
  out.StartObject();
  out.Key("trained_on");
  out.String(model.trained_on);
  out.Key("kinds");
  out.StartArray();
  for (const auto& kind : model.kinds) {
    out.StartObject();
    out.Key("position");
    write(out, kind.position);
    out.Key("middle");
    out.Double(kind.middle);
    out.Key("stretch");
    out.Double(kind.stretch);
    out.EndObject();
  }
  out.EndArray();
  out.Key("course_odds");
  write(out, model.course_odds);
  out.Key("bloom");
  out.StartArray();
  for (const auto& process : model.bloom) write(out, process);
  out.EndArray();
  write_pairs(out, "bloom_odds", model.bloom_odds);
  out.Key("domain");
  out.StartArray();
  for (const auto& domain : model.domain) {
    out.StartObject();
    out.Key("speaks");
    write(out, domain.speaks);
    out.Key("shift");
    write(out, domain.shift);
    out.EndObject();
  }
  out.EndArray();
  out.Key("spread");
  write(out, model.spread);
  out.Key("calibrations");
  out.StartArray();
  for (const auto& calibration : model.calibrations) write(out, calibration);
  out.EndArray();
  out.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

/// Reads members; remembers whether all were there and of the right kind.
class Reader {
 public:
  bool sound = true;

  const Value& member(const Value& object, const char* key) {
    static const Value null;
    if (!object.IsObject()) return missing(null);
    const auto found = object.FindMember(key);
    return found == object.MemberEnd() ? missing(null) : found->value;
  }
  double number(const Value& value) {
    if (value.IsNumber()) return value.GetDouble();
    sound = false;
    return 0;
  }
  std::string text(const Value& value) {
    if (value.IsString()) return {value.GetString(), value.GetStringLength()};
    sound = false;
    return {};
  }
  template <class Each>
  void each(const Value& array, const Each& do_with) {
    if (!array.IsArray()) {
      sound = false;
      return;
    }
    for (const auto& item : array.GetArray()) do_with(item);
  }
  template <class Each>
  void each(const Value& array, std::size_t count, const Each& do_with) {
    if (!array.IsArray() || array.Size() != count) {
      sound = false;
      return;
    }
    for (rapidjson::SizeType i = 0; i < count; ++i) do_with(i, array[i]);
  }
  LinearScore linear(const Value& value) {
    LinearScore out;
    out.bias = number(member(value, "bias"));
    each(member(value, "scale"), block_count, [&](std::size_t i, const Value& x) { out.scale.at(i) = number(x); });
    return out;
  }
  std::pair<double, double> pair(const Value& value) {
    std::pair<double, double> out;
    each(value, 2, [&](std::size_t i, const Value& x) { (i == 0 ? out.first : out.second) = number(x); });
    return out;
  }

 private:
  const Value& missing(const Value& null) {
    sound = false;
    return null;
  }
};

FrameworkCalibration calibration_from(Reader& in, const Value& value) {
  FrameworkCalibration out;
  out.framework = in.text(in.member(value, "framework"));
  in.each(in.member(value, "levels"), [&](const Value& x) { out.levels.push_back(in.text(x)); });
  in.each(in.member(value, "cuts"), [&](const Value& x) { out.cuts.push_back(in.number(x)); });
  out.rows = static_cast<std::size_t>(in.number(in.member(value, "rows")));
  const Value& mass = in.member(value, "mass");
  for (std::size_t k = 0; k < kind_count; ++k)
    in.each(in.member(mass, kind_names.at(k).data()), [&](const Value& x) { out.mass.at(k).push_back(in.pair(x)); });
  in.sound = in.sound && out.levels.size() == out.cuts.size() + 1;
  return out;
}

bool numbers_from(const std::string& json, TrainedModel& model) {
  rapidjson::Document document;
  if (document.Parse<rapidjson::kParseFullPrecisionFlag>(json).HasParseError()) return false;
  Reader in;
  model.trained_on = in.text(in.member(document, "trained_on"));
  in.each(in.member(document, "kinds"), kind_count, [&](std::size_t i, const Value& x) {
    model.kinds.at(i) = {.position = in.linear(in.member(x, "position")),
                         .middle = in.number(in.member(x, "middle")),
                         .stretch = in.number(in.member(x, "stretch"))};
  });
  model.course_odds = in.linear(in.member(document, "course_odds"));
  in.each(in.member(document, "bloom"), bloom_processes,
          [&](std::size_t i, const Value& x) { model.bloom.at(i) = in.linear(x); });
  in.each(in.member(document, "bloom_odds"), bloom_processes,
          [&](std::size_t i, const Value& x) { model.bloom_odds.at(i) = in.pair(x); });
  in.each(in.member(document, "domain"), model.domain.size(), [&](std::size_t i, const Value& x) {
    model.domain.at(i) = {.speaks = in.linear(in.member(x, "speaks")), .shift = in.linear(in.member(x, "shift"))};
  });
  std::array<double, 7> spread{};
  in.each(in.member(document, "spread"), spread.size(),
          [&](std::size_t i, const Value& x) { spread.at(i) = in.number(x); });
  model.spread = {.base = spread[0],
                  .course = spread[1],
                  .length = spread[2],
                  .unknown = spread[3],
                  .disagreement = spread[4],
                  .least = spread[5],
                  .most = spread[6]};
  in.each(in.member(document, "calibrations"),
          [&](const Value& x) { model.calibrations.push_back(calibration_from(in, x)); });
  return in.sound && model.spread.least > 0;
}

Fault fault(std::string_view code, std::string_view where, std::string found, std::string_view expected) {
  return {.code = std::string{code},
          .where = std::string{where},
          .found = std::move(found),
          .expected = std::string{expected}};
}

}  // namespace

std::string model_bytes(const TrainedModel& model) {
  std::string body(block - head_bytes, '\0');
  for (const auto& section : {numbers_of(model), model.outcomes.bytes(), model.domains.bytes()}) {
    const std::uint64_t length = section.size();
    body.append(reinterpret_cast<const char*>(&length), sizeof length);  // NOLINT: bytes as characters
    body.append(block - sizeof length, '\0');
    body += section;
    body.append(whole_blocks(length) - length, '\0');
  }
  std::string out{magic};
  out.append(reinterpret_cast<const char*>(&model_version), sizeof model_version);  // NOLINT: bytes as characters
  return out + checksum(body) + body;
}

Expected<TrainedModel> read_model(const load::MappedBytes& file, std::string_view where) {
  const auto bytes = file.view();
  const auto truncated = [&] {
    return failure(fault("truncated-model", where, std::to_string(bytes.size()) + " bytes", "the whole file"));
  };
  if (!bytes.starts_with(magic.substr(0, std::min(bytes.size(), magic.size()))) || bytes.empty())
    return failure(fault("not-a-model", where, "other bytes at the beginning", "a model file that training wrote"));
  if (bytes.size() < head_bytes) return truncated();
  std::uint32_t version = 0;
  std::memcpy(&version, bytes.data() + magic.size(), sizeof version);
  if (version != model_version)
    return failure(fault("model-version", where, "version " + std::to_string(version),
                         "version " + std::to_string(model_version) + "; train again with tools/train"));
  std::array<load::MappedBytes, 3> sections{file, file, file};
  std::size_t at = block;
  for (auto& section : sections) {
    std::uint64_t length = 0;
    if (bytes.size() < at + block) return truncated();
    std::memcpy(&length, bytes.data() + at, sizeof length);
    at += block;
    if (length > bytes.size() - at || whole_blocks(length) > bytes.size() - at) return truncated();
    section = file.part(at, length);
    at += whole_blocks(length);
  }
  const auto stated = bytes.substr(magic.size() + sizeof version, checksum_bytes);
  const auto body = bytes.substr(head_bytes);
  if (checksum(body) != stated)
    return failure(fault("model-checksum", where, "bytes that do not fit the checksum",
                         "the file as training wrote it: it is damaged or was changed"));
  TrainedModel model;
  if (!numbers_from(std::string{sections[0].view()}, model))
    return failure(fault("broken-model", where, "numbers missing or of another kind", "the file as training wrote it"));
  auto outcomes = WeightTable::from(sections[1], where);
  if (!outcomes) return failure(std::move(outcomes.error()));
  auto domains = WeightTable::from(sections[2], where);
  if (!domains) return failure(std::move(domains.error()));
  model.outcomes = std::move(*outcomes);
  model.domains = std::move(*domains);
  return model;
}

}  // namespace mizani::level
