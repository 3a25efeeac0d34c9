// SPDX-License-Identifier: MIT
#include "tools/render/compare_view.h"
#include "tools/render/json_writer.h"
#include "tools/render/path_view.h"
#include "tools/render/provenance.h"

namespace mizani::render {
namespace {

using compare::Comparison;
using compare::Side;

void side_field(JsonWriter& json, std::string_view name, const Side& side) {
  json.object_field(name, [&] {
    json.field("id", side.id);
    json.field("name", side.name);
    json.key("framework");
    if (side.framework != nullptr)
      json.value(side.framework->id.str());
    else
      json.null();
    json.key("file");
    if (side.file.empty())
      json.null();
    else
      json.value(side.file);
    json.field("language", side.language);
    json.array_field("levels", [&] {
      for (std::size_t i = 0; i < side.levels.size(); ++i) {
        json.object([&] {
          json.field("level", side_level_name(side, i));
          json.field("name", side.levels[i].name);
          json.field("descriptors", side.levels[i].descriptors.size());
        });
      }
    });
  });
}

void structure_field(JsonWriter& json, const Comparison& comparison) {
  const auto& structure = comparison.structure;
  json.object_field("structure", [&] {
    json.array_field("properties", [&] {
      for (const auto& row : structure.rows) {
        json.object([&] {
          json.field("property", row.key);
          const auto value = [&](std::string_view name, const std::string& text) {
            json.key(name);
            if (text.empty())
              json.null();
            else
              json.value(text);
          };
          value("a", row.a);
          value("b", row.b);
          json.field("agreement", to_string(row.agreement));
        });
      }
    });
    json.array_field("domains", [&] {
      for (const auto& row : structure.domains) {
        json.object([&] {
          json.field("acqf", to_string(row.acqf));
          json.texts_field("a", row.a);
          json.texts_field("b", row.b);
        });
      }
    });
    json.array_field("types", [&] {
      for (const auto& row : structure.landmarks) {
        json.object([&] {
          json.field("kind", row.kind);
          const auto party = [&](std::string_view types_name, const auto& types, std::string_view levels_name,
                                 const auto& levels, const Side& side) {
            json.array_field(types_name, [&] {
              for (const auto* type : types) json.value(type->title.in("en"));
            });
            json.array_field(levels_name, [&] {
              for (const std::size_t level : levels) json.value(side_level_name(side, level));
            });
          };
          party("a", row.a, "a_levels", row.a_levels, comparison.a);
          party("b", row.b, "b_levels", row.b_levels, comparison.b);
        });
      }
    });
  });
}

void pulls_field(JsonWriter& json, std::string_view name, const std::vector<compare::WordPull>& pulls) {
  json.array_field(name, [&] {
    for (const auto& pull : pulls) {
      json.object([&] {
        json.key("words");
        if (pull.words.empty())
          json.null();  // all others together
        else
          json.value(pull.words);
        json.field("pull", pull.pull);
      });
    }
  });
}

void positions_field(JsonWriter& json, std::string_view name, const Side& side,
                     const compare::DomainPositions& positions) {
  json.array_field(name, [&] {
    for (std::size_t i = 0; i < positions.levels.size(); ++i) {
      const auto& place = positions.levels[i];
      if (!place) continue;
      json.object([&] {
        json.field("level", side_level_name(side, i));
        json.field("mean", place->position.mean);
        json.field("spread", place->position.spread);
        json.field("ordered", place->ordered);
        json.field("start", place->start);
        pulls_field(json, "pulls", place->pulls);
      });
    }
  });
}

/// Rows from the lowest level of a up; columns in the order of b's levels.
void matrix_field(JsonWriter& json, std::string_view name, const Eigen::MatrixXd& matrix) {
  json.array_field(name, [&] {
    for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
      json.array([&] {
        for (Eigen::Index j = 0; j < matrix.cols(); ++j) json.value(matrix(i, j));
      });
    }
  });
}

void domain_object(JsonWriter& json, const Comparison& comparison, const compare::DomainCorrespondence& domain) {
  json.object([&] {
    json.field("domain", to_string(domain.domain));
    matrix_field(json, "probability", domain.probability);
    positions_field(json, "a", comparison.a, domain.a);
    positions_field(json, "b", comparison.b, domain.b);
  });
}

void level_field(JsonWriter& json, std::string_view name, const Side& side, const std::optional<std::size_t>& level) {
  json.key(name);
  if (level)
    json.value(side_level_name(side, *level));
  else
    json.null();
}

void alignment_field(JsonWriter& json, const Comparison& comparison) {
  const auto& alignment = comparison.alignment;
  json.object_field("alignment", [&] {
    json.field("log_score", alignment.best.log_score);
    json.optional_field("margin", alignment.margin);
    json.object_field("step", [&] {
      json.field("mean", comparison.step.mean);
      json.field("spread", comparison.step.spread);
    });
    json.array_field("levels", [&] {
      for (std::size_t i = 0; i < alignment.best.to.size(); ++i) {
        const auto to = alignment.best.to[i];
        json.object([&] {
          json.field("from", side_level_name(comparison.a, i));
          level_field(json, "to", comparison.b, to);
          json.key("probability");
          if (to)
            json.value(alignment.posterior(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(*to)));
          else
            json.null();
          json.optional_field("margin", alignment.level_margin[i]);
          level_field(json, "runner_up", comparison.b,
                      alignment.runner_up ? alignment.runner_up->to[i] : std::optional<std::size_t>{});
        });
      }
    });
    matrix_field(json, "posterior", alignment.posterior);
  });
}

void table_object(JsonWriter& json, const Comparison& comparison, const compare::TableCheck& check) {
  json.object([&] {
    json.field("table", check.table->id.str());
    json.field("direction", check.forward ? "forward" : "backward");
    json.field("kind", to_string(check.table->kind));
    json.field("evidence", to_string(check.table->evidence));
    json.field("report", check.table->report.title);
    json.optional_field("year", check.table->report.year);
    sources_field(json, check.table->report.sources, check.table->sources);
    json.array_field("levels", [&] {
      for (const auto& row : check.rows) {
        json.object([&] {
          json.field("from", side_level_name(comparison.a, row.level));
          json.array_field("published", [&] {
            for (const std::size_t level : row.published) json.value(side_level_name(comparison.b, level));
          });
          level_field(json, "main", comparison.b, row.main);
          json.field("evidence", to_string(row.evidence));
          json.field("stated_none", row.stated_none);
          level_field(json, "proposed", comparison.b, row.proposed);
          json.field("probability", row.probability);
          json.field("distance", row.distance);
          json.field("verdict", to_string(row.verdict));
          pulls_field(json, "words", row.words);
        });
      }
    });
  });
}

}  // namespace

