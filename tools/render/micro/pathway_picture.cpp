// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "tools/render/credit_numbers.h"
#include "tools/render/micro/pathway_view.h"
#include "tools/render/picture/step_chart.h"

namespace mizani::render::micro {
namespace {

using namespace mizani::micro;

constexpr std::size_t most_drawn = 60;  ///< offers; more are not legible on a page

class Chart {
 public:
  explicit Chart(const PathwayReport& report) : report_(report), query_(report.query), graph_(report.graph) {}

  picture::StepChart make() {
    const PathwayAnswer* answer = report_.hours && report_.hours->way ? &*report_.hours : nullptr;
    if (answer != nullptr) on_way_.insert(answer->way->offers.begin(), answer->way->offers.end());
    out_.title = report_.target ? "Ways to " + target_name(report_) : "What leads where";
    out_.how = fmt::format(
        "Each box is a credential or a programme; what stands further right builds on what leads to "
        "it. As of {}.",
        to_string(query_.decided));
    out_.words = pathway_text(report_);
    choose();
    set_columns();
    for (std::size_t w = 0; w < query_.wallet.size(); ++w) add_held(w);
    for (const auto offer : drawn_) add_offer(offer);
    for (std::size_t p = 0; p < report_.programmes.size(); ++p) add_programme(p);
    add_links();
    if (drawn_.size() < query_.offers.size()) {
      out_.foot =
          fmt::format("{} of {} offers are drawn: those on the way, those the target builds on, and the nearest.",
                      drawn_.size(), query_.offers.size());
    }
    if (!on_way_.empty()) out_.legend_marked = "the shortest way in hours";
    return std::move(out_);
  }

