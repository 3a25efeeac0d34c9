// SPDX-License-Identifier: MIT
#include "tools/interop/sssom.h"

#include <algorithm>

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "engine/text/utf8.h"

namespace mizani::interop {
namespace {

/// One line without tabs: control characters become blanks.
std::string one_line(const std::string& text) {
  std::string out = text::repaired_utf8(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return out;
}

/// A YAML scalar in double quotes: those of JSON are such.
std::string yaml(const std::string& text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
  writer.String(one_line(text));
  return buffer.GetString();
}

/// A field, in quotes where it has one.
std::string field(const std::string& text) {
  std::string line = one_line(text);
  if (line.find('"') == std::string::npos) return line;
  std::string out = "\"";
  for (const char c : line) out += c == '"' ? std::string{"\"\""} : std::string(1, c);
  return out + '"';
}

std::string label(const MappingEnd& end, std::size_t level) {
  return fmt::format("Level {} of {}", end.codes[level], end.name);
}

std::string curie(const MappingEnd& end, std::size_t level) {
  return fmt::format("{}:{}", end.prefix, end.locals[level]);
}

}  // namespace

std::string sssom_tsv(const MappingSet& set) {
  std::string out = "# curie_map:\n";
  out += fmt::format("#   {}: {}\n", set.a.prefix, yaml(set.a.base));
  if (set.b.prefix != set.a.prefix) out += fmt::format("#   {}: {}\n", set.b.prefix, yaml(set.b.base));
  out +=
      "#   semapv: \"https://w3id.org/semapv/vocab/\"\n"
      "#   skos: \"http://www.w3.org/2004/02/skos/core#\"\n";
  out += fmt::format("# mapping_set_id: {}\n",
                     yaml(fmt::format("urn:mizani:mappings:{}:{}:{}", set.a.prefix, set.b.prefix, set.date)));
  out += fmt::format("# mapping_set_title: {}\n",
                     yaml(fmt::format("Proposed alignment of {} with {}", set.a.name, set.b.name)));
  out +=
      "# mapping_set_description: \"A proposal made from level descriptors by a program; the competent authorities "
      "decide. Levels without a row have no readable descriptor: nothing is said of them.\"\n"
      "# license: \"https://spdx.org/licenses/MIT\"\n";
  out += fmt::format("# mapping_date: {}\n# mapping_tool: \"Mizani\"\n# mapping_tool_version: {}\n", yaml(set.date),
                     yaml(set.version));
  out +=
      "subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tconfidence\t"
      "mapping_tool\tmapping_tool_version\tmapping_date\tcomment\n";
  for (const auto& mapping : set.mappings) {
    out += fmt::format("{}\t{}\tskos:{}\t{}\t{}\tsemapv:CompositeMatching\t{:.4f}\tMizani\t{}\t{}\t{}\n",
                       curie(set.a, mapping.subject), field(label(set.a, mapping.subject)),
                       to_string(mapping.predicate), curie(set.b, mapping.object), field(label(set.b, mapping.object)),
                       mapping.confidence, field(set.version), set.date, field(mapping.comment));
  }
  return out;
}

}  // namespace mizani::interop
