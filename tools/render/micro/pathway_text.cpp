// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "tools/render/credit_numbers.h"
#include "tools/render/micro/pathway_view.h"
#include "tools/render/text_table.h"

namespace mizani::render::micro {
namespace {

using namespace mizani::micro;

constexpr std::size_t page = 110;
constexpr std::size_t most_shown = 40;  ///< lines of one list

class PathwayText {
 public:
  explicit PathwayText(const PathwayReport& report) : report_(report), query_(report.query), graph_(report.graph) {}

  std::string write() {
    out_ = wrapped(
        fmt::format("What leads where, on {}; offers: {}, credentials held: {}, programmes: {}",
                    to_string(query_.decided), query_.offers.size(), query_.wallet.size(), query_.programmes.size()),
        page, "");
    held();
    list("\nEntry points:\n", {Reach::entry});
    list("\nLater:\n", {Reach::later});
    list("\nKnown already, by what is held:\n", {Reach::known});
    list("\nOut of reach:\n", {Reach::ended, Reach::missing, Reach::behind});
    programmes();
    if (report_.target) ways();
    if (report_.bridged) out_ += "\nTexts in several languages were matched through word lists.\n";
    return std::move(out_);
  }

 private:
  void held() {
    for (std::size_t w = 0; w < query_.wallet.size(); ++w) {
      if (graph_.wallet[w] == Standing::holds) continue;
      out_ += wrapped(fmt::format("{} {} is not built on: it {}.", query_.wallet[w].id, query_.wallet[w].record.title,
                                  graph_.wallet[w] == Standing::unfinished    ? "was not finished"
                                  : graph_.wallet[w] == Standing::later_dated ? "bears a day that has not come"
                                                                              : "has run out"),
                      page, "");
    }
  }

  [[nodiscard]] const std::string& id_of(const PathwaySource& source) const {
    return source.held ? query_.wallet[source.place].id : query_.offers[source.place].id;
  }

  [[nodiscard]] std::string price_of(std::size_t place) const {
    const auto& hours = graph_.offers[place].hours;
    const auto& cost = query_.offers[place].cost;
    return fmt::format("{}, {}", hours ? decimal(*hours) + " hours" : "hours not stated",
                       cost ? decimal(cost->amount) + ' ' + cost->currency : "cost not stated");
  }

  [[nodiscard]] std::string line_of(std::size_t place) const {
    const auto& offer = query_.offers[place];
    const auto& found = graph_.offers[place];
    std::string out = fmt::format("{} {} ({})", offer.id, offer.record.title, price_of(place));
    if (found.reach == Reach::known) {
      std::string by;
      for (const auto held : found.known_by) by += (by.empty() ? "" : ", ") + query_.wallet[held].id;
      return out + fmt::format("; {} % of its content is in {}", decimal(found.known * 100), by);
    }
    if (!found.needs.empty()) {
      std::string needs;
      for (const auto& need : found.needs) needs += (needs.empty() ? "" : ", ") + id_of(need);
      out += "; after " + needs;
    }
    if (found.reach == Reach::ended) out += "; no longer on offer";
    if (found.reach == Reach::behind) out += "; what it needs is out of reach, or needs it in turn";
    for (const auto& need : found.missing) out += "; needs " + need + ", which is neither held nor on offer";
    return out;
  }

  void list(const char* heading, const std::vector<Reach>& which) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < query_.offers.size(); ++i) {
      if (std::find(which.begin(), which.end(), graph_.offers[i].reach) == which.end()) continue;
      if (++found == 1) out_ += heading;
      if (found <= most_shown) out_ += wrapped("- " + line_of(i), page, "  ");
    }
    if (found > most_shown) out_ += fmt::format("  and {} more (--format json has all)\n", found - most_shown);
  }

