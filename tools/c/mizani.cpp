// SPDX-License-Identifier: MIT
#include "tools/c/mizani.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/credit/credit_conversion.h"
#include "engine/credit/system_name.h"
#include "engine/level/framework_levels.h"
#include "engine/text/text_reader.h"
#include "frameworks/load/loader.h"
#include "tools/cli/judge.h"

using namespace mizani;

/// Loaded once; all of it is read only.
struct mizani_engine {
  explicit mizani_engine(Catalogue loaded) : catalogue(std::move(loaded)) {}

  Catalogue catalogue;
  std::optional<cli::Judge> judge;
  std::optional<credit::CreditIndex> credits;

  [[nodiscard]] EdgeFilter filter() const { return {.weakest = Evidence::assumed, .as_of = catalogue.edition()}; }
};

namespace {

/// Copies as many whole characters as fit.
template <std::size_t room>
void put(std::string_view text, char (&into)[room]) {
  std::size_t end = std::min(text.size(), room - 1);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  std::copy_n(text.begin(), end, into);
  into[end] = '\0';
}

mizani_status told(const Faults& faults, mizani_error* error, mizani_status status = MIZANI_BAD_INPUT) {
  if (error == nullptr) return status;
  *error = {};
  error->faults = faults.size();
  if (faults.empty()) return status;
  put(faults.front().code, error->code);
  put(describe(faults.front()), error->message);
  return status;
}

mizani_status wrong_usage(const char* function, mizani_error* error) {
  return told({{.code = "usage", .where = function, .found = "a null pointer", .expected = "all arguments"}}, error,
              MIZANI_USAGE);
}

/// No exception leaves: a C caller could not catch it.
template <class Body>
mizani_status guarded(mizani_error* error, const Body& body) noexcept {
  try {
    if (error != nullptr) *error = {};
    const Expected<void> done = body();
    return done ? MIZANI_DONE : told(done.error(), error);
  } catch (const std::exception& broken) {
    try {
      return told({{.code = "internal", .where = "mizani", .found = broken.what(), .expected = "no such fault"}}, error,
                  MIZANI_INTERNAL);
    } catch (...) {
      return MIZANI_INTERNAL;
    }
  }
}

Expected<void> level_of(const mizani_engine& engine, const char* text, const char* name, mizani_level_answer& answer) {
  const auto& judge = *engine.judge;
  const auto framework = name == nullptr ? Expected<const Framework*>{judge.acqf}
                                         : engine.catalogue.resolve_framework(name, engine.catalogue.edition());
  if (!framework) return failure(framework.error());
  const auto document = text::read_text(text, "text");
  if (!document) return failure(document.error());
  constexpr double usual_coverage = 0.9;
  level::LevelScratch scratch;
  const auto levelling = judge.model.level_briefly(*document, scratch);
  const auto levels = level::on_framework(level::question_of(levelling, usual_coverage), judge.model.trained(),
                                          *judge.acqf, **framework, judge.paths, engine.filter());
  const auto& id = (*framework)->id.str();
  put(id, answer.framework);
  put(document->language, answer.language);
  answer.position = levelling.position.mean;
  answer.spread = levelling.position.spread;
  std::copy(levelling.bloom.scores.begin(), levelling.bloom.scores.end(), answer.processes);
  answer.warnings = levelling.warnings.size();
  if (!levels) return {};
  put(id + ':' + (*framework)->levels[levels->best_fit].code, answer.level);
  answer.probability = levels->distribution[levels->best_fit];
  answer.levels = std::min<std::size_t>(levels->distribution.size(), MIZANI_LEVELS);
  std::copy_n(levels->distribution.begin(), answer.levels, answer.probabilities);
  answer.set_first = levels->set_first;
  answer.set_last = levels->set_last;
  return {};
}

Expected<void> credits_of(const mizani_engine& engine, const char* amount, const char* from, const char* to,
                          mizani_credits_answer& answer) {
  Faults faults;
  const auto number = credit::parse_rational(amount, "amount");
  const auto source = credit::system_named(*engine.credits, engine.catalogue, from, engine.catalogue.edition());
  const auto target = credit::system_named(*engine.credits, engine.catalogue, to, engine.catalogue.edition());
  cli::collect(number, faults);
  cli::collect(source, faults);
  cli::collect(target, faults);
  if (number && *number == 0)
    faults.push_back({.code = "not-positive", .where = "amount", .found = amount, .expected = "more than zero"});
  if (!faults.empty()) return failure(std::move(faults));
  const auto conversion = credit::convert(*engine.credits, credit::Interval::point(*number), **source, **target);
  put(conversion.from->id.str(), answer.from);
  put(conversion.to->id.str(), answer.to);
  const auto best = credit::best_reading(conversion);
  if (!best) return {};
  put(credit::to_string(best->lower), answer.exact_min);
  put(credit::to_string(best->upper), answer.exact_max);
  answer.min = static_cast<double>(best->lower);
  answer.max = static_cast<double>(best->upper);
  const auto& reading = conversion.by_hours ? conversion.by_hours : conversion.by_year;
  put(conversion.by_hours ? "hours" : conversion.by_year ? "year" : "convention", answer.by);
  if (reading) put(to_string(reading->rests_on), answer.rests_on);
  return {};
}

Expected<void> path_of(const mizani_engine& engine, std::string_view from, const char* to, mizani_path_answer& answer) {
  const auto& day = engine.catalogue.edition();
  path::PathQuery query{
      .from = nullptr, .to = nullptr, .start = {}, .filter = engine.filter(), .most = 1, .with_matrix = false};
  Faults faults;
  if (from.find(':') != std::string_view::npos) {
    const auto level = engine.catalogue.resolve_level(from, day);
    cli::collect(level, faults);
    if (level) {
      query.from = level->framework;
      query.start = path::on_level(*level->framework, *level->level);
      put(level->id().str(), answer.from);
    }
  } else {
    const auto framework = engine.catalogue.resolve_framework(from, day);
    cli::collect(framework, faults);
    if (framework) {
      query.from = *framework;
      put((*framework)->id.str(), answer.from);
    }
  }
  const auto target = engine.catalogue.resolve_framework(to, day);
  cli::collect(target, faults);
  if (!faults.empty()) return failure(std::move(faults));
  query.to = *target;
  put((*target)->id.str(), answer.to);
  const auto found = engine.judge->paths.find(query);
  if (found.paths.empty()) return {};
  const auto& path = found.paths.front();
  const auto& shares = path.distribution;
  answer.found = 1;
  answer.no_counterpart = shares.size() > 0 ? shares(shares.size() - 1) : 0;
  answer.confidence = path.confidence;
  answer.uncertainty = path.uncertainty;
  put(to_string(path.rests_on), answer.rests_on);
  answer.steps = std::min<std::size_t>(path.hops.size(), MIZANI_STEPS);
  for (std::size_t i = 0; i < answer.steps; ++i) put(path.hops[i].table->id.str(), answer.tables[i]);
  if (const auto best = path.best_level()) {
    put((*target)->id.str() + ':' + (*target)->levels[*best].code, answer.level);
    answer.probability = shares(static_cast<Eigen::Index>(*best));
  }
  return {};
}

}  // namespace

