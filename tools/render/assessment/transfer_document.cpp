// SPDX-License-Identifier: MIT
#include <utility>

#include "engine/assess/basis.h"
#include "tools/render/assessment/finding_words.h"
#include "tools/render/assessment/source_list.h"
#include "tools/render/assessment/transfer_view.h"

namespace mizani::render::assessment {
namespace {

using document::Block;
using document::Text;

class Writer {
 public:
  explicit Writer(const TransferReport& report)
      : in_(report),
        m_(report.messages),
        answer_(report.answer),
        award_(*report.context.query.award),
        framework_(*award_.framework) {}

  document::Document write() {
    document::Document out;
    out.language = m_.language();
    out.right_to_left = m_.right_to_left();
    out.title = m_("credit_view.title", {{"title", document::foreign(in_.title)}, {"award", award_named()}});
    out.subtitle = m_("credit_view.decided",
                      {{"date", date_text(to_string(in_.context.query.as_of))}, {"receiver", receiver_named()}});
    out.contents_heading = m_("statement.contents");
    out.sections.push_back(levels());
    out.sections.push_back(pieces());
    out.sections.push_back(requirements());
    out.sections.push_back(steps());
    if (!in_.context.transcript.faults.empty()) out.sections.push_back(faults());
    out.sources_heading = m_("statement.sources_heading");
    out.sources = sources_.notes();
    return out;
  }

 private:
  static void say(std::vector<Block>& blocks, Text text, bool strong = false) {
    blocks.emplace_back(document::Paragraph{.text = std::move(text), .strong = strong});
  }
  static document::Section section(std::string anchor, Text heading) {
    return {.anchor = std::move(anchor), .heading = std::move(heading), .level = 1, .sheet = {}, .blocks = {}};
  }
  [[nodiscard]] Text value(const assess::Value& of) const { return value_text(of, m_); }
  [[nodiscard]] Text credits(const credit::Interval& interval) const { return value(assess::amount(interval)); }
  [[nodiscard]] Text level(std::size_t place) const {
    return value(assess::level_value(framework_, framework_.levels[place]));
  }
  [[nodiscard]] Text level_or_unknown(const std::optional<std::size_t>& place) const {
    return place ? level(*place) : m_("credit_view.unknown_level");
  }

  [[nodiscard]] Text award_named() const {
    if (award_.type == nullptr) return level_or_unknown(award_.level);
    return value(assess::names(award_.type->title)) + Text{" ("} + value(assess::short_name(framework_)) + Text{")"};
  }
  [[nodiscard]] Text receiver_named() const {
    return framework_.country ? value(assess::country_value(in_.context.catalogue, *framework_.country))
                              : value(assess::names(framework_.name));
  }

  document::Table table(std::string anchor, const std::vector<const char*>& header) {
    document::Table out{
        .anchor = std::move(anchor), .caption = {}, .header = {}, .row_headers = true, .rows = {}, .basis = {}};
    out.header.push_back({});
    for (const auto* key : header) out.header.front().push_back(document::text_cell(m_(key)));
    return out;
  }

