// SPDX-License-Identifier: MIT
#include "tools/batch/checkpoint.h"

#include <charconv>
#include <system_error>

#include "frameworks/load/json_document.h"
#include "tools/batch/output_file.h"
#include "tools/render/json_writer.h"

namespace mizani::batch {
namespace {

constexpr std::string_view schema = "mizani/batch-checkpoint/1";

/// Hashes have 64 bits, which numbers of JSON do not.
std::optional<std::uint64_t> unsigned_of(const rapidjson::Value& object, const char* name) {
  const auto found = object.FindMember(name);
  if (found == object.MemberEnd() || !found->value.IsString()) return std::nullopt;
  const std::string_view text{found->value.GetString(), found->value.GetStringLength()};
  std::uint64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{out} : std::nullopt;
}

std::optional<std::string> text_of(const rapidjson::Value& object, const char* name) {
  const auto found = object.FindMember(name);
  if (found == object.MemberEnd() || !found->value.IsString()) return std::nullopt;
  return std::string{found->value.GetString(), found->value.GetStringLength()};
}

std::optional<Checkpoint> decoded(const rapidjson::Value& root) {
  if (!root.IsObject() || text_of(root, "schema") != schema) return std::nullopt;
  const auto tally = root.FindMember("tally");
  if (tally == root.MemberEnd() || !tally->value.IsObject()) return std::nullopt;
  Checkpoint out;
  bool whole = true;
  const auto set = [&](const char* name, auto& into, const auto& read) {
    const auto found = read(root, name);
    whole = whole && found;
    if (found) into = *found;
  };
  set("question", out.question, text_of);
  set("input_hash", out.input_hash, text_of);
  set("block", out.from.block, unsigned_of);
  set("offset", out.from.offset, unsigned_of);
  set("hash", out.from.hash, unsigned_of);
  set("output_bytes", out.output_bytes, unsigned_of);
  set("reject_bytes", out.reject_bytes, unsigned_of);
  set("rows", out.totals.rows, unsigned_of);
  set("rejects", out.totals.rejects, unsigned_of);
  for (const auto& kind : tally->value.GetObject()) {
    if (!kind.value.IsObject()) return std::nullopt;
    for (const auto& count : kind.value.GetObject()) {
      const auto times = unsigned_of(kind.value, count.name.GetString());
      if (!times) return std::nullopt;
      out.totals.tally.count(kind.name.GetString(), count.name.GetString(), *times);
    }
  }
  return whole ? std::optional{std::move(out)} : std::nullopt;
}

}  // namespace

std::filesystem::path checkpoint_file(const std::string& output) {
  return output + ".checkpoint";
}

Expected<std::optional<Checkpoint>> read_checkpoint(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return std::nullopt;
  const auto bytes = load::read_bytes(file);
  if (!bytes) return failure(bytes.error());
  const auto parsed = load::parse_json(*bytes, file.string());
  auto checkpoint = parsed ? decoded(*parsed) : std::nullopt;
  if (checkpoint) return checkpoint;
  return failure({.code = "broken-checkpoint",
                  .where = file.string(),
                  .found = "something else than this version writes",
                  .expected = "the checkpoint of a run; remove it to begin anew"});
}

Expected<void> write_checkpoint(const Checkpoint& checkpoint, const std::filesystem::path& file) {
  render::JsonWriter json;
  const auto number = [&](std::string_view name, std::uint64_t value) { json.field(name, std::to_string(value)); };
  json.object([&] {
    json.field("schema", schema);
    json.field("question", checkpoint.question);
    json.field("input_hash", checkpoint.input_hash);
    number("block", checkpoint.from.block);
    number("offset", checkpoint.from.offset);
    number("hash", checkpoint.from.hash);
    number("output_bytes", checkpoint.output_bytes);
    number("reject_bytes", checkpoint.reject_bytes);
    number("rows", checkpoint.totals.rows);
    number("rejects", checkpoint.totals.rejects);
    json.object_field("tally", [&] {
      for (const auto& [kind, counts] : checkpoint.totals.tally.kinds()) {
        json.object_field(kind, [&] {
          for (const auto& [value, times] : counts) number(value, times);
        });
      }
    });
  });
  const auto beside = file.string() + ".new";
  auto out = OutputFile::create(beside);
  if (!out) return failure(out.error());
  auto written = out->write(json.str()).and_then([&] { return out->sync(); }).and_then([&] { return out->close(); });
  if (!written) return written;
  std::error_code error;
  std::filesystem::rename(beside, file, error);
  if (!error) return {};
  return failure({.code = "cannot-write",
                  .where = file.string(),
                  .found = error.message(),
                  .expected = "room and permission to write"});
}

}  // namespace mizani::batch