mizani_status mizani_open(const char* data, mizani_engine** engine, mizani_error* error) {
  if (engine == nullptr) return wrong_usage("mizani_open", error);
  *engine = nullptr;
  return guarded(error, [&]() -> Expected<void> {
    cli::CommonOptions options;
    if (data != nullptr) options.data_folders.emplace_back(data);
    auto catalogue = load::load_catalogue(cli::data_folders(options));
    if (!catalogue) return failure(std::move(catalogue.error()));
    auto out = std::make_unique<mizani_engine>(std::move(*catalogue));
    auto judge = cli::Judge::open(out->catalogue, options);
    if (!judge) return failure(std::move(judge.error()));
    auto credits = credit::CreditIndex::build(out->catalogue.credit_systems());
    if (!credits) return failure(std::move(credits.error()));
    out->judge = std::move(*judge);
    out->credits = std::move(*credits);
    *engine = out.release();
    return {};
  });
}

void mizani_free(mizani_engine* engine) {
  delete engine;
}

mizani_status mizani_level(mizani_engine* engine, const char* text, const char* framework, mizani_level_answer* answer,
                           mizani_error* error) {
  if (engine == nullptr || text == nullptr || answer == nullptr) return wrong_usage("mizani_level", error);
  *answer = {};
  return guarded(error, [&] { return level_of(*engine, text, framework, *answer); });
}

mizani_status mizani_credits(mizani_engine* engine, const char* amount, const char* from, const char* to,
                             mizani_credits_answer* answer, mizani_error* error) {
  if (engine == nullptr || amount == nullptr || from == nullptr || to == nullptr || answer == nullptr)
    return wrong_usage("mizani_credits", error);
  *answer = {};
  return guarded(error, [&] { return credits_of(*engine, amount, from, to, *answer); });
}

mizani_status mizani_path(mizani_engine* engine, const char* from, const char* to, mizani_path_answer* answer,
                          mizani_error* error) {
  if (engine == nullptr || from == nullptr || to == nullptr || answer == nullptr)
    return wrong_usage("mizani_path", error);
  *answer = {};
  const auto status = guarded(error, [&] { return path_of(*engine, from, to, *answer); });
  if (status != MIZANI_DONE) *answer = {};
  return status;
}

const char* mizani_version(void) {
  return MIZANI_VERSION;
}

int mizani_abi(void) {
  return MIZANI_ABI;
}
