// SPDX-License-Identifier: MIT
#include "engine/assess/transfer_words.h"
#include "tools/render/assessment/transfer_view.h"
#include "tools/render/credit_numbers.h"
#include "tools/render/json_writer.h"
#include "tools/render/match_view.h"
#include "tools/render/micro/rpl_words.h"

namespace mizani::render::micro {
namespace {

namespace rpl = mizani::micro;

class Writer {
 public:
  explicit Writer(const RplReport& report) : in_(report), w_(report) {}

  std::string write() {
    json_.object([&] {
      json_.field("schema", "mizani/micro-rpl/1");
      json_.field("candidate", in_.query.portfolio.candidate);
      json_.field("decided", mizani::to_string(in_.query.decided));
      target();
      currency();
      counts();
      json_.array_field("outcomes", [&] {
        for (std::size_t o = 0; o < in_.found.outcomes.size(); ++o) outcome(o);
      });
      json_.array_field("items", [&] {
        for (std::size_t i = 0; i < in_.found.items.size(); ++i) item(i);
      });
      contradictions();
      questions();
      claim();
      warnings();
    });
    return json_.str();
  }

 private:
  template <class Value>
  void value_or_null(std::string_view name, bool known, const Value& value) {
    json_.key(name);
    if (known)
      value();
    else
      json_.null();
  }
  void interval(const credit::Interval& of) {
    json_.object([&] { interval_fields(json_, of); });
  }
  [[nodiscard]] const std::string& id_of(std::size_t item) const { return in_.query.portfolio.items[item].id; }
  void item_field(std::string_view name, const std::optional<std::size_t>& item) {
    value_or_null(name, item.has_value(), [&] { json_.value(id_of(*item)); });
  }
  /// Numbers of outcomes in their file's order, from 1.
  void numbers_field(std::string_view name, const std::vector<std::size_t>& outcomes) {
    json_.array_field(name, [&] {
      for (const auto o : outcomes) json_.value(o + 1);
    });
  }

  void target() {
    const auto& target = in_.query.target;
    json_.object_field("target", [&] {
      json_.field("title", target.title);
      value_or_null("level", target.level.framework != nullptr, [&] {
        json_.object([&] {
          json_.field("level", target.level.id().str());
          json_.field("by", to_string(in_.level_by));
        });
      });
      value_or_null("size", in_.size.has_value(), [&] {
        json_.object([&] {
          json_.field("amount", credit::to_string(in_.size->amount));
          json_.field("system", in_.size->whole.system);
          json_.field("by", to_string(in_.size_by));
        });
      });
      value_or_null("hours", target.hours.has_value(), [&] { interval(*target.hours); });
      json_.field("share_of_outcome", "equal");
    });
  }

  void currency() {
    const auto& currency = in_.query.currency;
    json_.object_field("currency", [&] {
      json_.field("years", currency.years.convert_to<double>());
      json_.field("partly",
                  currency.strict ? currency.years.convert_to<double>() : currency.partly.convert_to<double>());
      json_.field("by", currency.strict ? "receiver" : "policy");
    });
  }

  void counts() {
    json_.object_field("counts", [&] {
      for (const auto conclusion :
           {rpl::Conclusion::covered, rpl::Conclusion::partly, rpl::Conclusion::ask, rpl::Conclusion::not_covered})
        json_.field(to_string(conclusion), in_.found.count(conclusion));
    });
  }

  void judgement(const rpl::RuleJudgement& of) {
    json_.object([&] {
      json_.field("verdict", to_string(of.verdict));
      json_.array_field("reasons", [&] {
        for (const auto& reason : of.reasons) {
          json_.object([&] {
            json_.field("code", reason.code);
            json_.optional_field("found", reason.found);
            json_.optional_field("limit", reason.limit);
            json_.field("sentence", w_.reason(reason).plain());
          });
        }
      });
    });
  }

  void outcome(std::size_t o) {
    const auto& outcome = in_.found.outcomes[o];
    json_.object([&] {
      json_.field("number", o + 1);
      json_.field("text", in_.query.target.outcomes[o].text);
      json_.field("conclusion", to_string(outcome.conclusion));
      json_.array_field("evidence", [&] {
        for (const auto place : outcome.links) link(in_.found.links[place]);
      });
      json_.field("usable", outcome.usable);
      json_.field("kinds", outcome.kinds);
      json_.field("direct", outcome.direct);
      json_.field("third_party", outcome.third_party);
      value_or_null("level_borne", in_.query.target.level.framework != nullptr,
                    [&] { json_.value(outcome.level_borne); });
      json_.optional_field("hours", outcome.hours);
      json_.optional_field("hours_needed", outcome.hours_needed);
      json_.key("sufficient");
      judgement(outcome.sufficient);
      json_.texts_field("unspoken", outcome.unspoken);
      json_.array_field("missing", [&] {
        for (const auto& lack : outcome.lacks) {
          json_.object([&] {
            json_.field("code", to_string(lack.code));
            item_field("item", lack.item);
            json_.field("sentence", w_.lack(lack).plain());
          });
        }
      });
    });
  }

