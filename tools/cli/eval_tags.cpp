// SPDX-License-Identifier: MIT
#include "tools/cli/eval_tags.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

#include "engine/micro/tag_scores.h"
#include "frameworks/nearest.h"
#include "tools/cli/judge.h"
#include "tools/cli/row_file.h"
#include "tools/cli/tagger.h"
#include "tools/interop/tag_row.h"
#include "tools/render/eval_tags_view.h"

namespace mizani::cli {
namespace {

using micro::TagFamily;

/// A family measured with its codes cut to a depth, counted from the broadest.
struct Measure {
  TagFamily family;
  std::size_t depth;
  const char* name;
};

constexpr std::array measures{Measure{.family = TagFamily::digital, .depth = 0, .name = "area"},
                              Measure{.family = TagFamily::green, .depth = 0, .name = "area"},
                              Measure{.family = TagFamily::field, .depth = 0, .name = "broad"},
                              Measure{.family = TagFamily::field, .depth = 1, .name = "narrow"},
                              Measure{.family = TagFamily::field, .depth = 2, .name = "detailed"},
                              Measure{.family = TagFamily::occupation, .depth = 0, .name = "major"},
                              Measure{.family = TagFamily::occupation, .depth = 1, .name = "sub-major"}};

/// Scores rows one after the other.
class TagScorer {
 public:
  TagScorer(const micro::Tagger& tagger, const level::LevelModel& model) : tagger_(tagger), model_(model) {}

  Faults score(const interop::TagRow& row, const std::string& where) {
    if (auto faults = unknown(row, where); !faults.empty()) return faults;
    const auto tagging = tagger_.tag(row.record, model_, scratch_);
    for (std::size_t i = 0; i < measures.size(); ++i) {
      const auto& measure = measures.at(i);
      if (micro::several(measure.family))
        score_several(i, measure.family == TagFamily::digital ? row.digital : row.green, tagging);
      else
        score_one(i, measure.family == TagFamily::field ? row.field : row.occupation, tagging);
    }
    score_proficiency(row, tagging);
    ++rows_;
    return {};
  }

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::vector<render::FamilyScores> scores() const {
    std::vector<render::FamilyScores> out;
    for (std::size_t i = 0; i < measures.size(); ++i) {
      const auto& measure = measures.at(i);
      out.push_back(
          {.family = std::string{to_string(measure.family)}, .depth = measure.name, .scores = tallies_.at(i).scores()});
    }
    out.push_back({.family = "proficiency", .depth = "area", .scores = proficiency_.scores()});
    return out;
  }

 private:
  /// Labels that are no tag of their family.
  [[nodiscard]] Faults unknown(const interop::TagRow& row, const std::string& where) const {
    Faults faults;
    const auto check = [&](TagFamily family, const std::string& code, const std::string& place) {
      const auto& table = tagger_.table(family);
      if (code != micro::no_occupation && table.place_of(code)) return;
      std::vector<std::string> known;
      for (const auto& tag : table.tags()) known.push_back(tag.code);
      faults.push_back({.code = "unknown-tag",
                        .where = located(where, place),
                        .found = code,
                        .expected = "a code of " + table.standard() + ", such as " + nearest_names(code, known, 3)});
    };
    const auto check_all = [&](TagFamily family, const std::optional<std::vector<std::string>>& codes) {
      if (!codes) return;
      std::size_t number = 0;
      for (const auto& code : *codes)
        check(family, code, "/" + std::string{to_string(family)} + "/" + std::to_string(number++));
    };
    check_all(TagFamily::digital, row.digital);
    check_all(TagFamily::green, row.green);
    if (row.field && *row.field) check(TagFamily::field, **row.field, "/field");
    if (row.occupation && *row.occupation) check(TagFamily::occupation, **row.occupation, "/occupation");
    return faults;
  }

