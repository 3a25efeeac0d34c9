// SPDX-License-Identifier: MIT
#include "tools/cli/compare_side.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "engine/text/utf8.h"
#include "tools/interop/document_file.h"

namespace mizani::cli {
namespace {

bool is_on_disk(const std::string& name) {
  std::error_code error;
  return std::filesystem::is_regular_file(name, error);
}

bool looks_like_file(const std::string& name) {
  return interop::has_readable_suffix(name) || name.find('/') != std::string::npos;
}

Expected<compare::Side> side_of_file(const std::string& file, const Framework* framework, const Catalogue& catalogue,
                                     const load::SchemaSet& schemas) {
  auto read = interop::read_level_file(file, schemas);
  if (!read) return failure(std::move(read.error()));
  auto side = compare::side_of(read->document, file, framework);
  if (side && read->levels && framework == nullptr) {
    const auto& title = read->levels->title;
    if (const auto english = title.find("en"); english != title.end())
      side->name = english->second;
    else if (!title.empty())
      side->name = title.begin()->second;
    side->says = interop::framework_named_by(*read->levels, catalogue);
  }
  return side;
}

}  // namespace

Expected<compare::Side> compare_side(const std::string& typed, const Catalogue& catalogue, const Date& as_of,
                                     const load::SchemaSet& schemas) {
  if (text::trimmed(typed).empty()) {
    return failure({.code = "empty-name",
                    .where = "compare",
                    .found = "an empty name",
                    .expected = "a framework, a file or FRAMEWORK=FILE"});
  }
  const auto equals = typed.find('=');
  if (equals != std::string::npos && !is_on_disk(typed)) {  // a file may have the sign in its name
    auto framework = catalogue.resolve_framework(typed.substr(0, equals), as_of);
    if (!framework) return failure(std::move(framework.error()));
    const std::string file = typed.substr(equals + 1);
    if (!file.empty()) return side_of_file(file, *framework, catalogue, schemas);
    return failure({.code = "missing-file",
                    .where = typed,
                    .found = "no file behind the sign",
                    .expected = (*framework)->id.str() + "=FILE"});
  }
  if (looks_like_file(typed) && is_on_disk(typed)) return side_of_file(typed, nullptr, catalogue, schemas);
  const auto framework = catalogue.resolve_framework(typed, as_of);
  if (framework) return compare::side_of(**framework);
  if (looks_like_file(typed) || is_on_disk(typed)) return side_of_file(typed, nullptr, catalogue, schemas);
  return failure(framework.error());
}

}  // namespace mizani::cli
