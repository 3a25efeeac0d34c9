// SPDX-License-Identifier: MIT
#include "tools/interop/turtle.h"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include <serd/serd.h>

#include "engine/text/text_reader.h"
#include "frameworks/nearest.h"

namespace mizani::interop {
namespace {

/// Serd calls itself for every bracket; this many are more than any file needs and less than a stack holds.
constexpr int deepest = 200;

std::string_view text_of(const SerdNode& node) {
  return {reinterpret_cast<const char*>(node.buf), node.n_bytes};
}

std::size_t line_of(std::string_view bytes, std::size_t offset) {
  return 1 +
         static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

Fault broken(std::string_view where, std::size_t line, std::string found, std::string expected = "Turtle 1.1") {
  return {.code = "broken-turtle",
          .where = std::string{where} + ':' + std::to_string(line),
          .found = std::move(found),
          .expected = std::move(expected)};
}

/// Where brackets open deeper than any file needs. Those inside texts count too: they close again.
std::optional<std::size_t> too_deep(std::string_view bytes) {
  int depth = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '(' || bytes[at] == '[')
      ++depth;
    else if ((bytes[at] == ')' || bytes[at] == ']') && depth > 0)
      --depth;
    if (depth > deepest) return at;
  }
  return std::nullopt;
}

/// What serd hands over while it reads.
struct Reading {
  std::unique_ptr<SerdEnv, void (*)(SerdEnv*)> environment{serd_env_new(nullptr), serd_env_free};
  std::vector<TurtleResource> resources;
  std::unordered_map<std::string, std::size_t> place;
  std::string undeclared;  ///< the prefix that stopped the reading
  std::string complaint;
  std::size_t line = 0;

  /// The node as a full IRI, a blank node's name or a value.
  std::optional<std::string> expanded(const SerdNode& node) {
    if (node.type != SERD_CURIE && node.type != SERD_URI) {
      const std::string_view name = text_of(node);
      return node.type == SERD_BLANK ? "_:" + std::string{name} : std::string{name};
    }
    if (node.type == SERD_URI && serd_uri_string_has_scheme(node.buf)) return std::string{text_of(node)};
    SerdNode full = serd_env_expand_node(environment.get(), &node);
    if (full.buf == nullptr) {
      if (node.type == SERD_URI) return std::string{text_of(node)};  // relative, in a file without a base
      undeclared = std::string{text_of(node)};
      undeclared.resize(std::min(undeclared.find(':') + 1, undeclared.size()));
      return std::nullopt;
    }
    std::string out{text_of(full)};
    serd_node_free(&full);
    return out;
  }

  SerdStatus take(const SerdNode& subject, const SerdNode& predicate, const SerdNode& object,
                  const SerdNode* language) {
    auto iri = expanded(subject);
    auto property = iri ? expanded(predicate) : std::nullopt;
    auto value = property ? expanded(object) : std::nullopt;
    if (!value) return SERD_ERR_BAD_CURIE;
    const auto [found, is_new] = place.emplace(*iri, resources.size());
    if (is_new) resources.push_back({.iri = std::move(*iri), .properties = {}});
    const bool tagged = language != nullptr && language->buf != nullptr;
    resources[found->second].properties.push_back(
        {.predicate = std::move(*property),
         .object = {.text = std::move(*value),
                    .literal = object.type == SERD_LITERAL,
                    .language = tagged ? std::string{text_of(*language)} : std::string{}}});
    return SERD_SUCCESS;
  }
};

Reading& reading_of(void* handle) {
  return *static_cast<Reading*>(handle);
}

SerdStatus on_error(void* handle, const SerdError* error) {
  Reading& reading = reading_of(handle);
  if (!reading.complaint.empty()) return SERD_SUCCESS;
  std::array<char, 200> message{};
  static_cast<void>(std::vsnprintf(message.data(), message.size(), error->fmt, *error->args));
  reading.complaint = message.data();
  while (!reading.complaint.empty() && reading.complaint.back() == '\n') reading.complaint.pop_back();
  reading.line = error->line;
  return SERD_SUCCESS;
}

/// Blanks and comments at the beginning left out.
std::string_view without_comments(std::string_view bytes) {
  for (;;) {
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    if (!bytes.starts_with('#')) return bytes;
    bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size()));
  }
}

}  // namespace

