// SPDX-License-Identifier: MIT
// Bad data in every way a user may hand it in, laid over the shipped folder.
#include "frameworks/load/loader.h"

#include <unistd.h>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scratch_folder.h"
#include "tests/support/world.h"

namespace mizani::load {
namespace {

using testing::Contains;
using testing::HasSubstr;

std::string framework_json(const std::string& id, const std::string& levels, const std::string& types = "[]") {
  const std::string unknown = R"({"value": null, "status": "unknown", "sources": []})";
  return R"({"schema": "mizani/data/framework/1", "id": ")" + id +
         R"(", "kind": "national", "country": "ZM", "name": {"en": "Test"},
    "acronym": null, "aliases": [], "version": null, "valid_from": null, "valid_to": null, "authority": )" +
         unknown + R"(, "legal_basis": )" + unknown + R"(, "stage": )" + unknown + R"(, "scope": )" + unknown +
         R"(, "levels_stated": )" + unknown + R"(, "credit_system": null, "domains": [], "levels": )" + levels +
         R"(, "qualification_types": )" + types + R"(, "rpl": )" + unknown + R"(, "micro_credentials": )" + unknown +
         R"(, "languages": )" + unknown + R"(, "sources": {}})";
}

std::string table_json(const std::string& from, const std::string& to, const std::string& rows) {
  return R"({"schema": "mizani/data/referencing/1", "id": ")" + from + "--" + to + R"(.test", "from": ")" + from +
         R"(", "to": ")" + to +
         R"(", "kind": "referencing", "report": {"title": "t", "year": null, "sources": ["s"]}, "status": "published", "valid_from": null,
    "valid_to": null, "table_read": true, "rows": )" +
         rows + R"(, "sources": {"s": {"title": "t", "publisher": null, "year": null, "url": null}}})";
}

const std::string two_levels = R"([{"code": "1", "rank": 1}, {"code": "2", "rank": 2}])";

Expected<Catalogue> with_overlay(const test::ScratchFolder& overlay) {
  const std::array<std::filesystem::path, 2> folders{MIZANI_DATA_DIR, overlay.path()};
  return load_catalogue(folders);
}

/// The codes of the faults with their places, "code place".
std::vector<std::string> faults_with(const test::ScratchFolder& overlay) {
  const auto loaded = with_overlay(overlay);
  std::vector<std::string> out;
  if (loaded) return out;
  for (const auto& fault : loaded.error()) out.push_back(fault.code + ' ' + fault.where);
  return out;
}

TEST(Loader, TheShippedDataKeepEveryRule) {
  const std::filesystem::path data{MIZANI_DATA_DIR};
  const auto catalogue = load_catalogue({&data, 1});
  ASSERT_TRUE(catalogue.has_value()) << describe(catalogue.error().front());
  EXPECT_GE(catalogue->frameworks().size(), 30U);
}

TEST(Loader, AnOverlayAddsAndReplacesByIdAndTheLaterWins) {
  const test::ScratchFolder overlay;
  overlay.write("frameworks/mine.json", framework_json("zm-mine", two_levels));
  overlay.write("frameworks/other.json", framework_json("zm-zqf", two_levels));
  const auto catalogue = with_overlay(overlay);
  // The shipped tables of the framework name levels that the replacement lacks: that is told, nothing is dropped.
  ASSERT_FALSE(catalogue.has_value());
  EXPECT_TRUE(std::all_of(catalogue.error().begin(), catalogue.error().end(),
                          [](const Fault& fault) { return fault.code == "level-outside-framework"; }));
  const test::ScratchFolder only_new;
  only_new.write("frameworks/mine.json", framework_json("zm-mine", two_levels));
  const auto added = with_overlay(only_new);
  ASSERT_TRUE(added.has_value());
  EXPECT_NE(added->framework(FrameworkId{"zm-mine"}), nullptr);
  EXPECT_EQ(added->frameworks().size(), test::shipped().frameworks().size() + 1);
}

