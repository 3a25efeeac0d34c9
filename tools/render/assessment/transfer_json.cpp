// SPDX-License-Identifier: MIT
#include "tools/render/assessment/finding_json.h"
#include "tools/render/assessment/finding_words.h"
#include "tools/render/assessment/transfer_view.h"
#include "tools/render/credit_numbers.h"

namespace mizani::render::assessment {
namespace {

class Writer {
 public:
  explicit Writer(const TransferReport& report)
      : in_(report),
        query_(report.context.query),
        answer_(report.answer),
        award_(*query_.award),
        framework_(*award_.framework) {}

  std::string write() {
    json_.object([&] {
      json_.field("schema", "mizani/credit-transfer/1");
      json_.field("title", in_.title);
      json_.field("complete", query_.complete);
      json_.field("decided_on", to_string(query_.as_of));
      award();
      interval("converted", answer_.converted);
      optional_interval("by_year", answer_.by_year);
      interval("total", answer_.total);
      interval("remaining", answer_.remaining);
      interval("completion", answer_.completion);
      levels();
      pieces();
      requirements();
      steps();
      faults_field(json_, in_.context.transcript.faults);
    });
    return json_.str();
  }

 private:
  void interval(std::string_view name, const credit::Interval& of) {
    json_.object_field(name, [&] { interval_fields(json_, of); });
  }
  void optional_interval(std::string_view name, const std::optional<credit::Interval>& of) {
    if (of) return interval(name, *of);
    json_.key(name);
    json_.null();
  }
  void rational(std::string_view name, const std::optional<credit::Rational>& of) {
    json_.key(name);
    if (of)
      json_.value(credit::to_string(*of));
    else
      json_.null();
  }
  void level(std::string_view name, const std::optional<std::size_t>& place) {
    json_.key(name);
    if (place)
      json_.value(framework_.id.str() + ':' + framework_.levels[*place].code);
    else
      json_.null();
  }

  void award() {
    json_.object_field("award", [&] {
      json_.field("framework", framework_.id.str());
      json_.key("type");
      if (award_.type != nullptr)
        json_.value(framework_.id.str() + '/' + award_.type->id.str());
      else
        json_.null();
      level("level", award_.level);
      json_.field("size", credit::to_string(award_.size));
      json_.field("system", award_.system->system->id.str());
    });
    json_.key("practice");
    if (query_.rules->practice != nullptr)
      json_.value(query_.rules->practice->id);
    else
      json_.null();
  }

  void levels() {
    json_.array_field("levels", [&] {
      for (const auto& at : answer_.levels) {
        json_.object([&] {
          level("level", at.level);
          interval("credits", at.credits);
          interval("at_or_above", at.at_or_above);
        });
      }
    });
  }

  void pieces() {
    json_.array_field("pieces", [&] {
      for (std::size_t i = 0; i < answer_.entries.size(); ++i) {
        const auto& entry = answer_.entries[i];
        json_.object([&] {
          json_.field("where", in_.context.transcript.pointers.at(i));
          json_.field("title", query_.credits[i].title);
          optional_interval("converted", entry.converted);
          optional_interval("by_year", entry.by_year);
          json_.field("counts", credit::to_string(entry.counts));
          interval("counted", entry.counted);
          level("level", entry.level);
          level("lowest", entry.lowest);
          json_.array_field("reasons", [&] {
            for (const auto reason : entry.reasons) json_.value(credit::to_string(reason));
          });
        });
      }
    });
  }

  void rule(const credit::StepRule& of) {
    json_.object_field("rule", [&] {
      json_.field("source", credit::to_string(of.source));
      json_.key("id");
      if (of.written != nullptr)
        json_.value(of.written->id);
      else if (!of.constant.empty())
        json_.value(of.constant);
      else
        json_.null();
      rational("value", of.value);
    });
  }

  void requirements() {
    json_.array_field("requirements", [&] {
      for (const auto& need : answer_.requirements) {
        json_.object([&] {
          json_.field("code", credit::to_string(need.code));
          rule(need.rule);
          level("level", need.level);
          rational("needed", need.needed);
          interval("have", need.have);
          interval("missing", need.missing);
        });
      }
    });
  }

  void step(const credit::TransferStep& of) {
    const auto said =
        of.code == credit::StepCode::remaining ? words_of_total(answer_, in_.context) : words_of(of, in_.context);
    json_.object([&] {
      json_.field("code", credit::to_string(of.code));
      json_.field("text",
                  document::clean(
                      remark_text({.code = "finding." + said.code, .values = said.values, .findings = {}}, in_.messages)
                          .plain()));
      rule(of.rule);
      json_.key("from");
      if (of.from != nullptr)
        json_.value(of.from->system->id.str());
      else
        json_.null();
      level("level", of.level);
      rational("limit", of.limit);
      interval("before", of.before);
      interval("after", of.after);
      json_.array_field("pieces", [&] {
        for (const auto at : of.credits) json_.value(in_.context.transcript.pointers.at(at));
      });
      json_.array_field("basis", [&] {
        for (const auto& basis : said.basis) basis_value(json_, basis);
      });
    });
  }

  void steps() {
    json_.array_field("steps", [&] {
      for (const auto& of : answer_.steps) step(of);
    });
  }

  const TransferReport& in_;
  const credit::TransferQuery& query_;
  const credit::Transfer& answer_;
  const credit::Award& award_;
  const Framework& framework_;
  JsonWriter json_;
};

}  // namespace

std::string transfer_json(const TransferReport& report) {
  return Writer{report}.write();
}

}  // namespace mizani::render::assessment
