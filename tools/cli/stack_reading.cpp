// SPDX-License-Identifier: MIT
#include "tools/cli/stack_reading.h"

#include <set>
#include <utility>

#include "tools/cli/outcome_side.h"
#include "tools/interop/document_file.h"

namespace mizani::cli {

std::string shown(const std::string& file) {
  return file == "-" ? "standard input" : file;
}

Expected<StackFiles> read_stack_files(const StackFileNames& names, const load::SchemaSet& schemas) {
  Faults faults;
  StackFiles out;
  const auto read = [&](const std::string& file, const auto& reader, auto& into) {
    if (file.empty()) return;
    const auto found = interop::input_bytes(file).and_then(
        [&](const std::string& bytes) { return reader(bytes, shown(file), schemas); });
    collect(found, faults);
    if (found) into = *found;
  };
  read(names.wallet, interop::read_wallet, out.wallet);
  read(names.offers, interop::read_offers, out.offers);
  for (const auto& name : names.programmes) read(name, interop::read_programme, out.programmes.emplace_back());
  std::set<std::string> held;
  for (const auto& item : out.wallet) held.insert(item.id);
  for (std::size_t i = 0; i < out.offers.size(); ++i) {
    if (!held.contains(out.offers[i].id)) continue;
    faults.push_back({.code = "duplicate-id",
                      .where = shown(names.offers) + "#/offers/" + std::to_string(i) + "/id",
                      .found = out.offers[i].id,
                      .expected = "an id that no credential of the wallet has"});
  }
  if (!faults.empty()) return failure(std::move(faults));
  return out;
}

Expected<StackTexts> read_stack_texts(const StackFiles& files, const CommonOptions& options, const Judge& judge) {
  std::set<std::string> languages;
  const auto add = [&](const text::Document& document) {
    if (document.statement_count() > 0) languages.insert(document.language);
  };
  for (const auto& item : files.wallet) add(item.record.outcomes);
  for (const auto& item : files.offers) add(item.record.outcomes);
  for (const auto& file : files.programmes) add(file.outcomes);
  if (languages.empty()) languages.insert("en");
  const std::vector<std::string> all{languages.begin(), languages.end()};
  const auto sides = OutcomeSides::open(options, judge.schemas, all);
  if (!sides) return failure(sides.error());
  StackTexts out;
  out.bridged = sides->bridged();
  for (const auto& item : files.wallet) out.wallet.push_back(sides->read(item.record.outcomes, "", judge).outcomes);
  for (const auto& item : files.offers) out.offers.push_back(sides->read(item.record.outcomes, "", judge).outcomes);
  for (const auto& file : files.programmes) out.programmes.push_back(sides->read_each(file.outcomes, judge));
  return out;
}

}  // namespace mizani::cli
