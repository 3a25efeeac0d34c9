// SPDX-License-Identifier: MIT
// mizani batch, as an analyst types it: the same bytes for any number of jobs, and wherever a run was killed.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "frameworks/load/json_document.h"
#include "frameworks/load/schema.h"
#include "tests/support/program.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/xml.h"

namespace mizani {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// Rows of outcomes; every seventh is broken in one of several ways where `broken`.
std::string rows(std::size_t count, bool broken = false) {
  const std::vector<std::string> verbs{
      "Describe", "Design", "Measure", "Evaluate critically", "Repair under supervision",
      "Compare",  "Draft",  "Lead",    "Calculate",           "Assist in planning"};
  const std::vector<std::string> things{"water pumps",  "a research project",    "customer accounts",
                                        "soil samples", "the wiring of a house", "current theories of learning",
                                        "a small team"};
  const std::vector<std::string> faults{"{\"text\":", "[]", R"({"id":"none"})", R"({"text":""})", R"({"text":7})"};
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    if (broken && i % 7 == 3) {
      out += faults[i / 7 % faults.size()] + '\n';
      continue;
    }
    out += fmt::format(R"({{"id":"r{}","text":"{} {} and report on the work, case {}."}})", i, verbs[i % verbs.size()],
                       things[i * 31 % things.size()], i * 7919 % 1009);
    out += '\n';
  }
  return out;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

std::size_t lines_of(const std::string& bytes) {
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

const load::SchemaSet& output_schemas() {
  static const auto schemas = load::SchemaSet::load(std::filesystem::path{MIZANI_DATA_DIR} / "schema" / "output");
  EXPECT_TRUE(schemas);
  return *schemas;
}

/// Each line keeps the schema of data/schema/output.
void expect_schema(const std::string& schema, const std::string& lines) {
  std::istringstream stream{lines};
  for (std::string line; std::getline(stream, line);) {
    const auto document = load::parse_json(line, "line");
    ASSERT_TRUE(document) << line;
    Faults faults;
    output_schemas().validate(schema, *document, "line", faults);
    for (const auto& fault : faults) ADD_FAILURE() << describe(fault);
  }
}

class Batch : public testing::Test {
 protected:
  [[nodiscard]] std::string at(const std::string& name) const { return (folder_.path() / name).string(); }
  [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const {
    return folder_.write(name, bytes).string();
  }
  [[nodiscard]] bool is_there(const std::string& name) const { return std::filesystem::exists(at(name)); }

  test::ScratchFolder folder_;
};

TEST_F(Batch, AnswersAreThoseOfTheCommandItself) {
  const auto in = write(
      "in.jsonl",
      R"({"id":1,"text":"Critically evaluate current research in soil science."})"
      "\n"
      R"({"id":2,"text":"Design and supervise road works.","title":"Diploma in Civil Engineering","country":"KE"})"
      "\n");
  const auto run = test::run_mizani({"batch", "level", "--in", in, "--framework", "ZA"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto first = *load::parse_json(run.out.substr(0, run.out.find('\n')), "first");
  const auto second = *load::parse_json(run.out.substr(run.out.find('\n') + 1), "second");
  const auto alone = [](const std::vector<std::string>& more) {
    std::vector<std::string> words{"level", "--framework", "ZA", "--format", "json"};
    words.insert(words.end(), more.begin(), more.end());
    return *load::parse_json(test::run_mizani(words).out, "alone");
  };
  const auto one = alone({"Critically evaluate current research in soil science."});
  const auto two =
      alone({"Design and supervise road works.", "--title", "Diploma in Civil Engineering", "--country", "KE"});
  const std::vector<std::pair<const rapidjson::Document*, const rapidjson::Document*>> pairs{{&first, &one},
                                                                                             {&second, &two}};
  for (const auto& [row, whole] : pairs) {
    EXPECT_STREQ((*row)["level"].GetString(), (*whole)["best_fit"]["level"].GetString());
    EXPECT_NEAR((*row)["probability"].GetDouble(), (*whole)["best_fit"]["probability"].GetDouble(), 0.5e-4);
    EXPECT_NEAR((*row)["position"].GetDouble(), (*whole)["position"]["mean"].GetDouble(), 0.5e-3);
    EXPECT_EQ((*row)["set"].Size(), (*whole)["set"]["levels"].Size());
    ASSERT_EQ((*row)["bloom"].Size(), (*whole)["bloom"]["labels"].Size());
  }
}

TEST_F(Batch, AnyNumberOfJobsGivesTheSameBytes) {
  const auto in = write("in.jsonl", rows(6000, true));
  const auto alone =
      test::run_mizani({"batch", "level", "--in", in, "--out", at("one.jsonl"), "--rejects", at("one.rejects")});
  EXPECT_EQ(alone.exit_code, 3) << alone.err;
  const auto expected = bytes_of(at("one.jsonl"));
  EXPECT_EQ(lines_of(expected) + lines_of(bytes_of(at("one.rejects"))), 6000U);
  for (const auto* jobs : {"2", "3", "8"}) {
    test::run_mizani(
        {"batch", "level", "--in", in, "--out", at("more.jsonl"), "--rejects", at("more.rejects"), "--jobs", jobs});
    EXPECT_EQ(bytes_of(at("more.jsonl")), expected) << jobs;
    EXPECT_EQ(bytes_of(at("more.rejects")), bytes_of(at("one.rejects"))) << jobs;
  }
  EXPECT_FALSE(is_there("one.jsonl.checkpoint"));
}

TEST_F(Batch, KilledAtFiftyMomentsAndResumedItGivesTheSameBytes) {
  constexpr int kills = 50;
  const auto in = write("in.jsonl", rows(12000, true));
  const auto words = [&](const std::string& out, const std::string& jobs) {
    return std::vector<std::string>{"batch",
                                    "level",
                                    "--in",
                                    in,
                                    "--out",
                                    at(out),
                                    "--rejects",
                                    at(out + ".rejects"),
                                    "--jobs",
                                    jobs,
                                    "--resume",
                                    "--checkpoint-seconds",
                                    "0",
                                    "--summary",
                                    at(out + ".summary")};
  };
  ASSERT_EQ(test::run_mizani(words("whole.jsonl.gz", "1")).exit_code, 3);
  const auto expected = bytes_of(at("whole.jsonl.gz"));
  auto summary = bytes_of(at("whole.jsonl.gz.summary"));
  std::mt19937 random{20261127};
  int killed = 0;
  int resumed = 0;
  while (killed < kills) {
    std::error_code ignored;
    std::filesystem::remove(at("killed.jsonl.gz"), ignored);
    bool whole = false;
    for (int tries = 0; !whole && tries < 20; ++tries) {
      const auto after = std::chrono::microseconds{40000 + random() % 250000};
      whole = !test::run_and_kill(words("killed.jsonl.gz", tries % 2 == 0 ? "2" : "1"), after);
      if (!whole) ++killed;
      if (is_there("killed.jsonl.gz.checkpoint")) ++resumed;
    }
    if (!whole) {
      ASSERT_EQ(test::run_mizani(words("killed.jsonl.gz", "2")).exit_code, 3);
    }
    ASSERT_EQ(bytes_of(at("killed.jsonl.gz")), expected) << killed;
    ASSERT_EQ(bytes_of(at("killed.jsonl.gz.rejects")), bytes_of(at("whole.jsonl.gz.rejects")));
    EXPECT_FALSE(is_there("killed.jsonl.gz.checkpoint"));
  }
  EXPECT_GT(resumed, 0);
  for (std::size_t found = 0; (found = summary.find("whole.jsonl", found)) != std::string::npos;)
    summary.replace(found, 5, "killed");
  EXPECT_EQ(bytes_of(at("killed.jsonl.gz.summary")), summary);
}

/// A run that was ended on the way, with a checkpoint.
class Ended : public Batch {
 protected:
  void SetUp() override {
    in_ = write("in.jsonl", rows(20000));
    for (int tries = 0; tries < 40 && !is_there("out.jsonl.checkpoint"); ++tries) {
      std::error_code ignored;
      std::filesystem::remove(at("out.jsonl"), ignored);
      test::run_and_kill(words({"--checkpoint-seconds", "0"}), std::chrono::milliseconds{60 + 20 * tries});
    }
    ASSERT_TRUE(is_there("out.jsonl.checkpoint"));
  }
  [[nodiscard]] std::vector<std::string> words(const std::vector<std::string>& more) const {
    std::vector<std::string> out{"batch", "level", "--in", in_, "--out", at("out.jsonl")};
    out.insert(out.end(), more.begin(), more.end());
    return out;
  }

  std::string in_;
};

TEST_F(Ended, WithoutResumeItIsRefusedAndNothingIsLost) {
  const auto before = bytes_of(at("out.jsonl"));
  const auto run = test::run_mizani(words({}));
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("unfinished-run"));
  EXPECT_EQ(bytes_of(at("out.jsonl")), before);
}

TEST_F(Ended, AnInputThatChangedIsRefused) {
  auto changed = rows(20000);
  changed[changed.size() - 4] = '!';  // in the last row
  in_ = write("in.jsonl", changed);
  const auto run = test::run_mizani(words({"--resume"}));
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("input-changed"));
  EXPECT_TRUE(is_there("out.jsonl.checkpoint"));
}

TEST_F(Ended, AnotherQuestionIsRefused) {
  const auto run = test::run_mizani(words({"--resume", "--framework", "KE"}));
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("question-changed"));
}

TEST_F(Ended, AnOutputThatIsGoneOrShorterIsNamed) {
  std::filesystem::resize_file(at("out.jsonl"), 10);
  EXPECT_THAT(test::run_mizani(words({"--resume"})).err, HasSubstr("output-changed"));
  std::filesystem::remove(at("out.jsonl"));
  const auto run = test::run_mizani(words({"--resume"}));
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("output-changed"));
  std::filesystem::remove(at("out.jsonl.checkpoint"));
  EXPECT_EQ(test::run_mizani(words({"--resume"})).exit_code, 0);
  EXPECT_EQ(lines_of(bytes_of(at("out.jsonl"))), 20000U);
}

TEST_F(Ended, ABrokenCheckpointIsNamed) {
  static_cast<void>(folder_.write("out.jsonl.checkpoint", "{\"schema\":\"mizani/batch-checkpoint/1\"}"));
  const auto run = test::run_mizani(words({"--resume"}));
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("broken-checkpoint"));
}

