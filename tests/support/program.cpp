// SPDX-License-Identifier: MIT
#include "tests/support/program.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/scratch_folder.h"

namespace mizani::test {
namespace {

std::string quoted(const std::string& word) {
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string{"'\\''"} : std::string(1, c);
  return out + '\'';
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

/// The program in a process of its own; `prepare` runs there before it.
template <class Prepare>
pid_t start(const std::vector<std::string>& arguments, const Prepare& prepare) {
  std::vector<std::string> words{MIZANI_BINARY};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const pid_t child = ::fork();
  if (child != 0) return child;
  prepare();
  ::execv(pointers.front(), pointers.data());
  ::_exit(127);
}

void redirect(int descriptor, const std::string& file) {
  const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(opened, descriptor);
}

}  // namespace

bool run_and_kill(const std::vector<std::string>& arguments, std::chrono::microseconds after) {
  const pid_t child = start(arguments, [] { redirect(STDERR_FILENO, "/dev/null"); });
  std::this_thread::sleep_for(after);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

Run run_on_full_disk(const std::vector<std::string>& arguments, unsigned long long most_bytes) {
  const ScratchFolder scratch;
  const auto err = (scratch.path() / "err").string();
  const pid_t child = start(arguments, [&] {
    redirect(STDERR_FILENO, err);
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{.rlim_cur = most_bytes, .rlim_max = most_bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  });
  int status = 0;
  ::waitpid(child, &status, 0);
  return {.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128, .out = {}, .err = bytes_of(err)};
}

Run run_mizani(const std::vector<std::string>& arguments, const std::string& input) {
  const ScratchFolder scratch;
  const auto in = scratch.write("in", input);
  const auto out = scratch.path() / "out";
  const auto err = scratch.path() / "err";
  std::string command = quoted(MIZANI_BINARY);
  for (const auto& argument : arguments) command += ' ' + quoted(argument);
  command += " <" + quoted(in.string()) + " >" + quoted(out.string()) + " 2>" + quoted(err.string());
  const int status = std::system(command.c_str());
  return {.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128, .out = bytes_of(out), .err = bytes_of(err)};
}

}  // namespace mizani::test
