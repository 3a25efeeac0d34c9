// SPDX-License-Identifier: MIT
#include "tools/training/model_training.h"

#include <cmath>
#include <map>

#include "tools/training/bloom_training.h"
#include "tools/training/interval_regression.h"

namespace mizani::training {
namespace {

using level::Block;

constexpr std::array position_blocks{Block::words, Block::stems, Block::head_words, Block::head_stems};
constexpr std::array bloom_blocks{Block::words, Block::stems, Block::verbs};

struct Picked {
  std::vector<const Row*> rows;
  std::vector<std::string> texts;
  std::vector<double> weights;
  std::vector<bool> grouped;
  std::vector<bool> course;
};

constexpr double probit_cut = 5.5;  // in the middle of the scale that fit_intervals takes

/// Rows with their weight as `budget` gives it to their source; none of a source without a budget.
Picked pick(const std::vector<Source>& sources, const Chosen& chosen,
            const std::function<double(const Source&)>& budget) {
  Picked out;
  for (const auto& source : sources) {
    if (budget(source) == 0) continue;
    const std::size_t before = out.rows.size();
    for (const auto& row : source.rows) {
      if (!chosen(row)) continue;
      out.rows.push_back(&row);
      out.texts.push_back(row.text);
      out.grouped.push_back(source.grouped);
      out.course.push_back(source.budget[0] > 0);
    }
    // A source of which a part is held out counts for the rest of it.
    const double each = source.rows.empty() ? 0 : budget(source) / static_cast<double>(source.rows.size());
    out.weights.resize(before, 0);
    out.weights.resize(out.rows.size(), each);
  }
  return out;
}

/// Adds columns that say which group a row is of, less the source's mean: a group may stand higher or lower than its
/// words tell (a school that teaches more masters), a whole source may not.
SparseRows with_groups(const SparseRows& rows, const Picked& picked, double weight) {
  std::map<std::pair<std::string, std::string>, std::uint32_t> number;
  std::map<std::string, std::size_t> size;
  std::map<std::pair<std::string, std::string>, std::size_t> members;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!picked.grouped[r]) continue;
    const std::pair key{picked.rows[r]->source, picked.rows[r]->group};
    number.try_emplace(key, static_cast<std::uint32_t>(rows.columns + number.size()));
    ++members[key];
    ++size[key.first];
  }
  SparseRows out;
  out.columns = rows.columns + number.size();
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t i = rows.begin[r]; i < rows.begin[r + 1]; ++i) {
      out.column.push_back(rows.column[i]);
      out.value.push_back(rows.value[i]);
    }
    if (picked.grouped[r]) {
      const auto& source = picked.rows[r]->source;
      for (auto at = number.lower_bound({source, ""}); at != number.end() && at->first.first == source; ++at) {
        const double mean = static_cast<double>(members[at->first]) / static_cast<double>(size[source]);
        const double own = at->first.second == picked.rows[r]->group ? 1 : 0;
        out.column.push_back(at->second);
        out.value.push_back(weight * (own - mean));
      }
    }
    out.end_row();
  }
  return out;
}

IntervalLabels labels_of(const Picked& picked) {
  IntervalLabels out;
  for (std::size_t r = 0; r < picked.rows.size(); ++r) {
    out.low.push_back(picked.rows[r]->low);
    out.high.push_back(picked.rows[r]->high);
    out.weight.push_back(picked.weights[r]);
  }
  return out;
}

level::LinearScore linear(double bias, const BlockWeights& blocks) {
  return {.bias = bias, .scale = blocks};
}