TEST_F(Batch, AFullDiskIsToldAndTheRunGoesOnWhereThereIsRoomAgain) {
  const auto in = write("in.jsonl", rows(20000));
  const std::vector<std::string> words{
      "batch", "level", "--in", in, "--out", at("out.jsonl"), "--resume", "--checkpoint-seconds", "0"};
  constexpr unsigned long long room = 2000000;
  const auto full = test::run_on_full_disk(words, room);
  EXPECT_EQ(full.exit_code, 4) << full.err;
  EXPECT_THAT(full.err, HasSubstr("cannot-write"));
  ASSERT_TRUE(is_there("out.jsonl.checkpoint"));
  EXPECT_EQ(test::run_mizani(words).exit_code, 0);
  EXPECT_EQ(test::run_mizani({"batch", "level", "--in", in, "--out", at("whole.jsonl")}).exit_code, 0);
  EXPECT_EQ(bytes_of(at("out.jsonl")), bytes_of(at("whole.jsonl")));
}

TEST_F(Batch, ARejectedRowInAnyPositionLeavesTheOthersAsTheyWere) {
  constexpr std::size_t count = 12;
  std::vector<std::string> good;
  const auto all = rows(count);
  for (std::size_t at = 0; at < all.size();) {
    const auto end = all.find('\n', at) + 1;
    good.push_back(all.substr(at, end - at));
    at = end;
  }
  const auto id_of = [](const std::string& line) {
    return std::string{(*load::parse_json(line, "line"))["id"].GetString()};
  };
  for (std::size_t bad = 0; bad <= count; ++bad) {
    std::string in;
    for (std::size_t i = 0; i < count; ++i) {
      if (i == bad) in += "{oops\n";
      in += good[i];
    }
    if (bad == count) in += "{oops\n";
    const auto run = test::run_mizani({"batch", "level", "--rejects", at("rejects")}, in);
    EXPECT_EQ(run.exit_code, 3);
    ASSERT_EQ(lines_of(run.out), count);
    std::size_t place = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto end = run.out.find('\n', place) + 1;
      EXPECT_EQ(id_of(run.out.substr(place, end - place)), fmt::format("r{}", i));
      place = end;
    }
    EXPECT_THAT(bytes_of(at("rejects")),
                StartsWith(fmt::format(R"({{"line":{},"faults":[{{"code":"broken-json")", bad + 1)));
  }
}