std::vector<const TurtleObject*> TurtleResource::all(std::string_view predicate) const {
  std::vector<const TurtleObject*> out;
  for (const auto& property : properties) {
    if (property.predicate == predicate) out.push_back(&property.object);
  }
  return out;
}

bool TurtleResource::has(std::string_view predicate, std::string_view iri_of_object) const {
  return std::any_of(properties.begin(), properties.end(), [&](const Property& property) {
    return property.predicate == predicate && !property.object.literal && property.object.text == iri_of_object;
  });
}

Expected<std::vector<TurtleResource>> read_turtle(std::string_view bytes, std::string_view where) {
  const auto checked = text::checked_text(bytes, where);
  if (!checked) return failure(checked.error());
  if (const auto zero = checked->find('\0'); zero != std::string_view::npos)  // serd would take it for the end
    return failure(broken(where, line_of(*checked, zero), "a zero byte"));
  if (const auto deep = too_deep(*checked))
    return failure(
        broken(where, line_of(*checked, *deep), "brackets nested more than " + std::to_string(deepest) + " deep"));

  if (without_comments(*checked).empty()) return std::vector<TurtleResource>{};
  Reading reading;
  const std::unique_ptr<SerdReader, void (*)(SerdReader*)> reader{
      serd_reader_new(
          SERD_TURTLE, &reading, nullptr,
          [](void* handle, const SerdNode* uri) {
            return serd_env_set_base_uri(reading_of(handle).environment.get(), uri);
          },
          [](void* handle, const SerdNode* name, const SerdNode* uri) {
            return serd_env_set_prefix(reading_of(handle).environment.get(), name, uri);
          },
          [](void* handle, SerdStatementFlags, const SerdNode*, const SerdNode* subject, const SerdNode* predicate,
             const SerdNode* object, const SerdNode*,
             const SerdNode* language) { return reading_of(handle).take(*subject, *predicate, *object, language); },
          nullptr),
      serd_reader_free};
  serd_reader_set_error_sink(reader.get(), on_error, &reading);
  const std::string ended{*checked};  // serd reads up to a zero byte
  const SerdStatus status = serd_reader_read_string(reader.get(), reinterpret_cast<const std::uint8_t*>(ended.c_str()));
  if (!reading.undeclared.empty()) {
    const auto first = checked->find(reading.undeclared);
    return failure(broken(where, first == std::string_view::npos ? 1 : line_of(*checked, first),
                          "the prefix " + reading.undeclared + " without a declaration",
                          "@prefix " + reading.undeclared + " <…> ."));
  }
  if (status > SERD_FAILURE || !reading.complaint.empty()) {
    return failure(broken(where, std::max<std::size_t>(reading.line, 1),
                          reading.complaint.empty() ? "a statement that cannot be read" : reading.complaint));
  }
  return std::move(reading.resources);
}

bool looks_like_turtle(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  constexpr std::size_t longest = 200;
  const std::string head = lower_case(without_comments(bytes).substr(0, longest));
  for (const std::string_view word : {"@prefix", "prefix", "@base", "base"}) {
    if (!head.starts_with(word)) continue;
    const bool names = word.ends_with("prefix");
    const auto name_end = names ? head.find(':', word.size()) : word.size() - 1;
    if (name_end == std::string::npos) return false;
    const auto iri = head.find_first_not_of(" \t\r\n", name_end + 1);
    const auto name_begin = head.find_first_not_of(" \t\r\n", word.size());
    const bool one_word = !names || head.find_first_of(" \t\r\n", name_begin) > name_end;
    return iri != std::string::npos && head[iri] == '<' && one_word;
  }
  return false;
}

}  // namespace mizani::interop
