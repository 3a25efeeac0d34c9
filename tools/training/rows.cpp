// SPDX-License-Identifier: MIT
#include "tools/training/rows.h"

#include <algorithm>
#include <map>

#include <rapidjson/document.h>

#include "engine/level/strike.h"
#include "frameworks/load/json_document.h"
#include "tools/training/framework_cuts.h"

namespace mizani::training {
namespace {

using Value = rapidjson::Value;

struct Interval {
  double low = 0.5;
  double high = 10.5;
};

/// How a file is read. `framework` is empty where all rows share one interval.
struct FileSpec {
  const char* file;
  const char* name;
  std::array<double, level::kind_count> budget;
  const char* framework;
  const char* group;  ///< member that names the group; empty: each row its own
  bool grouped;
  Interval interval;
};

// Budgets, by kind of text: for work about the square root of a source's size, so that none dominates, less where
// labels are wide, and twice as much for the one African source, which is small; for courses nearly all on the one
// source with narrow labels. Intervals without a framework: objectives of an Australian university (higher education of
// any cycle) and courses that a college and a university hold equal (the first two years of a degree).
constexpr std::array<FileSpec, 8> files{{
    {"uk_scot_edinburgh_courses.jsonl", "university-courses", {2200, 0}, "gb-scqf", "group", true, {}},
    {"uk_eng_apprenticeship_standards.jsonl", "apprenticeships", {0, 320}, "gb-rqf", "", false, {}},
    {"au_ict_units.jsonl", "units-of-competency", {0, 485}, "au-aqf", "group", true, {}},
    {"za_saqa_modules.jsonl", "south-african-modules", {0, 450}, "za-nqf", "qual", false, {}},
    {"nz_ncea_standards.jsonl", "achievement-standards", {0, 446}, "nz-nzqcf", "group", false, {}},
    {"isco_esco_occupations.jsonl", "occupations", {0, 700}, "", "", false, {}},
    {"bloom_edm2022_objectives.jsonl", "objectives", {300, 0}, "", "", false, {4.5, 10.5}},
    {"us_assist_articulation_pairs.jsonl", "articulated-courses", {150, 0}, "", "", false, {4.5, 7.5}},
}};

/// Texts without words that name a level or an award.
class Striker {
 public:
  explicit Striker(const level::Lexicon& lexicon) : lexicon_(lexicon), tokenizer_("en") {}
  std::string operator()(std::string_view text) { return level::strike_level_words(text, lexicon_, tokenizer_); }

 private:
  const level::Lexicon& lexicon_;
  text::Tokenizer tokenizer_;
};

std::string member(const Value& row, const char* key) {
  const auto found = row.FindMember(key);
  if (found == row.MemberEnd()) return {};
  if (found->value.IsString()) return {found->value.GetString(), found->value.GetStringLength()};
  if (found->value.IsInt()) return std::to_string(found->value.GetInt());
  return {};
}

/// ISCO-08 skill levels on the ACQF scale (the mapping of ISCO to ISCED, read by types): 1 basic education, 2 up to
/// the end of secondary school, 3 short tertiary education, 4 a first degree and beyond.
std::optional<Interval> skill_level(const std::string& level) {
  static const std::map<std::string, Interval> known{
      {"1", {0.5, 2.5}}, {"2", {1.5, 4.5}}, {"3", {4.5, 6.5}}, {"4", {6.5, 10.5}}};
  const auto found = known.find(level);
  return found == known.end() ? std::nullopt : std::optional{found->second};
}

/// The best path from a level to a framework, as a distribution; empty where there is none.
Eigen::RowVectorXd reached(const Framework& from, const Level& level, const Framework& to, const path::PathIndex& paths,
                           const Date& as_of) {
  const auto answer = paths.find({.from = &from,
                                  .to = &to,
                                  .start = path::on_level(from, level),
                                  .filter = {.weakest = Evidence::assumed, .as_of = as_of},
                                  .most = 1,
                                  .with_matrix = false});
  return answer.paths.empty() ? Eigen::RowVectorXd{} : answer.paths.front().distribution;
}

/// Level labels on the ACQF scale and on the EQF, looked up once a level.
class Labels {
 public:
  Labels(const Catalogue& catalogue, const path::PathIndex& paths) : catalogue_(catalogue), paths_(paths) {}

