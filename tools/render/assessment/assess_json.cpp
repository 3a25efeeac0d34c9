// SPDX-License-Identifier: MIT
#include "tools/render/assessment/assess_json.h"

#include "tools/render/assessment/finding_json.h"
#include "tools/render/assessment/finding_words.h"
#include "tools/render/json_writer.h"

namespace mizani::render::assessment {
namespace {

using assess::Assessment;

constexpr std::array domain_words{"knowledge", "skills", "autonomy"};

/// Writes the parts; with messages, words beside the codes.
class AssessmentWriter {
 public:
  AssessmentWriter(const Assessment& assessment, const messages::Messages* messages)
      : a_(assessment), messages_(messages) {}

  JsonWriter& json() { return json_; }

  void body() {
    json_.field("schema", "mizani/assess/1");
    question();
    credential();
    home();
    proposal();
    checks();
    levels();
    differences();
    findings();
    faults_field(json_, a_.faults);
    json_.array_field("unchecked", [&] {
      for (const auto check : a_.unchecked) json_.value(assess::to_string(check));
    });
  }

 private:
  void text_or_null(std::string_view name, const std::string& text) {
    json_.key(name);
    if (text.empty())
      json_.null();
    else
      json_.value(text);
  }

  void words(const document::Text& text) { json_.field("text", document::clean(text.plain())); }

  void remark(const assess::Remark& of) {
    json_.object([&] {
      json_.field("code", of.code);
      if (messages_ != nullptr) words(remark_text(of, *messages_));
      values_field(json_, "values", of.values);
      json_.texts_field("findings", of.findings);
    });
  }

  void remarks(std::string_view name, const std::vector<assess::Remark>& list) {
    json_.array_field(name, [&] {
      for (const auto& item : list) remark(item);
    });
  }

  void question() {
    json_.object_field("question", [&] {
      json_.field("country", a_.to_country);
      json_.field("purpose", assess::to_string(a_.purpose));
      text_or_null("sector", a_.sector);
      json_.field("decided_on", a_.decided_on);
      json_.field("evidence", a_.weakest_evidence);
      text_or_null("target", a_.target);
      json_.key("programme");
      if (!a_.programme) return json_.null();
      json_.object([&] {
        json_.field("name", a_.programme->name);
        json_.field("language", a_.programme->language);
        json_.array_field("outcomes", [&] {
          for (const auto& outcome : a_.programme->outcomes) {
            json_.object([&] {
              json_.field("text", outcome.text);
              json_.key("domain");
              if (outcome.domain)
                json_.value(domain_words.at(static_cast<std::size_t>(*outcome.domain)));
              else
                json_.null();
            });
          }
        });
      });
    });
  }

  void credential() {
    json_.object_field("credential", [&] {
      json_.field("title", a_.title);
      json_.optional_field("title_original", a_.title_original);
      json_.optional_field("holder", a_.holder);
      json_.optional_field("awarding_body", a_.awarding_body);
      json_.optional_field("awarded", a_.awarded);
      text_or_null("country", a_.from_country);
      values_field(json_, "names", a_.names);
    });
  }

  void home() {
    json_.object_field("home", [&] {
      text_or_null("framework", a_.home.framework);
      json_.texts_field("levels", a_.home.levels);
      text_or_null("type", a_.home.type);
    });
    range("hours", a_.hours);
  }

  void range(std::string_view name, const std::optional<assess::AmountRange>& of) {
    json_.key(name);
    if (!of) return json_.null();
    json_.object([&] {
      json_.field("lower", of->lower);
      json_.field("upper", of->upper);
    });
  }