  document::Section levels() {
    auto out = section("levels", m_("credit_view.levels"));
    say(out.blocks, said(assess::words_of_total(answer_, in_.context)), true);
    const auto& share = answer_.completion;
    const auto percent = [&](const credit::Rational& of) { return Text{m_.percent(of.convert_to<double>())}; };
    if (share.is_point())
      say(out.blocks, m_("credit_view.completion_exact", {{"low", percent(share.lower)}}));
    else
      say(out.blocks, m_("credit_view.completion", {{"low", percent(share.lower)}, {"high", percent(share.upper)}}));
    if (answer_.by_year && *answer_.by_year != answer_.converted) {
      say(out.blocks, m_("credit_view.by_year", {{"credits", credits(*answer_.by_year)},
                                                 {"system", value(assess::names(award_.system->system->name))}}));
    }
    if (award_.type != nullptr && award_.type->min_credits.size() > 1) {
      std::vector<Text> sizes;
      for (const int size : award_.type->min_credits) {
        if (award_.size != size) sizes.push_back(document::foreign(std::to_string(size)));
      }
      say(out.blocks, m_("credit_view.other_sizes", {{"sizes", document::joined(sizes, ", ")}}));
    }
    if (answer_.levels.empty()) return out;
    auto rows =
        table("by-level", {"credit_view.column_level", "credit_view.column_credits", "credit_view.column_above"});
    for (const auto& at : answer_.levels) {
      rows.rows.push_back({document::text_cell(level_or_unknown(at.level)), document::text_cell(credits(at.credits)),
                           document::text_cell(credits(at.at_or_above))});
    }
    out.blocks.emplace_back(std::move(rows));
    return out;
  }

  document::Section pieces() {
    auto out = section("pieces", m_("credit_view.pieces"));
    auto rows = table("by-piece", {"credit_view.column_piece", "credit_view.column_converted",
                                   "credit_view.column_counted", "credit_view.column_level"});
    for (std::size_t i = 0; i < answer_.entries.size(); ++i) {
      const auto& entry = answer_.entries[i];
      Text at = level_or_unknown(entry.level);
      if (entry.lowest && entry.lowest != entry.level)
        at = m_("value.between", {{"low", level(*entry.lowest)}, {"high", level(*entry.level)}});
      rows.rows.push_back({document::text_cell(document::foreign(in_.context.query.credits[i].title)),
                           document::text_cell(entry.converted ? credits(*entry.converted) : Text{"–"}),
                           document::text_cell(credits(entry.counted)), document::text_cell(std::move(at))});
    }
    out.blocks.emplace_back(std::move(rows));
    return out;
  }

  document::Section requirements() {
    auto out = section("requirements", m_("credit_view.requirements"));
    auto rows = table("needs", {"credit_view.column_requirement", "credit_view.column_needed",
                                "credit_view.column_have", "credit_view.column_missing"});
    for (const auto& need : answer_.requirements) {
      Text name = word_text("credit_rule", credit::to_string(need.code), m_);
      if (need.level) name = m_("credit_view.level_and_rule", {{"rule", name}, {"level", level(*need.level)}});
      rows.rows.push_back({document::text_cell(std::move(name)),
                           document::text_cell(credits(credit::Interval::point(need.needed))),
                           document::text_cell(credits(need.have)), document::text_cell(credits(need.missing))});
    }
    out.blocks.emplace_back(std::move(rows));
    return out;
  }

  document::Section steps() {
    auto out = section("steps", m_("credit_view.steps"));
    document::List list{.numbered = true, .items = {}};
    for (const auto& step : answer_.steps) {
      if (step.code == credit::StepCode::remaining) continue;
      list.items.push_back(said(assess::words_of(step, in_.context)));
    }
    list.items.push_back(said(assess::words_of_total(answer_, in_.context)));
    out.blocks.emplace_back(std::move(list));
    return out;
  }

  document::Section faults() const {
    auto out = section("faults", m_("credit_view.not_understood"));
    document::List list;
    for (const auto& fault : in_.context.transcript.faults) list.items.emplace_back(document::foreign(describe(fault)));
    out.blocks.emplace_back(std::move(list));
    return out;
  }

  Text said(const assess::StepWords& step) {
    Text text = remark_text({.code = "finding." + step.code, .values = step.values, .findings = {}}, m_);
    return text.cite(sources_.cite(step.basis));
  }

  const TransferReport& in_;
  const messages::Messages& m_;
  const credit::Transfer& answer_;
  const credit::Award& award_;
  const Framework& framework_;
  SourceList sources_;
};

}  // namespace

document::Document transfer_document(const TransferReport& report) {
  return Writer{report}.write();
}

}  // namespace mizani::render::assessment
