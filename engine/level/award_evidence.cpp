// SPDX-License-Identifier: MIT
#include "engine/level/award_evidence.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

#include "engine/level/award_size.h"
#include "engine/level/level_distribution.h"
#include "engine/level/type_match.h"
#include "frameworks/nearest.h"

namespace mizani::level {
namespace {

using Kind = AwardEvidence::Kind;

std::string joined(const std::set<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

/// Mixes with a share that is the same for all levels, raises to the weight, makes the largest 1. False where no level
/// is left more likely than another.
bool temper(std::array<double, acqf_levels>& likelihood, double uniform_share, double weight) {
  const double sum = std::accumulate(likelihood.begin(), likelihood.end(), 0.0);
  if (!(sum > 0)) return false;
  for (double& l : likelihood) l = (1 - uniform_share) * l / sum + uniform_share / static_cast<double>(acqf_levels);
  const auto [least, most] = std::minmax_element(likelihood.begin(), likelihood.end());
  const double largest = *most;
  if (weight <= 0 || *least > largest * (1 - 1e-9)) return false;
  for (double& l : likelihood) l = std::pow(l / largest, weight);
  return true;
}

/// The level a title means by "5", "iii" or "8a": the code as written, case ignored, else the number of a roman one.
const Level* level_written(const Framework& framework, const std::string& code) {
  const auto by_code = [&](const std::string& wanted) {
    const auto found = std::find_if(framework.levels.begin(), framework.levels.end(),
                                    [&](const Level& level) { return lower_case(level.code) == wanted; });
    return found == framework.levels.end() ? nullptr : &*found;
  };
  if (const Level* level = by_code(code)) return level;
  static constexpr std::array<std::string_view, acqf_levels> roman{"i",  "ii",  "iii",  "iv", "v",
                                                                   "vi", "vii", "viii", "ix", "x"};
  const auto* const numeral = std::find(roman.begin(), roman.end(), code);
  return numeral == roman.end() ? nullptr : by_code(std::to_string(numeral - roman.begin() + 1));
}

/// Reads one credential; holds what every reading needs.
class AwardReader {
 public:
  AwardReader(const AwardFacts& facts, const AwardWords& words, const Catalogue& catalogue,
              const path::PathIndex& index, const EdgeFilter& filter, const AwardPolicy& policy)
      : facts_(facts),
        words_(words),
        catalogue_(catalogue),
        index_(index),
        filter_(filter),
        policy_(policy),
        acqf_(catalogue.framework(FrameworkId{"acqf"})),
        tokenizer_(AwardWords::tokenizer()),
        title_(words.read(facts.title, tokenizer_)) {}

  std::vector<AwardEvidence> read() {
    bool is_typed = false;
    if (facts_.framework != nullptr && !facts_.framework->levels.empty() && acqf_ != nullptr &&
        acqf_->levels.size() == acqf_levels) {
      const auto types = types_named(title_, *facts_.framework, words_, tokenizer_);
      is_typed = read_types(types);
      read_stated_level(types);
      read_size();
    }
    if (!is_typed) read_words();
    return std::move(out_);
  }

 private:
  bool add(Kind kind, std::string what, std::array<double, acqf_levels> likelihood, double uniform_share, double weight,
           std::string source) {
    if (!temper(likelihood, uniform_share, weight)) return false;
    out_.push_back({.kind = kind,
                    .words = std::move(what),
                    .likelihood = likelihood,
                    .weight = weight,
                    .source = std::move(source)});
    return true;
  }

  /// Where on the ACQF the levels of the framework with these probabilities lie; sums to at most 1.
  std::optional<std::array<double, acqf_levels>> on_acqf(const Eigen::RowVectorXd& start) const {
    const auto answer = index_.find(
        {.from = facts_.framework, .to = acqf_, .start = start, .filter = filter_, .most = 1, .with_matrix = false});
    if (answer.paths.empty()) return std::nullopt;
    std::array<double, acqf_levels> out{};
    const auto& row = answer.paths.front().distribution;
    std::copy_n(row.data(), acqf_levels, out.begin());
    return out;
  }

  bool read_types(const std::vector<TypeMatch>& types) {
    const Framework& framework = *facts_.framework;
    Eigen::RowVectorXd start = Eigen::RowVectorXd::Zero(static_cast<Eigen::Index>(framework.levels.size()));
    std::set<std::string> names;
    std::set<std::string> sources;
    for (const auto& [type, words, qualified] : types) {
      const double share = (qualified ? policy_.qualified_share : 1) / static_cast<double>(type->level_codes.size());
      for (const auto& code : type->level_codes) {
        if (const Level* level = framework.level(code)) start += share * path::on_level(framework, *level);
      }
      if (type->level_codes.empty()) continue;
      names.insert(type->title.in("en"));
      sources.insert(framework.id.str() + '/' + type->id.str());
    }
    if (!(start.sum() > 0)) return false;
    const auto reached = on_acqf(start / start.sum());
    return reached && add(Kind::qualification_type, joined(names), *reached, policy_.uniform_share, policy_.type_weight,
                          joined(sources));
  }

  /// "Level 5" on the framework of the award; nothing where the type named bears the number ("Certificate III").
  void read_stated_level(const std::vector<TypeMatch>& types) {
    for (const auto& code : words_.stated_levels(title_)) {
      const bool is_of_type = std::any_of(types.begin(), types.end(), [&](const TypeMatch& match) {
        return std::find(match.words.begin(), match.words.end(), code) != match.words.end();
      });
      const Level* level = is_of_type ? nullptr : level_written(*facts_.framework, code);
      if (level == nullptr) continue;
      if (const auto reached = on_acqf(path::on_level(*facts_.framework, *level))) {
        add(Kind::title_words, "level " + level->code, *reached, policy_.uniform_share, policy_.type_weight,
            facts_.framework->id.str());
      }
    }
  }

  void read_words() {
    const auto matches = words_.matches(title_);
    std::array<double, acqf_levels> likelihood{};
    std::set<std::string> names;
    std::set<std::string> sources;
    for (const auto& [entry, phrase] : matches) {
      const auto distribution = distribution_of(entry->position);
      std::transform(distribution.begin(), distribution.end(), likelihood.begin(), likelihood.begin(), std::plus<>{});
      names.insert(title_.as_written(*phrase));
      sources.insert("award-words/" + entry->id);
    }
    add(Kind::title_words, joined(names), likelihood, policy_.uniform_share, policy_.title_weight, joined(sources));
  }

  void read_size() {
    const auto size = size_of(facts_.credits, facts_.hours, *facts_.framework, catalogue_.credit_systems());
    if (!size) return;
    const auto fit = levels_of_size(*size, *facts_.framework, policy_.size_slack);
    if (!fit) return;
    const auto answer = index_.find({.from = facts_.framework,
                                     .to = acqf_,
                                     .start = *fit / fit->sum(),
                                     .filter = filter_,
                                     .most = 1,
                                     .with_matrix = true});
    if (answer.paths.empty()) return;
    // The chance of the size at an ACQF level is the mean over the framework's levels that lead there; a level nothing
    // leads to is as likely as the rest on average.
    const Eigen::MatrixXd way = answer.paths.front().matrix.topLeftCorner(fit->size(), acqf_levels);
    constexpr double unreached = 1e-6;
    std::array<double, acqf_levels> likelihood{};
    for (std::size_t i = 0; i < acqf_levels; ++i) {
      const auto column = way.col(static_cast<Eigen::Index>(i));
      likelihood[i] = column.sum() > unreached ? fit->dot(column) / column.sum() : fit->mean();
    }
    add(Kind::size, in_words(*size, *facts_.framework), likelihood, policy_.size_uniform_share, policy_.size_weight,
        facts_.framework->id.str());
  }

  const AwardFacts& facts_;
  const AwardWords& words_;
  const Catalogue& catalogue_;
  const path::PathIndex& index_;
  const EdgeFilter& filter_;
  const AwardPolicy& policy_;
  const Framework* acqf_;
  text::Tokenizer tokenizer_;
  AwardTitle title_;
  std::vector<AwardEvidence> out_;
};

}  // namespace

std::vector<AwardEvidence> award_evidence(const AwardFacts& facts, const AwardWords& words, const Catalogue& catalogue,
                                          const path::PathIndex& index, const EdgeFilter& filter,
                                          const AwardPolicy& policy) {
  return AwardReader{facts, words, catalogue, index, filter, policy}.read();
}

}  // namespace mizani::level
