// SPDX-License-Identifier: MIT
#include "frameworks/load/schema.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/pointer.h>
#include <rapidjson/schema.h>

#include "frameworks/load/json_document.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/world.h"

namespace mizani::load {
namespace {

namespace fs = std::filesystem;

Faults faults_of(const char* schema, const std::string& json) {
  Faults faults;
  test::shipped_schemas().validate(schema, *parse_json(json, "t"), "t", faults);
  return faults;
}

TEST(SchemaSet, NamesEveryFaultWithItsPointer) {
  const auto faults = faults_of(
      "policy.json",
      R"({"schema":"mizani/data/policy/2","constants":{"a":{"value":"x"},"b~/":{"value":1,"reason":"","extra":1}}})");
  std::map<std::string, std::string> by_place;
  for (const auto& fault : faults) by_place[fault.where] = fault.code;
  EXPECT_EQ(by_place, (std::map<std::string, std::string>{{"t#/schema", "unknown-word"},
                                                          {"t#/constants/a/value", "wrong-type"},
                                                          {"t#/constants/a/reason", "missing-field"},
                                                          {"t#/constants/b~0~1/reason", "empty-text"},
                                                          {"t#/constants/b~0~1/extra", "unknown-field"}}));
}

TEST(SchemaSet, ASecondFieldOfTheSameNameIsAFault) {
  const auto faults = faults_of(
      "policy.json",
      R"({"schema":"mizani/data/policy/1","schema":"mizani/data/policy/1","constants":{"a":{"value":1,"reason":"r"},"a":{"value":2,"reason":"r"}}})");
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(faults[0].code, "duplicate-field");
  EXPECT_EQ(faults[1].code, "duplicate-field");
}

TEST(SchemaSet, RefusesASchemaWithAKeywordItDoesNotCheck) {
  const test::ScratchFolder scratch;
  scratch.write("s.json", R"({"type":"string","pattern":"^a"})");
  const auto schemas = SchemaSet::load(scratch.path());
  ASSERT_FALSE(schemas.has_value());
  EXPECT_EQ(schemas.error().front().code, "bad-schema");
  EXPECT_THAT(schemas.error().front().found, testing::HasSubstr("pattern"));
}

TEST(SchemaSet, RefusesAReferenceToNothing) {
  const test::ScratchFolder scratch;
  scratch.write("s.json", R"({"properties":{"a":{"$ref":"other.json#/definitions/x"}}})");
  EXPECT_FALSE(SchemaSet::load(scratch.path()).has_value());
}

/// RapidJSON's validator over the same schemas. Its references reach one document only, so the common definitions are
/// copied into each schema first; it leaves the custom formats out.
class Peer {
 public:
  explicit Peer(fs::path folder) : folder_(std::move(folder)) {}
  bool accepts(const std::string& schema, const rapidjson::Value& value) {
    rapidjson::SchemaValidator validator{compiled(schema)};
    return value.Accept(validator);
  }

 private:
  const rapidjson::SchemaDocument& compiled(const std::string& name) {
    auto& place = compiled_[name];
    if (!place) {
      auto bytes = *read_bytes(folder_ / name);
      for (std::size_t at = 0; (at = bytes.find("common.json#", at)) != std::string::npos;) bytes.erase(at, 11);
      auto document = *parse_json(bytes, name);
      const auto common = *parse_json(*read_bytes(folder_ / "common.json"), "common.json");
      auto& allocator = document.GetAllocator();
      if (!document.HasMember("definitions"))
        document.AddMember("definitions", rapidjson::Value{rapidjson::kObjectType}, allocator);
      for (const auto& member : common["definitions"].GetObject()) {
        document["definitions"].AddMember(rapidjson::Value{member.name, allocator},
                                          rapidjson::Value{member.value, allocator}, allocator);
      }
      place = std::make_unique<rapidjson::SchemaDocument>(document);
    }
    return *place;
  }

  fs::path folder_;
  std::map<std::string, std::unique_ptr<rapidjson::SchemaDocument>> compiled_;
};

const std::map<std::string, std::string>& schema_by_folder() {
  static const std::map<std::string, std::string> names{{"frameworks", "framework.json"},
                                                        {"referencing", "referencing.json"},
                                                        {"instruments", "instrument.json"},
                                                        {"recognition", "recognition.json"},
                                                        {"examples", "credential.json"}};
  return names;
}

/// Every shipped data file with the schema it answers to.
std::vector<std::pair<fs::path, std::string>> shipped_files() {
  const fs::path data{MIZANI_DATA_DIR};
  std::vector<std::pair<fs::path, std::string>> files{{data / "policy.json", "policy.json"},
                                                      {data / "countries.json", "countries.json"},
                                                      {data / "credit-systems.json", "credit-systems.json"}};
  for (const auto& entry : fs::directory_iterator{data / "lexicon"}) {
    const auto name = entry.path().filename().string();
    files.emplace_back(entry.path(), name == "en.json"               ? "lexicon.json"
                                     : name.ends_with("-words.json") ? name
                                                                     : "lexicon-bridge.json");
  }
  for (const auto& [folder, schema] : schema_by_folder()) {
    for (const auto& entry : fs::recursive_directory_iterator{data / folder}) {
      if (entry.path().extension() != ".json") continue;
      const auto name = entry.path().filename().string();
      files.emplace_back(entry.path(), name == "a-country-in-one-file.json"       ? "bundle.json"
                                       : name.ends_with("-portfolio.json")        ? "portfolio.json"
                                       : name.ends_with("-wallet.json")           ? "wallet.json"
                                       : name.ends_with("-offers.json")           ? "offers.json"
                                       : name.ends_with("-programme.json")        ? "programme.json"
                                       : name.ends_with("-words.json")            ? name
                                       : folder == "lexicon" && name != "en.json" ? "lexicon-bridge.json"
                                                                                  : schema);
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

TEST(SchemaSet, AgreesWithRapidJsonOnEveryShippedFile) {
  Peer peer{fs::path{MIZANI_DATA_DIR} / "schema"};
  for (const auto& [file, schema] : shipped_files()) {
    const auto document = parse_json(*read_bytes(file), file.string());
    Faults faults;
    test::shipped_schemas().validate(schema, *document, file.string(), faults);
    EXPECT_TRUE(faults.empty()) << (faults.empty() ? "" : describe(faults.front()));
    EXPECT_TRUE(peer.accepts(schema, *document)) << file;
  }
}

/// All values of a tree, as pointers to them.
void collect(rapidjson::Value& value, std::vector<rapidjson::Value*>& out) {
  out.push_back(&value);
  if (value.IsObject()) {
    for (auto& member : value.GetObject()) collect(member.value, out);
  } else if (value.IsArray()) {
    for (auto& item : value.GetArray()) collect(item, out);
  }
}

/// One random change: another type, a field gone, a field more.
void mutate(rapidjson::Document& document, std::mt19937& random) {
  std::vector<rapidjson::Value*> values;
  collect(document, values);
  auto& allocator = document.GetAllocator();
  rapidjson::Value& chosen = *values[random() % values.size()];
  switch (random() % 5) {
    case 0: chosen.SetNull(); break;
    case 1: chosen.SetInt(-7); break;
    case 2: chosen.SetArray(); break;
    case 3:
      if (chosen.IsObject() && chosen.MemberCount() > 0)
        chosen.EraseMember(chosen.MemberBegin() + static_cast<std::ptrdiff_t>(random() % chosen.MemberCount()));
      else
        chosen.SetString("", allocator);
      break;
    default:
      if (chosen.IsObject())
        chosen.AddMember("surplus", true, allocator);
      else
        chosen.SetObject();
  }
}

TEST(SchemaSet, AgreesWithRapidJsonOnMutatedFiles) {
  Peer peer{fs::path{MIZANI_DATA_DIR} / "schema"};
  std::mt19937 random{20261124};
  std::size_t refused = 0;
  for (const auto& [file, schema] : shipped_files()) {
    const std::string bytes = *read_bytes(file);
    if (bytes.size() > 60000) continue;
    for (int round = 0; round < 6; ++round) {
      auto document = *parse_json(bytes, file.string());
      mutate(document, random);
      Faults faults;
      test::shipped_schemas().validate(schema, document, file.string(), faults);
      std::erase_if(faults,
                    [](const Fault& fault) { return fault.code == "bad-format"; });  // the peer knows no custom format
      EXPECT_EQ(faults.empty(), peer.accepts(schema, document))
          << file << (faults.empty() ? "" : describe(faults.front()));
      refused += faults.empty() ? 0 : 1;
    }
  }
  EXPECT_GT(refused, 100U);
}

}  // namespace
}  // namespace mizani::load
