// SPDX-License-Identifier: MIT
#include "tools/cases/search.h"

#include <algorithm>
#include <iterator>

#include "tools/cases/fold.h"

namespace mizani::cases {
namespace {

/// Everything a case may be found by, folded, with a blank before each word.
std::string haystack(const CaseRow& row, const CountryNames& names) {
  const auto& s = row.summary;
  std::string text = row.id;
  for (const auto* part : {&s.holder, &s.title, &s.institution, &s.type, &s.level}) (text += ' ') += *part;
  for (const auto* country : {&s.award_country, &s.target_country}) {
    (text += ' ') += country->str();
    if (const auto name = names.find(*country); name != names.end()) (text += ' ') += name->second;
  }
  return ' ' + folded(text);
}

bool passes(const CaseRow& row, const SearchQuery& query) {
  const auto& s = row.summary;
  return (!query.award_country || *query.award_country == s.award_country) &&
         (!query.target_country || *query.target_country == s.target_country) &&
         (!query.purpose || *query.purpose == s.purpose) && (!query.decision || query.decision == row.decision) &&
         (!query.state || (*query.state == CaseState::open) == row.open()) &&
         (!query.received_from || mizani::to_string(*query.received_from) <= row.received_on) &&
         (!query.received_to || row.received_on <= mizani::to_string(*query.received_to));
}

}  // namespace

std::string_view to_string(CaseState state) {
  return state == CaseState::open ? "open" : "decided";
}

std::vector<CaseRow> search(std::span<const CaseRow> rows, const SearchQuery& query, const CountryNames& names) {
  const auto words = folded_words(query.words);
  std::vector<CaseRow> out;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(out), [&](const CaseRow& row) {
    if (!passes(row, query)) return false;
    if (words.empty()) return true;
    const auto text = haystack(row, names);
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.find(' ' + word) != std::string::npos; });
  });
  return out;
}

}  // namespace mizani::cases
