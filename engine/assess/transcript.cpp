// SPDX-License-Identifier: MIT
#include "engine/assess/transcript.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "engine/assess/basis.h"
#include "engine/credit/system_name.h"
#include "engine/level/level_distribution.h"

namespace mizani::assess {
namespace {

credit::Origin seen_from_receiver(Origin origin) {
  return origin == Origin::prior_learning ? credit::Origin::prior_learning : credit::Origin::transfer;
}

std::string stated_id(const CreditModule& module) {
  if (module.code) return *module.code;
  std::string id = module.title;
  const auto add = [&](const std::string& part) { id += '\n' + part; };
  add(module.credits ? module.credits->amount + ' ' + module.credits->system : "");
  add(module.hours ? std::to_string(*module.hours) : "");
  add(module.level.value_or(""));
  add(module.date ? module.date->str() : "");
  return id;
}

class Reader {
 public:
  Reader(const Catalogue& catalogue, const path::PathIndex& paths, const credit::CreditIndex& credits,
         const TranscriptQuery& query)
      : catalogue_(catalogue), paths_(paths), credits_(credits), query_(query), record_(*query.record) {}

  Transcript read() {
    const auto sized = [](const CreditModule& module) { return module.credits || module.hours; };
    if (std::any_of(record_.modules.begin(), record_.modules.end(), sized)) {
      for (std::size_t i = 0; i < record_.modules.size(); ++i)
        read_module(record_.modules[i], "#/modules/" + std::to_string(i));
    } else {
      read_whole();
    }
    return std::move(out_);
  }

 private:
  void read_module(const CreditModule& module, const std::string& pointer) {
    credit::EarnedCredit piece;
    piece.id = stated_id(module);
    piece.title = module.title;
    piece.earned = module.date ? module.date : record_.date;
    piece.passed = module.passed;
    piece.origin = seen_from_receiver(module.origin);
    piece.counted_for = module.counted_for;
    if (module.overlap) piece.overlap = number(*module.overlap, pointer + "/overlap");
    size(piece, module.credits, module.hours, pointer);
    if (module.level) piece.level = level(*module.level, piece.earned, pointer + "/level");
    keep(std::move(piece), pointer);
  }

  void read_whole() {
    if (!record_.credits && !record_.hours) return;
    credit::EarnedCredit piece;
    piece.id = piece.title = record_.title;
    piece.earned = record_.date;
    size(piece, record_.credits, record_.hours, "#");
    if (query_.whole)
      piece.level = query_.whole;
    else if (record_.level)
      piece.level = level(*record_.level, record_.date, "#/level");
    keep(std::move(piece), record_.credits ? "#/credits" : "#/hours");
  }

  void keep(credit::EarnedCredit piece, std::string pointer) {
    out_.credits.push_back(std::move(piece));
    out_.pointers.push_back(std::move(pointer));
  }

  template <class T>
  std::optional<T> taken(Expected<T> read, const std::string& pointer) {
    if (read) return std::move(*read);
    for (auto fault : read.error()) {
      fault.where = pointer;
      out_.faults.push_back(std::move(fault));
    }
    return std::nullopt;
  }

  std::optional<credit::Rational> number(const std::string& text, const std::string& pointer) {
    return taken(credit::parse_rational(text, pointer), pointer);
  }

  void size(credit::EarnedCredit& piece, const std::optional<CreditAmount>& stated, std::optional<int> hours,
            const std::string& pointer) {
    if (stated) {
      const auto system = taken(credit::system_named(credits_, catalogue_, stated->system, day(piece.earned)),
                                pointer + "/credits/system");
      const auto amount = number(stated->amount, pointer + "/credits/amount");
      if (amount && *amount <= 0) {
        out_.faults.push_back({.code = "not-positive",
                               .where = pointer + "/credits/amount",
                               .found = stated->amount,
                               .expected = "more than zero"});
      } else if (system && amount) {
        piece.system = *system;
        piece.amount = credit::Interval::point(*amount);
        return;
      }
    }
    const auto by_hours = credits_.resolve("hours");
    if (!hours || *hours <= 0 || !by_hours) return;
    piece.system = *by_hours;
    piece.amount = credit::Interval::point(*hours);
  }

  [[nodiscard]] Date day(const std::optional<PartialDate>& earned) const {
    return earned ? earned->last_day() : query_.decided;
  }

  /// Nothing where no table leads to the receiver's framework, or it says that the level has no counterpart.
  std::optional<credit::EarnedLevel> level(const std::string& stated, const std::optional<PartialDate>& earned,
                                           const std::string& pointer) {
    const auto found = taken(catalogue_.resolve_level(stated, day(earned), query_.sector), pointer);
    if (!found) return std::nullopt;
    const auto [held, is_new] = levels_.emplace(found->level, std::nullopt);
    if (is_new) held->second = carried(*found);
    return held->second;
  }

  std::optional<credit::EarnedLevel> carried(const LevelRef& from) {
    if (from.framework == query_.to) {
      const auto place = *query_.to->place_of(from.level->code);
      return credit::EarnedLevel{.lowest = place, .likeliest = place};
    }
    const auto answer = paths_.find({.from = from.framework,
                                     .to = query_.to,
                                     .start = path::on_level(*from.framework, *from.level),
                                     .filter = query_.filter,
                                     .most = 1});
    if (answer.paths.empty()) return std::nullopt;
    const auto& best = answer.paths.front();
    if (!best.best_level()) return std::nullopt;
    for (const auto& hop : best.hops) {
      auto basis = on_table(*hop.table, hop.evidence);
      if (std::find(out_.level_basis.begin(), out_.level_basis.end(), basis) == out_.level_basis.end())
        out_.level_basis.push_back(std::move(basis));
    }
    const auto levels = static_cast<Eigen::Index>(query_.to->levels.size());
    std::vector<double> placed(best.distribution.data(), best.distribution.data() + levels);
    return earned_level(placed, query_.coverage);
  }

  const Catalogue& catalogue_;
  const path::PathIndex& paths_;
  const credit::CreditIndex& credits_;
  const TranscriptQuery& query_;
  const CredentialRecord& record_;
  std::map<const Level*, std::optional<credit::EarnedLevel>> levels_;
  Transcript out_;
};

}  // namespace

credit::EarnedLevel earned_level(const std::vector<double>& probabilities, double coverage) {
  const double sum = std::accumulate(probabilities.begin(), probabilities.end(), 0.0);
  const auto run = level::grown_set(probabilities, coverage * sum);
  return {.lowest = run.first, .likeliest = level::best_fit(probabilities)};
}

Transcript read_transcript(const Catalogue& catalogue, const path::PathIndex& paths, const credit::CreditIndex& credits,
                           const TranscriptQuery& query) {
  return Reader{catalogue, paths, credits, query}.read();
}

}  // namespace mizani::assess