/// Drops the rows none of whose weights reaches `faint` times the root mean square of its channel: together they are
/// most of the rows and move hardly anything.
void drop_faint(std::vector<level::WeightRow>& table, double faint) {
  std::array<double, level::channels> square{};
  for (const auto& row : table) {
    for (std::size_t c = 0; c < level::channels; ++c) square.at(c) += row.weights.at(c) * row.weights.at(c);
  }
  for (double& s : square) s *= faint * faint / static_cast<double>(std::max<std::size_t>(1, table.size()));
  std::erase_if(table, [&](const level::WeightRow& row) {
    for (std::size_t c = 0; c < level::channels; ++c) {
      if (square.at(c) > 0 && row.weights.at(c) * row.weights.at(c) >= square.at(c)) return false;
    }
    return true;
  });
}

/// Of which kind a text is: a probit, which is the interval regression with one cut in the middle. Sources of both
/// kinds say nothing; of the others, those of a kind count for half together.
LinearFit fit_course_odds(const std::vector<Source>& sources, const Chosen& chosen, const Vocabulary& vocabulary,
                          const Settings& settings) {
  const auto is_course = [](const Source& source) { return source.budget[0] > 0; };
  const auto one_kind = [](const Source& source) { return (source.budget[0] > 0) != (source.budget[1] > 0); };
  std::array<double, 2> count{};
  for (const auto& source : sources) count.at(is_course(source) ? 0 : 1) += one_kind(source) ? 1 : 0;
  const Picked picked = pick(sources, chosen, [&](const Source& source) {
    return one_kind(source) ? settings.kind_budget / count.at(is_course(source) ? 0 : 1) : 0;
  });
  auto labels = labels_of(picked);
  for (std::size_t r = 0; r < picked.rows.size(); ++r) {
    labels.low[r] = picked.course[r] ? probit_cut : 0.5;
    labels.high[r] = picked.course[r] ? 10.5 : probit_cut;
  }
  auto fit = fit_intervals(feature_rows(picked.texts, vocabulary, settings.position_blocks), labels, settings.ridge);
  fit.bias -= probit_cut;
  return fit;
}

}  // namespace

level::TrainedModel train_models(const std::vector<Source>& sources, const Chosen& chosen, const Settings& settings,
                                 bool with_bloom) {
  const auto any = [](const Source& /*source*/) { return 1.0; };
  const Picked all = pick(sources, chosen, any);
  const Picked objectives = pick(
      sources, [&](const Row& row) { return with_bloom && row.bloom_labelled && chosen(row); }, any);
  const Vocabulary general{all.texts, position_blocks, settings.least_texts};
  std::vector<level::WeightRow> table(general.size());
  for (std::size_t c = 0; c < general.size(); ++c) table[c].hash = general.hash(c);
  const auto keep = [&](const LinearFit& fit, std::size_t channel) {
    for (std::size_t c = 0; c < general.size(); ++c) table[c].weights.at(channel) = fit.weights[c];
    return linear(fit.bias, settings.position_blocks);
  };

  level::TrainedModel model;
  for (std::size_t k = 0; k < level::kind_count; ++k) {
    const Picked own = pick(sources, chosen, [&](const Source& source) { return source.budget.at(k); });
    const auto rows = feature_rows(own.texts, general, settings.position_blocks);
    const auto fit = fit_intervals(with_groups(rows, own, settings.group_weight), labels_of(own), settings.ridge);
    model.kinds.at(k).position = keep(fit, k);
  }
  model.course_odds = keep(fit_course_odds(sources, chosen, general, settings), 2);
  model.spread = {.base = 0, .course = 0, .length = 0, .unknown = 0, .disagreement = 0, .least = 0.1, .most = 10};
  if (with_bloom) {
    // What a single objective has counts, too: near copies of objectives are common.
    const Vocabulary own{objectives.texts, bloom_blocks, 1};
    std::vector<std::vector<std::size_t>> labels;
    for (const Row* row : objectives.rows) labels.push_back(row->bloom);
    const auto fits = fit_bloom(feature_rows(objectives.texts, own, settings.bloom_blocks), labels);
    std::vector<std::size_t> place(own.size());
    for (std::size_t c = 0; c < own.size(); ++c) {
      place[c] = general.find(own.hash(c));
      if (place[c] != general.size()) continue;
      place[c] = table.size();
      table.push_back({.hash = own.hash(c), .weights = {}});
    }
    for (std::size_t k = 0; k < fits.size(); ++k) {
      model.bloom.at(k) = linear(fits.at(k).bias, settings.bloom_blocks);
      for (std::size_t c = 0; c < own.size(); ++c) table[place[c]].weights.at(k + 3) = fits.at(k).weights[c];
    }
  }
  drop_faint(table, settings.faint);
  model.outcomes = level::WeightTable{table};
  return model;
}