  void programmes() {
    for (std::size_t p = 0; p < report_.programmes.size(); ++p) {
      out_ += '\n' + wrapped(fmt::format("Leads to {} ({}):", report_.programmes[p].title, report_.programmes[p].id),
                             page, "");
      std::size_t found = 0;
      for (const auto& cover : graph_.covers) {
        if (cover.programme != p || ++found > most_shown) continue;
        std::string ids;
        for (const auto& link : cover.links)
          ids += (ids.empty() ? "" : ", ") + query_.programmes[p].programme->outcomes[link.outcome].id;
        out_ += wrapped(fmt::format("- {}{}: {}", id_of(cover.source), cover.source.held ? " (held)" : "", ids), page,
                        "  ");
      }
      if (found == 0) out_ += "- nothing held or on offer covers any of its outcomes\n";
      if (found > most_shown) out_ += fmt::format("  and {} more (--format json has all)\n", found - most_shown);
    }
  }

  void ways() {
    out_ += '\n' + wrapped("Shortest way to " + target_name(report_), page, "");
    if (report_.hours) way("In hours", *report_.hours, "hours");
    if (report_.cost) way("In cost", *report_.cost, report_.cost->currency.value_or("cost"));
    if (report_.target->programme)
      out_ += wrapped(
          "The way covers the core outcomes. Credits, levels and the programme's other rules: mizani micro stack.",
          page, "");
  }

  void way(const char* heading, const PathwayAnswer& answer, const std::string& unit) {
    if (!answer.way) {
      out_ += answer.unpriced.empty() ? fmt::format("{}: no way leads there.\n", heading)
                                      : fmt::format("{}: no way leads there by offers that state it.\n", heading);
      no_way(answer);
    } else if (answer.way->offers.empty()) {
      out_ += fmt::format("{}: nothing more is needed.\n", heading);
    } else {
      const auto& way = *answer.way;
      out_ += fmt::format("{}: {} {}", heading, decimal(way.price), unit);
      if (unit != "hours") out_ += way.hours ? ", " + decimal(*way.hours) + " hours" : ", hours not stated by all";
      out_ += '\n';
      if (!way.proven())
        out_ +=
            wrapped(fmt::format("not proven to be the shortest: the search ended at its limit; none takes less than "
                                "{} {}",
                                decimal(way.least), unit),
                    page, "  ");
      for (std::size_t i = 0; i < way.offers.size(); ++i)
        out_ += wrapped(fmt::format("{}. {}", i + 1, line_of(way.offers[i])), page, "  ");
    }
    for (const auto& other : answer.alternatives) {
      std::string ids;
      for (const auto offer : other.offers) ids += (ids.empty() ? "" : ", ") + query_.offers[offer].id;
      out_ += wrapped(fmt::format("also, at most {:g} % more: {} ({} {})", report_.tolerance * 100, ids,
                                  decimal(other.price), unit),
                      page, "  ");
    }
    if (!answer.unpriced.empty())
      out_ += fmt::format("  {} offers within reach state no {} and were not looked at.\n", answer.unpriced.size(),
                          unit == "hours" ? "hours" : "cost");
  }

  void no_way(const PathwayAnswer& answer) {
    if (!report_.target->programme) {
      if (!graph_.offers[report_.target->place].step) out_ += wrapped(line_of(report_.target->place), page, "  ");
      return;
    }
    for (const auto outcome : answer.uncovered) {
      const auto& each = query_.programmes[report_.target->place].programme->outcomes[outcome];
      out_ += wrapped(fmt::format("nothing within reach covers {} {}", each.id, each.text), page, "  ");
    }
  }

  const PathwayReport& report_;
  const PathwayQuery& query_;
  const PathwayGraph& graph_;
  std::string out_;
};

}  // namespace

std::string target_name(const PathwayReport& report) {
  const auto& target = *report.target;
  return target.programme ? report.programmes[target.place].title : report.query.offers[target.place].record.title;
}

std::string pathway_text(const PathwayReport& report) {
  return PathwayText{report}.write();
}

}  // namespace mizani::render::micro
