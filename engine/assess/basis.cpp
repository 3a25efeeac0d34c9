// SPDX-License-Identifier: MIT
#include "engine/assess/basis.h"

#include <utility>

namespace mizani::assess {

std::vector<Citation> citations(const std::vector<SourceKey>& keys, const Sources& sources) {
  std::vector<Citation> out;
  for (const auto& key : keys) {
    const auto found = sources.find(key);
    if (found == sources.end()) continue;
    const Source& source = found->second;
    out.push_back({.title = source.title, .publisher = source.publisher, .year = source.year, .url = source.url});
  }
  return out;
}

Basis on_record(std::string pointer) {
  return {.kind = Basis::Kind::record,
          .where = std::move(pointer),
          .evidence = Evidence::unknown,
          .citations = {},
          .note = {}};
}

Basis on_framework_record(const Framework& framework) {
  const Provenance* best = &framework.legal_basis.provenance;
  for (const auto* other :
       {&framework.authority.provenance, &framework.stage.provenance, &framework.levels_stated.provenance}) {
    if (best->sources.empty()) best = other;
  }
  std::vector<Citation> cited = citations(best->sources, framework.sources);
  Evidence evidence = best->evidence;
  if (cited.empty()) {  // whatever the file cites at all
    for (const auto& [key, source] : framework.sources) {
      cited = citations({key}, framework.sources);
      evidence = Evidence::secondary;
      break;
    }
  }
  return {.kind = Basis::Kind::framework,
          .where = framework.id.str(),
          .evidence = evidence,
          .citations = std::move(cited),
          .note = {}};
}

Basis on_type(const QualificationType& type, const Framework& framework) {
  return {.kind = Basis::Kind::type,
          .where = framework.id.str() + '/' + type.id.str(),
          .evidence = type.provenance.evidence,
          .citations = citations(type.provenance.sources, framework.sources),
          .note = type.provenance.note};
}

Basis on_table(const Referencing& table, Evidence evidence) {
  return {.kind = Basis::Kind::table,
          .where = table.id.str(),
          .evidence = evidence,
          .citations = citations(table.report.sources, table.sources),
          .note = table.report.title};
}

Basis on_instrument(const RecognitionInstrument& instrument, const Provenance& provenance) {
  return {.kind = Basis::Kind::instrument,
          .where = instrument.id.str(),
          .evidence = provenance.evidence,
          .citations = citations(provenance.sources, instrument.sources),
          .note = provenance.note};
}

Basis on_practice(const RecognitionPractice& practice, std::string_view part, const Provenance& provenance) {
  return {.kind = Basis::Kind::practice,
          .where = practice.id + '/' + std::string{part},
          .evidence = provenance.evidence,
          .citations = citations(provenance.sources, practice.sources),
          .note = provenance.note};
}

Basis on_credit_system(const CreditSystem& system, const CreditSystems& systems) {
  const auto& provenance = system.hours_per_credit.provenance;
  return {.kind = Basis::Kind::credit_system,
          .where = system.id.str(),
          .evidence = provenance.evidence,
          .citations = citations(provenance.sources, systems.sources),
          .note = provenance.note};
}

Basis on_policy(std::string constant, const Policy& policy) {
  const auto found = policy.all().find(constant);
  return {.kind = Basis::Kind::policy,
          .where = std::move(constant),
          .evidence = Evidence::assumed,
          .citations = {},
          .note = found == policy.all().end() ? std::string{} : found->second.reason};
}

Basis on_model(std::string name) {
  return {.kind = Basis::Kind::model,
          .where = std::move(name),
          .evidence = Evidence::inferred,
          .citations = {},
          .note = {}};
}

Basis on_country(const CountryCode& code) {
  return {
      .kind = Basis::Kind::country, .where = code.str(), .evidence = Evidence::unknown, .citations = {}, .note = {}};
}

Basis on_request(std::string option) {
  return {.kind = Basis::Kind::request,
          .where = std::move(option),
          .evidence = Evidence::unknown,
          .citations = {},
          .note = {}};
}

Value words(std::string text) {
  Value value;
  value.text = std::move(text);
  return value;
}

Value names(const LocalizedText& text) {
  Value value;
  value.kind = Value::Kind::names;
  value.names = text.all();
  return value;
}

Value number(double of, int decimals) {
  Value value;
  value.kind = Value::Kind::number;
  value.number = of;
  value.decimals = decimals;
  return value;
}

Value share(double of) {
  Value value;
  value.kind = Value::Kind::share;
  value.number = of;
  return value;
}

Value count(std::size_t of) {
  Value value;
  value.kind = Value::Kind::count;
  value.number = static_cast<double>(of);
  return value;
}

Value date(const PartialDate& of) {
  Value value;
  value.kind = Value::Kind::date;
  value.text = of.str();
  return value;
}

Value date(const Date& of) {
  Value value;
  value.kind = Value::Kind::date;
  value.text = mizani::to_string(of);
  return value;
}

namespace {

/// "NQF ZA": an acronym of nothing but the words that all frameworks bear (national, qualifications, framework, and so
/// on in other languages) is told with its country.
std::string telling_acronym(const Framework& framework) {
  std::string out = *framework.acronym;
  if (framework.country && out.find_first_not_of("NQFCRV") == std::string::npos)
    out.append(" ").append(framework.country->str());
  return out;
}

}  // namespace

Value level_value(const Framework& framework, const Level& level) {
  Value value = short_name(framework);
  value.kind = Value::Kind::level;
  value.text = level.code;
  value.id = framework.id.str() + ':' + level.code;
  return value;
}

Value amount(const credit::Interval& interval) {
  Value value;
  value.kind = Value::Kind::amount;
  value.text = credit::to_decimal(interval.lower, 2);
  value.upper = credit::to_decimal(interval.upper, 2);
  return value;
}

Value key(std::string message) {
  Value value;
  value.kind = Value::Kind::key;
  value.text = std::move(message);
  return value;
}

Value list(std::vector<Value> items) {
  Value value;
  value.kind = Value::Kind::list;
  value.list = std::move(items);
  return value;
}

Value short_name(const Framework& framework) {
  Value value;
  value.kind = Value::Kind::names;
  value.id = framework.id.str();
  if (framework.acronym)
    value.names.emplace("en", telling_acronym(framework));
  else
    value.names = framework.name.all();
  return value;
}

Value country_value(const Catalogue& catalogue, const CountryCode& code) {
  const Country* country = catalogue.country(code);
  Value value = country == nullptr ? words(code.str()) : names(country->name);
  value.id = code.str();
  return value;
}

}  // namespace mizani::assess