  void score_several(std::size_t measure, const std::optional<std::vector<std::string>>& labels,
                     const micro::Tagging& tagging) {
    if (!labels) return;
    const auto family = measures.at(measure).family;
    const auto& tags = tagger_.table(family).tags();
    const std::set<std::string> truth{labels->begin(), labels->end()};
    std::set<std::string> given;
    for (const auto& tag : tagging.of(family).tags) given.insert(tags[tag.tag].code);
    auto& tally = tallies_.at(measure);
    tally.add(truth, given);
    for (std::size_t i = 0; i < tags.size(); ++i)
      tally.add_confidence(tagging.of(family).confidences[i], truth.contains(tags[i].code));
  }

  void score_one(std::size_t measure, const std::optional<std::optional<std::string>>& label,
                 const micro::Tagging& tagging) {
    if (!label) return;
    const auto& [family, depth, name] = measures.at(measure);
    const auto& table = tagger_.table(family);
    const std::string none{micro::no_occupation};
    std::string truth = none;
    if (*label) {
      auto place = *table.place_of(**label);
      if (table.tags()[place].depth < depth) return;  // the label is broader than what is measured
      while (table.tags()[place].depth > depth) place = *table.tags()[place].broader;
      truth = table.tags()[place].code;
    }
    const auto& steps = tagging.of(family).steps;
    const auto& reading = tagging.of(family);
    const std::string given = steps.empty() ? none : table.tags()[steps[std::min(depth, steps.size() - 1)].tag].code;
    const double confidence = steps.empty() ? reading.none : steps[std::min(depth, steps.size() - 1)].confidence;
    auto& tally = tallies_.at(measure);
    tally.add({truth}, {given});
    tally.add_confidence(confidence, truth == given);
  }

  /// The proficiency of the surest area that has one.
  void score_proficiency(const interop::TagRow& row, const micro::Tagging& tagging) {
    if (!row.proficiency) return;
    const auto& found = tagging.of(TagFamily::digital).proficiency;
    const auto first = std::find_if(found.begin(), found.end(), [](const auto& area) { return area.has_value(); });
    if (first != found.end()) proficiency_.add({*row.proficiency}, {std::string{to_string((*first)->proficiency)}});
  }

  const micro::Tagger& tagger_;
  const level::LevelModel& model_;
  level::LevelScratch scratch_;
  std::array<micro::TagTally, measures.size()> tallies_;
  micro::TagTally proficiency_;
  std::size_t rows_ = 0;
};

}  // namespace

void add_eval_tags_options(CLI::App& command, EvalTagsOptions& options) {
  add_common_options(command, options.common);
  command.add_option("DATA", options.file, "rows, one JSON object a line, or - for standard input")->required();
  command.add_option("--split", options.split, "only rows of this split, such as test")->type_name("NAME");
  command.footer(
      "Rows: {\"title\", \"outcomes\": […], \"digital\": [\"1\", …], \"green\": […], \"field\": \"0713\",\n"
      "\"occupation\": \"74\", \"proficiency\"}; null and [] say that no tag fits, and what a row leaves out is not "
      "scored.\n"
      "Proficiency is scored where the engine finds an area at all.\n"
      "Example:\n  mizani eval tags labelled.jsonl --split test --format json");
}

Exit eval_tags(const EvalTagsOptions& options) {
  const auto catalogue = open_catalogue(options.common);
  if (!catalogue) return Exit::bad_input;
  const auto judge = Judge::open(*catalogue, options.common);
  if (!judge) return report(judge.error());
  const auto tagger = open_tagger(*catalogue, options.common, judge->schemas);
  if (!tagger) return report(tagger.error());
  TagScorer scorer{*tagger, judge->model};
  const auto rejects = each_row(options.file, [&](std::string_view bytes, const std::string& where) -> Faults {
    const auto row = interop::read_tag_row(bytes, where, judge->schemas);
    if (!row) return row.error();
    if (!options.split.empty() && row->split != options.split) return {};
    return scorer.score(*row, where);
  });
  if (!rejects) return report(rejects.error());
  const render::TagEvalReport answer{
      .split = options.split, .rows = scorer.rows(), .families = scorer.scores(), .rejects = *rejects};
  return print_scores(
      options.file, scorer.rows(), rejects->skipped,
      format_of(options.common) == Format::json ? render::eval_tags_json(answer) : render::eval_tags_text(answer));
}

}  // namespace mizani::cli
