// SPDX-License-Identifier: MIT
// Case files under real processes: killed while they write, writing at once, out of room.
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <stdexcept>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/scratch_folder.h"
#include "tests/tools/cases/case_samples.h"
#include "tools/cases/case_check.h"
#include "tools/cases/case_file.h"

namespace mizani::cases {
namespace {

using test::code_of;
using test::sample_case;
using test::value_of;

/// A child process and the lines that it says.
class Child {
 public:
  explicit Child(const std::function<void(const std::function<void(const std::string&)>& say)>& body) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    pid_ = fork();
    if (pid_ == 0) {
      close(ends[0]);
      try {
        body([&](const std::string& line) {
          const auto text = line + '\n';
          if (::write(ends[1], text.data(), text.size()) != static_cast<ssize_t>(text.size())) _exit(2);
        });
      } catch (const std::exception& broken) {
        static_cast<void>(std::fprintf(stderr, "%s\n", broken.what()));
        _exit(1);
      }
      _exit(0);
    }
    close(ends[1]);
    out_ = fdopen(ends[0], "r");
  }
  ~Child() {
    std::fclose(out_);
    end();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// The next line; empty at the end.
  std::string line() const {
    std::string out;
    for (int c = std::fgetc(out_); c != EOF; c = std::fgetc(out_)) {
      if (c == '\n') return out;
      out += static_cast<char>(c);
    }
    return {};  // half a line was never said
  }
  std::vector<std::string> lines() const {
    std::vector<std::string> out;
    for (auto next = line(); !next.empty(); next = line()) out.push_back(next);
    return out;
  }
  void kill_at_once() const { kill(pid_, SIGKILL); }
  /// Waits; the exit code, -1 where a signal ended it.
  int end() {
    if (pid_ > 0) {
      int status = 0;
      waitpid(pid_, &status, 0);
      ended_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
      pid_ = -1;
    }
    return ended_;
  }

 private:
  pid_t pid_ = -1;
  int ended_ = 0;
  std::FILE* out_ = nullptr;
};

NewCase case_of_writer(const std::string& holder) {
  auto fresh = sample_case(holder);
  fresh.record_json = "{\"holder\": \"" + holder + "\", \"text\": \"" + std::string(6000, 'r') + "\"}";
  return fresh;
}

TEST(CaseFileProcesses, AHundredKillsLoseNoCaseAndLeaveNoneHalfWritten) {
  const test::ScratchFolder folder;
  const auto path = folder.path() / "office.cases";
  std::mt19937 random{7};
  std::map<std::string, std::string> said;  // id -> holder
  constexpr int kills = 100;
  for (int round = 0; round < kills; ++round) {
    Child writer{[&](const auto& say) {
      auto file = value_of(CaseFile::open(path, Mode::create_or_open));
      for (int i = 0;; ++i) {
        const auto holder = std::to_string(round) + '-' + std::to_string(i);
        say(value_of(file.add(case_of_writer(holder))) + ' ' + holder);
      }
    }};
    std::vector<std::string> lines;
    for (std::size_t first = random() % 3; lines.size() < first;) lines.push_back(writer.line());
    std::this_thread::sleep_for(std::chrono::microseconds{random() % 12000});
    writer.kill_at_once();
    EXPECT_EQ(writer.end(), -1) << "ended by itself";
    for (const auto& line : writer.lines()) lines.push_back(line);
    for (const auto& line : lines) {
      const auto blank = line.find(' ');
      EXPECT_TRUE(said.emplace(line.substr(0, blank), line.substr(blank + 1)).second) << line << " is given twice";
    }
  }
  auto file = value_of(CaseFile::open(path, Mode::create_or_open));
  const auto rows = value_of(file.rows());
  EXPECT_GE(rows.size(), said.size());
  EXPECT_LE(rows.size(), said.size() + kills);  // one each may be kept and not yet said
  EXPECT_GT(said.size(), static_cast<std::size_t>(kills) / 2);
  for (const auto& [id, holder] : said) {
    const auto found = value_of(file.find(id));
    EXPECT_EQ(found.record_json, case_of_writer(holder).record_json);
    EXPECT_EQ(found.assessments.size(), 1U);
  }
  const auto report = value_of(check(path));
  for (const auto& fault : report.faults) ADD_FAILURE() << describe(fault);
}

TEST(CaseFileProcesses, TwoWriteAtOnceAndEachCaseIsThereOnce) {
  const test::ScratchFolder folder;
  const auto path = folder.path() / "office.cases";
  constexpr int each = 200;
  const auto writes = [&](const std::string& name) {
    return [&path, name](const auto& say) {
      auto file = value_of(CaseFile::open(path, Mode::create_or_open));
      for (int i = 0; i < each; ++i) say(value_of(file.add(sample_case(name + std::to_string(i)))));
    };
  };
  std::set<std::string> ids;
  {
    Child first{writes("A")};
    Child second{writes("B")};
    for (auto* child : {&first, &second}) {
      for (const auto& id : child->lines()) EXPECT_TRUE(ids.insert(id).second) << id << " is given twice";
      EXPECT_EQ(child->end(), 0);
    }
  }
  EXPECT_EQ(ids.size(), 2U * each);
  EXPECT_EQ(*ids.rbegin(), "2026-000400");
  std::set<std::string> holders;
  for (const auto& row : value_of(value_of(CaseFile::open(path, Mode::read_only)).rows()))
    holders.insert(row.summary.holder);
  EXPECT_EQ(holders.size(), 2U * each);
  EXPECT_TRUE(value_of(check(path)).faults.empty());
}

TEST(CaseFileProcesses, AFileThatMayNotGrowKeepsWhatItHas) {
  const test::ScratchFolder folder;
  const auto path = folder.path() / "office.cases";
  const auto id = value_of(value_of(CaseFile::open(path, Mode::create_or_open)).add(sample_case()));
  Child writer{[&](const auto& say) {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{.rlim_cur = 200000, .rlim_max = 200000};
    setrlimit(RLIMIT_FSIZE, &limit);
    auto file = value_of(CaseFile::open(path, Mode::create_or_open));
    for (int i = 0; i < 1000; ++i) {
      const auto added = file.add(case_of_writer(std::to_string(i)));
      say(added ? *added : code_of(added));
      if (!added) return;
    }
  }};
  const auto lines = writer.lines();
  EXPECT_EQ(writer.end(), 0);
  ASSERT_GT(lines.size(), 3U);
  EXPECT_EQ(lines.back(), "case-file-full");
  auto file = value_of(CaseFile::open(path, Mode::create_or_open));
  EXPECT_EQ(value_of(file.rows()).size(), lines.size());  // the first one, and all but the last line
  EXPECT_EQ(value_of(file.find(id)).record_json, sample_case().record_json);
  EXPECT_TRUE(value_of(check(path)).faults.empty());
}

TEST(CaseFileProcesses, ManyMakeTheFileAtOnceAndItIsOneFile) {
  const test::ScratchFolder folder;
  for (int round = 0; round < 10; ++round) {
    const auto path = folder.path() / ("office-" + std::to_string(round) + ".cases");
    const auto writes = [&](const auto& say) {
      say(value_of(value_of(CaseFile::open(path, Mode::create_or_open)).add(sample_case())));
    };
    std::set<std::string> ids;
    Child a{writes};
    Child b{writes};
    Child c{writes};
    for (auto* child : {&a, &b, &c}) ids.insert(child->line());
    EXPECT_THAT(ids, testing::ElementsAre("2026-000001", "2026-000002", "2026-000003"));
  }
}

}  // namespace
}  // namespace mizani::cases
