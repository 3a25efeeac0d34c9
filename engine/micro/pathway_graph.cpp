// SPDX-License-Identifier: MIT
#include "engine/micro/pathway_graph.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "engine/micro/size_reading.h"

namespace mizani::micro {
namespace {

Standing standing_of(const assess::CredentialRecord& record, const Date& on) {
  if (!record.complete) return Standing::unfinished;
  if (record.date && record.date->first_day() > on) return Standing::later_dated;
  if (record.expires && record.expires->last_day() < on) return Standing::run_out;
  return Standing::holds;
}

class Reader {
 public:
  explicit Reader(const PathwayQuery& query) : query_(query) {}

  PathwayGraph read() {
    for (const auto& held : query_.wallet) out_.wallet.push_back(standing_of(held.record, query_.decided));
    for (const auto& offer : query_.offers) out_.offers.emplace_back().hours = hours_of(offer.record);
    find_known();
    find_needs();
    find_steps();
    for (std::size_t p = 0; p < query_.programmes.size(); ++p) find_covers(p);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::optional<credit::Interval> hours_of(const assess::CredentialRecord& record) const {
    const auto size = stated_size(record, query_.catalogue, query_.credits, query_.decided);
    if (size.system == nullptr) return std::nullopt;
    return credit::convert(query_.credits, size.amount, *size.system, *size.system).hours;
  }

  /// The contents of the wallet, then of the offers.
  [[nodiscard]] std::vector<Content> contents(const ContentQuery& of, bool with_ids) const {
    static const std::vector<std::string> none;
    std::vector<ContentSource> sources;
    for (std::size_t i = 0; i < query_.wallet.size(); ++i) {
      const auto& held = query_.wallet[i];
      sources.push_back({.covers = with_ids ? held.covers : none,
                         .statements = query_.wallet_statements[i],
                         .name = content_name(held.record)});
    }
    for (std::size_t i = 0; i < query_.offers.size(); ++i) {
      const auto& offer = query_.offers[i];
      sources.push_back({.covers = with_ids ? offer.covers : none,
                         .statements = query_.offer_statements[i],
                         .name = content_name(offer.record)});
    }
    return read_contents(sources, of);
  }

  /// The texts alone tell: ids of outcomes belong to a programme.
  void find_known() {
    if (query_.wallet.empty()) return;
    const std::vector<ProgrammeOutcome> no_outcomes;
    const std::vector<match::Outcome> no_statements;
    const auto all = contents({.outcomes = no_outcomes, .statements = no_statements, .policy = query_.match}, false);
    std::map<std::size_t, std::vector<std::size_t>> holders;
    for (std::size_t w = 0; w < query_.wallet.size(); ++w) {
      if (out_.wallet[w] != Standing::holds) continue;
      for (const auto outcome : all[w].outcomes) holders[outcome].push_back(w);
    }
    for (std::size_t i = 0; i < query_.offers.size(); ++i) {
      const auto& own = all[query_.wallet.size() + i].outcomes;
      std::vector<std::size_t> by;
      std::size_t found = 0;
      for (const auto outcome : own) {
        const auto at = holders.find(outcome);
        if (at == holders.end()) continue;
        ++found;
        by.insert(by.end(), at->second.begin(), at->second.end());
      }
      if (found == 0) continue;
      auto& offer = out_.offers[i];
      offer.known = credit::Rational{found} / credit::Rational{own.size()};
      if (offer.known < query_.overlap) continue;
      std::sort(by.begin(), by.end());
      by.erase(std::unique(by.begin(), by.end()), by.end());
      offer.known_by = std::move(by);
      offer.reach = Reach::known;
      offer.step = 0;
    }
  }

  void find_needs() {
    std::map<std::string_view, PathwaySource> by_id;
    for (std::size_t w = 0; w < query_.wallet.size(); ++w) {
      if (out_.wallet[w] == Standing::holds) by_id.emplace(query_.wallet[w].id, PathwaySource{true, w});
    }
    for (std::size_t i = 0; i < query_.offers.size(); ++i) by_id.emplace(query_.offers[i].id, PathwaySource{false, i});
    for (std::size_t i = 0; i < query_.offers.size(); ++i) {
      auto& offer = out_.offers[i];
      for (const auto& need : query_.offers[i].needs) {
        const auto found = by_id.find(need);
        if (found == by_id.end())
          offer.missing.push_back(need);
        else
          offer.needs.push_back(found->second);
      }
      const auto& expires = query_.offers[i].record.expires;
      offer.ended = expires && expires->last_day() < query_.decided;
      if (offer.reach == Reach::known) continue;
      if (offer.ended)
        offer.reach = Reach::ended;
      else if (!offer.missing.empty())
        offer.reach = Reach::missing;
    }
  }

  /// Kahn's order of a graph without circles; what is left over is behind something out of reach.
  void find_steps() {
    std::vector<std::size_t> waits(out_.offers.size(), 0);
    std::vector<std::vector<std::size_t>> leads_to(out_.offers.size());
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < out_.offers.size(); ++i) {
      auto& offer = out_.offers[i];
      if (offer.reach != Reach::behind) continue;
      for (const auto& need : offer.needs) {
        if (need.held || out_.offers[need.place].reach == Reach::known) continue;
        ++waits[i];
        leads_to[need.place].push_back(i);
      }
      if (waits[i] > 0) continue;
      offer.reach = Reach::entry;
      offer.step = 1;
      ready.push_back(i);
    }
    for (std::size_t next = 0; next < ready.size(); ++next) {
      const std::size_t done = ready[next];
      for (const auto i : leads_to[done]) {
        auto& offer = out_.offers[i];
        offer.step = std::max(offer.step.value_or(0), *out_.offers[done].step + 1);
        if (--waits[i] > 0) continue;
        offer.reach = Reach::later;
        ready.push_back(i);
      }
    }
    for (auto& offer : out_.offers) {
      if (offer.reach == Reach::behind) offer.step.reset();
    }
  }

  void find_covers(std::size_t place) {
    const auto& [programme, statements] = query_.programmes[place];
    auto all = contents({.outcomes = programme->outcomes, .statements = *statements, .policy = query_.match}, true);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool held = i < query_.wallet.size();
      if (all[i].links.empty() || (held && out_.wallet[i] != Standing::holds)) continue;
      out_.covers.push_back({.source = {.held = held, .place = held ? i : i - query_.wallet.size()},
                             .programme = place,
                             .links = std::move(all[i].links)});
    }
  }

  const PathwayQuery& query_;
  PathwayGraph out_;
};

}  // namespace

PathwayGraph read_pathways(const PathwayQuery& query) {
  return Reader{query}.read();
}

}  // namespace mizani::micro
