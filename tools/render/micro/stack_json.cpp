// SPDX-License-Identifier: MIT
#include <algorithm>

#include "tools/render/credit_numbers.h"
#include "tools/render/json_writer.h"
#include "tools/render/micro/stack_words.h"

namespace mizani::render::micro {
namespace {

using namespace mizani::micro;
using credit::Rational;

class StackJson {
 public:
  explicit StackJson(const StackReport& report)
      : report_(report), query_(report.query), problem_(report.setting.problem), answer_(report.answer) {}

  std::string write() {
    json_.object([&] {
      json_.field("schema", "mizani/micro-stack/1");
      award_fields();
      json_.field("as_of", to_string(query_.decided));
      json_.field("reading", to_string(report_.reading));
      json_.field("minimise", to_string(query_.goal));
      json_.field("unit", unit_of(report_));
      json_.field("complete", answer_.plan.has_value());
      today_fields();
      plan_fields();
      json_.array_field("binding", [&] {
        for (const auto& one : answer_.binding) {
          json_.object([&] {
            json_.field("rule", one.rule);
            amount_field("saves", one.saves);
          });
        }
      });
      json_.array_field("unsettled", [&] {
        for (const auto rule : answer_.unsettled) json_.value(rule);
      });
      json_.array_field("alternatives", [&] {
        for (const auto& plan : answer_.alternatives) {
          json_.object([&] {
            ids_field("offers", plan.offers);
            amount_field("price", plan.price);
          });
        }
      });
      json_.array_field("clash", [&] {
        for (const auto rule : answer_.clash) json_.value(rule);
      });
      json_.array_field("uncovered", [&] {
        for (const auto outcome : answer_.uncovered) json_.value(query_.outcomes[outcome].id);
      });
      other_fields();
      json_.array_field("rules", [&] {
        for (std::size_t r = 0; r < problem_.rules.size(); ++r) json_.object([&] { rule_fields(r); });
      });
      json_.array_field("outcomes", [&] {
        for (std::size_t o = 0; o < query_.outcomes.size(); ++o) json_.object([&] { outcome_fields(o); });
      });
      json_.array_field("credentials", [&] {
        for (std::size_t i = 0; i < report_.items.items.size(); ++i) json_.object([&] { item_fields(i); });
      });
      json_.array_field("not_looked_at", [&] {
        for (const auto what : query_.rules.not_looked_at) json_.value(to_string(what));
      });
      json_.field("languages_differ", report_.bridged);
    });
    return json_.str();
  }

 private:
  void amount_field(std::string_view name, const Rational& amount) {
    json_.object_field(name, [&] {
      json_.field("value", static_cast<double>(amount));
      json_.field("exact", credit::to_string(amount));
    });
  }

  void ids_field(std::string_view name, const std::vector<std::size_t>& pieces) {
    json_.array_field(name, [&] {
      for (const auto piece : pieces) json_.value(id_of(report_, piece));
    });
  }

  void level_field(std::string_view name, const std::optional<std::size_t>& level) {
    json_.key(name);
    if (level)
      json_.value(level_name(report_, *level));
    else
      json_.null();
  }

  void award_fields() {
    json_.object_field("award", [&] {
      const auto& award = query_.award;
      json_.optional_field("title", report_.title.empty() ? std::nullopt : std::optional{report_.title});
      json_.field("framework", award.framework->id.str());
      json_.optional_field("type", award.type == nullptr ? std::nullopt : std::optional{award.type->id.str()});
      level_field("level", award.level);
      json_.field("system", award.system->system->id.str());
      amount_field("size", award.size);
    });
  }

  void today_fields() {
    const auto& summary = report_.summary;
    json_.object_field("today", [&] {
      amount_field("credits", answer_.held.total);
      amount_field("missing", problem_.size - answer_.held.total);
      json_.array_field("levels", [&] {
        for (const auto& at : summary.levels) {
          json_.object([&] {
            level_field("level", at.level);
            amount_field("credits", at.credits);
            amount_field("at_or_above", at.at_or_above);
          });
        }
      });
      json_.array_field("same_content", [&] {
        for (const auto& same : summary.same) {
          json_.object([&] {
            json_.field("credential", id_of(report_, same.piece));
            json_.field("counts", id_of(report_, same.other));
          });
        }
      });
      outcomes_field("covered_twice", summary.twice);
      outcomes_field("missing_core", summary.missing);
      json_.array_field("shortfalls", [&] {
        for (const auto& shortfall : summary.shortfalls) {
          json_.object([&] {
            json_.field("rule", shortfall.rule);
            amount_field("needed", shortfall.needed);
            amount_field("have", shortfall.have);
          });
        }
      });
    });
  }