  void link(const rpl::EvidenceLink& link) {
    json_.object([&] {
      json_.field("item", id_of(link.item));
      json_.field("statement", link.statement + 1);
      json_.field("text", in_.query.statements[link.item][link.statement].text);
      json_.field("similarity", link.similarity);
      json_.array_field("words", [&] {
        for (const auto& part : link.words) {
          json_.object([&] {
            json_.field("kind", contribution_name(part.kind));
            json_.field("evidence", part.source);
            json_.field("outcome", part.target);
            json_.field("value", part.value);
          });
        }
      });
      json_.optional_field("hours", link.hours);
      for (std::size_t i = 0; i < link.rules.size(); ++i) {
        json_.key(rpl::evidence_rule_words.at(i));
        judgement(link.rules.at(i));
      }
    });
  }

  void item(std::size_t i) {
    const auto& item = in_.found.items[i];
    const auto& of = in_.query.portfolio.items[i];
    json_.object([&] {
      json_.field("id", of.id);
      json_.field("kind", to_string(of.kind));
      json_.field("title", of.title);
      json_.field("language", of.text.language);
      json_.field("directness", to_string(item.directness));
      json_.field("third_party", item.third_party);
      json_.field("set_aside", item.aside);
      json_.object_field("level", [&] {
        json_.field("bearing", to_string(item.level.bearing));
        value_or_null("probability", item.level.best.has_value(), [&] { json_.value(item.level.probability); });
        value_or_null("best", item.level.best.has_value(), [&] {
          const auto& framework = *in_.query.target.level.framework;
          json_.value(std::string{framework.id.str()}.append(":").append(framework.levels[*item.level.best].code));
        });
        json_.field("stated", item.level.stated);
      });
      json_.key("authentic");
      judgement(item.authentic);
      json_.key("current");
      judgement(item.current);
      numbers_field("bears_on", item.bears_on);
    });
  }

  void contradictions() {
    json_.array_field("contradictions", [&] {
      for (const auto& found : in_.found.contradictions) {
        json_.object([&] {
          json_.field("code", to_string(found.code));
          json_.field("item", id_of(found.item));
          item_field("other", found.other);
          json_.optional_field("found", found.found);
          json_.optional_field("limit", found.limit);
          json_.field("sets_aside", found.sets_aside());
          json_.field("sentence", w_.contradiction(found).plain());
        });
      }
    });
  }

  void questions() {
    json_.array_field("questions", [&] {
      for (const auto& ask : in_.found.asks) {
        json_.object([&] {
          json_.field("code", to_string(ask.code));
          item_field("item", ask.item);
          numbers_field("outcomes", ask.outcomes);
          json_.field("gain_outcomes", ask.gain.convert_to<double>());
          json_.field("question", w_.question(ask).plain());
        });
      }
    });
  }

  void claim() {
    const auto& claim = in_.claim;
    json_.object_field("claim", [&] {
      json_.key("outcomes");
      interval(claim.outcomes);
      value_or_null("share", claim.share.has_value(), [&] { interval(*claim.share); });
      value_or_null("award", in_.receiver.has_value(), [&] {
        const auto& award = in_.receiver->award;
        json_.object([&] {
          json_.field("framework", award.framework->id.str());
          value_or_null("type", award.type != nullptr, [&] { json_.value(award.type->id.str()); });
          json_.field("size", credit::to_string(award.size));
          json_.field("system", award.system->system->id.str());
        });
      });
      value_or_null("counted", in_.receiver.has_value(), [&] {
        interval({.lower = claim.sure ? claim.sure->transfer.total.lower : credit::Rational{0},
                  .upper = claim.possible ? claim.possible->transfer.total.upper : credit::Rational{0}});
      });
      transfer("sure", claim.sure);
      transfer("possible", claim.possible);
    });
  }

  /// The answer of mizani credits --transcript, whole.
  void transfer(std::string_view name, const std::optional<rpl::RplTransfer>& of) {
    value_or_null(name, of.has_value(), [&] {
      const auto query = rpl::transfer_query(*of, *in_.receiver, in_.query.decided);
      const assess::TransferContext context{.catalogue = in_.catalogue, .query = query, .transcript = of->transcript};
      auto text = assessment::transfer_json(
          {.title = in_.query.target.title, .answer = of->transfer, .context = context, .messages = in_.statements});
      while (!text.empty() && text.back() == '\n') text.pop_back();
      json_.raw(text);
    });
  }

  void warnings() {
    json_.array_field("warnings", [&] {
      for (const auto& warning : in_.warnings) {
        json_.object([&] {
          json_.field("code", warning.code);
          item_field("item", warning.item);
        });
      }
    });
  }

  const RplReport& in_;
  RplWords w_;
  JsonWriter json_;
};

}  // namespace

std::string rpl_json(const RplReport& report) {
  return Writer{report}.write();
}

}  // namespace mizani::render::micro
