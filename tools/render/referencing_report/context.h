// SPDX-License-Identifier: MIT
// What the sections of a referencing report share: names, numbers of tables, sources, words for values.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tools/render/referencing_report/referencing_report.h"
#include "tools/render/referencing_report/source_book.h"

namespace mizani::render::referencing {

enum class Side : unsigned char { a, b };

/// How sure a proposed pair is, by its posterior and the policy.
enum class Standing : unsigned char { firm, likely, open, none };

/// One level of a in the proposal.
struct ProposedPair {
  std::size_t level = 0;
  std::optional<std::size_t> to;
  double posterior = 0;
  Standing standing = Standing::none;
  std::optional<std::size_t> second;  ///< the most probable other level by the posterior
  double second_posterior = 0;
};

class Context {
 public:
  explicit Context(const ReportInput& input);

  [[nodiscard]] const ReportInput& input() const { return input_; }
  [[nodiscard]] const compare::Comparison& comparison() const { return input_.comparison; }
  [[nodiscard]] const compare::Side& side(Side which) const {
    return which == Side::a ? input_.comparison.a : input_.comparison.b;
  }
  [[nodiscard]] document::Text message(std::string_view key, const messages::Arguments& arguments = {}) const {
    return input_.messages.text(key, arguments);
  }
  /// The words of the key "<group>.<value>", or the value itself where no message has it.
  [[nodiscard]] document::Text word(std::string_view group, std::string_view value) const;
  [[nodiscard]] std::string percent(double share) const { return input_.messages.percent(share); }
  [[nodiscard]] std::string number(double value, int decimals = 2) const {
    return input_.messages.number(value, decimals);
  }
  /// "+0.42": always with its sign.
  [[nodiscard]] document::Text signed_number(double value) const;

  /// The side's name in the report's language where it is known, with its acronym; and the short form of tables.
  [[nodiscard]] document::Text name(Side which) const;
  [[nodiscard]] document::Text label(Side which) const;
  [[nodiscard]] document::Text localized(const LocalizedText& text) const;

  [[nodiscard]] document::Text code(Side which, std::size_t level) const;
  [[nodiscard]] document::Text codes(Side which, const std::vector<std::size_t>& levels) const;
  [[nodiscard]] document::Text pair(std::size_t a, std::optional<std::size_t> b) const;
  [[nodiscard]] document::Text list(const std::vector<document::Text>& items) const;
  /// Words with their pulls, strongest first, the rest named as such.
  [[nodiscard]] document::Text pulls(Side which, const std::vector<compare::WordPull>& pulls) const;

  [[nodiscard]] const std::vector<ProposedPair>& pairs() const { return pairs_; }
  [[nodiscard]] std::size_t proposed() const;
  /// The domains compared, then all descriptors together unless that is the combined reading itself.
  [[nodiscard]] std::vector<const compare::DomainCorrespondence*> readings() const;

  /// Gives the table its number, caption and anchor; `reference` then names it in a sentence.
  void number_table(document::Table& table, const std::string& key, const document::Text& caption);
  [[nodiscard]] document::Text reference(const std::string& key) const;

  SourceBook& sources() { return sources_; }
  [[nodiscard]] const SourceBook& sources() const { return sources_; }

 private:
  const ReportInput& input_;
  std::vector<ProposedPair> pairs_;
  SourceBook sources_;
  std::map<std::string, std::size_t> table_numbers_;
};

/// One cell of a matrix, 0 outside it.
double cell_of(const Eigen::MatrixXd& matrix, std::size_t row, std::size_t column);
/// Whether a row of a matrix says anything.
bool says_something(const Eigen::MatrixXd& matrix, std::size_t row);

std::string_view to_string(Standing standing);

}  // namespace mizani::render::referencing
