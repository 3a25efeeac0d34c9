// SPDX-License-Identifier: MIT
#include "tools/render/credit_numbers.h"
#include "tools/render/json_writer.h"
#include "tools/render/micro/pathway_view.h"

namespace mizani::render::micro {
namespace {

using namespace mizani::micro;

class PathwayJson {
 public:
  explicit PathwayJson(const PathwayReport& report) : report_(report), query_(report.query), graph_(report.graph) {}

  std::string write() {
    json_.object([&] {
      json_.field("schema", "mizani/micro-pathways/1");
      json_.field("as_of", to_string(query_.decided));
      target_field();
      json_.array_field("held", [&] {
        for (std::size_t w = 0; w < query_.wallet.size(); ++w) {
          json_.object([&] {
            json_.field("id", query_.wallet[w].id);
            json_.field("title", query_.wallet[w].record.title);
            json_.field("standing", to_string(graph_.wallet[w]));
          });
        }
      });
      json_.array_field("offers", [&] {
        for (std::size_t i = 0; i < query_.offers.size(); ++i) json_.object([&] { offer_fields(i); });
      });
      json_.array_field("programmes", [&] {
        for (std::size_t p = 0; p < report_.programmes.size(); ++p) json_.object([&] { programme_fields(p); });
      });
      json_.array_field("links", [&] { links(); });
      json_.array_field("entry_points", [&] {
        for (std::size_t i = 0; i < query_.offers.size(); ++i) {
          if (graph_.offers[i].reach == Reach::entry) json_.value(query_.offers[i].id);
        }
      });
      json_.object_field("ways", [&] {
        answer_field("hours", report_.hours);
        answer_field("cost", report_.cost);
      });
      json_.field("languages_differ", report_.bridged);
    });
    return json_.str();
  }

 private:
  const std::string& id_of(const PathwaySource& source) const {
    return source.held ? query_.wallet[source.place].id : query_.offers[source.place].id;
  }

  void target_field() {
    json_.key("target");
    if (!report_.target) return json_.null();
    json_.object([&] {
      json_.field("kind", report_.target->programme ? "programme" : "offer");
      json_.field("id", report_.target->programme ? report_.programmes[report_.target->place].id
                                                  : query_.offers[report_.target->place].id);
    });
  }

  void hours_field(const std::optional<credit::Interval>& hours) {
    json_.key("hours");
    if (hours)
      json_.object([&] { interval_fields(json_, *hours); });
    else
      json_.null();
  }

  void offer_fields(std::size_t place) {
    const auto& offer = query_.offers[place];
    const auto& found = graph_.offers[place];
    json_.field("id", offer.id);
    json_.field("title", offer.record.title);
    json_.optional_field("issuer", offer.record.awarding_body());
    json_.optional_field("level", offer.record.level);
    json_.field("reach", to_string(found.reach));
    json_.optional_field("step", found.step);
    json_.field("known", static_cast<double>(found.known));
    json_.array_field("missing", [&] {
      for (const auto& need : found.missing) json_.value(need);
    });
    hours_field(found.hours);
    json_.key("cost");
    if (!offer.cost) return json_.null();
    json_.object([&] {
      json_.field("amount", static_cast<double>(offer.cost->amount));
      json_.field("exact", credit::to_string(offer.cost->amount));
      json_.field("currency", offer.cost->currency);
    });
  }

  void programme_fields(std::size_t place) {
    json_.field("id", report_.programmes[place].id);
    json_.field("title", report_.programmes[place].title);
    json_.array_field("outcomes", [&] {
      for (const auto& outcome : query_.programmes[place].programme->outcomes) {
        json_.object([&] {
          json_.field("id", outcome.id);
          json_.field("text", outcome.text);
          json_.field("core", outcome.core);
        });
      }
    });
  }

  void link(const std::string& from, const std::string& to, const char* kind) {
    json_.field("from", from);
    json_.field("to", to);
    json_.field("kind", kind);
  }

  void links() {
    for (std::size_t i = 0; i < query_.offers.size(); ++i) {
      const auto& id = query_.offers[i].id;
      for (const auto& need : graph_.offers[i].needs) json_.object([&] { link(id_of(need), id, "needs"); });
      for (const auto held : graph_.offers[i].known_by)
        json_.object([&] { link(query_.wallet[held].id, id, "same-content"); });
    }
    for (const auto& cover : graph_.covers) json_.object([&] { cover_fields(cover); });
  }

  void cover_fields(const PathwayCover& cover) {
    link(id_of(cover.source), report_.programmes[cover.programme].id, "covers");
    json_.array_field("outcomes", [&] {
      for (const auto& each : cover.links) {
        json_.object([&] {
          json_.field("outcome", query_.programmes[cover.programme].programme->outcomes[each.outcome].id);
          json_.field("by", each.statement ? "text" : "statement");
          json_.key("words");
          const auto& statements = cover.source.held ? query_.wallet_statements : query_.offer_statements;
          if (each.statement)
            json_.value(statements[cover.source.place][*each.statement].text);
          else
            json_.null();
          json_.field("similarity", each.similarity);
        });
      }
    });
  }

  void exact_fields(const credit::Rational& amount) {
    json_.field("value", static_cast<double>(amount));
    json_.field("exact", credit::to_string(amount));
  }

  void way_fields(const PathwayWay& way) {
    json_.object_field("price", [&] { exact_fields(way.price); });
    hours_field(way.hours);
    json_.array_field("offers", [&] {
      for (const auto offer : way.offers) json_.value(query_.offers[offer].id);
    });
  }

  void answer_field(const char* name, const std::optional<PathwayAnswer>& answer) {
    json_.key(name);
    if (!answer) return json_.null();
    json_.object([&] {
      json_.optional_field("currency", answer->currency);
      json_.key("way");
      if (answer->way)
        json_.object([&] {
          way_fields(*answer->way);
          json_.field("proven", answer->way->proven());
          json_.object_field("least_possible", [&] { exact_fields(answer->way->least); });
        });
      else
        json_.null();
      json_.array_field("alternatives", [&] {
        for (const auto& way : answer->alternatives) json_.object([&] { way_fields(way); });
      });
      json_.array_field("uncovered", [&] {
        for (const auto outcome : answer->uncovered)
          json_.value(query_.programmes[report_.target->place].programme->outcomes[outcome].id);
      });
      json_.array_field("without_price", [&] {
        for (const auto offer : answer->unpriced) json_.value(query_.offers[offer].id);
      });
    });
  }

  const PathwayReport& report_;
  const PathwayQuery& query_;
  const PathwayGraph& graph_;
  JsonWriter json_;
};

}  // namespace

std::string pathway_json(const PathwayReport& report) {
  return PathwayJson{report}.write();
}

}  // namespace mizani::render::micro
