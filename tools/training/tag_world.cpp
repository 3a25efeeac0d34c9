// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <xxhash.h>

#include "frameworks/load/decode_support.h"
#include "frameworks/load/json_document.h"
#include "tools/cli/judge.h"
#include "tools/cli/tagger.h"
#include "tools/interop/labelled_row.h"
#include "tools/interop/line_reader.h"
#include "tools/training/tag_training.h"

namespace mizani::training {
namespace {

namespace fs = std::filesystem;

/// Fields by data/tags/field-of-text.json.
class Fields {
 public:
  static Expected<Fields> load(const fs::path& file, const load::SchemaSet& schemas) {
    const auto bytes = load::read_bytes(file);
    if (!bytes) return failure(bytes.error());
    const auto root = load::parse_json(*bytes, file.string());
    if (!root) return failure(root.error());
    Faults faults;
    schemas.validate("tag-fields.json", *root, file.string(), faults);
    if (!faults.empty()) return failure(std::move(faults));
    Fields out;
    for (const auto& entry : load::find(*root, "occupations")->GetArray())
      out.of_group_[load::text(entry, "group")] = load::text(entry, "field");
    for (const auto& entry : load::find(*root, "schools")->GetArray())
      out.of_school_[load::text(entry, "school")] = load::text(entry, "field");
    return out;
  }

  [[nodiscard]] std::optional<std::string> of_group(std::string code) const {
    for (; !code.empty(); code.pop_back()) {
      if (const auto found = of_group_.find(code); found != of_group_.end()) return found->second;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<std::string> of_school(const std::string& name) const {
    const auto found = of_school_.find(name);
    return found == of_school_.end() ? std::nullopt : std::optional{found->second};
  }

 private:
  std::map<std::string, std::string> of_group_;
  std::map<std::string, std::string> of_school_;
};

/// The stems of a text that may tell something, each once; of long texts the first words only, which name the subject.
std::vector<std::string> stems_of(const std::string& text, text::Tokenizer& tokenizer) {
  constexpr std::size_t most_words = 120;
  constexpr std::size_t least_letters = 3;
  std::set<std::string> out;
  std::size_t words = 0;
  for (const auto& token : tokenizer.tokens(text)) {
    if (++words > most_words) break;
    const bool letters =
        std::none_of(token.folded.begin(), token.folded.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (letters && token.folded.size() >= least_letters) out.insert(token.stem);
  }
  return {out.begin(), out.end()};
}

/// Feeds each row of a file to `use`; the checksum of all rows is mixed into `sum`.
template <class Use>
Faults each_row(const fs::path& file, std::uint64_t& sum, const Use& use) {
  auto lines = interop::LineReader::open(file.string(), interop::max_row_bytes);
  if (!lines) return lines.error();
  while (const auto line = lines->next()) {
    if (line->bytes.empty()) continue;
    sum = XXH3_64bits_withSeed(line->bytes.data(), line->bytes.size(), sum);
    const std::string where = file.string() + ':' + std::to_string(line->number);
    if (auto faults = use(line->bytes, where); !faults.empty()) return faults;
  }
  return {};
}

/// Texts of a file of rows with "title", "text", "isco" and "group".
Faults read_texts(const fs::path& file, const Fields& fields, std::uint64_t& sum, std::vector<TagText>& out) {
  text::Tokenizer tokenizer{"en"};
  return each_row(file, sum, [&](const std::string& bytes, const std::string& where) -> Faults {
    const auto row = load::parse_json(bytes, where);
    if (!row) return row.error();
    TagText text{.stems = stems_of(load::text(*row, "title") + ". " + load::text(*row, "text"), tokenizer),
                 .field = {},
                 .occupation = {}};
    constexpr std::size_t sub_major = 2;
    if (const auto isco = load::text(*row, "isco"); !isco.empty()) {
      text.field = fields.of_group(isco);
      text.occupation = isco.substr(0, sub_major);
    } else {
      text.field = fields.of_school(load::text(*row, "group"));
    }
    if (text.field) out.push_back(std::move(text));
    return {};
  });
}

}  // namespace

Expected<TagWorld> TagWorld::open(const fs::path& rows, const fs::path& data, const fs::path& labelled) {
  cli::CommonOptions options;
  options.base_folder = data;
  const auto catalogue = cli::open_catalogue(options);
  if (!catalogue)
    return failure({.code = "unreadable-folder", .where = data.string(), .found = {}, .expected = "a data folder"});
  auto judge = cli::Judge::open(*catalogue, options);
  if (!judge) return failure(std::move(judge.error()));
  auto tables = cli::open_tag_tables(options, judge->schemas);
  if (!tables) return failure(std::move(tables.error()));
  const auto policy = micro::TagPolicy::from(catalogue->policy());
  if (!policy) return failure(policy.error());
  const auto fields = Fields::load(data / "tags" / "field-of-text.json", judge->schemas);
  if (!fields) return failure(fields.error());

  TagWorld out{.texts = {},
               .labelled = {},
               .trained_on = {},
               .tables = std::move(*tables),
               .policy = *policy,
               .levels = std::make_unique<level::LevelModel>(std::move(judge->model))};
  std::uint64_t texts = 0;
  for (const char* file : {"isco_esco_occupations.jsonl", "uk_scot_edinburgh_courses.jsonl"}) {
    if (auto faults = read_texts(rows / file, *fields, texts, out.texts); !faults.empty())
      return failure(std::move(faults));
  }
  std::uint64_t labels = 0;
  auto faults = each_row(labelled, labels, [&](const std::string& bytes, const std::string& where) -> Faults {
    auto row = interop::read_tag_row(bytes, where, judge->schemas);
    if (!row) return row.error();
    if (row->split == "train") out.labelled.push_back(std::move(*row));
    return {};
  });
  if (!faults.empty()) return failure(std::move(faults));
  out.trained_on = fmt::format("texts {:016x}, labelled rows {:016x}", texts, labels);
  return out;
}

}  // namespace mizani::training
