// SPDX-License-Identifier: MIT
// The part of the Python module that is C++: rows through a task, and whole commands. What users call is mizani/.
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <CLI/CLI.hpp>

#include "tools/batch/answered_block.h"
#include "tools/cli/batch_desk.h"
#include "tools/cli/commands.h"
#include "tools/cli/program.h"

namespace py = pybind11;

namespace mizani::python {
namespace {

using FaultFields = std::vector<std::map<std::string, std::string>>;

/// Bad input, on its way to mizani.FaultError.
struct FaultsRaised : std::exception {
  explicit FaultsRaised(Faults raised) : faults(std::move(raised)) {}
  [[nodiscard]] const char* what() const noexcept override { return "bad input"; }
  Faults faults;
};

FaultFields fields_of(const Faults& faults) {
  FaultFields out;
  for (const auto& fault : faults)
    out.push_back({{"code", fault.code}, {"where", fault.where}, {"found", fault.found}, {"expected", fault.expected}});
  return out;
}

Fault usage_of(const CLI::ParseError& error, const std::string& command) {
  return {.code = "usage", .where = command, .found = error.what(), .expected = "options as mizani --help lists them"};
}

/// Data folders, and the desks that have been opened on them, by command and options. Safe to use from several threads.
class Engine {
 public:
  explicit Engine(std::vector<std::string> data) : data_(std::move(data)) {
    // What is wrong with the data is told at once.
    cli::CommonOptions options;
    options.data_folders = data_;
    cli::Captured captured;
    if (!cli::open_catalogue(options)) throw FaultsRaised{captured.faults};
  }

  /// Lines of JSON through a command of `mizani batch` with its options: answers and rejects, both lines of JSON.
  std::pair<py::bytes, py::bytes> rows(const std::string& command, const std::vector<std::string>& options,
                                       const std::string& lines, unsigned jobs) {
    batch::AnsweredBlock done;
    {
      const py::gil_scoped_release released;
      done = batch::answer_lines(lines, "row", desk(command, options).task(), std::max(1U, jobs));
    }
    return {py::bytes{done.answers}, py::bytes{done.rejects}};
  }

  /// A command as it is typed, without the program's name: exit code, what it prints, faults.
  std::tuple<int, std::string, FaultFields> command(const std::vector<std::string>& words) const {
    const py::gil_scoped_release released;
    CLI::App program{"", "mizani"};
    std::vector<cli::Command> commands;
    cli::describe_program(program);
    cli::add_commands(program, commands);
    std::vector<std::string> reversed{words.rbegin(), words.rend()};
    for (const auto& folder : data_) reversed.insert(reversed.begin(), {folder, "--data"});
    cli::Captured captured;
    try {
      program.parse(reversed);
    } catch (const CLI::ParseError& error) {
      return {static_cast<int>(cli::Exit::usage), "", fields_of({usage_of(error, words.empty() ? "" : words.front())})};
    }
    auto exit = cli::Exit::usage;
    for (const auto& each : commands) {
      if (each.app->parsed()) exit = each.action();
    }
    return {static_cast<int>(exit), std::move(captured.out), fields_of(captured.faults)};
  }

 private:
  const cli::BatchDesk& desk(const std::string& name, const std::vector<std::string>& options) {
    const std::lock_guard guard{opening_};
    auto& desk = desks_[{name, options}];
    if (desk) return *desk;
    for (const auto& command : cli::batch_commands()) {
      if (command.name != name) continue;
      CLI::App app{"", name};
      command.add_options(app);
      try {
        app.parse(std::vector<std::string>{options.rbegin(), options.rend()});
      } catch (const CLI::ParseError& error) {
        throw FaultsRaised{{usage_of(error, name)}};
      }
      cli::CommonOptions common;
      common.data_folders = data_;
      auto opened = command.open(common);
      if (!opened) throw FaultsRaised{opened.error()};
      desk = std::move(*opened);
      return *desk;
    }
    throw FaultsRaised{
        {{.code = "unknown-command", .where = "rows", .found = name, .expected = "a command of mizani batch"}}};
  }

  std::vector<std::string> data_;
  std::mutex opening_;
  std::map<std::pair<std::string, std::vector<std::string>>, std::unique_ptr<cli::BatchDesk>> desks_;
};

}  // namespace
}  // namespace mizani::python

PYBIND11_MODULE(_mizani, module) {
  using mizani::python::Engine;
  using mizani::python::FaultsRaised;
  module.attr("version") = MIZANI_VERSION;
  static const py::exception<FaultsRaised> raised{module, "FaultsRaised"};
  py::register_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const FaultsRaised& error) {
      PyErr_SetObject(raised.ptr(), py::cast(mizani::python::fields_of(error.faults)).ptr());
    }
  });
  py::class_<Engine>(module, "Engine")
      .def(py::init([](std::vector<std::string> data) {
             const py::gil_scoped_release released;
             return std::make_unique<Engine>(std::move(data));
           }),
           py::arg("data"))
      .def("rows", &Engine::rows, py::arg("command"), py::arg("options"), py::arg("lines"), py::arg("jobs"))
      .def("command", &Engine::command, py::arg("words"));
}