std::size_t fold_of(const Row& row, std::size_t folds) {
  return level::word_hash(row.source + '\n' + row.group) % folds;
}

std::vector<HeldOut> read_rows(const std::vector<Source>& sources, const Chosen& wanted,
                               const level::TrainedModel& model) {
  level::ReadScratch scratch;
  level::WordReader reader;
  std::vector<HeldOut> out;
  for (const auto& source : sources) {
    const std::size_t kind = source.budget[1] == 0 ? 0 : source.budget[0] == 0 ? 1 : level::kind_count;
    for (const auto& row : source.rows) {
      if (!wanted(row)) continue;
      out.push_back({.row = &row,
                     .weight = 1 / static_cast<double>(source.rows.size()),
                     .kind = kind,
                     .reading = model.read(reader.read(row.text), scratch)});
    }
  }
  return out;
}

void train_domains(const std::vector<Source>& sources, const std::vector<HeldOut>& descriptors,
                   const Settings& settings, level::TrainedModel& model) {
  const Picked picked = pick(
      sources, [](const Row& row) { return row.domain.has_value(); }, [](const Source& /*source*/) { return 1.0; });
  constexpr std::array blocks{Block::words, Block::stems};
  constexpr BlockWeights weights{1, 1, 0, 0, 0};
  const Vocabulary vocabulary{picked.texts, blocks, settings.least_texts};
  const auto rows = feature_rows(picked.texts, vocabulary, weights);
  std::vector<level::WeightRow> table(vocabulary.size());
  for (std::size_t c = 0; c < vocabulary.size(); ++c) table[c].hash = vocabulary.hash(c);
  std::map<const Row*, double> positions;
  for (const auto& held : descriptors) positions[held.row] = held.reading.position.mean;

  for (std::size_t d = 0; d < model.domain.size(); ++d) {
    IntervalLabels speaks;
    std::vector<std::size_t> own;
    IntervalLabels shift;
    for (std::size_t r = 0; r < picked.rows.size(); ++r) {
      const bool yes = static_cast<std::size_t>(*picked.rows[r]->domain) == d;
      speaks.low.push_back(yes ? probit_cut : 0.5);
      speaks.high.push_back(yes ? 10.5 : probit_cut);
      speaks.weight.push_back(1);
      const auto position = positions.find(picked.rows[r]);
      if (!yes || position == positions.end()) continue;
      own.push_back(r);
      shift.low.push_back(picked.rows[r]->low);
      shift.high.push_back(picked.rows[r]->high);
      shift.weight.push_back(1);
      shift.offset.push_back(position->second);
    }
    const auto speaks_fit = fit_intervals(rows, speaks, settings.ridge);
    const auto shift_fit = fit_intervals(chosen(rows, own), shift, 4 * settings.ridge);
    model.domain.at(d) = {.speaks = linear(speaks_fit.bias - probit_cut, weights),
                          .shift = linear(shift_fit.bias, weights)};
    for (std::size_t c = 0; c < vocabulary.size(); ++c) {
      table[c].weights.at(d) = speaks_fit.weights[c];
      table[c].weights.at(d + 3) = shift_fit.weights[c];
    }
  }
  model.domains = level::WeightTable{table};
}

}  // namespace mizani::training
