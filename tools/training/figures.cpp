// SPDX-License-Identifier: MIT
// The figures of a training, as a table.
#include <fmt/format.h>

#include "tools/training/training.h"

namespace mizani::training {
namespace {

std::string number(const level::Figure& figure) {
  return figure ? fmt::format("{:.3f}", *figure) : "-";
}

std::string table(const std::vector<LevelFigure>& figures) {
  std::string out =
      "| source | n | QWK | within one | accuracy | MAE | coverage | set size | own QWK | own coverage |\n"
      "|---|---|---|---|---|---|---|---|---|---|\n";
  for (const auto& figure : figures) {
    const auto& s = figure.on_eqf;
    out += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n", figure.source, s.n, number(s.qwk),
                       number(s.within_one), number(s.accuracy), number(s.mae), number(s.coverage),
                       number(s.mean_set_size), number(figure.on_own.qwk), number(figure.on_own.coverage));
  }
  return out;
}

}  // namespace

std::string figures_text(const Figures& figures) {
  static constexpr std::array<std::string_view, level::bloom_processes> names{"Remember", "Understand", "Apply",
                                                                              "Analyze",  "Evaluate",   "Create"};
  std::string out =
      "Levels on the EQF, each row read by a model that saw none of its group (school, field, qualification):\n\n" +
      table(figures.groups_out) +
      "\nThe same by a model that saw none of its source, another country or kind of text:\n\n" +
      table(figures.source_out) +
      "\nCognitive processes, each objective read by a model that saw none of its hashed fifth:\n\n";
  out += fmt::format("n {}, macro F1 {}, kappa {}, exact {}\n", figures.bloom.n, number(figures.bloom.macro_f1),
                     number(figures.bloom.kappa), number(figures.bloom.exact_match));
  for (std::size_t k = 0; k < names.size(); ++k)
    out += fmt::format("{} F1 {} ({} rows)\n", names.at(k), number(figures.bloom.per_class.at(k).f1),
                       figures.bloom.per_class.at(k).support);
  return out;
}

std::string model_card(const Trained& trained, const World& world) {
  std::string rows;
  for (const auto& source : world.sources) {
    rows += fmt::format("| {} | {} | {} | {} |\n", source.name, source.rows.size(), source.budget[0], source.budget[1]);
  }
  const auto& model = trained.model;
  std::string out = R"(# outcomes.model: the card

Written by `tools/train` together with the model; do not edit. Same rows, same bytes.

## What it is

Three linear models over the words of a text, in one table of weights: where the text stands on the ACQF scale as a text
of higher education, where as one of work or school, and which of the two it is; the position is the mean of both,
weighted by how likely each kind is. A further one for each of the six cognitive processes of the revised taxonomy, and
small ones for the three domains. Features: single words and pairs; runs of up to three stems (the first five letters);
the same within the first sentence, where a title stands; for the processes the leading and coordinated verbs, what
stands around them and what they govern. Each distinct feature counts once, its block divided by the root of its size.

The position is fitted by interval-censored regression (labels are intervals on the ACQF scale through the catalogue's
tables; a school or field may stand higher or lower than its words, a whole source may not), the processes by linear
support vector machines. Position, spread, cuts between levels and the masses of the sets are then calibrated on texts
held out of training, all of a school, field or qualification together.

## What it was trained on

| source | rows | weight as course | weight as work |
|---|---|---|---|
)" + rows + R"(
University courses of one Scottish university (SCQF), English apprenticeship standards (RQF), Australian units of
competency (AQF, titles), South African modules (NQF), New Zealand achievement standards (NZQCF, titles), ESCO
occupations (ISCO skill levels: wide intervals; CC BY 4.0), learning objectives of an Australian university with labels
of cognitive processes (Li et al., EDM 2022), course pairs of articulation agreements (California). The rows are public
texts of their publishers and are not in this tree; the model holds weights of hashed features only, from which no row
can be read back. The catalogue's level descriptors and the lexicon's phrases are our own words. Words that name a level
or an award are struck from all texts.

## Figures

)" + figures_text(trained.figures) +
                    fmt::format(R"(
Positions are stretched for the best fit, {:.2f} from {:.2f} for courses and {:.2f} from {:.2f} for work: an expected
position keeps to the middle, and as a suggestion would call every text average. The distribution and the sets are not
stretched. ln spread = {:.2f} {:+.2f} course {:+.2f} ln(words/20) {:+.2f} unknown share {:+.2f} ln(1+disagreement).

## Limits

- A text is weak evidence. Texts of a kind, country or provider that training never saw are read with a bias of up to two
  levels (second table): there the stated coverage of the sets does not hold.
- Doctoral texts and levels 1 and 2 are rare in the rows; the scale is least sure at its ends.
- Titles alone are read, but six words say little. Other languages go through word lists, with a wider spread that is our
  judgement, not a measurement on labelled texts of those languages.
- The labels are those of providers, who err and disagree by a level.

## Not to be used for

Deciding on a person's credential without a human who reads the reasons; ranking institutions, countries or people;
checking whether a provider's level is right when nothing else is known; texts that are not about learning or work.

Trained on: {}.
)",
                                model.kinds[0].stretch, model.kinds[0].middle, model.kinds[1].stretch,
                                model.kinds[1].middle, model.spread.base, model.spread.course, model.spread.length,
                                model.spread.unknown, model.spread.disagreement, model.trained_on);
  return out;
}

}  // namespace mizani::training
