// SPDX-License-Identifier: MIT
#include "tools/interop/skos_mapping.h"

#include <memory>
#include <utility>

#include <fmt/format.h>
#include <serd/serd.h>

#include "engine/text/utf8.h"

namespace mizani::interop {
namespace {

const std::string skos = "http://www.w3.org/2004/02/skos/core#";
const std::string dct = "http://purl.org/dc/terms/";
const std::string rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const std::uint8_t* bytes_of(const std::string& text) {
  return reinterpret_cast<const std::uint8_t*>(text.c_str());
}

std::size_t append(const void* data, std::size_t size, void* to) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(data), size);
  return size;
}

class TurtleWriter {
 public:
  TurtleWriter() : env_(serd_env_new(nullptr), serd_env_free), writer_(nullptr, serd_writer_free) {
    constexpr int style = SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED | SERD_STYLE_RESOLVED;
    writer_.reset(serd_writer_new(SERD_TURTLE, static_cast<SerdStyle>(style), env_.get(), nullptr, append, &out_));
  }

  void prefix(const std::string& name, const std::string& iri) {
    const SerdNode n = serd_node_from_string(SERD_LITERAL, bytes_of(name));
    const SerdNode i = serd_node_from_string(SERD_URI, bytes_of(iri));
    serd_env_set_prefix(env_.get(), &n, &i);
    serd_writer_set_prefix(writer_.get(), &n, &i);
  }
  void link(const std::string& subject, const std::string& predicate, const std::string& object) {
    write(subject, predicate, serd_node_from_string(SERD_URI, bytes_of(object)), "");
  }
  void words(const std::string& subject, const std::string& predicate, const std::string& text,
             const std::string& language) {
    const std::string valid = text::repaired_utf8(text);
    write(subject, predicate, serd_node_from_string(SERD_LITERAL, bytes_of(valid)), language);
  }
  std::string finish() {
    serd_writer_finish(writer_.get());
    return std::move(out_);
  }

 private:
  void write(const std::string& subject, const std::string& predicate, const SerdNode& object,
             const std::string& language) {
    const SerdNode s = serd_node_from_string(SERD_URI, bytes_of(subject));
    const SerdNode p = serd_node_from_string(SERD_URI, bytes_of(predicate));
    const SerdNode l = serd_node_from_string(SERD_LITERAL, bytes_of(language));
    serd_writer_write_statement(writer_.get(), 0, nullptr, &s, &p, &object, nullptr, language.empty() ? nullptr : &l);
  }

  std::string out_;
  std::unique_ptr<SerdEnv, decltype(&serd_env_free)> env_;
  std::unique_ptr<SerdWriter, decltype(&serd_writer_free)> writer_;
};

std::string scheme_of(const MappingEnd& end) {
  return "urn:mizani:framework:" + end.prefix;
}

void write_end(TurtleWriter& turtle, const MappingEnd& end, const MappingSet* mapped) {
  turtle.link(scheme_of(end), rdf_type, skos + "ConceptScheme");
  turtle.words(scheme_of(end), dct + "title", end.name, end.language);
  for (std::size_t level = 0; level < end.codes.size(); ++level) {
    const std::string concept_iri = end.base + end.locals[level];
    turtle.link(concept_iri, rdf_type, skos + "Concept");
    turtle.link(concept_iri, skos + "inScheme", scheme_of(end));
    turtle.words(concept_iri, skos + "notation", end.codes[level], "");
    turtle.words(concept_iri, skos + "prefLabel", fmt::format("Level {} of {}", end.codes[level], end.name), "en");
    if (mapped == nullptr) continue;
    for (const auto& mapping : mapped->mappings) {
      if (mapping.subject != level) continue;
      const std::string object = mapped->b.base + mapped->b.locals[mapping.object];
      turtle.link(concept_iri, skos + std::string{to_string(mapping.predicate)}, object);
      turtle.words(concept_iri, skos + "editorialNote",
                   fmt::format("{} {}: posterior {:.2f}; {}", to_string(mapping.predicate),
                               mapped->b.codes[mapping.object], mapping.confidence, mapping.comment),
                   "en");
    }
  }
}

}  // namespace

std::string skos_turtle(const MappingSet& set) {
  TurtleWriter turtle;
  turtle.prefix("dct", dct);
  turtle.prefix("skos", skos);
  write_end(turtle, set.a, &set);
  if (set.b.base != set.a.base) write_end(turtle, set.b, nullptr);
  const std::string mappings = fmt::format("urn:mizani:mappings:{}:{}:{}", set.a.prefix, set.b.prefix, set.date);
  turtle.words(mappings, dct + "title", fmt::format("Proposed alignment of {} with {}", set.a.name, set.b.name), "en");
  turtle.words(mappings, dct + "description",
               "A proposal made from level descriptors by a program; the competent authorities decide.", "en");
  turtle.words(mappings, dct + "date", set.date, "");
  turtle.words(mappings, dct + "creator", "Mizani " + set.version, "");
  return turtle.finish();
}

}  // namespace mizani::interop