std::string side_level_name(const Side& side, std::size_t level) {
  return side.id + ':' + side.levels.at(level).code;
}

std::string compare_json(const Comparison& comparison) {
  JsonWriter json;
  json.object([&] {
    json.field("schema", "mizani/compare/1");
    json.field("as_of", to_string(comparison.as_of));
    json.field("evidence", to_string(comparison.weakest));
    json.object_field("method", [&] {
      json.field("name", to_string(comparison.method.method));
      json.object_field("weights", [&] {
        json.field("knowledge", comparison.method.weights[0]);
        json.field("skills", comparison.method.weights[1]);
        json.field("autonomy", comparison.method.weights[2]);
      });
      json.field("threshold", comparison.method.threshold);
    });
    side_field(json, "a", comparison.a);
    side_field(json, "b", comparison.b);
    structure_field(json, comparison);
    alignment_field(json, comparison);
    matrix_field(json, "combined", comparison.combined);
    json.array_field("domains", [&] {
      for (const auto& domain : comparison.domains) domain_object(json, comparison, domain);
      domain_object(json, comparison, comparison.overall);
    });
    json.array_field("tables", [&] {
      for (const auto& check : comparison.tables) table_object(json, comparison, check);
    });
    json.array_field("sensitivity", [&] {
      for (const auto& row : comparison.sensitivity) {
        json.object([&] {
          json.field("setting", row.setting);
          json.field("value", row.value);
          json.array_field("changed", [&] {
            for (const std::size_t level : row.changed) {
              json.object([&] {
                json.field("from", side_level_name(comparison.a, level));
                level_field(json, "to", comparison.b, row.to[level]);
              });
            }
          });
        });
      }
    });
    json.array_field("paths", [&] {
      for (const auto& found : comparison.paths.paths)
        path_object(json, *comparison.a.framework, *comparison.b.framework, found);
    });
    json.array_field("warnings", [&] {
      for (const auto doubt : comparison.doubts) {
        json.object([&] {
          json.field("code", to_string(doubt));
          json.field("text", doubt_sentence(doubt, comparison));
        });
      }
    });
  });
  return json.str();
}

}  // namespace mizani::render