TEST(Loader, ReportsTheFaultsOfAllFilesAtOnce) {
  const test::ScratchFolder overlay;
  overlay.write("frameworks/broken.json", "{\n  \"schema\": ,\n}");
  overlay.write("frameworks/typed.json", framework_json("zm-typed", R"([{"code": 1, "rank": "one"}])"));
  overlay.write("referencing/dangling.json",
                table_json("zm-nowhere", "acqf", R"([{"from": "1", "to": "1", "relation": "equal"}])"));
  const auto faults = faults_with(overlay);
  EXPECT_THAT(faults, Contains(testing::AllOf(HasSubstr("broken-json"), HasSubstr("broken.json:2:"))));
  EXPECT_THAT(faults, Contains(testing::AllOf(HasSubstr("wrong-type"), HasSubstr("typed.json#/levels/0/code"))));
  EXPECT_THAT(faults, Contains(testing::AllOf(HasSubstr("wrong-type"), HasSubstr("typed.json#/levels/0/rank"))));
  EXPECT_THAT(faults, Contains(testing::AllOf(HasSubstr("dangling-reference"), HasSubstr("dangling.json#/from"))));
}

TEST(Loader, AnOverlayReplacesASetOfCriteria) {
  const test::ScratchFolder overlay;
  overlay.write("criteria/mine.json", R"({"schema": "mizani/data/criteria/1", "id": "acqf-referencing",
    "framework": "acqf", "purpose": "referencing", "name": {"en": "As read in the guideline"}, "criteria": [
      {"id": "levels", "kind": "criterion", "number": 1, "title": {"en": "t"}, "asks": {"en": "a"},
       "probes": ["level-table", "credit-system"], "suffices": true, "to_supply": [{"en": "w"}], "status": "published", "sources": ["g"]}],
    "sources": {"g": {"title": "Guideline 3", "publisher": null, "year": 2022, "url": null}}})");
  const auto catalogue = with_overlay(overlay);
  ASSERT_TRUE(catalogue.has_value()) << describe(catalogue.error().front());
  EXPECT_EQ(catalogue->criteria().size(), test::shipped().criteria().size());
  const auto set = std::find_if(catalogue->criteria().begin(), catalogue->criteria().end(),
                                [](const CriteriaSet& s) { return s.id.str() == "acqf-referencing"; });
  ASSERT_NE(set, catalogue->criteria().end());
  EXPECT_EQ(set->name.in("en"), "As read in the guideline");
  EXPECT_EQ(set->criteria.front().number, 1);
  EXPECT_THAT(set->criteria.front().probes, testing::ElementsAre(Probe::level_table, Probe::credit_system));
  overlay.write("criteria/mine.json", R"({"schema": "mizani/data/criteria/1", "id": "x"})");
  EXPECT_THAT(faults_with(overlay), Contains(testing::AllOf(HasSubstr("missing-field"), HasSubstr("mine.json"))));
}

TEST(Loader, NamesAMissingField) {
  const test::ScratchFolder overlay;
  auto json = framework_json("zm-mine", two_levels);
  json.replace(json.find(R"("acronym": null, )"), 17, "");
  overlay.write("frameworks/mine.json", json);
  EXPECT_THAT(faults_with(overlay), Contains(testing::AllOf(HasSubstr("missing-field"), HasSubstr("#/acronym"))));
}

TEST(Loader, RefusesTheSameIdTwiceInOneFolder) {
  const test::ScratchFolder overlay;
  overlay.write("frameworks/a.json", framework_json("zm-mine", two_levels));
  overlay.write("frameworks/b.json", framework_json("zm-mine", two_levels));
  EXPECT_THAT(faults_with(overlay), Contains(testing::AllOf(HasSubstr("duplicate-id"), HasSubstr("b.json#/id"))));
}

TEST(Loader, RefusesTheSameLevelTwice) {
  const test::ScratchFolder overlay;
  overlay.write("frameworks/a.json",
                framework_json("zm-mine", R"([{"code": "1", "rank": 1}, {"code": "1", "rank": 2}])"));
  EXPECT_THAT(faults_with(overlay), Contains(HasSubstr("duplicate-id")));
}

