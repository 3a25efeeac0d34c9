// SPDX-License-Identifier: MIT
#include "tools/cases/case_input.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/text/utf8.h"
#include "frameworks/load/json_document.h"
#include "frameworks/model/date.h"

namespace mizani::cases {
namespace {

/// Gathers faults of fields by name.
class Reader {
 public:
  void json(const char* where, const std::string& text) {
    if (const auto document = load::parse_json(text, where); !document)
      faults_.insert(faults_.end(), document.error().begin(), document.error().end());
  }
  void text(const char* where, const std::string& text) {
    if (const auto byte = text::first_invalid_byte(text))
      faults_.push_back({.code = "invalid-utf8",
                         .where = where,
                         .found = "a byte that is no character at " + std::to_string(*byte),
                         .expected = "UTF-8"});
  }
  void words(const char* where, const std::string& words) {
    text(where, words);
    if (text::trimmed(words).empty())
      faults_.push_back({.code = "empty-text", .where = where, .found = "nothing", .expected = "words"});
  }
  void day(const char* where, const std::string& day) {
    if (!parse_date(day)) bad_date(where, day, "a day of the calendar as 2026-11-25");
  }
  /// A day, or a day with a time in UTC to the second.
  void moment(const char* where, const std::string& at) {
    constexpr std::string_view form = "dddd-dd-ddTdd:dd:ddZ";
    constexpr std::size_t day_length = 10;
    const bool timed = at.size() == form.size() && std::equal(at.begin(), at.end(), form.begin(), [](char c, char f) {
                         return f == 'd' ? c >= '0' && c <= '9' : c == f;
                       });
    const bool sound =
        timed ? at.substr(11, 2) < "24" && at.substr(14, 2) < "60" && at.substr(17, 2) < "61" : at.size() == day_length;
    if (!sound || !parse_date(at.substr(0, day_length))) bad_date(where, at, "2026-11-25 or 2026-11-25T08:30:00Z");
  }
  void number(const char* where, const std::optional<double>& number, double most) {
    if (number && !(*number >= 0 && *number <= most && std::isfinite(*number)))
      faults_.push_back({.code = "out-of-range",
                         .where = where,
                         .found = std::to_string(*number),
                         .expected = most == 1 ? "0 to 1" : "0 or more"});
  }
  void summary(const CaseSummary& s) {
    for (const auto* field : {&s.holder, &s.title, &s.institution, &s.award_country.str(), &s.target_country.str(),
                              &s.purpose, &s.level, &s.type, &s.award_date, &s.proposal})
      text("summary", *field);
    number("summary/certainty", s.certainty, 1);
  }
  void features(const CaseFeatures& f) {
    for (const auto* field : {&f.award_country.str(), &f.target_country.str(), &f.institution, &f.type, &f.purpose,
                              &f.home_level, &f.target_level})
      text("features", *field);
    number("features/credits_lower", f.credits_lower, HUGE_VAL);
    number("features/credits_upper", f.credits_upper, HUGE_VAL);
    number("features/completed_share", f.completed_share, 1);
    if (f.credits_lower && f.credits_upper && *f.credits_upper < *f.credits_lower)
      faults_.push_back({.code = "out-of-range",
                         .where = "features/credits_upper",
                         .found = std::to_string(*f.credits_upper),
                         .expected = "not less than " + std::to_string(*f.credits_lower)});
  }
  template <class Assessed>
  void assessed(const Assessed& assessment) {
    json("assessment", assessment.assessment_json);
    summary(assessment.summary);
    features(assessment.features);
    text("versions/data", assessment.versions.data_hash);
    text("versions/program", assessment.versions.program);
    moment("at", assessment.at);
    words("by", assessment.by);
  }
  [[nodiscard]] Faults take() { return std::move(faults_); }

 private:
  void bad_date(const char* where, const std::string& found, const char* expected) {
    faults_.push_back({.code = "bad-date", .where = where, .found = found, .expected = expected});
  }
  Faults faults_;
};

}  // namespace

Faults faults_of(const NewCase& fresh) {
  Reader reader;
  reader.json("record", fresh.record_json);
  reader.assessed(fresh);
  return reader.take();
}

Faults faults_of(const NewAssessment& assessment) {
  Reader reader;
  reader.assessed(assessment);
  return reader.take();
}

Faults faults_of(const NewDecision& decision) {
  Reader reader;
  reader.words("reasons", decision.reasons);
  reader.day("on", decision.on);
  reader.moment("at", decision.at);
  reader.words("by", decision.by);
  return reader.take();
}

Faults faults_of(const NewNote& note) {
  Reader reader;
  reader.words("text", note.text);
  reader.moment("at", note.at);
  reader.words("by", note.by);
  return reader.take();
}

}  // namespace mizani::cases