TEST_F(Batch, CsvComesInAndGoesOut) {
  const auto in = write("in.csv", "ID,Text,Hours\na,\"Weld, cut\nand grind steel\",40\nb,,3\n");
  const auto run = test::run_mizani({"batch", "level", "--in", in, "--out", at("out.csv")});
  EXPECT_EQ(run.exit_code, 3);
  const auto out = bytes_of(at("out.csv"));
  EXPECT_THAT(out, StartsWith("line,id,framework,level,probability,set,"));
  EXPECT_THAT(out, HasSubstr("\n2,a,acqf,acqf:"));
  EXPECT_EQ(lines_of(out), 2U);
  EXPECT_THAT(bytes_of(at("out.csv.rejects.jsonl")), HasSubstr("missing-field"));
}

TEST_F(Batch, PackedInputAndOutputHoldTheSameRows) {
  const auto in = write("in.jsonl", rows(3000));
  test::run_mizani({"batch", "bloom", "--in", in, "--out", at("plain.jsonl")});
  for (const auto* name : {"packed.jsonl.gz", "packed.jsonl.zst"}) {
    ASSERT_EQ(test::run_mizani({"batch", "bloom", "--in", in, "--out", at(name)}).exit_code, 0);
    EXPECT_LT(std::filesystem::file_size(at(name)), std::filesystem::file_size(at("plain.jsonl")) / 3);
    // What came out is read again: it has no texts, so every row is rejected, and all are there.
    const auto again = test::run_mizani({"batch", "bloom", "--in", at(name), "--out", at("again.jsonl")});
    EXPECT_THAT(again.err, HasSubstr("3000 rows, 3000 rejected"));
  }
}