TEST(Loader, RefusesALevelOutsideItsFramework) {
  const test::ScratchFolder overlay;
  overlay.write("frameworks/mine.json", framework_json("zm-mine", two_levels));
  overlay.write("referencing/mine.json",
                table_json("zm-mine", "acqf", R"([{"from": "3", "to": "11", "relation": "equal"}])"));
  const auto faults = faults_with(overlay);
  EXPECT_THAT(faults, Contains(testing::AllOf(HasSubstr("level-outside-framework"), HasSubstr("#/rows/0/from"))));
  EXPECT_THAT(faults, Contains(testing::AllOf(HasSubstr("level-outside-framework"), HasSubstr("#/rows/0/to"))));
}

TEST(Loader, RefusesACycleOfBroader) {
  const test::ScratchFolder overlay;
  overlay.write(
      "frameworks/mine.json",
      framework_json("zm-mine",
                     R"([{"code": "1", "rank": 1, "broader": "2"}, {"code": "2", "rank": 2, "broader": "1"}])"));
  EXPECT_THAT(faults_with(overlay), Contains(HasSubstr("broader-cycle")));
}

TEST(Loader, RefusesAPublishedTypeWithoutASource) {
  const test::ScratchFolder overlay;
  overlay.write(
      "frameworks/mine.json",
      framework_json(
          "zm-mine", two_levels,
          R"([{"id": "d", "title": {"en": "D"}, "levels": ["1"], "min_credits": [], "status": "published", "sources": []},
                                                           {"id": "e", "title": {"en": "E"}, "levels": ["1"], "min_credits": [], "status": "published", "sources": ["gone"]}])"));
  const auto faults = faults_with(overlay);
  EXPECT_THAT(faults, Contains(HasSubstr("no-source")));
  EXPECT_THAT(faults, Contains(HasSubstr("dangling-reference")));
}

TEST(Loader, RefusesAGuessAmongTheReports) {
  const test::ScratchFolder overlay;
  overlay.write("frameworks/mine.json", framework_json("zm-mine", two_levels));
  auto json = table_json("zm-mine", "acqf", R"([{"from": "1", "to": "1", "relation": "equal"}])");
  json.replace(json.find(R"("published")"), 11, R"("assumed")");
  overlay.write("referencing/mine.json", json);
  EXPECT_THAT(faults_with(overlay), Contains(HasSubstr("wrong-folder")));
}

TEST(Loader, SaysWhichBytesAreNoUtf8) {
  const test::ScratchFolder overlay;
  overlay.write("frameworks/mine.json", "{\"schema\": \"\xff\xfe\"}");
  EXPECT_THAT(faults_with(overlay), Contains(testing::AllOf(HasSubstr("invalid-utf8"), HasSubstr("mine.json:1:"))));
}

TEST(Loader, SurvivesDeepNesting) {
  const test::ScratchFolder overlay;
  overlay.write("frameworks/mine.json", std::string(200000, '['));
  EXPECT_THAT(faults_with(overlay), Contains(HasSubstr("broken-json")));
  const test::ScratchFolder closed;
  closed.write("frameworks/mine.json", std::string(200000, '[') + std::string(200000, ']'));
  EXPECT_THAT(faults_with(closed), Contains(HasSubstr("wrong-type")));
}

TEST(Loader, SaysThatAFolderIsMissing) {
  const std::array<std::filesystem::path, 2> folders{MIZANI_DATA_DIR, "/nonexistent-folder"};
  const auto loaded = load_catalogue(folders);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().front().code, "unreadable-folder");
}

TEST(Loader, SaysThatAFolderCannotBeOpened) {
  const test::ScratchFolder overlay;
  std::filesystem::create_directory_symlink("frameworks", overlay.path() / "frameworks");  // a link to itself
  EXPECT_THAT(faults_with(overlay), Contains(HasSubstr("unreadable-folder")));
}

/// Root reads everything, so a test that runs as root looks through another user's eyes.
class OrdinaryUser {
 public:
  OrdinaryUser() : was_root_(geteuid() == 0 && seteuid(nobody) == 0) {}
  ~OrdinaryUser() {
    if (was_root_ && seteuid(0) != 0) std::abort();
  }
  OrdinaryUser(const OrdinaryUser&) = delete;
  OrdinaryUser& operator=(const OrdinaryUser&) = delete;

