// SPDX-License-Identifier: MIT
// Names of descriptor domains where a text uses them as labels.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/token.h"
#include "frameworks/model/framework.h"

namespace mizani::compare {

/// A name that a statement begins with. `certain`: a colon or dash sets it off, or it stands alone; a comma or bracket
/// does so only where the same name begins statements of level after level, which the caller knows.
struct DomainLabel {
  std::size_t name = 0;  ///< the same for every label of one name
  std::vector<DescriptorDomain> domains;
  bool certain = false;
  std::size_t end = 0;  ///< bytes of the statement up to what is labelled
};

/// The names that a framework gives its domains, in every language of the data, with the ACQF domains they answer to;
/// and the usual ones (knowledge, skills, autonomy, responsibility, competence; English, French, Portuguese, Arabic,
/// Swahili). Small words, case and Arabic articles are passed over. Make one per thread.
class DomainLabels {
 public:
  explicit DomainLabels(const Framework* framework);

  /// The domains that a whole line names ("Knowledge", "autonomy and responsibility:"); none for any other line.
  [[nodiscard]] std::vector<DescriptorDomain> of_line(std::string_view line);
  /// The longest name that a statement begins with; without domains where there is none. Linear in the first 160 bytes.
  [[nodiscard]] DomainLabel of_statement(std::string_view statement);

 private:
  using Words = std::vector<std::string>;
  struct Name {
    Words words;
    std::vector<DescriptorDomain> domains;
  };
  void add(std::string_view name, const std::vector<DescriptorDomain>& domains);
  [[nodiscard]] Words words_of(std::string_view text);
  [[nodiscard]] const Name* find(const Words& words) const;
  [[nodiscard]] bool begins_with_name(std::string_view text);

  text::Tokenizer tokenizer_;
  std::vector<Name> names_;
};

}  // namespace mizani::compare
