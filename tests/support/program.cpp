// SPDX-License-Identifier: MIT
#include "tests/support/program.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include <sys/wait.h>

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

}  // namespace

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