 private:
  static constexpr uid_t nobody = 65534;
  bool was_root_ = false;
};

TEST(Loader, SaysThatAFolderIsUnreadable) {
  using std::filesystem::perms;
  const test::ScratchFolder overlay;
  const auto folder = overlay.write("frameworks/x.json", "{}").parent_path();
  std::filesystem::permissions(overlay.path(), perms::owner_all | perms::others_read | perms::others_exec);
  std::filesystem::permissions(folder, perms::none);
  std::vector<std::string> faults;
  {
    const OrdinaryUser user;
    if (!std::ifstream{MIZANI_DATA_DIR "/schema/common.json"})
      GTEST_SKIP() << "the tree itself is closed to other users here";
    faults = faults_with(overlay);
  }
  EXPECT_THAT(faults, Contains("unreadable-folder " + folder.string()));
  std::filesystem::permissions(folder, perms::owner_all);
}

TEST(Bundle, OneFileAddsACountryAndItsPathIsFound) {
  const std::filesystem::path data{MIZANI_DATA_DIR};
  const std::array<std::filesystem::path, 2> layers{data, data / "examples" / "a-country-in-one-file.json"};
  const auto catalogue = load_catalogue(layers);
  ASSERT_TRUE(catalogue.has_value()) << describe(catalogue.error().front());
  const auto framework = catalogue->resolve_framework("Exampleland", catalogue->edition());
  ASSERT_TRUE(framework.has_value()) << describe(framework.error().front());
  EXPECT_EQ((*framework)->id.str(), "xa-nqf");
  const auto index = path::PathIndex::build(*catalogue);
  ASSERT_TRUE(index.has_value());
  const auto answer = test::paths(*catalogue, *index, "xa-nqf", "C", "ke-knqf");
  ASSERT_FALSE(answer.paths.empty());
  const auto* kenya = catalogue->framework(FrameworkId{"ke-knqf"});
  EXPECT_EQ(kenya->levels[answer.paths.front().best_level().value()].code, "7");
}

TEST(Bundle, FaultsNameTheDocumentInsideTheFile) {
  const test::ScratchFolder scratch;
  const auto file = scratch.write("bundle.json", R"({"schema": "mizani/data/bundle/1", "documents": [)" +
                                                     framework_json("zm-mine", R"([{"code": "1"}])") +
                                                     R"(, {"schema": "mizani/data/recipe/1"}, 7]})");
  const std::array<std::filesystem::path, 2> layers{MIZANI_DATA_DIR, file};
  const auto loaded = load_world(layers);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().size(), 1U) << "a bundle that breaks its own schema is not read further";
  EXPECT_EQ(loaded.error().front().where, file.string() + "#/documents/2");
  const auto mended = scratch.write("bundle.json", R"({"schema": "mizani/data/bundle/1", "documents": [)" +
                                                       framework_json("zm-mine", R"([{"code": "1"}])") +
                                                       R"(, {"schema": "mizani/data/recipe/1"}]})");
  const auto faults = load_world(layers).error();
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(faults[0].where, mended.string() + "#/documents/0/levels/0/rank");
  EXPECT_EQ(faults[1].where, mended.string() + "#/documents/1/schema");
}

TEST(Bundle, AFileThatNamesNoKindOfDataIsRefused) {
  const test::ScratchFolder scratch;
  const std::array<std::filesystem::path, 2> layers{MIZANI_DATA_DIR, scratch.write("x.json", "[]")};
  const auto loaded = load_world(layers);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().front().code, "unknown-word");
}

TEST(Loader, AnOverlayMayChangeOneConstant) {
  const test::ScratchFolder overlay;
  overlay.write(
      "policy.json",
      R"({"schema": "mizani/data/policy/1", "constants": {"path.reliability.assumed": {"value": 0.5, "reason": "stricter"}}})");
  const auto catalogue = with_overlay(overlay);
  ASSERT_TRUE(catalogue.has_value());
  EXPECT_EQ(catalogue->policy().value("path.reliability.assumed"), 0.5);
  EXPECT_EQ(catalogue->policy().value("path.reliability.published"),
            test::shipped().policy().value("path.reliability.published"));
}

}  // namespace
}  // namespace mizani::load