  void outcomes_field(std::string_view name, const std::vector<std::size_t>& outcomes) {
    json_.array_field(name, [&] {
      for (const auto outcome : outcomes) json_.value(query_.outcomes[outcome].id);
    });
  }

  void plan_fields() {
    json_.key("plan");
    if (!answer_.plan) return json_.null();
    json_.object([&] {
      amount_field("price", answer_.plan->price);
      json_.field("proven", answer_.plan->proven());
      amount_field("least_possible", answer_.plan->least);
      json_.field("tie_proven", answer_.plan->tie_proven);
      json_.array_field("offers", [&] {
        for (const auto& reason : answer_.reasons) {
          json_.object([&] {
            json_.field("id", id_of(report_, reason.offer));
            amount_field("price", problem_.pieces[reason.offer].price);
            amount_field("counts", answer_.plan->counts[reason.offer]);
            outcomes_field("only_cover", reason.only_cover);
          });
        }
      });
    });
  }

  void other_fields() {
    json_.object_field("other_reading", [&] {
      json_.field("reading", to_string(report_.other.reading));
      json_.field("complete", report_.other.price.has_value());
      if (report_.other.price) {
        amount_field("price", report_.other.price->price);
        amount_field("least_possible", report_.other.price->least);
      } else {
        json_.key("price").null();
      }
    });
  }

  void rule_fields(std::size_t place) {
    const auto& rule = problem_.rules[place];
    const auto& stated = query_.rules.statements[place];
    json_.field("kind", to_string(rule.kind));
    json_.field("origin", to_string(stated.origin));
    level_field("level", stated.level);
    json_.optional_field("value", stated.value ? std::optional{credit::to_string(*stated.value)} : std::nullopt);
    json_.field("credits", static_cast<double>(rule.credits));
    json_.field("asks", sentence_of(report_, place));
    json_.field("source", rule.source);
  }

  void outcome_fields(std::size_t place) {
    const auto& outcome = query_.outcomes[place];
    const auto& cover = report_.summary.outcomes[place];
    json_.field("id", outcome.id);
    json_.field("text", outcome.text);
    json_.field("core", outcome.core);
    ids_field("held", cover.held);
    ids_field("taken", cover.taken);
  }

  void item_fields(std::size_t place) {
    const auto& item = report_.items.items[place];
    const auto& record = record_of(report_, item);
    json_.field("id", item.held ? query_.wallet[item.place].id : query_.offers[item.place].id);
    json_.field("title", record.title);
    json_.field("held", item.held);
    json_.field("origin", credit::to_string(item.origin));
    json_.key("stated");
    if (item.stated && item.system != nullptr) {
      json_.object([&] {
        json_.field("amount", credit::to_string(item.stated->lower));
        json_.field("system", item.system->system->id.str());
      });
    } else {
      json_.null();
    }
    json_.object_field("credits", [&] { interval_fields(json_, item.counts); });
    json_.key("level");
    if (item.level) {
      json_.object([&] {
        level_field("likeliest", item.level->likeliest);
        level_field("lowest", item.level->lowest);
        json_.field("by", item.has(StackNoteCode::level_by_words) ? "outcomes" : "statement");
      });
    } else {
      json_.null();
    }
    const auto piece = report_.setting.piece_of[place];
    amount_field("counts_today", piece ? answer_.held.of_piece[*piece] : Rational{0});
    amount_field("counts_in_plan", piece && answer_.plan ? answer_.plan->counts[*piece] : Rational{0});
    json_.array_field("barred_by", [&] {
      if (!piece) return;
      for (const auto rule : problem_.pieces[*piece].barred_by) json_.value(rule);
    });
    json_.field("left_out", item.left_out);
    json_.array_field("notes", [&] {
      for (const auto& note : item.notes) {
        json_.object([&] {
          json_.field("code", to_string(note.code));
          json_.field("text", sentence_of(report_, note));
        });
      }
    });
    json_.array_field("covers", [&] {
      for (const auto& link : item.content.links) json_.object([&] { link_fields(item, link); });
    });
  }

  void link_fields(const StackItem& item, const CoverLink& link) {
    json_.field("outcome", query_.outcomes[link.outcome].id);
    json_.field("by", link.statement ? "text" : "statement");
    json_.key("words");
    if (link.statement) {
      const auto& statements = item.held ? query_.wallet_statements : query_.offer_statements;
      json_.value(statements[item.place][*link.statement].text);
    } else {
      json_.null();
    }
    json_.field("similarity", link.similarity);
  }

  const StackReport& report_;
  const StackQuery& query_;
  const StackProblem& problem_;
  const StackAnswer& answer_;
  JsonWriter json_;
};

}  // namespace

std::string stack_json(const StackReport& report) {
  return StackJson{report}.write();
}

}  // namespace mizani::render::micro