 private:
  /// Those on the way, the target, all it builds on, then by step; in the order of the file.
  void choose() {
    std::set<std::size_t> first = on_way_;
    std::vector<std::size_t> todo(first.begin(), first.end());
    if (report_.target && !report_.target->programme) todo.push_back(report_.target->place);
    while (!todo.empty()) {
      const auto at = todo.back();
      todo.pop_back();
      first.insert(at);
      for (const auto& need : graph_.offers[at].needs) {
        if (!need.held && !first.contains(need.place)) todo.push_back(need.place);
      }
    }
    std::vector<std::size_t> all(query_.offers.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    const auto key = [&](std::size_t i) {
      return std::tuple{!first.contains(i), graph_.offers[i].step.value_or(query_.offers.size() + 1), i};
    };
    std::sort(all.begin(), all.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    if (all.size() > most_drawn) all.resize(std::max(most_drawn, first.size()));
    std::sort(all.begin(), all.end());
    drawn_ = std::move(all);
  }

  /// Held and known ones, the steps, those out of reach, the programmes; no column stands empty.
  void set_columns() {
    std::set<std::size_t> steps;
    bool known = !query_.wallet.empty();
    bool out_of_reach = false;
    for (const auto i : drawn_) {
      const auto& step = graph_.offers[i].step;
      if (!step)
        out_of_reach = true;
      else if (*step > 0)
        steps.insert(*step);
      else
        known = true;
    }
    if (known) out_.headings.emplace_back("Held");
    for (const auto step : steps) {
      column_of_step_[step] = out_.headings.size();
      out_.headings.push_back(step == 1 ? "Entry points" : fmt::format("Step {}", step));
    }
    if (out_of_reach) {
      out_of_reach_ = out_.headings.size();
      out_.headings.emplace_back("Out of reach");
    }
    programmes_ = out_.headings.size();
    if (!report_.programmes.empty()) out_.headings.emplace_back("Programmes");
  }

  void add_held(std::size_t place) {
    const bool open = graph_.wallet[place] != Standing::holds;
    if (open) out_.legend_open = "cannot be built on, or is out of reach";
    held_box_.push_back(out_.boxes.size());
    out_.boxes.push_back({.title = query_.wallet[place].id + ' ' + query_.wallet[place].record.title,
                          .note = open ? std::string{to_string(graph_.wallet[place])} : "held",
                          .column = 0,
                          .marked = false,
                          .open = open});
  }

  [[nodiscard]] std::string note_of(std::size_t place) const {
    const auto& offer = query_.offers[place];
    if (graph_.offers[place].reach == Reach::known) return "known by what is held";
    std::string out;
    const auto add = [&](const std::string& part) { out += (out.empty() ? "" : " · ") + part; };
    if (offer.record.level) add(*offer.record.level);
    if (const auto& hours = graph_.offers[place].hours) add(decimal(*hours) + " h");
    if (offer.cost) add(decimal(offer.cost->amount) + ' ' + offer.cost->currency);
    return out;
  }

  void add_offer(std::size_t place) {
    const auto& step = graph_.offers[place].step;
    const bool target = report_.target && !report_.target->programme && report_.target->place == place;
    if (!step) out_.legend_open = "cannot be built on, or is out of reach";
    offer_box_[place] = out_.boxes.size();
    out_.boxes.push_back({.title = query_.offers[place].id + ' ' + query_.offers[place].record.title,
                          .note = note_of(place),
                          .column = !step        ? out_of_reach_
                                    : *step == 0 ? 0
                                                 : column_of_step_.at(*step),
                          .marked = target || on_way_.contains(place),
                          .open = !step});
  }

  void add_programme(std::size_t place) {
    const auto& outcomes = query_.programmes[place].programme->outcomes;
    const auto core = std::count_if(outcomes.begin(), outcomes.end(), [](const auto& each) { return each.core; });
    programme_box_.push_back(out_.boxes.size());
    out_.boxes.push_back({.title = report_.programmes[place].title,
                          .note = fmt::format("{} core outcomes", core),
                          .column = programmes_,
                          .marked = report_.target && report_.target->programme && report_.target->place == place,
                          .open = false});
  }

  [[nodiscard]] std::optional<std::size_t> box_of(const PathwaySource& source) const {
    if (source.held) return held_box_[source.place];
    const auto found = offer_box_.find(source.place);
    return found == offer_box_.end() ? std::nullopt : std::optional{found->second};
  }

  [[nodiscard]] bool taken(const PathwaySource& source) const {
    return source.held || graph_.offers[source.place].reach == Reach::known || on_way_.contains(source.place);
  }

  /// Within a column nothing is drawn: of what is out of reach the words say why.
  void link(std::optional<std::size_t> from, std::size_t to, bool marked, bool inferred) {
    if (!from || out_.boxes[*from].column >= out_.boxes[to].column) return;
    if (inferred) out_.legend_inferred = "found by the texts, stated by nobody";
    out_.links.push_back({.from = *from, .to = to, .marked = marked, .inferred = inferred});
  }

  void add_links() {
    for (const auto offer : drawn_) {
      for (const auto& need : graph_.offers[offer].needs)
        link(box_of(need), offer_box_.at(offer), on_way_.contains(offer) && taken(need), false);
    }
    for (const auto& cover : graph_.covers) {
      const bool target = report_.target && report_.target->programme && report_.target->place == cover.programme;
      const bool inferred = std::all_of(cover.links.begin(), cover.links.end(),
                                        [](const auto& each) { return each.statement.has_value(); });
      const bool marked = target && !on_way_.empty() && (cover.source.held || on_way_.contains(cover.source.place));
      link(box_of(cover.source), programme_box_[cover.programme], marked, inferred);
    }
  }

  const PathwayReport& report_;
  const PathwayQuery& query_;
  const PathwayGraph& graph_;
  picture::StepChart out_;
  std::set<std::size_t> on_way_;
  std::vector<std::size_t> drawn_;
  std::map<std::size_t, std::size_t> column_of_step_;
  std::size_t out_of_reach_ = 0;
  std::size_t programmes_ = 0;
  std::vector<std::size_t> held_box_;
  std::map<std::size_t, std::size_t> offer_box_;
  std::vector<std::size_t> programme_box_;
};

}  // namespace

picture::Picture pathway_picture(const PathwayReport& report) {
  return picture::draw_steps(Chart{report}.make());
}

}  // namespace mizani::render::micro
