// SPDX-License-Identifier: MIT
// Makers of what findings rest on and of the values in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/assess/finding.h"
#include "engine/credit/interval.h"
#include "frameworks/catalogue.h"

namespace mizani::assess {

/// The publications behind keys of a data file; keys that it lacks are left out.
std::vector<Citation> citations(const std::vector<SourceKey>& keys, const Sources& sources);

Basis on_record(std::string pointer);
/// The framework as such: its legal basis, authority or stage, whichever is sourced.
Basis on_framework_record(const Framework& framework);
Basis on_type(const QualificationType& type, const Framework& framework);
Basis on_table(const Referencing& table, Evidence evidence);
Basis on_instrument(const RecognitionInstrument& instrument, const Provenance& provenance);
/// `part` says which rule, limit or body: "za/rule-id", "za/appeal".
Basis on_practice(const RecognitionPractice& practice, std::string_view part, const Provenance& provenance);
Basis on_credit_system(const CreditSystem& system, const CreditSystems& systems);
Basis on_policy(std::string constant, const Policy& policy);
Basis on_model(std::string name);
Basis on_country(const CountryCode& code);
Basis on_request(std::string option);

Value words(std::string text);
Value names(const LocalizedText& text);
Value number(double value, int decimals = 2);
Value share(double value);
Value count(std::size_t value);
Value date(const PartialDate& date);
Value date(const Date& date);
Value level_value(const Framework& framework, const Level& level);
Value amount(const credit::Interval& interval);
Value key(std::string message);
Value list(std::vector<Value> items);
/// The framework's acronym, with its country where many share it, else its name, by language.
Value short_name(const Framework& framework);
/// The country's name by language, or its code where the catalogue does not have it.
Value country_value(const Catalogue& catalogue, const CountryCode& code);

}  // namespace mizani::assess