  struct Label {
    Interval interval;
    std::optional<std::string> eqf;
  };
  const std::optional<Label>& of(const std::string& framework, const std::string& level) {
    auto [at, fresh] = known_.try_emplace({framework, level});
    if (fresh) at->second = look_up(framework, level);
    return at->second;
  }

 private:
  std::optional<Label> look_up(const std::string& framework, const std::string& code) const {
    const Framework* from = catalogue_.framework(FrameworkId{framework});
    const Framework* eqf = catalogue_.framework(FrameworkId{"eqf"});
    if (from == nullptr || eqf == nullptr) return std::nullopt;
    const auto level =
        std::find_if(from->levels.begin(), from->levels.end(), [&](const Level& l) { return l.code == code; });
    if (level == from->levels.end()) return std::nullopt;
    const auto place = static_cast<std::size_t>(level - from->levels.begin());
    const auto cuts = cuts_by_table(*from, catalogue_, paths_);
    if (cuts.empty()) return std::nullopt;
    Label label;
    if (place > 0) label.interval.low = cuts[place - 1];
    if (place < cuts.size()) label.interval.high = cuts[place];
    const auto on_eqf = reached(*from, *level, *eqf, paths_, catalogue_.edition());
    // Where two levels are as good as equally likely, the lower one.
    constexpr double tie = 0.02;
    for (Eigen::Index i = 0; i + 1 < on_eqf.size() && !label.eqf; ++i) {
      if (on_eqf(i) >= on_eqf.head(on_eqf.size() - 1).maxCoeff() - tie)
        label.eqf = eqf->levels[static_cast<std::size_t>(i)].code;
    }
    return label;
  }

  const Catalogue& catalogue_;
  const path::PathIndex& paths_;
  std::map<std::pair<std::string, std::string>, std::optional<Label>> known_;
};

std::optional<std::size_t> process_of(std::string_view name) {
  static constexpr std::array<std::string_view, level::bloom_processes> names{"Remember", "Understand", "Apply",
                                                                              "Analyze",  "Evaluate",   "Create"};
  const auto* const found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - names.begin())};
}

/// A course title without its code ("MATH 31A Calculus").
std::string without_code(const std::string& title) {
  std::size_t at = 0;
  while (at < title.size() && (std::isupper(static_cast<unsigned char>(title[at])) != 0 || title[at] == ' ' ||
                               title[at] == '&' || title[at] == '/'))
    ++at;
  if (at == 0 || at >= title.size() || std::isdigit(static_cast<unsigned char>(title[at])) == 0) return title;
  const auto blank = title.find(' ', at);
  return blank == std::string::npos ? title : title.substr(blank + 1);
}

void set_text(Row& row, const std::string& title, const std::string& text, Striker& struck) {
  row.plain = title.empty() || title == text ? text : title + ". " + text;
  row.text = struck(row.plain);
}

std::string group_of(const FileSpec& spec, const Value& row, std::size_t number) {
  auto group = *spec.group == '\0' ? std::string{} : member(row, spec.group);
  return group.empty() ? spec.name + std::to_string(number) : group;
}