  void proposal() {
    const auto& of = a_.proposal;
    json_.object_field("proposal", [&] {
      json_.field("kind", assess::to_string(of.kind));
      if (messages_ != nullptr) words(word_text("proposal", assess::to_string(of.kind), *messages_));
      json_.field("rule", of.rule);
      text_or_null("framework", of.framework);
      text_or_null("level", of.level);
      text_or_null("type", of.type);
      values_field(json_, "names", of.names);
      text_or_null("credit_system", of.credit_system);
      json_.array_field("credits", [&] {
        for (const auto& credit : of.credits) {
          json_.object([&] {
            text_or_null("level", credit.level);
            json_.field("lower", credit.lower);
            json_.field("upper", credit.upper);
          });
        }
      });
      range("credit_total", of.credit_total);
      range("credit_remaining", of.credit_remaining);
      json_.field("presumption", of.presumption);
      json_.field("certainty", of.certainty);
      remarks("reasons", of.reasons);
      remarks("conditions", of.conditions);
      remarks("alternatives", of.alternatives);
      json_.array_field("would_change", [&] {
        for (const auto& change : of.would_change) {
          json_.object([&] {
            json_.field("check", assess::to_string(change.check));
            json_.field("becomes", assess::to_string(change.becomes));
            json_.field("to", assess::to_string(change.to));
            json_.texts_field("findings", change.findings);
          });
        }
      });
    });
  }

  void checks() {
    json_.array_field("checks", [&] {
      for (std::size_t c = 0; c < assess::check_kinds; ++c) {
        const auto check = static_cast<assess::CheckKind>(c);
        json_.object([&] {
          json_.field("check", assess::to_string(check));
          json_.field("result", assess::to_string(a_.checks.at(c)));
          json_.array_field("findings", [&] {
            for (const auto& finding : a_.findings) {
              if (finding.check == check) json_.value(finding.id);
            }
          });
        });
      }
    });
  }

  void levels() {
    json_.array_field("levels", [&] {
      for (const auto& level : a_.levels) {
        json_.object([&] {
          json_.field("level", level.level);
          json_.optional_field("by_tables", level.by_tables);
          json_.optional_field("by_outcomes", level.by_outcomes);
          json_.field("together", level.together);
        });
      }
    });
  }

  void differences() {
    json_.array_field("differences", [&] {
      for (const auto& difference : a_.differences) {
        json_.object([&] {
          json_.field("kind", assess::to_string(difference.kind));
          json_.field("matter", assess::to_string(difference.matter));
          json_.field("size", difference.size);
          json_.field("unit", difference.unit);
          json_.key("words");
          remark(difference.words);
          remarks("compensations", difference.compensations);
        });
      }
    });
  }

  void findings() {
    json_.array_field("findings", [&] {
      for (const auto& finding : a_.findings) {
        json_.object([&] {
          json_.field("id", finding.id);
          json_.field("check", assess::to_string(finding.check));
          json_.field("result", assess::to_string(finding.result));
          json_.field("code", finding.code);
          if (messages_ != nullptr) words(finding_text(finding, *messages_));
          values_field(json_, "values", finding.values);
          json_.array_field("basis", [&] {
            for (const auto& of : finding.basis) basis_value(json_, of);
          });
          json_.field("weight", assess::to_string(finding.weight));
          json_.field("certainty", finding.certainty);
        });
      }
    });
  }

  const Assessment& a_;
  const messages::Messages* messages_;
  JsonWriter json_;
};

void traits(JsonWriter& json, const std::vector<cases::Trait>& list) {
  json.array_field("differs", [&] {
    for (const auto& trait : list) {
      json.object([&] {
        json.field("trait", trait.name);
        json.field("here", trait.first);
        json.field("there", trait.second);
      });
    }
  });
}

}  // namespace

std::string stored_json(const Assessment& assessment) {
  AssessmentWriter writer{assessment, nullptr};
  writer.json().object([&] { writer.body(); });
  return writer.json().str();
}

std::string assess_json(const AssessReport& report) {
  AssessmentWriter writer{report.assessment, &report.messages};
  auto& json = writer.json();
  json.object([&] {
    writer.body();
    json.field("language", report.messages.language());
    json.key("case");
    if (report.case_id.empty())
      json.null();
    else
      json.value(report.case_id);
    json.key("decision");
    json.null();
    json.array_field("similar_cases", [&] {
      for (const auto& past : report.similar.cases) {
        json.object([&] {
          json.field("case", past.id);
          json.field("decision", cases::to_string(past.decision));
          json.field("decided_on", past.decided_on);
          traits(json, past.differs);
        });
      }
    });
    json.object_field("made_with", [&] {
      json.field("program", report.version);
      json.key("data");
      if (report.data.empty())
        json.null();
      else
        json.value(report.data);
    });
  });
  return json.str();
}

}  // namespace mizani::render::assessment