TEST_F(Batch, AStreamInAndOutTellsItsFaults) {
  const auto run = test::run_mizani({"batch", "credits", "--from", "saqa", "--to", "ects", "--jobs", "2"},
                                    "{\"amount\":\"120\"}\n{\"amount\":0}\n{\"amount\":7.5,\"id\":\"x\"}\n");
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.out, HasSubstr(R"("amount":"120","from":"saqa","to":"ects","min":40,"max":48,"exact_min":"40")"));
  EXPECT_EQ(lines_of(run.out), 2U);
  EXPECT_THAT(run.err, HasSubstr("standard input:2#/amount: not-positive"));
}

TEST_F(Batch, EveryCommandAnswersItsRows) {
  const auto answered = [](const std::vector<std::string>& command, const std::string& row) {
    std::vector<std::string> words{"batch"};
    words.insert(words.end(), command.begin(), command.end());
    const auto run = test::run_mizani(words, row + "\n");
    EXPECT_EQ(run.exit_code, 0) << run.err;
    if (command.front() != "micro") expect_schema("batch-" + command.front() + ".json", run.out);
    return run.out;
  };
  EXPECT_THAT(answered({"level", "--framework", "KE"}, R"({"text":"Design a bridge."})"), HasSubstr(R"("ke-knqf:)"));
  EXPECT_THAT(answered({"bloom"}, R"({"text":"Design a bridge."})"), HasSubstr(R"("labels":["Create"])"));
  EXPECT_THAT(answered({"credits", "--from", "saqa", "--to", "ects"}, R"({"amount":120})"),
              HasSubstr(R"("by":"hours")"));
  EXPECT_THAT(answered({"path", "--to", "ZM"}, R"({"from":"ke-knqf:7"})"), HasSubstr(R"("level":"zm-zqf:)"));
  EXPECT_THAT(answered({"match"}, R"({"source":["Sew a jacket"],"target":["Sew a jacket","Keep bees"]})"),
              HasSubstr(R"("pairs":["1-1:)"));
  const auto record =
      R"({"schema":"mizani/credential/1","title":"Welding","country":"KE","hours":60,"outcomes":["Weld plates."]})";
  EXPECT_THAT(answered({"assess", "--country", "ZM"}, record), HasSubstr(R"("proposal":"partial")"));
  EXPECT_THAT(answered({"micro", "check", "--profile", "eu-annex-1"}, record),
              HasSubstr(R"("eu-annex-1.complete":false)"));
  EXPECT_THAT(answered({"assess"}, fmt::format(R"({{"id":"k","recognised_in":"ZA","credential":{}}})", record)),
              HasSubstr(R"("id":"k","title":"Welding","from":"KE","to":"ZA")"));
}

TEST_F(Batch, ThePageShowsTheCountsAndEscapesNames) {
  const auto in = write("<b>&.jsonl", rows(200, true));
  const auto run = test::run_mizani({"batch", "level", "--in", in, "--out", at("out.jsonl"), "--page", at("page.html"),
                                     "--summary", at("summary.json")});
  EXPECT_EQ(run.exit_code, 3);
  const auto page = bytes_of(at("page.html"));
  EXPECT_THAT(page, HasSubstr("<svg"));
  EXPECT_THAT(page, HasSubstr("acqf:"));
  EXPECT_THAT(page, Not(HasSubstr("<b>&")));
  const auto summary = *load::parse_json(bytes_of(at("summary.json")), "summary");
  expect_schema("batch-level.json", bytes_of(at("out.jsonl")));
  Faults faults;
  output_schemas().validate("batch-summary.json", summary, "summary", faults);
  EXPECT_TRUE(faults.empty());
  EXPECT_EQ(summary["rows"].GetInt(), 200);
  EXPECT_EQ(summary["answered"].GetInt() + summary["rejects"].GetInt(), 200);
  int levels = 0;
  for (const auto& level : summary["counts"]["levels"].GetObject()) levels += level.value.GetInt();
  EXPECT_EQ(levels, summary["answered"].GetInt());
}

TEST_F(Batch, WrongUsageIsNamedAndWritesNothing) {
  const auto in = write("in.jsonl", rows(3));
  EXPECT_EQ(test::run_mizani({"batch", "level", "--in", in, "--out", in}).exit_code, 2);
  EXPECT_EQ(bytes_of(in), rows(3));
  EXPECT_EQ(test::run_mizani({"batch", "level", "--resume"}).exit_code, 2);
  EXPECT_EQ(test::run_mizani({"batch", "level", "--in", at("none"), "--out", at("out")}).exit_code, 1);
  EXPECT_EQ(test::run_mizani({"batch", "level", "--in", in, "--out", at("no/such/folder")}).exit_code, 4);
  EXPECT_EQ(test::run_mizani({"batch", "level", "--in", in, "--framework", "nowhere"}).exit_code, 1);
  EXPECT_EQ(test::run_mizani({"batch", "level", "--in", in, "--out", "/dev/full"}).exit_code, 4);
}

}  // namespace
}  // namespace mizani