Expected<Source> read_file(const FileSpec& spec, const std::filesystem::path& folder, Labels& labels, Striker& struck) {
  const auto file = folder / spec.file;
  auto bytes = load::read_bytes(file);
  if (!bytes) return failure(std::move(bytes.error()));
  Source source{.name = spec.name,
                .budget = spec.budget,
                .grouped = spec.grouped,
                .labelled = *spec.framework != '\0',
                .rows = {}};
  std::size_t line = 0;
  for (std::size_t at = 0; at < bytes->size();) {
    const auto end = std::min(bytes->find('\n', at), bytes->size());
    const std::string_view text{bytes->data() + at, end - at};
    at = end + 1;
    ++line;
    if (text.empty()) continue;
    const auto json = load::parse_json(text, file.string() + ':' + std::to_string(line));
    if (!json) return failure(json.error());
    Row row;
    row.source = spec.name;
    row.group = group_of(spec, *json, line);
    row.low = spec.interval.low;
    row.high = spec.interval.high;
    const auto title = without_code(member(*json, "title"));
    set_text(row, title, without_code(member(*json, "text")), struck);
    if (source.labelled) {
      row.framework = spec.framework;
      row.level = member(*json, "level");
      const auto& label = labels.of(row.framework, row.level);
      if (!label) continue;  // a few standards bear no number
      row.low = label->interval.low;
      row.high = label->interval.high;
      row.eqf = label->eqf;
    } else if (source.name == "occupations") {
      const auto interval = skill_level(member(*json, "level"));
      if (!interval) continue;
      row.low = interval->low;
      row.high = interval->high;
    }
    if (const auto labelled = json->FindMember("labels"); labelled != json->MemberEnd()) {
      row.bloom_labelled = true;
      for (const auto& name : labelled->value.GetArray()) {
        if (const auto process = process_of(name.GetString())) row.bloom.push_back(*process);
      }
    }
    source.rows.push_back(std::move(row));
  }
  return source;
}

/// The catalogue's level descriptors, in our own words, of every framework that leads to the ACQF.
Source descriptors(const Catalogue& catalogue, Labels& labels, Striker& struck) {
  Source source{.name = "level-descriptors", .budget = {150, 300}, .grouped = false, .labelled = false, .rows = {}};
  for (const auto& framework : catalogue.frameworks()) {
    for (const auto& level : framework.levels) {
      if (level.descriptors.empty()) continue;
      const auto& label = labels.of(framework.id.str(), level.code);
      if (!label) continue;
      for (const auto& descriptor : level.descriptors) {
        Row row;
        row.source = source.name;
        row.group = framework.id.str();
        row.low = label->interval.low;
        row.high = label->interval.high;
        if (descriptor.domain != DescriptorDomain::overall) row.domain = static_cast<text::Domain>(descriptor.domain);
        set_text(row, "", descriptor.text.in("en"), struck);
        source.rows.push_back(std::move(row));
      }
    }
  }
  return source;
}

/// The lexicon's phrases: short texts whose place is our own judgement, within three quarters of a level.
Source phrases(const level::Lexicon& lexicon) {
  Source source{.name = "phrases", .budget = {75, 75}, .grouped = false, .labelled = false, .rows = {}};
  constexpr double doubt = 0.75;
  for (const auto& entry : lexicon.entries()) {
    Row row;
    row.source = source.name;
    row.group = entry.phrase;
    row.text = row.plain = entry.phrase;
    row.low = std::max(0.5, entry.position - doubt);
    row.high = std::min(10.5, entry.position + doubt);
    source.rows.push_back(std::move(row));
  }
  return source;
}

}  // namespace

Expected<std::vector<Source>> read_sources(const std::filesystem::path& folder, const Catalogue& catalogue,
                                           const path::PathIndex& paths, const level::Lexicon& lexicon) {
  Labels labels{catalogue, paths};
  Striker struck{lexicon};
  std::vector<Source> out;
  for (const auto& spec : files) {
    auto source = read_file(spec, folder, labels, struck);
    if (!source) return failure(std::move(source.error()));
    out.push_back(std::move(*source));
  }
  out.push_back(descriptors(catalogue, labels, struck));
  out.push_back(phrases(lexicon));
  return out;
}

}  // namespace mizani::training
