// SPDX-License-Identifier: MIT
// The records of tests/micro: the check finds what a careful reviewer found, element by element.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "tests/support/json_text.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"

namespace mizani {
namespace {

namespace fs = std::filesystem;

fs::path folder() {
  return fs::path{MIZANI_SOURCE_DIR} / "tests" / "micro";
}

std::vector<std::string> names() {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator{folder()}) {
    if (entry.path().extension() == ".json") out.push_back(entry.path().stem().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

rapidjson::Document parsed(const std::string& bytes, const std::string& name) {
  auto read = load::parse_json(bytes, name);
  if (!read) throw std::runtime_error{name + ": " + bytes};
  return std::move(*read);
}

class ReviewedRecord : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    const auto file = folder() / (GetParam() + ".json");
    review_ = parsed(*load::read_bytes(file), file.string());
    record_ = scratch_.write("record.json", test::json_text(review_["record"])).string();
  }
  [[nodiscard]] rapidjson::Document answer(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {record_, "--as-of", "2026-11-26", "--format", "json"});
    const auto run = test::run_mizani(arguments);
    EXPECT_EQ(run.exit_code, 0) << run.err;
    return parsed(run.out, "answer");
  }

  test::ScratchFolder scratch_;
  rapidjson::Document review_;
  std::string record_;
};

/// What the engine is known to find instead of what the reviewer found, with the reason; nothing where they agree.
const rapidjson::Value* difference(const rapidjson::Value& review, const char* about) {
  if (!review.HasMember("engine_differs") || !review["engine_differs"].HasMember(about)) return nullptr;
  return &review["engine_differs"][about];
}

int level_of(const rapidjson::Value& id) {
  const std::string text = id.GetString();
  return std::stoi(text.substr(text.find(':') + 1));
}

TEST_P(ReviewedRecord, ElementsAreFoundAsTheReviewerFoundThem) {
  const auto found = answer({"micro", "check", "--profile", "eu-annex-1"});
  const auto& elements = found["records"][0]["profiles"][0]["elements"];
  const auto& expected = review_["expect"]["elements"];
  ASSERT_EQ(elements.Size(), 16U);
  for (const auto& element : elements.GetArray()) {
    const auto* name = element["element"].GetString();
    ASSERT_TRUE(expected.HasMember(name)) << name;
    const auto* known = difference(review_, name);
    const std::string wanted = known != nullptr ? (*known)["found"].GetString() : expected[name].GetString();
    EXPECT_EQ(element["state"].GetString(), wanted) << name;
    if (known != nullptr) {
      EXPECT_NE(wanted, expected[name].GetString()) << name << ": they agree, the difference can go";
      EXPECT_GT((*known)["why"].GetStringLength(), 20U);
    }
  }
}

/// The set of levels that holds the true one nine times in ten meets the reviewer's range.
TEST_P(ReviewedRecord, TheSetOfLevelsMeetsTheReviewersRange) {
  const auto found = answer({"micro", "level"});
  const auto& range = review_["expect"]["level"];
  const auto levels = found["levels"].GetArray();
  const auto acqf = std::find_if(levels.begin(), levels.end(),
                                 [](const auto& framework) { return framework["framework"] == "acqf"; });
  ASSERT_NE(acqf, levels.end());
  const auto& set = (*acqf)["set"];
  ASSERT_GT(set.Size(), 0U);
  const int low = level_of(set[0]);
  const int high = level_of(set[set.Size() - 1]);
  const bool meets = low <= range["high"].GetInt() && high >= range["low"].GetInt();
  EXPECT_NE(meets, difference(review_, "level_set") != nullptr) << low << " to " << high;
}

TEST_P(ReviewedRecord, AStatedLevelIsBorneWhereTheReviewerSaysSo) {
  const auto& expected = review_["expect"]["stated_level_borne"];
  if (expected.IsNull()) return;
  const auto found = answer({"micro", "level"});
  const std::string bearing = found["stated"]["bearing"].GetString();
  const bool borne = bearing == "borne" || bearing == "too-low";  // too low: the outcomes ask more than the level
  EXPECT_NE(borne == expected.GetBool(), difference(review_, "stated_level_borne") != nullptr) << bearing;
}

/// The codes of what was found, blanks between: every tag of digital and green ones, the expected step or else the
/// narrowest one of the others.
std::string codes_found(const rapidjson::Value& family, const std::string& expected) {
  std::vector<std::string> codes;
  const bool stepped = family.HasMember("steps");
  for (const auto& tag : family[stepped ? "steps" : "tags"].GetArray()) codes.emplace_back(tag["code"].GetString());
  if (stepped) {
    if (std::find(codes.begin(), codes.end(), expected) != codes.end()) return expected;
    return codes.empty() ? "" : codes.back();
  }
  std::sort(codes.begin(), codes.end());
  std::string out;
  for (const auto& code : codes) out.append(out.empty() ? "" : " ").append(code);
  return out;
}

std::string codes_expected(const rapidjson::Value& expected) {
  if (expected.IsNull()) return "none";
  if (expected.IsString()) return expected.GetString();
  std::string out;
  for (const auto& code : expected.GetArray()) out.append(out.empty() ? "" : " ").append(code.GetString());
  return out;
}

TEST_P(ReviewedRecord, TagsAreFoundAsTheReviewerFoundThem) {
  const auto run = test::run_mizani({"micro", "tag", record_, "--format", "json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto found = parsed(run.out, "answer");
  for (const char* family : {"digital", "green", "field", "occupation"}) {
    const auto expected = codes_expected(review_["expect"]["tags"][family]);
    const auto codes = codes_found(found["records"][0][family], expected);
    const auto* known = difference(review_, (std::string{"tags_"} + family).c_str());
    EXPECT_EQ(codes, known != nullptr ? (*known)["found"].GetString() : expected) << family;
    if (known != nullptr) {
      EXPECT_NE(codes, expected) << family << ": they agree, the difference can go";
      EXPECT_GT((*known)["why"].GetStringLength(), 20U);
    }
  }
}

std::string test_name(const testing::TestParamInfo<std::string>& record) {
  std::string name = record.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Records, ReviewedRecord, testing::ValuesIn(names()), test_name);

TEST(ReviewedRecords, AreThirty) {
  EXPECT_EQ(names().size(), 30U);
}

}  // namespace
}  // namespace mizani
